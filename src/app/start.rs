//! The start in a browser.

use leptos::html;
use leptos::prelude::*;
use lore::route::Address;

use super::{App, Outlet, title, travel};
use crate::address::{Navigator, arrival, history, links, new_tab, without_fragment};
use crate::behaviors::shortcuts::use_shortcuts;
use crate::platform::file_page::FilePage;
use crate::platform::page_state;
use crate::platform::takeover::EnteredFields;
use crate::split;
use crate::state::reader_data::use_reader_data;
use crate::state::settings::Settings;

/// Brings the page in the window to life, in an encyclopedia under `root`: hydrates the frame in
/// `<div id="app">`, and leaves the page in it as it stands until it is needed.
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
    let landed = history::current(root);
    let entered = EnteredFields::of(&frame);
    let first = drawn.clone().unwrap_or_else(|| Address::parse(""));
    let handle = leptos::mount::hydrate_from(frame, move || {
        let main = NodeRef::<html::Main>::new();
        let navigator = Navigator::new(root, first);
        let chunks = split::chunks();
        let stood = drawn.as_ref() == Some(&without_fragment(&landed));
        let shows = drawn.as_ref().map(Address::print);
        let settings = Settings::of_page();
        let frame = view! { <App navigator chunks settings main shows/> };
        let owner = Owner::current().unwrap_or_default();
        let outlet = Outlet::new(owner, navigator, chunks, main, drawn);
        travel::connect(navigator, outlet);
        links::follow_links();
        new_tab::keep_choice_in_new_tabs();
        settings.connect();
        arrival::follow_arrivals(navigator, stood);
        if let Some(reader_data) = use_reader_data() {
            reader_data.connect();
            // Whenever it changes: it may come from an older edition, by a file or another tab.
            Effect::new(move |_| {
                reader_data.with(|_| ());
                if let Some(chunk) = chunks.pages.get() {
                    (chunk.rename_stored)(reader_data);
                }
            });
        }
        title::follow_titles(navigator, chunks);
        if let Some(shortcuts) = use_shortcuts() {
            // In a frame of another site the keys are that site's.
            if !page_state::is_framed() {
                shortcuts.listen(navigator, settings);
            }
        }
        // After the frame is hydrated.
        queue_microtask(move || outlet.land(landed));
        frame
    });
    handle.forget();
    entered.restore();
}
