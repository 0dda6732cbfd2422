//! Checks that need the whole lore: links to headings, complete disputes, the world's own names.

use std::collections::HashSet;

use lore::{EntryId, Id};

use crate::context::Context;
use crate::drafts::Drafts;
use crate::fault::{Fault, Spot};
use crate::markdown::Rendered;
use crate::model::Model;
use crate::suggest::suggest;

/// Faults that involve several files.
pub(crate) fn faults(model: &Model<'_>, drafts: &Drafts, context: Context<'_>) {
    let texts = model
        .bodies
        .iter()
        .chain(&model.accounts)
        .chain([&model.about]);
    for link in texts.flat_map(|text| &text.links) {
        if let Some(heading) = &link.heading {
            heading_link(link.entry, heading, &model.bodies, context);
        }
    }
    disputes(drafts, context);
    let world = &drafts.world;
    for spot in world.featured.iter().chain([&world.home]) {
        if !spot.value.is_empty() {
            let _ = context
                .names
                .entry(&spot.value, &spot.place, context.faults);
        }
    }
    for kind in &world.kinds {
        let _ = context.names.emblem(&kind.emblem, context.faults);
    }
    for emblem in drafts
        .entries
        .iter()
        .filter_map(|entry| entry.emblem.as_ref())
    {
        let _ = context.names.emblem(emblem, context.faults);
    }
}

fn heading_link(entry: EntryId, heading: &Spot, bodies: &[Rendered], context: Context<'_>) {
    let headings = bodies[entry.index()]
        .headings
        .iter()
        .map(|(_, id, _)| id.as_str());
    if headings.clone().any(|id| id == heading.value) {
        return;
    }
    let slug = context.names.slug(entry);
    context.faults.add(
        Fault::new(format!("`{slug}` has no heading `{}`", heading.value))
            .at(heading.place.clone(), "")
            .remedy(suggest(&heading.value, headings)),
    );
}

/// Reports readings without a claim. A faulty claim counts.
fn disputes(drafts: &Drafts, context: Context<'_>) {
    let claims = drafts.entries.iter().flat_map(|entry| &entry.claims);
    let given: HashSet<&str> = claims
        .filter_map(|claim| Some(claim.dispute.as_ref()?.value.as_str()))
        .collect();
    for dispute in &drafts.disputes {
        for reading in &dispute.readings {
            let name = format!("{}/{}", dispute.slug, reading.id.value);
            if !reading.id.value.is_empty() && !given.contains(name.as_str()) {
                context.faults.add(
                    Fault::new(format!("no claim gives the reading `{name}`"))
                        .at(reading.id.place.clone(), "")
                        .remedy(format!("add `dispute = \"{name}\"` to a claim of an entry")),
                );
            }
        }
    }
}
