//! The entries that were read.

use leptos::html;
use leptos::prelude::*;
use lore::TableError;
use lore::reader_data::ReaderData;

use super::bookmarks::focus_again;
use crate::address::use_navigator;
use crate::models::PageContext;
use crate::models::reader_data::VisitedEntry;
use crate::pages::fault;
use crate::platform::storage::NotKept;
use crate::state::reader_data::ReaderDataStore;

/// The entries that were read, newest first, if the reader wants them to be remembered.
#[component]
pub fn Visits(
    page: PageContext,
    store: ReaderDataStore,
    data: ReadSignal<ReaderData>,
    /// The heading of the bookmarks, which gets the focus when the list is removed.
    bookmarks: NodeRef<html::H2>,
) -> impl IntoView {
    let years = use_navigator().years();
    // The message that something could not be stored.
    let message = RwSignal::new(None::<String>);
    let list = move || {
        let visits = data.with(|data| VisitedEntry::all(page.with_years(years.get()), data));
        draw(visits, data.with(ReaderData::remembers_visits))
    };
    let tell = move |kept: Result<(), NotKept>| {
        message.set(kept.err().map(|error| error.to_string()));
    };
    let remember = move |on| tell(store.change(|data| data.set_remember_visits(on)));
    let forget = move |_| {
        tell(store.change(ReaderData::forget_visits));
        focus_again(bookmarks);
    };
    let any = Memo::new(move |_| data.with(|data| !data.visits().is_empty()));
    let forget_button = move || {
        any.get().then(|| {
            view! { <p><button type="button" on:click=forget>"Forget this list"</button></p> }
        })
    };
    view! {
        <section aria-labelledby="reading">
            <h2 id="reading">"What you have read"</h2>
            <p>
                <label class="tick">
                    <input type="checkbox"
                        prop:checked=move || data.with(ReaderData::remembers_visits)
                        on:change:target=move |event| remember(event.target().checked())/>
                    <span>"Keep a list of the entries that you open"</span>
                </label>
            </p>
            <p class="soft" role="status">{message}</p>
            {list}
            {forget_button}
        </section>
    }
}

fn draw(visits: Result<Vec<VisitedEntry>, TableError>, remembers: bool) -> Option<AnyView> {
    match visits {
        Err(error) => Some(fault(error)),
        Ok(visits) if visits.is_empty() => {
            remembers.then(|| view! { <p class="soft">"None yet."</p> }.into_any())
        }
        Ok(visits) => Some(view! { <VisitList visits/> }.into_any()),
    }
}

#[component]
fn VisitList(visits: Vec<VisitedEntry>) -> impl IntoView {
    let items = visits.into_iter().map(|visit| {
        let entry = match visit.link {
            Some(link) => view! { <a href=link.href>{link.title}</a> }.into_any(),
            None => view! { <span class="soft">{visit.slug.to_string()}</span> }.into_any(),
        };
        let day = visit.day.clone();
        view! { <li>{entry} " " <time class="soft" datetime=day>{visit.day}</time></li> }
    });
    view! { <ol class="read-entries">{items.collect_view()}</ol> }
}
