//! Which side each entry is on.
//!
//! The author says so in the entry (`side = "harbour"`, or `side = "none"`), or in the list of a side in
//! `world.toml`. All other entries are placed by what they are tied to. Relations and facts with `side = true` tie
//! two entries together. Step by step, starting from the placed ones, an entry gets the side that most of its ties
//! lead to, and none if two sides are equal.

use std::collections::BTreeMap;

use lore::{EntryId, Id, Span, Statement};

use crate::context::Context;
use crate::drafts::Drafts;
use crate::fault::{Fault, Spot};
use crate::model::Model;
use crate::suggest::suggest;
use crate::world::SideDraft;

/// The word for an entry that is on no side, whatever it is tied to.
const NONE: &str = "none";

/// Reports sides that don't exist, and entries that two sides name.
pub(crate) fn check(drafts: &Drafts, context: Context<'_>) {
    let sides = &drafts.world.sides;
    let ids = || {
        sides
            .iter()
            .map(|side| side.id.value.as_str())
            .chain([NONE])
    };
    for spot in drafts
        .entries
        .iter()
        .filter_map(|entry| entry.side.as_ref())
    {
        if !ids().any(|id| id == spot.value) {
            context.faults.add(
                Fault::new(format!("there is no side `{}`", spot.value))
                    .at(spot.place.clone(), "")
                    .remedy(suggest(&spot.value, ids().collect::<Vec<_>>())),
            );
        }
    }
    let mut seen: BTreeMap<EntryId, &Spot> = BTreeMap::new();
    for spot in sides.iter().flat_map(|side| &side.entries) {
        let entry = context
            .names
            .entry(&spot.value, &spot.place, context.faults);
        let Some(first) = entry.and_then(|entry| seen.insert(entry, spot)) else {
            continue;
        };
        context.faults.add(
            Fault::new(format!("`{}` is on two sides", spot.value))
                .at(spot.place.clone(), "")
                .also(first.place.clone(), "named here already")
                .remedy("name it once"),
        );
    }
}

/// The number of the side of each entry, by [`EntryId`].
pub(crate) fn of_entries(
    model: &Model<'_>,
    drafts: &Drafts,
    context: Context<'_>,
) -> Vec<Option<u8>> {
    let mut placed = written(&drafts.world.sides, drafts, context);
    let ties = ties(model, drafts);
    loop {
        let step = next_step(&placed, &ties);
        if step.is_empty() {
            break;
        }
        placed.extend(step);
    }
    let side = |at| placed.get(&EntryId::from_index(at)).copied().flatten();
    (0..drafts.entries.len()).map(side).collect()
}

type Placed = BTreeMap<EntryId, Option<u8>>;

/// The entries that authors have placed.
fn written(sides: &[SideDraft], drafts: &Drafts, context: Context<'_>) -> Placed {
    let mut placed = Placed::new();
    for (side, number) in sides.iter().zip(0..) {
        let named = side
            .entries
            .iter()
            .filter_map(|spot| context.names.find(&spot.value));
        placed.extend(named.map(|entry| (entry, Some(number))));
    }
    for (at, entry) in drafts.entries.iter().enumerate() {
        if let Some(spot) = &entry.side {
            let number = sides.iter().position(|side| side.id.value == spot.value);
            let number = number.and_then(|number| u8::try_from(number).ok());
            placed.insert(EntryId::from_index(at), number);
        }
    }
    placed
}

/// The pairs of entries on the same side, both ways, as often as claims say so.
fn ties(model: &Model<'_>, drafts: &Drafts) -> Vec<(EntryId, EntryId)> {
    let world = &drafts.world;
    let mut ties = Vec::new();
    for resolved in &model.claims {
        let claim = &resolved.claim;
        let mut tie = |other| ties.extend([(claim.subject, other), (other, claim.subject)]);
        match &claim.statement {
            Statement::Relation { relation, target } => {
                if world.relations[usize::from(*relation)].side {
                    tie(*target);
                }
            }
            Statement::Fact { fact, value } => {
                let spans = value.iter().flat_map(|value| &value.0);
                for span in spans.filter(|_| world.facts[usize::from(*fact)].side) {
                    if let Span::Entry { entry, .. } = span {
                        tie(*entry);
                    }
                }
            }
        }
    }
    ties
}

/// Places the entries that are tied to placed ones.
fn next_step(placed: &Placed, ties: &[(EntryId, EntryId)]) -> Placed {
    let mut votes: BTreeMap<EntryId, BTreeMap<u8, usize>> = BTreeMap::new();
    for (entry, other) in ties.iter().filter(|(entry, _)| !placed.contains_key(entry)) {
        if let Some(side) = placed.get(other).copied().flatten() {
            *votes.entry(*entry).or_default().entry(side).or_default() += 1;
        }
    }
    let step = votes.into_iter().map(|(entry, votes)| {
        let most = votes.values().max();
        let mut first = votes.iter().filter(|(_, count)| Some(*count) == most);
        let side = first.next().map(|(side, _)| *side);
        (entry, side.filter(|_| first.next().is_none()))
    });
    step.collect()
}
