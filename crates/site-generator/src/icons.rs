//! The icon of the app in the sizes that systems ask for.

use anyhow::{Context as _, Result};
use resvg::{tiny_skia, usvg};
use serde_json::{Value, json};

use crate::assets::Asset;
use crate::staging::Staging;

/// The sizes in pixels: for lists, and for splash screens.
const SIZES: [u32; 2] = [192, 512];

/// The size of the icon in a maskable frame, in percent: the safe zone is the inner 80 %.
const MASKED: u32 = 72;

/// The icon as PNGs.
#[derive(Clone, Debug, Default)]
pub(crate) struct Icons {
    plain: Vec<(u32, Asset)>,
    masked: Asset,
}

impl Icons {
    /// Draws the icon. The maskable one has its own colour as background.
    pub(crate) fn publish(staging: &Staging, svg: &str) -> Result<Self> {
        let tree = usvg::Tree::from_str(svg, &usvg::Options::default())?;
        let publish = |name: &str, size, share| {
            Asset::publish(staging, name, "png", &draw(&tree, size, share)?)
        };
        let plain = SIZES.map(|size| Ok((size, publish("icon", size, 100)?)));
        Ok(Self {
            plain: plain.into_iter().collect::<Result<_>>()?,
            masked: publish("masked", 512, MASKED)?,
        })
    }

    /// The icons as a manifest lists them.
    pub(crate) fn listed(&self) -> Vec<Value> {
        let icon = |size: u32, asset: &Asset, purpose: &str| {
            json!({
                "src": asset.path(),
                "sizes": format!("{size}x{size}"),
                "type": "image/png",
                "purpose": purpose,
            })
        };
        let plain = self.plain.iter();
        let plain = plain.map(|(size, asset)| icon(*size, asset, "any"));
        plain.chain([icon(512, &self.masked, "maskable")]).collect()
    }
}

/// Draws a square picture in the middle of a frame; it takes up `share` percent of the frame, and
/// the rest has the colour of its corner.
fn draw(tree: &usvg::Tree, size: u32, share: u32) -> Result<Vec<u8>> {
    let no_room = || format!("an icon of {size} pixels can't be drawn");
    let mut frame = tiny_skia::Pixmap::new(size, size).with_context(no_room)?;
    let inner = size * share / 100;
    let mut picture = tiny_skia::Pixmap::new(inner, inner).with_context(no_room)?;
    let longer = tree.size().width().max(tree.size().height());
    #[expect(clippy::cast_precision_loss, reason = "an icon has far fewer pixels")]
    let scale = inner as f32 / longer;
    let scaled = tiny_skia::Transform::from_scale(scale, scale);
    resvg::render(tree, scaled, &mut picture.as_mut());
    let corner = picture.pixel(0, 0).with_context(no_room)?.demultiply();
    frame.fill(tiny_skia::Color::from_rgba8(
        corner.red(),
        corner.green(),
        corner.blue(),
        corner.alpha(),
    ));
    let edge = i32::try_from((size - inner) / 2)?;
    frame.draw_pixmap(
        edge,
        edge,
        picture.as_ref(),
        &tiny_skia::PixmapPaint::default(),
        tiny_skia::Transform::identity(),
        None,
    );
    Ok(frame.encode_png()?)
}

#[cfg(test)]
mod tests {
    use resvg::usvg;

    use super::draw;

    /// The size in pixels from the header of a PNG.
    fn png_size(content: &[u8]) -> Option<(u32, u32)> {
        let head = content.strip_prefix(b"\x89PNG\r\n\x1a\n")?;
        let number = |at: usize| Some(u32::from_be_bytes(head.get(at..at + 4)?.try_into().ok()?));
        Some((number(8)?, number(12)?))
    }

    #[test]
    fn an_icon_has_the_size_that_was_asked_for() {
        let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 8 8\"><path d=\"M0 0h8v8H0z\" fill=\"#123\"/></svg>";
        let tree = usvg::Tree::from_str(svg, &usvg::Options::default()).unwrap();
        for (size, share) in [(192, 100), (512, 72)] {
            assert_eq!(
                png_size(&draw(&tree, size, share).unwrap()),
                Some((size, size))
            );
        }
    }
}
