//! The dialog over the page with the card of the claim, or the note, that the address names.

use leptos::ev::SubmitEvent;
use leptos::html;
use leptos::prelude::*;
use lore::route::{Address, Readings};
use web_sys::HtmlDialogElement;

use super::beside::beside;
use crate::address::opens_card;
use crate::address::{Navigator, use_navigator};
use crate::chunks::{Chunks, use_chunks};
use crate::platform::dom;
use crate::platform::paint::{after_paint, answer_press};

/// The dialog. It follows the address: opening a claim navigates to it, and closing it goes back.
#[component]
pub fn ClaimDialog() -> impl IntoView {
    let navigator = use_navigator();
    let chunks = use_chunks();
    let dialog = NodeRef::<html::Dialog>::new();
    let top = RwSignal::new(None);
    let named = follow_named(navigator);
    let card = follow_card(chunks, named);
    // Whether it was closed because the address no longer names anything, and not by the reader.
    let by_address = StoredValue::new(false);
    Effect::new(move |_| {
        if named.with(Option::is_some) {
            chunks.want_lore();
        }
        if card.with(Option::is_some) {
            open_after_paint(dialog, named, top);
        } else if close(dialog) {
            by_address.set_value(true);
        }
    });
    let closed = move |_| {
        // The position also limits the height (dialogs.css), so it is cleared before the next card is
        // measured.
        top.try_set(None);
        // The event comes later: a view in another site's page may be gone by then, or the reader may have
        // gone forward to the card again.
        let follows = by_address.try_update_value(std::mem::take);
        if follows == Some(false) && named.try_with_untracked(Option::is_some) == Some(true) {
            navigator.close_overlay();
        }
    };
    view! {
        <dialog class="claim-card" aria-labelledby="card-title" node_ref=dialog
            style:--beside=top on:submit=move |event| close_after_press(dialog, &event) on:close=closed>
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

/// The card of an address, once its chunk is loaded. Cards aren't compared: each address that names one
/// opens the dialog again.
fn follow_card(chunks: Chunks, named: Memo<Option<Address>>) -> Memo<Option<ViewFn>> {
    let find = move |_: Option<&Option<ViewFn>>| {
        let address = named.get()?;
        (chunks.lore.get()?.card)(&address)
    };
    Memo::new_with_compare(find, |_, _| true)
}

/// Opens the dialog after the page has focused the place that the address names, so that the focus
/// returns there on closing. By then the card is in the dialog, which finds what to focus.
fn open_after_paint(
    dialog: NodeRef<html::Dialog>,
    named: Memo<Option<Address>>,
    top: RwSignal<Option<String>>,
) {
    after_paint(move || {
        // The reader may have moved on.
        if named.try_with_untracked(Option::is_some) == Some(true)
            && let Some(dialog) = dialog.get_untracked()
            && !dialog.open()
        {
            open(&dialog, top);
        }
    });
}

/// Opens the dialog beside the line that has the focus.
fn open(dialog: &HtmlDialogElement, top: RwSignal<Option<String>>) {
    let line = dom::focused().map(|line| dom::box_of(&line));
    dom::show_modal(dialog);
    let height = f64::from(dialog.offset_height());
    let window = f64::from(dom::window_view().height);
    let place = line.and_then(|line| beside(line, height, window));
    top.set(place.map(|top| format!("{}px", top.round())));
}

/// Closes the dialog at once, since nothing behind it can be focused. Returns whether it was open.
fn close(dialog: NodeRef<html::Dialog>) -> bool {
    let dialog = dialog.try_get_untracked().flatten();
    let open = dialog.filter(HtmlDialogElement::open);
    if let Some(dialog) = &open {
        dialog.close();
    }
    open.is_some()
}

/// Closes the dialog for the reader. The press is painted first, since the whole page is restyled when a
/// modal dialog closes.
fn close_after_press(dialog: NodeRef<html::Dialog>, event: &SubmitEvent) {
    event.prevent_default();
    answer_press(event.submitter().map(Into::into), move || {
        close(dialog);
    });
}
