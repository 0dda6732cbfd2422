//! The rows of the table of relations: which are shown, in which order.

use std::cmp::Ordering;

use lore::order::sorted;
use lore::route::{Filter, RelationOrder, Relations};
use lore::{Holding, Relation, Side, When, Years};

use crate::page::{Drawn, Page};
use crate::views::filters::passes;

/// A relation with what it is sorted and filtered by.
pub(super) struct Row {
    pub(super) relation: Relation<'static>,
    pub(super) sentence: String,
    subject: &'static str,
    target: &'static str,
    slugs: [&'static str; 2],
    category: &'static str,
}

impl Row {
    /// Whether the relation holds in these years only if a doubtful date is right.
    pub(super) fn perhaps(&self, years: Option<Years>) -> bool {
        self.holding(years) == Holding::Perhaps
    }

    /// A relation without a date may hold at any time.
    fn holding(&self, years: Option<Years>) -> Holding {
        match (years, &self.relation.claim.when) {
            (None, _) => Holding::Yes,
            (Some(_), None) => Holding::Perhaps,
            (Some(years), Some(when)) => when.holds_in(years),
        }
    }

    fn passes(&self, asked: &Filter, years: Option<Years>) -> bool {
        let status = self.relation.claim.status;
        passes(asked, &self.sentence, self.category, status, &self.slugs)
            && self.holding(years) != Holding::No
    }

    fn compare(&self, other: &Self, column: RelationOrder) -> Ordering {
        let when = |row: &Self| {
            let when = row.relation.claim.when.as_ref();
            (when.is_none(), when.map(When::order))
        };
        match column {
            RelationOrder::Subject => self.subject.cmp(other.subject),
            RelationOrder::Kind => self.relation.label().cmp(other.relation.label()),
            RelationOrder::Target => self.target.cmp(other.target),
            RelationOrder::When => when(self).cmp(&when(other)),
            RelationOrder::Status => self.relation.claim.status.cmp(&other.relation.claim.status),
        }
        .then_with(|| self.sentence.cmp(&other.sentence))
    }
}

/// Every relation of the lore.
pub(super) fn rows(page: Page) -> Drawn<Vec<Row>> {
    let mut rows = Vec::new();
    for id in page.tome.claims() {
        let claim = page.tome.claim(id)?;
        let sentence = lore::sentence(page.tome, &claim)?;
        let subject = page.tome.card(claim.subject)?;
        let Some(relation) = Relation::of(page.tome, claim, Side::Subject) else {
            continue;
        };
        let target = page.tome.card(relation.other)?;
        let category = usize::from(relation.kind.category);
        let category = page.tome.world().categories.get(category);
        rows.push(Row {
            sentence,
            subject: subject.title,
            target: target.title,
            slugs: [subject.slug, target.slug],
            category: category.map_or("", |category| category.id),
            relation,
        });
    }
    Ok(rows)
}

/// The rows that are asked for, in the order that is asked for.
pub(super) fn select<'r>(rows: &'r [Row], asked: &Relations, years: Option<Years>) -> Vec<&'r Row> {
    let passes = |row: &&Row| row.passes(&asked.filter, years);
    let shown: Vec<_> = rows.iter().filter(passes).collect();
    let places = sorted(shown.len(), &mut |a, b| {
        shown[a].compare(shown[b], asked.sort)
    });
    let mut shown: Vec<_> = places.into_iter().map(|place| shown[place]).collect();
    if asked.filter.reverse {
        shown.reverse();
    }
    shown
}
