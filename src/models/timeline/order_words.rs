//! The order of events in words.

use lore::{Claim, EntryId, Statement, TableError};

use super::event_order::EventOrder;
use crate::models::PageContext;
use crate::models::claim::ClaimMark;
use crate::models::line::Line;

/// "After the flood: three days later.", with the claim that says so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AfterNote {
    /// What it says.
    pub line: Line,
    /// The link to the claim's card.
    pub mark: ClaimMark,
}

/// What an event is said to have come after.
///
/// # Errors
/// If the lore's bytes are damaged.
pub(super) fn after_notes(
    page: PageContext,
    order: &EventOrder,
    entry: EntryId,
) -> Result<Vec<AfterNote>, TableError> {
    let notes = order
        .after(entry)
        .filter_map(|claim| match claim.statement {
            Statement::Relation { target, .. } => Some(after_note(page, claim, target)),
            Statement::Fact { .. } => None,
        });
    notes.collect()
}

fn after_note(
    page: PageContext,
    claim: &Claim<'static>,
    target: EntryId,
) -> Result<AfterNote, TableError> {
    let mut line = Line::words("After ").then_entry(page, target)?;
    if let Some(note) = &claim.note {
        line = line.then(": ").then_line(Line::of_text(page, note)?);
    }
    let mark = ClaimMark::of(page, claim)?;
    Ok(AfterNote { line, mark })
}

/// Whether the order also mentions what came later.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum OrderWords {
    /// "after the flood: three days later"
    After,
    /// "after the flood: three days later, before the fire"
    AfterAndBefore,
}

impl OrderWords {
    /// What an event is said to have come after or before, in plain words.
    ///
    /// # Errors
    /// If the lore's bytes are damaged.
    pub(super) fn of(
        self,
        page: PageContext,
        order: &EventOrder,
        entry: EntryId,
    ) -> Result<Option<String>, TableError> {
        let mut parts = Vec::new();
        for claim in order.after(entry) {
            if let Statement::Relation { target, .. } = claim.statement {
                let title = page.lore.card(target)?.title;
                parts.push(format!("after {title}{}", remark(claim)));
            }
        }
        if self == Self::AfterAndBefore {
            for claim in order.before(entry) {
                let title = page.lore.card(claim.subject)?.title;
                parts.push(format!("before {title}"));
            }
        }
        Ok(Some(parts.join(", ")).filter(|words| !words.is_empty()))
    }
}

/// The remark of a claim after a colon, if it has one. Not in brackets: a label cut off within brackets would
/// not match the accessible name for speech input.
fn remark(claim: &Claim<'_>) -> String {
    let note = claim.note.as_ref().map(lore::Text::plain);
    note.map_or_else(String::new, |note| {
        format!(": {}", note.trim_end_matches('.').to_lowercase())
    })
}
