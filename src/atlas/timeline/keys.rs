//! Keys in the drawing. It is one stop of the Tab key; from there the arrows go from mark to mark
//! in the order of time and from lane to lane, and plus and minus go nearer and farther.

use lore::chronology::Window;
use wasm_bindgen::JsCast;
use web_sys::{Document, Element, KeyboardEvent, NodeList};

use super::{STATE, drawn, focus, is_chart, pixel, zoom};
use crate::browser::{listen, target};

/// What the arrows go to.
const STOPS: &str = ".era, .mark, .cluster, .fewer";

pub(super) fn follow(document: &Document) {
    listen(document, "keydown", |event| {
        let Some(key) = event.dyn_ref::<KeyboardEvent>() else {
            return;
        };
        if key.ctrl_key() || key.alt_key() || key.meta_key() {
            return;
        }
        let Some(here) = target(event).filter(|here| is_chart(Some(here))) else {
            return;
        };
        if act(&here, &key.key()) {
            event.prevent_default();
        }
    });
    // The stop of the Tab key is where the reader has been.
    listen(document, "focusin", |event| {
        if let Some(here) = target(event).filter(|here| here.matches(STOPS).unwrap_or(false)) {
            rove(&here);
        }
    });
}

/// Makes one element the stop of the Tab key.
fn rove(here: &Element) {
    let Some(document) = super::document() else {
        return;
    };
    if let Ok(Some(old)) = document.query_selector("#chart [tabindex='0']") {
        // The attribute is a well-formed name; so below.
        let _ = old.set_attribute("tabindex", "-1");
    }
    let _ = here.set_attribute("tabindex", "0");
}

/// Does what a key asks for. Tells whether it asks for anything.
fn act(here: &Element, key: &str) -> bool {
    match key {
        "ArrowRight" => step(here, 1),
        "ArrowLeft" => step(here, -1),
        "ArrowDown" => lane(here, 1),
        "ArrowUp" => lane(here, -1),
        "Home" => end(here, false),
        "End" => end(here, true),
        "+" | "=" => near(here, true),
        "-" => near(here, false),
        _ => return false,
    }
    true
}

/// The stops of the lane that an element is in, in the order of time.
fn stops(here: &Element) -> Vec<Element> {
    let lane = here.closest(".lane").ok().flatten();
    let found = lane.and_then(|lane| lane.query_selector_all(STOPS).ok());
    let all = found.as_ref().map(elements).unwrap_or_default();
    let day = |at: usize| {
        let day = all[at].get_attribute("data-from");
        day.and_then(|day| day.parse::<i64>().ok())
            .unwrap_or(i64::MIN)
    };
    // What counts or closes stands last.
    let counts = |at: usize| !all[at].matches(".era, .mark").unwrap_or(false);
    let key = |at: usize| (counts(at), day(at));
    let order = crate::order::sorted(all.len(), &mut |a, b| key(a).cmp(&key(b)));
    order.into_iter().map(|at| all[at].clone()).collect()
}

fn elements(list: &NodeList) -> Vec<Element> {
    let element = |at| list.get(at)?.dyn_into().ok();
    (0..list.length()).filter_map(element).collect()
}

fn step(here: &Element, by: isize) {
    let stops = stops(here);
    let at = stops.iter().position(|stop| stop == here);
    let next = at
        .and_then(|at| at.checked_add_signed(by))
        .and_then(|at| stops.get(at));
    match next {
        Some(next) => focus(next),
        None => lane(here, by),
    }
}

fn end(here: &Element, last: bool) {
    let stops = stops(here);
    let stop = if last { stops.last() } else { stops.first() };
    if let Some(stop) = stop {
        focus(stop);
    }
}

/// Goes to the next lane, to what stands nearest there.
fn lane(here: &Element, by: isize) {
    let Some(document) = super::document() else {
        return;
    };
    let found = document.query_selector_all("#chart .lane").ok();
    let lanes = found.as_ref().map(elements).unwrap_or_default();
    let mine = here.closest(".lane").ok().flatten();
    let at = lanes.iter().position(|lane| Some(lane) == mine.as_ref());
    let mut next = at.and_then(|at| at.checked_add_signed(by));
    while let Some(lane) = next.and_then(|at| lanes.get(at)) {
        let found = lane.query_selector_all(STOPS).ok();
        let stops = found.as_ref().map(elements).unwrap_or_default();
        let x = left(here);
        let far = |stop: &Element| pixel((left(stop) - x).abs());
        if let Some(nearest) = stops.iter().min_by_key(|stop| far(stop)) {
            focus(nearest);
            return;
        }
        next = next.and_then(|at| at.checked_add_signed(by));
    }
}

fn left(element: &Element) -> f64 {
    element.get_bounding_client_rect().left()
}

/// Zooms about a mark, which keeps the focus.
fn near(here: &Element, nearer: bool) {
    let Some((place, window, scale, all)) = drawn() else {
        return;
    };
    STATE.with_borrow_mut(|state| state.held = here.get_attribute("href"));
    let bar = here.query_selector(".core, .hull").ok().flatten();
    let bounds = bar.as_ref().unwrap_or(here).get_bounding_client_rect();
    let middle =
        f64::midpoint(bounds.left(), bounds.right()) - place.get_bounding_client_rect().left();
    let next: Window = if nearer {
        window.zoom_in(scale.day(pixel(middle)))
    } else {
        window.zoom_out(all)
    };
    zoom(next, all);
}

/// Gives the focus back to the mark that had it before the drawing was made anew.
pub(super) fn settle() {
    let Some(held) = STATE.with_borrow_mut(|state| state.held.take()) else {
        return;
    };
    let Some(document) = super::document() else {
        return;
    };
    let found = document.query_selector_all("#chart .mark").ok();
    let marks = found.as_ref().map(elements).unwrap_or_default();
    let same = marks
        .iter()
        .find(|mark| mark.get_attribute("href").as_ref() == Some(&held));
    if let Some(mark) = same.or(marks.first()) {
        focus(mark);
    }
}
