//! Finds claims by the relation, fact or date that a question asks for, among the claims of the entries that it names.
//! Claims that the chosen readings rule out are never found.

mod between;
mod dates;
mod deaths;
mod definition;
mod direction;
mod related;
mod years;

use super::Answer;
use super::names::Names;
use super::phrase::Match;
use super::question::{Question, QuestionWord};
use super::vocabulary::Vocabulary;
use crate::graph::{Edge, edges, paths};
use crate::{
    Basis, Claim, ClaimId, Date, EntryId, Holding, Lore, Role, Shape, Statement, TableError, When,
};

/// The most steps of a path that answers two names side by side.
const LONGEST_PATH: usize = 4;

/// The same if the question asks how they are connected: then a longer path is an answer, too.
const LONGEST_PATH_ASKED: usize = 6;

/// Looks among the claims of the entries that a question names.
#[derive(Clone, Copy)]
pub(super) struct Finder<'q> {
    lore: &'q Lore<'q>,
    question: &'q Question,
    names: &'q Names<'q>,
    vocabulary: &'q Vocabulary,
}

impl<'q> Finder<'q> {
    pub(super) fn new(
        lore: &'q Lore<'q>,
        question: &'q Question,
        names: &'q Names<'q>,
        vocabulary: &'q Vocabulary,
    ) -> Self {
        Self {
            lore,
            question,
            names,
            vocabulary,
        }
    }

    /// The claims about an entry that are dated and surely true in the year of the question.
    pub(super) fn in_year(self, entry: EntryId) -> Result<Vec<ClaimId>, TableError> {
        let Some(years) = self.question.years else {
            return Ok(Vec::new());
        };
        let held = self.select(entry, |claim| {
            let when = claim.when.as_ref();
            when.is_some_and(|when| when.holds_in(years) == Holding::Yes)
        })?;
        // That somebody was born long before says little about a year, and answers only if there is nothing else.
        let mut kept = Vec::new();
        for &id in &held {
            let claim = self.lore.claim(id)?;
            let has_end = |when: &When<'_>| when.end_latest.is_some();
            let is_open = self.is_lifespan(&claim) && !claim.when.as_ref().is_some_and(has_end);
            kept.extend((!is_open).then_some(id));
        }
        Ok(if kept.is_empty() { held } else { kept })
    }

    /// How two entries are connected, if a few steps suffice.
    pub(super) fn path(self, from: EntryId, to: EntryId) -> Result<Option<Answer>, TableError> {
        let edges = edges(self.lore)?;
        let years = self.question.years;
        let ways: Vec<&Edge<'_>> = edges
            .iter()
            .filter(|edge| !edge.claim.ruled_out && edge.holding(years) != Holding::No)
            .collect();
        let shortest = paths(&ways, from, to, years, 1).into_iter().next();
        // "Ana traitor" asks whether she was one, not how she is connected with traitors.
        let is_thing = [from, to].iter().any(|&end| self.role(end).is_none());
        let longest = if self.question.asks_how_connected() {
            LONGEST_PATH_ASKED
        } else if is_thing {
            1
        } else {
            LONGEST_PATH
        };
        let steps = shortest.filter(|path| path.len() <= longest);
        Ok(steps.map(|path| {
            let step = |step: &crate::graph::PathStep| (ways[step.edge].id, step.side);
            Answer::Path {
                from,
                steps: path.iter().map(step).collect(),
            }
        }))
    }

    /// The claims of an entry, and those that target it, that pass a test; the best supported first.
    pub(in crate::answers) fn select(
        self,
        entry: EntryId,
        passes: impl Fn(&Claim<'_>) -> bool,
    ) -> Result<Vec<ClaimId>, TableError> {
        let article = self.lore.article(entry)?;
        let mut found = Vec::new();
        for &id in article.claims.iter().chain(&article.incoming) {
            let claim = self.lore.claim(id)?;
            if !claim.ruled_out && passes(&claim) {
                found.push((claim.status, id));
            }
        }
        found.sort();
        found.dedup();
        Ok(found.into_iter().map(|(_, id)| id).collect())
    }

    /// Whether a claim leads from one entry to another.
    pub(super) fn is_linked(self, entry: EntryId, other: EntryId) -> Result<bool, TableError> {
        let linked = self.select(entry, |claim| match claim.statement {
            Statement::Relation { target, .. } => [claim.subject, target].contains(&other),
            Statement::Fact { .. } => false,
        })?;
        Ok(!linked.is_empty())
    }

    /// Whether a claim has what the question word asks for: a date, a place, a number.
    fn suits(self, claim: &Claim<'_>, end: Option<(&Match, EntryId)>) -> bool {
        let asked = match self.question.asks {
            Some(QuestionWord::When) => claim.when.is_some(),
            Some(QuestionWord::Where) => end.is_none_or(|(phrase, other)| {
                let tells_where = self
                    .vocabulary
                    .is_asked_by(phrase.wanted, QuestionWord::Where);
                tells_where && self.is_place(other)
            }),
            Some(QuestionWord::HowLong) => claim.when.as_ref().is_some_and(is_lasting),
            Some(
                asks @ (QuestionWord::Why
                | QuestionWord::How
                | QuestionWord::HowMany
                | QuestionWord::Is),
            ) => end.is_some_and(|(phrase, _)| phrase.asks == Some(asks)),
            Some(QuestionWord::Who) | None => true,
        };
        asked && self.is_in_years(claim)
    }

    /// Whether a claim was true in the year of the question, if it has one. What is only known to have been true at
    /// some time during something else passes, too.
    pub(super) fn is_in_years(self, claim: &Claim<'_>) -> bool {
        let begins = |when: &When<'_>| when.start_earliest.is_some();
        if self.question.becomes && !claim.when.as_ref().is_none_or(begins) {
            return false;
        }
        let Some(years) = self.question.years else {
            return true;
        };
        let Some(when) = &claim.when else {
            return self.is_event_in(claim.subject, years);
        };
        match when.holds_in(years) {
            Holding::Yes => true,
            // A claim without an end isn't taken to last forever.
            Holding::Perhaps => {
                let next = |start: Date| years.first <= start.year.saturating_add(1);
                let has_end = when.end_latest.is_some() || when.start_earliest.is_some_and(next);
                when.basis != Basis::Dated && has_end
            }
            Holding::No => false,
        }
    }

    pub(super) fn is_place(self, entry: EntryId) -> bool {
        self.role(entry) == Some(Role::Place)
    }

    /// Whether an entry is a person or a group of people.
    pub(super) fn is_somebody(self, entry: EntryId) -> bool {
        matches!(
            self.role(entry),
            Some(Role::Person | Role::Faction | Role::People)
        )
    }

    pub(super) fn role(self, entry: EntryId) -> Option<Role> {
        role_of(self.lore, entry)
    }
}

/// The role of an entry's kind, if it has one.
pub(super) fn role_of(lore: &Lore<'_>, entry: EntryId) -> Option<Role> {
    let kind = usize::from(lore.card(entry).ok()?.kind);
    lore.world().kinds.get(kind)?.role
}

/// Whether a date says how long something lasted.
pub(super) fn is_lasting(when: &When<'_>) -> bool {
    let bounds = when.start_earliest.is_some() && when.end_latest.is_some();
    when.basis != Basis::During && when.shape == Shape::Span && bounds
}
