//! Claims as they are stored: one row per claim, and each date only once.

use std::collections::HashMap;

use lore::{AnchorTarget, Claim, Statement, Status, Text, Time, When, stored};

use super::Tables;
use crate::claim::Resolved;
use crate::{key, text};

impl<'d> Tables<'d> {
    /// The rows of claims and of their times.
    pub(super) fn claims(&self) -> (Vec<stored::Claim<'d>>, Vec<Time<'d>>) {
        let mut times = Vec::new();
        let mut known: HashMap<TimeKey<'_>, u32> = HashMap::new();
        let mut rows = Vec::new();
        for resolved in &self.model.claims {
            let time = resolved.claim.time.as_ref().map(|time| {
                *known.entry(key_of(time)).or_insert_with(|| {
                    times.push(stored_time(time));
                    super::count(times.len() - 1)
                })
            });
            rows.push(self.claim(resolved, time));
        }
        (rows, times)
    }

    fn claim(&self, resolved: &'d Resolved<'d>, time: Option<u32>) -> stored::Claim<'d> {
        let Resolved { claim, draft } = resolved;
        stored::Claim {
            subject: claim.subject,
            key: key::stored(draft, &claim.key),
            statement: match &claim.statement {
                Statement::Fact { fact, value } => stored::Statement::Fact {
                    fact: *fact,
                    value: self.text(value.as_ref()),
                },
                Statement::Relation { relation, target } => stored::Statement::Relation {
                    relation: *relation,
                    target: *target,
                },
            },
            time,
            standing: standing(claim),
            passages: claim.passages.clone(),
            note: self.text(claim.note.as_ref()),
        }
    }

    fn text(&self, text: Option<&Text<'d>>) -> &'d str {
        let stored = text.map(|text| text::stored(text, self.context));
        self.context.strings.keep(stored.unwrap_or_default())
    }
}

/// What identifies a time: its date, or its anchor.
type TimeKey<'t> = (&'t str, Option<AnchorTarget>);

fn key_of<'t>(time: &'t Time<'_>) -> TimeKey<'t> {
    match time {
        Time::At(when) => (when.edtf, None),
        Time::During(anchor) => ("during", Some(anchor.target)),
        Time::Throughout(anchor) => ("throughout", Some(anchor.target)),
    }
}

/// A time as it is stored: words that equal the date itself are left out.
fn stored_time<'d>(time: &Time<'d>) -> Time<'d> {
    match time {
        Time::At(when) if when.words == when.edtf => Time::At(When {
            words: "",
            ..when.clone()
        }),
        other => other.clone(),
    }
}

fn standing(claim: &Claim<'_>) -> stored::Standing {
    match (claim.status, claim.reading) {
        (_, Some(reading)) => stored::Standing::Disputed(reading),
        (Status::Stated, None) => stored::Standing::Stated,
        // Disputed claims have a reading, so this one is inferred.
        (Status::Inferred | Status::Disputed, None) => stored::Standing::Inferred,
    }
}
