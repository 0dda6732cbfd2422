//! The picture of an entry, as it unfurls where its link is pasted: emblem, kind, title, summary.
//!
//! The font comes with this crate, so that a build draws the same on any machine.

use std::num::NonZero;
use std::sync::Arc;
use std::{panic, thread};

use anyhow::{Context as _, Result, anyhow};
use encyclopedia::tome::Tome;
use lore::{Card, World};
use maud::{Markup, PreEscaped, html};
use resvg::{tiny_skia, usvg};
use skrifa::instance::{LocationRef, Size};
use skrifa::{FontRef, MetadataProvider as _};

use super::palette;
use crate::Press;

/// In pixels: what previews of links ask for.
const WIDTH: u32 = 1200;
const HEIGHT: u32 = 630;

/// Libertinus Serif, under the licence beside it.
static FONT: &[u8] = include_bytes!("../../fonts/LibertinusSerif-Regular.otf");
const FAMILY: &str = "Libertinus Serif";

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

/// Of the summary, in pixels: its letters, its lines, and where it must have ended.
const SUMMARY: f32 = 36.0;
const STEP: f32 = 48.0;
const FOOT: f32 = 516.0;

/// Writes `picture/<slug>.png` for each entry, and `picture/index.png` for all other pages.
pub(super) fn write(press: &Press, tome: Tome) -> Result<()> {
    let painter = Painter::new(tome.world())?;
    let home = tome.card(tome.world().home)?;
    let mut wanted = vec![("index", painter.front(&home))];
    let cards: Vec<_> = tome
        .entries()
        .map(|entry| tome.card(entry))
        .collect::<Result<_, _>>()?;
    wanted.extend(cards.iter().map(|card| (card.slug, painter.entry(card))));
    let workers = thread::available_parallelism().map_or(1, NonZero::get);
    let share = wanted.len().div_ceil(workers).max(1);
    thread::scope(|scope| {
        let parts: Vec<_> = wanted
            .chunks(share)
            .map(|part| scope.spawn(|| draw_all(press, &painter, part)))
            .collect();
        for part in parts {
            match part.join() {
                Ok(drawn) => drawn?,
                Err(fault) => panic::resume_unwind(fault),
            }
        }
        Ok(())
    })
}

fn draw_all(press: &Press, painter: &Painter<'_>, wanted: &[(&str, String)]) -> Result<()> {
    for (name, svg) in wanted {
        let picture = painter
            .draw(svg)
            .with_context(|| format!("no picture of {name}"))?;
        press.write(&format!("picture/{name}.png"), picture)?;
    }
    Ok(())
}

/// What all pictures are drawn with.
struct Painter<'a> {
    world: &'a World<'a>,
    font: FontRef<'static>,
    options: usvg::Options<'static>,
}

impl<'a> Painter<'a> {
    fn new(world: &'a World<'a>) -> Result<Self> {
        let mut fonts = usvg::fontdb::Database::new();
        fonts.load_font_data(FONT.to_vec());
        Ok(Self {
            world,
            font: FontRef::new(FONT).map_err(|fault| anyhow!("the font: {fault}"))?,
            options: usvg::Options {
                fontdb: Arc::new(fonts),
                font_family: FAMILY.to_owned(),
                ..usvg::Options::default()
            },
        })
    }

    fn entry(&self, card: &Card<'_>) -> String {
        let kind = self.world.kinds.get(usize::from(card.kind));
        let kind = kind.map_or("", |kind| kind.label);
        self.picture(card.emblem, kind, card.title, card.summary)
    }

    fn front(&self, home: &Card<'_>) -> String {
        let World { name, tagline, .. } = self.world;
        self.picture(home.emblem, "Encyclopedia", name, tagline)
    }

