//! A neighbour as drawn: its emblem and, further outward, its relation to the centre and its name.

use lore::graph::{split_name, text_width};
use lore::{Card, Relation, Role, TableError};

use super::neighbours::{HALF_WIDTH, LETTER, Neighbour, WIDTH};
use super::{NodeHref, PageContext};
use crate::models::graph_lines::EmblemSign;

/// The distance from the middle of a node to its name.
const ASIDE: f64 = 19.0;

/// The margin between a name and the edge of the drawing.
const MARGIN: f64 = 5.0;

/// The font size of a relation in words; 1 is that of a name. The style sheet says the same (graph.css).
const ROLE_SIZE: f64 = 0.88;

/// The width of the face of labels, which is condensed, beside an ordinary one, which
/// [`text_width`] measures. Measured in Chromium: 0.78 to 0.82; the rest is a margin for its fallback.
const CONDENSED: f64 = 0.88;

/// The ring of a node with the emblem in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Disc {
    /// Square for a power, round for all others.
    pub square: bool,
    /// Half its width.
    pub half: i32,
    /// The emblem in it.
    pub emblem: EmblemSign,
    /// The number of the entry's side, which gives it its colour.
    pub side: Option<u8>,
}

impl Disc {
    pub(super) fn of(page: PageContext, card: &Card<'static>, half: i32) -> Self {
        Self {
            square: page.lore.world().role_of(card) == Some(Role::Faction),
            half,
            emblem: EmblemSign::of(page, card.emblem),
            side: card.side,
        }
    }
}

/// A neighbour.
#[derive(Clone, Debug, PartialEq)]
pub struct LocalNode {
    /// Where it leads.
    pub href: String,
    /// The title of the entry.
    pub title: &'static str,
    /// Its middle.
    pub x: f64,
    /// Its middle.
    pub y: f64,
    /// Whether it is on the right, with its name further right.
    pub right: bool,
    /// Whether it has no relation to the centre in the filter's years under the chosen readings.
    pub ghost: bool,
    /// Its ring.
    pub disc: Disc,
    /// The start and the width of the area that can be pressed.
    pub target: (f64, f64),
    /// Where its words begin or, on the left side, end.
    pub text: f64,
    /// Its relation to the centre.
    pub role: String,
    /// Its name in one or two lines; the second may be empty.
    pub name: [String; 2],
}

impl LocalNode {
    pub(super) fn of(
        page: PageContext,
        relations: &[Relation<'static>],
        one: &Neighbour,
        href: NodeHref<'_>,
    ) -> Result<Self, TableError> {
        let card = page.lore.card(one.entry)?;
        let held = one.held(page, relations);
        let mut held = held.filter(|relation| !relation.claim.ruled_out);
        let (first, more) = (held.next(), held.count());
        let right = one.x > HALF_WIDTH;
        let room = if right { WIDTH - one.x } else { one.x } - ASIDE - MARGIN;
        let letters = room / (LETTER * CONDENSED);
        let role = first.map(|relation| {
            let plus = if more > 0 { 1.6 } else { 0.0 };
            let words = cut(relation.label(), letters / ROLE_SIZE - plus);
            if more > 0 {
                format!("{words} +{more}")
            } else {
                words
            }
        });
        Ok(Self {
            href: href(&card),
            title: card.title,
            x: one.x,
            y: one.y,
            right,
            ghost: first.is_none(),
            disc: Disc::of(page, &card, 15),
            target: (
                if right { -ASIDE } else { -one.x },
                room + 2.0 * ASIDE + MARGIN,
            ),
            text: if right { ASIDE } else { -ASIDE },
            role: role.unwrap_or_default(),
            name: wrapped(card.title, letters),
        })
    }
}

/// A name in one or two lines that are at most `room` letters wide; the rest is cut off.
fn wrapped(name: &str, room: f64) -> [String; 2] {
    if text_width(name) <= room {
        return [name.to_owned(), String::new()];
    }
    let (first, second) = split_name(name);
    [cut(first, room), cut(second, room)]
}

fn cut(line: &str, room: f64) -> String {
    if text_width(line) <= room {
        return line.to_owned();
    }
    let mut kept = String::new();
    for letter in line.chars() {
        kept.push(letter);
        if text_width(&kept) > room - 1.0 {
            kept.pop();
            break;
        }
    }
    kept + "…"
}

#[cfg(test)]
mod tests {
    use lore::graph::text_width;

    use super::wrapped;

    #[test]
    fn a_name_is_never_wider_than_its_room() {
        for name in [
            "Vel",
            "The Harbour Guild of the Western Piers",
            "Wwwwwwwwwwwwwwwww",
        ] {
            for line in wrapped(name, 9.0) {
                assert!(text_width(&line) <= 9.0, "{line}");
            }
        }
    }

    #[test]
    fn a_name_with_room_stays_in_one_line() {
        assert_eq!(wrapped("Anna Vel", 9.0), ["Anna Vel", ""]);
    }
}
