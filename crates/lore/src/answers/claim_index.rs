//! Finds claims by the words in their sentences.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::token::content_stems;
use crate::bytes::Table;
use crate::{ClaimId, Lore, TableError, sentence};

/// The most claims that a search returns, unless its rarest stem has more.
const MOST_CLAIMS: usize = 200;

/// A stem, and the claims whose sentence has it, in order.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(super) struct Posting {
    stem: String,
    claims: Vec<ClaimId>,
}

impl Posting {
    /// The postings of all claims, by stem.
    pub(super) fn all(lore: &Lore<'_>) -> Result<Vec<Self>, TableError> {
        let mut postings: BTreeMap<String, Vec<ClaimId>> = BTreeMap::new();
        for id in lore.claims() {
            let claim = lore.claim(id)?;
            for stem in content_stems(&sentence(lore, &claim)?) {
                postings.entry(stem).or_default().push(id);
            }
        }
        let posting = |(stem, claims)| Self { stem, claims };
        Ok(postings.into_iter().map(posting).collect())
    }
}

/// The rows of [`Posting`], by stem.
#[derive(Clone, Copy, Debug)]
pub(super) struct ClaimIndex<'l> {
    rows: Table<'l>,
}

impl<'l> ClaimIndex<'l> {
    pub(super) fn new(rows: Table<'l>) -> Self {
        Self { rows }
    }

    /// The claims that have one of these stems in their sentence, in order. The rarest stems come first; stems that are
    /// too common are left out, so that a question takes no longer in a large lore.
    pub(super) fn with_any(&self, stems: &[&str]) -> Result<Vec<ClaimId>, TableError> {
        let postings = stems.iter().map(|stem| self.of(stem));
        let mut postings = postings.collect::<Result<Vec<_>, _>>()?;
        postings.sort_by_key(Vec::len);
        let mut claims: Vec<ClaimId> = Vec::new();
        for posting in postings {
            if claims.is_empty() || claims.len() + posting.len() <= MOST_CLAIMS {
                claims.extend(posting);
            }
        }
        claims.sort();
        claims.dedup();
        Ok(claims)
    }

    /// Whether any claim has this stem in its sentence.
    pub(super) fn has(&self, stem: &str) -> Result<bool, TableError> {
        Ok(!self.of(stem)?.is_empty())
    }

    /// Calls a function with the stems that begin with a letter.
    pub(super) fn each_from(
        &self,
        letter: char,
        tell: &mut impl FnMut(&str),
    ) -> Result<(), TableError> {
        let row = |row| self.rows.row::<Posting>(row);
        let first = self
            .rows
            .partition(|at| Ok(row(at)?.stem.chars().next() < Some(letter)))?;
        for at in first..self.rows.len() {
            let posting = row(at)?;
            if !posting.stem.starts_with(letter) {
                break;
            }
            tell(&posting.stem);
        }
        Ok(())
    }

    fn of(&self, stem: &str) -> Result<Vec<ClaimId>, TableError> {
        let row = |row| self.rows.row::<Posting>(row);
        let at = self
            .rows
            .partition(|at| Ok(row(at)?.stem.as_str() < stem))?;
        if at == self.rows.len() {
            return Ok(Vec::new());
        }
        let posting = row(at)?;
        Ok(if posting.stem == stem {
            posting.claims
        } else {
            Vec::new()
        })
    }
}
