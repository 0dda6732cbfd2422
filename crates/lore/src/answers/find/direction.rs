//! Tells which end of a relation a question asks for: who does it, or to whom it is done.

use super::Finder;
use crate::answers::phrase::{Match, Wanted};
use crate::answers::question::{Mention, Question, QuestionWord};
use crate::answers::token::Token;
use crate::{Claim, Side, Statement};

impl Finder<'_> {
    /// Which end of a relation the named entry has, if the question asks for that relation.
    pub(in crate::answers) fn side_of(self, relation: u16, mention: &Mention) -> Option<Side> {
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

    /// Whether the entry named at `place` does what the phrase says. "Who commanded the mine", "the mine was commanded
    /// by whom" and "the mine's commander" ask who did it to the mine; "who did Ana command" asks to whom Ana did it.
    pub(in crate::answers) fn acts(self, phrase: &Match, place: usize) -> bool {
        let Question {
            be,
            by,
            has_do,
            asks,
            ..
        } = self.question;
        let (Some(&first), Some(&last)) = (phrase.places.first(), phrase.places.last()) else {
            return true;
        };
        // In "who brought Ana down", the verb comes before her.
        let is_split = first < place && place < last && !has_do;
        let verb = if is_split { first } else { last };
        if phrase.is_agent && !has_do {
            return false;
        }
        // In "who was involved in the fire", the fire involved them.
        let is_within = self.question.within.contains(&(verb + 1));
        if verb < place && is_within && phrase.is_participle && !be.is_empty() {
            return matches!(phrase.wanted, Wanted::Relation { inverse: true, .. });
        }
        if verb < place {
            return by.iter().any(|&by| verb < by && by < place);
        }
        // A label such as "was linked with" is passive itself, so a passive question doesn't reverse it.
        let is_so_told = match phrase.wanted {
            Wanted::Relation { relation, .. } => {
                let kinds = &self.lore.world().relations;
                let kind = kinds.get(usize::from(relation));
                kind.is_some_and(|kind| kind.label.starts_with("was "))
            }
            Wanted::Fact(_) => false,
        };
        let is_passive = phrase.is_participle && !is_so_told;
        let passive = is_passive && be.iter().any(|&be| be < verb) && !has_do;
        let asked_by = by.iter().any(|&by| by < place && asks.is_some());
        !passive && !asked_by
    }

    /// Whether a fact says what others did to its subject, and the question asks what the subject did: "what did the
    /// tool use" isn't answered by who used the tool.
    pub(in crate::answers) fn is_done_by_others(self, claim: &Claim<'_>) -> bool {
        let Statement::Fact { fact, .. } = claim.statement else {
            return false;
        };
        let question = self.question;
        let kind = self.lore.world().facts.get(usize::from(fact));
        let first = question.named.first();
        // "What damaged the mill" asks for the cause of the damage, not for what was damaged.
        let damage = Token::new("damage").stem();
        let is_active = question.asks == Some(QuestionWord::Who) && question.be.is_empty();
        if is_active && !question.has_do && question.verb == Some(damage) {
            let value = Token::all(&claim.value());
            return !value.iter().any(|token| token.as_typed() == "by");
        }
        let acts = first.is_some_and(|first| {
            let word = question.first_word;
            first.entry == claim.subject && word.is_some_and(|word| word > first.place)
        });
        // "What was the tool used for" isn't answered by that either.
        (question.ends_for || question.has_do && acts)
            && kind.is_some_and(|kind| kind.label.ends_with(" by"))
    }
}
