//! The room that a name or a node takes.

use super::{LABEL_SHIFT, LabelSide};
use crate::graph::NodePosition;

/// A box: left, top, right, bottom.
#[derive(Clone, Copy)]
pub(super) struct Room(pub(super) [f64; 4]);

impl Room {
    pub(super) fn of(beside: LabelSide, (wide, high): (f64, f64), node: f64) -> Self {
        let (half, gap) = (wide / 2.0, node + 0.15);
        let (left, right) = match beside {
            LabelSide::Below | LabelSide::Above => (-half, half),
            LabelSide::Right | LabelSide::RightUp | LabelSide::RightDown => (gap, gap + wide),
            LabelSide::Left | LabelSide::LeftUp | LabelSide::LeftDown => (-gap - wide, -gap),
            LabelSide::BelowRight | LabelSide::AboveRight => (-node, wide - node),
            LabelSide::BelowLeft | LabelSide::AboveLeft => (node - wide, node),
        };
        let middle = high / 2.0;
        let (top, bottom) = match beside {
            LabelSide::Below | LabelSide::BelowRight | LabelSide::BelowLeft => (gap, gap + high),
            LabelSide::Above | LabelSide::AboveRight | LabelSide::AboveLeft => (-gap - high, -gap),
            LabelSide::Right | LabelSide::Left => (-middle, middle),
            LabelSide::RightUp | LabelSide::LeftUp => (-middle - LABEL_SHIFT, middle - LABEL_SHIFT),
            LabelSide::RightDown | LabelSide::LeftDown => {
                (LABEL_SHIFT - middle, LABEL_SHIFT + middle)
            }
        };
        Self([left, top, right, bottom])
    }

    pub(super) fn at(self, place: NodePosition, letters: f64) -> Self {
        let (x, y) = (f64::from(place.x), f64::from(place.y));
        let [left, top, right, bottom] = self.0.map(|side| side * letters);
        Self([x + left, y + top, x + right, y + bottom])
    }

    pub(super) fn meets(&self, other: &Self) -> bool {
        self.0[0] < other.0[2]
            && other.0[0] < self.0[2]
            && self.0[1] < other.0[3]
            && other.0[1] < self.0[3]
    }
}
