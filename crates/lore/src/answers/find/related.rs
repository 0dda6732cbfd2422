//! Finds the relations and facts that the phrases of a question ask for.

use super::Finder;
use crate::answers::kind::Kinds;
use crate::answers::phrase::{Match, Wanted};
use crate::answers::question::QuestionWord;
use crate::answers::token::Token;
use crate::{Claim, ClaimId, EntryId, Role, Statement, TableError};

impl Finder<'_> {
    /// What the question asks about the one entry that it names: relations, or else facts.
    pub(in crate::answers) fn related(self) -> Result<Vec<ClaimId>, TableError> {
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
        let mut relations = Kinds::of(self.lore, self.question, self.vocabulary)
            .leading_to_kind(relations, entry)?;
        if self.question.is_who {
            relations.retain(|&id| self.may_be_who(id, entry));
        }
        if relations.is_empty() {
            self.facts(entry)
        } else {
            Ok(relations)
        }
    }

    /// Whether a relation leads from an entry to something that may answer "who": a person, an office, a place for its
    /// people, but not an event.
    fn may_be_who(self, id: ClaimId, entry: EntryId) -> bool {
        let claim = self.lore.claim(id);
        let ends = claim.map(|claim| match claim.statement {
            Statement::Relation { target, .. } if target != entry => target,
            _ => claim.subject,
        });
        let role = ends.ok().and_then(|other| self.role(other));
        role != Some(Role::Event)
    }

    /// The facts that the question asks for.
    pub(super) fn facts(self, entry: EntryId) -> Result<Vec<ClaimId>, TableError> {
        let facts = self.select(entry, |claim| {
            let mut phrases = self.question.phrases.iter();
            phrases.any(|phrase| self.is_fact(claim, phrase, entry))
        })?;
        let mut facts =
            Kinds::of(self.lore, self.question, self.vocabulary).leading_to_kind(facts, entry)?;
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

    /// Whether a claim involves a person who isn't named in the question.
    pub(in crate::answers) fn tells_of_somebody(
        self,
        id: ClaimId,
        claim: &Claim<'_>,
    ) -> Result<bool, TableError> {
        let named = self.question.names();
        let is_meant = |entry: &EntryId| !named.contains(entry) && self.is_somebody(*entry);
        if Kinds::of(self.lore, self.question, self.vocabulary)
            .entries_in(id)?
            .iter()
            .any(is_meant)
        {
            return Ok(true);
        }
        let value = Token::all(&claim.value());
        for at in 0..value.len() {
            // "No resistance" isn't anybody's resistance.
            let is_none = at > 0 && value[at - 1].as_typed() == "no";
            let name = self.names.at_start(&value[at..])?.filter(|_| !is_none);
            if name.is_some_and(|(entry, _)| is_meant(&entry)) {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// The claims that say that an entry is another: "was Ana the captain".
    pub(in crate::answers) fn says_is(
        self,
        entry: EntryId,
        other: EntryId,
    ) -> Result<Vec<ClaimId>, TableError> {
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
            let is_what = self.vocabulary.is_asked_by(wanted, QuestionWord::Is)
                || self.vocabulary.is_role(wanted);
            is_other && is_what && self.is_in_years(claim)
        })
    }

    pub(super) fn is_related(
        self,
        claim: &Claim<'_>,
        phrase: &Match,
        place: usize,
        entry: EntryId,
    ) -> bool {
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

    pub(super) fn is_fact(self, claim: &Claim<'_>, phrase: &Match, entry: EntryId) -> bool {
        let asked = matches!(
            (&claim.statement, phrase.wanted),
            (Statement::Fact { fact, .. }, Wanted::Fact(wanted)) if *fact == wanted
        );
        let asks = self.question.asks;
        let counted = asks != Some(QuestionWord::HowMany)
            || self.question.is_counted_by(&claim.value(), &phrase.places);
        // "How many victims" asks for the victims, which answer "how many".
        let by_label =
            |asks| phrase.asks.is_none() && self.vocabulary.is_asked_by(phrase.wanted, asks);
        let explains =
            counted && asks.is_some_and(|asks| phrase.asks == Some(asks) || by_label(asks));
        let explains = explains && self.tells_of_deaths(claim).unwrap_or(false);
        let suits = matches!(
            asks,
            None | Some(QuestionWord::Who | QuestionWord::When | QuestionWord::HowLong)
        );
        let in_years = self.is_in_years(claim);
        let is_meant = !phrase.places.is_empty() || self.shares_title_word(entry);
        // "What did she do for a living" doesn't ask when she lived.
        let is_action = asks == Some(QuestionWord::Who) && self.question.has_do;
        asked
            && is_meant
            && !(is_action && self.is_lifespan(claim))
            && !self.is_done_by_others(claim)
            && claim.subject == entry
            && (explains && in_years || suits && self.suits(claim, None))
    }
}
