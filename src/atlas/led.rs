//! Where links lead in the page of another site, which keeps the reader's place itself.

use lore::route::{Address, Route};

use super::random;
use crate::browser::clicks::claim_in_place;

/// The address that a link or a form at `here` leads to, through the same years where `keeps_years`
/// says so. None if its page is not drawn in another site: a file of the host's, or the page that
/// tells how to share.
pub fn led(here: &str, to: &str, keeps_years: bool) -> Option<String> {
    let (here, mut there) = (Address::parse(here), Address::parse(to));
    match there.route {
        Route::Missing(_) | Route::Share(_) => return None,
        Route::Random => there = Address::parse(&random()),
        _ => {}
    }
    if keeps_years {
        there.years = there.years.or(here.years);
    }
    Some(claim_in_place(&here, there).print())
}

#[cfg(test)]
mod tests {
    use super::led;

    #[test]
    fn a_link_keeps_the_years_and_a_claim_stays_over_its_page() {
        let here = "entry/old-mine/?year=1850";
        for (to, keeps, expected) in [
            ("timeline/", true, Some("timeline/?year=1850")),
            ("entry/old-mine/", false, Some("entry/old-mine/")),
            (
                "entry/port/?year=1840#history",
                true,
                Some("entry/port/?year=1840#history"),
            ),
            (
                "entry/port/#claim-built",
                true,
                Some("entry/old-mine/?year=1850#claim/port/built"),
            ),
            ("data/lore.json", true, None),
            ("share/?page=about/", true, None),
        ] {
            assert_eq!(led(here, to, keeps).as_deref(), expected, "{to}");
        }
    }
}
