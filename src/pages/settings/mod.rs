//! The settings page: how pages look and behave, what the device stores, and the transfer file.

mod device;
mod transfer;

use leptos::prelude::*;
use lore::route::Route;

use self::device::Device;
use self::transfer::Transfer;
use crate::address::history::is_one_file;
use crate::models::PageContext;
use crate::platform::storage::{self, NotKept};
use crate::state::after_hydration;
use crate::state::reader_data::{ReaderDataStore, use_reader_data};
use crate::state::settings::{Setting, use_settings};
use crate::ui::kept_here::KeptHere;
use crate::ui::settings::SettingChoice;

/// Draws the page.
pub fn draw(page: PageContext) -> AnyView {
    view! { <SettingsPage page/> }.into_any()
}

#[component]
fn SettingsPage(page: PageContext) -> impl IntoView {
    let settings = Setting::ALL.map(|setting| view! { <SettingChoice setting/> });
    view! {
        <header class="page-head">
            <h1>"Settings"</h1>
            <p>
                "Your browser keeps all of this on your device, and sends it nowhere. Bookmarks are under "
                <a href=page.to(Route::Saved)>"Saved"</a> "."
            </p>
        </header>
        <div class="filters looks live-only" role="group" aria-label="How pages look">
            {settings.into_iter().collect_view()}
        </div>
        <NotKeptNotice/>
        {use_reader_data().map(|store| view! { <Stored page store/> })}
    }
}

/// Says that choices don't last, if the browser stores nothing.
#[component]
fn NotKeptNotice() -> impl IntoView {
    let settings = use_settings();
    let blocked = after_hydration(false, storage::is_blocked);
    let reason = move || {
        settings
            .not_kept()
            .or_else(|| blocked.get().then_some(NotKept))
    };
    move || {
        reason().map(|reason| {
            view! {
                <p class="notice" role="alert">
                    {reason.to_string()} " What you choose here lasts only until the page is reloaded."
                </p>
            }
        })
    }
}

/// What can be done with the stored data.
#[component]
fn Stored(page: PageContext, store: ReaderDataStore) -> impl IntoView {
    // The one-file edition is on the device already and can't be installed.
    let is_hosted = !is_one_file(page.root);
    view! {
        <KeptHere>
            <Transfer store/>
            {is_hosted.then(|| view! { <Device/> })}
        </KeptHere>
    }
}
