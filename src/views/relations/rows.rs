//! The rows of the table of relations in their order.

use std::cmp::Ordering;

use crate::order::sorted;
use lore::route::RelationOrder;
use lore::{Holding, Relation, Side, When, Years};

use super::shown::Shown;
use crate::page::{Drawn, Page};

/// A relation with what it is sorted and filtered by.
pub(super) struct Row {
    pub(super) relation: Relation<'static>,
    pub(super) sentence: String,
    subject: &'static str,
    target: &'static str,
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

/// The rows of the drawn relations, of those around the selected entry if one is, in the order that
/// is asked for.
pub(super) fn rows(page: Page, shown: &Shown<'_>, drawn: &[usize]) -> Drawn<Vec<Row>> {
    let mut rows = Vec::new();
    for &at in drawn {
        if shown.selected.is_some() && !shown.edge_stands_out(at) {
            continue;
        }
        let Some(relation) = shown.relation(page, at, Side::Subject) else {
            continue;
        };
        rows.push(Some(Row {
            sentence: lore::sentence(page.tome, &relation.claim)?,
            subject: page.title(relation.claim.subject)?,
            target: page.title(relation.other)?,
            relation,
        }));
    }
    let mut places = sorted(rows.len(), &mut |a, b| match (&rows[a], &rows[b]) {
        (Some(a), Some(b)) => a.compare(b, shown.asked.sort),
        _ => Ordering::Equal,
    });
    if shown.asked.filter.reverse {
        places.reverse();
    }
    // Each place is taken once.
    Ok(places
        .into_iter()
        .filter_map(|at| rows[at].take())
        .collect())
}
