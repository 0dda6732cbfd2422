//! The dialog over the page with the card of the claim, or the note, that the address names.

use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;
use lore::route::{Address, Readings};

use crate::address::arrival::opens_card;
use crate::address::use_navigator;
use crate::chunks::Chunks;
use crate::platform::log;
use crate::platform::paint::answer_press;

/// The dialog. It follows the address: opening a claim is going to it, and closing it is going back.
#[component]
pub fn ClaimDialog() -> impl IntoView {
    let navigator = use_navigator();
    let chunks = expect_context::<Chunks>();
    let dialog = NodeRef::<html::Dialog>::new();
    // A reading that is chosen in the card leaves it where it is.
    let named = Memo::new(move |_| {
        navigator.with(|address| {
            opens_card(address).then(|| Address {
                readings: Readings::default(),
                ..address.clone()
            })
        })
    });
    Effect::new(move |_| {
        if named.with(Option::is_some) && chunks.pages_untracked().is_none() {
            load(chunks);
        }
    });
    let card = move || {
        let address = named.get();
        let card = address.and_then(|address| (chunks.pages()?.card)(&address));
        let opens = card.is_some();
        // Once the card stands in the dialog, which then finds what to focus.
        Effect::new(move |_| {
            if opens {
                // After the page has focused the place that the address names: there the dialog
                // leads back to. The press is painted first, as all of the page is styled anew below
                // a dialog. The reader may have gone on by then.
                answer_press(move || {
                    if named.try_with_untracked(Option::is_some) == Some(true) {
                        open(dialog);
                    }
                });
            } else if let Some(dialog) = dialog.get_untracked() {
                // At once: behind it nothing can be focused.
                dialog.close();
            }
        });
        card
    };
    // By the reader, or because the address no longer names anything.
    let closed = move |_| {
        // The browser tells it later: a view in another site's page may be gone by then.
        if named.try_with_untracked(Option::is_some) == Some(true) {
            navigator.close_overlay();
        }
    };
    view! {
        <dialog class="claim-card" aria-labelledby="card-title" node_ref=dialog on:close=closed>
            {card}
        </dialog>
    }
}

fn load(chunks: Chunks) {
    spawn_local(async move {
        if let Err(error) = chunks.load_pages().await {
            chunks.set_failed(Some(error));
        }
    });
}

fn open(dialog: NodeRef<html::Dialog>) {
    if let Some(dialog) = dialog.get_untracked()
        && !dialog.open()
        && let Err(error) = dialog.show_modal()
    {
        log::warn("the card of a claim could not be opened", &error);
    }
}
