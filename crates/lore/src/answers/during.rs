//! Answers questions about the time of a named event ("who led the guild during the war"), and about something while
//! it was in a place ("what happened to the temple on the hill").

use super::question::Question;
use super::{Answer, Answers};
use crate::{Basis, Claim, EntryId, Role, Statement, TableError, When};

impl Answers<'_> {
    /// Answers a question about the time of a named event: asks it without the event, and keeps the claims of that
    /// time.
    pub(super) fn during(&self, question: &Question) -> Result<Option<Answer>, TableError> {
        for at in 0..question.named.len() {
            let mention = &question.named[at];
            if question.named.len() < 2
                || !(mention.is_detail || mention.is_location)
                || mention.follows_of
                || mention.is_topic
                || mention.time_relation.is_some()
            {
                continue;
            }
            let before = at.checked_sub(1).filter(|_| mention.is_location);
            let within = before.map(|before| question.named[before].entry);
            let mut asked = question.clone();
            asked.named.remove(at);
            let claims = match self.answer_question(&asked)? {
                Some(Answer::Claims(claims)) => claims,
                Some(_) => continue,
                None => self.matched(&asked, false)?,
            };
            let mut then = Vec::new();
            for id in claims {
                let claim = self.lore.claim(id)?;
                let fits = self.is_during(&claim, mention.entry)?
                    || match within {
                        Some(entry) => self.applies_to_place(&claim, entry, mention.entry)?,
                        None => false,
                    };
                then.extend(fits.then_some(id));
            }
            if !then.is_empty() {
                return Ok(Some(Answer::Claims(then)));
            }
        }
        Ok(None)
    }

    /// Whether a claim dates itself by an entry: "during the war".
    fn is_during(&self, claim: &Claim<'_>, entry: EntryId) -> Result<bool, TableError> {
        let when = claim.when.as_ref();
        let Some(when) = when.filter(|when| when.basis != Basis::Dated) else {
            return Ok(false);
        };
        self.matcher(&Question::default(), false)
            .is_named(when.words, entry)
    }

    /// Whether a claim about an entry applies to a place: any claim if the entry is part of the place; otherwise only
    /// claims of the time at which the entry was there.
    fn applies_to_place(
        &self,
        claim: &Claim<'_>,
        entry: EntryId,
        place: EntryId,
    ) -> Result<bool, TableError> {
        let kind = self.lore.card(entry)?.kind;
        let kind = self.lore.world().kinds.get(usize::from(kind));
        let is_part = kind.is_some_and(|kind| kind.role == Some(Role::Place));
        let year = |when: &Option<When<'_>>| when.as_ref().map(|when| when.words.to_owned());
        for id in self.lore.article(entry)?.claims {
            let other = self.lore.claim(id)?;
            if let Statement::Relation { relation, target } = other.statement
                && target == place
                && claim.subject == entry
            {
                let is_then = other.when.is_some() && year(&other.when) == year(&claim.when);
                if self.vocabulary.tells_where(relation) && (is_part || is_then) {
                    return Ok(true);
                }
            }
        }
        Ok(false)
    }
}
