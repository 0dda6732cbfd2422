//! The names of entries, to be found in what was typed.

use serde::{Deserialize, Serialize};

use super::token::Token;
use crate::bytes::Table;
use crate::{EntryId, Lore, TableError};

/// The most words of a name that is looked for.
const LONGEST: usize = 8;

/// A title or another name of an entry, folded: its words parted by a space, without an article in
/// front.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(super) struct Name {
    key: String,
    entry: EntryId,
}

impl Name {
    /// The names of all entries, in order. What two entries are called is no name of either.
    pub(super) fn all(lore: &Lore<'_>) -> Result<Vec<Self>, TableError> {
        let mut names = Vec::new();
        for entry in lore.entries() {
            let card = lore.card(entry)?;
            for name in card.aliases.iter().chain([&card.title]) {
                let tokens = Token::all(name);
                let tokens = match tokens.split_first() {
                    Some((first, rest)) if first.is_article() && !rest.is_empty() => rest,
                    _ => &tokens,
                };
                let key = key(tokens, Token::as_typed);
                names.extend((!key.is_empty()).then_some(Self { key, entry }));
            }
        }
        names.sort();
        names.dedup();
        let shared: Vec<String> = names
            .windows(2)
            .filter(|pair| pair[0].key == pair[1].key)
            .map(|pair| pair[0].key.clone())
            .collect();
        names.retain(|name| !shared.contains(&name.key));
        Ok(names)
    }
}

/// The rows of [`Name`], in order.
#[derive(Clone, Copy, Debug)]
pub(super) struct Names<'l> {
    rows: Table<'l>,
}

impl<'l> Names<'l> {
    pub(super) fn new(rows: Table<'l>) -> Self {
        Self { rows }
    }

    /// The longest name that these words begin with: its entry, and of how many words it is.
    pub(super) fn at_start(
        &self,
        tokens: &[Token],
    ) -> Result<Option<(EntryId, usize)>, TableError> {
        for length in (1..=tokens.len().min(LONGEST)).rev() {
            let tokens = &tokens[..length];
            if matches!(tokens, [one] if one.is_stop_word()) {
                continue;
            }
            for form in [Token::as_typed, Token::without_possessive] {
                if let Some(entry) = self.find(&key(tokens, form))? {
                    return Ok(Some((entry, length)));
                }
            }
        }
        Ok(None)
    }

    fn find(&self, key: &str) -> Result<Option<EntryId>, TableError> {
        let row = |row| self.rows.row::<Name>(row);
        let at = self.rows.partition(|at| Ok(row(at)?.key.as_str() < key))?;
        if at == self.rows.len() {
            return Ok(None);
        }
        let name = row(at)?;
        Ok((name.key == key).then_some(name.entry))
    }
}

fn key(tokens: &[Token], form: fn(&Token) -> &str) -> String {
    let words: Vec<&str> = tokens.iter().map(form).collect();
    words.join(" ")
}
