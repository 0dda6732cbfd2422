//! Which end of a relation a question asks for: who does it, or to whom it is done.

use super::Finder;
use crate::Side;
use crate::answers::phrase::{Match, Wanted};
use crate::answers::question::{Mention, Question};

impl Finder<'_> {
    /// Which end of a relation the named entry is, if the question asks for that relation.
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
        // "Who brought Ana down": the verb comes before her.
        let is_split = first < place && place < last && !has_do;
        let verb = if is_split { first } else { last };
        if phrase.is_agent && !has_do {
            return false;
        }
        // "Who was involved in the fire": the fire involved them.
        let is_within = self.question.within.contains(&(verb + 1));
        if verb < place && is_within && phrase.is_participle && !be.is_empty() {
            return matches!(phrase.wanted, Wanted::Relation { inverse: true, .. });
        }
        if verb < place {
            return by.iter().any(|&by| verb < by && by < place);
        }
        // For "was linked with" something, the direction of the question doesn't matter.
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
}
