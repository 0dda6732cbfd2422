//! The page of an entry.

use leptos::prelude::*;
use lore::{EntryId, TableError};

use crate::models::PageContext;

/// Draws the page of an entry.
///
/// # Errors
/// If the lore's bytes are damaged.
pub fn draw(page: PageContext, entry: EntryId) -> Result<AnyView, TableError> {
    let card = page.lore.card(entry)?;
    Ok(view! { <h1>{card.title}</h1> <p>{card.summary}</p> }.into_any())
}
