//! The axis as a brush: a press sets the year lens, a stroke sets it to some years, and with Shift
//! held it goes near to them.

use std::cell::Cell;
use std::rc::Rc;

use lore::chronology::{Scale, Window};
use lore::route::{Address, Route};
use lore::{Date, Years};
use wasm_bindgen::JsCast;
use web_sys::{Document, Element, PointerEvent};

use super::{asked, change, drawn, pixel};
use crate::browser::{listen, target};

/// Pixels that a hand may tremble.
const STILL: i32 = 4;

/// A stroke over the axis, from one pixel to another.
#[derive(Clone, Copy)]
struct Stroke {
    from: i32,
    to: i32,
}

pub(super) fn follow(document: &Document) {
    let stroke: Rc<Cell<Option<Stroke>>> = Rc::default();
    let begun = Rc::clone(&stroke);
    listen(document, "pointerdown", move |event| {
        let axis = target(event).and_then(|on| on.closest("#chart .axis").ok().flatten());
        let pointer = event.dyn_ref::<PointerEvent>();
        if let (Some(_), Some(x)) = (axis, pointer.filter(|p| p.button() == 0).and_then(place)) {
            begun.set(Some(Stroke { from: x, to: x }));
            // Else the stroke would mark the words of the axis.
            event.prevent_default();
        }
    });
    let moved = Rc::clone(&stroke);
    listen(document, "pointermove", move |event| {
        let to = event.dyn_ref::<PointerEvent>().and_then(place);
        if let (Some(Stroke { from, .. }), Some(to)) = (moved.get(), to) {
            moved.set(Some(Stroke { from, to }));
            show(Some(Stroke { from, to }));
        }
    });
    let left = Rc::clone(&stroke);
    listen(document, "pointercancel", move |_| {
        left.set(None);
        show(None);
    });
    listen(document, "pointerup", move |event| {
        let Some(stroke) = stroke.take() else { return };
        show(None);
        let shift = event
            .dyn_ref::<PointerEvent>()
            .is_some_and(|p| p.shift_key());
        if let Some((_, _, scale, _)) = drawn() {
            end(stroke, scale, shift);
        }
    });
}

/// The pixel of the drawing that a pointer is at.
fn place(pointer: &PointerEvent) -> Option<i32> {
    let left = super::by_id("chart")?.get_bounding_client_rect().left();
    Some(pixel(f64::from(pointer.client_x()) - left))
}

fn end(stroke: Stroke, scale: Scale, zooms: bool) {
    let (from, to) = (stroke.from.min(stroke.to), stroke.from.max(stroke.to));
    let (first, last) = (scale.day(from), scale.day(to));
    if zooms && to - from > STILL {
        change(false, |asked| {
            asked.window = Some(Window::around(first, last + 1));
        });
        return;
    }
    let year = |day| Date::of_day_number(day).year;
    let years = if to - from > STILL {
        Years::new(year(first), year(last))
    } else {
        Years::new(year(first), year(first))
    };
    if let Some((page, asked)) = asked() {
        let mut address = Address::new(Route::Timeline(asked));
        address.years = Some(years);
        crate::atlas::go(&page.href(&address), false);
    }
}

/// Shows the stroke as a band.
fn show(stroke: Option<Stroke>) {
    let Some(document) = super::document() else {
        return;
    };
    let Ok(Some(chart)) = document.query_selector("#chart .chart") else {
        return;
    };
    let band = chart.query_selector(".brushed").ok().flatten();
    let Some(stroke) = stroke else {
        if let Some(band) = band {
            band.remove();
        }
        return;
    };
    let band = band.or_else(|| {
        let band = document
            .create_element_ns(Some("http://www.w3.org/2000/svg"), "rect")
            .ok()?;
        chart.prepend_with_node_1(&band).ok()?;
        Some(band)
    });
    let Some(band) = band else { return };
    let set = |band: &Element, name: &str, value: &str| {
        // The names are well-formed.
        let _ = band.set_attribute(name, value);
    };
    let (from, to) = (stroke.from.min(stroke.to), stroke.from.max(stroke.to));
    set(&band, "class", "brushed");
    set(&band, "x", &from.to_string());
    set(&band, "width", &(to - from).max(1).to_string());
    set(&band, "y", "0");
    set(&band, "height", "100%");
}
