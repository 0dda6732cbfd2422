//! The layout of emblem and texts in a picture, as SVG.

use super::typeface::{Face, Typeface};
use super::{HEIGHT, WIDTH};
use crate::html::text;
use crate::mark::{GROUND, mark};

/// The dark theme of `style/variables.css`: previews have no other.
const INK: &str = "#e9dec7";
const SOFT: &str = "#b6a68a";
const GOLD: &str = "#d9b668";
const RUBRIC: &str = "#b8323f";

/// The left edge and the maximum width of texts, in pixels.
const LEFT: f32 = 400.0;
const BROAD: f32 = 720.0;

/// The font sizes of a title in pixels, largest first, and the smallest one.
const LARGER_TITLES: [f32; 4] = [92.0, 76.0, 62.0, 50.0];
const SMALLEST_TITLE: f32 = 42.0;

/// The summary, in pixels: font size, line height, and its lower limit.
const SUMMARY: f32 = 36.0;
const STEP: f32 = 48.0;
const FOOT: f32 = 516.0;

/// The texts of a picture.
pub(super) struct Texts<'a> {
    /// The inside of an `<svg viewBox="0 0 64 64">`; none for the mark.
    pub emblem: Option<&'a str>,
    /// The colour of its side, as `#rrggbb`.
    pub tint: Option<&'a str>,
    /// Its kind and its side.
    pub label: String,
    pub title: &'a str,
    pub summary: &'a str,
    /// The name of the encyclopedia.
    pub world: &'a str,
}

/// The picture as SVG.
pub(super) fn svg(texts: &Texts<'_>, typeface: &Typeface) -> String {
    let summary = typeface.wrapped(Face::Text, texts.summary, SUMMARY, BROAD);
    let (size, title) = title(texts.title, summary.len(), typeface);
    let below = below(size, title.len());
    let tint = texts.tint.unwrap_or(GOLD);
    let label = line(130.0, 34.0, tint, Face::Label, &texts.label);
    let title = lines(150.0, size, size * 1.08, INK, Face::Display, &title);
    let summary = shortened(summary, below);
    let summary = lines(below, SUMMARY, STEP, SOFT, Face::Text, &summary);
    let world = line(574.0, 30.0, GOLD, Face::Label, texts.world);
    let (head, sign) = match texts.emblem {
        Some(emblem) => (gem(emblem, tint), mark(RUBRIC, GOLD)),
        None => (mark_of_world(), String::new()),
    };
    format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}">
<rect width="{WIDTH}" height="{HEIGHT}" fill="{GROUND}"/>
<rect width="14" height="{HEIGHT}" fill="{tint}"/>
{head}
{label}{title}{summary}{world}
<g transform="translate(350 545) scale(.55)">{sign}</g></svg>"#
    )
}

/// An emblem on a stone with eight facets, in a colour.
fn gem(emblem: &str, tint: &str) -> String {
    // From the top, clockwise: how much lighter (or darker) a facet is than the stone.
    let facets = [30, 12, -18, -38, -48, -34, -10, 16].iter().zip(0..);
    let facets = facets.map(|(light, number)| {
        let colour = if *light > 0 { "#fff" } else { "#000" };
        let share = f32::from(i8::abs(*light)) / 100.0;
        let turn = number * 45;
        format!(
            r#"<path transform="rotate({turn})" fill="{colour}" fill-opacity="{share:.2}" d="M-54-130H54L41-98H-41z"/>"#
        )
    });
    let facets: String = facets.collect();
    format!(
        r#"<g transform="translate(180 315)"><path fill="{tint}" d="M-54-130H54L130-54V54L54 130H-54L-130 54V-54z"/>{facets}<g transform="translate(-64 -64) scale(2)" color="{GROUND}" fill="none" stroke="{GROUND}" stroke-width="3" stroke-linejoin="round">{emblem}</g></g>"#
    )
}

fn mark_of_world() -> String {
    format!(
        r#"<g transform="translate(36 165) scale(4.7)">{}</g>"#,
        mark(RUBRIC, GOLD)
    )
}

/// A title at the largest font size with which it fits on two lines and leaves room for the
/// summary.
fn title(title: &str, summary: usize, typeface: &Typeface) -> (f32, Vec<String>) {
    let fits = |(size, lines): &(f32, Vec<String>)| {
        lines.len() <= 2 && below(*size, lines.len()) + STEP * count(summary) <= FOOT
    };
    let sized = |size| (size, typeface.wrapped(Face::Display, title, size, BROAD));
    let mut larger = LARGER_TITLES.into_iter().map(sized);
    larger.find(fits).unwrap_or_else(|| sized(SMALLEST_TITLE))
}

/// As many lines of a summary as fit below a title.
fn shortened(mut summary: Vec<String>, below: f32) -> Vec<String> {
    let fit = |lines: &usize| below + STEP * count(*lines) <= FOOT;
    let most = (1..9).take_while(fit).count();
    if summary.len() > most {
        summary.truncate(most);
        if let Some(last) = summary.last_mut() {
            last.push('…');
        }
    }
    summary
}

/// Where a summary begins below the lines of a title.
fn below(size: f32, lines: usize) -> f32 {
    194.0 + size * 1.08 * count(lines)
}

#[expect(clippy::cast_precision_loss, reason = "a few lines")]
fn count(lines: usize) -> f32 {
    lines as f32
}

fn lines(top: f32, size: f32, step: f32, colour: &str, face: Face, texts: &[String]) -> String {
    let lines = texts.iter().enumerate().map(|(number, text)| {
        let base = top + step * count(number + 1) - step * 0.2;
        line(base, size, colour, face, text)
    });
    lines.collect()
}

/// A line of text on the baseline `base`. The name of the world is beside the logo.
fn line(base: f32, size: f32, colour: &str, face: Face, words: &str) -> String {
    let (words, family) = (text(words), face.families());
    format!(
        r#"<text x="{LEFT}" y="{base}" font-family="{family}" font-size="{size}" fill="{colour}">{words}</text>"#
    )
}

#[cfg(test)]
mod tests {
    use super::{FOOT, STEP, shortened, title};
    use crate::embed::picture::typeface::Typeface;

    #[test]
    fn a_long_title_has_smaller_letters() {
        let typeface = Typeface::new().unwrap();
        let (short, _) = title("Port", 2, &typeface);
        let (long, lines) = title(&"A long title ".repeat(6), 2, &typeface);
        assert!(long < short, "{long} {short}");
        assert!(lines.len() > 1);
    }

    #[test]
    fn a_summary_ends_where_there_is_no_room() {
        let lines = vec!["words".to_owned(); 9];
        let shown = shortened(lines, FOOT - 2.5 * STEP);
        assert_eq!(shown, ["words", "words…"]);
    }
}
