//! An address that leads on to some entry.

use leptos::prelude::*;
use lore::{EntryId, Id};

use crate::page::{Page, entry_route};

/// Leads on to a random entry.
pub fn random(page: Page) -> AnyView {
    Effect::new(move |_| {
        if let Ok(card) = page.tome.card(any(page.tome.len())) {
            let here = page.nav.address_now();
            page.nav.replace(&here.go(entry_route(card.slug)));
        }
    });
    view! { <p>"On the way to a random entry."</p> }.into_any()
}

/// Some entry of `len`.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    reason = "a number from 0 to the number of entries, which a float holds exactly"
)]
fn any(len: usize) -> EntryId {
    EntryId::from_index((js_sys::Math::random() * len as f64) as usize)
}
