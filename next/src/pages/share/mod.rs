//! The page of how to link, cite and embed.

use leptos::prelude::*;
use lore::TableError;

use crate::models::PageContext;

/// Draws the page.
///
/// # Errors
/// If the lore's bytes are damaged.
pub fn draw(page: PageContext) -> Result<AnyView, TableError> {
    let name = page.lore.world().name;
    Ok(view! { <h1>"Share"</h1> <p>{name}</p> }.into_any())
}