    /// The picture as SVG.
    fn picture(&self, emblem: u16, kind: &str, title: &str, summary: &str) -> String {
        let shapes = self.world.emblems.get(usize::from(emblem));
        let shapes = shapes.map_or("", |emblem| emblem.svg);
        // The largest letters that leave a title on two lines and a summary its room.
        let summaries = self.wrapped(summary, SUMMARY);
        let (size, titles) = [92.0, 76.0, 62.0, 50.0, 42.0]
            .map(|size| (size, self.wrapped(title, size)))
            .into_iter()
            .find(|(size, titles)| {
                let end = below(*size, titles) + STEP * count(&summaries);
                titles.len() <= 2 && end <= FOOT
            })
            .unwrap_or_else(|| (42.0, self.wrapped(title, 42.0)));
        let below = below(size, &titles);
        let fit = |number: &u8| below + STEP * f32::from(*number) <= FOOT;
        let most = (1..9).take_while(fit).count();
        let mut shown = summaries;
        if shown.len() > most {
            shown.truncate(most);
            if let Some(last) = shown.last_mut() {
                last.push('…');
            }
        }
        let svg = html! {
            svg xmlns="http://www.w3.org/2000/svg" viewBox={ "0 0 " (WIDTH) " " (HEIGHT) } {
                rect width=(WIDTH) height=(HEIGHT) fill=(PAPER) {}
                g fill="none" stroke=(GILT) stroke-width="2" {
                    rect x="24" y="24" width=(WIDTH - 48) height=(HEIGHT - 48) {}
                    rect x="32" y="32" width=(WIDTH - 64) height=(HEIGHT - 64) {}
                }
                circle cx="214" cy="315" r="130" fill=(WAX) {}
                circle cx="214" cy="315" r="119" fill="none" stroke=(ON_WAX) stroke-width="3" {}
                g transform="translate(134 235) scale(2.5)" color=(ON_WAX) fill="none"
                    stroke=(ON_WAX) stroke-width="2.6" stroke-linejoin="round" {
                    (PreEscaped(shapes))
                }
                (line(LEFT, 128.0, 26.0, GOLD, 4.0, &kind.to_uppercase()))
                (lines(150.0, size, size * 1.08, INK, &titles))
                path d={ "M" (LEFT) " " (below - 16.0) "h120" } stroke=(GILT) stroke-width="3" {}
                (lines(below, SUMMARY, STEP, SOFT, &shown))
                (line(LEFT, 566.0, 27.0, GOLD, 0.5, self.world.name))
            }
        };
        svg.into_string()
    }

    /// A text on lines that are at most [`BROAD`].
    fn wrapped(&self, text: &str, size: f32) -> Vec<String> {
        let mut lines = vec![String::new()];
        for word in text.split_whitespace() {
            let last = lines.len() - 1;
            let line = &mut lines[last];
            let longer = [line.as_str(), if line.is_empty() { "" } else { " " }, word].concat();
            if line.is_empty() || self.width(&longer, size) <= BROAD {
                *line = longer;
            } else {
                lines.push(word.to_owned());
            }
        }
        lines
    }

    /// The width of a text in pixels, without kerning.
    fn width(&self, text: &str, size: f32) -> f32 {
        let metrics = self
            .font
            .glyph_metrics(Size::new(size), LocationRef::default());
        let glyphs = self.font.charmap();
        let advance = |c: char| metrics.advance_width(glyphs.map(c)?);
        text.chars().filter_map(advance).sum()
    }

    /// Draws SVG, as PNG.
    fn draw(&self, svg: &str) -> Result<Vec<u8>> {
        let tree = usvg::Tree::from_str(svg, &self.options)?;
        let picture = tiny_skia::Pixmap::new(WIDTH, HEIGHT);
        let mut picture = picture.context("a picture of this size can't be drawn")?;
        resvg::render(
            &tree,
            tiny_skia::Transform::identity(),
            &mut picture.as_mut(),
        );
        palette::png(&picture)
    }
}

/// Where a summary begins below a title.
fn below(size: f32, titles: &[String]) -> f32 {
    194.0 + size * 1.08 * count(titles)
}

#[expect(clippy::cast_precision_loss, reason = "a few lines")]
fn count(lines: &[String]) -> f32 {
    lines.len() as f32
}

fn lines(top: f32, size: f32, step: f32, colour: &str, texts: &[String]) -> Markup {
    html! {
        @for (number, text) in (1_u8..).zip(texts) {
            (line(LEFT, top + step * f32::from(number) - step * 0.2, size, colour, 0.0, text))
        }
    }
}

/// A line of text; `apart` pixels lie between letters.
fn line(left: f32, base: f32, size: f32, colour: &str, apart: f32, text: &str) -> Markup {
    html! {
        text x=(left) y=(base) font-family=(FAMILY) font-size=(size) fill=(colour)
            letter-spacing=(apart) { (text) }
    }
}

#[cfg(test)]
mod tests {
    use super::{BROAD, Painter};
    use crate::testing::world;

    #[test]
    fn no_line_is_too_broad() {
        let world = world();
        let painter = Painter::new(&world).unwrap();
        let text = "A harbour of some size, which was built and burnt and built again.";
        let lines = painter.wrapped(text, 62.0);
        assert!(lines.len() > 2);
        assert!(lines.iter().all(|line| painter.width(line, 62.0) <= BROAD));
        assert_eq!(lines.join(" "), text);
    }

    #[test]
    fn a_picture_is_the_same_each_time_and_small() {
        let world = world();
        let painter = Painter::new(&world).unwrap();
        let svg = painter.picture(0, "Port", "Bread & Roses", "Two <ships> of one name.");
        let drawn = painter.draw(&svg).unwrap();
        assert_eq!(drawn, painter.draw(&svg).unwrap());
        assert!(drawn.len() < 40_000, "{} bytes", drawn.len());
    }
}
