//! Caches the words of claims. All wordings of a question look at the same claims, and reading their passages takes
//! longer than everything else.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::answers::question::is_negation;
use crate::answers::token::{Token, content_stems};
use crate::{Claim, ClaimId, Lore, Statement, TableError};

/// The most claims in the cache. It is kept between questions, since each letter that is typed asks about mostly the
/// same claims.
const MOST: usize = 500;

/// The words of a claim; they don't depend on the question.
#[derive(Debug)]
pub(in crate::answers) struct ClaimWords {
    /// The stems of the titles of its subject and target, and of its value or date.
    pub(super) own: BTreeSet<String>,
    /// The stems of its passages.
    pub(super) passages: BTreeSet<String>,
    /// The stems of the passages, up to the first negation of each clause.
    pub(super) affirmed: BTreeSet<String>,
    /// Whether a passage gives a reason.
    pub(super) is_reasoned: bool,
}

impl ClaimWords {
    fn read(lore: &Lore<'_>, claim: &Claim<'_>) -> Result<Self, TableError> {
        let (mut passages, mut affirmed) = (BTreeSet::new(), BTreeSet::new());
        let mut is_reasoned = false;
        for &passage in &claim.passages {
            let text = lore.passage(passage)?.text;
            is_reasoned |= gives_reasons(text);
            passages.extend(content_stems(text));
            affirmed.extend(affirmed_stems(text));
        }
        Ok(Self {
            own: own_stems(lore, claim)?,
            passages,
            affirmed,
            is_reasoned,
        })
    }
}

/// The words of the claims looked at so far. Clones share the cache.
#[derive(Clone, Debug, Default)]
pub(in crate::answers) struct ClaimWordsCache(Arc<Mutex<BTreeMap<ClaimId, Arc<ClaimWords>>>>);

impl ClaimWordsCache {
    /// The words of a claim.
    pub(super) fn of(
        &self,
        lore: &Lore<'_>,
        id: ClaimId,
        claim: &Claim<'_>,
    ) -> Result<Arc<ClaimWords>, TableError> {
        if let Some(words) = self.kept().get(&id) {
            return Ok(Arc::clone(words));
        }
        let words = Arc::new(ClaimWords::read(lore, claim)?);
        let mut kept = self.kept();
        if kept.len() >= MOST {
            kept.clear();
        }
        kept.insert(id, Arc::clone(&words));
        Ok(words)
    }

    fn kept(&self) -> MutexGuard<'_, BTreeMap<ClaimId, Arc<ClaimWords>>> {
        // The cache stays valid even if a thread that held the lock panicked.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The stems of the titles of a claim's subject and target, and of its value or date.
pub(in crate::answers) fn own_stems(
    lore: &Lore<'_>,
    claim: &Claim<'_>,
) -> Result<BTreeSet<String>, TableError> {
    let mut stems = content_stems(lore.card(claim.subject)?.title);
    match &claim.statement {
        Statement::Relation { target, .. } => {
            stems.extend(content_stems(lore.card(*target)?.title));
        }
        Statement::Fact { value: None, .. } => {
            stems.extend(content_stems(
                claim.when.as_ref().map_or("", |when| when.words),
            ));
        }
        Statement::Fact {
            value: Some(value), ..
        } => stems.extend(content_stems(&value.plain())),
    }
    Ok(stems)
}

/// The stems of a text that aren't negated: of "nobody questioned her rule", none.
fn affirmed_stems(text: &str) -> BTreeSet<String> {
    let clauses = text.split(['.', ',', ';', ':', '?', '!', '–', '—']);
    let affirmed = clauses.flat_map(|clause| {
        let words = clause.split_whitespace();
        let words = words.take_while(|word| !Token::all(word).iter().any(is_negation));
        content_stems(&words.collect::<Vec<_>>().join(" "))
    });
    affirmed.collect()
}

/// Whether a text gives a reason, and doesn't just say that something was "for" somebody.
pub(in crate::answers) fn gives_reasons(text: &str) -> bool {
    let tokens = Token::all(text);
    tokens.iter().enumerate().any(|(at, token)| {
        let next = tokens.get(at + 1).map_or("", Token::as_typed);
        match token.as_typed() {
            "because" | "therefore" | "reason" => true,
            "so" => next == "that",
            "in" => next == "order",
            "for" => next.ends_with("ing") || next == "want",
            _ => false,
        }
    })
}
