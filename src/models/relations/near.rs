//! The surroundings of one entry, which fit on a phone.

use lore::{Card, EntryId, TableError};

use super::RelationsModel;
use crate::models::local_graph::LocalGraph;

/// The surroundings of the selected entry, or of the home entry.
#[derive(Clone, Debug, PartialEq)]
pub struct Near {
    /// The title of the entry.
    pub title: &'static str,
    /// It and its neighbours; none if nothing is related to it.
    pub graph: Option<LocalGraph>,
}

impl Near {
    /// The surroundings, if the graph has any entry.
    ///
    /// # Errors
    /// If the lore's bytes are damaged.
    pub fn of(model: &RelationsModel) -> Result<Option<Self>, TableError> {
        let Some(centre) = centre(model) else {
            return Ok(None);
        };
        let fitting = (0..model.edges.len()).filter(|&edge| model.fits(edge));
        let own = fitting.filter(|&edge| model.edges[edge].other(centre).is_some());
        let read = own.filter_map(|edge| model.relation(edge, model.side(edge, centre)));
        let relations: Vec<_> = read.collect();
        let select = |card: &Card<'static>| model.href_selecting(card.slug);
        Ok(Some(Self {
            title: model.page.lore.card(centre)?.title,
            graph: LocalGraph::of(model.page, centre, &relations, &select)?,
        }))
    }
}

/// The selected entry, otherwise the home entry, otherwise the first entry that has a relation.
fn centre(model: &RelationsModel) -> Option<EntryId> {
    let home = model.layout.position(model.page.lore.world().home);
    let placed = |entry| model.layout.position(entry).is_some();
    let first = || {
        let edge = model
            .edges
            .iter()
            .find(|edge| placed(edge.from) && placed(edge.to))?;
        Some(edge.from)
    };
    model
        .selected
        .or(home.map(|node| node.entry))
        .or_else(first)
}
