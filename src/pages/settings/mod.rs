//! The page of what is the reader's own: how pages look, what they have bookmarked and read, what
//! their device keeps.

mod bookmarks;
mod device;
mod transfer;
mod visits;

use leptos::prelude::*;
use lore::TableError;
use lore::reader_data::ReaderData;

use self::bookmarks::Bookmarks;
use self::device::Device;
use self::transfer::Transfer;
use self::visits::Visits;
use crate::models::PageContext;
use crate::state::after_hydration;
use crate::state::reader_data::{ReaderDataStore, use_reader_data};
use crate::state::settings::Setting;
use crate::ui::settings::SettingChoice;

/// Draws the page.
///
/// # Errors
/// None: what can fail is drawn later.
pub fn draw(page: PageContext) -> Result<AnyView, TableError> {
    let settings = Setting::ALL.map(|setting| view! { <SettingChoice setting/> });
    let view = view! {
        <header class="page-head">
            <h1>"Settings and bookmarks"</h1>
            <p>"Your browser keeps all of this on your device, and tells no one."</p>
        </header>
        <div class="filters live-only" role="group" aria-label="How pages look">
            {settings.into_iter().collect_view()}
        </div>
        {use_reader_data().map(|store| view! { <Stored page store/> })}
    };
    Ok(view.into_any())
}

/// What the reader has put aside, and what the device keeps. It is shown once it is known.
#[component]
fn Stored(page: PageContext, store: ReaderDataStore) -> impl IntoView {
    let data = after_hydration(ReaderData::default(), move || store.with(Clone::clone));
    let shown = after_hydration(false, || true);
    let class = move || {
        if shown.get() {
            "kept-here live-only shown"
        } else {
            "kept-here live-only"
        }
    };
    // What came of an act, told at one place.
    let told = RwSignal::new(String::new());
    let heading = NodeRef::new();
    // One file is on the device already, and no app.
    let has_parts = !page.root.starts_with('#');
    view! {
        <div class=class>
            <Bookmarks page data heading/>
            <Visits page store data told bookmarks=heading/>
            <Transfer store told/>
            {has_parts.then(|| view! { <Device/> })}
        </div>
    }
}
