//! Where emblem and texts stand in a picture, as SVG.

use super::typeface::{FAMILY, Typeface};
use super::{HEIGHT, WIDTH};
use crate::html::text;

/// The light theme of `style/variables.css`: a preview has no dark one.
const PAPER: &str = "#f3ebd9";
const INK: &str = "#241914";
const SOFT: &str = "#5f4c3d";
const GILT: &str = "#9c7526";
const GOLD: &str = "#6d5010";
const WAX: &str = "#6d1a1a";
const ON_WAX: &str = "#f2d9a0";

/// Where texts begin and how wide they may be, in pixels.
const LEFT: f32 = 400.0;
const BROAD: f32 = 720.0;

/// The letters of a title in pixels, largest first, and those that must do.
const LARGER_TITLES: [f32; 4] = [92.0, 76.0, 62.0, 50.0];
const SMALLEST_TITLE: f32 = 42.0;

/// Of the summary, in pixels: its letters, its lines, and where it must have ended.
const SUMMARY: f32 = 36.0;
const STEP: f32 = 48.0;
const FOOT: f32 = 516.0;

/// What a picture says.
pub(super) struct Texts<'a> {
    /// The inside of an `<svg viewBox="0 0 64 64">`.
    pub emblem: &'a str,
    pub kind: &'a str,
    pub title: &'a str,
    pub summary: &'a str,
    /// The name of the encyclopedia.
    pub world: &'a str,
}

/// The picture as SVG.
pub(super) fn svg(texts: &Texts<'_>, typeface: &Typeface) -> String {
    let summary = typeface.wrapped(texts.summary, SUMMARY, BROAD);
    let (size, title) = title(texts.title, summary.len(), typeface);
    let below = below(size, title.len());
    let kind = line(128.0, 26.0, GOLD, 4.0, &texts.kind.to_uppercase());
    let title = lines(150.0, size, size * 1.08, INK, &title);
    let summary = lines(below, SUMMARY, STEP, SOFT, &shortened(summary, below));
    let world = line(566.0, 27.0, GOLD, 0.5, texts.world);
    let rule = below - 16.0;
    let (inner, further) = ((WIDTH - 48, HEIGHT - 48), (WIDTH - 64, HEIGHT - 64));
    let emblem = texts.emblem;
    format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}">
<rect width="{WIDTH}" height="{HEIGHT}" fill="{PAPER}"/>
<g fill="none" stroke="{GILT}" stroke-width="2">
<rect x="24" y="24" width="{}" height="{}"/>
<rect x="32" y="32" width="{}" height="{}"/>
</g>
<circle cx="214" cy="315" r="130" fill="{WAX}"/>
<circle cx="214" cy="315" r="119" fill="none" stroke="{ON_WAX}" stroke-width="3"/>
<g transform="translate(134 235) scale(2.5)" color="{ON_WAX}" fill="none" stroke="{ON_WAX}" stroke-width="2.6" stroke-linejoin="round">{emblem}</g>
{kind}{title}
<path d="M{LEFT} {rule}h120" stroke="{GILT}" stroke-width="3"/>
{summary}{world}</svg>"#,
        inner.0, inner.1, further.0, further.1
    )
}

/// A title in the largest letters that leave it on two lines and a summary its room.
fn title(title: &str, summary: usize, typeface: &Typeface) -> (f32, Vec<String>) {
    let fits = |(size, lines): &(f32, Vec<String>)| {
        lines.len() <= 2 && below(*size, lines.len()) + STEP * count(summary) <= FOOT
    };
    let sized = |size| (size, typeface.wrapped(title, size, BROAD));
    let mut larger = LARGER_TITLES.into_iter().map(sized);
    larger.find(fits).unwrap_or_else(|| sized(SMALLEST_TITLE))
}

/// As many lines of a summary as have room below a title.
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

fn lines(top: f32, size: f32, step: f32, colour: &str, texts: &[String]) -> String {
    let lines = texts.iter().enumerate().map(|(number, text)| {
        let base = top + step * count(number + 1) - step * 0.2;
        line(base, size, colour, 0.0, text)
    });
    lines.collect()
}

/// A line of text on `base`; `apart` pixels lie between its letters.
fn line(base: f32, size: f32, colour: &str, apart: f32, words: &str) -> String {
    let words = text(words);
    format!(
        r#"<text x="{LEFT}" y="{base}" font-family="{FAMILY}" font-size="{size}" fill="{colour}" letter-spacing="{apart}">{words}</text>"#
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
