//! Finds the claims that answer a question. One that the chosen readings rule out answers none.

use super::Answer;
use super::phrases::{Match, Wanted};
use super::question::{Asks, Question};
use super::words::Words;
use crate::graph::{Edge, edges, paths};
use crate::{Claim, ClaimId, EntryId, Holding, Lore, Role, Span, Statement, TableError, Text};

/// The most steps of a path that still says how two entries are connected.
const LONGEST_PATH: usize = 4;

/// Looks among the claims of the entries that a question names.
#[derive(Clone, Copy)]
pub(super) struct Finder<'q> {
    lore: &'q Lore<'q>,
    question: &'q Question,
}

impl<'q> Finder<'q> {
    pub(super) fn new(lore: &'q Lore<'q>, question: &'q Question) -> Self {
        Self { lore, question }
    }

    /// What is told of an entry in the year of the question: only what is dated and surely held.
    pub(super) fn in_year(self, entry: EntryId) -> Result<Vec<ClaimId>, TableError> {
        let Some(years) = self.question.years else {
            return Ok(Vec::new());
        };
        self.select(entry, |claim| {
            let when = claim.when.as_ref();
            when.is_some_and(|when| when.holds_in(years) == Holding::Yes)
        })
    }

    /// When an entry was, or happened.
    pub(super) fn lifespan(self, entry: EntryId) -> Result<Vec<ClaimId>, TableError> {
        self.select(entry, |claim| match claim.statement {
            Statement::Fact { fact, .. } => {
                let kind = self.lore.world().facts.get(usize::from(fact));
                claim.subject == entry
                    && claim.when.is_some()
                    && kind.is_some_and(|kind| kind.lifespan)
            }
            Statement::Relation { .. } => false,
        })
    }

    /// What the phrases of the question ask of the one entry that it names: relations, or else facts.
    pub(super) fn related(self) -> Result<Vec<ClaimId>, TableError> {
        let Some(&(place, entry)) = self.question.named.first() else {
            return Ok(Vec::new());
        };
        let phrases = &self.question.phrases;
        let relations = self.select(entry, |claim| {
            phrases
                .iter()
                .any(|phrase| self.is_related(claim, phrase, place, entry))
        })?;
        if !relations.is_empty() {
            return Ok(relations);
        }
        self.select(entry, |claim| {
            phrases
                .iter()
                .any(|phrase| self.is_fact(claim, phrase, entry))
        })
    }

    /// The relations between two entries that the question asks for.
    pub(super) fn between(self, from: EntryId, to: EntryId) -> Result<Vec<ClaimId>, TableError> {
        self.select(from, |claim| {
            let ends = match claim.statement {
                Statement::Relation { relation, target } => {
                    let phrases = &self.question.phrases;
                    let asked = phrases.is_empty() || phrases.iter().any(|phrase| {
                        matches!(phrase.wanted, Wanted::Relation { relation: wanted, .. } if wanted == relation)
                    });
                    asked.then_some((claim.subject, target))
                }
                Statement::Fact { .. } => None,
            };
            let both = ends == Some((from, to)) || ends == Some((to, from));
            both && self.suits(claim, None)
        })
    }

    /// How two entries are connected, if in a few steps.
    pub(super) fn path(self, from: EntryId, to: EntryId) -> Result<Option<Answer>, TableError> {
        let edges = edges(self.lore)?;
        let years = self.question.years;
        let ways: Vec<&Edge<'_>> = edges
            .iter()
            .filter(|edge| !edge.claim.ruled_out && edge.holding(years) != Holding::No)
            .collect();
        let shortest = paths(&ways, from, to, years, 1).into_iter().next();
        let steps = shortest.filter(|path| path.len() <= LONGEST_PATH);
        Ok(steps.map(|path| {
            let step = |step: &crate::graph::PathStep| (ways[step.edge].id, step.side);
            Answer::Path {
                from,
                steps: path.iter().map(step).collect(),
            }
        }))
    }

    /// The claims whose sentence has every word of the question, and that the entries it names belong
    /// to.
    pub(super) fn told(self, words: Words<'_>) -> Result<Vec<ClaimId>, TableError> {
        let content = self.question.content();
        let named = &self.question.named;
        // A place is told by relations, a reason by facts that are asked for so.
        let explains = matches!(
            self.question.asks,
            Some(Asks::Where | Asks::Why | Asks::How)
        );
        if explains || !self.question.is_asked() || content.len() + named.len() < 2 {
            return Ok(Vec::new());
        }
        let mut found = Vec::new();
        for id in words.with_all(&content)? {
            let claim = self.lore.claim(id)?;
            let belongs = !claim.ruled_out && named.iter().all(|&name| self.belongs(&claim, name));
            found.extend((belongs && self.suits(&claim, None)).then_some(id));
        }
        Ok(found)
    }

