//! Finds the names of entries in a question.

use serde::{Deserialize, Serialize};
use strsim::osa_distance;

use super::thesaurus::{self, common_stem, stem_of};
use super::token::Token;
use crate::bytes::Table;
use crate::{EntryId, Lore, Role, TableError};

/// The most words of a name.
const LONGEST: usize = 8;

/// A title or another name of an entry: its folded words, separated by spaces, without an article in front.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(super) struct Name {
    key: String,
    entry: EntryId,
}

impl Name {
    /// The names of all entries, sorted. An alias that two entries share belongs to neither.
    pub(super) fn all(lore: &Lore<'_>) -> Result<Vec<Self>, TableError> {
        let mut names = Vec::new();
        for entry in lore.entries() {
            let card = lore.card(entry)?;
            for name in card.aliases.iter().chain([&card.title]) {
                let key = key_of(name);
                names.extend((!key.is_empty()).then_some(Self { key, entry }));
            }
        }
        names.extend(first_names(lore, &names)?);
        names.extend(reordered(&names));
        names.sort();
        names.dedup();
        // A title wins over an alias of another entry.
        let is_title = |name: &Self| -> Result<bool, TableError> {
            Ok(key_of(lore.card(name.entry)?.title) == name.key)
        };
        let mut only: Vec<Self> = Vec::new();
        for of_one_key in names.chunk_by(|one, other| one.key == other.key) {
            let mut titles = Vec::new();
            for name in of_one_key {
                titles.extend(is_title(name)?.then_some(name));
            }
            match (of_one_key, titles.as_slice()) {
                ([name], _) => only.push(name.clone()),
                (_, [name]) => only.push((*name).clone()),
                _ => {}
            }
        }
        Ok(only)
    }
}

/// The first and last names of people with two names, where they are unambiguous.
fn first_names(lore: &Lore<'_>, known: &[Name]) -> Result<Vec<Name>, TableError> {
    let mut parts: Vec<Name> = Vec::new();
    for entry in lore.entries() {
        let card = lore.card(entry)?;
        let kind = lore.world().kinds.get(usize::from(card.kind));
        let tokens = Token::all(card.title);
        if kind.is_some_and(|kind| kind.role == Some(Role::Person)) && tokens.len() == 2 {
            let key = |token: &Token| token.as_typed().to_owned();
            parts.extend(tokens.iter().map(|token| Name {
                key: key(token),
                entry,
            }));
        }
    }
    let is_only = |name: &Name| parts.iter().filter(|part| part.key == name.key).count() == 1;
    let is_new = |name: &Name| known.iter().all(|known| known.key != name.key);
    let parts = parts.iter().filter(|&name| is_only(name) && is_new(name));
    Ok(parts.cloned().collect())
}

/// Names with their words in another order: "Rome founding" and "founding Rome" for "founding of Rome", if no other
/// entry has that name.
fn reordered(known: &[Name]) -> Vec<Name> {
    let reorder = |name: &Name| {
        let (what, of) = name.key.split_once(" of ").unwrap_or_default();
        let of = of.strip_prefix("the ").unwrap_or(of);
        // "Did Rome fall" doesn't name "the fall of Rome".
        let stem = stem_of(what);
        let is_verb = stem == what && thesaurus::has(&common_stem(what));
        let is_plain = !is_verb && !what.is_empty() && !what.contains(' ') && !of.contains(" of ");
        let mut keys = Vec::new();
        keys.extend(is_plain.then(|| format!("{of} {what}")));
        keys.extend((is_plain && what.ends_with("ing")).then(|| format!("{what} {of}")));
        let entry = name.entry;
        keys.into_iter().map(move |key| Name { key, entry })
    };
    let reordered: Vec<Name> = known.iter().flat_map(reorder).collect();
    let is_only = |name: &&Name| {
        let mut all = known.iter().chain(&reordered);
        all.all(|other| other.key != name.key || other.entry == name.entry)
    };
    reordered.iter().filter(is_only).cloned().collect()
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

    /// The longest name that these words begin with: its entry, and its number of words.
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
                let key = key(tokens, form);
                let one = key.strip_suffix('s').filter(|one| one.len() > 2);
                let keys = [Some(key.clone()), one.map(str::to_owned), Some(key + "s")];
                for key in keys.into_iter().flatten() {
                    if let Some(entry) = self.find(&key)? {
                        return Ok(Some((entry, length)));
                    }
                }
            }
        }
        Ok(None)
    }

    /// Whether a text begins with a name of an entry.
    pub(super) fn begins(&self, text: &str, entry: EntryId) -> Result<bool, TableError> {
        let name = self.at_start(&Token::all(text))?;
        Ok(name.is_some_and(|(named, _)| named == entry))
    }

    /// The only name that these words begin with, if it has a slip or two but the right first letter: its entry, and
    /// its number of words. It must have at least `least` words.
    pub(super) fn similar_at_start(
        &self,
        tokens: &[Token],
        least: usize,
    ) -> Result<Option<(EntryId, usize)>, TableError> {
        let name = self.find_similar(tokens, least)?;
        Ok(name.map(|name| (name.entry, name.key.split(' ').count())))
    }

    /// The same, as the name spelt correctly.
    pub(super) fn similar(
        &self,
        tokens: &[Token],
        least: usize,
    ) -> Result<Option<String>, TableError> {
        Ok(self.find_similar(tokens, least)?.map(|name| name.key))
    }

    fn find_similar(&self, tokens: &[Token], words: usize) -> Result<Option<Name>, TableError> {
        let Some(letter) = tokens
            .first()
            .and_then(|token| token.as_typed().chars().next())
        else {
            return Ok(None);
        };
        let row = |row| self.rows.row::<Name>(row);
        let first = self
            .rows
            .partition(|at| Ok(row(at)?.key.chars().next() < Some(letter)))?;
        let mut found: Option<(usize, Name)> = None;
        for at in first..self.rows.len() {
            let name = row(at)?;
            if !name.key.starts_with(letter) {
                break;
            }
            let length = name.key.split(' ').count();
            let Some(typed) = tokens.get(..length).filter(|_| length >= words) else {
                continue;
            };
            let typed = key(typed, Token::without_possessive);
            let slips = osa_distance(&typed, &name.key);
            if slips > most_slips(&typed) {
                continue;
            }
            match &found {
                Some((least, known)) if known.entry != name.entry && *least == slips => {
                    return Ok(None);
                }
                Some((least, _)) if *least <= slips => {}
                _ => found = Some((slips, name)),
            }
        }
        Ok(found.map(|(_, name)| name))
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

/// How many slips are forgiven in a text of this length.
pub(super) fn most_slips(typed: &str) -> usize {
    match typed.len() {
        0..5 => 0,
        5..9 => 1,
        _ => 2,
    }
}

/// A name in the form in which it is looked up.
fn key_of(name: &str) -> String {
    let tokens = Token::all(name);
    let tokens = match tokens.split_first() {
        Some((first, rest)) if first.is_article() && !rest.is_empty() => rest,
        _ => &tokens,
    };
    key(tokens, Token::as_typed)
}

fn key(tokens: &[Token], form: fn(&Token) -> &str) -> String {
    let words: Vec<&str> = tokens.iter().map(form).collect();
    words.join(" ")
}
