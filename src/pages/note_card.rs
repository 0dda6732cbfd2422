//! The card of a note, drawn in the dialog of the frame.

use leptos::prelude::*;
use lore::TableError;
use lore::route::Address;

use crate::models::PageContext;
use crate::models::note_card::NoteCard;
use crate::ui::PassageQuote;
use crate::ui::card_head::CardHead;

/// Finds the card of the note that an address names, if it names one.
///
/// # Errors
/// If the lore's bytes are damaged.
pub fn find(page: PageContext, address: &Address) -> Result<Option<ViewFn>, TableError> {
    let card = NoteCard::of(page, address)?;
    Ok(card.map(|card| ViewFn::from(move || view! { <Card card=card.clone()/> })))
}

#[component]
fn Card(card: NoteCard) -> impl IntoView {
    let NoteCard {
        number,
        passage,
        all,
    } = card;
    view! {
        <article class="card of-note">
            <CardHead label="Source"/>
            <h2 class="claim-sentence" id="card-title">"Note " {number}</h2>
            <PassageQuote passage/>
            <footer class="card-foot"><a href=all>"All passages of this entry"</a></footer>
        </article>
    }
}
