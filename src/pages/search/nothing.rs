//! Says that nothing was found, with links to try.

use leptos::prelude::*;

use super::found::{NarrowedLink, UnknownFacets, YearLink};
use crate::models::search::NothingModel;
use crate::ui::{FacetButton, ListedEntries};

/// What to try if nothing was found.
#[component]
pub fn Nothing(nothing: NothingModel) -> impl IntoView {
    let everything = nothing.everything.map(|href| {
        view! { <li><a href=href>"Search everything"</a>", without the filters."</li> }
    });
    view! {
        <section class="nothing">
            <h2>"Nothing found for “"{nothing.words}"”"</h2>
            <p class="found-count">{nothing.message}</p>
            <UnknownFacets unknown=nothing.unknown/>
            {nothing.year.map(|offer| view! { <YearLink offer/> })}
            {nothing.narrowed.map(|offer| view! { <NarrowedLink offer/> })}
            <FacetButton facets=nothing.facets/>
            <ul class="plain-list">
                {everything}
                <li>"Try fewer words, or only the beginning of one."</li>
                <li>"Browse "<a href=nothing.browse>"all entries from A to Z"</a>"."</li>
            </ul>
            {(!nothing.similar.is_empty()).then(|| view! {
                <h3>"Similar titles"</h3>
                <ListedEntries entries=nothing.similar/>
            })}
        </section>
    }
}
