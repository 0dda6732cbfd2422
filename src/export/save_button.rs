//! The button that saves a file.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{Export, save};

/// A button that saves a file. The outcome is written to `message`, which the page shows in a live
/// region.
#[component]
pub fn SaveButton<E, F>(
    /// What the button says.
    label: &'static str,
    /// Words before the label for screen readers, if the surroundings make them clear to others.
    #[prop(optional)]
    prefix: Option<&'static str>,
    /// A class in addition to `live-only`.
    #[prop(optional)]
    class: &'static str,
    /// The file, as the page is now.
    export: F,
    /// Where the outcome is shown to the reader.
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
