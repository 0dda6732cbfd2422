//! Decides when it is enough that a passage of a claim has a name of the question, though the claim itself doesn't
//! involve that entry: "when did Ana sing at the mill", if only the passage mentions the mill.

use super::Matcher;
use super::candidate::Candidate;
use crate::answers::kind::Kinds;
use crate::answers::question::{Mention, QuestionWord};
use crate::answers::token::Token;
use crate::{EntryId, Role, Statement, TableError};

impl Matcher<'_> {
    /// Whether it is enough that a passage of a claim has this name.
    pub(super) fn name_may_be_in_passage(
        self,
        found: &Candidate<'_>,
        mention: &Mention,
    ) -> Result<bool, TableError> {
        let is_first = self.is_first(mention);
        let is_asked = self.is_asked_relation(&found.claim);
        let asks = self.question.asks;
        let may_be_in_passage = mention.is_adjective
            || !is_first && self.asks_for_a_kind_of_fact()
            || !is_first
                && asks == Some(QuestionWord::When)
                && (!is_asked && !self.question.has_do || mention.is_detail)
                && !(is_asked && mention.follows_of)
            || mention.is_detail
                && asks == Some(QuestionWord::Who)
                && (!is_first
                    || mention.is_circumstance
                    || self.finder().role(mention.entry) == Some(Role::Event))
                && is_asked
            || self.is_lenient
                && !self.shares_only_label(found)
                && mention.is_detail
                && !mention.follows_of
                && (!is_first || self.question.content().len() > 1);
        // "Who told the guard about the raid" isn't answered by a passage that happens to mention the raid.
        if mention.is_topic && asks == Some(QuestionWord::Who) {
            return Ok(false);
        }
        // A passage about whom Ana worked with doesn't say who worked for her.
        if is_first && self.takes_a_side(mention) && found.claim.subject == mention.entry {
            return Ok(false);
        }
        // What was true before the war says nothing about the time after it.
        let time_relation = mention
            .time_relation
            .filter(|_| asks != Some(QuestionWord::When));
        if let Some(word) = time_relation
            && !self.passage_says_before_or_after(found, mention, word)?
        {
            return Ok(false);
        }
        // "The coup by the guild" is not a coup against the guild.
        let event = found.claim.subject;
        let is_by = mention
            .preceding
            .is_some_and(|preceding| self.question.by.contains(&preceding));
        if is_by
            && self.finder().role(event) == Some(Role::Event)
            && !self.finder().took_part(mention.entry, event)?
        {
            return Ok(false);
        }
        let mut stems = mention.stems.iter();
        if may_be_in_passage && stems.all(|stem| found.words.passages.contains(stem)) {
            return Ok(true);
        }
        if is_asked && self.used_as_means(found, mention)? {
            return Ok(true);
        }
        let purpose = Token::new("purpose").stem();
        let asks_purpose = found.asked_for.contains(&purpose.as_str());
        if asks_purpose
            && (mention.is_detail && self.is_described_with(event, mention.entry)?
                || is_by && self.is_used_by(event, mention.entry)?)
        {
            return Ok(true);
        }
        let is_object = is_asked && self.is_object(mention);
        let may_be_its_event = self.is_lenient || asks == Some(QuestionWord::When);
        Ok(may_be_its_event
            && !is_first
            && !is_object
            && self.is_involved_in_event(found, mention)?)
    }

    /// Whether a claim shares only the label of its fact with the question: the stance of the guild on the dam is not
    /// its stance on the mill.
    pub(super) fn shares_only_label(self, found: &Candidate<'_>) -> bool {
        let content = self.question.content();
        let mut own = content
            .iter()
            .filter(|stem| found.words.own.contains(**stem));
        matches!(found.claim.statement, Statement::Fact { .. }) && own.next().is_none()
    }

    /// Whether a fact that says what one entry is names the other: "what was Ana's aim in smuggling", if she is
    /// described as a smuggler.
    fn is_described_with(self, entry: EntryId, other: EntryId) -> Result<bool, TableError> {
        let kinds = Kinds::of(self.lore, self.question, self.vocabulary);
        for id in self.lore.article(entry)?.claims {
            if let Statement::Fact { fact, .. } = self.lore.claim(id)?.statement
                && self.vocabulary.tells_what(fact)
                && kinds.entries_in(id)?.contains(&other)
            {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Whether a fact of an entry says that the other used it: "the purpose of torture by the guards".
    fn is_used_by(self, entry: EntryId, other: EntryId) -> Result<bool, TableError> {
        let kinds = Kinds::of(self.lore, self.question, self.vocabulary);
        let facts = &self.lore.world().facts;
        for id in self.lore.article(entry)?.claims {
            if let Statement::Fact { fact, .. } = self.lore.claim(id)?.statement
                && let Some(kind) = facts.get(usize::from(fact))
                && kind.label.ends_with(" by")
                && kinds.entries_in(id)?.contains(&other)
            {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Whether a passage of a claim has the same preposition, such as "after", shortly before the name.
    fn passage_says_before_or_after(
        self,
        found: &Candidate<'_>,
        mention: &Mention,
        word: &str,
    ) -> Result<bool, TableError> {
        const REACH: usize = 6;
        for &passage in &found.claim.passages {
            let tokens = Token::all(self.lore.passage(passage)?.text);
            let is_said = |at: usize| {
                let next: Vec<_> = tokens[at..].iter().take(REACH).map(Token::stem).collect();
                // "Before the war ended" doesn't mean before the war.
                let is_bound = next.iter().any(|stem| {
                    matches!(stem.as_str(), "begin" | "end") && !self.question.stems.contains(stem)
                });
                let is_named = next.iter().any(|stem| mention.stems.contains(stem));
                tokens[at].as_typed() == word && is_named && !is_bound
            };
            if (0..tokens.len()).any(is_said) {
                return Ok(true);
            }
        }
        Ok(false)
    }
}
