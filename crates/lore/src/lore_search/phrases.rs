//! The quoted phrases of a search, which are looked for in the texts of entries.

use super::{LoreSearch, plain_text};
use crate::search::fold::{has_phrase as text_has_phrase, words as folded};
use crate::search::query::{Piece, Query};
use crate::{EntryId, Lore, TableError, sentence};

/// Whether an entry has every quoted phrase of the query and none of the excluded ones. False if
/// there are phrases but no texts to look for them in.
///
/// Only phrases of several words are checked: for these, the index only knows that all words occur.
pub(super) fn contains_phrases(
    search: &LoreSearch<'_>,
    query: &Query,
    entry: EntryId,
) -> Result<bool, TableError> {
    if !has_phrase(query) {
        return Ok(true);
    }
    let Some(entry_texts) = search.entry_texts else {
        return Ok(false);
    };
    let texts = entry_texts(search.lore, entry)?;
    let (mut wanted, mut excluded) = phrases(query);
    let occurs = |piece: &Piece| texts.iter().any(|text| text_has_phrase(text, &piece.text));
    Ok(wanted.all(occurs) && !excluded.any(occurs))
}

/// All texts of an entry: its names, its article, its headings and its claims as sentences.
pub(super) fn entry_texts(lore: &Lore<'_>, entry: EntryId) -> Result<Vec<String>, TableError> {
    let card = lore.card(entry)?;
    let mut texts = vec![card.title.to_owned(), plain_text(lore, entry)?];
    texts.extend(card.aliases.iter().map(|&alias| alias.to_owned()));
    let article = lore.article(entry)?;
    let headings = article.headings.iter();
    texts.extend(headings.map(|heading| heading.text.to_owned()));
    for claim in article.claims {
        texts.push(sentence(lore, &lore.claim(claim)?)?);
    }
    Ok(texts)
}

/// The quoted phrases of several words: those that are wanted, and those that are excluded.
fn phrases(query: &Query) -> (impl Iterator<Item = &Piece>, impl Iterator<Item = &Piece>) {
    let several = |piece: &&Piece| folded(&piece.text).nth(1).is_some();
    let quoted = query.pieces.iter().filter(|piece| piece.quoted);
    (quoted.filter(several), query.without.iter().filter(several))
}

/// Whether a query has a quoted phrase of several words.
pub(super) fn has_phrase(query: &Query) -> bool {
    let (mut wanted, mut excluded) = phrases(query);
    wanted.next().is_some() || excluded.next().is_some()
}
