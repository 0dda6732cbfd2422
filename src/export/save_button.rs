//! The button that saves a file.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{Export, save};

/// A button that saves a file. The outcome is written to `message`, which the page shows in a place
/// that is announced.
#[component]
pub fn SaveButton<E, F>(
    /// What the button says.
    label: &'static str,
    /// What it says before that to screen readers, where what is around tells others.
    #[prop(optional)]
    prefix: Option<&'static str>,
    /// Another class beside `live-only`.
    #[prop(optional)]
    class: &'static str,
    /// The file, as the page is now.
    export: F,
    /// Where the reader is told what came of it.
    message: RwSignal<String>,
) -> impl IntoView
where
    E: Export + 'static,
    F: Fn() -> E + Send + 'static,
{
    let save = move |_| {
        let export = export();
        spawn_local(async move {
            let name = export.name();
            message.set(match save(export).await {
                Ok(()) => format!("{name} saved."),
                Err(error) => error.to_string(),
            });
        });
    };
    let class = ["live-only", class].join(" ").trim_end().to_owned();
    let prefix = prefix.map(|prefix| view! { <span class="vh">{prefix} " "</span> });
    view! { <button class=class type="button" on:click=save>{prefix}{label}</button> }
}
