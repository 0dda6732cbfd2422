//! The encyclopedia as an app: its manifest, and its icon in the sizes that systems ask for.

use std::{fs, path::Path};

use anyhow::{Context as _, Result, anyhow};
use lore::World;
use lore::route::{
    Address, RelationsParams as Relations, Route, SearchParams as Search,
    TimelineParams as Timeline,
};
use resvg::{tiny_skia, usvg};
use serde_json::{Value, json};

use crate::assets::Asset;
use crate::write;

/// The manifest's name, below the root.
pub(crate) const FILE: &str = "app.webmanifest";

/// The sizes of the icon in pixels: for lists, and for a screen of its own.
const SIZES: [u32; 2] = [192, 512];

/// How large the icon is in its frame where systems cut the corners off, in hundredths: what
/// matters lies within the inner 80.
const MASKED: u32 = 72;

/// The icon as pictures of pixels.
#[derive(Clone, Debug)]
pub(crate) struct Icons {
    plain: Vec<(u32, Asset)>,
    masked: Asset,
}

impl Icons {
    /// Draws the icon. A picture of its own colour lies under the one that is cut.
    pub(crate) fn publish(stage: &Path, file: &Path) -> Result<Self> {
        let svg = fs::read(file).with_context(|| format!("can't read {}", file.display()))?;
        let tree = usvg::Tree::from_data(&svg, &usvg::Options::default())
            .with_context(|| format!("{} is no picture", file.display()))?;
        let publish = |name: &str, size, share| {
            Asset::publish(stage, name, "png", &draw(&tree, size, share)?)
        };
        let plain = SIZES.map(|size| Ok((size, publish("icon", size, 100)?)));
        Ok(Self {
            plain: plain.into_iter().collect::<Result<_>>()?,
            masked: publish("masked", 512, MASKED)?,
        })
    }
}

/// Draws a square picture in the middle of a frame; it takes `share` hundredths of the frame, and
/// the colour of its corner the rest.
fn draw(tree: &usvg::Tree, size: u32, share: u32) -> Result<Vec<u8>> {
    let none = || anyhow!("an icon of {size} pixels can't be drawn");
    let mut frame = tiny_skia::Pixmap::new(size, size).ok_or_else(none)?;
    let inner = size * share / 100;
    let mut picture = tiny_skia::Pixmap::new(inner, inner).ok_or_else(none)?;
    let longer = tree.size().width().max(tree.size().height());
    #[expect(clippy::cast_precision_loss, reason = "an icon has far fewer pixels")]
    let scale = inner as f32 / longer;
    resvg::render(
        tree,
        tiny_skia::Transform::from_scale(scale, scale),
        &mut picture.as_mut(),
    );
    let corner = picture.pixel(0, 0).ok_or_else(none)?.demultiply();
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

/// Writes the manifest. Every address in it counts from the manifest, so it needs no host; without
/// an `id`, which would count from the host's root.
pub(crate) fn publish(
    stage: &Path,
    world: &World<'_>,
    icons: Option<&Icons>,
    screens: &[Value],
) -> Result<()> {
    let path = |route| Address::new(route).path();
    let shortcut = |name: &str, route| json!({ "name": name, "url": path(route) });
    let manifest = json!({
        "name": world.name,
        "short_name": world.short_name,
        "description": world.description,
        "lang": world.language,
        "start_url": "./",
        "scope": "./",
        "display": "standalone",
        "background_color": "#17100d",
        "theme_color": "#17100d",
        "categories": ["books", "education", "entertainment"],
        "icons": icons.map(listed).unwrap_or_default(),
        "screenshots": screens,
        "shortcuts": [
            shortcut("Search", Route::Search(Search::default())),
            shortcut("Relations", Route::Relations(Relations::default())),
            shortcut("Timeline", Route::Timeline(Timeline::default())),
            shortcut("A random entry", Route::Random),
        ],
        "share_target": {
            "action": path(Route::Search(Search::default())),
            "method": "GET",
            "enctype": "application/x-www-form-urlencoded",
            "params": { "text": "q" },
        },
        "launch_handler": { "client_mode": ["navigate-existing", "auto"] },
    });
    write(&stage.join(FILE), format!("{manifest:#}\n"))
}

fn listed(icons: &Icons) -> Vec<Value> {
    let icon = |size: u32, asset: &Asset, purpose: &str| {
        json!({
            "src": asset.path(),
            "sizes": format!("{size}x{size}"),
            "type": "image/png",
            "purpose": purpose,
        })
    };
    let plain = icons
        .plain
        .iter()
        .map(|(size, asset)| icon(*size, asset, "any"));
    plain
        .chain([icon(512, &icons.masked, "maskable")])
        .collect()
}

/// Publishes the pictures in the lore's folder `screens/`, which show the app before it is
/// installed: `narrow-*.png` on a phone, all others on a desk.
pub(crate) fn screens(stage: &Path, lore: &Path) -> Result<Vec<Value>> {
    let folder = lore.join("screens");
    let Ok(files) = fs::read_dir(&folder) else {
        // A lore need not have any.
        return Ok(Vec::new());
    };
    let mut files: Vec<_> = files.map(|file| Ok(file?.path())).collect::<Result<_>>()?;
    files.sort();
    let mut screens = Vec::new();
    for file in files {
        let content = fs::read(&file).with_context(|| format!("can't read {}", file.display()))?;
        let (width, height) =
            png_size(&content).with_context(|| format!("{} is no PNG", file.display()))?;
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        let path = format!("screens/{name}");
        write(&stage.join(&path), &content)?;
        screens.push(json!({
            "src": path,
            "sizes": format!("{width}x{height}"),
            "type": "image/png",
            "form_factor": if name.starts_with("narrow") { "narrow" } else { "wide" },
        }));
    }
    Ok(screens)
}

/// The size in pixels that the head of a PNG tells.
fn png_size(content: &[u8]) -> Option<(u32, u32)> {
    let head = content.strip_prefix(b"\x89PNG\r\n\x1a\n")?;
    let number = |at: usize| Some(u32::from_be_bytes(head.get(at..at + 4)?.try_into().ok()?));
    Some((number(8)?, number(12)?))
}

#[cfg(test)]
mod tests {
    use super::{draw, png_size};
    use resvg::usvg;

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

    #[test]
    fn what_is_no_png_has_no_size() {
        assert_eq!(png_size(b"GIF89a"), None);
        assert_eq!(png_size(b"\x89PNG\r\n\x1a\n"), None);
    }
}
