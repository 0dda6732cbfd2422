//! The eras of the drawing, as boxes under the axis.

use lore::Era;
use lore::chronology::{DateExtent, Extent, Window, stack};
use lore::route::{Route, TimelineParams};

use super::axis::Anchor;
use super::drawn_bar::Interval;
use super::place::edges;
use super::{Frame, ROW};
use crate::models::PageContext;

/// An era. Its link zooms to its years, and from there back to the whole. Heights are measured from
/// the top of all eras.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DrawnEra {
    /// Its name in addresses.
    pub id: &'static str,
    /// Where it leads.
    pub href: String,
    /// Whether exactly its years are in view.
    pub in_view: bool,
    /// Its name and its years.
    pub words: String,
    /// Its name, shortened to fit.
    pub label: String,
    /// Its first day, if it has one.
    pub first_day: Option<i64>,
    /// The top of its row.
    pub y: i32,
    /// Its horizontal extent.
    pub strip: Interval,
    /// Where its label is anchored.
    pub label_x: i32,
    /// Which point of the label that is.
    pub anchor: Anchor,
}

/// The eras that overlap the window, in rows, and their total height.
pub(super) fn drawn_eras(frame: &Frame<'_>) -> (Vec<DrawnEra>, i32) {
    let (first, end) = frame.window.days();
    let eras = frame.page.lore.world().eras.iter();
    let hulls = eras.map(|era| (era, DateExtent::of(&era.when).hull));
    let shown: Vec<_> = hulls.filter(|(_, hull)| hull.meets(first, end)).collect();
    let width = frame.canvas.width;
    let places = shown.iter().map(|(era, hull)| {
        let (from, to) = edges(*hull, frame.scale);
        let wide = frame.canvas.letters.width_of(era.label) + 12;
        if stands_before(from, to, wide, width) {
            (from - wide, to)
        } else {
            (from.min(width - wide), to.max(from + wide))
        }
    });
    let stacked = stack(&places.collect::<Vec<_>>(), u32::MAX, 0);
    let rows = stacked.rows.iter().map(|row| row.unwrap_or_default());
    let tops = rows.map(|row| i32::try_from(row).unwrap_or_default() * ROW);
    let eras = shown.iter().zip(tops);
    let eras = eras.map(|(&(era, hull), y)| DrawnEra::of(frame, era, hull, y));
    let height = i32::try_from(stacked.height).unwrap_or_default() * ROW;
    (eras.collect(), height)
}

impl DrawnEra {
    fn of(frame: &Frame<'_>, era: &Era<'static>, hull: Extent, y: i32) -> Self {
        let (width, letters) = (frame.canvas.width, &frame.canvas.letters);
        let (from, to) = edges(hull, frame.scale);
        let (first, end) = frame.whole.days();
        let near = Window::around(hull.from.unwrap_or(first), hull.to.unwrap_or(end));
        let near = near.clamp_to(frame.whole);
        let next = TimelineParams {
            window: Some(near).filter(|near| *near != frame.window),
            ..frame.params.clone()
        };
        let wide = letters.width_of(era.label) + 12;
        let (label_x, anchor) = if stands_before(from, to, wide, width) {
            (from - 6, Anchor::End)
        } else if from + wide > width {
            (width - 4, Anchor::End)
        } else {
            (from + 6, Anchor::Start)
        };
        Self {
            id: era.id,
            href: frame.page.to(Route::Timeline(next)),
            in_view: near == frame.window,
            words: words_of(frame.page, era),
            label: letters.fitted(era.label, width - 12),
            first_day: hull.from,
            y,
            strip: Interval::between(from, to.max(from + 2)),
            label_x,
            anchor,
        }
    }
}

/// Whether the label of an era from one pixel to another is placed before its box. It is if there is no room for it
/// in the box, nor from its start to the edge of the drawing.
fn stands_before(from: i32, to: i32, label: i32, width: i32) -> bool {
    to - from < label && from + label > width && from >= label
}

/// The name and the years of an era: "The war, 1850 to 1860; disputed".
fn words_of(page: PageContext, era: &Era<'_>) -> String {
    let disputed = if era.reading.is_some() {
        "; disputed"
    } else {
        ""
    };
    format!("{}, {}{disputed}", era.label, era.years(page.calendar()))
}
