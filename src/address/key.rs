//! The part of an address that decides which page is drawn.

use lore::route::{Address, Route};

/// The part of an address that a page is drawn for. While it stays the same, the page isn't
/// redrawn, and its components follow the address by themselves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageKey(Address);

impl PageKey {
    /// The key of an address. Pages with controls follow their parameters and the year filter
    /// themselves, so that fields keep their text and the focus; all others are redrawn when the
    /// years change. Every page but that of the disputes, where readings are chosen, is redrawn for
    /// other readings.
    pub fn of(address: &Address) -> Self {
        let mut key = Address::parse(&address.path());
        let years = address.years().filter(|_| !has_controls(&address.route));
        key.years = years.into();
        if address.route != Route::Disputes {
            key.readings.clone_from(&address.readings);
        }
        Self(key)
    }

    /// The page, without its parameters.
    pub fn route(&self) -> &Route {
        &self.0.route
    }

    /// The address that the page is first drawn for.
    pub fn address(&self) -> &Address {
        &self.0
    }
}

/// Whether the page of a route has controls, so that it needs the program at once.
pub fn has_controls(route: &Route) -> bool {
    matches!(
        route,
        Route::Browse(_)
            | Route::Relations(_)
            | Route::Timeline(_)
            | Route::Story(_)
            | Route::Compare(_)
            | Route::Search(_)
            | Route::Saved
            | Route::Settings
            | Route::Share(_)
    )
}

#[cfg(test)]
mod tests {
    use lore::route::Address;

    use super::PageKey;

    fn same_page(a: &str, b: &str) -> bool {
        PageKey::of(&Address::parse(a)) == PageKey::of(&Address::parse(b))
    }

    #[test]
    fn a_page_with_controls_stays_while_its_parameters_change() {
        assert!(same_page("search/?q=a", "search/?q=ab&kind=person"));
        assert!(same_page("timeline/?year=1850", "timeline/?year=1851"));
    }

    #[test]
    fn a_page_without_controls_is_another_in_another_year() {
        assert!(same_page("entry/port/#history", "entry/port/"));
        assert!(!same_page("entry/port/?year=1850", "entry/port/"));
        assert!(!same_page("entry/port/", "entry/mine/"));
    }

    #[test]
    fn a_page_is_another_under_other_readings_but_for_the_one_where_they_are_chosen() {
        assert!(!same_page("entry/port/?read=fire.lamp", "entry/port/"));
        assert!(!same_page("timeline/?read=fire.lamp", "timeline/"));
        assert!(same_page("disputes/?read=fire.lamp", "disputes/"));
    }
}
