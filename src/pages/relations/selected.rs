//! The panel of the selected entry.

use leptos::prelude::*;

use super::state::use_relations;
use super::tools::{ChoiceLink, ScopeNote};
use crate::models::relations::SelectedEntry;
use crate::ui::{ClaimLines, EmblemLink};

/// The selected entry with its relations, or how to select one.
#[component]
pub fn SelectedPart() -> impl IntoView {
    use_relations().part(SelectedEntry::of, |selected| {
        selected.map_or_else(
            || view! { <NothingSelected/> }.into_any(),
            |selected| view! { <Selection selected/> }.into_any(),
        )
    })
}

#[component]
fn NothingSelected() -> impl IntoView {
    view! {
        <p class="soft">
            "Select an entry in the drawing: its relations appear here, each with its years and its \
            source."
        </p>
    }
}

#[component]
fn Selection(selected: SelectedEntry) -> impl IntoView {
    let depths = selected.depths.into_iter();
    let depths = depths.map(|choice| view! { <ChoiceLink choice/> });
    view! {
        <section class="selected" aria-labelledby="selected-title">
            <h2 id="selected-title"><EmblemLink link=selected.link/></h2>
            <p>{selected.summary}</p>
            <p class="chips">
                <span class="label">"Distance"</span>
                {depths.collect_view()}
                <a class="chip" href=selected.path_from_here>"Path from here"</a>
                <a class="chip" href=selected.clear>"Clear selection"</a>
            </p>
            <ScopeNote/>
            {selected.nothing.map(|words| view! { <p class="nothing">{words}</p> })}
            <ClaimLines lines=selected.relations/>
        </section>
    }
}
