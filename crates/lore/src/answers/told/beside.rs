//! What a question says beside the point: who did it, where an event was, what sort of thing a name is.

use super::Told;
use super::candidate::Candidate;
use crate::answers::kind::Kinds;
use crate::answers::question::Mention;
use crate::answers::token::Token;
use crate::{Role, TableError};

impl Told<'_> {
    /// Whether a text says that something was done by what is named.
    pub(super) fn is_by(self, text: &str, mention: &Mention) -> Result<bool, TableError> {
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

    /// Whether what is named had to do with an event that the claim is about.
    pub(super) fn is_of_its_event(
        self,
        found: &Candidate<'_>,
        mention: &Mention,
    ) -> Result<bool, TableError> {
        let finder = self.finder();
        if finder.role(mention.entry) == Some(Role::Event) {
            return Ok(false);
        }
        let ends = Kinds::of(self.lore, self.question).ends(found.id)?;
        for end in ends {
            if finder.role(end) == Some(Role::Event) && finder.is_linked(end, mention.entry)? {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Whether a word only says what something is that is named: "the village of Upper Tarn".
    pub(super) fn is_kind_of_named(self, stem: &str) -> Result<bool, TableError> {
        let kinds = Kinds::asked(self.lore, stem);
        for mention in &self.question.named {
            if self.is_lenient && kinds.is_called(mention.entry, self.vocabulary)? {
                return Ok(true);
            }
        }
        Ok(false)
    }
}
