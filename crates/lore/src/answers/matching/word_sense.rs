//! Tells senses of a word apart: whether somebody was tried in court isn't answered by what they tried on others.

use super::Matcher;
use super::candidate::Candidate;
use crate::TableError;
use crate::answers::token::{Token, content_stems};

/// The most words between what was tried and "on" or "out".
const REACH: usize = 3;

impl Matcher<'_> {
    /// Whether a claim doesn't have this word in its value alone, or has it there in the sense of the question.
    pub(super) fn has_sense_in_value(
        self,
        found: &Candidate<'_>,
        stem: &str,
    ) -> Result<bool, TableError> {
        if !self.asks_of_court(stem) {
            return Ok(true);
        }
        let title = self.lore.card(found.claim.subject)?.title;
        let value = found.claim.value();
        Ok(!content_stems(&value).contains(stem)
            || content_stems(title).contains(stem)
            || self.tells_of_court(&value, stem)?)
    }

    /// Whether a passage of a claim has this word in the sense of the question, and doesn't negate it.
    pub(super) fn has_sense_in_passages(
        self,
        found: &Candidate<'_>,
        stem: &str,
    ) -> Result<bool, TableError> {
        let asks_for_denied = self.question.stems.iter().any(|stem| stem == "not");
        if !asks_for_denied && !found.words.affirmed.contains(stem) {
            return Ok(false);
        }
        if !self.asks_of_court(stem) {
            return Ok(true);
        }
        for &passage in &found.claim.passages {
            if self.tells_of_court(self.lore.passage(passage)?.text, stem)? {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Whether a word of the question is about a trial in court: "what did Ana try" isn't, but "did Ana try Bram" is.
    fn asks_of_court(self, stem: &str) -> bool {
        let question = self.question;
        let is_somebody = |entry| self.finder().is_somebody(entry);
        let mut behind = question.named.iter().filter(|mention| {
            let verb = question.first_word;
            !mention.is_detail && verb.is_some_and(|verb| verb < mention.place)
        });
        stem == Token::new("trial").stem()
            && (!question.has_do || behind.any(|mention| is_somebody(mention.entry)))
    }

    /// Whether a text says that somebody was tried in court: not "the trial of treatments", nor "trying a cure".
    fn tells_of_court(self, text: &str, stem: &str) -> Result<bool, TableError> {
        let tokens = Token::all(text);
        for at in (0..tokens.len()).filter(|&at| tokens[at].stem() == stem) {
            let rest = &tokens[at + 1..];
            let next = rest.first().map_or("", Token::as_typed);
            let needs_somebody = match tokens[at].as_typed() {
                "try" | "tries" | "trying" => true,
                "tried" => rest.iter().take(REACH).any(is_on_or_out),
                _ => next == "of",
            };
            if next != "to" && (!needs_somebody || self.names_somebody(rest)?) {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Whether these words begin with a person's name, not counting "of" and an article.
    fn names_somebody(self, words: &[Token]) -> Result<bool, TableError> {
        let skipped = |word: &&Token| word.is_article() || word.as_typed() == "of";
        let skipped = words.iter().take_while(skipped).count();
        let name = self.names.at_start(&words[skipped..])?;
        Ok(name.is_some_and(|(entry, _)| self.finder().is_somebody(entry)))
    }
}

fn is_on_or_out(word: &Token) -> bool {
    matches!(word.as_typed(), "on" | "out")
}
