//! The letters of pictures. The font comes with this crate, so that a build draws the same on any
//! machine.

use std::sync::Arc;

use anyhow::{Result, anyhow};
use resvg::usvg;
use skrifa::instance::{LocationRef, Size};
use skrifa::{FontRef, MetadataProvider as _};

/// Libertinus Serif, under the licence beside it.
static FONT: &[u8] = include_bytes!("../../../fonts/LibertinusSerif-Regular.otf");

/// What drawings call it.
pub(super) const FAMILY: &str = "Libertinus Serif";

/// The font, to measure and to draw with.
pub(super) struct Typeface {
    font: FontRef<'static>,
    /// How drawings are read: with this font and no other.
    pub options: usvg::Options<'static>,
}

impl Typeface {
    pub(super) fn new() -> Result<Self> {
        let mut fonts = usvg::fontdb::Database::new();
        fonts.load_font_data(FONT.to_vec());
        Ok(Self {
            font: FontRef::new(FONT).map_err(|fault| anyhow!("the font: {fault}"))?,
            options: usvg::Options {
                fontdb: Arc::new(fonts),
                font_family: FAMILY.to_owned(),
                ..usvg::Options::default()
            },
        })
    }

    /// A text on lines that are at most `broad` pixels, in letters of `size` pixels.
    pub(super) fn wrapped(&self, text: &str, size: f32, broad: f32) -> Vec<String> {
        let mut lines = Vec::new();
        let mut line = String::new();
        for word in text.split_whitespace() {
            if line.is_empty() {
                word.clone_into(&mut line);
                continue;
            }
            let longer = format!("{line} {word}");
            if self.width(&longer, size) <= broad {
                line = longer;
            } else {
                lines.push(std::mem::replace(&mut line, word.to_owned()));
            }
        }
        lines.push(line);
        lines
    }

    /// The width of a text in pixels, without kerning.
    pub(super) fn width(&self, text: &str, size: f32) -> f32 {
        let metrics = self
            .font
            .glyph_metrics(Size::new(size), LocationRef::default());
        let glyphs = self.font.charmap();
        let advance = |c: char| metrics.advance_width(glyphs.map(c)?);
        text.chars().filter_map(advance).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::Typeface;

    #[test]
    fn no_line_is_too_broad() {
        let typeface = Typeface::new().unwrap();
        let text = "A harbour of some size, which was built and burnt and built again.";
        let lines = typeface.wrapped(text, 62.0, 720.0);
        assert!(lines.len() > 2);
        assert!(lines.iter().all(|line| typeface.width(line, 62.0) <= 720.0));
        assert_eq!(lines.join(" "), text);
    }
}
