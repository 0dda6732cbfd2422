//! "Tried" in court, and "tried" to find out how it does: one word for two deeds. A question that asks whether
//! somebody was tried is not answered by what somebody tried on others.

use super::Told;
use super::candidate::Candidate;
use crate::TableError;
use crate::answers::token::{Token, weighty_stems};

/// The most words between what was tried and "on" or "out".
const REACH: usize = 3;

impl Told<'_> {
    /// Whether the title of what a claim is about, or its value, has this word in the sense of the question; or
    /// does not have it.
    pub(super) fn is_meant_in_its_value(
        self,
        found: &Candidate<'_>,
        stem: &str,
    ) -> Result<bool, TableError> {
        if !self.asks_of_court(stem) {
            return Ok(true);
        }
        let title = self.lore.card(found.claim.subject)?.title;
        let value = found.claim.value();
        Ok(!weighty_stems(&value).contains(stem)
            || weighty_stems(title).contains(stem)
            || self.tells_of_court(&value, stem)?)
    }

    /// Whether one of the passages that a claim rests on has this word in the sense of the question, and does not
    /// deny it.
    pub(super) fn is_meant_in_passages(
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

    /// Whether a word of the question asks for a trial in court: not in "what did Ana try", unless that is somebody.
    fn asks_of_court(self, stem: &str) -> bool {
        let question = self.question;
        let is_somebody = |entry| self.finder().is_somebody(entry);
        let mut behind = question.named.iter().filter(|mention| {
            let verb = question.first_word;
            !mention.is_aside && verb.is_some_and(|verb| verb < mention.place)
        });
        stem == Token::new("trial").stem()
            && (!question.has_do || behind.any(|mention| is_somebody(mention.entry)))
    }

    /// Whether a text tells that somebody was tried. "The trial of treatments" and "trying a cure" do not.
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

    /// Whether these words begin with the name of somebody, but for "of" and an article.
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
