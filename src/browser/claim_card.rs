//! The dialog over the page that holds the card of the claim that the address names.

use lore::route::Address;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlDialogElement};

use super::{listen, second};
use crate::nav::Nav;

/// Keeps in a dialog the card of the claim that the address names.
pub fn claim_card(dialog: Element, nav: Nav) {
    listen(&dialog, "close", move |_| {
        // Closed by the reader, or because the address names no claim any more.
        if names_a_claim(&nav.address_now()) {
            nav.close_overlay();
        }
    });
    let Ok(dialog) = dialog.dyn_into::<HtmlDialogElement>() else {
        return;
    };
    nav.follow(move |place| {
        if names_a_claim(&place.address) {
            let dialog = dialog.clone();
            second::await_it(move || show(nav, &dialog), |_| {});
        } else {
            dialog.close();
            dialog.set_inner_html("");
        }
    });
}

/// Shows the card of the claim that the address names by now.
fn show(nav: Nav, dialog: &HtmlDialogElement) {
    let address = nav.address_now();
    let Some(card) = second::here().and_then(|second| second.claim_card(&address.print())) else {
        return;
    };
    dialog.set_inner_html(&card);
    // A dialog is opened by a call only. It fails if it is open already, as when one claim's card leads
    // to another's.
    drop(dialog.show_modal());
}

/// Whether the fragment of an address is that of a claim.
pub fn names_a_claim(address: &Address) -> bool {
    let names = |id: &str| id.starts_with("claim-") || id.starts_with("claim/");
    address.fragment.as_deref().is_some_and(names)
}
