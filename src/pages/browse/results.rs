//! The entries that pass the facets.

use leptos::prelude::*;

use crate::models::browse::{BrowseModel, LetterGroup};
use crate::models::counted::entries;
use crate::models::facets::{FacetModel, FacetValue};
use crate::ui::{FacetButton, ListedEntries};

/// The number of entries found, the facets, and the entries by letter.
#[component]
pub fn Results(model: BrowseModel) -> impl IntoView {
    let BrowseModel {
        found,
        all,
        facets,
        clear,
        unknown,
        letters,
    } = model;
    let unknown = unknown.into_iter();
    let unknown = unknown.map(|words| view! { <p class="notice" role="alert">{words}</p> });
    let jumps = letters.iter().map(|group| {
        let letter = group.letter;
        view! { <a href=format!("#letter-{letter}")>{letter.to_string()}</a> }
    });
    let jumps = jumps.collect_view();
    let list = if letters.is_empty() {
        view! { <p class="nothing">"No entry has all of this. Remove a filter to see more."</p> }
            .into_any()
    } else {
        let groups = letters.into_iter().map(|group| view! { <Group group/> });
        let groups = groups.collect_view();
        view! { <nav class="letters" aria-label="Letters">{jumps}</nav> {groups} }.into_any()
    };
    view! {
        <div class="results">
            <Active found all facets clear/>
            {unknown.collect_view()}
            {list}
        </div>
    }
}

/// The number of entries found, and the chosen values with links that remove them. The announcer
/// announces the count.
#[component]
fn Active(
    found: usize,
    all: usize,
    facets: Vec<FacetModel>,
    #[prop(optional_no_strip)] clear: Option<String>,
) -> impl IntoView {
    let chips = FacetModel::selected(&facets).cloned();
    let chips = chips.map(|choice| view! { <Chip choice/> }).collect_view();
    view! {
        <div class="active">
            <p><strong>{found}</strong> " of " {entries(all)}</p>
            <FacetButton facets/>
            {chips}
            {clear.map(|clear| view! { <a href=clear>"Clear all"</a> })}
        </div>
    }
}

/// A chosen value, as a link that removes it.
#[component]
fn Chip(choice: FacetValue) -> impl IntoView {
    view! {
        <a class="chip" href=choice.href>
            {choice.label} " " <span aria-hidden="true">"×"</span>
            <span class="vh">": remove this filter"</span>
        </a>
    }
}

#[component]
fn Group(group: LetterGroup) -> impl IntoView {
    let letter = group.letter.to_string();
    let id = format!("letter-{letter}");
    view! {
        <section class="letter" aria-labelledby=id>
            <h2 id=id.clone()>{letter}</h2>
            <ListedEntries entries=group.entries/>
        </section>
    }
}
