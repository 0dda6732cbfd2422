//! Finds the claims that answer a question. One that the chosen readings rule out answers none.

use std::collections::BTreeSet;

use super::Answer;
use super::kind::Kinds;
use super::names::Names;
use super::phrases::{Match, Vocabulary, Wanted};
use super::question::{Asks, Mention, Question};
use super::token::{Token, weighty_stems};
use crate::graph::{Edge, edges, paths};
use crate::{
    Basis, Claim, ClaimId, EntryId, Holding, Lore, Role, Shape, Side, Statement, TableError, When,
};

/// The most steps of a path that still says how two entries are connected.
const LONGEST_PATH: usize = 4;

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

    /// When an entry was, or happened: as far as the bound that is asked for is known.
    pub(super) fn lifespan(self, entry: EntryId) -> Result<Vec<ClaimId>, TableError> {
        let asks = |stem: &str| self.question.stems.iter().any(|asked| asked == stem);
        let (begin, end) = (asks("begin") || asks("born"), asks("end") || asks("die"));
        let long = self.question.asks == Some(Asks::HowLong);
        let is_told = |when: &When<'_>| {
            let is_open = when.basis == Basis::Dated && when.shape == Shape::Span;
            let has_start = !is_open || when.start_earliest.is_some();
            let has_end = !is_open || when.end_latest.is_some();
            (!begin || has_start) && (!end || has_end) && (!long || is_lasting(when))
        };
        self.select(entry, |claim| match claim.statement {
            Statement::Fact { fact, .. } => {
                let kind = self.lore.world().facts.get(usize::from(fact));
                claim.subject == entry
                    && claim.when.as_ref().is_some_and(is_told)
                    && kind.is_some_and(|kind| kind.lifespan)
            }
            Statement::Relation { .. } => false,
        })
    }

    /// What the phrases of the question ask of the one entry that it names: relations, or else facts.
    pub(super) fn related(self) -> Result<Vec<ClaimId>, TableError> {
        let Some(mention) = self.question.named.first() else {
            return Ok(Vec::new());
        };
        let (place, entry) = (mention.place, mention.entry);
        // "What rank did she hold" asks for the rank.
        let asks_for_fact = |phrase: &Match| {
            let place = self
                .question
                .kind_place
                .filter(|place| phrase.places.contains(place));
            place.is_some() && matches!(phrase.wanted, Wanted::Fact(_))
        };
        if self.question.phrases.iter().any(asks_for_fact) {
            return self.facts(entry);
        }
        let relations = self.select(entry, |claim| {
            let mut phrases = self.question.phrases.iter();
            phrases.any(|phrase| self.is_related(claim, phrase, place, entry))
        })?;
        let relations = Kinds::of(self.lore, self.question).others(relations, entry)?;
        if relations.is_empty() {
            self.facts(entry)
        } else {
            Ok(relations)
        }
    }

    /// The facts that the question asks for.
    fn facts(self, entry: EntryId) -> Result<Vec<ClaimId>, TableError> {
        let facts = self.select(entry, |claim| {
            let mut phrases = self.question.phrases.iter();
            phrases.any(|phrase| self.is_fact(claim, phrase, entry))
        })?;
        let mut facts = Kinds::of(self.lore, self.question).others(facts, entry)?;
        if self.question.is_who {
            let mut somebody = Vec::new();
            for id in facts {
                let tells = self.tells_of_somebody(id, &self.lore.claim(id)?)?;
                somebody.extend(tells.then_some(id));
            }
            facts = somebody;
        }
        Ok(facts)
    }

    /// Whether a claim is about somebody besides those who are named.
    pub(super) fn tells_of_somebody(
        self,
        id: ClaimId,
        claim: &Claim<'_>,
    ) -> Result<bool, TableError> {
        let named = self.question.names();
        let is_meant = |entry: &EntryId| !named.contains(entry) && self.is_somebody(*entry);
        if Kinds::of(self.lore, self.question)
            .ends(id)?
            .iter()
            .any(is_meant)
        {
            return Ok(true);
        }
        let value = Token::all(&claim.value());
        for at in 0..value.len() {
            let name = self.names.at_start(&value[at..])?;
            if name.is_some_and(|(entry, _)| is_meant(&entry)) {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// The relations between two entries that the question asks for.
    pub(super) fn between(self, from: EntryId, to: EntryId) -> Result<Vec<ClaimId>, TableError> {
        self.select(from, |claim| {
            let ends = match claim.statement {
                Statement::Relation { relation, target } => {
                    let phrases = self.question.phrases.iter();
                    let wanted = phrases.filter_map(|phrase| match phrase.wanted {
                        Wanted::Relation { relation, .. } => Some(relation),
                        Wanted::Fact(_) => None,
                    });
                    let any = (!self.question.has_phrase_words()).then_some(relation);
                    let asked = wanted.chain(any).any(|wanted| wanted == relation);
                    asked.then_some((claim.subject, target))
                }
                Statement::Fact { .. } => None,
            };
            let both = ends == Some((from, to)) || ends == Some((to, from));
            both && self.suits(claim, None)
        })
    }

    /// The claims that say of an entry that it is another.
    pub(super) fn is(self, entry: EntryId, other: EntryId) -> Result<Vec<ClaimId>, TableError> {
        self.select(entry, |claim| {
            let (wanted, is_other) = match &claim.statement {
                Statement::Relation { relation, target } => {
                    let relation = *relation;
                    let both = [claim.subject, *target];
                    let inverse = false;
                    (
                        Wanted::Relation { relation, inverse },
                        both.contains(&other),
                    )
                }
                Statement::Fact { fact, .. } => {
                    let names = self.names.begins(&claim.value(), other).unwrap_or(false);
                    (Wanted::Fact(*fact), claim.subject == entry && names)
                }
            };
            is_other && self.vocabulary.is_asked_by(wanted, Asks::Is) && self.is_in_years(claim)
        })
    }

    /// Whether a claim leads from one entry to another.
    pub(super) fn is_linked(self, entry: EntryId, other: EntryId) -> Result<bool, TableError> {
        let linked = self.select(entry, |claim| match claim.statement {
            Statement::Relation { target, .. } => [claim.subject, target].contains(&other),
            Statement::Fact { .. } => false,
        })?;
        Ok(!linked.is_empty())
    }

    /// When the only event of several that are named was, if all others had to do with it: "when was the
    /// first meeting of Ana and Bram".
    pub(super) fn event(self) -> Result<Vec<ClaimId>, TableError> {
        let names = self.question.names();
        let is_event = |entry: &&EntryId| self.role(**entry) == Some(Role::Event);
        let mut events = names.iter().filter(is_event);
        let (Some(&event), None) = (events.next(), events.next()) else {
            return Ok(Vec::new());
        };
        let title = weighty_stems(self.lore.card(event)?.title);
        if !self
            .question
            .content()
            .iter()
            .all(|stem| title.contains(*stem))
        {
            return Ok(Vec::new());
        }
        let dates = self.lifespan(event)?;
        let mut told = BTreeSet::new();
        for &id in &dates {
            for passage in self.lore.claim(id)?.passages {
                told.extend(weighty_stems(self.lore.passage(passage)?.text));
            }
        }
        for mention in &self.question.named {
            let is_told = mention.stems.iter().all(|stem| told.contains(stem));
            if mention.entry != event && !is_told && !self.is_linked(event, mention.entry)? {
                return Ok(Vec::new());
            }
        }
        Ok(dates)
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

    /// The claims of an entry, and those that target it, that pass; the best founded first.
    pub(super) fn select(
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
        let asks = self.question.asks;
        let counted = asks != Some(Asks::HowMany)
            || self.question.is_counted_by(&claim.value(), &phrase.places);
        let explains = phrase.asks.is_some() && phrase.asks == asks && counted;
        let suits = matches!(asks, None | Some(Asks::Who | Asks::When | Asks::HowLong));
        let in_years = self.is_in_years(claim);
        asked
            && claim.subject == entry
            && (explains && in_years || suits && self.suits(claim, None))
    }

    /// Which end of a relation a name is to be, if the question asks for that relation.
    pub(super) fn side_of(self, relation: u16, mention: &Mention) -> Option<Side> {
        let kind = self.lore.world().relations.get(usize::from(relation));
        if kind.is_none_or(|kind| kind.symmetric) {
            return None;
        }
        self.question
            .phrases
            .iter()
            .find_map(|phrase| match phrase.wanted {
                Wanted::Relation {
                    relation: of,
                    inverse,
                } if of == relation => Some(if self.acts(phrase, mention.place) == inverse {
                    Side::Target
                } else {
                    Side::Subject
                }),
                _ => None,
            })
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
        if phrase.is_agent && !has_do {
            return false;
        }
        if verb < place {
            return by.iter().any(|&by| verb < by && by < place);
        }
        let passive = phrase.is_participle && be.iter().any(|&be| be < verb) && !has_do;
        let asked_by = by.iter().any(|&by| by < place && asks.is_some());
        !passive && !asked_by
    }

    /// Whether a claim has what the question word asks for: a date, a place, a number.
    fn suits(self, claim: &Claim<'_>, end: Option<(&Match, EntryId)>) -> bool {
        let asked = match self.question.asks {
            Some(Asks::When) => claim.when.is_some(),
            Some(Asks::Where) => end.is_none_or(|(phrase, other)| {
                let tells_where = self.vocabulary.is_asked_by(phrase.wanted, Asks::Where);
                tells_where && self.is_place(other)
            }),
            Some(Asks::HowLong) => claim.when.as_ref().is_some_and(is_lasting),
            Some(asks @ (Asks::Why | Asks::How | Asks::HowMany | Asks::Is)) => {
                end.is_some_and(|(phrase, _)| phrase.asks == Some(asks))
            }
            Some(Asks::Who) | None => true,
        };
        asked && self.is_in_years(claim)
    }

    /// Whether a claim held in the year of the question, if it has one: surely, or as far as is known of
    /// what was at some time during something else.
    pub(super) fn is_in_years(self, claim: &Claim<'_>) -> bool {
        let Some(years) = self.question.years else {
            return true;
        };
        claim
            .when
            .as_ref()
            .is_some_and(|when| match when.holds_in(years) {
                Holding::Yes => true,
                Holding::Perhaps => when.basis != Basis::Dated,
                Holding::No => false,
            })
    }

    fn is_place(self, entry: EntryId) -> bool {
        self.role(entry) == Some(Role::Place)
    }

    /// Whether an entry is somebody.
    pub(super) fn is_somebody(self, entry: EntryId) -> bool {
        matches!(
            self.role(entry),
            Some(Role::Person | Role::Faction | Role::People)
        )
    }

    pub(super) fn role(self, entry: EntryId) -> Option<Role> {
        let kind = self.lore.card(entry).ok().map(|card| card.kind);
        let kind = kind.and_then(|kind| self.lore.world().kinds.get(usize::from(kind)));
        kind.and_then(|kind| kind.role)
    }
}

/// Whether a date tells how long something was.
pub(super) fn is_lasting(when: &When<'_>) -> bool {
    let bounds = when.start_earliest.is_some() && when.end_latest.is_some();
    when.basis != Basis::During && when.shape == Shape::Span && bounds
}
