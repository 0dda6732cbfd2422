//! The picture of an entry for link previews: emblem, kind, title, summary.

mod layout;
mod palette;
mod typeface;

use anyhow::{Context as _, Result};
use lore::{Card, World};
use lore_compiler::Colours;
use rayon::prelude::*;
use resvg::{tiny_skia, usvg};

use self::layout::Texts;
use self::typeface::Typeface;
use crate::Generator;

/// The size that link previews expect, in pixels.
pub(super) const WIDTH: u32 = 1200;
pub(super) const HEIGHT: u32 = 630;

/// The name of the picture for all pages except those of entries: no slug has a dot.
pub(crate) const FRONT: &str = "front.page";

/// Writes `picture/<slug>.png` for each entry, and one for all other pages.
pub(super) fn write(generator: &Generator) -> Result<()> {
    let (world, typeface) = (generator.lore.world(), Typeface::new()?);
    let mut wanted = vec![(FRONT, front(world))];
    for entry in generator.lore.entries() {
        let card = generator.lore.card(entry)?;
        wanted.push((card.slug, of_entry(world, &generator.colours, &card)));
    }
    wanted.par_iter().try_for_each(|(name, texts)| {
        let svg = layout::svg(texts, &typeface);
        let picture = draw(&svg, &typeface).with_context(|| format!("no picture of {name}"))?;
        generator
            .staging
            .write(&format!("picture/{name}.png"), picture)
    })
}

fn of_entry<'a>(world: &'a World<'a>, colours: &'a Colours, card: &Card<'a>) -> Texts<'a> {
    let kind = world.kinds.get(usize::from(card.kind));
    let kind = kind.map(|kind| kind.label);
    let number = card.side.map(usize::from);
    let side = number.and_then(|number| world.sides.get(number));
    let tint = number.and_then(|number| colours.sides.get(number));
    let label = kind.into_iter().chain(side.map(|side| side.label));
    Texts {
        emblem: Some(emblem(world, card.emblem)),
        tint: tint.map(|tint| tint.dark.as_str()),
        label: label.collect::<Vec<_>>().join(" · "),
        title: card.title,
        summary: card.summary,
        world: world.name,
    }
}

fn front<'a>(world: &'a World<'a>) -> Texts<'a> {
    Texts {
        emblem: None,
        tint: None,
        label: "Encyclopedia".to_owned(),
        title: world.name,
        summary: world.tagline,
        world: "",
    }
}

/// The shapes of an emblem, checked by the compiler.
fn emblem<'a>(world: &World<'a>, number: u16) -> &'a str {
    let emblem = world.emblems.get(usize::from(number));
    emblem.map_or("", |emblem| emblem.svg)
}

/// Draws SVG, as PNG.
fn draw(svg: &str, typeface: &Typeface) -> Result<Vec<u8>> {
    let tree = usvg::Tree::from_str(svg, &typeface.options)?;
    let picture = tiny_skia::Pixmap::new(WIDTH, HEIGHT);
    let mut picture = picture.context("a picture of this size can't be drawn")?;
    let as_it_is = tiny_skia::Transform::identity();
    resvg::render(&tree, as_it_is, &mut picture.as_mut());
    palette::png(&picture)
}

#[cfg(test)]
mod tests {
    use super::draw;
    use super::layout::{Texts, svg};
    use super::typeface::Typeface;

    #[test]
    fn a_picture_is_the_same_each_time_and_small() {
        let typeface = Typeface::new().unwrap();
        let texts = Texts {
            emblem: Some("<path d=\"M0 0h64\"/>"),
            tint: Some("#e09a4f"),
            label: "Port".to_owned(),
            title: "Bread & Roses",
            summary: "Two <ships> of one name.",
            world: "Harbour",
        };
        let svg = svg(&texts, &typeface);
        let drawn = draw(&svg, &typeface).unwrap();
        assert_eq!(drawn, draw(&svg, &typeface).unwrap());
        assert!(drawn.len() < 40_000, "{} bytes", drawn.len());
    }
}
