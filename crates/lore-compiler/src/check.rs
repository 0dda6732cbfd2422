//! Checks that need the whole lore: links to headings, complete disputes, and what nothing uses.

use std::collections::HashSet;
use std::fmt;

use lore::{EntryId, Id, PassageId, Statement};

use crate::claim::resolve_date;
use crate::context::Context;
use crate::drafts::Drafts;
use crate::fault::{Fault, Place, Spot};
use crate::markdown::Rendered;
use crate::model::Model;
use crate::near::suggest;

/// How much of the sources the lore tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Coverage {
    /// Passages that a claim or a text cites.
    pub cited: usize,
    /// All passages.
    pub passages: usize,
}

impl fmt::Display for Coverage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { cited, passages } = self;
        let percent = (cited * 100).checked_div(*passages).unwrap_or(100);
        write!(f, "{cited} of {passages} passages are cited ({percent} %)")
    }
}

/// Faults between files.
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
    for era in world.eras.iter().filter(|era| !era.when.value.is_empty()) {
        let _ = resolve_date(&era.when, context);
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

/// Every reading has a claim, whatever else may be wrong with the claim.
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

/// Warnings, and how far the sources are told.
pub(crate) fn warnings(model: &Model<'_>, drafts: &Drafts, context: Context<'_>) -> Coverage {
    orphans(model, drafts, context);
    unused(model, drafts, context);
    coverage(model, drafts, context)
}

fn orphans(model: &Model<'_>, drafts: &Drafts, context: Context<'_>) {
    let mut connected: HashSet<EntryId> = HashSet::new();
    for (at, body) in model.bodies.iter().enumerate() {
        let from = EntryId::from_index(at);
        connected.extend(
            body.links
                .iter()
                .map(|link| link.entry)
                .filter(|to| *to != from),
        );
    }
    for resolved in &model.claims {
        let claim = &resolved.claim;
        connected.extend(Model::links(resolved).filter(|to| *to != claim.subject));
        if let Statement::Relation { target, .. } = claim.statement {
            // A relation is shown on the pages of both.
            connected.extend([claim.subject, target]);
        }
    }
    for (at, entry) in drafts.entries.iter().enumerate() {
        if !connected.contains(&EntryId::from_index(at)) {
            context.faults.add(
                Fault::warning(format!("nothing leads to the entry `{}`", entry.slug))
                    .at(Place::file(entry.file), "")
                    .remedy("link to it from another entry, or relate it to one"),
            );
        }
    }
}

fn unused(model: &Model<'_>, drafts: &Drafts, context: Context<'_>) {
    let mut facts = HashSet::new();
    let mut relations = HashSet::new();
    for resolved in &model.claims {
        match resolved.claim.statement {
            Statement::Fact { fact, .. } => facts.insert(usize::from(fact)),
            Statement::Relation { relation, .. } => relations.insert(usize::from(relation)),
        };
    }
    let world = &drafts.world;
    let warn = |what: &str, id: &Spot| {
        context.faults.add(
            Fault::warning(format!("nothing uses the {what} `{}`", id.value))
                .at(id.place.clone(), "")
                .remedy("use it, or remove it"),
        );
    };
    for (at, fact) in world.facts.iter().enumerate() {
        if !facts.contains(&at) {
            warn("fact", &fact.id);
        }
    }
    for (at, relation) in world.relations.iter().enumerate() {
        if !relations.contains(&at) {
            warn("relation", &relation.id);
        }
    }
    for category in &world.categories {
        if !world
            .relations
            .iter()
            .any(|r| r.category.value == category.id.value)
        {
            warn("category", &category.id);
        }
    }
    for (at, kind) in world.kinds.iter().enumerate() {
        if !drafts
            .entries
            .iter()
            .any(|entry| usize::from(entry.kind) == at)
        {
            warn("kind", &kind.id);
        }
    }
    let drawn = world.kinds.iter().map(|kind| &kind.emblem);
    let drawn = drawn.chain(
        drafts
            .entries
            .iter()
            .filter_map(|entry| entry.emblem.as_ref()),
    );
    let drawn: HashSet<&str> = drawn.map(|spot| spot.value.as_str()).collect();
    for emblem in drafts
        .emblems
        .iter()
        .filter(|e| !drawn.contains(e.id.as_str()))
    {
        warn(
            "emblem",
            &Spot::new(emblem.id.clone(), Place::file(emblem.file)),
        );
    }
}

fn coverage(model: &Model<'_>, drafts: &Drafts, context: Context<'_>) -> Coverage {
    let mut cited: HashSet<PassageId> = HashSet::new();
    for resolved in &model.claims {
        cited.extend(&resolved.claim.passages);
    }
    for text in model.bodies.iter().chain(&model.accounts) {
        cited.extend(&text.footnotes);
    }
    let passages = drafts.sources.iter().flat_map(|source| source.passages());
    let mut count = 0;
    for (at, passage) in passages.enumerate() {
        count = at + 1;
        if !cited.contains(&PassageId::from_index(at)) {
            context.faults.add(
                Fault::warning(format!("nothing cites the passage `{}`", passage.name))
                    .at(passage.id.place.clone(), "")
                    .remedy("tell what it says in a claim or a text, and cite it there"),
            );
        }
    }
    Coverage {
        cited: cited.len(),
        passages: count,
    }
}
