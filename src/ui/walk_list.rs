//! Walks in a list.

use leptos::prelude::*;

use crate::models::walk::{WalkItem, progress_words};
use crate::state::after_hydration;
use crate::state::reader_data::use_reader_data;

/// Walks as a list, each with its title, its summary and the reader's progress.
#[component]
pub fn WalkList(walks: Vec<WalkItem>) -> impl IntoView {
    let store = use_reader_data();
    let items = walks.into_iter().map(|walk| {
        let WalkItem {
            slug,
            href,
            title,
            summary,
            steps,
        } = walk;
        let done = after_hydration(0, move || {
            store.map_or(0, |store| store.with(|data| data.steps_done(&slug, steps)))
        });
        let message = move || progress_words(done.get(), steps);
        view! {
            <li>
                <h3><a href=href>{title}</a></h3>
                <p>{summary}</p>
                <p class="label">{message}</p>
            </li>
        }
    });
    view! { <ul class="walks">{items.collect_view()}</ul> }
}
