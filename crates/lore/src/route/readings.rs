//! The readings that a reader chose in disputes: `read=<dispute>.<reading>`, once for each dispute. Several
//! may also be in one parameter, separated by spaces, as in the attribute of an embed.

use std::collections::{BTreeMap, BTreeSet};

use crate::{DisputeId, Id, Lore, ReadingRef, Slug, TableError, Time, When};

/// Chosen readings, by the slug of the dispute and the id of the reading in it. At most one reading
/// of a dispute is chosen; if an address has several, the last one counts.
///
/// The lore is not needed to parse them; [`Self::resolve`] looks them up.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Readings {
    chosen: BTreeMap<Slug, Slug>,
    /// Values without the form `<dispute>.<reading>`, kept to be reported.
    malformed: BTreeSet<String>,
}

impl Readings {
    /// Parses the values of all `read` parameters.
    pub(super) fn parse<'t>(values: impl IntoIterator<Item = &'t str>) -> Self {
        let mut readings = Self::default();
        for value in values.into_iter().flat_map(str::split_whitespace) {
            let parts = value.split_once('.');
            let slugs = parts.and_then(|(d, r)| Slug::parse(d).zip(Slug::parse(r)));
            if let Some((dispute, reading)) = slugs {
                readings.choose(dispute, reading);
            } else {
                readings.malformed.insert(value.to_owned());
            }
        }
        readings
    }

    /// The values of the `read` parameters, as they are parsed.
    pub fn print(&self) -> impl Iterator<Item = String> {
        let chosen = self.chosen.iter();
        let chosen = chosen.map(|(dispute, reading)| format!("{dispute}.{reading}"));
        chosen.chain(self.malformed.iter().cloned())
    }

    /// Whether the address names no reading at all.
    pub fn is_empty(&self) -> bool {
        self.chosen.is_empty() && self.malformed.is_empty()
    }

    /// The id of the reading that is chosen in a dispute.
    pub fn get(&self, dispute: &str) -> Option<&Slug> {
        self.chosen.get(dispute)
    }

    /// Chooses a reading of a dispute instead of any other.
    pub fn choose(&mut self, dispute: Slug, reading: Slug) {
        self.chosen.insert(dispute, reading);
    }

    /// Chooses no reading of a dispute.
    pub fn clear(&mut self, dispute: &str) {
        self.chosen.remove(dispute);
    }

    /// Removes a value as written in an address: a reading of a dispute, or an invalid one.
    pub fn clear_value(&mut self, value: &str) {
        self.malformed.remove(value);
        self.chosen
            .retain(|dispute, reading| format!("{dispute}.{reading}") != value);
    }

    /// Looks the readings up in a lore.
    ///
    /// # Errors
    /// If the lore's bytes are damaged.
    pub fn resolve(&self, lore: &Lore<'_>) -> Result<ChosenReadings, TableError> {
        let mut found = ChosenReadings {
            readings: Vec::new(),
            unknown: self.malformed.iter().cloned().collect(),
        };
        if self.chosen.is_empty() {
            return Ok(found);
        }
        let disputes = lore.disputes()?;
        for (slug, id) in &self.chosen {
            let dispute = disputes.iter().position(|d| d.slug == slug.as_str());
            let reading = dispute.and_then(|dispute| {
                let mut readings = disputes[dispute].readings.iter();
                let reading = readings.position(|reading| reading.id == id.as_str())?;
                Some(ReadingRef {
                    dispute: DisputeId::from_index(dispute),
                    reading: u8::try_from(reading).ok()?,
                })
            });
            match reading {
                Some(reading) => found.readings.push(reading),
                None => found.unknown.push(format!("{slug}.{id}")),
            }
        }
        Ok(found)
    }
}

/// What remains of a claim or an era under the chosen readings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judged<'a> {
    /// When it was, if known.
    pub when: Option<When<'a>>,
    /// Whether the chosen readings rule it out.
    pub ruled_out: bool,
}

/// The chosen readings, resolved in a lore.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ChosenReadings {
    /// The chosen readings; at most one of each dispute.
    pub readings: Vec<ReadingRef>,
    /// Values of the address that name no dispute or no reading, to be reported to the reader.
    pub unknown: Vec<String>,
}

impl ChosenReadings {
    /// The reading that is chosen in a dispute.
    pub fn reading_of(&self, dispute: DisputeId) -> Option<ReadingRef> {
        let mut readings = self.readings.iter().copied();
        readings.find(|reading| reading.dispute == dispute)
    }

    /// Judges something with a time that may belong to a reading.
    ///
    /// It is ruled out if another reading of its dispute is chosen, or if its time only comes from
    /// readings that are ruled out. It then keeps the bounds that it has if none is chosen.
    pub fn judge<'a>(&self, reading: Option<ReadingRef>, time: Option<&Time<'a>>) -> Judged<'a> {
        let when = time.and_then(|time| time.resolve(self));
        let without_time = time.is_some() && when.is_none();
        let any = || time.and_then(|time| time.resolve(&Self::default()));
        Judged {
            ruled_out: without_time || reading.is_some_and(|own| self.rules_out_reading(own)),
            when: when.or_else(any),
        }
    }

    /// Whether another reading of the same dispute is chosen.
    pub fn rules_out_reading(&self, reading: ReadingRef) -> bool {
        let chosen = self.reading_of(reading.dispute);
        chosen.is_some_and(|chosen| chosen != reading)
    }
}
