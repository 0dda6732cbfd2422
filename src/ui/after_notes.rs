//! What an event came after, with the claims that say so.

use leptos::prelude::*;

use super::{ClaimMarkLink, Inlines};
use crate::models::timeline::AfterNote;

/// A line for each.
#[component]
pub fn AfterNotes(notes: Vec<AfterNote>) -> impl IntoView {
    let notes = notes.into_iter().map(|note| {
        view! { <span class="order"><Inlines line=note.line/><ClaimMarkLink mark=note.mark/></span> }
    });
    notes.collect_view()
}
