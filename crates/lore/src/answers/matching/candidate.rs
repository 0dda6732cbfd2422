//! A claim that may answer a question: its words, and whether it has what the question asks for.

use std::sync::Arc;

use super::Matcher;
use super::claim_words::ClaimWords;
use crate::answers::find::is_lasting;
use crate::answers::numbers::lasts;
use crate::answers::phrase::Wanted;
use crate::answers::question::QuestionWord;
use crate::answers::token::{Token, content_stems};
use crate::{Claim, ClaimId, Statement, TableError};

/// A claim with its words and what asks for it.
pub(in crate::answers) struct Candidate<'q> {
    pub(super) id: ClaimId,
    pub(super) claim: Claim<'q>,
    /// Its own words and those of its passages.
    pub(super) words: Arc<ClaimWords>,
    /// The stems in the question that ask for its relation or fact.
    pub(super) asked_for: Vec<&'q str>,
    /// The question words that ask for its relation or fact.
    pub(super) asks: Vec<QuestionWord>,
}

impl Candidate<'_> {
    pub(super) fn says(&self, stem: &str) -> bool {
        self.words.own.contains(stem) || self.asked_for.contains(&stem)
    }
}

impl<'q> Matcher<'q> {
    pub(super) fn candidate(self, id: ClaimId) -> Result<Candidate<'q>, TableError> {
        let claim = self.lore.claim(id)?;
        let wanted = match claim.statement {
            Statement::Fact { fact, .. } => Wanted::Fact(fact),
            Statement::Relation { relation, .. } => Wanted::Relation {
                relation,
                inverse: false,
            },
        };
        let asked_for: Vec<_> = self.vocabulary.asked_for(wanted, self.question).collect();
        Ok(Candidate {
            id,
            words: self.claim_words.of(self.lore, id, &claim)?,
            asked_for: asked_for.iter().map(|(stem, _)| *stem).collect(),
            asks: asked_for.iter().filter_map(|(_, asks)| *asks).collect(),
            claim,
        })
    }

    /// Whether a claim has what the question word asks for.
    pub(super) fn suits(self, found: &Candidate<'_>) -> bool {
        let when = found.claim.when.as_ref();
        match self.question.asks {
            None => true,
            Some(QuestionWord::Who) => {
                // "What goods did Ana sell" isn't answered by why she sold them.
                let is_reason =
                    self.question.kind.is_some() && found.asks.contains(&QuestionWord::Why);
                !is_reason && (!self.question.has_do || !self.is_lifespan(&found.claim))
            }
            Some(QuestionWord::When) => {
                let is_plain = self.question.years.is_none() && !found.claim.value().is_empty();
                when.is_some() || is_plain && self.is_lifespan(&found.claim)
            }
            Some(QuestionWord::HowLong) => {
                when.is_some_and(is_lasting) || lasts(&found.claim.value())
            }
            Some(QuestionWord::HowMany) => self.question.is_counted_by(&found.claim.value(), &[]),
            Some(QuestionWord::Why) => {
                let may_be_in_passage = self.is_lenient && self.may_have_a_reason(&found.claim);
                self.explains(found) || may_be_in_passage && found.words.is_reasoned
            }
            Some(QuestionWord::Where) if self.says_where(found) => true,
            Some(asks @ (QuestionWord::How | QuestionWord::Where | QuestionWord::Is)) => {
                found.asks.contains(&asks)
            }
        }
    }

    /// Whether the claim itself gives a reason, and not only a passage.
    pub(super) fn explains(self, found: &Candidate<'_>) -> bool {
        let may = self.may_have_a_reason(&found.claim);
        found.asks.contains(&QuestionWord::Why)
            || may && gives_a_reason(&found.claim.value(), &self.question.content())
    }

    /// Whether a claim may give a reason: not if it only says when its subject existed, what it was, or what somebody
    /// did for a living.
    fn may_have_a_reason(self, claim: &Claim<'_>) -> bool {
        match claim.statement {
            Statement::Fact { fact, .. } => {
                !self.vocabulary.tells_what(fact) && !self.is_lifespan(claim)
            }
            Statement::Relation { .. } => false,
        }
    }

    /// Whether a claim is of the relation that the question asks for.
    pub(super) fn is_asked_relation(self, claim: &Claim<'_>) -> bool {
        self.question.phrases.iter().any(|phrase| {
            matches!(
                (phrase.wanted, &claim.statement),
                (Wanted::Relation { relation: wanted, .. }, Statement::Relation { relation, .. })
                    if wanted == *relation && !phrase.places.is_empty()
            )
        })
    }

    /// Whether a claim says when its subject existed.
    pub(in crate::answers) fn is_lifespan(self, claim: &Claim<'_>) -> bool {
        self.finder().is_lifespan(claim)
    }

    /// Whether a word is part of the title of a named entry: then every claim about that entry contains it.
    pub(super) fn is_in_a_title(self, stem: &str) -> Result<bool, TableError> {
        for mention in &self.question.named {
            if content_stems(self.lore.card(mention.entry)?.title).contains(stem) {
                return Ok(true);
            }
        }
        Ok(false)
    }
}

/// Whether a text gives a reason for what these stems describe.
pub(in crate::answers) fn gives_a_reason(text: &str, content: &[&str]) -> bool {
    let reasons = [
        "after",
        "because",
        "since",
        "for",
        "order",
        "prevented",
        "when",
    ];
    // "Acquitted for his deeds" gives no reason.
    let owns = |token: &Token| matches!(token.as_typed(), "her" | "his" | "its" | "their");
    let tokens = Token::all(text);
    tokens.iter().enumerate().any(|(at, token)| {
        let is_of_theirs = token.as_typed() == "for" && tokens.get(at + 1).is_some_and(owns);
        // "Killed as they fled" says why they were killed, not why they fled.
        let is_as = token.as_typed() == "as"
            && tokens[..at]
                .iter()
                .any(|token| content.contains(&token.stem().as_str()))
            && tokens
                .get(at + 1)
                .is_some_and(|next| matches!(next.as_typed(), "he" | "it" | "she" | "they"));
        // "In order to" gives a reason, but the name of an order doesn't.
        let is_named =
            token.as_typed() == "order" && (at == 0 || tokens[at - 1].as_typed() != "in");
        is_as || !is_named && reasons.contains(&token.as_typed()) && !is_of_theirs
    })
}
