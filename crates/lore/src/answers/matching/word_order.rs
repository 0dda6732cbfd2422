//! Reads who did something from the word order of a passage: "who pulled Ana out" is answered by any relation between
//! Bram and Ana whose passage says "Bram pulled Ana out".

use super::Matcher;
use super::candidate::Candidate;
use crate::answers::question::Mention;
use crate::answers::token::Token;
use crate::{EntryId, Statement, TableError};

/// The most words between a verb and its subject or object.
const REACH: usize = 2;

impl Matcher<'_> {
    /// Whether a passage of a claim has the other entry of the claim, then the verb, then the named entry.
    pub(super) fn has_word_order(
        self,
        found: &Candidate<'_>,
        stem: &str,
    ) -> Result<bool, TableError> {
        let question = self.question;
        let is_active = question.is_who && question.be.is_empty() && !question.has_do;
        let (Statement::Relation { target, .. }, [object, ..], true) =
            (&found.claim.statement, question.named.as_slice(), is_active)
        else {
            return Ok(false);
        };
        let is_verb =
            question.verb.as_deref() == Some(stem) && object.preceding == question.first_word;
        let subject = match object.entry {
            entry if entry == *target => found.claim.subject,
            entry if entry == found.claim.subject => *target,
            _ => return Ok(false),
        };
        for &passage in found.claim.passages.iter().filter(|_| is_verb) {
            let tokens = Token::all(self.lore.passage(passage)?.text);
            for verb in 0..tokens.len() {
                if tokens[verb].stem() == stem && tokens[verb].is_participle() {
                    let named = self.named_before(&tokens[..verb])?;
                    if named == Some(subject) && self.is_right_after(&tokens[verb + 1..], object)? {
                        return Ok(true);
                    }
                }
            }
        }
        Ok(false)
    }

    /// The entry whose name comes right before a verb.
    fn named_before(self, before: &[Token]) -> Result<Option<EntryId>, TableError> {
        for at in 0..before.len() {
            if let Some((entry, length)) = self.names.at_start(&before[at..])?
                && at + length == before.len()
            {
                return Ok(Some(entry));
            }
        }
        Ok(None)
    }

    /// Whether the named entry comes right after a verb, not counting articles and "and" with another verb.
    fn is_right_after(self, after: &[Token], mention: &Mention) -> Result<bool, TableError> {
        let joins = |token: &&Token| token.as_typed() == "and" || token.is_participle();
        let skipped = after.iter().take(REACH).take_while(joins).count();
        let rest = &after[skipped..];
        let article = rest.first().is_some_and(Token::is_article);
        let name = self.names.at_start(&rest[usize::from(article)..])?;
        Ok(name.is_some_and(|(entry, _)| entry == mention.entry))
    }
}
