use lore::route::Address;

use super::{Destination, LeftBy, MoveContext};
use crate::address::Arrival;

/// Where a move to an address leads, from another one if there is any.
fn destination(arrival: Arrival, before: Option<&str>, address: &str) -> Destination {
    let before = before.map(Address::parse);
    let context = MoveContext {
        arrival,
        before: before.as_ref(),
        prerendered: false,
        uncovered: false,
        left_by: None,
        had_focus: true,
    };
    context.destination(&Address::parse(address))
}

#[test]
fn a_link_leads_to_the_top_of_a_page_or_to_the_place_that_it_names() {
    let follow = |address| destination(Arrival::Pushed, Some("entry/port/"), address);
    assert_eq!(follow("entry/mine/"), Destination::Top);
    let place = Destination::Place("history".to_owned());
    assert_eq!(follow("entry/mine/#history"), place);
    assert_eq!(follow("entry/port/#history"), place);
}

#[test]
fn another_year_or_filter_keeps_the_focus_where_it_is() {
    let follow = |before, address| destination(Arrival::Pushed, Some(before), address);
    let same = Destination::SameElement;
    assert_eq!(follow("entry/port/", "entry/port/?year=1850"), same);
    assert_eq!(
        follow("entry/port/#history", "entry/port/?year=1850#history"),
        same
    );
}

#[test]
fn a_card_over_a_page_leaves_the_page_where_it_is() {
    let over = destination(
        Arrival::Pushed,
        Some("entry/port/"),
        "entry/port/#claim-port-founded",
    );
    assert_eq!(over, Destination::Stay);
}

#[test]
fn a_page_that_a_browser_has_scrolled_already_is_left_there() {
    let landed = |prerendered, address| {
        let context = MoveContext {
            arrival: Arrival::Landed,
            before: None,
            prerendered,
            uncovered: false,
            left_by: None,
            had_focus: false,
        };
        context.destination(&Address::parse(address))
    };
    assert_eq!(landed(true, "entry/port/#history"), Destination::Stay);
    let place = Destination::Place("history".to_owned());
    assert_eq!(landed(false, "entry/port/#history"), place);
    assert_eq!(landed(false, "entry/port/"), Destination::Stay);
}

#[test]
fn going_back_leads_to_the_link_by_which_the_page_was_left() {
    let link = LeftBy {
        href: "../mine/".to_owned(),
        before: 1,
        top: 36,
    };
    let returned = |left_by: Option<&LeftBy>, had_focus, before, address| {
        let before = Address::parse(before);
        let context = MoveContext {
            arrival: Arrival::Returned,
            before: Some(&before),
            prerendered: false,
            uncovered: false,
            left_by: left_by.cloned(),
            had_focus,
        };
        context.destination(&Address::parse(address))
    };
    let by_link = Destination::LinkLeftBy(link.clone());
    let port = "entry/port/";
    assert_eq!(returned(Some(&link), true, "entry/mine/", port), by_link);
    // Forward, to a page that was left by Back: its heading has the focus, if nothing else has.
    let heading = Destination::SameElement;
    assert_eq!(returned(None, true, "entry/mine/", port), heading);
    // On the same page the focus stays, unless its element is gone.
    let other_year = "entry/port/?year=1850";
    assert_eq!(returned(Some(&link), true, other_year, port), heading);
    assert_eq!(returned(None, false, other_year, port), Destination::Stay);
    // Back to a card that was open: it takes the focus, and the page stays where it was.
    let card = "entry/port/#claim-port-founded";
    let to_card = returned(Some(&link), true, "entry/mine/", card);
    assert_eq!(to_card, Destination::Scrolled(36));
    let closed = Destination::LinkToCard("#claim-port-founded".to_owned());
    assert_eq!(returned(None, true, card, port), closed);
}

#[test]
fn closing_a_card_gives_the_focus_back_to_what_opened_it() {
    let before = Address::parse("entry/port/#claim-port-founded");
    let context = |arrival, uncovered| MoveContext {
        arrival,
        before: Some(&before),
        prerendered: false,
        uncovered,
        left_by: None,
        had_focus: true,
    };
    let end = "#claim-port-founded".to_owned();
    let replaced = context(Arrival::Replaced, false).destination(&Address::parse("entry/port/"));
    assert_eq!(replaced, Destination::LinkToCard(end.clone()));
    let below = Address::parse("entry/port/#history");
    let returned = context(Arrival::Returned, true).destination(&below);
    assert_eq!(returned, Destination::Uncovered(Some(end)));
}
