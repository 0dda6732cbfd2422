//! The powers on the ribbon: how long each is known.

use lore::chronology::{DateExtent, Extent};
use lore::{Basis, Date, EntryId, Status, TableError};

use crate::models::PageContext;

/// A faction on the ribbon.
pub(super) struct Power {
    pub(super) entry: EntryId,
    /// How many dated claims are about it.
    pub(super) claims: usize,
    /// From the first to the last day that these name.
    pub(super) time: Extent,
    /// The same of those that are certain and undisputed.
    pub(super) certain: Option<Extent>,
}

impl Power {
    /// The faction that an entry is about; none if nothing about it is dated.
    ///
    /// # Errors
    /// If the lore's bytes are damaged.
    pub(super) fn of(page: PageContext, entry: EntryId) -> Result<Option<Self>, TableError> {
        let article = page.lore.article(entry)?;
        let (mut times, mut certain) = (Vec::new(), Vec::new());
        for &claim in article.claims.iter().chain(&article.incoming) {
            let claim = page.lore.claim(claim)?;
            let when = claim.when.filter(|_| !claim.ruled_out);
            let Some(when) = when.filter(|when| when.basis == Basis::Dated) else {
                continue;
            };
            let time = DateExtent::of(&when);
            times.push(time.hull);
            certain.extend(time.core.filter(|_| claim.status != Status::Disputed));
        }
        Ok(hull(&times).map(|time| Self {
            entry,
            claims: times.len(),
            time,
            certain: hull(&certain),
        }))
    }

    /// Whether it is known in more than one year. As a band, a single year would look like all of its time.
    pub(super) fn lasts(&self) -> bool {
        let year = |day: i64| Date::of_day_number(day).year;
        let (from, to) = (self.time.from, self.time.to);
        from.zip(to)
            .is_none_or(|(from, to)| year(from) < year(to - 1))
    }
}

/// From the first to the last day of some times; open at an end where one of them is open.
fn hull(times: &[Extent]) -> Option<Extent> {
    let starts = times.iter().filter_map(|time| time.from);
    let last = times.iter().map(|time| time.to.unwrap_or(i64::MAX)).max()?;
    Some(Extent {
        from: starts.min(),
        to: (last < i64::MAX).then_some(last),
    })
}
