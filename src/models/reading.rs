//! The rival readings of a dispute.

use lore::{Dispute, TableError};

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
