//! The page of what the reader has saved: bookmarks, and which entries they have read.

mod bookmarks;
mod visits;

use leptos::prelude::*;
use lore::reader_data::ReaderData;
use lore::route::{Address, BrowseParams, Route};

use self::bookmarks::Bookmarks;
use self::visits::Visits;
use crate::models::PageContext;
use crate::platform::storage;
use crate::state::after_hydration;
use crate::state::reader_data::{ReaderDataStore, use_reader_data};
use crate::ui::kept_here::KeptHere;

/// Draws the page.
pub fn draw(page: PageContext) -> AnyView {
    view! { <SavedPage page/> }.into_any()
}

#[component]
fn SavedPage(page: PageContext) -> impl IntoView {
    view! {
        <header class="page-head">
            <h1>"Saved"</h1>
            <p>"Your bookmarks, and what you have read. They stay on this device; no one else sees them."</p>
        </header>
        {use_reader_data().map(|store| view! { <Saved page store/> })}
    }
}

/// What the reader has saved, shown once it is known.
#[component]
fn Saved(page: PageContext, store: ReaderDataStore) -> impl IntoView {
    let data = after_hydration(ReaderData::default(), move || store.with(Clone::clone));
    let blocked = after_hydration(false, storage::is_blocked);
    let heading = NodeRef::new();
    let notice = move || {
        blocked.get().then(|| {
            view! {
                <p class="notice" role="alert">
                    "This browser does not let the page keep anything, so nothing can be saved here. "
                    "Allow site data for this address, or leave private browsing, to change that."
                </p>
            }
        })
    };
    view! {
        <KeptHere>
            {notice}
            <Bookmarks page data heading/>
            <Visits page store data bookmarks=heading/>
            <Elsewhere page/>
        </KeptHere>
    }
}

/// What to do if nothing is saved yet.
#[component]
fn NothingSaved(page: PageContext) -> impl IntoView {
    let browse = page.to(Route::Browse(BrowseParams::default()));
    view! {
        <p class="soft">
            "None yet. Press " <b>"Save"</b> " at the top of an entry to list it here."
        </p>
        <p class="row">
            <a class="button" href=browse>"Browse all entries"</a>
            <a class="button" href=page.to(Route::Random) rel="nofollow">"Open a random entry"</a>
        </p>
    }
}

/// A link to the file that transfers what is saved to another device.
#[component]
fn Elsewhere(page: PageContext) -> impl IntoView {
    let transfer = Address::new(Route::Settings).with_fragment("elsewhere");
    view! {
        <p>
            "To move all of this to another device, or to keep a copy, see "
            <a href=page.to_address(transfer)>"Export and import"</a> " in the settings."
        </p>
    }
}
