//! How many answers each facet would leave.

use super::Seeker;
use super::asked::Asked;
use crate::search::Hit;
use crate::{EntryId, Id, TableError};

/// A value of a facet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Choice<T> {
    /// The value.
    pub value: T,
    /// How many answers have it among those that pass the other facets.
    pub count: usize,
    /// Whether it was asked for.
    pub on: bool,
}

/// The facets of some answers, and the answers that pass all of them.
pub(super) struct Facets {
    pub(super) passing: Vec<Hit>,
    pub(super) kinds: Vec<Choice<u16>>,
    pub(super) factions: Vec<Choice<EntryId>>,
}

pub(super) fn count(
    seeker: &Seeker<'_>,
    asked: &Asked,
    hits: &[Hit],
) -> Result<Facets, TableError> {
    let mut facets = Facets {
        passing: Vec::new(),
        kinds: Vec::new(),
        factions: Vec::new(),
    };
    for hit in hits {
        let entry = EntryId::from_index(hit.entry as usize);
        let kind = seeker.lore.card(entry)?.kind;
        let reach = seeker.reach(entry)?;
        let (of_kind, of_faction) = (asked.of_kind(kind), asked.of_faction(&reach.factions));
        if of_kind && of_faction {
            facets.passing.push(*hit);
        }
        if of_faction {
            add(&mut facets.kinds, kind);
        }
        if of_kind {
            for faction in reach.factions {
                add(&mut facets.factions, faction);
            }
        }
    }
    choose(&mut facets.kinds, &asked.kinds);
    choose(&mut facets.factions, &asked.factions);
    Ok(facets)
}

/// Counts a value; the values stay in order.
fn add<T: Ord>(choices: &mut Vec<Choice<T>>, value: T) {
    match choices.binary_search_by(|choice| choice.value.cmp(&value)) {
        Ok(at) => choices[at].count += 1,
        Err(at) => choices.insert(
            at,
            Choice {
                value,
                count: 1,
                on: false,
            },
        ),
    }
}

/// Marks the values that were asked for; those that no answer has are offered too, to be taken back.
fn choose<T: Ord + Copy>(choices: &mut Vec<Choice<T>>, asked: &[T]) {
    for &value in asked {
        let at = choices.binary_search_by(|choice| choice.value.cmp(&value));
        let at = at.unwrap_or_else(|at| {
            choices.insert(
                at,
                Choice {
                    value,
                    count: 0,
                    on: false,
                },
            );
            at
        });
        choices[at].on = true;
    }
}
