//! The dated claims and what they are filtered by.

use lore::route::Filter;
use lore::{Claim, Era, Holding, Statement, Years};

use crate::page::{Drawn, Page};
use crate::views::filters::passes;

/// A dated claim with what it is filtered by.
pub(super) struct Dated {
    pub(super) claim: Claim<'static>,
    sentence: String,
    kind: &'static str,
    slugs: Vec<&'static str>,
}

impl Dated {
    pub(super) fn passes(&self, asked: &Filter, years: Option<Years>) -> bool {
        let when = self.claim.when.as_ref();
        let holds = |years| when.is_some_and(|when| when.holds_in(years) != Holding::No);
        passes(
            asked,
            &self.sentence,
            self.kind,
            self.claim.status,
            &self.slugs,
        ) && years.is_none_or(holds)
    }

    /// The last era that had begun when this did; what began before all eras is in none.
    pub(super) fn era(&self, eras: &[Era<'static>]) -> Option<usize> {
        let start = self.claim.when.as_ref()?.order().0;
        eras.iter().rposition(|era| {
            let (first, last) = (era.when.start_earliest, era.when.end_latest);
            first <= start && last.is_none_or(|last| start <= Some(last))
        })
    }
}

/// Every dated claim, in the order of time.
pub(super) fn dated(page: Page) -> Drawn<Vec<Dated>> {
    let claims = page.tome.by_time()?.into_iter().map(|id| {
        let claim = page.tome.claim(id)?;
        let subject = page.tome.card(claim.subject)?;
        let mut slugs = vec![subject.slug];
        if let Statement::Relation { target, .. } = claim.statement {
            slugs.push(page.tome.card(target)?.slug);
        }
        let kind = page.tome.world().kinds.get(usize::from(subject.kind));
        Ok(Dated {
            sentence: lore::sentence(page.tome, &claim)?,
            kind: kind.map_or("", |kind| kind.id),
            slugs,
            claim,
        })
    });
    claims.collect()
}
