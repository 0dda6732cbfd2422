//! The bookmarks.

use leptos::html;
use leptos::prelude::*;
use lore::reader_data::ReaderData;

use super::NothingSaved;
use crate::address::use_navigator;
use crate::models::PageContext;
use crate::models::reader_data::BookmarkedEntry;
use crate::pages::fault;
use crate::platform::dom;
use crate::ui::{Bookmark, Emblem};

/// How many bookmarks are listed until the reader asks for all.
const SHOWN: usize = 30;

type Entries = Memo<Result<Vec<BookmarkedEntry>, lore::TableError>>;

/// The bookmarks, newest first.
#[component]
pub fn Bookmarks(
    page: PageContext,
    data: ReadSignal<ReaderData>,
    /// The heading of the list, which gets the focus if a focused button is removed.
    heading: NodeRef<html::H2>,
) -> impl IntoView {
    let years = use_navigator().years();
    let entries = Memo::new(move |_| {
        data.with(|data| BookmarkedEntry::all(page.with_years(years.get()), data))
    });
    let number = Memo::new(move |_| entries.with(|entries| entries.as_ref().map_or(0, Vec::len)));
    let is_empty = Memo::new(move |_| entries.with(|entries| entries == &Ok(Vec::new())));
    let list = move || {
        if is_empty.get() {
            view! { <NothingSaved page/> }.into_any()
        } else {
            view! { <BookmarkList entries number heading/> }.into_any()
        }
    };
    let count = move || {
        let number = number.get();
        (number > 0).then(|| view! { " " <span class="count">{number}</span> })
    };
    let error = move || entries.with(|entries| entries.as_ref().err().copied().map(fault));
    view! {
        <section aria-labelledby="bookmarks">
            <h2 id="bookmarks" node_ref=heading>"Bookmarks" {count}</h2>
            {list}
            {error}
        </section>
    }
}

#[component]
fn BookmarkList(
    entries: Entries,
    number: Memo<usize>,
    heading: NodeRef<html::H2>,
) -> impl IntoView {
    let all = RwSignal::new(false);
    let each = move || {
        let mut shown = entries.get().unwrap_or_default();
        if !all.get() {
            shown.truncate(SHOWN);
        }
        shown
    };
    let list = NodeRef::<html::Ul>::new();
    let show_all = move |_| {
        all.set(true);
        // The button disappears: the first newly shown entry gets the focus.
        request_animation_frame(move || {
            // The reader may have left the page by then.
            let first = list.try_get_untracked().flatten().and_then(|list| {
                let shown = u32::try_from(SHOWN).unwrap_or_default();
                list.children().item(shown)
            });
            if let Some(first) = first {
                dom::focus(&first);
            }
        });
    };
    let rest = move || {
        let rest = number.get().saturating_sub(SHOWN);
        (rest > 0 && !all.get()).then(|| {
            view! {
                <p>
                    <button type="button" on:click=show_all>
                        "Show the other " {rest}
                    </button>
                </p>
            }
        })
    };
    // The links change with the year.
    let key = |entry: &BookmarkedEntry| {
        let href = entry.link.as_ref().map(|link| link.href.clone());
        (entry.slug.clone(), href)
    };
    view! {
        <ul class="entries marked-entries" node_ref=list>
            <For each key children=move |entry| view! { <BookmarkedItem entry heading/> }/>
        </ul>
        {rest}
    }
}

#[component]
fn BookmarkedItem(entry: BookmarkedEntry, heading: NodeRef<html::H2>) -> impl IntoView {
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
            <div><Bookmark slug=entry.slug title on_removed=move || focus_again(heading)/></div>
        </li>
    }
}

/// Gives the focus to the heading if the focused button was removed with its item.
pub(super) fn focus_again(heading: NodeRef<html::H2>) {
    // After the list is redrawn. The reader may have left the page by then.
    request_animation_frame(move || {
        if let Some(heading) = heading.try_get_untracked().flatten()
            && dom::focus_is_lost()
        {
            dom::focus(&heading);
        }
    });
}
