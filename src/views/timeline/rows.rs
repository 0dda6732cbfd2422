//! The rows of a lane: rivals side by side above, then the rest, then what has no room.

use crate::order::sorted;
use lore::Slug;
use lore::chronology::{Extent, Scale, Window, stack};
use lore::route::TimelineParams as Timeline;

use super::drawing::{ROW, bar};
use super::lanes::Lane;
use super::letters::Letters;
use super::marks::Drawing;

/// Rows of a lane that is not opened, from afar and near by.
const FAR_ROWS: u32 = 6;
const NEAR_ROWS: u32 = 16;
/// Years that are near.
const NEAR_DAYS: i64 = 800;
/// The most pixels of a label.
const LABEL: i32 = 300;

/// A mark in its place.
pub(super) struct Placed {
    pub(super) mark: usize,
    pub(super) row: i32,
    /// All of its pixels, label included.
    pub(super) from: i32,
    pub(super) to: i32,
    /// Where its label is tied, at which end, and what it says.
    pub(super) label: i32,
    pub(super) anchor: &'static str,
    pub(super) words: String,
    /// The pixels that its label takes of its own bar.
    pub(super) plate: Option<(i32, i32)>,
}

/// Marks that have no room.
pub(super) struct Counted {
    pub(super) row: i32,
    pub(super) from: i32,
    pub(super) to: i32,
    pub(super) label: i32,
    pub(super) count: usize,
}

/// A line from the first to the last of rival marks.
pub(super) struct Link {
    x: i32,
    starts: Vec<(i32, i32)>,
}

impl Link {
    /// The line as a path; `y` is where the rows begin.
    pub(super) fn path(&self, y: i32) -> String {
        let mut path = String::new();
        let middle = |row: i32| (y + row * ROW + ROW / 2).to_string();
        for &(row, start) in &self.starts {
            let (at, x, start) = (middle(row), self.x.to_string(), start.to_string());
            path.extend(["M", &x, " ", &at, "H", &start]);
        }
        if let (Some(first), Some(last)) = (self.starts.first(), self.starts.last()) {
            let x = self.x.to_string();
            path.extend(["M", &x, " ", &middle(first.0), "V", &middle(last.0)]);
        }
        path
    }
}

/// What a lane shows.
#[derive(Default)]
pub(super) struct Rows {
    pub(super) placed: Vec<Placed>,
    pub(super) links: Vec<Link>,
    pub(super) clusters: Vec<Counted>,
    pub(super) height: i32,
}

/// Puts the marks of a lane that meet the window into rows.
pub(super) fn rows(
    lane: &Lane,
    asked: &Timeline,
    window: Window,
    scale: Scale,
    letters: &Letters,
) -> Rows {
    let (first, end) = window.days();
    let open = Slug::parse(lane.id).is_some_and(|id| asked.open.contains(&id));
    let limit = match window.length() {
        _ if open => u32::MAX,
        days if days <= NEAR_DAYS => NEAR_ROWS,
        _ => FAR_ROWS,
    };
    let (mut groups, mut single): (Vec<Vec<Placed>>, _) = (Vec::new(), Vec::new());
    // Rivals come together, each group in the order of time.
    let marks = &lane.marks;
    // Of the others, what lies in the window stands above what only passes through it.
    let passes = |extent: Extent| {
        let inside = extent.from.is_some_and(|from| from >= first);
        !(inside && extent.to.is_some_and(|to| to <= end))
    };
    let key = |at: usize| (marks[at].rivals, passes(marks[at].mark.hull));
    let order = sorted(marks.len(), &mut |a, b| key(a).cmp(&key(b)));
    let mut group = None;
    for number in order {
        let drawing = &marks[number];
        if !drawing.mark.hull.meets(first, end) {
            continue;
        }
        let place = placed(number, drawing, scale, letters);
        match groups.last_mut() {
            _ if drawing.rivals.is_none() => single.push(place),
            Some(last) if group == drawing.rivals => last.push(place),
            _ => groups.push(vec![place]),
        }
        group = drawing.rivals;
    }
    let mut rows = Rows::default();
    rows.rivals(groups);
    rows.rest(single, limit, scale.width());
    rows
}

