//! The reading that the chosen one of a dispute is compared with.

use lore::graph::ChangeKind;
use lore::route::{Param, Versus};
use lore::{Calendar, Claim, Holding, Slug, TableError, Years};

use super::PageContext;

/// Another reading of the same dispute as the chosen one.
#[derive(Clone, Copy)]
pub struct OtherReading {
    /// The answers of the chosen reading and of this one.
    pub labels: [&'static str; 2],
    /// The same page under this reading.
    pub page: PageContext,
}

impl OtherReading {
    /// The reading that an address compares with the chosen one; none if they are the same, or if
    /// either doesn't exist.
    ///
    /// # Errors
    /// If the lore's bytes are damaged.
    pub fn of(page: PageContext, versus: Option<&Versus>) -> Result<Option<Self>, TableError> {
        let Some(Versus::Reading { dispute, reading }) = versus else {
            return Ok(None);
        };
        let chosen = page.lore.readings().get(dispute.as_str());
        let found = page.lore.dispute_named(dispute.as_str())?;
        let (Some(chosen), Some(found)) = (chosen.filter(|chosen| *chosen != reading), found)
        else {
            return Ok(None);
        };
        let label = |id: &Slug| found.reading(id.as_str()).map(|reading| reading.label);
        let Some(labels) = label(chosen).zip(label(reading)) else {
            return Ok(None);
        };
        let mut readings = page.lore.readings().clone();
        readings.choose(dispute.clone(), reading.clone());
        Ok(Some(Self {
            labels: labels.into(),
            page: page.with_readings(&readings)?,
        }))
    }

    /// List titles for what holds only under the chosen reading, only under this one, and under both at
    /// different times.
    pub fn titles(&self) -> [(ChangeKind, String); 3] {
        let [chosen, other] = self.labels;
        [
            (ChangeKind::Ended, format!("Only under “{chosen}”")),
            (ChangeKind::Began, format!("Only under “{other}”")),
            (
                ChangeKind::Changed,
                "Under both, with different dates".to_owned(),
            ),
        ]
    }

    /// "2 only under “the first”, 1 only under “the second”, 5 under both."
    pub fn summary(&self, [ours, theirs, both]: [usize; 3]) -> String {
        let [chosen, other] = self.labels;
        format!("{ours} only under “{chosen}”, {theirs} only under “{other}”, {both} under both.")
    }
}

/// What is wrong with the second year or reading of an address, if anything. `is_reading` says whether it is
/// a reading that the chosen one can be compared with.
pub fn fault_of(page: PageContext, versus: &Param<Versus>, is_reading: bool) -> Option<String> {
    match versus.value() {
        Some(Versus::Reading { dispute, reading }) if !is_reading => {
            let chosen = page.lore.readings().get(dispute.as_str());
            Some(if chosen == Some(reading) {
                "Both sides are the same reading: choose another one to compare.".to_owned()
            } else {
                "Choose two readings of one question.".to_owned()
            })
        }
        Some(Versus::Reading { .. }) => None,
        Some(&Versus::Year(year)) => years_fault(page.calendar(), page.years?, year),
        None => {
            let text = versus.unknown()?;
            Some(format!("“{text}” is not a year: nothing is compared."))
        }
    }
}

/// What is wrong with comparing some years with a year.
fn years_fault(calendar: Calendar<'_>, years: Years, year: i32) -> Option<String> {
    let last = calendar.year(years.last);
    if years.last == year {
        Some(format!(
            "Both sides are {last}: choose another year to compare."
        ))
    } else if years.first == years.last {
        None
    } else {
        let all = calendar.years(years);
        Some(format!(
            "Single years are compared: {last} stands for {all}."
        ))
    }
}

/// How a claim differs under another reading; none if it is the same under both.
pub fn change([one, other]: [&Claim<'_>; 2], [ours, theirs]: [Holding; 2]) -> Option<ChangeKind> {
    match (ours, theirs) {
        (Holding::No, Holding::No) => None,
        (Holding::No, _) => Some(ChangeKind::Began),
        (_, Holding::No) => Some(ChangeKind::Ended),
        _ => {
            let when = |claim: &Claim<'_>| {
                let when = claim.when.as_ref();
                when.map(|when| (when.start_earliest, when.end_latest))
            };
            let is_moved = when(one) != when(other);
            (is_moved || ours != theirs).then_some(ChangeKind::Changed)
        }
    }
}

#[cfg(test)]
mod tests {
    use lore::route::Address;

    use super::fault_of;
    use crate::models::page::test_page;

    #[test]
    fn what_cant_be_compared_is_told() {
        let told = |query: &str, is_reading| {
            let address = Address::parse(&format!("relations/{query}"));
            let page = test_page().with_years(address.years());
            fault_of(page, &address.versus, is_reading)
        };
        assert_eq!(told("", false), None);
        assert_eq!(told("?versus=2340", false), None);
        assert_eq!(told("?year=2350&versus=2340", false), None);
        assert_eq!(told("?versus=date.early", true), None);
        for (query, words) in [
            ("?versus=date.early", "two readings"),
            ("?versus=banana", "“banana” is not a year"),
            ("?year=2340&versus=2340", "Both sides are 2340"),
            (
                "?year=2340..2350&versus=2345",
                "2350 stands for 2340 to 2350",
            ),
        ] {
            let fault = told(query, false).expect("a fault");
            assert!(fault.contains(words), "{query}: {fault}");
        }
    }
}
