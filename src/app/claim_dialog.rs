//! The dialog over the page with the card of the claim, or the note, that the address names.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use lore::route::{Address, Readings};

use crate::address::opens_card;
use crate::address::{Navigator, use_navigator};
use crate::behaviors::floating_card::FloatingCard;
use crate::chunks::{Chunks, use_chunks};
use crate::platform::dom;
use crate::platform::paint::answer_press;

/// The dialog. It follows the address: opening a claim navigates to it, and closing it goes back.
#[component]
pub fn ClaimDialog() -> impl IntoView {
    let navigator = use_navigator();
    let chunks = use_chunks();
    let floating = FloatingCard::new();
    provide_context(floating);
    let named = follow_named(navigator);
    let card = follow_card(chunks, named);
    // Whether it was closed because the address no longer names anything, and not by the reader.
    let by_address = StoredValue::new(false);
    Effect::new(move |_| {
        if named.with(Option::is_some) {
            chunks.want(chunks.lore);
        }
        // What is drawn in it opens it.
        if card.with(Option::is_none) && floating.close() {
            by_address.set_value(true);
        }
    });
    let closed = move |_| {
        floating.clear();
        // The event comes later: a view in another site's page may be gone by then, or the reader may have
        // gone forward to the card again.
        let follows = by_address.try_update_value(std::mem::take);
        if follows == Some(false) && named.try_with_untracked(Option::is_some) == Some(true) {
            navigator.close_overlay_at(dom::window_view());
        }
    };
    view! {
        <dialog class="claim-card" popover="manual" aria-labelledby="card-title" node_ref=floating.dialog
            style:--beside=floating.top style:--left=floating.left
            on:submit=move |event| close_after_press(floating, &event) on:close=closed>
            {move || card.get().map(|card| card.run())}
        </dialog>
    }
}

/// The address, if it names a card. Choosing a reading in the card doesn't change it.
fn follow_named(navigator: Navigator) -> Memo<Option<Address>> {
    Memo::new(move |_| {
        navigator.with(|address| {
            opens_card(address).then(|| Address {
                readings: Readings::default(),
                ..address.clone()
            })
        })
    })
}

/// The card of an address, once its chunk is loaded. Cards can't be compared.
fn follow_card(chunks: Chunks, named: Memo<Option<Address>>) -> Memo<Option<ViewFn>> {
    let find = move |_: Option<&Option<ViewFn>>| {
        let address = named.get()?;
        (chunks.lore.get()?.card)(&address)
    };
    Memo::new_with_compare(find, |_, _| true)
}

/// Closes the card for the reader, after the press is painted.
fn close_after_press(floating: FloatingCard, event: &SubmitEvent) {
    event.prevent_default();
    answer_press(event.submitter().map(Into::into), move || {
        floating.close();
    });
}
