//! The timeline's drawing under the reader's hands: as wide as its page, moved by keys, wheel and
//! pointer. Everything it does is a move to another address; it holds nothing but where the focus
//! was.

mod brush;
pub(super) mod export;
mod keys;
mod letters;

use std::cell::RefCell;

use lore::chronology::{Scale, Window};
use lore::route::{Address, Route, TimelineParams as Timeline};
use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlElement, WheelEvent};

use crate::browser::{listen, target};
use crate::page::Page;
use crate::views::timeline::{Form, Sheet, chart, on_view};

/// Pixels between the margins of a page of paper.
const PAPER: i32 = 640;

/// What has been drawn last.
#[derive(Default)]
struct State {
    listens: bool,
    address: Option<Address>,
    width: i32,
    /// The link that is to have the focus when the drawing is there again.
    held: Option<String>,
}

thread_local! {
    static STATE: RefCell<State> = RefCell::default();
}

/// What its place is called once it is drawn here.
const FITTED: &str = "chart-place fitted";

/// Takes over the drawing of an address that has just been put into the page. One that is taken over
/// already is left alone: to draw it anew would take the focus from it, and a click.
pub(super) fn attach(address: &Address) {
    let fitted = by_id("chart").is_some_and(|place| place.class_name() == FITTED);
    if fitted && STATE.with_borrow(|state| state.address.as_ref() == Some(address)) {
        return;
    }
    let begins = STATE.with_borrow_mut(|state| {
        state.address = Some(address.clone());
        state.width = 0;
        !std::mem::replace(&mut state.listens, true)
    });
    fit();
    keys::settle();
    if begins {
        follow();
    }
}

/// Listens to the window, once.
fn follow() {
    let (Some(window), Some(document)) = (web_sys::window(), document()) else {
        return;
    };
    listen(&window, "resize", |_| {
        fit();
        keys::settle();
    });
    listen(&window, "beforeprint", |_| draw(PAPER, Form::Paged));
    listen(&window, "afterprint", |_| {
        STATE.with_borrow_mut(|state| state.width = 0);
        fit();
    });
    keys::follow(&document);
    brush::follow(&document);
    export::follow(&document);
    listen(&document, "wheel", |event| {
        let Some(wheel) = event.dyn_ref::<WheelEvent>() else {
            return;
        };
        // A wheel alone scrolls the page.
        if !wheel.ctrl_key() || !is_chart(target(event).as_ref()) {
            return;
        }
        event.prevent_default();
        let Some((place, window, scale, all)) = drawn() else {
            return;
        };
        let left = place.get_bounding_client_rect().left();
        let at = scale.day(pixel(f64::from(wheel.client_x()) - left));
        let next = if wheel.delta_y() < 0.0 {
            window.zoom_in(at)
        } else {
            window.zoom_out(all)
        };
        zoom(next, all);
    });
}

/// Draws as wide as the page has room for.
fn fit() {
    let width = by_id("chart").map_or(0, |place| place.client_width());
    if width >= 100 && STATE.with_borrow(|state| state.width != width) {
        draw(width, Form::Ruled);
    }
}

/// Draws, so many pixels wide.
fn draw(width: i32, form: Form) {
    let (Some(place), Some((page, asked))) = (by_id("chart"), asked()) else {
        return;
    };
    let sheet = Sheet {
        width,
        letters: letters::measured(&place),
        form,
    };
    if let Ok(drawing) = chart(page, &asked, &sheet) {
        place.set_inner_html(&drawing.0);
        place.set_class_name(FITTED);
        STATE.with_borrow_mut(|state| state.width = width);
    }
}

/// The timeline that is asked for, and what it is drawn with.
fn asked() -> Option<(Page, Timeline)> {
    let address = STATE.with_borrow(|state| state.address.clone())?;
    let page = super::page(&address)?;
    match address.route {
        Route::Timeline(asked) => Some((page, asked)),
        _ => None,
    }
}

/// The drawing with its window, its scale and all that can be viewed.
fn drawn() -> Option<(Element, Window, Scale, Window)> {
    let place = by_id("chart")?;
    let (page, asked) = asked()?;
    let (window, all) = on_view(page, &asked).ok()?;
    let width = STATE.with_borrow(|state| state.width);
    let width = if width == 0 {
        place.client_width()
    } else {
        width
    };
    Some((place, window, Scale::new(window, width), all))
}

/// Goes to another window, at the same place in the history.
fn zoom(next: Window, all: Window) {
    change(true, |asked| {
        asked.window = Some(next).filter(|next| *next != all || asked.window.is_some());
    });
}

/// Goes to the timeline with a change.
fn change(replace: bool, act: impl FnOnce(&mut Timeline)) {
    let Some((page, mut asked)) = asked() else {
        return;
    };
    act(&mut asked);
    super::go(&page.to(Route::Timeline(asked)), replace);
}

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

fn by_id(id: &str) -> Option<Element> {
    document()?.get_element_by_id(id)
}

/// Whether something is a part of the drawing.
fn is_chart(element: Option<&Element>) -> bool {
    element.is_some_and(|element| element.closest("#chart").is_ok_and(|found| found.is_some()))
}

/// A place in the window as a whole pixel.
#[expect(clippy::cast_possible_truncation, reason = "a place in a window")]
fn pixel(place: f64) -> i32 {
    place.round() as i32
}

/// Focuses an element of the drawing.
fn focus(element: &Element) {
    // A link of a drawing can be focused as one of a text can, by a method of the same name.
    let _ = element.unchecked_ref::<HtmlElement>().focus();
}
