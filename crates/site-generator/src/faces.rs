//! The fonts of titles and labels: subset to the letters that a world uses, and published for
//! boot.js, which loads them once a page has been painted.
//!
//! Until then, and if they can't be loaded, a page uses fonts that most devices have, scaled to the
//! same width and height, so that nothing moves when the real ones arrive. A world can bring its own
//! in `faces/display.ttf` and `faces/label.ttf`. A font, built-in or the world's own, that lacks a
//! letter of the titles or labels isn't used.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashSet};
use std::fmt::Write as _;
use std::fs;

use anyhow::{Result, anyhow};
use lore::{Lore, TableError};
use skrifa::instance::{LocationRef, Size};
use skrifa::{FontRef, MetadataProvider as _};

use crate::assets::Asset;
use crate::project::Project;
use crate::staging::Staging;

/// Alike Angular, for titles, and Barlow Condensed, for labels, years and controls; under the
/// licences beside them.
pub(crate) static DISPLAY: &[u8] = include_bytes!("../fonts/AlikeAngular-Regular.ttf");
pub(crate) static LABEL: &[u8] = include_bytes!("../fonts/BarlowCondensed-Medium.ttf");

/// A fallback for a font until it is loaded.
struct StandIn {
    /// The names of fonts of one width.
    fonts: &'static str,
    /// The average width of a letter of [`SAMPLE`] in it, in percent of the font size.
    width: f32,
}

/// The font roles: the file name, the built-in font, and the fallbacks. Most devices have one of these;
/// a browser uses the last one that it has.
const ROLES: [(&str, &[u8], [StandIn; 2]); 2] = [
    (
        "display",
        DISPLAY,
        [
            StandIn {
                fonts: "local(\"DejaVu Serif\")",
                width: 51.8,
            },
            StandIn {
                fonts: "local(\"Times New Roman\"),local(\"Liberation Serif\"),local(\"Nimbus Roman\")",
                width: 40.8,
            },
        ],
    ),
    (
        "label",
        LABEL,
        [
            StandIn {
                fonts: "local(\"DejaVu Sans\")",
                width: 51.2,
            },
            StandIn {
                fonts: "local(Arial),local(\"Liberation Sans\"),local(Helvetica),local(Roboto)",
                width: 44.7,
            },
        ],
    ),
];

/// Typical words, to measure fonts by.
const SAMPLE: &str = "The encyclopedia of a world tells who was there, what they did and in which year it came about";

/// The non-ASCII characters of the interface.
const INTERFACE: &str = "’‘“”–—−…·×→";

/// The font features that are kept: lining figures of equal width.
const FEATURES: [[u8; 4]; 2] = [*b"tnum", *b"lnum"];

/// The published fonts.
#[derive(Clone, Debug, Default)]
pub(crate) struct Faces {
    /// By the names that boot.js knows them by: `display.woff2`.
    pub files: BTreeMap<String, Asset>,
    /// A style sheet with the fallbacks for them.
    pub css: String,
}

impl Faces {
    /// Publishes the fonts for a lore.
    pub(crate) fn publish(project: &Project, staging: &Staging, lore: &Lore<'_>) -> Result<Self> {
        let letters = letters(lore)?;
        let mut faces = Self::default();
        for (role, built_in, stand_ins) in &ROLES {
            let own = project.lore().join("faces").join(format!("{role}.ttf"));
            let font = if own.is_file() {
                Cow::Owned(fs::read(&own)?)
            } else {
                Cow::Borrowed(*built_in)
            };
            let fault = |fault: &dyn std::fmt::Display| anyhow!("the face {role}: {fault}");
            let parsed = FontRef::new(&font).map_err(|error| fault(&error))?;
            let glyphs = parsed.charmap();
            let missing = |letter: &&char| letter.is_alphabetic() && glyphs.map(**letter).is_none();
            if letters.iter().any(|letter| missing(&letter)) {
                continue;
            }
            let subset = fontcull::subset_font_data(&font, &letters, &FEATURES);
            let subset = subset.map_err(|error| fault(&error))?;
            let packed = ttf2woff2::encode(&subset, ttf2woff2::BrotliQuality::default());
            let packed = packed.map_err(|error| fault(&error))?;
            let asset = Asset::publish(staging, role, "woff2", &packed)?;
            faces.files.insert(format!("{role}.woff2"), asset);
            faces
                .css
                .extend(stand_ins.iter().map(|one| one.css(role, &parsed)));
        }
        Ok(faces)
    }
}

