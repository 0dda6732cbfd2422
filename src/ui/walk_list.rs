//! Walks in a list.

use leptos::prelude::*;

use crate::models::counted::counted;
use crate::models::walk::WalkItem;
use crate::state::after_hydration;
use crate::state::reader_data::use_reader_data;

/// Walks as a list, each with its title, its summary and how far the reader is.
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
            store.map_or(0, |store| store.with(|data| data.steps_done(&slug)))
        });
        let message = move || match done.get() {
            0 => counted(steps, "step", "steps"),
            done => format!(
                "{} of {} done",
                done.min(steps),
                counted(steps, "step", "steps")
            ),
        };
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
