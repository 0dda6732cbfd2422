//! What the lines of the picture end in, and the emblems of its nodes: defined once for a page.

use maud::{Markup, PreEscaped, html};

use crate::page::Page;

/// How many kinds of lines there are; further categories begin again.
pub(super) const LINES: u16 = 9;

/// The heads of one-way lines, in a box of 10 around (5, 5), pointing to the right; each with
/// whether it is filled and its size in widths of its line.
const HEADS: [(&str, bool, &str); LINES as usize] = [
    ("M1 1L9 5L1 9z", true, "5"),
    ("M1 1L9 5L1 9M5 1V9", false, "8"),
    ("M0 1L10 5L0 9L3 5z", true, "4.2"),
    ("M2 1L8 5L2 9", false, "7"),
    ("M1 1L9 5L1 9z", false, "6.4"),
    ("M1 5L5 1.5L9 5L5 8.5z", true, "8"),
    ("M0 1L5 5L0 9M4 1L9 5L4 9", false, "6.4"),
    ("M2 5A3 3 0 1 1 2 5.1M8 5L5.5 3V7z", true, "8"),
    ("M1 1.5L8 5L1 8.5M9 1.5V8.5", false, "6.4"),
];

/// The sign on a line that reads the same both ways.
const BOTH: &str = "M0 5L3.5 2V8zM10 5L6.5 2V8z";

/// The number of a category's line, from 1.
pub(super) fn line(category: u16) -> u16 {
    category % LINES + 1
}

/// The definitions, in a picture without size.
pub(super) fn marks(page: Page) -> Markup {
    html! {
        svg.marks #graph-marks width="0" height="0" aria-hidden="true" { (definitions(page)) }
    }
}

/// The definitions alone.
pub(super) fn definitions(page: Page) -> Markup {
    let world = page.tome.world();
    html! {
            defs {
                @for number in 1..=LINES {
                    (head(number, false))
                    (head(number, true))
                }
                @for (number, _) in (0..).zip(&world.emblems) { (emblem(page, number)) }
            }
    }
}

/// The head of a line, or the sign on one that reads the same both ways.
pub(super) fn head(line: u16, symmetric: bool) -> Markup {
    let (path, filled, size) = HEADS[usize::from((line - 1) % LINES)];
    let (path, filled) = if symmetric {
        (BOTH, true)
    } else {
        (path, filled)
    };
    html! {
        marker id=(head_of(line, symmetric)) viewBox="-1 -1 12 12" refX="5" refY="5" markerWidth=(size) markerHeight=(size)
            orient="auto" {
            path class={ "head c" (line) } d=(path) data-filled=[filled.then_some("")] {}
        }
    }
}

/// The name of what stands on a line.
pub(super) fn head_of(line: u16, symmetric: bool) -> String {
    id(if symmetric { "both" } else { "head" }, line)
}

/// An emblem of the world, by its number.
pub(super) fn emblem(page: Page, number: u16) -> Markup {
    let emblems = &page.tome.world().emblems;
    let svg = emblems
        .get(usize::from(number))
        .map_or("", |emblem| emblem.svg);
    html! {
        // Checked by the compiler: shapes only.
        symbol id=(id("emblem", number)) viewBox="0 0 64 64" { (PreEscaped(svg)) }
    }
}

/// The name of a definition.
pub(super) fn id(kind: &str, number: u16) -> String {
    [kind, "-", &number.to_string()].concat()
}
