//! The neighbours around the middle, and their positions.

use std::cmp::Reverse;

use lore::{EntryId, Holding, Relation, Role, TableError};

use crate::models::PageContext;
use crate::models::graph_lines::float;
use crate::models::year_filter::holding;

/// How many neighbours are drawn at most.
const MOST: usize = 10;

/// The width of the drawing.
pub const WIDTH: f64 = 400.0;

/// Half of it.
pub(super) const HALF_WIDTH: f64 = WIDTH / 2.0;

/// The font size.
pub const LETTER: f64 = 13.0;

/// The distance between rows: enough for a finger on a phone.
pub const ROW: f64 = 53.0;

/// The distance of the middle rows from the centre.
const REACH: f64 = 62.0;

/// A neighbour, with the indices of its relations among those given.
pub(super) struct Neighbour {
    pub(super) entry: EntryId,
    relations: Vec<usize>,
    pub(super) x: f64,
    pub(super) y: f64,
}

impl Neighbour {
    /// Its relations that held, or perhaps held, in the years of the filter.
    pub(super) fn held<'r>(
        &'r self,
        page: PageContext,
        relations: &'r [Relation<'static>],
    ) -> impl Iterator<Item = &'r Relation<'static>> {
        let own = self.relations.iter().map(|&at| &relations[at]);
        own.filter(move |relation| holding(page, &relation.claim) != Holding::No)
    }
}

/// The neighbours in their places, those of a category next to each other; and how many were left
/// out.
pub(super) fn neighbours(
    page: PageContext,
    relations: &[Relation<'static>],
) -> Result<(Vec<Neighbour>, usize), TableError> {
    let mut found = grouped(relations);
    let all = found.len();
    keep_best(page, &mut found)?;
    found.sort_by_key(|one| relations[one.relations[0]].kind.category);
    place(&mut found);
    let left = all - found.len();
    Ok((found, left))
}

/// Each other end with its relations, in order of first appearance.
fn grouped(relations: &[Relation<'static>]) -> Vec<Neighbour> {
    let mut found: Vec<Neighbour> = Vec::new();
    for (at, relation) in relations.iter().enumerate() {
        match found.iter_mut().find(|one| one.entry == relation.other) {
            Some(one) => one.relations.push(at),
            None => found.push(Neighbour {
                entry: relation.other,
                relations: vec![at],
                x: 0.0,
                y: 0.0,
            }),
        }
    }
    found
}

/// Keeps as many as fit, in their order, preferring powers and persons to events, then those with
/// the most relations.
fn keep_best(page: PageContext, found: &mut Vec<Neighbour>) -> Result<(), TableError> {
    let mut ranks = Vec::new();
    for (at, one) in found.iter().enumerate() {
        let role = page.lore.world().role_of(&page.lore.card(one.entry)?);
        let event = role == Some(Role::Event);
        ranks.push((event, Reverse(one.relations.len()), at));
    }
    ranks.sort_unstable();
    ranks.truncate(MOST);
    let mut kept = vec![false; found.len()];
    for (.., at) in ranks {
        kept[at] = true;
    }
    let mut kept = kept.into_iter();
    found.retain(|_| kept.next().unwrap_or_default());
    Ok(())
}

/// Places them down on the right, then up on the left.
fn place(around: &mut [Neighbour]) {
    let len = around.len();
    let rows = len.div_ceil(2);
    let height = height(len);
    for (at, one) in around.iter_mut().enumerate() {
        let (right, row, of) = if at < rows {
            (1.0, at, rows)
        } else {
            (-1.0, len - 1 - at, len - rows)
        };
        let down = (float(row) - float(of - 1) / 2.0) * ROW;
        let part = down / height * 1.7;
        let aside = REACH * (1.0 - part * part).max(0.0).sqrt();
        one.x = HALF_WIDTH + right * aside;
        one.y = height / 2.0 + down;
    }
}

/// The height of a drawing with this many neighbours.
pub(super) fn height(around: usize) -> f64 {
    float(around.div_ceil(2).max(2)) * ROW + 12.0
}
