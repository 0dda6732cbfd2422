//! The page of the settings: how pages look and behave, what the device keeps, and the file that takes
//! it all elsewhere.

mod device;
mod transfer;

use leptos::prelude::*;
use lore::TableError;
use lore::route::Route;

use self::device::Device;
use self::transfer::Transfer;
use crate::models::PageContext;
use crate::state::reader_data::{ReaderDataStore, use_reader_data};
use crate::state::settings::Setting;
use crate::ui::kept_here::KeptHere;
use crate::ui::settings::SettingChoice;

/// Draws the page.
///
/// # Errors
/// None: what can fail is drawn later.
pub fn draw(page: PageContext) -> Result<AnyView, TableError> {
    let settings = Setting::ALL.map(|setting| view! { <SettingChoice setting/> });
    let view = view! {
        <header class="page-head one-column">
            <h1>"Settings"</h1>
            <p>
                "Your browser keeps all of this on your device, and sends it nowhere. Bookmarks are under "
                <a href=page.to(Route::Saved)>"Saved"</a> "."
            </p>
        </header>
        <div class="filters looks live-only" role="group" aria-label="How pages look">
            {settings.into_iter().collect_view()}
        </div>
        {use_reader_data().map(|store| view! { <Stored page store/> })}
    };
    Ok(view.into_any())
}

/// What can be done with what the device keeps.
#[component]
fn Stored(page: PageContext, store: ReaderDataStore) -> impl IntoView {
    // One file is on the device already, and no app.
    let has_parts = !page.root.starts_with('#');
    view! {
        <KeptHere>
            <Transfer store/>
            {has_parts.then(|| view! { <Device/> })}
        </KeptHere>
    }
}
