//! Claims as they are stored: those of an entry in one row, each date once.

use std::collections::HashMap;

use lore::{Claim, ClaimId, Id, Statement, Status, Text, When, stored};

use super::Tables;
use crate::claim::Resolved;
use crate::{key, text};

impl<'d> Tables<'d> {
    /// The rows of claims and of their dates.
    pub(super) fn claims(&self) -> (Vec<stored::Claims<'d>>, Vec<When<'d>>) {
        let mut dates = Vec::new();
        let mut known: HashMap<&str, u32> = HashMap::new();
        let mut rows = Vec::new();
        for own in &self.model.own {
            let mut claims = Vec::new();
            for resolved in &self.model.claims[own.clone()] {
                let when = resolved.claim.when.as_ref().map(|when| {
                    *known.entry(when.edtf).or_insert_with(|| {
                        let same = when.words == when.edtf;
                        let words = if same { "" } else { when.words };
                        dates.push(When {
                            words,
                            ..when.clone()
                        });
                        super::count(dates.len() - 1)
                    })
                });
                claims.push(self.claim(resolved, when));
            }
            rows.push(stored::Claims {
                first: ClaimId::from_index(own.start),
                claims,
            });
        }
        (rows, dates)
    }

    fn claim(&self, resolved: &'d Resolved<'d>, when: Option<u32>) -> stored::Claim<'d> {
        let Resolved { claim, draft } = resolved;
        stored::Claim {
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
            when,
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

fn standing(claim: &Claim<'_>) -> stored::Standing {
    match (claim.status, claim.reading) {
        (_, Some(reading)) => stored::Standing::Disputed(reading),
        (Status::Stated, None) => stored::Standing::Stated,
        // A disputed claim has a reading, so that this one is inferred.
        (Status::Inferred | Status::Disputed, None) => stored::Standing::Inferred,
    }
}
