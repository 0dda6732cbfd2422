//! Answers questions about how long after one event another happened: "how soon after the war was the flood" is
//! answered by the date of the flood, if a claim says that it followed the war.

use std::collections::BTreeSet;

use super::find::role_of;
use super::matching::own_stems;
use super::question::{Mention, Question, QuestionWord, is_asking_stem};
use super::token::{Token, content_stems};
use super::{Answer, Answers};
use crate::{Claim, EntryId, Role, Statement, TableError};

/// The most words before "after": "how many years after".
const MOST_BEFORE: usize = 4;

/// A question split at "after" or "before".
struct Asked<'q> {
    /// The place of "after" or "before".
    at: usize,
    is_after: bool,
    /// The event right after that word, which the question takes as known.
    known: &'q [Token],
    /// The event that the question asks about: everything from the verb on.
    sought: &'q [Token],
}

impl<'q> Asked<'q> {
    /// Splits a question, if it names both events.
    fn of(typed: &'q [Token]) -> Option<Self> {
        let first = typed.first()?.as_typed();
        let is_bound = |token: &Token| matches!(token.as_typed(), "after" | "before");
        let at = typed.iter().take(MOST_BEFORE).position(is_bound)?;
        let is_verb = |token: &Token| {
            QuestionWord::is_to_be(token.as_typed()) || QuestionWord::is_to_do(token.as_typed())
        };
        let rest = &typed[at + 1..];
        let verb = rest.iter().position(is_verb)?;
        let (known, sought) = rest.split_at(verb);
        let has_both = !known.is_empty() && sought.len() > 1;
        (matches!(first, "how" | "when") && at > 0 && has_both).then(|| Self {
            at,
            is_after: typed[at].as_typed() == "after",
            known,
            sought,
        })
    }

    /// The stems of the event that is asked about, without those of the known event.
    fn stems(&self) -> Vec<String> {
        let known: Vec<String> = self.known.iter().map(Token::stem).collect();
        let after_verb = self.sought.iter().skip(1);
        let content_words = after_verb.filter(|token| !token.is_filler());
        let stems = content_words.filter(|token| !is_asking_stem(&token.stem()));
        let stems = stems.map(Token::stem);
        stems.filter(|stem| !known.contains(stem)).collect()
    }
}

impl Answers<'_> {
    /// Whether each claim of an answer is about the event that is asked about: the date of the known event doesn't
    /// answer the question.
    pub(super) fn is_about_later_event(
        &self,
        typed: &[Token],
        answer: Option<&Answer>,
    ) -> Result<bool, TableError> {
        let (Some(Answer::Claims(claims)), Some(asked)) = (answer, Asked::of(typed)) else {
            return Ok(true);
        };
        let stems = asked.stems();
        for &id in claims {
            let said = self.words_of(&self.lore.claim(id)?)?;
            if !stems.is_empty() && !stems.iter().any(|stem| said.contains(stem)) {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// The stems of a claim and of all names of its subject, without those of a date: "after the war" names another
    /// event.
    fn words_of(&self, claim: &Claim<'_>) -> Result<BTreeSet<String>, TableError> {
        let question = Question::default();
        let matcher = self.matcher(&question, false);
        let card = self.lore.card(claim.subject)?;
        let mut stems = if matcher.is_lifespan(claim) {
            content_stems(card.title)
        } else {
            own_stems(self.lore, claim)?
        };
        for name in card.aliases {
            stems.extend(content_stems(name));
        }
        let world = self.lore.world();
        if let Statement::Relation { relation, .. } = claim.statement
            && let Some(kind) = world.relations.get(usize::from(relation))
        {
            stems.extend(content_stems(kind.label));
        }
        Ok(stems)
    }

    /// The date of the event that is asked about, if a claim says that it followed the known one.
    pub(super) fn date_of_later_event(
        &self,
        typed: &[Token],
        question: &Question,
    ) -> Result<Option<Answer>, TableError> {
        let Some(asked) = Asked::of(typed).filter(|asked| asked.is_after) else {
            return Ok(None);
        };
        let end = asked.at + 1 + asked.known.len();
        let is_known = |named: &&Mention| named.preceding == Some(asked.at) && named.end == end;
        let Some(known) = question.named.iter().find(is_known) else {
            return Ok(None);
        };
        let fewer = [&[Token::new("when")], asked.sought].concat();
        let words = Some(self.claim_index);
        let when = Question::parse(&fewer, &self.names, &self.vocabulary, words, true)?;
        let Some(Answer::Claims(claims)) = self.answer_question(&when)? else {
            return Ok(None);
        };
        for &id in &claims {
            if !self.followed(self.lore.claim(id)?.subject, known.entry)? {
                return Ok(None);
            }
        }
        Ok(Some(Answer::Claims(claims)))
    }

    /// Whether a claim says that an event followed another.
    fn followed(&self, event: EntryId, known: EntryId) -> Result<bool, TableError> {
        let follow = Token::new("followed").stem();
        let is_event = role_of(self.lore, event) == Some(Role::Event);
        let world = self.lore.world();
        for id in self.lore.article(event)?.claims {
            let claim = self.lore.claim(id)?;
            if let Statement::Relation { relation, target } = claim.statement
                && target == known
                && is_event
                && !claim.ruled_out
                && let Some(kind) = world.relations.get(usize::from(relation))
                && content_stems(kind.label).contains(&follow)
            {
                return Ok(true);
            }
        }
        Ok(false)
    }
}
