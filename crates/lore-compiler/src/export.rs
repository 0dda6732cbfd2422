//! The lore as one JSON document, described by `docs/lore.schema.json`.

mod claims;
mod events;
mod sources;
mod world;

use lore::{Basis, Date, EntryId, Id, Lore, TableError, When};
use serde_json::{Value, json};

use crate::Output;

/// Everything that a lore says. The same lore gives the same text.
///
/// # Errors
/// If the output's bytes are damaged.
pub fn json(output: &Output) -> Result<String, TableError> {
    let lore = output.lore()?;
    let export = Export {
        lore: &lore,
        output,
    };
    let document = json!({
        "world": export.world()?,
        "entries": export.entries()?,
        "relations": export.relations()?,
        "events": export.events()?,
        "disputes": export.disputes()?,
        "walks": export.walks()?,
        "sources": export.sources()?,
    });
    Ok(format!("{document:#}\n"))
}

struct Export<'a> {
    lore: &'a Lore<'a>,
    output: &'a Output,
}

fn date(date: Option<Date>) -> Option<String> {
    let text = |date: Date| {
        let sign = if date.year < 0 { "-" } else { "" };
        let year = date.year.unsigned_abs();
        format!("{sign}{year:04}-{:02}-{:02}", date.month, date.day)
    };
    date.map(text)
}

/// The date in EDTF, if it has one of its own.
fn edtf<'a>(when: Option<&When<'a>>) -> Option<&'a str> {
    let own = when.filter(|when| when.basis == Basis::Dated);
    own.map(|when| when.edtf)
}

impl<'a> Export<'a> {
    fn slug(&self, id: EntryId) -> Result<&'a str, TableError> {
        Ok(self.lore.card(id)?.slug)
    }

    fn entries(&self) -> Result<Vec<Value>, TableError> {
        let mut entries = Vec::new();
        for id in self.lore.entries() {
            let card = self.lore.card(id)?;
            let article = self.lore.article(id)?;
            let claims: Result<Vec<Value>, _> = article
                .claims
                .iter()
                .map(|claim| self.claim(*claim))
                .collect();
            entries.push(json!({
                "id": card.slug,
                "title": card.title,
                "aliases": card.aliases,
                "kind": self.kind(card.kind),
                "summary": card.summary,
                "text": self.output.texts.get(id.index()),
                "claims": claims?,
            }));
        }
        Ok(entries)
    }

    fn kind(&self, kind: u16) -> &'a str {
        let kind = self.lore.world().kinds.get(usize::from(kind));
        kind.map_or("", |kind| kind.id)
    }
}
