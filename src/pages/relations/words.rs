//! The graph as text, for those who prefer to read or hear it.

use leptos::prelude::*;

use super::state::use_relations;
use crate::models::line::Line;
use crate::models::relations::{InWords, RelationInWords, RelationsOfType};
use crate::ui::Inlines;

/// Each entry with its relations by type.
#[component]
pub fn WordsPart() -> impl IntoView {
    let entries = use_relations().part(InWords::all, |entries| {
        let items = entries
            .into_iter()
            .map(|entry| view! { <li><Entry entry/></li> });
        view! { <ul class="told">{items.collect_view()}</ul> }.into_any()
    });
    view! {
        <section class="in-words" aria-labelledby="words-title">
            <h2 id="words-title">"In words"</h2>
            {entries}
        </section>
    }
}

/// An entry with its relations, those of the same type in one phrase.
#[component]
fn Entry(entry: InWords) -> impl IntoView {
    let types = entry.types.into_iter().enumerate().map(|(place, of_type)| {
        let before = (place > 0).then_some("; ");
        view! { {before} <Phrase of_type/> }
    });
    view! {
        <h3><a href=entry.href>{entry.title}</a></h3>
        <p>{types.collect_view()} "."</p>
    }
}

#[component]
fn Phrase(of_type: RelationsOfType) -> impl IntoView {
    let others = of_type
        .relations
        .into_iter()
        .enumerate()
        .map(|(place, relation)| {
            let before = (place > 0).then_some(", ");
            view! { {before} <Other relation/> }
        });
    view! { <span class="type">{of_type.label}</span> " " {others.collect_view()} }
}

/// The other end of a relation.
#[component]
fn Other(relation: RelationInWords) -> impl IntoView {
    let years = relation
        .years
        .map(|years| view! { " " <span class="years">{years}</span> });
    let doubt = relation.doubt.map(|(href, words)| {
        view! { " " <a class="doubtful" href=href>{words}</a> }
    });
    let perhaps = relation
        .perhaps
        .then(|| view! { " " <span class="soft">"perhaps"</span> });
    view! { <Inlines line=Line(vec![relation.other])/> {years} {perhaps} {doubt} }
}
