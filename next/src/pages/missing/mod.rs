//! The page for an address that leads nowhere.

use leptos::prelude::*;
use lore::TableError;

use crate::models::PageContext;

/// Draws the page for a path or a slug that no page has.
///
/// # Errors
/// If the lore's bytes are damaged.
pub fn draw(_page: PageContext, path: &str) -> Result<AnyView, TableError> {
    Ok(view! { <h1>"No such page"</h1> <p>{path.to_owned()}</p> }.into_any())
}
