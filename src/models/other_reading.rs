//! The reading of a dispute that the chosen one is compared with.

use lore::graph::ChangeKind;
use lore::route::Versus;
use lore::{Claim, Holding, Slug, TableError, Years};

use super::PageContext;

/// A reading beside the chosen one of the same dispute.
#[derive(Clone, Copy)]
pub struct OtherReading {
    /// What the chosen reading and this one answer.
    pub labels: [&'static str; 2],
    /// The same page by this reading.
    pub page: PageContext,
}

impl OtherReading {
    /// The reading that an address names beside the one that is chosen; none if it is the same one, or
    /// if either is not there.
    ///
    /// # Errors
    /// If the lore's bytes are damaged.
    pub fn of(page: PageContext, versus: Option<&Versus>) -> Result<Option<Self>, TableError> {
        let Some(Versus::Reading { dispute, reading }) = versus else {
            return Ok(None);
        };
        let chosen = page.lore.readings().get(dispute.as_str());
        let mut disputes = page.lore.disputes()?.into_iter();
        let found = disputes.find(|one| one.slug == dispute.as_str());
        let (Some(chosen), Some(found)) = (chosen.filter(|chosen| *chosen != reading), found)
        else {
            return Ok(None);
        };
        let label = |id: &Slug| {
            let mut readings = found.readings.iter();
            let found = readings.find(|one| one.id == id.as_str());
            found.map(|one| one.label)
        };
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

    /// How lists name what holds by the chosen reading only, by this one only, and by both at other times.
    pub fn titles(&self) -> [(ChangeKind, String); 3] {
        let [chosen, other] = self.labels;
        [
            (ChangeKind::Ended, format!("Only by “{chosen}”")),
            (ChangeKind::Began, format!("Only by “{other}”")),
            (ChangeKind::Changed, "By both, dated otherwise".to_owned()),
        ]
    }

    /// "2 only by “the first”, 1 only by “the second”, 5 by both."
    pub fn summary(&self, [ours, theirs, both]: [usize; 3]) -> String {
        let [chosen, other] = self.labels;
        format!("{ours} only by “{chosen}”, {theirs} only by “{other}”, {both} by both.")
    }
}

/// Whether a claim holds in some years, as one reading has it. Without a date it may hold at any time.
pub fn holding(claim: &Claim<'_>, years: Option<Years>) -> Holding {
    match (years, &claim.when) {
        _ if claim.ruled_out => Holding::No,
        (None, _) => Holding::Yes,
        (Some(_), None) => Holding::Perhaps,
        (Some(years), Some(when)) => when.holds_in(years),
    }
}

/// What another reading makes otherwise of a claim, as each has it; none if it is the same by both.
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
