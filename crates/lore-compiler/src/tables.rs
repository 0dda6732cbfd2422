//! The tables that the encyclopedia embeds, written from the resolved lore.

mod answers;
mod article;
mod claims;
mod layout;
mod page_tables;
mod search;
mod search_tables;
mod vocabulary;

use lore::{
    Card, ClaimId, Dispute, DisputeId, EntryId, Heading, Id, Passage, PassageId, Reading, Source,
    SourceSection, TableWriter, stored,
};

use crate::context::Context;
use crate::drafts::Drafts;
use crate::fold::collate;
use crate::markdown::Rendered;
use crate::model::Model;
use crate::{sides, walk};

/// What the tables are made from.
#[derive(Clone, Copy)]
struct Tables<'d> {
    drafts: &'d Drafts,
    model: &'d Model<'d>,
    context: Context<'d>,
}

/// The files that the app embeds.
pub(crate) struct Written {
    /// For [`lore::Lore::open`].
    pub lore: Vec<u8>,
    /// For [`lore::PageTables::open`].
    pub page_tables: Vec<u8>,
    /// For [`lore::SearchTables::open`].
    pub search_tables: Vec<u8>,
}

/// Writes every section in its order.
pub(crate) fn write(
    drafts: &Drafts,
    model: &Model<'_>,
    context: Context<'_>,
    edition: &str,
) -> Result<Written, postcard::Error> {
    let tables = Tables {
        drafts,
        model,
        context,
    };
    let cards = tables.cards();
    let by_title = tables.by_title();
    let mut writer = TableWriter::default();
    let world = tables.world(edition);
    writer.rows(&[&world])?;
    writer.rows(&cards)?;
    writer.rows(&tables.articles(&by_title))?;
    let (claims, times) = tables.claims();
    writer.rows(&claims)?;
    writer.rows(&times)?;
    writer.rows(&tables.sources())?;
    writer.rows(&tables.passages())?;
    writer.rows(&tables.disputes())?;
    writer.rows(&tables.redirects())?;
    let by_time = model.by_time();
    let by_title_numbers: Vec<usize> = by_title.iter().map(|id| id.index()).collect();
    let by_time_numbers: Vec<usize> = by_time.iter().map(|id| id.index()).collect();
    writer.rows(&[by_title_numbers, by_time_numbers])?;
    writer.rows(&walk::stored(drafts, context))?;
    let lore = writer.finish()?;
    let page_tables = page_tables::write(&tables, &lore)?;
    Ok(Written {
        search_tables: search_tables::write(&world, &cards, &by_title, &lore)?,
        page_tables,
        lore,
    })
}

impl<'d> Tables<'d> {
    fn cards(&self) -> Vec<Card<'d>> {
        let sides = sides::of_entries(self.model, self.drafts, self.context);
        let entries = self.drafts.entries.iter().zip(sides);
        let card = |(entry, side): (&'d crate::entry::EntryDraft, Option<u8>)| Card {
            slug: &entry.slug,
            title: &entry.title.value,
            kind: entry.kind,
            emblem: self.emblem(entry),
            side,
            summary: &entry.summary.value,
            aliases: entry
                .aliases
                .iter()
                .map(|alias| alias.value.as_str())
                .collect(),
        };
        entries.map(card).collect()
    }

    fn emblem(&self, entry: &crate::entry::EntryDraft) -> u16 {
        let kind = &self.drafts.world.kinds[usize::from(entry.kind)].emblem;
        let emblem = entry.emblem.as_ref().unwrap_or(kind);
        self.context
            .names
            .emblem(emblem, self.context.faults)
            .unwrap_or_default()
    }

    fn by_title(&self) -> Vec<EntryId> {
        let entries = &self.drafts.entries;
        let mut order: Vec<usize> = (0..entries.len()).collect();
        order.sort_by_cached_key(|&at| {
            let title = &entries[at].title.value;
            (collate(title), title.clone(), at)
        });
        order.into_iter().map(EntryId::from_index).collect()
    }

    /// Moved entries first: their targets are more precise than other names.
    fn redirects(&self) -> Vec<stored::Redirect<'d>> {
        let moves = self.model.moves.iter().map(|moved| stored::Redirect {
            slug: moved.slug,
            entry: moved.entry,
            heading: moved.heading,
            moved: true,
        });
        let names = self.context.names.redirects.iter();
        let names = names.map(|(slug, entry)| stored::Redirect {
            slug,
            entry: *entry,
            heading: None,
            moved: false,
        });
        moves.chain(names).collect()
    }

    fn sources(&self) -> Vec<Source<'d>> {
        let mut first = 0;
        let mut sources = Vec::new();
        for source in &self.drafts.sources {
            let mut sections = Vec::new();
            for section in &source.sections {
                let len = section.passages.len();
                sections.push(SourceSection {
                    title: &section.title.value,
                    first: PassageId::from_index(first),
                    len: u32::try_from(len).unwrap_or(u32::MAX),
                });
                first += len;
            }
            sources.push(Source {
                id: &source.id,
                title: &source.title.value,
                description: &source.description.value,
                author: source.author.as_ref().map(|author| author.value.as_str()),
                sections,
            });
        }
        sources
    }

    fn passages(&self) -> Vec<Passage<'d>> {
        let mut passages = Vec::new();
        for (number, source) in self.drafts.sources.iter().enumerate() {
            for passage in source.passages() {
                passages.push(Passage {
                    id: &passage.name,
                    source: u16::try_from(number).unwrap_or(u16::MAX),
                    locator: &passage.locator.value,
                    text: &passage.text.value,
                });
            }
        }
        passages
    }

    fn disputes(&self) -> Vec<Dispute<'d>> {
        let mut disputes = Vec::new();
        for (draft, account) in self.drafts.disputes.iter().zip(&self.model.accounts) {
            let reading = |reading: &'d crate::dispute::ReadingDraft| Reading {
                id: &reading.id.value,
                label: &reading.label.value,
                claims: Vec::new(),
            };
            disputes.push(Dispute {
                slug: &draft.slug,
                title: &draft.title.value,
                question: &draft.question.value,
                html: &account.html,
                footnotes: account.footnotes.clone(),
                readings: draft.readings.iter().map(reading).collect(),
            });
        }
        for (at, resolved) in self.model.claims.iter().enumerate() {
            if let Some(reading) = resolved.claim.reading {
                let dispute: &mut Dispute<'_> = &mut disputes[DisputeId::index(reading.dispute)];
                let reading = &mut dispute.readings[usize::from(reading.reading)];
                reading.claims.push(ClaimId::from_index(at));
            }
        }
        disputes
    }
}

/// The headings of a text.
fn headings(text: &Rendered) -> Vec<Heading<'_>> {
    let mut headings = Vec::new();
    for (level, id, text) in &text.headings {
        headings.push(Heading {
            level: *level,
            id,
            text,
        });
    }
    headings
}

fn count(len: usize) -> u32 {
    u32::try_from(len).unwrap_or(u32::MAX)
}
