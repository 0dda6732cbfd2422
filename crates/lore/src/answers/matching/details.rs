//! Checks details of a question: by whom and with what something was done, where, and what somebody was.

use super::Matcher;
use super::candidate::Candidate;
use crate::answers::kind::Kinds;
use crate::answers::question::{Mention, QuestionWord};
use crate::answers::token::{Token, content_stems};
use crate::{Role, Statement, TableError};

impl Matcher<'_> {
    /// Whether a text says that the named entry did something.
    pub(super) fn says_done_by(self, text: &str, mention: &Mention) -> Result<bool, TableError> {
        let tokens = Token::all(text);
        let by = tokens.iter().position(|token| token.as_typed() == "by");
        for at in by.map_or(tokens.len(), |by| by + 1)..tokens.len() {
            let name = self.names.at_start(&tokens[at..])?;
            if name.is_some_and(|(entry, _)| entry == mention.entry) {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Whether the subject of a claim used the named entry: "whom did Ana harm with the poison", if she used poison.
    pub(super) fn used_as_means(
        self,
        found: &Candidate<'_>,
        mention: &Mention,
    ) -> Result<bool, TableError> {
        if !mention.is_means || !matches!(found.claim.statement, Statement::Relation { .. }) {
            return Ok(false);
        }
        let verb = Token::new("use").stem();
        let kinds = &self.lore.world().relations;
        let means = self.finder().select(found.claim.subject, |claim| {
            let Statement::Relation { relation, target } = claim.statement else {
                return false;
            };
            let kind = kinds.get(usize::from(relation));
            claim.subject == found.claim.subject
                && target == mention.entry
                && kind.is_some_and(|kind| content_stems(kind.label).contains(&verb))
        })?;
        Ok(!means.is_empty())
    }

    /// Whether a word only says what kind of thing a named entry is: "the village of Upper Tarn".
    pub(super) fn is_kind_of_named(self, stem: &str) -> Result<bool, TableError> {
        let kinds = Kinds::asked(self.lore, stem, self.vocabulary);
        for mention in &self.question.named {
            if self.is_lenient && kinds.is_called(mention.entry)? {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Whether a claim has the verb of the question only in the title of an event, and is about something else: "when
    /// did the traders leave" is answered by who took part in "the leaving of the traders", but not by who opposed it. Nor
    /// is "who left the hill".
    pub(super) fn is_about_another_action(self, found: &Candidate<'_>, content: &[&str]) -> bool {
        let is_when = matches!(
            self.question.asks,
            Some(QuestionWord::When | QuestionWord::HowLong)
        );
        let Statement::Relation { relation, target } = found.claim.statement else {
            // It isn't answered by who was "against leaving" either.
            let value = Token::all(&found.claim.value());
            let is_against = value
                .first()
                .is_some_and(|first| first.as_typed() == "against");
            return is_when && is_against && !content.contains(&"oppos");
        };
        let is_asked = content.iter().any(|stem| found.asked_for.contains(stem));
        let kind = self.lore.world().relations.get(usize::from(relation));
        let label = content_stems(kind.map_or("", |kind| kind.label));
        let is_doing = label.contains("part");
        let is_action = self.question.has_do || self.question.be.is_empty() && !content.is_empty();
        let mut ends = [found.claim.subject, target].into_iter();
        let is_in_event = ends.any(|end| self.finder().role(end) == Some(Role::Event));
        let is_who = self.question.asks_who_acted() && is_in_event;
        (is_when || is_who) && is_action && !is_asked && !is_doing
    }

    /// Whether a claim says for what, if the question asks that: "what was Ana admired for" isn't answered by the fact
    /// that she was admired.
    pub(super) fn says_for_what(self, found: &Candidate<'_>) -> bool {
        let is_fact = matches!(found.claim.statement, Statement::Fact { .. });
        let says = |token: &Token| matches!(token.as_typed(), "for" | "as" | "to");
        let content = self.question.content();
        let verb = content.last();
        !self.question.ends_for
            || is_fact && Token::all(&found.claim.value()).iter().any(says)
            || !is_fact && verb.is_some_and(|verb| found.asked_for.contains(verb))
    }

    /// Whether the value of a fact says where something was done: "where was it built" is answered by "built on the
    /// hill".
    pub(super) fn says_where(self, found: &Candidate<'_>) -> bool {
        let value = Token::all(&found.claim.value());
        let is_place = |token: &Token| matches!(token.as_typed(), "at" | "near" | "on");
        let is_verb =
            |token: &Token| token.is_participle() && self.question.stems.contains(&token.stem());
        let mut pairs = value.windows(2);
        pairs.any(|pair| is_verb(&pair[0]) && is_place(&pair[1]))
    }

    /// Whether the question has the form of "who was the carpenter": one word, and no name.
    pub(super) fn asks_who_is(self) -> bool {
        let question = self.question;
        let is_bare = question.named.is_empty() && question.stems.len() == 1;
        question.is_who && is_bare && !question.be.is_empty()
    }

    /// Whether the value of a fact says what happened to a person: "acquitted for want of witnesses" answers "who was
    /// acquitted".
    fn says_it_happened(self, found: &Candidate<'_>, value: &[Token], content: &[&str]) -> bool {
        let role = self.finder().role(found.claim.subject);
        let is_done =
            |token: &Token| token.is_participle() && content.contains(&token.stem().as_str());
        let acts = value.get(1).is_some_and(Token::is_article);
        let later = value.windows(3).any(|words| {
            words[0].as_typed() == "was" && words[1].as_typed() == "later" && is_done(&words[2])
        });
        role == Some(Role::Person) && (later || !acts && value.first().is_some_and(is_done))
    }

    /// Whether a claim says what somebody was and nothing else, or what happened to them.
    pub(super) fn says_only_that(self, found: &Candidate<'_>, content: &[&str]) -> bool {
        let Statement::Fact { fact, .. } = found.claim.statement else {
            return false;
        };
        let value = found.claim.value();
        let stems = content_stems(&value);
        let is_so = self.vocabulary.tells_what(fact)
            && stems.iter().map(String::as_str).eq(content.iter().copied());
        is_so || self.says_it_happened(found, &Token::all(&value), content)
    }
}
