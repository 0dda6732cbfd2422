//! How a claim accounts for the names in a question.

use super::super::Told;
use super::super::candidate::Candidate;
use crate::answers::kind::Kinds;
use crate::answers::question::{Asks, Mention};
use crate::answers::token::{Token, weighty_stems};
use crate::{ClaimId, EntryId, Role, Side, Statement, TableError};

impl Told<'_> {
    /// Whether what is named, or the people of a home that is named, has its part in a claim.
    pub(super) fn has_part_or_stand_in(
        self,
        found: &Candidate<'_>,
        mention: &Mention,
    ) -> Result<bool, TableError> {
        if self.is_done_by_it(found, mention) {
            return Ok(false);
        }
        if self.has_part(found, mention)? {
            return Ok(true);
        }
        for entry in self.stand_ins(mention.entry)? {
            let is_part = match found.claim.statement {
                Statement::Relation { relation, target } => {
                    match self.finder().side_of(relation, mention) {
                        Some(Side::Subject) => found.claim.subject == entry,
                        Some(Side::Target) => target == entry,
                        None => false,
                    }
                }
                Statement::Fact { .. } => found.claim.subject == entry,
            };
            if is_part {
                return Ok(true);
            }
        }
        self.is_of_its_deed(found, mention)
    }

    /// Whether a fact is of a deed or a thing that what is named had to do with: "why did the smiths give up their
    /// guild" may be told of the guild.
    fn is_of_its_deed(self, found: &Candidate<'_>, mention: &Mention) -> Result<bool, TableError> {
        let subject = found.claim.subject;
        let is_fact = matches!(found.claim.statement, Statement::Fact { .. });
        let is_deed = matches!(self.finder().role(subject), None | Some(Role::Event));
        let names = self.question.names();
        let acts = self.question.has_do && self.is_first(mention) && self.question.verb.is_some();
        if !is_fact || !is_deed || !acts || !names.contains(&subject) {
            return Ok(false);
        }
        let mut sides = self.stand_ins(mention.entry)?;
        sides.push(mention.entry);
        let incoming = self.lore.article(subject)?.incoming.into_iter();
        self.any_of(incoming, &sides)
    }

    /// Whether the value of a fact names what is named, or what its subject is told to have to do with it: where that
    /// cannot be turned round.
    pub(super) fn is_told_of(
        self,
        found: &Candidate<'_>,
        mention: &Mention,
    ) -> Result<bool, TableError> {
        let question = self.question;
        let Statement::Fact { .. } = found.claim.statement else {
            return Ok(false);
        };
        if self.is_lifespan(&found.claim) || mention.outside.is_some() {
            return Ok(false);
        }
        let is_who = question.asks == Some(Asks::Who);
        let acts = is_who && question.be.is_empty() && (self.is_first(mention) || question.is_who);
        let subject = found.claim.subject;
        let is_either = question.asks.is_none() && question.is_asked();
        let is_dated = matches!(
            question.asks,
            Some(Asks::When | Asks::HowLong | Asks::HowMany)
        );
        let is_actor = self.is_first(mention) && question.has_do;
        let is_where = question.asks == Some(Asks::Where);
        // "The branches of the guard" are told of nothing that has to do with it.
        let is_of_another =
            mention.is_whose || self.is_wanted(found) && !question.names().contains(&subject);
        if is_dated
            || is_of_another
            || self.is_acted_on(mention)
            || is_actor && !is_where
            || is_who && question.is_who && !question.be.is_empty()
            || is_either && !question.names().contains(&subject)
        {
            return Ok(false);
        }
        let mut sides = vec![mention.entry];
        if !mention.is_aside {
            sides.extend(self.stand_ins(mention.entry)?);
        }
        let value = found.claim.value();
        for &side in &sides {
            if self.is_named(&value, side)? && (!acts || self.is_done_to(found, mention)) {
                return Ok(true);
            }
        }
        let is_thing = self.finder().role(subject) != Some(Role::Person);
        if is_who || is_either || !is_thing {
            return Ok(false);
        }
        let is_told = |stem: &String| found.passages.contains(stem);
        if is_actor && self.finder().role(subject).is_none() && mention.stems.iter().all(is_told) {
            return Ok(true);
        }
        let article = self.lore.article(subject)?;
        self.any_of(article.claims.into_iter().chain(article.incoming), &sides)
    }

    /// Whether a relation among claims has one of some entries at an end.
    fn any_of(
        self,
        claims: impl Iterator<Item = ClaimId>,
        sides: &[EntryId],
    ) -> Result<bool, TableError> {
        for id in claims {
            let claim = self.lore.claim(id)?;
            if let Statement::Relation { target, .. } = claim.statement
                && (sides.contains(&claim.subject) || sides.contains(&target))
            {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Whether what is no person, place or people is named by words that a claim or its passages have.
    pub(super) fn is_in_words(
        self,
        found: &Candidate<'_>,
        mention: &Mention,
    ) -> Result<bool, TableError> {
        let title = weighty_stems(self.lore.card(mention.entry)?.title);
        let kinds = Kinds::of(self.lore, self.question, self.vocabulary);
        let is_end = kinds.ends(found.id)?.contains(&mention.entry);
        let is_other_name = !mention.stems.iter().any(|stem| title.contains(stem));
        let has = |stem: &String| found.own.contains(stem) || found.passages.contains(stem);
        let is_other_name = is_other_name && !self.is_acted_on(mention);
        Ok(is_other_name && !is_end && mention.outside.is_none() && mention.stems.iter().all(has))
    }

    /// Whether what is named stands behind a verb: what was done is told of it and of nothing beside it.
    pub(super) fn is_acted_on(self, mention: &Mention) -> bool {
        let mut stems = self.question.stems.iter();
        stems.any(|stem| mention.verb.as_ref() == Some(stem))
    }

    /// Whether a fact tells what its subject did, where what is asked was done to it.
    fn is_done_by_it(self, found: &Candidate<'_>, mention: &Mention) -> bool {
        let question = self.question;
        let Statement::Fact { .. } = found.claim.statement else {
            return false;
        };
        if found.claim.subject != mention.entry {
            return false;
        }
        let before = mention
            .verb
            .as_deref()
            .filter(|_| !self.is_first(mention) || question.has_do);
        let before = before.filter(|stem| question.stems.iter().any(|one| one == stem));
        let verb = question.verb.as_deref().or(before);
        let is_who = question.asks == Some(Asks::Who);
        let is_object = verb.is_some() && mention.verb.as_deref() == verb
            || is_who && question.be.is_empty() && !question.has_do;
        let is_passive = !question.be.is_empty() && verb.is_some();
        let value = Token::all(&found.claim.value());
        let is_verb = |token: &Token| Some(token.stem().as_str()) == verb;
        let Some(at) = value.iter().position(is_verb) else {
            return is_object;
        };
        let is_pronoun = |token: &Token| matches!(token.as_typed(), "he" | "she" | "they" | "who");
        let is_active = at > 0 && is_pronoun(&value[at - 1])
            || value.get(at + 1).is_some_and(Token::is_article);
        let is_by = value.iter().any(|token| token.as_typed() == "by");
        // "Whom did Ana harm" is not answered by her being harmed.
        let is_actor = question.has_do && is_who && !is_object;
        is_object && !is_by || is_passive && is_active || is_actor && !is_active
    }
}
