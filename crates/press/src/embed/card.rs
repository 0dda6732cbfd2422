//! The cards of entries: a small file for each, and the page that shows them in frames.

use std::path::Path;

use anyhow::{Context as _, Result};
use encyclopedia::tome::Tome;
use lore::{Card, Slug, World, slugify};
use maud::{DOCTYPE, html};
use serde_json::json;

use super::script::bare;
use crate::assets::Asset;
use crate::{Press, read};

/// What the page of cards may do. The policy named "card" parses emblems, which are shapes that
/// the compiler has checked.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' \
                      data:; connect-src 'self'; base-uri 'none'; form-action 'none'; \
                      require-trusted-types-for 'script'; trusted-types card";

/// Writes `card/index.html` and `card/<slug>.json` for each name of an entry.
pub(super) fn write(press: &Press, statics: &Path, tome: Tome) -> Result<()> {
    let world = tome.world();
    let script = bare(&read(&statics.join("card.js"))?)?;
    let script = Asset::publish(press.stage(), "card", "js", script.as_bytes())?;
    press.write("card/index.html", page(press, world, &script))?;
    for entry in tome.entries() {
        let card = tome.card(entry)?;
        let file = json(world, &card)?;
        let own = [card.slug.to_owned()].into_iter();
        let others = card.aliases.iter().map(|alias| slugify(alias));
        // A name that is an entry's own leads there.
        let others =
            others.filter(|other| Slug::parse(other).is_some() && tome.find(other).is_none());
        for slug in own.chain(others) {
            press.write(&format!("card/{slug}.json"), &file)?;
        }
    }
    Ok(())
}

fn json(world: &World<'_>, card: &Card<'_>) -> Result<String> {
    let kind = world.kinds.get(usize::from(card.kind));
    let emblem = world.emblems.get(usize::from(card.emblem));
    let emblem = emblem.context("a card has an emblem that the world has not")?;
    Ok(json!({
        "slug": card.slug,
        "title": card.title,
        "kind": kind.map_or("", |kind| kind.label),
        "summary": card.summary,
        "emblem": picture(emblem.svg),
        "world": world.name,
        "path": format!("entry/{}/", card.slug),
    })
    .to_string())
}

/// An emblem as a document of its own.
pub(super) fn picture(shapes: &str) -> String {
    let svg = html! {
        svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64" fill="none"
            stroke="currentColor" stroke-width="3" stroke-linejoin="round" {
            (maud::PreEscaped(shapes))
        }
    };
    svg.0
}

fn page(press: &Press, world: &World<'_>, script: &Asset) -> String {
    let assets = press.assets();
    let at = |asset: &Asset| format!("../{}", asset.path());
    let page = html! {
        (DOCTYPE)
        html lang=(world.language) {
            head {
                meta http-equiv="Content-Security-Policy" content=(POLICY);
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="dark light";
                meta name="robots" content="noindex";
                title { (world.name) }
                script src=(at(&assets.early)) integrity=(assets.early.integrity) crossorigin {}
                link rel="stylesheet" href=(at(&assets.style)) integrity=(assets.style.integrity) crossorigin;
                link rel="icon" href="data:,";
                script type="module" src=(at(script)) integrity=(script.integrity) {}
            }
            body.card-page {
                main id="app" {}
                section.fault id="fault" role="alert" hidden {
                    p { "This card could not be loaded." }
                    pre id="fault-details" {}
                }
            }
        }
    };
    page.into_string()
}
