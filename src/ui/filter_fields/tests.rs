use std::sync::{Arc, Mutex};

use leptos::prelude::*;
use lore::route::Address;

use super::use_claim_filter;
use crate::address::{Arrival, Move, Navigator};

#[test]
fn a_field_changes_its_part_of_the_address_and_keeps_the_rest() {
    Owner::new().with(|| {
        let address = "timeline/?q=fire&view=list&year=1850#era-old";
        let navigator = Navigator::new("/", Address::parse(address));
        provide_context(navigator);
        let moves = Arc::new(Mutex::new(Vec::new()));
        let kept = Arc::clone(&moves);
        navigator.set_travel(move |to| {
            if let Move::Replace(address) = to {
                kept.lock().unwrap().push(address.print());
            }
        });

        let filter = use_claim_filter();
        assert_eq!(filter.words().get(), "fire");
        filter.change(|filter| filter.words = "flood".to_owned());
        // A field that was removed with its page has no effect.
        navigator.show(Address::parse("relations/"), Arrival::Pushed);
        filter.change(|filter| filter.words = "storm".to_owned());

        assert_eq!(
            *moves.lock().unwrap(),
            ["timeline/?q=flood&view=list&year=1850"]
        );
    });
}
