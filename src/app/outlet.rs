//! The page in the frame: loads the chunks that draw it, and takes over the pre-rendered page of
//! the file.

use leptos::html;
use leptos::prelude::*;
use lore::route::{Address, Route};
use web_sys::HtmlElement;

use super::screen::Screen;
use crate::address::history::{current, tell_window};
use crate::address::{Arrival, Navigator, has_controls, without_fragment};
use crate::chunks::{ChunkError, Chunks};
use crate::platform::dom::{closest, closest_to_target};
use crate::platform::takeover::{
    EnteredFields, button_pressed_before_start, count_elements, is_translated, pressed_button,
};
use crate::platform::{dom, page_state};
use crate::state::reader_data::has_reader_data;

/// A reader near one of these may want the next page or a control of this one.
const NEAR: &str = "a, button, summary, select, input";

/// The page in the frame.
#[derive(Clone, Copy)]
pub struct Outlet {
    owner: StoredValue<Owner>,
    navigator: Navigator,
    chunks: Chunks,
    main: NodeRef<html::Main>,
    /// The address that the file in the window was drawn for, if it was drawn for one.
    drawn: StoredValue<Option<Address>>,
    /// The number of elements in the page of the file.
    elements: StoredValue<u32>,
    live: RwSignal<bool>,
}

impl Outlet {
    /// The outlet of a frame that has just been hydrated. `owner` is the frame's.
    pub fn new(
        owner: Owner,
        navigator: Navigator,
        chunks: Chunks,
        main: NodeRef<html::Main>,
        drawn: Option<Address>,
    ) -> Self {
        Self {
            owner: StoredValue::new(owner),
            navigator,
            chunks,
            main,
            drawn: StoredValue::new(drawn),
            elements: StoredValue::new(0),
            live: RwSignal::new(false),
        }
    }

    /// Whether the page in the window is managed by its component.
    pub fn is_live(self) -> bool {
        self.live.get_untracked()
    }

    /// Whether the page of an address was in the window before the program was loaded.
    pub fn is_prerendered(self, address: &Address) -> bool {
        self.drawn
            .with_value(|drawn| drawn.as_ref() == Some(&without_fragment(address)))
    }

    /// Begins at the window's address. A page that is already there isn't taken over until the
    /// reader comes near a link or a control.
    pub fn land(self, landed: Address) {
        self.chunks.set_retry(move || self.retry());
        if let Some(main) = self.main.get_untracked() {
            self.elements.set_value(count_elements(&main));
        }
        // The page for a random entry only redirects.
        if self.is_prerendered(&landed) && landed.route != Route::Random {
            self.navigator.show(landed.clone(), Arrival::Landed);
            page_state::set_drawn();
            self.repeat_early_press();
            // Bookmarks must show their state at once.
            if has_controls(&landed.route) || has_reader_data() {
                self.load_soon();
            } else {
                self.load_when_near();
            }
            return;
        }
        self.show_when_ready(landed, Arrival::Landed);
    }

    /// Where an address leads: elsewhere if its entry was merged into another; the window then shows
    /// that address instead. The lore must be loaded.
    fn follow_redirect(self, address: Address) -> Address {
        let moved = self.chunks.lore.get_untracked().map(|chunk| chunk.moved);
        let Some(there) = moved.and_then(|moved| moved(&address)) else {
            return address;
        };
        tell_window(self.navigator, &there, Arrival::Replaced);
        there
    }

    /// Loads the chunks for the page of a route, and makes the page in the window live.
    ///
    /// # Errors
    /// If a chunk can't be loaded; the next call tries again.
    pub async fn prepare(self, route: &Route) -> Result<(), ChunkError> {
        // The pre-rendered page is taken over before it is replaced by another.
        let drawn = self
            .drawn
            .with_value(|drawn| drawn.as_ref().map(|drawn| drawn.route.clone()));
        if let Some(drawn) = drawn.filter(|_| !self.live.get_untracked()) {
            self.chunks.load_for(&drawn).await?;
        }
        self.chunks.load_for(route).await?;
        self.take_over();
        self.chunks.set_failed(None);
        Ok(())
    }

