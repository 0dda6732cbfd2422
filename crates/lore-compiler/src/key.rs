//! The names of claims in addresses, made from what they say.

use std::collections::{HashMap, HashSet};

use crate::entry::ClaimDraft;
use crate::fold::slugify;
use crate::text::unlinked;

/// Longest piece of a value in a key, in bytes.
const VALUE_MAX: usize = 48;

/// A key for each claim of an entry: the author's `id`, or `<type>-<target, value or date>`.
///
/// Claims that would share a key are numbered in the order of what they say, not of how they
/// stand in the file, so that moving claims about changes no address.
pub(crate) fn keys(claims: &[ClaimDraft]) -> Vec<String> {
    let mut taken: HashSet<String> = HashSet::new();
    let ids = claims.iter().filter_map(|claim| claim.id.as_ref());
    taken.extend(ids.map(|id| id.value.clone()));

    let mut alike: HashMap<String, Vec<usize>> = HashMap::new();
    for (at, claim) in claims.iter().enumerate() {
        if claim.id.is_none() {
            alike.entry(base(claim)).or_default().push(at);
        }
    }
    let mut groups: Vec<(String, Vec<usize>)> = alike.into_iter().collect();
    groups.sort();

    let mut keys: Vec<String> = claims
        .iter()
        .map(|claim| {
            claim
                .id
                .as_ref()
                .map_or_else(String::new, |id| id.value.clone())
        })
        .collect();
    for (base, mut group) in groups {
        group.sort_by_key(|&at| content(&claims[at]));
        for at in group {
            keys[at] = free(&base, &mut taken);
        }
    }
    keys
}

/// The first of `base`, `base-2`, `base-3` ... that is free.
pub(crate) fn free(base: &str, taken: &mut HashSet<String>) -> String {
    let mut key = base.to_owned();
    let mut number = 2;
    while !taken.insert(key.clone()) {
        key = format!("{base}-{number}");
        number += 1;
    }
    key
}

fn base(claim: &ClaimDraft) -> String {
    let kind = claim.fact.as_ref().or(claim.relation.as_ref());
    let said = claim.target.as_ref().map(|target| target.value.clone());
    let said = said.or_else(|| claim.value.as_ref().map(|value| unlinked(&value.value)));
    let said = said.or_else(|| claim.when.as_ref().map(|when| when.value.clone()));
    let said = short(&slugify(&said.unwrap_or_default()));
    match (kind, said.as_str()) {
        (Some(kind), "") => kind.value.clone(),
        (Some(kind), said) => format!("{}-{said}", kind.value),
        (None, said) => said.to_owned(),
    }
}

/// Cut at the end of a word.
fn short(slug: &str) -> String {
    if slug.len() <= VALUE_MAX {
        return slug.to_owned();
    }
    let cut = &slug[..VALUE_MAX];
    cut.rsplit_once('-')
        .map_or(cut, |(words, _)| words)
        .to_owned()
}

fn content(claim: &ClaimDraft) -> [Option<&str>; 5] {
    let parts = [
        &claim.when,
        &claim.value,
        &claim.dispute,
        &claim.status,
        &claim.note,
    ];
    parts.map(|part| part.as_ref().map(|spot| spot.value.as_str()))
}
