//! Cited claims: the link used in citations, and the card for a claim that no longer exists.

use lore::route::Address;
use lore::{Claim, TableError};

use super::find;
use crate::models::PageContext;
use crate::models::citation::Citation;
use crate::models::claim::{place_of, unsaid_date};
use crate::models::entry_link::EntryLink;
use crate::models::page::{entry_of, entry_route};

/// A cited claim that no longer exists.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GoneClaim {
    /// What it was about.
    pub subject: EntryLink,
}

impl GoneClaim {
    /// The card for an address that cites a claim its entry no longer has. No heading has such an id.
    ///
    /// # Errors
    /// If the lore's bytes are damaged.
    pub fn of(page: PageContext, address: &Address) -> Result<Option<Self>, TableError> {
        let Some(named) = address.named_claim() else {
            return Ok(None);
        };
        let Some(entry) = entry_of(page.lore, &named.subject) else {
            return Ok(None);
        };
        if find(page, &named)?.is_some() {
            return Ok(None);
        }
        let subject = EntryLink::of(page, entry)?;
        Ok(Some(Self { subject }))
    }
}

/// The link to a claim that identifies what it said: for all years, with its digest.
pub(super) fn permalink(
    page: PageContext,
    claim: &Claim<'static>,
    digest: &str,
) -> Result<String, TableError> {
    let subject = page.lore.card(claim.subject)?;
    let address = Address::new(entry_route(subject.slug));
    let address = address.with_fragment(place_of(claim));
    Ok(page.href(&address.with_digest(digest)))
}

/// How a claim is cited.
pub(super) fn citation(page: PageContext, claim: &Claim<'static>) -> Result<Citation, TableError> {
    let (world, subject) = (page.lore.world(), page.lore.card(claim.subject)?);
    let sentence = lore::sentence(page.lore, claim)?;
    Ok(Citation {
        key: format!("{}-{}", subject.slug, claim.key),
        title: match unsaid_date(claim) {
            Some(when) => format!("{sentence} ({when})"),
            None => sentence,
        },
        page: Some(subject.title),
        encyclopedia: world.name,
        edition: world.edition,
    })
}
