//! Positions in the plane. Everything is computed with sums, products, quotients and square roots, which every
//! machine rounds in the same way.

/// A position. `y` grows downwards.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Point {
    /// To the right.
    pub x: f64,
    /// Down.
    pub y: f64,
}

impl Point {
    /// The distance to another position, never zero.
    pub(super) fn to(self, other: Self) -> f64 {
        let (x, y) = (self.x - other.x, self.y - other.y);
        (x * x + y * y).sqrt().max(1e-9)
    }

    /// Whether it is within `room` of the interior of a segment.
    pub(super) fn near_segment(self, a: Self, b: Self, room: f64) -> bool {
        if self.x < a.x.min(b.x) - room
            || self.x > a.x.max(b.x) + room
            || self.y < a.y.min(b.y) - room
            || self.y > a.y.max(b.y) + room
        {
            return false;
        }
        let (x, y) = (b.x - a.x, b.y - a.y);
        let length = x * x + y * y;
        if length < 1e-9 {
            return false;
        }
        let along = ((self.x - a.x) * x + (self.y - a.y) * y) / length;
        if !(0.0..=1.0).contains(&along) {
            return false;
        }
        let foot = Self {
            x: a.x + along * x,
            y: a.y + along * y,
        };
        self.to(foot) < room
    }
}

/// The room that a node takes: a box around its position.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Size {
    /// Its width.
    pub width: f64,
    /// Its height.
    pub height: f64,
}

impl Size {
    /// Whether the boxes around two positions overlap.
    pub fn overlap(self, a: Point, b: Point) -> bool {
        (a.x - b.x).abs() < self.width && (a.y - b.y).abs() < self.height
    }
}
