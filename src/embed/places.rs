//! Which addresses a view can show, and where its back button leads.

use lore::Slug;
use lore::route::{Address, Route};

use crate::address::links::claim_over;
use crate::address::opens_card;
use crate::address::without_fragment;

/// Where an address leads in a view, from `here`; `random` picks a random entry. None for what
/// views don't show: files on the host, and the pages for sharing and for what this browser stores.
pub fn destination_of(
    here: &Address,
    mut there: Address,
    random: impl FnOnce() -> Option<Slug>,
) -> Option<Address> {
    match there.route {
        Route::Missing(_) | Route::Share(_) | Route::Saved | Route::Settings => return None,
        Route::Random => there.route = Route::Entry(random()?),
        _ => {}
    }
    Some(claim_over(here, there))
}

/// Adds the page that a move leaves to the back stack. An overlay isn't added, but the page below
/// it is: closing the overlay leads back there.
pub fn leave(before: &mut Vec<Address>, here: &Address, to: &Address) {
    let page = without_fragment(here);
    let goes_on = without_fragment(to) != page || opens_card(to);
    if goes_on && !(opens_card(here) && before.last() == Some(&page)) {
        before.push(page);
    }
}

/// Where the back button leads: the last place, if it is another page than the one shown.
pub fn way_back(before: &[Address], here: &Address) -> Option<Address> {
    let last = before.last()?;
    (*last != without_fragment(here)).then(|| last.clone())
}

#[cfg(test)]
mod tests {
    use lore::Slug;
    use lore::route::Address;

    use super::{destination_of, leave, way_back};

    fn walk(path: &[&str]) -> (Vec<Address>, Address) {
        let mut before = Vec::new();
        let path: Vec<_> = path.iter().map(|place| Address::parse(place)).collect();
        for pair in path.windows(2) {
            leave(&mut before, &pair[0], &pair[1]);
        }
        (before, path.last().unwrap().clone())
    }

    #[test]
    fn the_way_back_leads_to_pages_and_not_to_what_lay_over_them() {
        for (path, back) in [
            (&["entry/port/"][..], None),
            (&["entry/port/", "entry/mine/"], Some("entry/port/")),
            (&["entry/port/", "entry/port/#history"], None),
            (&["entry/port/#history", "entry/mine/"], Some("entry/port/")),
            (&["entry/port/", "entry/port/#claim-built"], None),
            (
                &["entry/port/", "entry/port/#claim-built", "entry/mine/"],
                Some("entry/port/"),
            ),
            (
                &["entry/port/", "entry/port/?year=1850"],
                Some("entry/port/"),
            ),
        ] {
            let (before, here) = walk(path);
            let found = way_back(&before, &here).map(|address| address.print());
            assert_eq!(found.as_deref(), back, "{path:?}");
        }
    }

    #[test]
    fn closing_a_claim_leads_to_the_page_below_it() {
        let (before, _) = walk(&["entry/port/#claim-built", "entry/port/#claim-burnt"]);
        assert_eq!(before, [Address::parse("entry/port/")]);
    }

    #[test]
    fn a_view_shows_pages_of_the_lore_and_no_others() {
        let here = Address::parse("entry/old-mine/?year=1850");
        for (to, expected) in [
            ("entry/old-mine/", Some("entry/old-mine/")),
            (
                "entry/port/#claim-built",
                Some("entry/old-mine/?year=1850#claim/port/built"),
            ),
            ("random/", Some("entry/mine/")),
            ("data/lore.json", None),
            ("share/?page=about/", None),
            ("settings/", None),
            ("saved/", None),
        ] {
            let place = destination_of(&here, Address::parse(to), || Slug::parse("mine"));
            let place = place.map(|place| place.print());
            assert_eq!(place.as_deref(), expected, "{to}");
        }
    }
}
