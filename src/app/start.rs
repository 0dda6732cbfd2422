//! The start in a browser.

use std::cell::Cell;
use std::rc::Rc;
use std::time::Duration;

use leptos::html;
use leptos::prelude::*;
use lore::route::Address;
use web_sys::HtmlElement;

use super::{App, Outlet, title, travel};
use crate::address::{Navigator, arrival, history, links, new_tab};
use crate::behaviors::shortcuts::use_shortcuts;
use crate::chunks::Chunks;
use crate::platform::file_page::FilePage;
use crate::platform::page_state;
use crate::platform::takeover::EnteredFields;
use crate::split;
use crate::state::reader_data::use_reader_data;
use crate::state::settings::Settings;

/// Starts the program on the page in the window, in an encyclopedia under `root`: hydrates the
/// frame in `<div id="app">`, and leaves the page in it untouched until it is needed.
///
/// This takes two tasks, so that a press in between is handled.
pub fn start(root: String) {
    // The root lives as long as the program, as do the links that begin with it.
    let root: &'static str = root.leak();
    let Some(FilePage { frame, address }) = FilePage::in_window() else {
        crate::platform::log::warn(
            "the page has no place for the encyclopedia",
            &wasm_bindgen::JsValue::NULL,
        );
        return;
    };
    let drawn = address.map(|address| Address::parse(&address));
    if let Some((owner, frame)) = hydrate(root, frame, drawn) {
        set_timeout(move || owner.with(|| frame.connect()), Duration::ZERO);
    }
}

/// The frame after hydration.
struct Frame {
    navigator: Navigator,
    chunks: Chunks,
    settings: Settings,
    outlet: Outlet,
}

/// Hydrates the frame. From then on its controls work, while its links are still followed by the
/// browser.
fn hydrate(
    root: &'static str,
    place: HtmlElement,
    drawn: Option<Address>,
) -> Option<(Owner, Frame)> {
    let entered = EnteredFields::of(&place);
    let hydrated = Rc::new(Cell::new(None));
    let kept = Rc::clone(&hydrated);
    let handle = leptos::mount::hydrate_from(place, move || {
        let main = NodeRef::<html::Main>::new();
        let first = drawn.clone().unwrap_or_else(|| Address::parse(""));
        let navigator = Navigator::new(root, first);
        let chunks = split::chunks();
        let shows = drawn.as_ref().map(Address::print);
        let settings = Settings::of_page();
        let app = view! { <App navigator chunks settings main shows/> };
        let owner = Owner::current().unwrap_or_default();
        let outlet = Outlet::new(owner.clone(), navigator, chunks, main, drawn);
        travel::connect(navigator, outlet);
        kept.set(Some((
            owner,
            Frame {
                navigator,
                chunks,
                settings,
                outlet,
            },
        )));
        app
    });
    handle.forget();
    entered.restore();
    hydrated.take()
}

impl Frame {
    /// Connects the frame to the window's history, storage and events, and shows the window's address.
    /// Runs under the frame's owner.
    fn connect(self) {
        let navigator = self.navigator;
        let landed = history::current(navigator.root());
        links::follow_links();
        new_tab::keep_choice_in_new_tabs();
        self.settings.connect();
        arrival::follow_arrivals(navigator, self.outlet.is_prerendered(&landed));
        self.keep_reader_data();
        title::follow_titles(navigator, self.chunks);
        if let Some(shortcuts) = use_shortcuts() {
            // In another site's frame, the keys belong to that site.
            if !page_state::is_framed() {
                shortcuts.listen(navigator, self.settings);
            }
        }
        self.outlet.land(landed);
        page_state::set_started();
    }

    fn keep_reader_data(&self) {
        let Some(reader_data) = use_reader_data() else {
            return;
        };
        reader_data.connect();
        let chunks = self.chunks;
        // On every change: the data may come from an older edition, through a file or another tab.
        Effect::new(move |_| {
            reader_data.with(|_| ());
            if let Some(chunk) = chunks.lore.get() {
                (chunk.rename_stored)(reader_data);
            }
        });
    }
}
