//! The page of the relations.

use leptos::prelude::*;
use lore::TableError;

use super::draw_or_fault;
use crate::address::PageKey;
use crate::embedded;
use crate::models::PageContext;

/// Draws the page: what the chunk `relations` offers to the frame.
pub fn draw(key: PageKey) -> AnyView {
    draw_or_fault(&key, draw_page)
}

fn draw_page(page: PageContext) -> Result<AnyView, TableError> {
    let layout = format!("{:?}", embedded::page_tables()?).len();
    let name = page.lore.world().name;
    Ok(view! { <h1>"relations"</h1> <p>{name} " " {layout}</p> }.into_any())
}
