//! Claims with a date, and the properties that they are filtered by.

use lore::chronology::DateExtent;
use lore::route::ClaimFilter;
use lore::{
    Basis, Claim, EntryId, Era, Holding, Lore, Role, Shape, Statement, TableError, When, Years,
};

use super::event_order::EventOrder;
use super::vocabulary::role_of;
use crate::models::PageContext;
use crate::models::claim_filter::FilteredClaim;

/// A claim with its date and the properties that it is filtered by.
#[derive(Clone, Debug, PartialEq)]
pub struct DatedClaim {
    /// The claim.
    pub claim: Claim<'static>,
    /// Its date.
    pub when: When<'static>,
    /// Its date in days.
    pub extent: DateExtent,
    /// What it says.
    pub sentence: String,
    /// The other end, if it is a relation.
    pub target: Option<EntryId>,
    /// The id of the kind of its subject.
    kind: &'static str,
    /// The slugs of the entries that it is about.
    slugs: Vec<&'static str>,
}

/// A section of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum EraSection {
    /// Before all eras.
    Before,
    /// The era with a number.
    Era(usize),
    /// After the eras, or between them.
    Beyond,
}

impl DatedClaim {
    /// A claim, if it has a date.
    fn of(page: PageContext, claim: Claim<'static>) -> Result<Option<Self>, TableError> {
        let Some(when) = claim.when.clone() else {
            return Ok(None);
        };
        let subject = page.lore.card(claim.subject)?;
        let mut slugs = vec![subject.slug];
        let mut target = None;
        if let Statement::Relation { target: other, .. } = claim.statement {
            slugs.push(page.lore.card(other)?.slug);
            target = Some(other);
        }
        let kind = page.lore.world().kinds.get(usize::from(subject.kind));
        Ok(Some(Self {
            sentence: lore::sentence(page.lore, &claim)?,
            extent: DateExtent::of(&when),
            kind: kind.map_or("", |kind| kind.id),
            when,
            claim,
            target,
            slugs,
        }))
    }

    /// Whether it passes a filter.
    pub fn passes(&self, filter: &ClaimFilter) -> bool {
        let filtered = FilteredClaim {
            sentence: &self.sentence,
            group: self.kind,
            status: self.claim.status,
            slugs: &self.slugs,
        };
        filtered.passes(filter)
    }

    /// Whether it holds in some years; true without years.
    pub fn holds_in(&self, years: Option<Years>) -> Holding {
        years.map_or(Holding::Yes, |years| self.when.holds_in(years))
    }

    /// Whether it is a span that certainly began in some years.
    pub fn begins_in(&self, years: Years) -> bool {
        let (earliest, latest) = (self.when.start_earliest, self.when.start_latest);
        self.when.shape == Shape::Span
            && earliest.is_some_and(|day| day.year >= years.first)
            && latest.is_some_and(|day| day.year <= years.last)
    }

    /// Whether it is a span that certainly ended in some years.
    pub fn ends_in(&self, years: Years) -> bool {
        let (earliest, latest) = (self.when.end_earliest, self.when.end_latest);
        self.when.shape == Shape::Span
            && earliest.is_some_and(|day| day.year >= years.first)
            && latest.is_some_and(|day| day.year <= years.last)
    }

    /// Whether it is a fact whose moment was certainly in some years.
    pub fn happens_in(&self, years: Years) -> bool {
        self.when.shape == Shape::Moment
            && self.target.is_none()
            && self.holds_in(Some(years)) == Holding::Yes
    }

    /// Whether only what it was during is known, so that it has no position of its own in time.
    pub fn is_only_during(&self) -> bool {
        self.when.basis == Basis::During
    }

    /// Whether it dates an event: these are listed before the others.
    ///
    /// # Errors
    /// If the lore's bytes are damaged.
    pub(super) fn dates_event(&self, lore: &'static Lore) -> Result<bool, TableError> {
        let event = role_of(lore, self.claim.subject)? == Some(Role::Event);
        Ok(event && lore.world().is_lifespan(&self.claim))
    }

    /// Its section of the list: the last era that had begun when this did; of eras that began
    /// together, the first that contains all of it.
    pub(super) fn section(&self, eras: &[Era<'static>]) -> EraSection {
        let start = self.when.order().0;
        let begun = |era: &Era<'_>| era.when.start_earliest <= start;
        let runs = |era: &Era<'_>| {
            let last = era.when.end_latest;
            begun(era) && last.is_none_or(|last| start <= Some(last))
        };
        let Some(last) = eras.iter().rposition(runs) else {
            return if eras.iter().any(begun) {
                EraSection::Beyond
            } else {
                EraSection::Before
            };
        };
        let together = eras[last].when.start_earliest;
        let first = eras.iter().position(|era| {
            era.when.start_earliest == together && runs(era) && self.ends_with(era)
        });
        EraSection::Era(first.unwrap_or(last))
    }

    /// Whether it certainly ended by the end of an era.
    fn ends_with(&self, era: &Era<'_>) -> bool {
        era.when
            .end_latest
            .is_none_or(|last| self.when.end_latest.is_some_and(|end| end <= last))
    }
}

/// Every dated claim in time order; where dates leave the order open, in the lore's order of
/// events.
///
/// # Errors
/// If the lore's bytes are damaged.
pub(super) fn dated_claims(
    page: PageContext,
    order: &EventOrder,
) -> Result<Vec<DatedClaim>, TableError> {
    let mut claims = Vec::new();
    for id in page.lore.by_time()? {
        claims.extend(DatedClaim::of(page, page.lore.claim(id)?)?);
    }
    claims.sort_by_key(|one| (one.when.order(), order.rank(one.claim.subject)));
    Ok(claims)
}

#[cfg(test)]
mod tests {
    use super::{EraSection, EventOrder, dated_claims};
    use crate::models::page::test_page;

    #[test]
    fn of_eras_that_began_together_each_has_its_own_claims() {
        let page = test_page();
        let order = EventOrder::of(page).unwrap();
        let claims = dated_claims(page, &order).unwrap();
        let eras = &page.lore.world().eras;
        for (number, era) in eras.iter().enumerate() {
            let start = era.when.start_earliest;
            let began = eras
                .iter()
                .filter(|other| other.when.start_earliest == start);
            if began.count() > 1 {
                let mut own = claims.iter();
                let own = own.any(|one| one.section(eras) == EraSection::Era(number));
                assert!(own, "nothing is listed under {}", era.label);
            }
        }
    }
}
