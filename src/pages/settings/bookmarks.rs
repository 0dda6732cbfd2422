//! The bookmarks.

use leptos::html;
use leptos::prelude::*;
use lore::reader_data::ReaderData;

use crate::address::use_navigator;
use crate::models::PageContext;
use crate::models::reader_data::BookmarkedEntry;
use crate::pages::fault;
use crate::platform::dom;
use crate::ui::{Bookmark, Emblem};

/// The bookmarks, newest first.
#[component]
pub fn Bookmarks(
    page: PageContext,
    data: ReadSignal<ReaderData>,
    /// The heading of the list, which gets the focus of a button that is taken away.
    heading: NodeRef<html::H2>,
) -> impl IntoView {
    let years = use_navigator().years();
    let entries = Memo::new(move |_| {
        data.with(|data| BookmarkedEntry::all(page.with_years(years.get()), data))
    });
    let is_empty = Memo::new(move |_| entries.with(|entries| entries == &Ok(Vec::new())));
    let list = move || {
        if is_empty.get() {
            view! { <p class="soft">"None yet: each entry has a button beside its kind."</p> }
                .into_any()
        } else {
            view! { <BookmarkList entries heading/> }.into_any()
        }
    };
    let error = move || entries.with(|entries| entries.as_ref().err().copied().map(fault));
    view! {
        <section aria-labelledby="bookmarks">
            <h2 id="bookmarks" node_ref=heading>"Bookmarks"</h2>
            {list}
            {error}
        </section>
    }
}

#[component]
fn BookmarkList(
    entries: Memo<Result<Vec<BookmarkedEntry>, lore::TableError>>,
    heading: NodeRef<html::H2>,
) -> impl IntoView {
    let each = move || entries.get().unwrap_or_default();
    // The links change with the year.
    let key = |entry: &BookmarkedEntry| {
        let href = entry.link.as_ref().map(|link| link.href.clone());
        (entry.slug.clone(), href)
    };
    view! {
        <ul class="entries marked-entries" on:click=move |_| focus_again(heading)>
            <For each key children=|entry| view! { <BookmarkedItem entry/> }/>
        </ul>
    }
}

#[component]
fn BookmarkedItem(entry: BookmarkedEntry) -> impl IntoView {
    let title = entry.title();
    let (emblem, name) = match entry.link {
        Some(link) => (
            view! { <Emblem svg=link.emblem side=link.side/> }.into_any(),
            view! { <a href=link.href>{link.title}</a> }.into_any(),
        ),
        None => (view! { <span></span> }.into_any(), title.clone().into_any()),
    };
    view! {
        <li>
            {emblem}
            <div><h3>{name}</h3><p>{entry.summary}</p></div>
            <div><Bookmark slug=entry.slug title/></div>
        </li>
    }
}

/// Gives the focus to the heading if the button that had it is taken away with its item.
pub(super) fn focus_again(heading: NodeRef<html::H2>) {
    // After the list is drawn again.
    request_animation_frame(move || {
        if let Some(heading) = heading.get_untracked()
            && dom::focus_is_lost()
        {
            dom::focus(&heading);
        }
    });
}
