//! The words of claims, kept while a question is answered: all of its readings look at the same claims, and to read
//! the passages that a claim rests on takes longer than all else.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::answers::question::is_no;
use crate::answers::token::{Token, weighty_stems};
use crate::{Claim, ClaimId, Lore, Statement, TableError};

/// How many claims are kept at most. The next letter of a question looks at most of them again.
const MOST: usize = 500;

/// The words of a claim, whatever was asked.
#[derive(Debug)]
pub(in crate::answers) struct ClaimWords {
    /// The stems of the titles of its ends, and of its value.
    pub(super) own: BTreeSet<String>,
    /// The stems of the passages that it rests on.
    pub(super) passages: BTreeSet<String>,
    /// Those of them that stand in a clause before anything is denied in it.
    pub(super) affirmed: BTreeSet<String>,
    /// Whether one of these gives a reason.
    pub(super) is_reasoned: bool,
}

impl ClaimWords {
    fn read(lore: &Lore<'_>, claim: &Claim<'_>) -> Result<Self, TableError> {
        let (mut passages, mut affirmed) = (BTreeSet::new(), BTreeSet::new());
        let mut is_reasoned = false;
        for &passage in &claim.passages {
            let text = lore.passage(passage)?.text;
            is_reasoned |= gives_reasons(text);
            passages.extend(weighty_stems(text));
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

/// The claims that were looked at, with their words. Copies share them.
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
        // What is kept is whole, even if whoever held it has panicked.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The stems of the titles of a claim's ends, and of its value or date.
pub(in crate::answers) fn own_stems(
    lore: &Lore<'_>,
    claim: &Claim<'_>,
) -> Result<BTreeSet<String>, TableError> {
    let mut stems = weighty_stems(lore.card(claim.subject)?.title);
    match &claim.statement {
        Statement::Relation { target, .. } => {
            stems.extend(weighty_stems(lore.card(*target)?.title));
        }
        Statement::Fact { value: None, .. } => {
            stems.extend(weighty_stems(
                claim.when.as_ref().map_or("", |when| when.words),
            ));
        }
        Statement::Fact {
            value: Some(value), ..
        } => stems.extend(weighty_stems(&value.plain())),
    }
    Ok(stems)
}

/// The stems of a text but for what it denies: "nobody questioned her rule" denies both the question and the rule.
fn affirmed_stems(text: &str) -> BTreeSet<String> {
    let clauses = text.split(['.', ',', ';', ':', '?', '!', '–', '—']);
    let affirmed = clauses.flat_map(|clause| {
        let words = clause.split_whitespace();
        let words = words.take_while(|word| !Token::all(word).iter().any(is_no));
        weighty_stems(&words.collect::<Vec<_>>().join(" "))
    });
    affirmed.collect()
}

/// Whether a text says of something that it is a reason: more than that it was "for" somebody.
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
