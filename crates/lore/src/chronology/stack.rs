//! Puts marks into rows so that none overlap, and gathers what has no room into clusters.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// The rows of a lane's marks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StackedRows {
    /// The row of each mark, from zero; absent if it is in a cluster.
    pub rows: Vec<Option<u32>>,
    /// How many rows are used.
    pub height: u32,
    /// Marks without a row, from left to right; no two clusters overlap.
    pub clusters: Vec<Cluster>,
}

/// Overlapping marks without room.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cluster {
    /// Its left edge in pixels.
    pub from: i32,
    /// The pixel after its right edge.
    pub to: i32,
    /// The numbers of its marks, in the order of their starts.
    pub marks: Vec<usize>,
}

/// Puts marks into rows. Each covers the pixels from its first up to but not including its second
/// number, and takes the lowest free row there, below `limit`. The rest is merged into clusters
/// until no two are closer than `gap`.
///
/// Marks are placed by start, then the longest first, then by their order in the list, so that the
/// same marks always get the same rows. Takes O(n log n).
pub fn stack(marks: &[(i32, i32)], limit: u32, gap: i32) -> StackedRows {
    let mut order: Vec<usize> = (0..marks.len()).collect();
    order.sort_by_key(|&at| (marks[at].0, Reverse(marks[at].1)));
    let mut stacked = StackedRows {
        rows: vec![None; marks.len()],
        ..StackedRows::default()
    };
    // Rows in use by their end, and free rows by their number. Both heaps hold the same type, so
    // that the program contains only one heap implementation.
    let (mut used, mut free) = (BinaryHeap::new(), BinaryHeap::new());
    for place in order {
        let (from, to) = marks[place];
        while let Some(&Reverse(next)) = used.peek()
            && end_of(next) <= from
        {
            used.pop();
            free.push(Reverse(next & u64::from(u32::MAX)));
        }
        let row = match free.pop() {
            Some(Reverse(row)) => row,
            None if stacked.height < limit => {
                stacked.height += 1;
                u64::from(stacked.height - 1)
            }
            None => {
                stacked.gather(place, from, to, gap);
                continue;
            }
        };
        // A mark of no width still keeps its row from the next.
        used.push(Reverse(packed(to.max(from.saturating_add(1)), row)));
        stacked.rows[place] = u32::try_from(row).ok();
    }
    stacked
}

impl StackedRows {
    fn gather(&mut self, mark: usize, from: i32, to: i32, gap: i32) {
        match self.clusters.last_mut() {
            Some(last) if last.to.saturating_add(gap) > from => {
                last.to = last.to.max(to);
                last.marks.push(mark);
            }
            _ => self.clusters.push(Cluster {
                from,
                to,
                marks: vec![mark],
            }),
        }
    }
}

/// An end and a row packed into one number, ordered by end.
fn packed(end: i32, row: u64) -> u64 {
    u64::from(end.cast_unsigned() ^ (1 << 31)) << 32 | row
}

fn end_of(packed: u64) -> i32 {
    let high = u32::try_from(packed >> 32).unwrap_or_default();
    (high ^ (1 << 31)).cast_signed()
}

#[cfg(test)]
mod tests {
    use super::{Cluster, end_of, packed, stack};

    #[test]
    fn marks_take_the_lowest_free_row() {
        let stacked = stack(&[(0, 10), (5, 20), (10, 15), (20, 30), (6, 8)], 9, 0);
        assert_eq!(stacked.rows, [Some(0), Some(1), Some(0), Some(0), Some(2)]);
        assert_eq!(stacked.height, 3);
        assert!(stacked.clusters.is_empty());
    }

    #[test]
    fn what_begins_together_stands_by_length_then_by_place() {
        let stacked = stack(&[(0, 5), (0, 9), (0, 5)], 9, 0);
        assert_eq!(stacked.rows, [Some(1), Some(0), Some(2)]);
    }

    #[test]
    fn what_has_no_room_is_counted_in_clusters() {
        let marks = [(0, 10), (1, 10), (2, 9), (3, 12), (40, 50), (40, 50)];
        let stacked = stack(&marks, 1, 4);
        assert_eq!(stacked.rows[0], Some(0));
        assert_eq!(
            stacked.clusters,
            [
                Cluster {
                    from: 1,
                    to: 12,
                    marks: vec![1, 2, 3]
                },
                Cluster {
                    from: 40,
                    to: 50,
                    marks: vec![5]
                },
            ]
        );
    }

    #[test]
    fn ends_keep_their_order_when_packed() {
        for pair in [i32::MIN, -7, -1, 0, 1, 99, i32::MAX].windows(2) {
            assert!(packed(pair[0], 9) < packed(pair[1], 0), "{pair:?}");
            assert_eq!(end_of(packed(pair[0], 5)), pair[0]);
        }
    }
}
