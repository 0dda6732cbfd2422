//! Where the story stands: at an event, which the address names, and in a year, which is the event's or on
//! the way to the next one's.

use std::sync::Arc;

use leptos::prelude::*;
use lore::route::{Address, Route};

use crate::address::{Navigator, use_navigator, without_fragment};
use crate::models::story::{StoryGraph, StoryModel};
use crate::models::timeline::PlayedEvent;

/// Where the story stands. A context; copied freely.
#[derive(Clone, Copy)]
pub(super) struct StoryState {
    navigator: Navigator,
    model: StoredValue<Arc<StoryModel>>,
    graph: StoredValue<Arc<StoryGraph>>,
    /// The place of the event; none where the address names one that is not there.
    place: Memo<Option<usize>>,
    /// The year that is shown: the event's, or one on the way to the next event.
    shown: Memo<Option<i32>>,
    /// A year on the way from the event of a place.
    on_the_way: RwSignal<Option<(usize, i32)>>,
    playing: RwSignal<bool>,
}

/// The state of the page around.
pub(super) fn use_story() -> StoryState {
    expect_context()
}

impl StoryState {
    /// The state of a page that has just been opened.
    pub(super) fn new(model: StoryModel, graph: StoryGraph) -> Self {
        let navigator = use_navigator();
        let model = Arc::new(model);
        let own = Arc::clone(&model);
        let place = navigator.follow(move |here| match &here.route {
            Route::Story(story) => Some(own.place(story.event.as_ref(), here.years())),
            _ => None,
        });
        let on_the_way = RwSignal::new(None);
        let events = Arc::clone(&model);
        let shown = Memo::new(move |_| {
            let at = place.get().unwrap_or_default();
            match on_the_way.get() {
                Some((from, year)) if from == at => Some(year),
                _ => events.events.get(at).and_then(|event| event.year),
            }
        });
        let state = Self {
            navigator,
            model: StoredValue::new(model),
            graph: StoredValue::new(Arc::new(graph)),
            place,
            shown,
            on_the_way,
            playing: RwSignal::new(false),
        };
        // A year leads to its first event, which has a year of its own.
        Effect::new(move |_| {
            if navigator.with(|here| here.years().is_some()) {
                state.replace(untrack(|| state.at()));
            }
        });
        // Whoever comes to an event again sees its own year.
        Effect::new(move |_| {
            state.at();
            on_the_way.set(None);
        });
        state
    }

    /// The events.
    pub(super) fn model(self) -> Arc<StoryModel> {
        self.model.get_value()
    }

    /// The relations.
    pub(super) fn graph(self) -> Arc<StoryGraph> {
        self.graph.get_value()
    }

    /// The place of the event that it is at; tracked.
    pub(super) fn at(self) -> usize {
        self.place.get().unwrap_or_default()
    }

    /// The event of a place.
    pub(super) fn event(self, at: usize) -> Option<PlayedEvent> {
        self.model.with_value(|model| model.events.get(at).cloned())
    }

    /// The event that the address names, if it is not there; tracked.
    pub(super) fn unknown(self) -> Option<String> {
        let lost = self.place.get().is_none();
        let named = self.navigator.with(|here| match &here.route {
            Route::Story(story) => story.event.as_ref().map(|slug| slug.as_str().to_owned()),
            _ => None,
        });
        named.filter(|_| lost)
    }

    /// The year that is shown; tracked.
    pub(super) fn shown(self) -> Option<i32> {
        self.shown.get()
    }

    /// Shows a year on the way to the next event.
    pub(super) fn show(self, year: i32) {
        let at = untrack(|| self.at());
        self.on_the_way.set(Some((at, year)));
    }

    /// Whether it goes on by itself.
    pub(super) fn playing(self) -> RwSignal<bool> {
        self.playing
    }

    /// Whether something lies over the page; tracked.
    pub(super) fn is_covered(self) -> bool {
        self.navigator.with(|here| here.fragment.is_some())
    }

    /// The link to the event of a place, with what else the address chooses; none where there is none.
    pub(super) fn href(self, at: Option<usize>) -> Option<String> {
        self.model.with_value(|model| model.href(at?))
    }

    /// Goes to the event of a place, in the same place of the history.
    pub(super) fn replace(self, at: usize) {
        if let Some(address) = self.address(at) {
            self.navigator.replace(address);
        }
    }

    /// Goes to the event of a place as by following a link.
    pub(super) fn go(self, at: usize) {
        if let Some(address) = self.address(at) {
            self.navigator.go(address);
        }
    }

    /// The address of the event of a place; none once the page is left.
    fn address(self, at: usize) -> Option<Address> {
        let here = without_fragment(&self.navigator.address_untracked());
        let is_here = matches!(here.route, Route::Story(_));
        self.model
            .with_value(|model| model.address(at).filter(|_| is_here))
    }
}
