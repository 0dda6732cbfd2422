//! The year lens: obvious while it is on, gone by one action.

use lore::Years;
use lore::route::Address;
use maud::{Markup, html};

use crate::page::Page;

/// Says through which years the reader looks, and leads to the page without them.
pub fn lens(page: Page, here: &Address) -> Markup {
    let all = page.href(&Address {
        years: None,
        ..here.clone()
    });
    html! {
        @if let Some(years) = here.years {
            div.as-of role="group" aria-label="Year" {
                span { "The world as of " strong { (words(years)) } }
                a href=(all) data-lens="none" { "All years" }
            }
        }
    }
}

fn words(years: Years) -> String {
    if years.first == years.last {
        years.first.to_string()
    } else {
        [&years.first.to_string(), " to ", &years.last.to_string()].concat()
    }
}
