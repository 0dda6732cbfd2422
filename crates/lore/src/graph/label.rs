//! Which names are shown in a picture of the graph, and on which side of their nodes.
//!
//! A picture is drawn at zoom levels, each [`ZOOM_RATIO`] times the previous one. Names keep their size
//! while nodes move apart, so more of them fit at larger levels. A name shown at a level is shown at all
//! larger ones. Names never overlap each other or a node: they are placed as boxes a little larger than
//! text in a sans serif font such as Arial, or in any narrower one.

mod room;
mod text;

use self::room::Room;
pub use self::text::{split_name, text_width};
use super::GraphLayout;

/// The width of the whole picture at the smallest level, in pixels.
pub const MIN_WIDTH: f64 = 300.0;

/// How much larger each level is than the one before.
pub const ZOOM_RATIO: f64 = 1.2;

/// How many levels there are.
pub const ZOOM_LEVELS: usize = 19;

/// The font size, in pixels, at the start of each level; it grows until the next one.
pub const FONT_SIZE: f64 = 12.0;

/// Half the width of a node, in em.
const NODE: f64 = 1.3;

/// Graphs of up to this many nodes are drawn with full-sized nodes.
const FEW: usize = 60;

/// The size of nodes in a larger graph, as a fraction of full size.
const SMALLER: f64 = 0.72;

/// The width of names relative to [`text_width`], which is calibrated for serif fonts.
const SANS: f64 = 0.82;

/// The minimum gap between two names in a row, in em.
const APART: f64 = 0.5;

/// How many names are placed at most. In a larger graph the rest is only named when selected.
const MOST: usize = 700;

/// The position of a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LabelSide {
    /// Under the node.
    Below,
    /// Over it.
    Above,
    /// To its right.
    Right,
    /// To its left.
    Left,
    /// To its right, and [`LABEL_SHIFT`] higher.
    RightUp,
    /// To its right, and lower by the same amount.
    RightDown,
    /// To its left, and higher.
    LeftUp,
    /// To its left, and lower.
    LeftDown,
    /// Under it, from its left edge to the right.
    BelowRight,
    /// Under it, from its right edge to the left.
    BelowLeft,
    /// Over it, from its left edge to the right.
    AboveRight,
    /// Over it, from its right edge to the left.
    AboveLeft,
}

/// How much higher or lower a name beside its node may be, in em.
pub const LABEL_SHIFT: f64 = 0.9;

/// The positions tried first, and those tried if none of them is free.
const STRAIGHT: [LabelSide; 4] = [
    LabelSide::Below,
    LabelSide::Above,
    LabelSide::Right,
    LabelSide::Left,
];
const SHIFTED: [LabelSide; 8] = [
    LabelSide::RightUp,
    LabelSide::RightDown,
    LabelSide::LeftUp,
    LabelSide::LeftDown,
    LabelSide::BelowRight,
    LabelSide::BelowLeft,
    LabelSide::AboveRight,
    LabelSide::AboveLeft,
];

/// How many names, by priority, may get a shifted position: each is tried at every level, which is
/// slow.
const SHIFTED_MOST: usize = 150;

/// A name in the picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Label {
    /// Its position.
    pub beside: LabelSide,
    /// The smallest level that shows it; [`ZOOM_LEVELS`] if none does.
    pub from: usize,
}

/// The width of the whole picture at a level, in pixels.
pub fn width_at(level: usize) -> f64 {
    (0..level).fold(MIN_WIDTH, |width, _| width * ZOOM_RATIO)
}

/// The labels of a layout's nodes, in order. A lower `rank` means a higher priority; rank 0 is
/// always shown.
pub fn labels(layout: &GraphLayout, names: &[&str], rank: &[u32]) -> Vec<Label> {
    let none = Label {
        beside: LabelSide::Below,
        from: ZOOM_LEVELS,
    };
    let mut labels = vec![none; layout.nodes.len()];
    let mut order: Vec<usize> = (0..labels.len()).collect();
    order.sort_by_key(|&at| rank[at]);
    order.truncate(MOST);
    let half = node(layout);
    let mut rooms = vec![Room([0.0; 4]); labels.len()];
    let mut placed: Vec<usize> = Vec::new();
    for (turn, &at) in order.iter().enumerate() {
        let (first, second) = split_name(names[at]);
        let high = if second.is_empty() { 1.2 } else { 2.35 };
        let width = SANS * text_width(first).max(text_width(second));
        let size = (width + APART, high);
        let mut best = (ZOOM_LEVELS + 1, LabelSide::Below);
        let shifted = SHIFTED.iter().filter(|_| turn < SHIFTED_MOST);
        for &beside in STRAIGHT.iter().chain(shifted) {
            // Already shown at all levels.
            if best.0 == 0 {
                break;
            }
            let room = Room::of(beside, size, half);
            let free = |level: &usize| {
                let letters = letters(layout, *level);
                let here = room.at(layout.nodes[at], letters);
                let meets =
                    |&other: &usize| rooms[other].at(layout.nodes[other], letters).meets(&here);
                !taken(layout, at, &here, letters, &[]) && !placed.iter().any(meets)
            };
            let from = (0..ZOOM_LEVELS).find(free).unwrap_or(ZOOM_LEVELS);
            if from < best.0 {
                best = (from, beside);
            }
        }
        labels[at].beside = best.1;
        rooms[at] = Room::of(best.1, size, half);
        placed.push(at);
    }
    let mut shown = Vec::new();
    for level in (0..ZOOM_LEVELS).rev() {
        let letters = letters(layout, level);
        shown.clear();
        for &at in &order {
            if labels[at].from != level + 1 && rank[at] > 0 {
                continue;
            }
            let room = rooms[at].at(layout.nodes[at], letters);
            if rank[at] == 0 || !taken(layout, at, &room, letters, &shown) {
                labels[at].from = level;
                shown.push(room);
            }
        }
    }
    labels
}

/// Whether the nodes of a graph are drawn in full size.
pub fn is_small(layout: &GraphLayout) -> bool {
    layout.nodes.len() <= FEW
}

/// Half the width of a node, in em.
fn node(layout: &GraphLayout) -> f64 {
    if is_small(layout) {
        NODE
    } else {
        NODE * SMALLER
    }
}

/// The font size at a level, in units of the layout.
fn letters(layout: &GraphLayout, level: usize) -> f64 {
    FONT_SIZE * f64::from(layout.width) / width_at(level)
}

/// Whether a name can't be placed here: it would leave the picture, or overlap a name or a node.
fn taken(layout: &GraphLayout, at: usize, room: &Room, letters: f64, shown: &[Room]) -> bool {
    let [left, top, right, bottom] = room.0;
    let outside = left < 0.0
        || top < 0.0
        || right > f64::from(layout.width)
        || bottom > f64::from(layout.height);
    let half = node(layout);
    let node = Room([-half, -half, half, half]);
    let mut nodes = layout.nodes.iter().enumerate();
    outside
        || shown.iter().any(|other| other.meets(room))
        || nodes.any(|(other, &place)| other != at && node.at(place, letters).meets(room))
}
