//! Descriptions by an office: "the captain's", if only one person held it.

use std::collections::BTreeSet;

use crate::answers::Answers;
use crate::answers::find::role_of;
use crate::answers::phrase::Wanted;
use crate::answers::question::QuestionWord;
use crate::answers::token::Token;
use crate::{EntryId, Role, Statement, TableError};

impl Answers<'_> {
    /// The only person who held the office that these words name in the possessive.
    pub(super) fn office_holder(&self, span: &[Token]) -> Result<Option<EntryId>, TableError> {
        let [article, words @ ..] = span else {
            return Ok(None);
        };
        let is_owner = |last: &Token| last.as_typed() != last.without_possessive();
        if article.as_typed() != "the"
            || !words.last().is_some_and(is_owner)
            || !self.is_name(words)
        {
            return Ok(None);
        }
        let Some((office, _)) = self.names.at_start(words)? else {
            return Ok(None);
        };
        let mut holders = BTreeSet::new();
        for id in self.lore.article(office)?.incoming {
            let claim = self.lore.claim(id)?;
            if let Statement::Relation { relation, .. } = claim.statement
                && self.vocabulary.is_asked_by(
                    Wanted::Relation {
                        relation,
                        inverse: false,
                    },
                    QuestionWord::Is,
                )
                && role_of(self.lore, claim.subject) == Some(Role::Person)
            {
                holders.insert(claim.subject);
            }
        }
        let only = holders.pop_first();
        Ok(only.filter(|_| holders.is_empty() && role_of(self.lore, office).is_none()))
    }
}
