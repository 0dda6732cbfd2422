//! The fonts of pictures. They come with this crate, so that a build draws the same on any machine.

use std::sync::Arc;

use anyhow::{Result, anyhow};
use resvg::usvg;
use skrifa::instance::{LocationRef, Size};
use skrifa::{FontRef, MetadataProvider as _};

use crate::faces::{DISPLAY, LABEL};

/// Libertinus Serif, under the licence beside it. It covers more scripts than the others.
static TEXT: &[u8] = include_bytes!("../../../fonts/LibertinusSerif-Regular.otf");

/// The font role of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Face {
    /// A title.
    Display,
    /// A label.
    Label,
    /// A sentence.
    Text,
}

impl Face {
    /// Its font families in drawings. Letters that it lacks come from the text font.
    pub(super) fn families(self) -> &'static str {
        match self {
            Self::Display => "Alike Angular, Libertinus Serif",
            Self::Label => "Barlow Condensed Medium, Barlow Condensed, Libertinus Serif",
            Self::Text => "Libertinus Serif",
        }
    }
}

/// The fonts, to measure and to draw with.
pub(super) struct Typeface {
    display: FontRef<'static>,
    label: FontRef<'static>,
    text: FontRef<'static>,
    /// The options for reading drawings: with these fonts and no others.
    pub options: usvg::Options<'static>,
}

impl Typeface {
    pub(super) fn new() -> Result<Self> {
        let mut fonts = usvg::fontdb::Database::new();
        for font in [DISPLAY, LABEL, TEXT] {
            fonts.load_font_data(font.to_vec());
        }
        let open = |font| FontRef::new(font).map_err(|fault| anyhow!("the font: {fault}"));
        Ok(Self {
            display: open(DISPLAY)?,
            label: open(LABEL)?,
            text: open(TEXT)?,
            options: usvg::Options {
                fontdb: Arc::new(fonts),
                font_family: Face::Text.families().to_owned(),
                ..usvg::Options::default()
            },
        })
    }

    /// A text wrapped to lines of at most `broad` pixels, at a font size of `size` pixels.
    pub(super) fn wrapped(&self, face: Face, text: &str, size: f32, broad: f32) -> Vec<String> {
        let mut lines = Vec::new();
        let mut line = String::new();
        for word in text.split_whitespace() {
            if line.is_empty() {
                word.clone_into(&mut line);
                continue;
            }
            let longer = format!("{line} {word}");
            if self.width(face, &longer, size) <= broad {
                line = longer;
            } else {
                lines.push(std::mem::replace(&mut line, word.to_owned()));
            }
        }
        lines.push(line);
        lines
    }

    /// The width of a text in pixels, without kerning.
    pub(super) fn width(&self, face: Face, text: &str, size: f32) -> f32 {
        let font = match face {
            Face::Display => &self.display,
            Face::Label => &self.label,
            Face::Text => &self.text,
        };
        let advance = |font: &FontRef<'_>, letter: char| {
            let metrics = font.glyph_metrics(Size::new(size), LocationRef::default());
            metrics.advance_width(font.charmap().map(letter)?)
        };
        let letters = text.chars();
        letters
            .filter_map(|letter| advance(font, letter).or_else(|| advance(&self.text, letter)))
            .sum()
    }
}

#[cfg(test)]
mod tests {
    use super::{Face, Typeface};

    #[test]
    fn no_line_is_too_broad() {
        let typeface = Typeface::new().unwrap();
        let text = "A harbour of some size, which was built and burnt and built again.";
        let lines = typeface.wrapped(Face::Text, text, 62.0, 720.0);
        assert!(lines.len() > 2);
        assert!(
            lines
                .iter()
                .all(|line| typeface.width(Face::Text, line, 62.0) <= 720.0)
        );
        assert_eq!(lines.join(" "), text);
    }
}
