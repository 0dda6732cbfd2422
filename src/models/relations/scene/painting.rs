//! The position of a painted graph on its canvas, and which names fit there.

use lore::EntryId;
use lore::graph::{FONT_SIZE, text_width};

use super::{GraphScene, PaintedNode, Presence};

/// The largest radius of a painted node, in pixels and in units of the layout, so that no two nodes
/// overlap.
const LARGEST: (f64, f64) = (10.0, 18.0);

/// The radius of an element, in pixels.
const ELEMENT: f64 = FONT_SIZE * 0.6;

/// The font size of painted names, in pixels.
const LETTER: f64 = FONT_SIZE * 1.1;

/// How many names are painted at most.
const MOST_NAMES: usize = 60;

/// The scale and position of a graph on a canvas.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Painting {
    /// Pixels per unit of the layout.
    pub scale: f64,
    /// The position of the layout's corner on the canvas, in pixels.
    pub corner: (f64, f64),
    /// The size of the canvas, in pixels.
    pub size: (f64, f64),
}

/// A name on the canvas.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PaintedName {
    /// The entry.
    pub entry: EntryId,
    /// Its title.
    pub title: &'static str,
    /// The middle of its baseline, in pixels.
    pub at: (f64, f64),
}

/// A box in pixels: left, top, right, bottom.
type Room = [f64; 4];

impl Painting {
    /// The font size, in pixels.
    pub const LETTER: f64 = LETTER;

    /// The position of a point of the layout on the canvas.
    pub fn at(&self, (x, y): (f64, f64)) -> (f64, f64) {
        (
            x * self.scale + self.corner.0,
            y * self.scale + self.corner.1,
        )
    }

    /// Whether a point is on the canvas, or within `margin` of it.
    pub fn shows(&self, (x, y): (f64, f64), margin: f64) -> bool {
        let (width, height) = self.size;
        x > -margin && y > -margin && x < width + margin && y < height + margin
    }

    /// Half the width of a painted node, in pixels.
    pub fn radius(&self) -> f64 {
        (LARGEST.1 * self.scale).clamp(1.5, LARGEST.0)
    }

    /// As many names as fit, in the order of the nodes, including names of elements, so that none
    /// of them overlap.
    pub fn names(&self, scene: &GraphScene) -> Vec<PaintedName> {
        let elements = scene
            .nodes
            .iter()
            .filter(|node| node.presence != Presence::Painted);
        let mut taken: Vec<Room> = elements.map(|node| self.disc(node)).collect();
        let mut names = Vec::new();
        for node in &scene.nodes {
            let room = self.room(node);
            let free = || !taken.iter().any(|other| meet(&room, other));
            let seen = !node.dim && self.shows(self.at(node.position), 0.0);
            if seen && names.len() < MOST_NAMES && (node.presence == Presence::Named || free()) {
                taken.push(room);
                names.push(PaintedName {
                    entry: node.entry,
                    title: node.title,
                    at: (self.at(node.position).0, room[1] + LETTER),
                });
            }
        }
        names
    }

    fn disc(&self, node: &PaintedNode) -> Room {
        let (x, y) = self.at(node.position);
        [x - ELEMENT, y - ELEMENT, x + ELEMENT, y + ELEMENT]
    }

    /// The box of a node's name, below the node.
    fn room(&self, node: &PaintedNode) -> Room {
        let (x, y) = self.at(node.position);
        let top = y + match node.presence {
            Presence::Painted => self.radius(),
            Presence::Named | Presence::Element => ELEMENT,
        };
        let half = text_width(node.title) * LETTER / 2.0;
        [x - half, top, x + half, top + LETTER * 1.2]
    }
}

fn meet(a: &Room, b: &Room) -> bool {
    a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3]
}

#[cfg(test)]
mod tests {
    use lore::{EntryId, Id};

    use super::{GraphScene, PaintedNode, Painting, Presence};

    fn node(entry: usize, position: (f64, f64), named: bool) -> PaintedNode {
        PaintedNode {
            entry: EntryId::from_index(entry),
            position,
            title: "A name",
            square: false,
            dim: false,
            presence: if named {
                Presence::Named
            } else {
                Presence::Painted
            },
        }
    }

    fn scene(nodes: Vec<PaintedNode>) -> GraphScene {
        let edges = Vec::new();
        GraphScene { nodes, edges }
    }

    const WHOLE: Painting = Painting {
        scale: 0.5,
        corner: (10.0, 0.0),
        size: (400.0, 300.0),
    };

    fn named(painting: Painting, nodes: Vec<PaintedNode>) -> Vec<usize> {
        let names = painting.names(&scene(nodes)).into_iter();
        names.map(|name| name.entry.index()).collect()
    }

    #[test]
    fn of_names_that_run_into_each_other_the_first_is_painted() {
        let near = |entry| {
            node(
                entry,
                (200.0, 200.0 + f64::from(u8::try_from(entry).unwrap())),
                false,
            )
        };
        assert_eq!(
            named(
                WHOLE,
                vec![near(0), near(1), node(2, (600.0, 200.0), false)]
            ),
            [0, 2]
        );
    }

    #[test]
    fn what_is_asked_for_by_name_has_its_name_in_any_case() {
        let nodes = vec![
            node(0, (200.0, 200.0), false),
            node(1, (201.0, 200.0), true),
        ];
        assert_eq!(named(WHOLE, nodes), [0, 1]);
    }

    #[test]
    fn what_is_not_on_the_canvas_has_no_name() {
        assert_eq!(named(WHOLE, vec![node(0, (2_000.0, 200.0), false)]), [0; 0]);
        let moved = Painting {
            corner: (-800.0, 0.0),
            ..WHOLE
        };
        assert_eq!(named(moved, vec![node(0, (2_000.0, 200.0), false)]), [0]);
    }

    #[test]
    fn a_press_hits_the_nearest_entry_within_reach() {
        let scene = scene(vec![
            node(0, (0.0, 0.0), false),
            node(1, (10.0, 0.0), false),
        ]);
        let hit = |at| scene.entry_at(at, 8.0).map(EntryId::index);
        assert_eq!(hit((6.0, 1.0)), Some(1));
        assert_eq!(hit((-7.0, 7.0)), Some(0));
        assert_eq!(hit((30.0, 0.0)), None);
        assert_eq!(
            super::GraphScene {
                nodes: vec![],
                edges: vec![]
            }
            .entry_at((0.0, 0.0), 8.0),
            None
        );
    }
}
