//! Names in other words than the entry has: "the big flood", "Ana's mill".

use super::question::Question;
use super::token::{Token, content_stems};
use crate::{Lore, Statement, TableError};

/// Drops a word before a name if it only repeats the title: "the big flood" is the "Great Flood".
pub(super) fn without_title_words(
    lore: &Lore<'_>,
    tokens: &[Token],
    question: &Question,
) -> Result<Option<Vec<Token>>, TableError> {
    for mention in &question.named {
        let title = content_stems(lore.card(mention.entry)?.title);
        let before = mention.place.checked_sub(1);
        let says_title = |at: &usize| {
            let stem = tokens[*at].stem();
            title.contains(&stem) && !mention.stems.contains(&stem)
        };
        if let Some(at) = before.filter(says_title) {
            return Ok(Some([&tokens[..at], &tokens[at + 1..]].concat()));
        }
    }
    Ok(None)
}

/// Replaces two names side by side by one entry, if the question asks how things are connected: "Ana Bell's mill" is
/// "Bell Mill", which is linked to her.
pub(super) fn with_possessions(
    lore: &Lore<'_>,
    mut question: Question,
) -> Result<Question, TableError> {
    for at in 1..question.named.len() {
        let (owner, thing) = (&question.named[at - 1], &question.named[at]);
        if !question.asks_how_connected() || owner.end != thing.place {
            continue;
        }
        let mut found = None;
        let article = lore.article(owner.entry)?;
        for id in article.claims.into_iter().chain(article.incoming) {
            let claim = lore.claim(id)?;
            if let Statement::Relation { target, .. } = claim.statement {
                let other = if target == owner.entry {
                    claim.subject
                } else {
                    target
                };
                let title = content_stems(lore.card(other)?.title);
                let says_both = thing.stems.iter().all(|stem| title.contains(stem))
                    && owner.stems.iter().any(|stem| title.contains(stem));
                found = found.or(says_both.then_some(other));
            }
        }
        if let Some(entry) = found {
            question.named[at].entry = entry;
            question.named.remove(at - 1);
            break;
        }
    }
    Ok(question)
}
