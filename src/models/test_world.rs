//! Small made-up worlds for unit tests.

use lore::graph::{GraphLayout, Scope};
use lore::{Lore, PageTables, TableError};
use lore_compiler::{Folder, compile_folder};

use super::PageContext;

const WORLD: &str = r#"
name = "Test world"
short_name = "Test"
tagline = "For tests."
description = "A world for tests."
language = "en"
about = "For tests."

[[kinds]]
id = "power"
folder = "powers"
label = "Power"
plural = "Powers"
emblem = "dot"
role = "faction"

[[kinds]]
id = "event"
folder = "events"
label = "Event"
plural = "Events"
emblem = "dot"
role = "event"

[[facts]]
id = "existed"
label = "Existed"
lifespan = true

[[facts]]
id = "burnt"
label = "Burnt"
moment = true

[[categories]]
id = "rule"
label = "Rule"

[[categories]]
id = "company"
label = "Company"

[[relations]]
id = "ruled"
label = "ruled"
inverse = "ruled by"
category = "rule"

[[relations]]
id = "knew"
label = "knew"
symmetric = true
category = "company"
"#;

const SOURCE: &str = r#"
title = "Chronicle"
description = "Made up."

[[sections]]
title = "All"

[[sections.passages]]
id = "1.1"
locator = "line 1"
text = "It was so."
"#;

const DOT: &str = r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><circle cx="32" cy="32" r="20"/></svg>"#;

/// A compiled lore.
pub(crate) struct TestWorld {
    /// The context of a page in it.
    pub(crate) page: PageContext,
    tables: PageTables<'static>,
}

impl TestWorld {
    /// A world of powers, and of events whose slugs begin with `event-`; the first entry is its home.
    /// Claims are lines: "guild ruled mill 1850/1860", "guild knew mill", "guild existed
    /// - 1850", where the date may be left out, or be `during=guild`; `inferred` or `disputed` may follow.
    pub(crate) fn of(entries: &[&str], claims: &[&str]) -> Self {
        let mut files = vec![
            (
                "world.toml".to_owned(),
                format!("home = {:?}\nfeatured = []\n{WORLD}", entries[0]),
            ),
            ("emblems/dot.svg".to_owned(), DOT.to_owned()),
            ("sources/chronicle.toml".to_owned(), SOURCE.to_owned()),
        ];
        for &slug in entries {
            let folder = if slug.starts_with("event-") {
                "events"
            } else {
                "powers"
            };
            let own = claims
                .iter()
                .filter(|claim| claim.split(' ').next() == Some(slug));
            let claims: String = own.map(|claim| claim_toml(claim)).collect();
            let title = slug.replace('-', " ");
            files.push((
                format!("{folder}/{slug}.md"),
                format!("+++\ntitle = {title:?}\nsummary = \"The {title}.\"\n{claims}+++\n\nIt was.[^chronicle:1.1]\n"),
            ));
        }
        let output = compile_folder(Folder::of(files)).unwrap_or_else(|report| panic!("{report}"));
        let lore = Lore::open(output.lore.leak()).expect("tables as they were compiled");
        Self {
            page: PageContext {
                lore: Box::leak(Box::new(lore)),
                root: "/",
                years: None,
            },
            tables: PageTables::open(output.page_tables.leak()).expect("tables as compiled"),
        }
    }

    /// The layout of its graph.
    pub(crate) fn layout(&self, scope: Scope) -> Result<GraphLayout, TableError> {
        self.tables.layout(scope)
    }
}

fn claim_toml(claim: &str) -> String {
    let words: Vec<&str> = claim.split(' ').collect();
    let statement = match words[1] {
        fact @ ("existed" | "burnt") => format!("fact = {fact:?}"),
        relation => format!("relation = {relation:?}\ntarget = {:?}", words[2]),
    };
    let mut toml = format!("\n[[claims]]\n{statement}\ncite = [\"chronicle:1.1\"]\n");
    toml.extend(words[3..].iter().map(|word| match *word {
        "inferred" => "status = \"inferred\"\nnote = \"It follows.\"\n".to_owned(),
        word => match word.split_once('=') {
            Some((time, anchor)) => format!("{time} = {anchor:?}\n"),
            None => format!("when = {word:?}\n"),
        },
    }));
    toml
}
