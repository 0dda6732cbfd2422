//! The search table of a lore: the index, then the facets of each entry.
//!
//! ```text
//! length of the index u32, little-endian | index | rows of `EntryFacets`
//! ```

use super::entry_facets::EntryFacets;
use super::plain_text;
use crate::bytes::section_of;
use crate::relation::Relation;
use crate::search::build::{Document, build};
use crate::{Claim, EntryId, Lore, Side, Statement, TableError, sentence};

/// The size of the length in front, in bytes.
const HEAD: usize = 4;

/// How claims are indexed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClaimsAs {
    /// Each on its own: a hit tells which claim matches best.
    Lines,
    /// As words of their entry: a third smaller, and sufficient to find the entry.
    Words,
}

/// Builds the search table of a lore, to be opened with [`LoreSearch::open`](super::LoreSearch::open).
///
/// # Errors
/// If the lore's bytes are damaged.
pub fn table(lore: &Lore<'_>, claims: ClaimsAs) -> Result<Vec<u8>, TableError> {
    let mut texts: Vec<EntryTexts<'_>> = lore
        .entries()
        .map(|entry| EntryTexts::read(lore, entry))
        .collect::<Result<_, _>>()?;
    if claims == ClaimsAs::Words {
        texts.iter_mut().for_each(EntryTexts::move_claims_into_body);
    }
    let documents: Vec<Document<'_>> = texts.iter().map(EntryTexts::document).collect();
    let facets: Vec<EntryFacets> = lore
        .entries()
        .map(|entry| EntryFacets::gather(lore, entry))
        .collect::<Result<_, _>>()?;
    let index = build(&documents);
    let length = u32::try_from(index.len()).map_err(|_| TableError::Truncated)?;
    let mut table = length.to_le_bytes().to_vec();
    table.extend(index);
    table.extend(section_of(&facets).map_err(|_| TableError::Truncated)?);
    Ok(table)
}

/// The index and the rows of a table.
pub(super) fn sections(bytes: &[u8]) -> Result<(&[u8], &[u8]), TableError> {
    let (head, rest) = bytes
        .split_first_chunk::<HEAD>()
        .ok_or(TableError::Truncated)?;
    let length = u32::from_le_bytes(*head) as usize;
    rest.split_at_checked(length).ok_or(TableError::Truncated)
}

/// The texts of an entry that are indexed.
struct EntryTexts<'a> {
    title: &'a str,
    aliases: Vec<&'a str>,
    headings: Vec<&'a str>,
    /// Its own claims, then those that target it, phrased from its side.
    claims: Vec<String>,
    body: String,
}

impl<'a> EntryTexts<'a> {
    fn read(lore: &Lore<'a>, entry: EntryId) -> Result<Self, TableError> {
        let card = lore.card(entry)?;
        let article = lore.article(entry)?;
        let mut claims = Vec::new();
        for id in &article.claims {
            let claim = lore.claim(*id)?;
            claims.push(dated(sentence(lore, &claim)?, &claim));
        }
        for id in &article.incoming {
            claims.push(from_target(lore, lore.claim(*id)?, card.title)?);
        }
        let mut body = plain_text(lore, entry)?;
        // Readers search for "station"; few entries use the word for their own kind.
        if let Some(kind) = lore.world().kinds.get(usize::from(card.kind)) {
            body.extend([" ", kind.label, " ", kind.plural]);
        }
        Ok(Self {
            title: card.title,
            aliases: card.aliases,
            headings: article.headings.iter().map(|head| head.text).collect(),
            claims,
            body,
        })
    }

    /// Appends the claims to the body.
    fn move_claims_into_body(&mut self) {
        for claim in self.claims.drain(..) {
            self.body.extend([" ", &claim]);
        }
    }

    fn document(&self) -> Document<'_> {
        Document {
            title: self.title,
            aliases: self.aliases.clone(),
            headings: self.headings.clone(),
            claims: self.claims.iter().map(String::as_str).collect(),
            body: &self.body,
        }
    }
}

/// A relation as a sentence about its target: "The mine commanded by Ana".
fn from_target<'a>(lore: &Lore<'a>, claim: Claim<'a>, title: &str) -> Result<String, TableError> {
    let relation = Relation::of(lore, claim, Side::Target).ok_or(TableError::Text)?;
    let other = lore.card(relation.other)?.title;
    let sentence = format!("{title} {} {other}", relation.label());
    Ok(dated(sentence, &relation.claim))
}

/// Adds the date of a claim to its sentence, unless the date is the value of the claim.
fn dated(mut sentence: String, claim: &Claim<'_>) -> String {
    let is_date = matches!(claim.statement, Statement::Fact { value: None, .. });
    if let (Some(when), false) = (&claim.when, is_date) {
        sentence.extend([", ", when.words]);
    }
    sentence
}
