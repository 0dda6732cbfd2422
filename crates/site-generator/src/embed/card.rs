//! The cards of entries: a small file for each, and the page that shows them in frames.

use anyhow::{Context as _, Result};
use encyclopedia::models::page::entry_route;
use lore::route::Address;
use lore::{Card, World, Writing};
use serde_json::json;

use crate::Generator;
use crate::assets::Asset;
use crate::html::{element, tag, text};
use crate::pages::{moved, redirect};
use crate::staging::read_text;

/// The content security policy of the page of cards. Its script parses emblems, which the compiler
/// has checked, through the policy `lore`.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' \
                      data:; connect-src 'self'; base-uri 'none'; form-action 'none'; \
                      require-trusted-types-for 'script'; trusted-types lore";

/// Writes `card/index.html` and `card/<slug>.json` for each name that an entry has or had.
pub(super) fn write(generator: &Generator) -> Result<()> {
    let Generator { staging, lore, .. } = generator;
    let world = lore.world();
    let script = read_text(&generator.project.script("card.js"))?;
    let script = Asset::publish(staging, "card", "js", script.as_bytes())?;
    staging.write("card/index.html", page(generator, &script))?;
    for entry in lore.entries() {
        let card = lore.card(entry)?;
        let file = json(world, &card)?;
        staging.write(&format!("card/{}.json", card.slug), &file)?;
        for alias in &card.aliases {
            if let Some(slug) = redirect(generator, alias) {
                staging.write(&format!("card/{}.json", slug.as_str()), &file)?;
            }
        }
    }
    for (slug, entry) in moved(generator)? {
        let file = json(world, &lore.card(entry)?)?;
        staging.write(&format!("card/{}.json", slug.as_str()), &file)?;
    }
    Ok(())
}

fn json(world: &World<'_>, card: &Card<'_>) -> Result<String> {
    let kind = world.kinds.get(usize::from(card.kind));
    let emblem = world.emblems.get(usize::from(card.emblem));
    let emblem = emblem.context("a card has an emblem that the world does not have")?;
    let file = json!({
        "slug": card.slug,
        "title": card.title,
        "kind": kind.map_or("", |kind| kind.label),
        "summary": card.summary,
        "emblem": svg(emblem.svg),
        "world": world.name,
        "path": Address::new(entry_route(card.slug)).path(),
    });
    Ok(file.to_string())
}

/// An emblem as a stand-alone document.
fn svg(shapes: &str) -> String {
    let attributes = [
        ("xmlns", "http://www.w3.org/2000/svg"),
        ("viewBox", "0 0 64 64"),
        ("fill", "none"),
        ("stroke", "currentColor"),
        ("stroke-width", "3"),
        ("stroke-linejoin", "round"),
    ];
    element("svg", &attributes, shapes)
}

fn page(generator: &Generator, script: &Asset) -> String {
    let world = generator.lore.world();
    let head = element("head", &[], &head(generator, world.name, script));
    let fault = [
        element("p", &[], "This card could not be loaded."),
        element("pre", &[("id", "fault-details")], ""),
    ];
    let section = [
        ("class", "fault"),
        ("id", "fault"),
        ("role", "alert"),
        ("hidden", ""),
    ];
    let body = [
        element("main", &[("id", "app")], ""),
        element("section", &section, &fault.concat()),
    ];
    let body = element("body", &[("class", "card-page")], &body.concat());
    let html = element(
        "html",
        &[
            ("lang", world.language),
            ("dir", Writing::of(world.language).direction()),
        ],
        &(head + &body),
    );
    format!("<!doctype html>{html}")
}

/// The attribute that checks an asset's integrity.
fn checked(asset: &Asset) -> (&str, &str) {
    ("integrity", &asset.integrity)
}

fn head(generator: &Generator, name: &str, script: &Asset) -> String {
    let early = &generator.assets.early;
    let style = &generator.assets.style;
    let at = |asset: &Asset| format!("../{}", asset.path());
    let named = |name, content| tag("meta", &[("name", name), ("content", content)]);
    let (early_src, style_href, script_src) = (at(early), at(style), at(script));
    [
        tag(
            "meta",
            &[
                ("http-equiv", "Content-Security-Policy"),
                ("content", POLICY),
            ],
        ),
        tag("meta", &[("charset", "utf-8")]),
        named("viewport", "width=device-width, initial-scale=1"),
        named("color-scheme", "dark light"),
        named("robots", "noindex"),
        element("title", &[], &text(name)),
        element(
            "script",
            &[("src", &early_src), checked(early), ("crossorigin", "")],
            "",
        ),
        tag(
            "link",
            &[
                ("rel", "stylesheet"),
                ("href", &style_href),
                checked(style),
                ("crossorigin", ""),
            ],
        ),
        tag("link", &[("rel", "icon"), ("href", "data:,")]),
        element(
            "script",
            &[("type", "module"), ("src", &script_src), checked(script)],
            "",
        ),
    ]
    .concat()
}
