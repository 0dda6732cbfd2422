//! What is described by what it is: "the smith", "the town at the ford".

use std::collections::BTreeSet;

use crate::answers::Answers;
use crate::answers::kind::head_of;
use crate::answers::token::{Token, weighty_stems};
use crate::{EntryId, Statement, TableError};

impl Answers<'_> {
    /// The only entry that is said to be what some words say: somebody by their role, anything else by its type and what
    /// is told of it, or by its title.
    pub(super) fn fits(&self, words: &[Token]) -> Result<Option<EntryId>, TableError> {
        let stems: Vec<String> = words
            .iter()
            .filter(|token| !token.is_stop_word())
            .map(Token::stem)
            .collect();
        let Some(noun) = noun_of(words) else {
            return Ok(None);
        };
        // A name in a description says more than a word that stands for it.
        let mut names = (0..words.len()).map(|at| self.names.at_start(&words[at..]));
        if names.any(|name| !matches!(name, Ok(None))) {
            return Ok(None);
        }
        if stems.is_empty() || stems.iter().any(|stem| stem.len() < 3) {
            return Ok(None);
        }
        // Only what has a claim with the noun may be it: not all entries are looked through.
        let mut near = BTreeSet::new();
        for id in self.words.with_any(&[noun.as_str()])? {
            near.insert(self.lore.claim(id)?.subject);
        }
        let mut meant = None;
        for entry in near {
            if self.is_described(entry, &noun, &stems)? {
                if meant.is_some() {
                    return Ok(None);
                }
                meant = Some(entry);
            }
        }
        Ok(meant)
    }

    /// Whether what an entry is said to be, or its title, has the noun, and what is told of it all other words.
    fn is_described(
        &self,
        entry: EntryId,
        noun: &str,
        stems: &[String],
    ) -> Result<bool, TableError> {
        let card = self.lore.card(entry)?;
        let mut is = BTreeSet::new();
        let mut told = weighty_stems(card.title);
        told.extend(weighty_stems(card.summary));
        for id in self.lore.article(entry)?.claims {
            let claim = self.lore.claim(id)?;
            if let Statement::Fact { fact, .. } = claim.statement {
                let value = claim.value();
                if self.vocabulary.tells_what(fact) {
                    is.extend(weighty_stems(head_of(&value)));
                }
                told.extend(weighty_stems(&value));
            }
        }
        let last = Token::all(card.title).pop();
        let is_called = is.contains(noun) || last.is_some_and(|last| last.stem() == noun);
        Ok(is_called && stems.iter().all(|stem| told.contains(stem)))
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
