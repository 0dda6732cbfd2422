//! How far the reader is on a walk.

use leptos::prelude::*;
use lore::Slug;

use crate::models::walk::progress_words;
use crate::state::after_hydration;
use crate::state::reader_data::{ReaderDataStore, use_reader_data};

/// The steps of a walk that the reader has done; on another site's page nothing is stored.
#[derive(Clone)]
pub struct Done {
    walk: Slug,
    store: Option<ReaderDataStore>,
}

impl Done {
    /// Those of a walk.
    pub fn of(walk: Slug) -> Self {
        Self {
            walk,
            store: use_reader_data(),
        }
    }

    /// Where they are stored, if anywhere.
    pub fn store(&self) -> Option<ReaderDataStore> {
        self.store
    }

    /// Whether a step is done; tracked.
    pub fn is_done(&self, step: u16) -> bool {
        let store = self.store;
        store.is_some_and(|store| store.with(|data| data.is_step_done(&self.walk, step)))
    }

    /// The walk that they belong to.
    pub fn walk(&self) -> &Slug {
        &self.walk
    }

    /// How many are done, and the first that isn't; tracked.
    fn so_far(&self, steps: usize) -> (usize, Option<u16>) {
        let done = |store: ReaderDataStore| store.with(|data| data.steps_done(&self.walk, steps));
        let first_open = (1..).take(steps).find(|&step| !self.is_done(step));
        (self.store.map_or(0, done), first_open)
    }
}

/// How many steps are done, and a link to the next.
#[component]
pub fn Progress(done: Done, steps: usize) -> impl IntoView {
    let so_far = after_hydration((0, Some(1)), move || done.so_far(steps));
    let message = move || progress_words(so_far.get().0, steps);
    let next = move || match so_far.get() {
        (0, _) | (_, None) => None,
        (_, Some(step)) => {
            let href = format!("#step-{step}");
            Some(view! { <a href=href>"Continue with step " {step}</a> })
        }
    };
    view! {
        <p class="walk-progress">
            <span id="walk-progress">{message}</span> " "
            <progress max=steps aria-labelledby="walk-progress"
                value=move || so_far.get().0.to_string()></progress> " "
            {next}
        </p>
    }
}
