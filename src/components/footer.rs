//! The foot of every page.

use leptos::prelude::*;
use lore::route::Route;

use crate::page::Page;

/// The foot of every page.
#[component]
pub fn Footer(
    /// What it is drawn with.
    page: Page,
    /// Whether the list of keys is open.
    help: RwSignal<bool>,
) -> impl IntoView {
    view! {
        <footer class="site-foot">
            <div>
                <p>
                    {page.tome.world().tagline} " "
                    <a href=page.to(Route::About)>"About this encyclopedia"</a>
                </p>
                <ul class="links">
                    <li><a href=page.to(Route::Random) rel="nofollow">"Random entry"</a></li>
                    <li><a href=page.to(Route::Sources)>"Sources"</a></li>
                    <li class="live-only">
                        <button type="button" on:click=move |_| help.set(true)>
                            "Keyboard help " <kbd>"?"</kbd>
                        </button>
                    </li>
                </ul>
            </div>
        </footer>
    }
}