    /// Whether an entry that is named at a place has the part in a claim that the question gives it.
    fn belongs(self, claim: &Claim<'_>, (place, entry): (usize, EntryId)) -> bool {
        let is_subject = claim.subject == entry;
        let is_other = match &claim.statement {
            Statement::Relation { target, .. } => *target == entry,
            Statement::Fact { value, .. } => names(value.as_ref(), entry),
        };
        let question = self.question;
        match question.asks {
            // "Who harmed Ana" does not ask what Ana did.
            Some(Asks::Who) if !question.has_do && question.be.is_empty() => {
                let after_verb = question.first_word.is_some_and(|word| word < place);
                if after_verb {
                    is_other
                } else {
                    is_subject || is_other
                }
            }
            // "What did the camp mine" asks what the camp did; what a date in the value of another
            // entry dates is not known.
            Some(Asks::Who) if question.has_do => is_subject,
            Some(Asks::When) => is_subject,
            _ => is_subject || is_other,
        }
    }

    /// The claims of an entry, and those that target it, that pass; the best founded first.
    fn select(
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

    fn is_related(self, claim: &Claim<'_>, phrase: &Match, place: usize, entry: EntryId) -> bool {
        let Wanted::Relation { relation, inverse } = phrase.wanted else {
            return false;
        };
        let Statement::Relation {
            relation: of,
            target,
        } = claim.statement
        else {
            return false;
        };
        let symmetric = self
            .lore
            .world()
            .relations
            .get(usize::from(relation))
            .is_some_and(|kind| kind.symmetric);
        let acts = self.acts(phrase, place) != inverse;
        let is_end = symmetric
            || if acts {
                claim.subject == entry
            } else {
                target == entry
            };
        let other = if claim.subject == entry {
            target
        } else {
            claim.subject
        };
        of == relation && is_end && self.suits(claim, Some((phrase, other)))
    }

    fn is_fact(self, claim: &Claim<'_>, phrase: &Match, entry: EntryId) -> bool {
        let asked = matches!(
            (&claim.statement, phrase.wanted),
            (Statement::Fact { fact, .. }, Wanted::Fact(wanted)) if *fact == wanted
        );
        let explains = self.question.asks.is_none_or(|asks| {
            asks == Asks::Who || asks == Asks::When || phrase.asks == Some(asks)
        });
        asked && claim.subject == entry && explains && self.suits(claim, None)
    }

    /// Whether the entry named at `place` does what the phrase says. "Who commanded the mine", "the mine
    /// was commanded by whom" and "the mine's commander" ask who did it to the mine; "who did Ana command"
    /// asks to whom Ana did it.
    fn acts(self, phrase: &Match, place: usize) -> bool {
        let Question {
            be,
            by,
            has_do,
            asks,
            ..
        } = self.question;
        let Some(&verb) = phrase.places.last() else {
            return true;
        };
        if phrase.is_agent {
            return false;
        }
        if verb < place {
            return by.iter().any(|&by| verb < by && by < place);
        }
        let passive = phrase.is_participle && be.iter().any(|&be| be < verb) && !has_do;
        let asked_by = by.iter().any(|&by| by < place && asks.is_some());
        !passive && !asked_by
    }

    /// Whether a claim has what the question word asks for: a date, a place.
    fn suits(self, claim: &Claim<'_>, end: Option<(&Match, EntryId)>) -> bool {
        let in_years = self.question.years.is_none_or(|years| {
            claim
                .when
                .as_ref()
                .is_none_or(|when| when.holds_in(years) != Holding::No)
        });
        let asked = match self.question.asks {
            Some(Asks::When) => claim.when.is_some(),
            Some(Asks::Where) => end.is_none_or(|(_, other)| self.is_place(other)),
            Some(asks @ (Asks::Why | Asks::How)) => {
                end.is_some_and(|(phrase, _)| phrase.asks == Some(asks))
            }
            Some(Asks::Who) | None => true,
        };
        in_years && asked
    }

    fn is_place(self, entry: EntryId) -> bool {
        let kind = self.lore.card(entry).ok().map(|card| card.kind);
        let kind = kind.and_then(|kind| self.lore.world().kinds.get(usize::from(kind)));
        kind.is_some_and(|kind| kind.role == Some(Role::Place))
    }
}

/// Whether a value names an entry.
fn names(value: Option<&Text<'_>>, entry: EntryId) -> bool {
    let spans = value.iter().flat_map(|value| &value.0);
    spans
        .into_iter()
        .any(|span| matches!(span, Span::Entry { entry: named, .. } if *named == entry))
}
