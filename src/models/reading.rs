//! The rival readings of a dispute.

use lore::{Claim, Dispute, TableError};

use super::PageContext;
use super::claim::PlainClaim;

/// An answer to the question of a dispute.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RivalReading {
    /// Its name within the dispute.
    pub id: &'static str,
    /// The link to what follows from it.
    pub href: Option<String>,
    /// The answer in words.
    pub label: &'static str,
    /// The claims that give it.
    pub claims: Vec<PlainClaim>,
}

/// The reading that a claim belongs to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadingOfClaim {
    /// The name of its dispute in the address.
    pub dispute: &'static str,
    /// Its name within the dispute.
    pub id: &'static str,
    /// The answer in words.
    pub label: &'static str,
    /// An id for the claim's place, unique on a page.
    pub place: String,
}

impl ReadingOfClaim {
    /// The reading of a claim, if it belongs to one.
    ///
    /// # Errors
    /// If the lore's bytes are damaged.
    pub fn of(page: PageContext, claim: &Claim<'static>) -> Result<Option<Self>, TableError> {
        let Some(own) = claim.reading else {
            return Ok(None);
        };
        let dispute = page.lore.dispute(own.dispute)?;
        let subject = page.lore.card(claim.subject)?.slug;
        let reading = dispute.readings.into_iter().nth(usize::from(own.reading));
        Ok(reading.map(|reading| Self {
            dispute: dispute.slug,
            id: reading.id,
            label: reading.label,
            place: format!("take-{subject}-{}", claim.key),
        }))
    }
}

impl RivalReading {
    /// The readings of a dispute.
    ///
    /// # Errors
    /// If the lore's bytes are damaged.
    pub fn all(page: PageContext, dispute: &Dispute<'static>) -> Result<Vec<Self>, TableError> {
        let readings = dispute.readings.iter().map(|reading| {
            Ok(Self {
                id: reading.id,
                href: page.to_reading(dispute.slug, reading.id),
                label: reading.label,
                claims: PlainClaim::all(page, &reading.claims)?,
            })
        });
        readings.collect()
    }
}
