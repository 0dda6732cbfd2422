//! The order of events, some of which have no date but a position in the order.

use std::cmp::{Ordering, Reverse};
use std::collections::BinaryHeap;

use super::Extent;

/// States that one thing came after another, by their indices in a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OrderConstraint {
    /// The later thing.
    pub later: usize,
    /// The earlier thing.
    pub earlier: usize,
}

/// The indices from 0 to `len` in an order that respects every `after` and otherwise `compare`: of
/// all that may come next, the least comes next. If constraints form a cycle, the least in the
/// cycle comes first. Takes O(n log n).
pub fn topological_order(
    len: usize,
    after: &[OrderConstraint],
    compare: &mut dyn FnMut(usize, usize) -> Ordering,
) -> Vec<usize> {
    let mut ranked: Vec<usize> = (0..len).collect();
    ranked.sort_by(|&a, &b| compare(a, b));
    let mut rank = vec![0; len];
    for (place, &thing) in ranked.iter().enumerate() {
        rank[thing] = place;
    }
    let mut waits = vec![0_usize; len];
    let mut follows = vec![Vec::new(); len];
    for pair in after {
        if pair.later < len && pair.earlier < len && pair.later != pair.earlier {
            waits[pair.later] += 1;
            follows[pair.earlier].push(pair.later);
        }
    }
    let mut ready: BinaryHeap<_> = (0..len)
        .filter(|&thing| waits[thing] == 0)
        .map(|thing| Reverse(rank[thing]))
        .collect();
    let mut placed = vec![false; len];
    let mut order = Vec::with_capacity(len);
    let mut first_left = 0;
    while order.len() < len {
        let place = match ready.pop() {
            Some(Reverse(place)) => place,
            // Only cycles are left.
            None => first_left,
        };
        let thing = ranked[place];
        if !placed[thing] {
            placed[thing] = true;
            order.push(thing);
            for &next in &follows[thing] {
                waits[next] -= 1;
                if waits[next] == 0 {
                    ready.push(Reverse(rank[next]));
                }
            }
        }
        while first_left < len && placed[ranked[first_left]] {
            first_left += 1;
        }
    }
    order
}

/// Narrows the possible times of things by their order: nothing began before the first possible day
/// of what it came after, nor after the last possible day of what came after it. `order` is the
/// result of [`topological_order`]. A bound that would leave no day is ignored.
pub fn narrow_by_order(times: &mut [Extent], after: &[OrderConstraint], order: &[usize]) {
    let mut earlier = vec![Vec::new(); times.len()];
    let mut later = vec![Vec::new(); times.len()];
    for pair in after {
        if pair.later < times.len() && pair.earlier < times.len() {
            earlier[pair.later].push(pair.earlier);
            later[pair.earlier].push(pair.later);
        }
    }
    for &thing in order {
        for &before in &earlier[thing] {
            let from = times[before].from.max(times[thing].from);
            if from.zip(times[thing].to).is_none_or(|(from, to)| from < to) {
                times[thing].from = from;
            }
        }
    }
    for &thing in order.iter().rev() {
        for &next in &later[thing] {
            let (mine, theirs) = (times[thing].to, times[next].to);
            let to = match (mine, theirs) {
                (Some(mine), Some(theirs)) => Some(mine.min(theirs)),
                (mine, theirs) => mine.or(theirs),
            };
            if times[thing].from.zip(to).is_none_or(|(from, to)| from < to) {
                times[thing].to = to;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Extent, OrderConstraint, narrow_by_order, topological_order};

    fn after(later: usize, earlier: usize) -> OrderConstraint {
        OrderConstraint { later, earlier }
    }

    #[test]
    fn the_order_said_goes_before_the_order_of_dates() {
        // By date 0, 1, 2, 3, but 0 came after 2.
        let order = topological_order(4, &[after(0, 2)], &mut |a, b| a.cmp(&b));
        assert_eq!(order, [1, 2, 0, 3]);
    }

    #[test]
    fn a_circle_is_broken_at_its_least() {
        let circle = [after(0, 1), after(1, 2), after(2, 0), after(3, 0)];
        assert_eq!(
            topological_order(4, &circle, &mut |a, b| a.cmp(&b)),
            [0, 2, 1, 3]
        );
    }

    #[test]
    fn what_is_only_ordered_is_bounded_by_its_neighbours() {
        let at = |from, to| Extent { from, to };
        let mut times = [
            at(Some(10), Some(11)),
            at(None, None),
            at(None, None),
            at(Some(30), Some(40)),
        ];
        let pairs = [after(1, 0), after(2, 1), after(3, 2)];
        let order = topological_order(4, &pairs, &mut |a, b| a.cmp(&b));
        narrow_by_order(&mut times, &pairs, &order);
        assert_eq!(times[1], at(Some(10), Some(40)));
        assert_eq!(times[2], at(Some(10), Some(40)));
        assert_eq!(times[3], at(Some(30), Some(40)));
    }

    #[test]
    fn dates_that_contradict_the_order_are_left_alone() {
        let at = |from, to| Extent { from, to };
        let mut times = [at(Some(50), Some(60)), at(Some(10), Some(20))];
        let before = times;
        narrow_by_order(&mut times, &[after(1, 0)], &[0, 1]);
        assert_eq!(times, before);
    }
}
