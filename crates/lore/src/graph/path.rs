//! The shortest paths of relations between two entries.

use super::Edge;
use crate::{EntryId, Holding, Id, Side, Status, Years};

/// How much longer than the shortest a further path may be.
const LONGER: usize = 2;

/// After how many steps the search stops with what it has found.
const PATIENCE: usize = 50_000;

/// A step of a path: a relation, read in the direction of the path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PathStep {
    /// Index of the edge in the searched list.
    pub edge: usize,
    /// From which end it is read.
    pub side: Side,
    /// Where it leads.
    pub to: EntryId,
}

/// Up to `most` of the shortest paths that visit no entry twice, the shortest first. If several
/// relations connect two entries, the one that holds most certainly in the years, then the best
/// founded, stands for them.
pub fn paths(
    edges: &[&Edge<'_>],
    from: EntryId,
    to: EntryId,
    years: Option<Years>,
    most: usize,
) -> Vec<Vec<PathStep>> {
    if from == to {
        return Vec::new();
    }
    let mut search = Search {
        neighbours: neighbours(edges, years),
        left: Vec::new(),
        to,
        way: Vec::new(),
        found: Vec::new(),
        most,
        patience: PATIENCE,
    };
    search.measure();
    let Some(shortest) = search.steps_left(from) else {
        return Vec::new();
    };
    for length in shortest..=shortest + LONGER {
        search.extend(from, from, length);
    }
    search.found
}

/// The neighbours of each entry, by entry number, each once.
fn neighbours(edges: &[&Edge<'_>], years: Option<Years>) -> Vec<Vec<PathStep>> {
    let mut neighbours: Vec<Vec<PathStep>> = Vec::new();
    for (at, edge) in edges.iter().enumerate() {
        for (side, here, to) in [
            (Side::Subject, edge.from, edge.to),
            (Side::Target, edge.to, edge.from),
        ] {
            if neighbours.len() <= here.index() {
                neighbours.resize_with(here.index() + 1, Vec::new);
            }
            let hops = &mut neighbours[here.index()];
            let hop = PathStep { edge: at, side, to };
            match hops.iter_mut().find(|known| known.to == to) {
                Some(known) if trust(edge, years) > trust(edges[known.edge], years) => *known = hop,
                Some(_) => {}
                None => hops.push(hop),
            }
        }
    }
    neighbours
}

/// How well a relation can represent all those between the same two entries.
fn trust(edge: &Edge<'_>, years: Option<Years>) -> (Holding, std::cmp::Reverse<Status>) {
    (edge.holding(years), std::cmp::Reverse(edge.claim.status))
}

struct Search {
    neighbours: Vec<Vec<PathStep>>,
    /// How many steps each entry is from the end.
    left: Vec<Option<usize>>,
    to: EntryId,
    way: Vec<PathStep>,
    found: Vec<Vec<PathStep>>,
    most: usize,
    patience: usize,
}

impl Search {
    fn hops(&self, entry: EntryId) -> &[PathStep] {
        self.neighbours
            .get(entry.index())
            .map_or(&[], Vec::as_slice)
    }

    fn steps_left(&self, entry: EntryId) -> Option<usize> {
        self.left.get(entry.index()).copied().flatten()
    }

    /// Counts the steps to the end.
    fn measure(&mut self) {
        self.left = vec![None; self.neighbours.len()];
        let mut open = vec![self.to];
        let mut steps = 0;
        while !open.is_empty() {
            let mut next = Vec::new();
            for entry in open {
                if let Some(left @ None) = self.left.get_mut(entry.index()) {
                    *left = Some(steps);
                    next.extend(self.hops(entry).iter().map(|hop| hop.to));
                }
            }
            open = next;
            steps += 1;
        }
    }

    /// Finds the paths that need exactly `steps` more.
    fn extend(&mut self, from: EntryId, here: EntryId, steps: usize) {
        if here == self.to {
            if steps == 0 {
                self.found.push(self.way.clone());
            }
            return;
        }
        for at in 0..self.hops(here).len() {
            let hop = self.hops(here)[at];
            let in_reach = self.steps_left(hop.to).is_some_and(|left| left < steps);
            let been = hop.to == from || self.way.iter().any(|known| known.to == hop.to);
            if !in_reach || been {
                continue;
            }
            if self.found.len() >= self.most || self.patience == 0 {
                return;
            }
            self.patience -= 1;
            self.way.push(hop);
            self.extend(from, hop.to, steps - 1);
            self.way.pop();
        }
    }
}
