//! Descriptions by a noun and what qualifies it: "the smith", "the town at the ford".

use std::collections::BTreeSet;

use crate::answers::Answers;
use crate::answers::kind::head_of;
use crate::answers::token::{Token, content_stems};
use crate::{EntryId, Statement, TableError};

impl Answers<'_> {
    /// The only entry that fits a description: a person by their role, anything else by its type and its claims, or by
    /// its title.
    pub(super) fn described_by_noun(&self, words: &[Token]) -> Result<Option<EntryId>, TableError> {
        let stems: Vec<String> = words
            .iter()
            .filter(|token| !token.is_stop_word())
            .map(Token::stem)
            .collect();
        let Some(noun) = noun_of(words) else {
            return Ok(None);
        };
        // A name in it means its entry; only a single word that isn't in the title of that entry may describe another.
        for at in 0..words.len() {
            if let Some((entry, _)) = self.names.at_start(&words[at..])? {
                let title = content_stems(self.lore.card(entry)?.title);
                if words.len() > 1 || stems.iter().any(|stem| title.contains(stem)) {
                    return Ok(None);
                }
            }
        }
        if stems.is_empty() || stems.iter().any(|stem| stem.len() < 3) {
            return Ok(None);
        }
        // Only entries with a claim that has the noun are looked at, instead of all entries.
        let mut near = BTreeSet::new();
        for id in self.claim_index.with_any(&[noun.as_str()])? {
            near.insert(self.lore.claim(id)?.subject);
        }
        let (mut fitting, mut exact) = (Vec::new(), Vec::new());
        for entry in near {
            if let Some(is_exact) = self.is_described(entry, &noun, &stems)? {
                fitting.push(entry);
                exact.extend(is_exact.then_some(entry));
            }
        }
        // "The old mill" is the only entry described as an old mill, even if another is a mill with an old wheel.
        Ok(match (fitting.as_slice(), exact.as_slice()) {
            (&[entry], _) | (_, &[entry]) => Some(entry),
            _ => None,
        })
    }

    /// Whether an entry fits: its type or title has the noun, and its facts the other words. If it does, whether its
    /// type alone has all of them.
    fn is_described(
        &self,
        entry: EntryId,
        noun: &str,
        stems: &[String],
    ) -> Result<Option<bool>, TableError> {
        let card = self.lore.card(entry)?;
        let mut is = BTreeSet::new();
        let mut said = content_stems(card.title);
        said.extend(content_stems(card.summary));
        for id in self.lore.article(entry)?.claims {
            let claim = self.lore.claim(id)?;
            if let Statement::Fact { fact, .. } = claim.statement {
                let value = claim.value();
                if self.vocabulary.tells_what(fact) {
                    is.extend(content_stems(head_of(&value)));
                }
                said.extend(content_stems(&value));
            }
        }
        let last = Token::all(card.title).pop();
        let is_called = is.contains(noun) || last.is_some_and(|last| last.stem() == noun);
        let fits = is_called && stems.iter().all(|stem| said.contains(stem));
        Ok(fits.then(|| stems.iter().all(|stem| is.contains(stem))))
    }
}

/// The noun of a description: the last word before a preposition.
fn noun_of(words: &[Token]) -> Option<String> {
    const BEHIND: [&str; 12] = [
        "aboard", "above", "at", "below", "beside", "for", "from", "in", "near", "of", "on", "with",
    ];
    let is_behind = |token: &Token| BEHIND.contains(&token.as_typed());
    let end = words.iter().position(is_behind).unwrap_or(words.len());
    let noun = words[..end].last()?;
    (!noun.is_stop_word()).then(|| noun.stem())
}
