//! What listens on the picture of the relations: larger and smaller, keys, play, and saving.
//!
//! The picture itself is drawn from the address (`views::relations`). What is kept here is only how
//! close one looks and where the focus is: it outlives a new drawing, and is gone with the page.

mod keys;
mod paint;
mod play;
mod point;
mod save;
mod zoom;

use std::cell::RefCell;

use gloo::events::{EventListener, EventListenerOptions};
use gloo::timers::callback::Timeout;
use gloo::utils::document;
use lore::route::{Address, Route};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, EventTarget, SvgElement};

/// What is kept between drawings.
#[derive(Default)]
struct View {
    /// What is drawn.
    address: Option<Address>,
    zoom: zoom::Zoom,
    /// How close what is drawn looks, and what draws anew when the hand that moves it rests.
    drawn: Option<zoom::Zoom>,
    rest: Option<Timeout>,
    /// What is painted of a picture that is too large for elements.
    painted: Option<paint::Painted>,
    drag: Option<point::Drag>,
    keys: keys::Keys,
    /// The node that the focus returns to after a new drawing.
    come_back: Option<String>,
    /// Dropped, and so no longer listening, when something else is drawn.
    listeners: Vec<EventListener>,
}

thread_local! {
    static VIEW: RefCell<View> = RefCell::default();
}

/// Listens on the picture, if one is drawn.
pub(super) fn attach(address: &Address) {
    let Route::Relations(_) = address.route else {
        // Another page: nothing is kept.
        VIEW.take();
        play::stop();
        return;
    };
    let before = VIEW.with_borrow_mut(|view| {
        view.listeners.clear();
        view.address.replace(address.clone())
    });
    if before.is_some_and(|before| before != *address) {
        announce();
    }
    play::attach();
    save::attach();
    let Some(svg) = by_id("graph") else { return };
    paint::attach(address);
    zoom::attach(&svg);
    point::attach(&svg);
    keys::attach(&svg);
    if let Some(id) = VIEW.with_borrow_mut(|view| view.come_back.take()) {
        focus(&id);
    }
}

/// Tells those who don't see it what is shown now. What is drawn anew is not announced by itself:
/// the place that is listened to is always there.
fn announce() {
    let shown = document().query_selector("main").ok().flatten();
    let told = shown.map(|shown| all(&shown, "[role=status], .notice"));
    let told = told.unwrap_or_default().into_iter();
    let words: Vec<String> = told.filter_map(|one| one.text_content()).collect();
    if let Some(announcer) = by_id("announcer") {
        announcer.set_text_content(Some(words.join(" ").trim()));
    }
}

fn by_id(id: &str) -> Option<Element> {
    document().get_element_by_id(id)
}

/// Puts the focus on a node.
fn focus(id: &str) {
    let node = by_id(id).and_then(|node| node.dyn_into::<SvgElement>().ok());
    if let Some(node) = node {
        // A node that is gone can't be focused, and need not be.
        let _ = node.focus();
    }
}

/// Listens until the next drawing.
fn listen(target: &EventTarget, name: &'static str, act: impl FnMut(&Event) + 'static) {
    // Boxed: the program then holds one kind of listener.
    let act: Box<dyn FnMut(&Event)> = Box::new(act);
    let options = EventListenerOptions::enable_prevent_default();
    let listener = EventListener::new_with_options(target, name, options, act);
    VIEW.with_borrow_mut(|view| view.listeners.push(listener));
}

/// Listens for clicks on a button.
fn on_click(id: &str, mut act: impl FnMut() + 'static) {
    if let Some(button) = by_id(id) {
        listen(&button, "click", move |_| act());
    }
}

/// Sets an attribute whose name is well formed.
fn set(element: &Element, name: &str, value: &str) {
    let _ = element.set_attribute(name, value);
}

/// Elements within another one.
fn all(within: &Element, css: &str) -> Vec<Element> {
    let Ok(found) = within.query_selector_all(css) else {
        return Vec::new();
    };
    (0..found.length())
        .filter_map(|at| found.get(at)?.dyn_into().ok())
        .collect()
}

/// Goes where a link of the picture leads.
fn follow(link: &Element, replace: bool) {
    go(&link.get_attribute("href").unwrap_or_default(), replace);
}

/// Goes to an address: a claim opens over the page.
fn go(href: &str, replace: bool) {
    let here = VIEW.with_borrow(|view| view.address.clone());
    let page = here.as_ref().and_then(super::page);
    let (Some(here), Some(page)) = (here, page) else {
        return;
    };
    let there = Address::parse(href.strip_prefix(page.root).unwrap_or(href));
    let key = there.fragment.as_deref();
    let key = key.and_then(|fragment| fragment.strip_prefix("claim-"));
    match (&there.route, key) {
        (Route::Entry(subject), Some(key)) => {
            let card = here.with_fragment(["claim/", subject.as_str(), "/", key].concat());
            super::go(&page.href(&card), replace);
        }
        _ => super::go(href, replace),
    }
}