impl Rows {
    /// Rival marks under each other, groups side by side where there is room.
    fn rivals(&mut self, groups: Vec<Vec<Placed>>) {
        let hull = |group: &Vec<Placed>| {
            let from = group
                .iter()
                .map(|placed| placed.from)
                .min()
                .unwrap_or_default();
            let to = group
                .iter()
                .map(|placed| placed.to)
                .max()
                .unwrap_or_default();
            (from - 8, to)
        };
        let hulls: Vec<_> = groups.iter().map(hull).collect();
        let stacked = stack(&hulls, u32::MAX, 0);
        let band_of = |group: usize| stacked.rows[group].unwrap_or_default() as usize;
        let mut deepest = vec![0; stacked.height as usize];
        for (number, group) in groups.iter().enumerate() {
            let deep = &mut deepest[band_of(number)];
            *deep = group.len().max(*deep);
        }
        let mut tops = Vec::with_capacity(deepest.len());
        for deep in deepest {
            tops.push(self.height);
            self.height += i32::try_from(deep).unwrap_or_default();
        }
        for (number, group) in groups.into_iter().enumerate() {
            let top = tops[band_of(number)];
            let mut starts = Vec::new();
            for (row, placed) in (top..).zip(group) {
                starts.push((row, placed.from));
                self.placed.push(Placed { row, ..placed });
            }
            if starts.len() > 1 {
                let x = hulls[number].0.max(1) + 2;
                self.links.push(Link { x, starts });
            }
        }
    }

    /// The others below them, and below these what has no room.
    fn rest(&mut self, single: Vec<Placed>, limit: u32, width: i32) {
        let places: Vec<_> = single
            .iter()
            .map(|placed| (placed.from, placed.to))
            .collect();
        let stacked = stack(&places, limit, 52);
        let top = self.height;
        self.height += i32::try_from(stacked.height).unwrap_or_default();
        for (placed, row) in single.into_iter().zip(&stacked.rows) {
            if let Some(row) = row.and_then(|row| i32::try_from(row).ok()) {
                let row = top + row;
                self.placed.push(Placed { row, ..placed });
            }
        }
        for cluster in &stacked.clusters {
            // A finger's width, even at the right edge.
            let from = cluster.from.min(width - 44).max(0);
            let to = cluster.to.max(from + 44);
            self.clusters.push(Counted {
                row: self.height,
                from,
                to,
                label: i32::midpoint(from, to),
                count: cluster.marks.len(),
            });
        }
        if !stacked.clusters.is_empty() {
            self.height += 1;
        }
    }
}

/// A mark with its label: in the bar's own row, beside it where there is room, and always in sight.
fn placed(mark: usize, drawing: &Drawing, scale: Scale, letters: &Letters) -> Placed {
    let (left, right) = bar(drawing.mark.hull, scale);
    let width = scale.width();
    let words = letters.fitted(&drawing.label, LABEL.min(width - 40));
    let wide = letters.width_of(&words);
    let mut plate = None;
    let (label, anchor, from, to) = if right + 6 + wide <= width {
        (right + 6, "start", left, right + 6 + wide)
    } else if left - 6 - wide >= 0 {
        (left - 6, "end", left - 6 - wide, right)
    } else {
        // Within the bar, or over as much of it as the edge of the drawing leaves.
        let at = (left + 14).min(width - wide - 14).max(0);
        plate = Some((at, wide + 10));
        (at + 5, "start", left.min(at), right.max(at + 10 + wide))
    };
    Placed {
        mark,
        row: 0,
        from,
        to: (to + 4).min(width),
        label,
        anchor,
        words,
        plate,
    }
}
