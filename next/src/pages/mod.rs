//! The pages, a folder each, and the table that finds the one of an address.

pub mod about;
pub mod relations;
pub mod timeline;

use leptos::prelude::*;
use lore::Slug;
use lore::route::{Address, Route};

use crate::address::PageKey;
use crate::chunks::PagesChunk;

/// What the chunk of the pages offers to the frame.
pub(crate) fn chunk() -> PagesChunk {
    PagesChunk {
        draw,
        title,
        claim_card: |_: &Address| None,
        preview: |_: &Slug| None,
        random_entry: || None,
    }
}

fn title(_: &Route) -> String {
    String::new()
}

fn draw(key: PageKey) -> AnyView {
    view! { <about::About/> <p>{key.address().print()}</p> }.into_any()
}
