//! The search table of a lore: its index, then what each entry is connected with.
//!
//! ```text
//! length of the index u32, little-endian | index | rows of `Reach`
//! ```

use super::reach::Reach;
use super::words;
use crate::bytes::section_of;
use crate::relation::Relation;
use crate::search::build::{Document, build};
use crate::{Claim, EntryId, Lore, Side, Statement, TableError, sentence};

/// Bytes of the length that stands first.
const HEAD: usize = 4;

/// How a search table holds the claims.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClaimsAs {
    /// Each for itself: a hit tells which claim says it best.
    Lines,
    /// As words of their entry, which takes a third less: enough to find the entry.
    Words,
}

/// The search table of a lore, to be opened with [`Seeker::open`](super::Seeker::open).
///
/// # Errors
/// If the lore's bytes are damaged.
pub fn table(lore: &Lore<'_>, claims: ClaimsAs) -> Result<Vec<u8>, TableError> {
    let mut told: Vec<Told<'_>> = lore
        .entries()
        .map(|entry| Told::of(lore, entry))
        .collect::<Result<_, _>>()?;
    if claims == ClaimsAs::Words {
        told.iter_mut().for_each(Told::run_claims_in);
    }
    let documents: Vec<Document<'_>> = told.iter().map(Told::document).collect();
    let reaches: Vec<Reach> = lore
        .entries()
        .map(|entry| Reach::of(lore, entry))
        .collect::<Result<_, _>>()?;
    let index = build(&documents);
    let length = u32::try_from(index.len()).map_err(|_| TableError::Truncated)?;
    let mut table = length.to_le_bytes().to_vec();
    table.extend(index);
    table.extend(section_of(&reaches).map_err(|_| TableError::Truncated)?);
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

/// What is to be found of one entry.
struct Told<'a> {
    title: &'a str,
    aliases: Vec<&'a str>,
    headings: Vec<&'a str>,
    /// Its own claims, then those that lead to it, read from this end.
    claims: Vec<String>,
    body: String,
}

impl<'a> Told<'a> {
    fn of(lore: &Lore<'a>, entry: EntryId) -> Result<Self, TableError> {
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
        let mut body = words(lore, entry)?;
        // Readers ask for "a station"; few texts say of each that it is one.
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

    /// Makes the claims words of the body.
    fn run_claims_in(&mut self) {
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

/// A claim read from the entry that it leads to: "The mine commanded by Ana".
fn from_target<'a>(lore: &Lore<'a>, claim: Claim<'a>, title: &str) -> Result<String, TableError> {
    let relation = Relation::of(lore, claim, Side::Target).ok_or(TableError::Text)?;
    let other = lore.card(relation.other)?.title;
    let said = [title, " ", relation.label(), " ", other].concat();
    Ok(dated(said, &relation.claim))
}

/// A sentence with the date that it does not say itself.
fn dated(mut sentence: String, claim: &Claim<'_>) -> String {
    let says_it = matches!(claim.statement, Statement::Fact { value: None, .. });
    if let (Some(when), false) = (&claim.when, says_it) {
        sentence.extend([", ", when.words]);
    }
    sentence
}
