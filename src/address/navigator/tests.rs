use std::sync::{Arc, Mutex};

use leptos::prelude::*;
use lore::route::{Address, Route};

use super::{Arrival, Move, Navigator};

/// A navigator that records the requested moves.
fn recorded(address: &str) -> (Navigator, Arc<Mutex<Vec<Move>>>) {
    let navigator = Navigator::new("/lore/", Address::parse(address));
    let moves = Arc::new(Mutex::new(Vec::new()));
    let kept = Arc::clone(&moves);
    navigator.set_travel(move |to| {
        if let Ok(mut kept) = kept.lock() {
            kept.push(to);
        }
    });
    (navigator, moves)
}

#[test]
fn a_link_keeps_the_year_and_begins_with_the_root() {
    Owner::new().with(|| {
        let (navigator, _) = recorded("entry/port/?year=1850#history");
        let about = navigator.href_to(Route::About);
        assert_eq!(about, "/lore/about/?year=1850");
    });
}

#[test]
fn what_a_page_reads_of_its_address_stays_while_another_page_is_shown() {
    Owner::new().with(|| {
        let (navigator, _) = recorded("search/?q=port");
        let words = navigator.follow(|address| match &address.route {
            Route::Search(params) => Some(params.words.clone()),
            _ => None,
        });
        assert_eq!(words.get_untracked(), "port");
        navigator.show(Address::parse("about/"), Arrival::Pushed);
        assert_eq!(words.get_untracked(), "port");
        navigator.show(Address::parse("search/?q=mine"), Arrival::Pushed);
        assert_eq!(words.get_untracked(), "mine");
    });
}

#[test]
fn what_was_opened_by_a_link_is_left_by_going_back() {
    Owner::new().with(|| {
        let (navigator, moves) = recorded("about/");
        navigator.show(Address::parse("about/#claim/port/built"), Arrival::Pushed);
        navigator.close_overlay();
        assert!(matches!(moves.lock().unwrap()[..], [Move::Back(1)]));
    });
}

#[test]
fn a_card_in_place_of_another_is_left_for_the_page_below_both() {
    let closed = |cards: &[(&str, Arrival)]| {
        Owner::new().with(|| {
            let (navigator, moves) = recorded("about/");
            for (card, arrival) in cards {
                navigator.show(Address::parse(&format!("about/{card}")), *arrival);
            }
            navigator.close_overlay();
            let moves = moves.lock().unwrap();
            moves.first().cloned()
        })
    };
    let (first, second) = ("#claim/port/built", "#claim/port/burnt");
    let pushed = closed(&[(first, Arrival::Pushed), (second, Arrival::Pushed)]);
    assert!(matches!(pushed, Some(Move::Back(2))));
    // The palette is closed for the card that it lies over.
    let palette = closed(&[(first, Arrival::Pushed), ("#palette", Arrival::Pushed)]);
    assert!(matches!(palette, Some(Move::Back(1))));
    // Behind the first there is no page without a card.
    let landed = closed(&[(first, Arrival::Replaced), (second, Arrival::Pushed)]);
    assert!(matches!(landed, Some(Move::Replace(_))));
}

#[test]
fn what_the_visit_began_with_is_left_without_leaving_the_page() {
    Owner::new().with(|| {
        let (navigator, moves) = recorded("entry/port/?year=1850#claim-built");
        navigator.close_overlay();
        let moves = moves.lock().unwrap();
        let [Move::Replace(address)] = &moves[..] else {
            panic!("{moves:?}");
        };
        assert_eq!(address.print(), "entry/port/?year=1850");
    });
}
