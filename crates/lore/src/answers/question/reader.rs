//! Recognizes names, kinds and clauses at a place in a question.

use super::words::{ASKING, CIRCUMSTANCES, PREPOSITIONS};
use super::{Mention, Question, Word, is_asking_stem};
use crate::answers::claim_index::ClaimIndex;
use crate::answers::kind::is_role;
use crate::answers::names::Names;
use crate::answers::token::Token;
use crate::answers::vocabulary::Vocabulary;
use crate::{EntryId, TableError};

/// The words of a question, and everything needed to recognize them.
#[derive(Clone, Copy)]
pub(super) struct Reader<'r> {
    pub(super) tokens: &'r [Token],
    pub(super) names: &'r Names<'r>,
    pub(super) vocabulary: &'r Vocabulary,
    /// The words of claims, if slips are to be corrected.
    pub(super) known: Option<ClaimIndex<'r>>,
    /// Whether a word that is a name and may also ask for a relation is taken as a name.
    pub(super) names_first: bool,
}

impl Reader<'_> {
    /// Whether a stem asks for something.
    pub(super) fn asks(&self, stem: &str) -> bool {
        is_asking_stem(stem) || self.vocabulary.knows(stem)
    }

    /// The stems of a clause that begins here and only gives a time: "when the war ended" after another question word.
    pub(super) fn clause(&self, at: usize, question: &Question) -> Option<Vec<String>> {
        let word = self.tokens[at].as_typed();
        // "After he left" only gives a time, since it is about the same person.
        let next = self.tokens.get(at + 1).map_or("", Token::as_typed);
        let is_pronoun = matches!(next, "he" | "it" | "she" | "they");
        let tells_when =
            matches!(word, "when" | "while") || is_pronoun && matches!(word, "after" | "once");
        let begins = at > 1 && tells_when && question.is_asked();
        begins.then(|| stems_of(&self.tokens[at + 1..]))
    }

    /// Whether the word here says what kind the answer is: it follows "which" or "what".
    pub(super) fn is_of_kind(&self, at: usize) -> bool {
        let before = at.checked_sub(1).and_then(|before| self.tokens.get(before));
        let asks = before.is_some_and(|before| matches!(before.as_typed(), "which" | "what"));
        asks && self.tokens.len() > at + 1
    }

    /// Whether a word names a kind.
    pub(super) fn is_kind(&self, token: &Token) -> bool {
        let stem = token.stem();
        token.is_noun() && (is_role(&stem) || !self.asks(&stem))
    }

    /// The name that begins here: its entry and its number of words. A single word that may ask for something is none.
    pub(super) fn name(
        &self,
        at: usize,
        of_kind: bool,
    ) -> Result<Option<(EntryId, usize)>, TableError> {
        let token = &self.tokens[at];
        let is_verb = token.is_agent() || token.is_participle();
        let asks = !self.names_first && is_verb && self.vocabulary.knows(&token.stem());
        let name = match self.known {
            Some(known) => self.name_but_for_slips(at, known)?,
            None => self.names.at_start(&self.tokens[at..])?,
        };
        let name = name.filter(|&(_, length)| length > 1 || !(asks || of_kind));
        Ok(name.filter(|&(entry, _)| !self.asks_of(at, entry)))
    }

    /// Whether a name asks for something of its entry: "captain of the guard" asks for the captain, even if all of that
    /// is a name of the guard.
    fn asks_of(&self, at: usize, entry: EntryId) -> bool {
        let [agent, of, rest @ ..] = &self.tokens[at..] else {
            return false;
        };
        let article = rest.first().is_some_and(Token::is_article);
        let rest = &rest[usize::from(article)..];
        of.as_typed() == "of"
            && agent.is_agent()
            && self.vocabulary.knows(&agent.stem())
            && matches!(self.names.at_start(rest), Ok(Some((whose, _))) if whose == entry)
    }

    fn name_but_for_slips(
        &self,
        at: usize,
        known: ClaimIndex<'_>,
    ) -> Result<Option<(EntryId, usize)>, TableError> {
        let rest = &self.tokens[at..];
        match (self.names.at_start(rest)?, rest) {
            (None, [token, ..]) => {
                let stem = token.stem();
                let is_known =
                    token.is_filler() || self.vocabulary.knows(&stem) || known.has(&stem)?;
                if is_known {
                    Ok(None)
                } else {
                    self.names.similar_at_start(rest, 1)
                }
            }
            // A single word of a longer name whose other words are misspelt.
            (Some((entry, 1)), [_, next, ..])
                if !self.asks(&next.stem()) && !known.has(&next.stem())? =>
            {
                let longer = self.names.similar_at_start(rest, 2)?;
                Ok(Some(longer.unwrap_or((entry, 1))))
            }
            (name, _) => Ok(name),
        }
    }

    /// What the grammar of the question says about the name between two places.
    pub(super) fn mention(
        &self,
        (at, end): (usize, usize),
        entry: EntryId,
        question: &Question,
        words: &[Word],
    ) -> Mention {
        let tokens = self.tokens;
        let last = question.named.last().map_or(at + 1, |last| last.end);
        let between = tokens.get(last..at).unwrap_or_default();
        let parts = |token: &Token| token.is_article() || matches!(token.as_typed(), "at" | "of");
        let lies = |token: &Token| matches!(token.as_typed(), "at" | "in" | "on");
        let says_more = words.iter().any(|word| !word.only_asks(false));
        let before = &tokens[..at];
        Mention {
            place: at,
            end,
            entry,
            stems: stems_of(&tokens[at..end]),
            is_adjacent: last <= at && between.iter().all(parts),
            // "Surrendered to Ana" says what was done to her, but the object of "brought bread to Ana" is the bread.
            is_detail: follows(before, PREPOSITIONS)
                || !question.named.is_empty() && follows(before, &["to"]),
            follows_of: follows(before, &["of"]),
            has_owner: tokens[at..end - 1]
                .iter()
                .any(|token| token.as_typed() != token.without_possessive()),
            preceding: before.iter().rposition(|token| !token.is_article()),
            verb: before
                .iter()
                .rfind(|token| !token.is_article() && token.as_typed() != "all")
                .filter(|token| !token.is_filler())
                .map(Token::stem),
            is_location: last <= at
                && between
                    .iter()
                    .all(|token| token.is_article() || lies(token))
                && between.iter().any(lies),
            is_circumstance: follows(before, CIRCUMSTANCES),
            is_topic: follows(before, &["about"]),
            side: ["against", "for", "with"]
                .into_iter()
                .find(|word| follows(before, &[word])),
            is_means: follows(before, &["with"]),
            time_relation: ["after", "before", "since", "until"]
                .into_iter()
                .find(|word| follows(before, &[word])),
            is_adjective: !question.has_do
                && says_more
                && tokens
                    .get(end)
                    .is_some_and(|next| next.is_noun() && !ASKING.contains(&next.stem().as_str())),
        }
    }

    /// Corrects words that nothing knows to the only phrase that is spelt like them.
    pub(super) fn without_slips(&self, words: &mut [Word]) -> Result<(), TableError> {
        let Some(known) = self.known else {
            return Ok(());
        };
        for word in words {
            if !self.asks(&word.stem) && !known.has(&word.stem)? {
                let corrected = self.vocabulary.similar(&word.stem).map(str::to_owned);
                word.stem = corrected.unwrap_or_else(|| word.stem.clone());
            }
        }
        Ok(())
    }
}

/// Whether these words end with one of some prepositions, not counting articles.
fn follows(before: &[Token], prepositions: &[&str]) -> bool {
    let before = before.iter().rev().find(|token| !token.is_article());
    before.is_some_and(|token| prepositions.contains(&token.as_typed()))
}

fn stems_of(tokens: &[Token]) -> Vec<String> {
    let content_words = tokens.iter().filter(|token| !token.is_stop_word());
    content_words.map(Token::stem).collect()
}