impl StandIn {
    /// The rule that scales it to the width and height of a font.
    fn css(&self, role: &str, face: &FontRef<'_>) -> String {
        let metrics = face.metrics(Size::new(100.0), LocationRef::default());
        let times = average_width(face) / self.width;
        let mut css = format!("@font-face{{font-family:{role}-like;src:{};", self.fonts);
        let heights = [
            ("ascent-override", metrics.ascent),
            ("descent-override", -metrics.descent),
            ("line-gap-override", metrics.leading),
        ];
        for (property, height) in heights {
            // Writing to a string can't fail.
            let _ = write!(css, "{property}:{:.1}%;", height / times);
        }
        let _ = writeln!(css, "size-adjust:{:.1}%}}", times * 100.0);
        css
    }
}

/// The average width of a letter of [`SAMPLE`], in percent of the font size.
fn average_width(face: &FontRef<'_>) -> f32 {
    let metrics = face.glyph_metrics(Size::new(100.0), LocationRef::default());
    let glyphs = face.charmap();
    let widths = SAMPLE
        .chars()
        .filter_map(|letter| metrics.advance_width(glyphs.map(letter)?));
    let (sum, count) = widths.fold((0.0, 0.0), |(sum, count), width| (sum + width, count + 1.0));
    sum / f32::max(count, 1.0)
}

/// The letters used in titles and labels: those of the interface, and of the world's names,
/// headings, questions, sources and walks.
fn letters(lore: &Lore<'_>) -> Result<HashSet<char>, TableError> {
    let world = lore.world();
    let mut words = vec![INTERFACE, world.name, world.short_name, world.tagline];
    words.extend(
        world
            .kinds
            .iter()
            .flat_map(|kind| [kind.label, kind.plural]),
    );
    words.extend(world.facts.iter().map(|fact| fact.label));
    words.extend(world.eras.iter().map(|era| era.label));
    words.extend(world.sides.iter().map(|side| side.label));
    words.extend(world.categories.iter().map(|category| category.label));
    for entry in lore.entries() {
        words.push(lore.card(entry)?.title);
        let headings = lore.article(entry)?.headings;
        words.extend(headings.iter().map(|heading| heading.text));
    }
    for dispute in lore.disputes()? {
        words.extend([dispute.title, dispute.question]);
        words.extend(dispute.readings.iter().map(|reading| reading.label));
    }
    words.extend(lore.sources()?.iter().map(|source| source.title));
    words.extend(lore.walks()?.iter().map(|walk| walk.title));
    let letters = words.into_iter().flat_map(str::chars);
    Ok(letters.chain(' '..='~').collect())
}

#[cfg(test)]
mod tests {
    use skrifa::FontRef;

    use super::{DISPLAY, FEATURES, LABEL, ROLES, average_width};

    #[test]
    fn a_subset_is_small_and_carries_no_reserved_name() {
        let letters = ('a'..='z').chain('A'..='Z').collect();
        for font in [DISPLAY, LABEL] {
            let subset = fontcull::subset_font_data(font, &letters, &FEATURES).unwrap();
            let names: Vec<u8> = "Alike".encode_utf16().flat_map(u16::to_be_bytes).collect();
            assert!(!subset.windows(names.len()).any(|part| part == names));
            let packed = ttf2woff2::encode(&subset, ttf2woff2::BrotliQuality::default()).unwrap();
            assert!(packed.len() < 20_000, "{}", packed.len());
        }
    }

    #[test]
    fn what_stands_in_has_the_width_and_the_height_of_the_face() {
        let (role, font, [.., stand_in]) = &ROLES[0];
        let face = FontRef::new(font).unwrap();
        let css = stand_in.css(role, &face);
        let value = |name: &str| -> f32 {
            let rest = css.split_once(name).unwrap().1;
            rest.split_once('%').unwrap().0.parse().unwrap()
        };
        let times = value("size-adjust:") / 100.0;
        assert!(
            (times * stand_in.width - average_width(&face)).abs() < 0.1,
            "{css}"
        );
        // The font's ascent is 98.4 % of its size.
        assert!(
            (times * value("ascent-override:") - 98.4).abs() < 0.5,
            "{css}"
        );
    }
}
