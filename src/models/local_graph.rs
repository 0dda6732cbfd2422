//! The surroundings of one entry as a small drawing: the entry in the middle, its neighbours around
//! it on an ellipse, in rows so that names don't overlap.
//!
//! It follows the rules of the whole graph: lines by category with their signs, a band under what
//! is inferred or disputed, parallel relations side by side, ghosts for entries without a relation
//! in the filter's years. Positions don't depend on the years. Beside each name is its relation in
//! words. A list on the same page says all of this, and more.

mod neighbours;
mod node;

use std::collections::BTreeSet;

use lore::{Card, EntryId, Holding, Relation, Side, Status, TableError};

use self::neighbours::{HALF_WIDTH, Neighbour, height, neighbours};
pub use self::neighbours::{LETTER, ROW, WIDTH};
pub use self::node::{Disc, LocalNode};
use super::PageContext;
use super::graph_lines::{EmblemSign, LineSign, curve, fan_offset, line_kind};
use super::year_filter::holding;

/// The distance between parallel lines of one pair.
const FAN: f64 = 17.0;

/// Gives the link to a neighbour.
pub type NodeHref<'h> = &'h dyn Fn(&Card<'static>) -> String;

/// The drawing. Lengths are units of its view box, which is [`WIDTH`] wide.
#[derive(Clone, Debug, PartialEq)]
pub struct LocalGraph {
    /// Its height.
    pub height: f64,
    /// The title of the entry in the middle.
    pub title: &'static str,
    /// The entry in the middle.
    pub centre: Disc,
    /// Its neighbours.
    pub nodes: Vec<LocalNode>,
    /// The lines between them.
    pub edges: Vec<LocalEdge>,
    /// What it shows, in words.
    pub caption: String,
    /// The signs that its lines refer to.
    pub signs: Vec<LineSign>,
    /// The emblems that its nodes refer to.
    pub emblems: Vec<EmblemSign>,
}

/// A relation as a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LocalEdge {
    /// The link to its claim.
    pub href: String,
    /// What it says.
    pub sentence: String,
    /// Its path.
    pub path: String,
    /// The sign in its middle, which also gives the kind of its line.
    pub sign: LineSign,
    /// How well it is founded.
    pub status: Status,
    /// Whether it may not have held in the years of the filter.
    pub perhaps: bool,
    /// Whether the chosen readings rule it out.
    pub ruled_out: bool,
}

impl LocalGraph {
    /// The drawing around an entry; none if nothing is related to it. `relations` are read from
    /// that entry.
    ///
    /// # Errors
    /// If the lore's bytes are damaged.
    pub fn of(
        page: PageContext,
        centre: EntryId,
        relations: &[Relation<'static>],
        href: NodeHref<'_>,
    ) -> Result<Option<Self>, TableError> {
        let (around, left) = neighbours(page, relations)?;
        if around.is_empty() {
            return Ok(None);
        }
        let height = height(around.len());
        let card = page.lore.card(centre)?;
        let mut edges = Vec::new();
        for one in &around {
            edges.extend(lines(page, relations, one, height)?);
        }
        let nodes = around
            .iter()
            .map(|one| LocalNode::of(page, relations, one, href));
        Ok(Some(Self {
            height,
            title: card.title,
            centre: Disc::of(page, &card, 24),
            nodes: nodes.collect::<Result<_, _>>()?,
            edges,
            caption: caption(card.title, around.len(), left),
            signs: signs(relations),
            emblems: emblems(page, &card, relations)?,
        }))
    }
}

/// The caption of a drawing that shows `shown` neighbours and leaves out `left`.
fn caption(title: &str, shown: usize, left: usize) -> String {
    let all = shown + left;
    match (left, all) {
        (0, 1) => format!("{title}: one neighbour"),
        (0, _) => format!("{title}: {all} neighbours"),
        _ => format!("{title}: {shown} of {all} neighbours"),
    }
}

fn signs(relations: &[Relation<'_>]) -> Vec<LineSign> {
    let signs: BTreeSet<_> = relations.iter().map(sign).collect();
    signs.into_iter().collect()
}

fn sign(relation: &Relation<'_>) -> LineSign {
    LineSign {
        line: line_kind(relation.kind.category),
        symmetric: relation.kind.symmetric,
    }
}

fn emblems(
    page: PageContext,
    centre: &Card<'_>,
    relations: &[Relation<'_>],
) -> Result<Vec<EmblemSign>, TableError> {
    let mut numbers = BTreeSet::from([centre.emblem]);
    for relation in relations {
        numbers.insert(page.lore.card(relation.other)?.emblem);
    }
    let emblems = numbers
        .into_iter()
        .map(|number| EmblemSign::of(page, number));
    Ok(emblems.collect())
}

/// The lines between the middle and a neighbour.
fn lines(
    page: PageContext,
    relations: &[Relation<'static>],
    one: &Neighbour,
    height: f64,
) -> Result<Vec<LocalEdge>, TableError> {
    let held: Vec<_> = one.held(page, relations).collect();
    let centre = (HALF_WIDTH, height / 2.0);
    let there = (one.x, one.y);
    let (along, down) = (there.0 - centre.0, there.1 - centre.1);
    let length = along.hypot(down).max(1.0);
    let edges = held.iter().enumerate().map(|(place, relation)| {
        let offset = fan_offset(place, held.len()) * FAN / length;
        let middle = (
            f64::midpoint(centre.0, there.0) - down * offset,
            f64::midpoint(centre.1, there.1) + along * offset,
        );
        let (from, to) = match relation.side {
            Side::Subject => (centre, there),
            Side::Target => (there, centre),
        };
        Ok(LocalEdge {
            href: page.to_claim(&relation.claim)?,
            sentence: lore::sentence(page.lore, &relation.claim)?,
            path: curve(from, middle, to),
            sign: sign(relation),
            status: relation.claim.status,
            perhaps: page.years.is_some() && holding(page, &relation.claim) == Holding::Perhaps,
            ruled_out: relation.claim.ruled_out,
        })
    });
    edges.collect()
}

#[cfg(test)]
mod tests;