    /// Redirects from the address for a random entry to one. The lore must be loaded.
    fn redirect_to_random_entry(self, from: &Address) {
        let random_entry = self
            .chunks
            .lore
            .get_untracked()
            .map(|chunk| chunk.random_entry);
        if let Some(slug) = random_entry.and_then(|random_entry| random_entry()) {
            self.navigator.replace(from.with_route(Route::Entry(slug)));
        }
    }

    /// Tells readers that a part of the program could not be loaded.
    pub fn report(self, error: &ChunkError) {
        self.chunks.set_failed(Some(error.clone()));
    }

    /// Loads the current address again, for a reader who pressed “Try again”.
    fn retry(self) {
        self.show_when_ready(current(self.navigator.root()), Arrival::Replaced);
    }

    /// Shows the window's address once its chunk is loaded, unless the reader has moved on by then.
    fn show_when_ready(self, to: Address, arrival: Arrival) {
        self.chunks.load_in_background(async move {
            self.prepare(&to.route).await?;
            if to == current(self.navigator.root()) {
                self.show(to, arrival);
            }
            Ok(())
        });
    }

    /// Shows an address, or the one that it redirects to. Its chunk must be loaded.
    pub fn show(self, to: Address, arrival: Arrival) {
        if to.route == Route::Random {
            self.redirect_to_random_entry(&to);
            return;
        }
        let to = self.follow_redirect(to);
        self.navigator.show(to, arrival);
        page_state::set_drawn();
    }

    fn load_soon(self) {
        let here = self.navigator.address_untracked();
        self.chunks
            .load_in_background(async move { self.prepare(&here.route).await });
    }

    /// Loads the chunks of the page as soon as the reader comes near a link or a control, so that they
    /// are ready when they choose. The listeners live as long as the program, like the frame.
    fn load_when_near(self) {
        // Where the reader was before the program was loaded.
        if dom::focused().is_some_and(|element| closest(&element, NEAR).is_some()) {
            self.load_soon();
        }
        let started = StoredValue::new(false);
        for name in ["pointerover", "pointerdown", "focusin"] {
            window_event_listener_untyped(name, move |event| {
                if !started.get_value()
                    && !self.live.get_untracked()
                    && closest_to_target(&event, NEAR).is_some()
                {
                    started.set_value(true);
                    self.load_soon();
                }
            });
        }
    }

    /// Repeats the press of a button that was pressed before the page was interactive.
    fn repeat_early_press(self) {
        if let Some(button) = button_pressed_before_start() {
            self.press_when_ready(button);
        }
        window_event_listener(leptos::ev::click, move |event| {
            if let Some(button) = pressed_button(&event).filter(|_| !self.live.get_untracked()) {
                self.press_when_ready(button);
            }
        });
    }

    /// Presses a button once the page that it is on is interactive.
    fn press_when_ready(self, button: HtmlElement) {
        let route = self.navigator.address_untracked().route;
        self.chunks.load_in_background(async move {
            self.prepare(&route).await?;
            button.click();
            Ok(())
        });
    }

    /// Hydrates the page of the file, or draws one in its place: if the file serves any address, or if
    /// a translator or an extension has inserted elements into the page. From then on the page follows
    /// the address signal.
    fn take_over(self) {
        let Some(main) = self.main.get_untracked() else {
            return;
        };
        if self.live.get_untracked() {
            return;
        }
        self.live.set(true);
        let owner = self.owner.get_value();
        let entered = EnteredFields::of(&main);
        // A translator that acted before the program was counted with the page, so it needs its own
        // check.
        let untouched = !is_translated() && count_elements(&main) == self.elements.get_value();
        // The page's state lives as long as the frame and is never dropped.
        if let Some(drawn) = self.drawn.get_value().filter(|_| untouched) {
            let landed = self.navigator.address_untracked();
            self.navigator.show(drawn, Arrival::Landed);
            let page = owner.with(|| view! { <Screen/> }.hydrate_from::<true>(&main));
            std::mem::forget(page);
            self.navigator.show(landed, Arrival::Landed);
        } else {
            main.set_text_content(None);
            let mut page = owner.with(|| view! { <Screen/> }.build());
            page.mount(&main, None);
            std::mem::forget(page);
        }
        entered.restore();
        page_state::set_live();
    }
}
