//! The preview of an entry, drawn beside a link by the frame.

use leptos::prelude::*;
use lore::{Slug, TableError};

use crate::models::PageContext;
use crate::models::page::entry_of;
use crate::models::preview::EntryPreview;
use crate::ui::Emblem;

/// Draws the preview of the entry with a slug, if there is one.
///
/// # Errors
/// If the lore's bytes are damaged.
pub fn draw(page: PageContext, slug: &Slug) -> Result<Option<AnyView>, TableError> {
    let entry = entry_of(page.lore, slug);
    let preview = entry.map(|entry| EntryPreview::of(page, entry));
    let preview = preview.transpose()?;
    Ok(preview.map(|preview| view! { <Inside preview/> }.into_any()))
}

#[component]
fn Inside(preview: EntryPreview) -> impl IntoView {
    view! {
        <span class="label"><Emblem svg=preview.emblem/>{preview.kind}</span>
        <b>{preview.title}</b>
        <p>{preview.summary}</p>
    }
}
