//! Checks and resolves claims.

mod standing;

use lore::{Claim, EntryId, PassageId, Statement, Time, When};

use crate::context::Context;
use crate::date;
use crate::entry::{ClaimDraft, EntryDraft};
use crate::fault::{Fault, SourceSpan, Spot};
use crate::key;
use crate::text;

/// A claim with its draft.
#[derive(Debug)]
pub(crate) struct Resolved<'d> {
    pub(crate) claim: Claim<'d>,
    pub(crate) draft: &'d ClaimDraft,
}

/// The claims of an entry, as written. A faulty one is reported and left out. Relative times are [resolved
/// later](crate::relative), when all claims are known.
pub(crate) fn resolve<'d>(
    subject: EntryId,
    entry: &'d EntryDraft,
    context: Context<'d>,
) -> Vec<Resolved<'d>> {
    let keys = key::keys(&entry.claims);
    let mut resolved = Vec::new();
    for (draft, key) in entry.claims.iter().zip(keys) {
        let check = Check {
            subject,
            draft,
            context,
        };
        let claim = check.claim(key);
        resolved.extend(claim.map(|claim| Resolved { claim, draft }));
    }
    resolved
}

struct Check<'d> {
    subject: EntryId,
    draft: &'d ClaimDraft,
    context: Context<'d>,
}

impl<'d> Check<'d> {
    /// Checks everything before the first fault ends it.
    fn claim(&self, key: String) -> Option<Claim<'d>> {
        let draft = self.draft;
        let statement = self.statement();
        draft.time.check_one("a claim", self.context.faults);
        let when = match &draft.time.when {
            Some(when) => resolve_date(when, self.context).map(Some),
            None => Some(None),
        };
        let passages = self.passages();
        let standing = self.standing();
        let note = draft
            .note
            .as_ref()
            .map(|note| text::resolve(note, self.context));
        let (status, reading) = standing?;
        let when = when?;
        Some(Claim {
            key,
            subject: self.subject,
            statement: statement?,
            time: when.clone().map(Time::At),
            when,
            status,
            reading,
            passages: passages?,
            ruled_out: false,
            note,
        })
    }

    fn fault(&self, place: SourceSpan, title: impl Into<String>, remedy: &str) {
        let fault = Fault::new(title).at(place, "").remedy(remedy);
        self.context.faults.add(fault);
    }

    fn statement(&self) -> Option<Statement<'d>> {
        match (&self.draft.fact, &self.draft.relation) {
            (Some(fact), None) => self.fact(fact),
            (None, Some(relation)) => self.relation(relation),
            (Some(_), Some(relation)) => {
                self.fault(
                    relation.place.clone(),
                    "a claim with both a fact and a relation",
                    "make two claims of it",
                );
                None
            }
            (None, None) => {
                self.fault(
                    self.draft.place.clone(),
                    "a claim with neither a fact nor a relation",
                    "add `fact = \"...\"` with a value or a date, or `relation = \"...\"` with a target",
                );
                None
            }
        }
    }

    fn fact(&self, fact: &Spot) -> Option<Statement<'d>> {
        let draft = self.draft;
        if let Some(target) = &draft.target {
            self.fault(
                target.place.clone(),
                "a fact with a target",
                "write `value = \"[[slug]]\"`, or a relation instead of the fact",
            );
        }
        if draft.value.is_none() && draft.time.spot().is_none() {
            self.fault(
                fact.place.clone(),
                format!("the fact `{}` says nothing", fact.value),
                "add a `value`, a date (`when`, `during` or `throughout`), or both",
            );
        }
        let value = draft
            .value
            .as_ref()
            .map(|value| text::resolve(value, self.context));
        let fact = self.context.names.fact(fact, self.context.faults)?;
        Some(Statement::Fact { fact, value })
    }

    fn relation(&self, relation: &Spot) -> Option<Statement<'d>> {
        let names = self.context.names;
        if let Some(value) = &self.draft.value {
            self.fault(
                value.place.clone(),
                "a relation with a value",
                "write `target = \"slug\"`; further words belong in a `note`",
            );
        }
        let number = names.relation(relation, self.context.faults);
        let Some(target) = &self.draft.target else {
            self.fault(
                relation.place.clone(),
                format!("the relation `{}` has no target", relation.value),
                "add `target = \"slug\"`",
            );
            return None;
        };
        let entry = names.entry(&target.value, &target.place, self.context.faults)?;
        if entry == self.subject {
            self.fault(
                target.place.clone(),
                format!("`{}` is related to itself", target.value),
                "name another entry as the target",
            );
            return None;
        }
        Some(Statement::Relation {
            relation: number?,
            target: entry,
        })
    }

    fn passages(&self) -> Option<Vec<PassageId>> {
        if self.draft.cite.is_empty() {
            self.fault(
                self.draft.place.clone(),
                "a claim without a passage",
                "add `cite = [\"source:id\"]` with what it rests on",
            );
        }
        let (names, faults) = (self.context.names, self.context.faults);
        let mut passages = Vec::new();
        for cite in &self.draft.cite {
            let passage = names.passage(&cite.value, &cite.place, faults);
            if passage.is_none_or(|passage| !passages.contains(&passage)) {
                passages.extend(passage);
            }
        }
        (!passages.is_empty()).then_some(passages)
    }
}

/// Resolves a date; a fault points at the exact character.
pub(crate) fn resolve_date<'d>(spot: &'d Spot, context: Context<'d>) -> Option<When<'d>> {
    match date::resolve(&spot.value, context.calendar, context.strings) {
        Ok(when) => Some(when),
        Err(error) => {
            let place = spot.place.narrow(context.folder, &spot.value);
            let start = place.span.start + error.offset.min(spot.value.len().saturating_sub(1));
            let rest = context.folder.file(place.file).text[start..place.span.end].chars();
            let end = start + rest.take(1).map(char::len_utf8).sum::<usize>();
            context.faults.add(
                Fault::new(format!("`{}` is not a date", spot.value))
                    .at(SourceSpan::new(place.file, start..end), error.message)
                    .remedy(
                        "write EDTF, such as 1847, 1836/1857, 1828~, [1819,1828], 1833/.. or 184X",
                    ),
            );
            None
        }
    }
}
