//! Which names stand in a picture, and on which side of their nodes.
//!
//! A picture is drawn at levels of size, each [`ZOOM_RATIO`] times the one before. Names keep their size
//! while places move apart, so at a larger level more of them fit. A name shown at a level is shown
//! at all larger ones. No two shown names overlap, nor a name a node: by construction, as boxes a
//! little larger than the letters of a sans serif font such as Arial, or of any narrower one.

use super::{GraphLayout, NodePosition};

/// The width of the whole picture at the smallest level, in pixels.
pub const MIN_WIDTH: f64 = 300.0;

/// How much larger each level is than the one before.
pub const ZOOM_RATIO: f64 = 1.2;

/// How many levels there are.
pub const ZOOM_LEVELS: usize = 19;

/// The size of letters, in pixels, at the beginning of each level; they grow up to the next.
pub const FONT_SIZE: f64 = 12.0;

/// Half the width of a node, in letters.
const NODE: f64 = 1.3;

/// Up to this many nodes are drawn in full size.
const FEW: usize = 60;

/// How large the nodes of a large picture are, as a part of full size.
const SMALLER: f64 = 0.72;

/// How wide the letters of names are, as a part of [`text_width`], which is true of serif fonts.
const SANS: f64 = 0.82;

/// How far two names in a row lie apart at least, in letters.
const APART: f64 = 0.5;

/// Names of no more letters than this stand in one line.
const LINE: usize = 10;

/// How many names are placed at most. In a larger picture the rest is named when selected.
const MOST: usize = 700;

/// Where a name stands.
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
}

/// A name in the picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Label {
    /// Where it stands.
    pub beside: LabelSide,
    /// The smallest level that shows it; [`ZOOM_LEVELS`] if none does.
    pub from: usize,
}

/// The width of the whole picture at a level, in pixels.
pub fn width_at(level: usize) -> f64 {
    (0..level).fold(MIN_WIDTH, |width, _| width * ZOOM_RATIO)
}

/// A name in its lines: one, or two of nearly the same length.
pub fn split_name(name: &str) -> (&str, &str) {
    let len = name.chars().count();
    if len <= LINE {
        return (name, "");
    }
    let mut best = (usize::MAX, name.len());
    for (at, _) in name.match_indices(' ') {
        let off = name[..at].chars().count().abs_diff(len / 2);
        if off < best.0 {
            best = (off, at);
        }
    }
    let (first, second) = name.split_at(best.1);
    (first, second.trim_start())
}

/// How wide a line is, in letters: never less than it is drawn.
pub fn text_width(line: &str) -> f64 {
    let wide = |letter: char| match letter {
        'i' | 'j' | 'l' | 'I' | ' ' | '.' | ',' | '\'' | '’' => 0.4,
        't' | 'f' | 'r' | '-' | '(' | ')' => 0.48,
        'c' | 's' | 'v' | 'x' | 'y' | 'z' => 0.57,
        'm' | 'w' => 0.95,
        'M' | 'W' | '@' => 1.04,
        'H' | 'K' | 'N' | 'U' => 0.88,
        'a'..='z' | '0'..='9' => 0.65,
        // As wide as they are high.
        '\u{1100}'..='\u{11ff}' | '\u{2e80}'..='\u{fffd}' | '\u{20000}'.. => 1.05,
        _ => 0.83,
    };
    line.chars().map(wide).sum()
}

/// A box: left, top, right, bottom.
#[derive(Clone, Copy)]
struct Room([f64; 4]);

impl Room {
    fn of(beside: LabelSide, (wide, high): (f64, f64), node: f64) -> Self {
        let (half, gap) = (wide / 2.0, node + 0.15);
        Self(match beside {
            LabelSide::Below => [-half, gap, half, gap + high],
            LabelSide::Above => [-half, -gap - high, half, -gap],
            LabelSide::Right => [gap, -high / 2.0, gap + wide, high / 2.0],
            LabelSide::Left => [-gap - wide, -high / 2.0, -gap, high / 2.0],
        })
    }

    fn at(self, place: NodePosition, letters: f64) -> Self {
        let (x, y) = (f64::from(place.x), f64::from(place.y));
        let [left, top, right, bottom] = self.0.map(|side| side * letters);
        Self([x + left, y + top, x + right, y + bottom])
    }

    fn meets(&self, other: &Self) -> bool {
        self.0[0] < other.0[2]
            && other.0[0] < self.0[2]
            && self.0[1] < other.0[3]
            && other.0[1] < self.0[3]
    }
}

/// The names of a plan's places, by place. `rank` tells which are wanted more: the lower the more;
/// those of rank 0 are always shown.
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
    for &at in &order {
        let (first, second) = split_name(names[at]);
        let high = if second.is_empty() { 1.2 } else { 2.35 };
        let width = SANS * text_width(first).max(text_width(second));
        let size = (width + APART, high);
        let mut best = (ZOOM_LEVELS + 1, LabelSide::Below);
        for beside in [
            LabelSide::Below,
            LabelSide::Above,
            LabelSide::Right,
            LabelSide::Left,
        ] {
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

/// Whether a picture's nodes are drawn in full size.
pub fn is_small(layout: &GraphLayout) -> bool {
    layout.nodes.len() <= FEW
}

/// Half the width of a node, in letters.
fn node(layout: &GraphLayout) -> f64 {
    if is_small(layout) {
        NODE
    } else {
        NODE * SMALLER
    }
}

/// How large a letter is at a level, in units of the layout.
fn letters(layout: &GraphLayout, level: usize) -> f64 {
    FONT_SIZE * f64::from(layout.width) / width_at(level)
}

/// Whether a name can't stand here: it would leave the picture, or meet a name or a node.
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
