//! The footer of every page.

use leptos::prelude::*;
use lore::route::{Address, Route, ShareParams};

use super::help::HelpButton;
use crate::address::use_navigator;
use crate::site;

/// The footer of every page: about, share, saved, settings, random, walks, sources, keys.
#[component]
pub fn SiteFooter() -> impl IntoView {
    let navigator = use_navigator();
    let to = move |route: fn() -> Route| move || navigator.href_to(route());
    let share = move || {
        navigator.with(|here| navigator.href(&Address::new(Route::Share(ShareParams::of(here)))))
    };
    view! {
        <footer class="site-foot">
            <div>
                <p>{site::TAGLINE} " " <a href=to(|| Route::About)>"About this encyclopedia"</a></p>
                // What is stored on the device: filled in by offline.js.
                <p class="kept" id="kept" role="status"></p>
                <ul class="links">
                    <li><a href=share rel="nofollow">"Share, cite, embed"</a></li>
                    <li><a href=to(|| Route::Saved) rel="nofollow">"Saved"</a></li>
                    <li><a href=to(|| Route::Settings) rel="nofollow">"Settings"</a></li>
                    <li><a href=to(|| Route::Random) rel="nofollow">"Random entry"</a></li>
                    <li><a href=to(|| Route::Walks)>"Walks"</a></li>
                    <li><a href=to(|| Route::Sources)>"Sources"</a></li>
                    <li class="live-only"><HelpButton/></li>
                </ul>
            </div>
        </footer>
    }
}
