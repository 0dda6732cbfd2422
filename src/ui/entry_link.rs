//! Links to entries and lists of entries.

use leptos::prelude::*;

use super::emblem::Emblem;
use super::year_filter::OutsideNote;
use crate::models::entry_link::{EntryLink, ListedEntry};

/// A link to an entry by its emblem and title.
#[component]
pub fn EmblemLink(link: EntryLink) -> impl IntoView {
    view! { <a href=link.href><Emblem svg=link.emblem side=link.side/>{link.title}</a> }
}

/// Entries as a list, each with emblem, kind, title and summary.
#[component]
pub fn ListedEntries(entries: Vec<ListedEntry>) -> impl IntoView {
    let items = entries
        .into_iter()
        .map(|entry| view! { <ListedEntryItem entry/> });
    view! { <ul class="entries">{items.collect_view()}</ul> }
}

#[component]
fn ListedEntryItem(entry: ListedEntry) -> impl IntoView {
    let outside = entry
        .outside
        .map(|outside| view! { " " <OutsideNote outside/> });
    view! {
        <li>
            <Emblem svg=entry.link.emblem side=entry.link.side/>
            <div>
                {entry.kind.map(|kind| view! { <p class="label">{kind}</p> })}
                <h3><a href=entry.link.href>{entry.link.title}</a>{outside}</h3>
                <p>{entry.summary}</p>
            </div>
        </li>
    }
}
