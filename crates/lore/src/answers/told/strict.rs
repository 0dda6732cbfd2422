//! Words of a question that a claim must say itself, not only a passage of it.

use super::candidate::Candidate;
use super::{SUPPORTING, Told};
use crate::answers::question::Asks;
use crate::answers::thesaurus;
use crate::answers::token::weighty_stems;
use crate::{Statement, TableError};

impl Told<'_> {
    /// Whether anything knows a word: "the bakers' guild" is no other guild, where nothing tells of bakers.
    pub(super) fn is_known(self, stem: &str) -> Result<bool, TableError> {
        Ok(self.vocabulary.knows(stem) || thesaurus::has(stem) || self.words.has(stem)?)
    }

    /// Whether a word says little beside another: "who gave the order", but not "what was taken from the mill".
    pub(super) fn only_lends_its_verb(self, stem: &str) -> bool {
        let is_passive = !self.question.be.is_empty() && self.question.kind.is_none();
        SUPPORTING.contains(&stem) && !is_passive
    }

    /// "Was the order carried out" is not answered by why it was given: a fact that answers yes or no says something of
    /// what is asked itself, not only in the name of what it is about.
    pub(super) fn says_yes_or_no(self, found: &Candidate<'_>, content: &[&str]) -> bool {
        let question = self.question;
        if question.asks.is_some() || !question.is_asked() {
            return true;
        }
        // "Did it happen" is not answered by what else is told of it.
        if question.stems.iter().any(|stem| stem == "happen") {
            return false;
        }
        let Statement::Fact { .. } = found.claim.statement else {
            // Nor is "was the trader a smuggler" by what trade had to do with smugglers.
            let is_of_state = !question.be.is_empty() && question.verb.is_none();
            let mut content = content.iter();
            return !is_of_state || content.any(|stem| found.asked_for.contains(stem));
        };
        let value = weighty_stems(&found.claim.value());
        let mut content = content.iter();
        content.any(|stem| value.contains(*stem) || found.asked_for.contains(stem))
    }

    /// Whether a word is what was done, where it is asked to whom or what: then a claim must say it itself.
    pub(super) fn is_deed(self, stem: &str) -> bool {
        let question = self.question;
        let is_verb = [&question.verb, &question.object].contains(&&Some(stem.to_owned()));
        question.asks == Some(Asks::Who) && is_verb && !SUPPORTING.contains(&stem)
    }
}

/// Whether a stem says that something was so in the highest degree, or before all others: then a claim must say
/// that itself.
pub(super) fn is_extreme(stem: &str) -> bool {
    const EXTREMES: [&str; 6] = ["first", "second", "third", "only", "most", "least"];
    EXTREMES.contains(&stem) || stem.len() > 5 && stem.ends_with("est")
}
