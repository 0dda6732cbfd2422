//! The words of claims: which claims have a word in their sentence.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::token::Token;
use crate::bytes::Table;
use crate::{ClaimId, Lore, TableError, sentence};

/// A stem, and the claims that have it, in order.
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
            for stem in stems_of(&sentence(lore, &claim)?) {
                postings.entry(stem).or_default().push(id);
            }
        }
        let posting = |(stem, claims)| Self { stem, claims };
        Ok(postings.into_iter().map(posting).collect())
    }
}

/// The rows of [`Posting`], by stem.
#[derive(Clone, Copy, Debug)]
pub(super) struct Words<'l> {
    rows: Table<'l>,
}

impl<'l> Words<'l> {
    pub(super) fn new(rows: Table<'l>) -> Self {
        Self { rows }
    }

    /// The claims that have all of these stems, in order; none for no stem.
    pub(super) fn with_all(&self, stems: &[&str]) -> Result<Vec<ClaimId>, TableError> {
        let Some((first, rest)) = stems.split_first() else {
            return Ok(Vec::new());
        };
        let mut claims = self.of(first)?;
        for stem in rest {
            let others = self.of(stem)?;
            claims.retain(|claim| others.binary_search(claim).is_ok());
        }
        Ok(claims)
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

fn stems_of(text: &str) -> BTreeSet<String> {
    let tokens = Token::all(text).into_iter();
    let weighty = tokens.filter(|token| !token.is_stop_word());
    weighty.map(|token| token.stem()).collect()
}
