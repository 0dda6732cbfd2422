//! Pages for any address: the one that a host shows for missing files, and the one that the program
//! draws into, offline and in the one-file edition.

use anyhow::Result;
use encyclopedia::models::title::title;
use encyclopedia::render;
use lore::route::{Address, BrowseParams, Route};

use super::at_end_of_main;
use super::description::description;
use crate::Generator;
use crate::head::{Kind, Metadata, Root};
use crate::html::{element, text};

/// How many folders deep a missing address may be to still find its root.
const DEEPEST: usize = 9;

/// Writes `404.html`. A host shows it for any missing address, so its own depth is unknown: it
/// requests the early script at several depths, and the nearest one found gives the root.
///
/// # Errors
/// If it can't be written.
pub fn write_not_found(generator: &Generator) -> Result<()> {
    let lore = generator.lore;
    let roots: Vec<String> = (0..=DEEPEST).map(up).collect();
    // Links are relative to the root that the early script finds.
    let root = "./";
    let missing = Route::Missing(String::new());
    let about = Metadata {
        kind: Kind::Unlisted,
        title: &title(lore, &missing)?,
        description: description(lore, &missing)?,
        canonical: "",
        way: root,
        leads_on: None,
    };
    let content = at_end_of_main(&frame(root), &nothing_here(root))?;
    let page = generator.page(&about, Root::Among(&roots), &content);
    generator.staging.write("404.html", page)
}

fn nothing_here(root: &str) -> String {
    let link = |route, words: &str| {
        let href = format!("{root}{}", Address::new(route));
        element("a", &[("href", &href)], &text(words))
    };
    let head = [
        element("p", &[("class", "label")], "404"),
        element("h1", &[], "No such page"),
        element("p", &[], "Nothing in this encyclopedia is at this address."),
    ];
    let ways = [
        link(Route::Home, "To the front page"),
        link(Route::Browse(BrowseParams::default()), "All entries"),
    ];
    let head = element("header", &[("class", "page-head")], &head.concat());
    head + &element("p", &[], &ways.join(" · "))
}

/// The content of a page for any address, until the program has drawn it. Links begin with `root`.
///
/// # Errors
/// Only in theory: the frame has a place for it.
pub fn any_address(root: &str) -> Result<String> {
    let waiting = element("p", &[("class", "soft")], &text("One moment…"));
    let needed = text("This page is drawn by scripts, which are switched off here.");
    let noscript = element("noscript", &[], &element("p", &[], &needed));
    at_end_of_main(&frame(root), &(waiting + &noscript))
}

/// The frame that the program begins with if a file serves any address.
fn frame(root: &str) -> String {
    render::frame(root, &Address::new(Route::Home), false)
}

/// The relative path from a page to the root.
fn up(levels: usize) -> String {
    match levels {
        0 => "./".to_owned(),
        _ => "../".repeat(levels),
    }
}
