//! The dated claims and what they are filtered by, in the order of what happened.

use crate::order::sorted;
use lore::chronology::DateExtent as Mark;
use lore::route::ClaimFilter as Filter;
use lore::{Claim, EntryId, Era, Holding, Role, Statement, Years};

use super::order::Course;
use crate::page::{Drawn, Page};
use crate::views::filters::passes;

/// A dated claim with what it is filtered by.
pub(super) struct Dated {
    pub(super) claim: Claim<'static>,
    pub(super) sentence: String,
    /// The other end, if the claim is a relation.
    pub(super) target: Option<EntryId>,
    pub(super) mark: Mark,
    group: &'static str,
    slugs: Vec<&'static str>,
}

/// A part of the list.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// Before all eras.
    Before,
    /// The era of a number.
    Era(usize),
    /// After the eras, or between them.
    Beyond,
}

impl Dated {
    /// Whether it is asked for.
    pub(super) fn passes(&self, asked: &Filter) -> bool {
        passes(
            asked,
            &self.sentence,
            self.group,
            self.claim.status,
            &self.slugs,
        )
    }

    /// Whether it holds in some years; without any it does.
    pub(super) fn holds(&self, years: Option<Years>) -> Holding {
        match (years, &self.claim.when) {
            (Some(years), Some(when)) => when.holds_in(years),
            _ => Holding::Yes,
        }
    }

    /// Where it stands in the list: in the last era that had begun when this did.
    pub(super) fn part(&self, eras: &[Era<'static>]) -> Part {
        let start = self.claim.when.as_ref().and_then(|when| when.order().0);
        let begun = |era: &Era<'_>| era.when.start_earliest <= start;
        let era = eras.iter().rposition(|era| {
            let last = era.when.end_latest;
            begun(era) && last.is_none_or(|last| start <= Some(last))
        });
        match era {
            Some(era) => Part::Era(era),
            None if eras.iter().any(begun) => Part::Beyond,
            None => Part::Before,
        }
    }
}

/// Every dated claim, in the order of time, and where dates leave that open in the order that the
/// lore gives.
pub(super) fn dated(page: Page, course: &Course) -> Drawn<Vec<Dated>> {
    let mut all = Vec::new();
    for id in page.tome.by_time()? {
        let claim = page.tome.claim(id)?;
        let Some(when) = &claim.when else { continue };
        let mark = Mark::of(when);
        let subject = page.tome.card(claim.subject)?;
        let mut slugs = vec![subject.slug];
        let mut target = None;
        if let Statement::Relation { target: other, .. } = claim.statement {
            slugs.push(page.tome.card(other)?.slug);
            target = Some(other);
        }
        let kind = page.tome.world().kinds.get(usize::from(subject.kind));
        all.push(Dated {
            sentence: lore::sentence(page.tome, &claim)?,
            group: kind.map_or("", |kind| kind.id),
            target,
            mark,
            slugs,
            claim,
        });
    }
    let key = |place: usize| {
        let one: &Dated = &all[place];
        let order = one.claim.when.as_ref().map(lore::When::order);
        (order, course.rank(one.claim.subject))
    };
    let order = sorted(all.len(), &mut |a, b| key(a).cmp(&key(b)));
    let mut places: Vec<_> = all.into_iter().map(Some).collect();
    let ordered = order.into_iter().filter_map(|place| places[place].take());
    Ok(ordered.collect())
}

/// What an entry is to the views.
pub(super) fn role(page: Page, entry: EntryId) -> Drawn<Option<Role>> {
    let kind = usize::from(page.tome.card(entry)?.kind);
    Ok(page.tome.world().kinds.get(kind).and_then(|kind| kind.role))
}

/// Whether a claim says when its subject was or happened.
pub(super) fn is_lifespan(page: Page, claim: &Claim<'_>) -> bool {
    match claim.statement {
        Statement::Fact { fact, .. } => {
            let kind = page.tome.world().facts.get(usize::from(fact));
            kind.is_some_and(|kind| kind.lifespan)
        }
        Statement::Relation { .. } => false,
    }
}
