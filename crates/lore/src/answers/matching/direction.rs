//! Checks the direction of relations: "when did Bram accuse Ana" isn't answered by when Ana accused Bram.

use super::Matcher;
use super::candidate::Candidate;
use crate::answers::phrase::Wanted;
use crate::answers::question::{Mention, QuestionWord};
use crate::answers::token::{Token, content_stems};
use crate::{EntryId, Role, Statement, TableError};

/// Stems of verbs for what two people do to each other.
pub(in crate::answers) const MUTUAL: [&str; 3] = ["fight", "meet", "marri"];

impl Matcher<'_> {
    /// Whether the claims state the relation only in the other direction, or of another subject: "when did Bram accuse
    /// Ana", if Ana accused Bram, or if Cleo accused Ana.
    pub(in crate::answers) fn is_stated_in_reverse(self) -> Result<bool, TableError> {
        let [first, second, ..] = self.question.named.as_slice() else {
            return Ok(false);
        };
        let kinds = &self.lore.world().relations;
        for phrase in &self.question.phrases {
            let Wanted::Relation { relation, inverse } = phrase.wanted else {
                continue;
            };
            let kind = kinds.get(usize::from(relation));
            let is_mutual = |stem: &String| MUTUAL.contains(&stem.as_str());
            let says_none = kind.is_none_or(|kind| kind.symmetric)
                || phrase.places.is_empty()
                || self.question.stems.iter().any(is_mutual);
            let acts = |mention: &Mention| self.finder().acts(phrase, mention.place) != inverse;
            let (subject, target) = match (acts(first), acts(second)) {
                _ if says_none || second.is_detail => continue,
                (true, false) => (first, second),
                (false, true) => (second, first),
                _ => continue,
            };
            let by_others = self.question.has_do && self.question.asks != Some(QuestionWord::Who);
            let (mut is_stated, mut is_reversed) = (false, false);
            for named in [first, second] {
                let article = self.lore.article(named.entry)?;
                for id in article.claims.into_iter().chain(article.incoming) {
                    let claim = self.lore.claim(id)?;
                    if let Statement::Relation {
                        relation: of,
                        target: other,
                    } = claim.statement
                        && of == relation
                    {
                        is_stated |= self.is(claim.subject, subject)? && self.is(other, target)?;
                        is_reversed |= by_others && self.is(other, target)?
                            || self.is(claim.subject, target)? && self.is(other, subject)?;
                    }
                }
            }
            if is_reversed && !is_stated {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Whether the named entry is the object of the relation that is asked for: it comes after the verb.
    pub(super) fn is_object(self, mention: &Mention) -> bool {
        let mut phrases = self.question.phrases.iter();
        phrases.any(|phrase| {
            let verb = phrase.places.last();
            verb.is_some() && verb.copied() == mention.preceding
        })
    }

    /// Whether an event is linked to the named entry, or to another that its name may stand for.
    pub(super) fn is_linked(self, event: EntryId, mention: &Mention) -> Result<bool, TableError> {
        let article = self.lore.article(event)?;
        for id in article.claims.into_iter().chain(article.incoming) {
            let claim = self.lore.claim(id)?;
            if let Statement::Relation { target, .. } = claim.statement
                && !claim.ruled_out
            {
                let other = if claim.subject == event {
                    target
                } else {
                    claim.subject
                };
                if self.is(other, mention)? {
                    return Ok(true);
                }
            }
        }
        Ok(false)
    }

    /// Whether the named entry took part in an event. The place of an event took no part in it.
    pub(super) fn is_participant(
        self,
        event: EntryId,
        mention: &Mention,
    ) -> Result<bool, TableError> {
        let acts = self.question.verb.is_some() && self.is_first(mention) && self.question.has_do;
        // Whoever opposed an event took no part in it, even if their group did.
        let may_act = self.is_first(mention) && self.question.be.is_empty();
        if may_act && self.opposed(mention.entry, event)? {
            return Ok(false);
        }
        let entries = self.entry_and_groups(mention.entry)?;
        let links = self.finder().select(event, |claim| match claim.statement {
            Statement::Relation { relation, target } => {
                let ends = [claim.subject, target];
                let is_end = |entry: &EntryId| ends.contains(entry);
                // Nor did whatever the event happened to.
                let acts_not = claim.subject == event || self.vocabulary.tells_where(relation);
                entries.iter().any(is_end) && !(acts && acts_not)
            }
            Statement::Fact { .. } => false,
        })?;
        Ok(!links.is_empty())
    }

    /// Whether an entry opposed an event.
    fn opposed(self, entry: EntryId, event: EntryId) -> Result<bool, TableError> {
        let oppose = Token::new("opposed").stem();
        let kinds = &self.lore.world().relations;
        let opposing = self.finder().select(event, |claim| match claim.statement {
            Statement::Relation { relation, target } => {
                let kind = kinds.get(usize::from(relation));
                claim.subject == entry
                    && target == event
                    && kind.is_some_and(|kind| content_stems(kind.label).contains(&oppose))
            }
            Statement::Fact { .. } => false,
        })?;
        Ok(!opposing.is_empty())
    }

    /// The named entry and, if the question asks why, the groups that it belonged to: why the smiths struck may be
    /// stated about their guild.
    fn entry_and_groups(self, entry: EntryId) -> Result<Vec<EntryId>, TableError> {
        let belong = Token::new("belong").stem();
        let kinds = &self.lore.world().relations;
        let mut entries = vec![entry];
        if self.question.asks == Some(QuestionWord::Why) {
            for id in self.lore.article(entry)?.claims {
                if let Statement::Relation { relation, target } = self.lore.claim(id)?.statement
                    && kinds
                        .get(usize::from(relation))
                        .is_some_and(|kind| content_stems(kind.label).contains(&belong))
                {
                    entries.push(target);
                }
            }
        }
        Ok(entries)
    }

    /// Whether a relation holds in both directions.
    pub(super) fn is_mutual(self, relation: u16) -> bool {
        let kind = self.lore.world().relations.get(usize::from(relation));
        kind.is_some_and(|kind| kind.symmetric)
    }

    fn is(self, entry: EntryId, mention: &Mention) -> Result<bool, TableError> {
        Ok(entry == mention.entry || self.stands_for(entry, mention)?)
    }

    /// Whether a claim has the verb only in a name or as a noun: "whom did the guards command" isn't answered by a
    /// claim about the "High Command".
    pub(super) fn occurs_only_in_name(
        self,
        found: &Candidate<'_>,
        stem: &str,
    ) -> Result<bool, TableError> {
        let is_verb = self.question.verb.as_deref() == Some(stem);
        if !is_verb || found.asked_for.contains(&stem) {
            return Ok(false);
        }
        let finder = self.finder();
        let is_name = |entry| finder.is_somebody(entry) || finder.role(entry) == Some(Role::Place);
        let claim = &found.claim;
        let target = match claim.statement {
            Statement::Relation { target, .. } => Some(target),
            Statement::Fact { .. } => None,
        };
        // "What did Ana drill for" isn't answered by "Ana used drills".
        let is_circular = target.is_some()
            && self.question.has_do
            && self.question.asks == Some(QuestionWord::Who);
        // "Who drilled for Ana" isn't either: only the name of an event stands for an action.
        let is_action = |end| !self.question.is_who || finder.role(end) == Some(Role::Event);
        for end in target.into_iter().chain([claim.subject]) {
            if !is_circular
                && is_action(end)
                && !is_name(end)
                && content_stems(self.lore.card(end)?.title).contains(stem)
            {
                return Ok(false);
            }
        }
        let words = claim.when.as_ref().map_or("", |when| when.words);
        let tokens = Token::all(&format!("{} {words}", claim.value()));
        let mut rest = Vec::new();
        let mut at = 0;
        while at < tokens.len() {
            let name = self.names.at_start(&tokens[at..])?;
            let name = name.filter(|name| finder.role(name.0).is_some());
            let length = name.map(|name| name.1);
            // "Its control" and "a smuggler" are nouns, not actions.
            let is_noun = at > 0 && is_before_noun(&tokens[at - 1]) && !tokens[at].is_participle();
            if length.is_none() && !is_noun {
                rest.push(tokens[at].as_typed());
            }
            at += length.unwrap_or(1);
        }
        Ok(!content_stems(&rest.join(" ")).contains(stem))
    }
}

/// Whether a noun follows this word.
fn is_before_noun(token: &Token) -> bool {
    token.is_article() || matches!(token.as_typed(), "her" | "his" | "its" | "their")
}
