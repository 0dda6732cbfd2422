//! What a search box suggests, and what its keys do.

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos::{ev, html};
use lore::route::{Route, SearchParams};
use wasm_bindgen::JsCast;
use web_sys::{InputEvent, KeyboardEvent};

use crate::address::history::is_one_file;
use crate::address::{Navigator, use_navigator};
use crate::behaviors::combobox::{ComboboxKey, ComboboxState, Pressed};
use crate::behaviors::debounce::Debounce;
use crate::chunks::Chunks;
use crate::models::search::{Suggestion, Suggestions};
use crate::platform::typed::typed;
use crate::platform::{dom, log};
use crate::ui::announcer::QUIET;

/// The loading state of the search chunk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Load {
    /// Loaded, or not requested.
    Idle,
    /// Loading.
    Begun,
    /// Loading, and the reader has typed meanwhile.
    Awaited,
}

/// The state of a search box.
#[derive(Clone, Copy)]
pub struct SuggestionList {
    input: NodeRef<html::Input>,
    options: RwSignal<Vec<Suggestion>>,
    list: RwSignal<ComboboxState>,
    /// The number of entries found, as announced.
    count: RwSignal<Option<String>>,
    quiet: Debounce,
    load: StoredValue<Load>,
    navigator: Navigator,
    chunks: Chunks,
}

impl SuggestionList {
    /// A list for a field, without suggestions yet.
    pub fn new(input: NodeRef<html::Input>) -> Self {
        Self {
            input,
            options: RwSignal::default(),
            list: RwSignal::default(),
            count: RwSignal::default(),
            quiet: Debounce::new(QUIET),
            load: StoredValue::new(Load::Idle),
            navigator: use_navigator(),
            chunks: expect_context(),
        }
    }

    /// What can be chosen; tracked.
    pub fn options(self) -> Vec<Suggestion> {
        self.options.get()
    }

    /// The announced count; tracked.
    pub fn count(self) -> RwSignal<Option<String>> {
        self.count
    }

    /// The number of the active option; tracked.
    pub fn active(self) -> Option<usize> {
        self.list.get().active()
    }

    /// Whether the options are shown; tracked.
    pub fn is_open(self) -> bool {
        self.list.get().is_open()
    }

    /// The reader has come to the field: loads the chunk, so that it is ready at the first letter.
    pub fn prepare(self) {
        if self.chunks.search.get_untracked().is_none() && self.load.get_value() == Load::Idle {
            self.load();
        }
    }

    /// Handles input, unless an input method is still composing it.
    pub fn typed(self, event: &ev::Event) {
        let input = event.dyn_ref::<InputEvent>();
        if !input.is_some_and(InputEvent::is_composing) {
            self.show();
        }
    }

    /// Shows the suggestions for the words in the field, now or once the chunk is loaded, if the
    /// field still has the focus.
    pub fn show(self) {
        let Some(words) = self.words_of_focused() else {
            return;
        };
        let Some(chunk) = self.chunks.search.get_untracked() else {
            self.prepare();
            self.load.set_value(Load::Awaited);
            return;
        };
        let here = self.navigator.address_untracked();
        let suggestions = (chunk.suggest)(&words, &here);
        let count = suggestions.count();
        let Suggestions { options, .. } = suggestions;
        self.list.set(ComboboxState::of_options(options.len()));
        self.options.set(options);
        self.quiet.call(move || self.count.set(count));
    }

    fn load(self) {
        self.load.set_value(Load::Begun);
        spawn_local(async move {
            let loaded = self.chunks.search.load().await;
            // Ignored if the box is gone with its page.
            let Some(load) = self.load.try_get_value() else {
                return;
            };
            self.load.set_value(Load::Idle);
            match loaded {
                Ok(_) if load == Load::Awaited => self.show(),
                Ok(_) => {}
                // The form still leads to the results page.
                Err(error) => log::warn("a search box can't suggest", &error.to_string().into()),
            }
        });
    }

    /// The words in the field, if it has the focus.
    fn words_of_focused(self) -> Option<String> {
        let input = self.input.get_untracked()?;
        dom::has_focus(&input).then(|| typed(&input))
    }

    /// Hides the options.
    pub fn close(self) {
        self.quiet.cancel();
        self.list.update(|list| *list = list.closed());
    }

    /// Acts on a key.
    pub fn press(self, event: &KeyboardEvent) {
        let Some(key) = ComboboxKey::of(event) else {
            return;
        };
        if key.opens() && !self.list.get_untracked().is_open() {
            self.show();
        }
        let (list, pressed) = self.list.get_untracked().press(key);
        if pressed == Pressed::Unhandled {
            return;
        }
        event.prevent_default();
        event.stop_propagation();
        self.list.set(list);
        if let Pressed::Accepted(option) = pressed {
            self.accept(option);
        }
    }

    /// Goes where an option leads.
    pub fn accept(self, option: usize) {
        let address = self.options.with_untracked(|options| {
            let option = options.get(option)?;
            Some(option.address().clone())
        });
        self.close();
        let Some(address) = address else { return };
        if self.draws_pages() {
            self.navigator.go(address);
        } else if let Err(error) = window().location().set_href(&self.navigator.href(&address)) {
            log::warn("the page could not be loaded", &error);
        }
    }

    /// Goes to the results page.
    pub fn submit(self, event: &ev::SubmitEvent) {
        self.close();
        if let Some(input) = self.input.get_untracked().filter(|_| self.draws_pages()) {
            event.prevent_default();
            let here = self.navigator.address_untracked();
            let route = Route::Search(SearchParams::new(typed(&input)));
            self.navigator.go(here.with_route(route));
        }
    }

    /// Whether the program draws the next page itself. Until the lore is loaded, the browser gets
    /// the page's file sooner, if it has one.
    fn draws_pages(self) -> bool {
        self.chunks.lore.get_untracked().is_some() || is_one_file(self.navigator.root())
    }
}
