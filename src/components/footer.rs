//! The foot of every page.

use lore::route::{Address, Route, ShareParams as Share};
use maud::{Markup, html};

use crate::page::Page;

/// The foot of every page.
pub fn footer(page: Page, here: &Address) -> Markup {
    html! {
        div {
            p {
                (page.tome.world().tagline) " "
                a href=(page.to(Route::About)) { "About this encyclopedia" }
            }
            // What is kept on the device: offline.js tells.
            p.kept #kept role="status" {}
            ul.links {
                li { a href=(page.to(Route::Share(Share::of(here)))) rel="nofollow" { "Share, cite, embed" } }
                li { a href=(page.to(Route::Settings)) rel="nofollow" { "Settings, bookmarks" } }
                li { a href=(page.to(Route::Random)) rel="nofollow" { "Random entry" } }
                li { a href=(page.to(Route::Sources)) { "Sources" } }
                li.live-only {
                    button type="button" data-open="help" { "Keyboard help " kbd { "?" } }
                }
            }
        }
    }
}
