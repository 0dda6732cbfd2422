//! Worlds that tests are about.

use std::path::Path;

use encyclopedia::models::PageContext;
use lore::Lore;
use lore_compiler::{Folder, Output, Report};

const SOURCE: &str = r#"
title = "Book of the island"
description = "All that is known."
[[sections]]
title = "All of it"
[[sections.passages]]
id = "1.1"
locator = "the only page"
text = "There is an island."
"#;

const EMBLEM: &str = r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><circle cx="32" cy="32" r="20"/></svg>"#;

/// The lore of a folder, compiled; it lives as long as the test.
#[allow(dead_code, reason = "each test uses its own worlds")]
pub(crate) fn of_folder(dir: &Path) -> PageContext {
    opened(lore_compiler::compile(dir))
}

/// A world of a single entry: `eras` goes into its world, `claims` into the entry, both as TOML.
#[allow(dead_code, reason = "each test uses its own worlds")]
pub(crate) fn island(eras: &str, claims: &str) -> PageContext {
    let world = format!(
        r#"
name = "Annals of the Island"
short_name = "Island"
tagline = "One island."
description = "An invented world of one entry. It serves for tests."
language = "en"
home = "island"
featured = []
about = "About the [[island]]."
{eras}
[[kinds]]
id = "place"
folder = "places"
label = "Place"
plural = "Places"
emblem = "dot"
role = "place"
[[facts]]
id = "existed"
label = "Existed"
lifespan = true
[[facts]]
id = "name"
label = "Name"
"#
    );
    let entry = format!(
        "+++\ntitle = \"Island\"\nsummary = \"An island, all alone.\"\n{claims}\n+++\n\n\
         The **island** is one.[^book:1.1]\n"
    );
    let files = [
        ("world.toml", world.as_str()),
        ("places/island.md", &entry),
        ("sources/book.toml", SOURCE),
        ("emblems/dot.svg", EMBLEM),
    ];
    let files = files.map(|(path, text)| (path.to_owned(), text.to_owned()));
    opened(lore_compiler::compile_folder(Folder::of(files)))
}

/// The lore of files: paths and texts.
#[allow(dead_code, reason = "each test uses its own worlds")]
pub(crate) fn of_files(files: Vec<(String, String)>) -> PageContext {
    opened(lore_compiler::compile_folder(Folder::of(files)))
}

fn opened(output: Result<Output, Report>) -> PageContext {
    let output = output.unwrap_or_else(|report| panic!("{report}"));
    let bytes: &'static [u8] = output.lore.leak();
    let lore = Lore::open(bytes).expect("tables as they were compiled");
    PageContext {
        root: "/",
        lore: Box::leak(Box::new(lore)),
        years: None,
    }
}
