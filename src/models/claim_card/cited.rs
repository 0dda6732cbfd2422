//! Claims that are cited: the link that a citation gives, and what is said once the claim is gone.

use lore::route::Address;
use lore::{Claim, TableError};

use super::find;
use crate::models::PageContext;
use crate::models::citation::Citation;
use crate::models::claim::{place_of, unsaid_date};
use crate::models::entry_link::EntryLink;
use crate::models::page::{entry_of, entry_route};

/// A claim that was cited and is none any more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GoneClaim {
    /// What it was about.
    pub subject: EntryLink,
}

impl GoneClaim {
    /// What is said where an address cites a claim of an entry that does not have it any more. An
    /// address without a digest is no citation; it may name some other place of the page.
    ///
    /// # Errors
    /// If the lore's bytes are damaged.
    pub fn of(page: PageContext, address: &Address) -> Result<Option<Self>, TableError> {
        let cited = address.named_claim().filter(|named| named.digest.is_some());
        let Some(named) = cited else {
            return Ok(None);
        };
        if find(page, &named)?.is_some() {
            return Ok(None);
        }
        let subject = entry_of(page.lore, &named.subject);
        let subject = subject
            .map(|entry| EntryLink::of(page, entry))
            .transpose()?;
        Ok(subject.map(|subject| Self { subject }))
    }
}

/// The link to a claim that tells what it said: in all years, with its digest.
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
