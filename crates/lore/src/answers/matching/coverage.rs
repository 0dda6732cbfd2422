//! How much of a question a claim says, and whether that is enough for an answer.

use super::Matcher;
use super::candidate::Candidate;
use crate::Role;
use crate::answers::question::QuestionWord;

/// How much of a question a claim says.
#[derive(Default)]
pub(super) struct Coverage {
    /// How many names and other words are in the claim itself.
    pub(super) all: usize,
    /// How many of these aren't names.
    pub(super) content: usize,
    /// How many words are only in a passage.
    pub(super) in_passages: usize,
    /// How many of the names are details that the claim doesn't involve.
    pub(super) unsure: usize,
    /// How many words neither the claim nor its passages contain.
    pub(super) unsaid: usize,
}

impl Matcher<'_> {
    /// Whether a claim contains enough of the question to answer it.
    pub(super) fn says_enough(
        self,
        found: &Candidate<'_>,
        content: &[&str],
        said: &Coverage,
    ) -> bool {
        let is_loose = said.unsure > 0 && said.in_passages > 0 && !self.asks_for_a_kind_of_fact();
        if is_loose || said.unsaid > 1 || said.unsaid == 1 && said.content < 2 {
            return false;
        }
        let in_passages = said.in_passages;
        // If no word but names is in the claim itself, the passage may be about something else, except as follows.
        match self.question.asks {
            _ if said.content > 0 => true,
            _ if self.is_lenient => false,
            // "How many live there" isn't answered by how many lost their lives.
            Some(QuestionWord::HowMany) => {
                in_passages > 0 && content.iter().any(|stem| self.vocabulary.knows(stem))
            }
            Some(QuestionWord::Why) => in_passages > 0 && found.asks.contains(&QuestionWord::Why),
            // Where a people came from isn't where they worked.
            Some(QuestionWord::Where)
                if self.finder().role(found.claim.subject) == Some(Role::People) =>
            {
                false
            }
            _ => in_passages > 0 && self.asks_for_a_kind_of_fact(),
        }
    }
}
