//! The rows of a lane: rival readings at the top, then the rest, then clusters of what has no room,
//! then what was only during something.

use std::collections::BTreeMap;

use lore::Basis;
use lore::chronology::{Extent, stack};

use super::Frame;
use super::place::PlacedBar;
use crate::models::timeline::lanes::Lane;

/// The number of rows of a closed lane, zoomed out and zoomed in.
const FAR_ROWS: u32 = 6;
const NEAR_ROWS: u32 = 16;
/// A window of at most this many days counts as zoomed in.
const NEAR_DAYS: i64 = 800;
/// Pixels between two groups of rivals, for the line that connects a group.
const TIE: i32 = 8;
/// Clusters closer than this, in pixels, are merged.
const CLUSTER_GAP: i32 = 52;
/// The minimum width of a cluster, in pixels: a finger's width.
const CLUSTER_WIDTH: i32 = 44;

/// A cluster of bars without room.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct PlacedCluster {
    pub row: i32,
    pub from: i32,
    pub to: i32,
    /// The numbers of its bars in their lane.
    pub bars: Vec<usize>,
}

/// A line that connects rival bars.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct RivalTie {
    /// The position of its vertical line.
    pub x: i32,
    /// The pixel after the last of its bars.
    pub to: i32,
    /// The row of each bar, its first pixel, and whether it is below its label.
    pub bars: Vec<(i32, i32, bool)>,
}

/// What a lane shows, in rows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Rows {
    pub bars: Vec<PlacedBar>,
    pub ties: Vec<RivalTie>,
    pub clusters: Vec<PlacedCluster>,
    /// How many rows there are.
    pub height: i32,
}

impl Rows {
    /// Puts the bars of a lane that overlap the window into rows; all of them if the lane is open.
    pub(super) fn of(frame: &Frame<'_>, lane: &Lane, open: bool) -> Self {
        let (first, end) = frame.window.days();
        let limit = match frame.window.length() {
            _ if open => u32::MAX,
            days if days <= NEAR_DAYS => NEAR_ROWS,
            _ => FAR_ROWS,
        };
        let inside = |hull: Extent| {
            hull.from.is_some_and(|from| from >= first) && hull.to.is_some_and(|to| to <= end)
        };
        let (mut groups, mut within, mut passing) = (BTreeMap::new(), Vec::new(), Vec::new());
        let mut during = Vec::new();
        for (number, bar) in lane.bars.iter().enumerate() {
            if !bar.extent.hull.meets(first, end) {
                continue;
            }
            let placed = PlacedBar::of(number, bar, frame.scale, &frame.canvas.letters);
            match bar.rivals {
                Some(group) => groups.entry(group).or_insert_with(Vec::new).push(placed),
                None if bar.basis == Basis::During => during.push(placed),
                None if inside(bar.extent.hull) => within.push(placed),
                None => passing.push(placed),
            }
        }
        for group in groups.values_mut() {
            group.sort_by_key(|placed: &PlacedBar| lane.bars[placed.bar].reading);
        }
        let mut rows = Self::default();
        rows.add_rivals(groups.into_values().collect());
        // Bars within the window come above those that extend beyond it.
        within.append(&mut passing);
        rows.add_others(within, limit, frame.canvas.width);
        rows.add_others(during, u32::MAX, frame.canvas.width);
        rows
    }

    /// Rival bars below each other, groups side by side if there is room.
    fn add_rivals(&mut self, groups: Vec<Vec<PlacedBar>>) {
        let hulls: Vec<_> = groups.iter().map(|group| hull(group)).collect();
        let stacked = stack(&hulls, u32::MAX, 0);
        let level_of = |group: usize| stacked.rows[group].unwrap_or_default() as usize;
        let mut deepest = vec![0; stacked.height as usize];
        for (number, group) in groups.iter().enumerate() {
            let deep = &mut deepest[level_of(number)];
            *deep = group.len().max(*deep);
        }
        let mut tops = Vec::with_capacity(deepest.len());
        for deep in deepest {
            tops.push(self.height);
            self.height += i32::try_from(deep).unwrap_or_default();
        }
        for (number, mut group) in groups.into_iter().enumerate() {
            for (row, placed) in (tops[level_of(number)]..).zip(&mut group) {
                placed.row = row;
            }
            if group.len() > 1 {
                self.ties.push(RivalTie {
                    x: hulls[number].0.max(1) + 2,
                    to: hulls[number].1,
                    bars: group
                        .iter()
                        .map(|bar| (bar.row, bar.from, bar.below))
                        .collect(),
                });
            }
            self.bars.append(&mut group);
        }
    }

    /// The others below them, and clusters of what has no room below these.
    fn add_others(&mut self, bars: Vec<PlacedBar>, limit: u32, width: i32) {
        let places: Vec<_> = bars.iter().map(|bar| (bar.from, bar.to)).collect();
        // A row with "+1 more" would take as much room as the bar itself.
        let one_more = stack(&places, limit.saturating_add(1), CLUSTER_GAP);
        let stacked = if one_more.clusters.is_empty() {
            one_more
        } else {
            stack(&places, limit, CLUSTER_GAP)
        };
        let top = self.height;
        self.height += i32::try_from(stacked.height).unwrap_or_default();
        let numbers: Vec<_> = bars.iter().map(|bar| bar.bar).collect();
        for (bar, row) in bars.into_iter().zip(&stacked.rows) {
            if let Some(row) = row.and_then(|row| i32::try_from(row).ok()) {
                let row = top + row;
                self.bars.push(PlacedBar { row, ..bar });
            }
        }
        for cluster in &stacked.clusters {
            let from = cluster.from.min(width - CLUSTER_WIDTH).max(0);
            self.clusters.push(PlacedCluster {
                row: self.height,
                from,
                to: cluster.to.max(from + CLUSTER_WIDTH),
                bars: cluster.marks.iter().map(|&mark| numbers[mark]).collect(),
            });
        }
        self.height += i32::from(!stacked.clusters.is_empty());
    }
}

/// The pixels that a group of rivals takes up, including the line that connects them.
fn hull(group: &[PlacedBar]) -> (i32, i32) {
    let from = group.iter().map(|bar| bar.from).min();
    let to = group.iter().map(|bar| bar.to).max();
    (from.unwrap_or_default() - TIE, to.unwrap_or_default())
}
