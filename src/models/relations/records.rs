//! The relations as records for other programs.

use std::collections::BTreeMap;

use lore::TableError;
use lore::graph::Edge;

use super::RelationsModel;

/// The emphasized relations, from subject to target, and the entries that they connect.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RelationRecords {
    /// The relations.
    pub relations: Vec<RelationRecord>,
    /// The entries: by slug, the title and the id of the kind.
    pub entries: BTreeMap<&'static str, (&'static str, &'static str)>,
}

/// A relation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RelationRecord {
    /// The slug of the subject.
    pub from: &'static str,
    /// What it is to the target.
    pub relation: &'static str,
    /// The slug of the target.
    pub to: &'static str,
    /// The names of both ends.
    pub names: [&'static str; 2],
    /// The ids of the passages that the claim rests on.
    pub passages: String,
    /// The link to the claim.
    pub href: String,
    /// Its date in EDTF; empty if it has none of its own.
    pub date: &'static str,
    /// Its date in words; empty if unknown.
    pub words: &'static str,
    /// The status of the claim.
    pub status: &'static str,
    /// The id of the category.
    pub category: &'static str,
    /// How it differs between compared years or readings; none if nothing is compared.
    pub change: Option<String>,
    /// Whether the chosen readings rule it out.
    pub ruled_out: bool,
}

impl RelationRecords {
    /// The records for an address.
    ///
    /// # Errors
    /// If the lore's bytes are damaged.
    pub fn of(model: &RelationsModel) -> Result<Self, TableError> {
        let world = model.page.lore.world();
        let mut records = Self {
            relations: Vec::new(),
            entries: BTreeMap::new(),
        };
        let shown = model.drawn.iter().copied();
        for place in shown.filter(|&edge| model.edge_stands_out(edge)) {
            let edge = &model.edges[place];
            let kind = world.relations.get(usize::from(edge.relation));
            let category = world.categories.get(usize::from(edge.category));
            let [from, to] = [edge.from, edge.to].map(|end| model.page.lore.card(end));
            let (from, to) = (from?, to?);
            for card in [&from, &to] {
                let kind = world.kinds.get(usize::from(card.kind));
                let kind = kind.map_or("", |kind| kind.id);
                records.entries.insert(card.slug, (card.title, kind));
            }
            records.relations.push(RelationRecord {
                from: from.slug,
                relation: kind.map_or("", |kind| kind.label),
                to: to.slug,
                names: [from.title, to.title],
                passages: passages(model, edge)?,
                href: model.page.to_claim(&edge.claim)?,
                date: edge.claim.when.as_ref().map_or("", |when| when.edtf),
                words: edge.claim.when.as_ref().map_or("", |when| when.words),
                status: edge.claim.status.word(),
                category: category.map_or("", |category| category.id),
                change: model.comparison_in_words(place),
                ruled_out: edge.claim.ruled_out,
            });
        }
        Ok(records)
    }
}

/// The ids of the passages that a relation rests on, separated by spaces.
fn passages(model: &RelationsModel, edge: &Edge<'_>) -> Result<String, TableError> {
    let passages = edge.claim.passages.iter();
    let ids = passages.map(|&id| model.page.lore.passage(id).map(|passage| passage.id));
    let ids: Vec<&str> = ids.collect::<Result<_, _>>()?;
    Ok(ids.join(" "))
}
