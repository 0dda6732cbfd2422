//! The names of claims in addresses, made from what they say.

use std::collections::{HashMap, HashSet};

use crate::entry::ClaimDraft;

/// A key for each claim of an entry: the author's `id`, or `<relation>-<target>` or `<fact>`.
///
/// Claims that would share a key are numbered in the order of what they say, not of their position in the file, so
/// that moving claims around changes no address.
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

/// The first of `base`, `base-2`, `base-3` ... that isn't taken.
pub(crate) fn free(base: &str, taken: &mut HashSet<String>) -> String {
    let mut key = base.to_owned();
    let mut number = 2;
    while !taken.insert(key.clone()) {
        key = format!("{base}-{number}");
        number += 1;
    }
    key
}

/// The key of the first claim of its type (and with its target).
fn base(claim: &ClaimDraft) -> String {
    if let Some(fact) = &claim.fact {
        return fact.value.clone();
    }
    let parts = [&claim.relation, &claim.target].map(|part| part.as_ref().map(|s| &s.value[..]));
    parts.map(Option::unwrap_or_default).join("-")
}

/// The part of a key that is stored: all of it if it is the author's, otherwise what follows its base.
pub(crate) fn stored<'k>(claim: &ClaimDraft, key: &'k str) -> &'k str {
    let derived = match claim.id {
        Some(_) => None,
        None => key.strip_prefix(base(claim).as_str()),
    };
    derived.unwrap_or(key)
}

fn content(claim: &ClaimDraft) -> (Option<&str>, [Option<&str>; 4]) {
    let parts = [&claim.value, &claim.dispute, &claim.status, &claim.note];
    let time = claim.time.spot().map(|spot| spot.value.as_str());
    let parts = parts.map(|part| part.as_ref().map(|spot| spot.value.as_str()));
    (time, parts)
}
