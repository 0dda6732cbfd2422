//! The days that a view shows at first: those of sufficiently precise dates.

use lore::chronology::DateExtent;

/// From the first to the last day of some dates. A vague date ("some year of that century") must not
/// make the rest tiny, so if a date spans more than half of all certain days, only its certain days
/// count. Day zero if nothing is dated.
pub fn clear_days(extents: &[DateExtent]) -> (i64, i64) {
    let core = |extent: &DateExtent| {
        let core = extent.core.unwrap_or_default();
        (core.from, core.to)
    };
    let (first, end) = ends(extents.iter().map(core));
    let half = (end - first) / 2;
    let clear = |extent: &DateExtent| match (extent.hull.from, extent.hull.to) {
        (Some(from), Some(to)) if to - from > half => core(extent),
        ends => ends,
    };
    ends(extents.iter().map(clear))
}

/// The first and the last of some bounds; day zero if there are none.
pub fn ends(bounds: impl Iterator<Item = (Option<i64>, Option<i64>)>) -> (i64, i64) {
    let days: Vec<i64> = bounds.flat_map(|(from, to)| [from, to]).flatten().collect();
    let first = days.iter().min().copied().unwrap_or_default();
    let last = days.iter().max().copied().unwrap_or_default();
    (first, last)
}

#[cfg(test)]
mod tests {
    use super::ends;

    #[test]
    fn bounds_that_are_open_do_not_count() {
        let bounds = [(Some(5), None), (None, Some(2)), (Some(9), Some(7))];
        assert_eq!(ends(bounds.into_iter()), (2, 9));
        assert_eq!(ends([(None, None)].into_iter()), (0, 0));
    }
}
