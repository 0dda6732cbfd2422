//! The steps of a walk, and what each leads to.

use lore::route::{Address, Route};
use lore::{TableError, WalkStep};

use crate::models::PageContext;
use crate::models::claim::PlainClaim;
use crate::models::claim_card;
use crate::models::entry_link::ListedEntry;
use crate::models::page::entry_of;
use crate::models::title::title;

/// A step of a walk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepModel {
    /// Its number, from 1.
    pub number: u16,
    /// Its text.
    pub text: &'static str,
    /// What it leads to.
    pub shows: StepTarget,
}

/// What a step leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StepTarget {
    /// An entry.
    Entry(ListedEntry),
    /// A claim, with its mark.
    Claim(PlainClaim),
    /// Another page.
    Page {
        /// The link to it.
        href: String,
        /// Its title.
        title: String,
    },
}

impl StepModel {
    pub(super) fn of(
        page: PageContext,
        number: u16,
        step: &WalkStep<'static>,
    ) -> Result<Self, TableError> {
        Ok(Self {
            number,
            text: step.text,
            shows: StepTarget::of(page, step.address())?,
        })
    }
}

impl StepTarget {
    fn of(page: PageContext, address: Address) -> Result<Self, TableError> {
        if let Some(claim) = claim_card::named(page, &address)? {
            let claims = PlainClaim::all(page, &[claim])?;
            if let Some(claim) = claims.into_iter().next() {
                return Ok(Self::Claim(claim));
            }
        }
        // A link to a heading leads to more than the entry.
        if let (Route::Entry(slug), None) = (&address.route, &address.fragment)
            && let Some(entry) = entry_of(page.lore, slug)
        {
            return Ok(Self::Entry(ListedEntry::of(page, entry)?));
        }
        Ok(Self::Page {
            title: title(page.lore, &address.route)?,
            href: page.to_address(address),
        })
    }
}

#[cfg(test)]
mod tests {
    use lore::route::Address;

    use super::StepTarget;
    use crate::models::page::test_page;

    fn shown(address: &str) -> StepTarget {
        StepTarget::of(test_page(), Address::parse(address)).unwrap()
    }

    #[test]
    fn a_step_shows_an_entry_a_claim_or_another_page() {
        let page = test_page();
        let home = page.lore.card(page.lore.world().home).unwrap();
        let entry = format!("entry/{}/", home.slug);
        assert!(matches!(shown(&entry), StepTarget::Entry(one) if one.link.title == home.title));
        let claim = page.lore.claim(page.lore.claims().next().unwrap()).unwrap();
        let href = page.to_claim(&claim).unwrap();
        let found = shown(href.trim_start_matches('/'));
        assert!(matches!(found, StepTarget::Claim(one) if one.mark.href == href));
        assert_eq!(
            shown("timeline/?year=1850"),
            StepTarget::Page {
                href: "/timeline/?year=1850".to_owned(),
                title: "Timeline".to_owned(),
            }
        );
    }
}
