//! The reader's chosen readings, as pages show them.

use lore::TableError;
use lore::route::Readings;

use super::PageContext;

/// The contents of the line above the page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ChosenReadingsModel {
    /// The chosen readings that exist in the lore.
    pub chosen: Vec<ChosenReading>,
    /// Those that don't exist, as written in the address; they have no effect.
    pub unknown: Vec<String>,
}

/// A chosen reading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChosenReading {
    /// The name of its dispute in the address.
    pub dispute: &'static str,
    /// The name of its dispute.
    pub title: &'static str,
    /// The link to its dispute.
    pub href: String,
    /// What it says.
    pub label: &'static str,
}

impl ChosenReadingsModel {
    /// The readings that a page is shown under.
    ///
    /// # Errors
    /// If the lore's bytes are damaged.
    pub fn of(page: PageContext) -> Result<Self, TableError> {
        let chosen = page.lore.chosen();
        let mut model = Self {
            chosen: Vec::new(),
            unknown: chosen.unknown.clone(),
        };
        for reading in &chosen.readings {
            let dispute = page.lore.dispute(reading.dispute)?;
            let label = dispute.readings.get(usize::from(reading.reading));
            model.chosen.push(ChosenReading {
                dispute: dispute.slug,
                title: dispute.title,
                href: page.to_dispute(dispute.slug),
                label: label.map_or("", |reading| reading.label),
            });
        }
        Ok(model)
    }

    /// The readings in words, for saved files: "under the reading “It was a lamp” (The cause of the
    /// fire)"; none if all readings are shown.
    pub fn in_words(&self) -> Option<String> {
        let readings = self.chosen.iter();
        let readings = readings.map(|one| format!("“{}” ({})", one.label, one.title));
        let readings: Vec<_> = readings.collect();
        let noun = match readings.len() {
            0 => return None,
            1 => "reading",
            _ => "readings",
        };
        Some(format!("under the {noun} {}", readings.join(" and ")))
    }
}

/// What a table says about a claim under the chosen readings.
pub fn ruled_out_in_words(ruled_out: bool) -> &'static str {
    if ruled_out { "ruled out" } else { "" }
}

/// The chosen readings without one that doesn't exist.
pub fn without_unknown(readings: &Readings, unknown: &str) -> Readings {
    let mut left = readings.clone();
    left.clear_value(unknown);
    left
}

#[cfg(test)]
mod tests {
    use lore::route::Address;

    use super::{ChosenReadingsModel, without_unknown};
    use crate::models::page::test_page;

    #[test]
    fn what_is_chosen_is_told_and_what_is_unknown_is_reported() {
        let page = test_page();
        let dispute = page.lore.disputes().unwrap().remove(0);
        let second = &dispute.readings[1];
        let address = format!("?read={}.{}&read=no.such&read=odd", dispute.slug, second.id);
        let readings = Address::parse(&address).readings;
        let model = ChosenReadingsModel::of(page.with_readings(&readings).unwrap()).unwrap();
        assert_eq!(model.chosen.len(), 1);
        assert_eq!(model.chosen[0].label, second.label);
        assert!(
            model.chosen[0]
                .href
                .contains(&address[..address.find('&').unwrap()])
        );
        assert_eq!(model.unknown, ["odd", "no.such"]);
        assert!(model.in_words().unwrap().contains(second.label));
        let left = without_unknown(&without_unknown(&readings, "odd"), "no.such");
        let left = ChosenReadingsModel::of(page.with_readings(&left).unwrap()).unwrap();
        assert_eq!(left.chosen[0].label, second.label);
        assert!(left.unknown.is_empty());
    }

    #[test]
    fn all_readings_are_no_words() {
        assert_eq!(
            ChosenReadingsModel::of(test_page()).unwrap().in_words(),
            None
        );
    }
}
