//! Sorts events by their days and by the claims that order them.

use lore::chronology::{Extent, OrderConstraint, narrow_by_order, topological_order};
use lore::{Claim, Statement};

use super::OrderedEvent;

/// Which event came after which, by index. A disputed order only counts if its reading is chosen, since
/// each reading has its own.
pub(super) fn constraints(
    events: &[OrderedEvent],
    sequence: &[Claim<'static>],
    binds: impl Fn(&Claim<'_>) -> bool,
) -> Vec<OrderConstraint> {
    // The events are still sorted by entry.
    let number = |entry| {
        events
            .binary_search_by_key(&entry, |event| event.entry)
            .ok()
    };
    let settled = sequence.iter().filter(|claim| binds(claim));
    let pairs = settled.filter_map(|claim| match claim.statement {
        Statement::Relation { target, .. } => Some(OrderConstraint {
            later: number(claim.subject)?,
            earlier: number(target)?,
        }),
        Statement::Fact { .. } => None,
    });
    pairs.collect()
}

/// Orders some events, and narrows the days of undated ones by that order.
pub(super) fn sort(events: &mut [OrderedEvent], constraints: &[OrderConstraint]) -> Vec<usize> {
    let mut places: Vec<_> = events.iter().map(|event| event.place).collect();
    let by_days = |days: &[Extent]| {
        // By the last possible day: for events only known to have happened by some day, the first
        // possible day says nothing.
        let key = |at: usize| {
            let Extent { from, to } = days[at];
            (to.is_none(), to, from.is_none(), from)
        };
        topological_order(days.len(), constraints, &mut |a, b| key(a).cmp(&key(b)))
    };
    // First narrow the days with a rough order, then order the events again by the narrowed days.
    let rough = by_days(&places);
    narrow_by_order(&mut places, constraints, &rough);
    let order = by_days(&places);
    let mut days: Vec<_> = events.iter().map(|event| event.days).collect();
    narrow_by_order(&mut days, constraints, &order);
    for (event, days) in events.iter_mut().zip(days) {
        if !event.dated {
            event.days = days;
        }
    }
    order
}
