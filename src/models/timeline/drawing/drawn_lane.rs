//! A lane of the drawing as shapes.

use lore::Slug;
use lore::route::{Route, toggle};

use super::drawn_bar::{DrawnBar, Interval, middle_of_row};
use super::rows::{PlacedCluster, RivalTie, Rows};
use super::{Frame, ROW};
use crate::models::timeline::lanes::Lane;

/// A lane. Heights within it are measured from its top.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DrawnLane {
    /// Its name in addresses.
    pub id: &'static str,
    /// Its name for readers.
    pub name: &'static str,
    /// The same, shortened to fit.
    pub label: String,
    /// Its top in the drawing.
    pub y: i32,
    /// Its height.
    pub height: i32,
    /// Where the link that opens or closes it leads.
    pub toggle_href: String,
    /// Whether it is open: it shows all of its bars and can be closed.
    pub open: bool,
    /// The horizontal extent of the link that closes it.
    pub fewer: Interval,
    /// Its bars.
    pub bars: Vec<DrawnBar>,
    /// The lines that connect rival readings, as paths.
    pub ties: Vec<String>,
    /// The blocks behind the readings of one question.
    pub rivals: Vec<RivalBlock>,
    /// The clusters of bars without room.
    pub clusters: Vec<DrawnCluster>,
}

/// The block behind the bars of one question, which marks them as belonging together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RivalBlock {
    /// Its pixels.
    pub strip: Interval,
    /// Its top.
    pub y: i32,
    /// Its height.
    pub height: i32,
}

impl RivalBlock {
    fn of(tie: &RivalTie, head: i32) -> Self {
        let first = tie.bars.first().map_or(0, |bar| bar.0);
        let rows = i32::try_from(tie.bars.len()).unwrap_or_default();
        Self {
            strip: Interval::between(tie.x - 6, tie.to),
            y: head + first * ROW + 1,
            height: rows * ROW - 2,
        }
    }
}

/// A cluster of bars without room, with their count.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DrawnCluster {
    /// The top of its row.
    pub y: i32,
    /// Its pixels.
    pub strip: Interval,
    /// The numbers of the bars in their lane.
    pub bars: Vec<usize>,
}

impl DrawnLane {
    /// The lane without its bars.
    pub fn without_bars(&self) -> Self {
        Self {
            label: self.label.clone(),
            toggle_href: self.toggle_href.clone(),
            bars: Vec::new(),
            ties: self.ties.clone(),
            rivals: self.rivals.clone(),
            clusters: self.clusters.clone(),
            ..*self
        }
    }

    /// A bar by its number.
    pub fn bar(&self, number: usize) -> Option<&DrawnBar> {
        self.bars.iter().find(|bar| bar.number == number)
    }

    /// A lane at the top of a drawing; none if nothing in it overlaps the window.
    pub(super) fn of(frame: &Frame<'_>, lane: &Lane) -> Option<Self> {
        let (params, canvas) = (frame.params, frame.canvas);
        let slug = Slug::parse(lane.id);
        let chosen = slug.as_ref().is_some_and(|id| params.open.contains(id));
        let open = chosen || canvas.opens_all;
        let rows = Rows::of(frame, lane, open);
        if rows.height == 0 {
            return None;
        }
        let mut toggled = params.clone();
        if let Some(id) = slug {
            toggle(&mut toggled.open, id);
        }
        let head = canvas.head();
        let (label_width, fewer) = match canvas.gutter {
            0 => (
                canvas.width - 90,
                Interval::between(canvas.width - 70, canvas.width),
            ),
            // Its font is a little larger than that of the bars.
            gutter => (gutter - 20, Interval::between(-gutter, -gutter + 70)),
        };
        let bars = rows.bars.iter();
        Some(Self {
            id: lane.id,
            name: lane.label,
            label: canvas.letters.fitted(lane.label, label_width),
            y: 0,
            height: head + rows.height * ROW,
            toggle_href: frame.page.to(Route::Timeline(toggled)),
            open: chosen,
            fewer,
            bars: bars
                .map(|placed| DrawnBar::of(frame, &lane.bars[placed.bar], placed, head))
                .collect(),
            ties: rows.ties.iter().map(|tie| tie_path(tie, head)).collect(),
            rivals: rows
                .ties
                .iter()
                .map(|tie| RivalBlock::of(tie, head))
                .collect(),
            clusters: rows
                .clusters
                .iter()
                .map(|placed| DrawnCluster::of(placed, head))
                .collect(),
        })
    }
}

impl DrawnCluster {
    fn of(placed: &PlacedCluster, head: i32) -> Self {
        Self {
            y: head + placed.row * ROW,
            strip: Interval::between(placed.from, placed.to),
            bars: placed.bars.clone(),
        }
    }

    /// Its label: "+12 more" if there is room.
    pub fn label(&self) -> String {
        let more = if self.strip.width > 110 { " more" } else { "" };
        format!("+{}{more}", self.bars.len())
    }
}

/// A line from each of some rival bars to a vertical line to their left.
fn tie_path(tie: &RivalTie, head: i32) -> String {
    let middle = |row: i32, below: bool| head + row * ROW + middle_of_row(below);
    let x = tie.x;
    let lines = tie
        .bars
        .iter()
        .map(|&(row, start, below)| format!("M{x} {}H{start}", middle(row, below)));
    let ends = tie.bars.first().zip(tie.bars.last());
    let upright = ends.map(|(first, last)| {
        let (from, to) = (middle(first.0, first.2), middle(last.0, last.2));
        format!("M{x} {from}V{to}")
    });
    lines.chain(upright).collect()
}
