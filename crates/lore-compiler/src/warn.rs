//! Warnings: about what nothing links to, uses or cites, dates that say too much, and texts that say too little.

mod dates;
mod texts;

use std::collections::HashSet;
use std::fmt;

use lore::{EntryId, Id, PassageId, Statement};

use crate::context::Context;
use crate::drafts::Drafts;
use crate::fault::{Fault, SourceSpan, Spot};
use crate::model::Model;
use crate::prose::Hedging;
use crate::source::SourceDraft;

/// How much of the sources the lore cites.
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

/// Warnings, how much of the sources is cited, and how much the texts hedge.
pub(crate) fn warnings(
    model: &Model<'_>,
    drafts: &Drafts,
    context: Context<'_>,
) -> (Coverage, Hedging) {
    orphans(model, drafts, context);
    unused(model, drafts, context);
    dates::warn(model, drafts, context);
    let hedging = texts::warn(model, drafts, context);
    (coverage(model, drafts, context), hedging)
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
                    .at(SourceSpan::file(entry.file), "")
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
            &Spot::new(emblem.id.clone(), SourceSpan::file(emblem.file)),
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
    let passages = drafts.sources.iter().flat_map(SourceDraft::passages);
    let mut count = 0;
    for (at, passage) in passages.enumerate() {
        count = at + 1;
        if !cited.contains(&PassageId::from_index(at)) {
            context.faults.add(
                Fault::warning(format!("nothing cites the passage `{}`", passage.name))
                    .at(passage.id.place.clone(), "")
                    .remedy("state what it says in a claim or a text, and cite it there"),
            );
        }
    }
    Coverage {
        cited: cited.len(),
        passages: count,
    }
}
