//! The position in the story: an event, which the address names, and a year, which is the event's or one
//! on the way to the next event.

use std::sync::Arc;

use leptos::prelude::*;
use lore::route::{Address, Route};

use crate::address::{Navigator, use_navigator, without_fragment};
use crate::models::story::{StoryGraph, StoryModel};
use crate::models::timeline::PlayedEvent;

/// The position in the story. A context; copied freely.
#[derive(Clone, Copy)]
pub(super) struct StoryState {
    navigator: Navigator,
    model: StoredValue<Arc<StoryModel>>,
    graph: StoredValue<Arc<StoryGraph>>,
    /// The index of the event; none if the address names an unknown one.
    place: Memo<Option<usize>>,
    /// The year that is shown: the event's, or one on the way to the next event.
    shown: Memo<Option<i32>>,
    /// An event's index, and a year on the way to the next event.
    on_the_way: RwSignal<Option<(usize, i32)>>,
    playing: RwSignal<bool>,
}

/// The state from the context.
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
        // On arrival at an event, its own year is shown.
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

    /// The index of the current event; tracked.
    pub(super) fn at(self) -> usize {
        self.place.get().unwrap_or_default()
    }

    /// The event at an index.
    pub(super) fn event(self, at: usize) -> Option<PlayedEvent> {
        self.model.with_value(|model| model.events.get(at).cloned())
    }

    /// The event named in the address, if there is no such event; tracked.
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

    /// Whether it is playing.
    pub(super) fn playing(self) -> RwSignal<bool> {
        self.playing
    }

    /// Whether something is open over the page; tracked.
    pub(super) fn is_covered(self) -> bool {
        self.navigator.with(|here| here.fragment.is_some())
    }

    /// The link to the event at an index, with the other choices of the address; none if there is
    /// none.
    pub(super) fn href(self, at: Option<usize>) -> Option<String> {
        self.model.with_value(|model| model.href(at?))
    }

    /// Goes to the event at an index, replacing the history entry.
    pub(super) fn replace(self, at: usize) {
        if let Some(address) = self.address(at) {
            self.navigator.replace(address);
        }
    }

    /// Goes to the event at an index as if by following a link.
    pub(super) fn go(self, at: usize) {
        if let Some(address) = self.address(at) {
            self.navigator.go(address);
        }
    }

    /// The address of the event at an index; none once the page has been left.
    fn address(self, at: usize) -> Option<Address> {
        let here = without_fragment(&self.navigator.address_untracked());
        let is_here = matches!(here.route, Route::Story(_));
        self.model
            .with_value(|model| model.address(at).filter(|_| is_here))
    }
}
