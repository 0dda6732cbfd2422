//! The years of the relations.

use std::collections::BTreeSet;

use lore::chronology::DateExtent;
use lore::graph::Edge;
use lore::{Basis, Date, Holding, When, Years};

use crate::models::clear_days::clear_days;

/// The height of the histogram, in its own units.
const HEIGHT: usize = 24;

/// How many bars the histogram has at most: in a world of many years a bar covers several.
const MOST_BARS: i32 = 200;

/// The date of a relation, unless the chosen readings rule it out.
fn date<'e, 'l>(edge: &'e Edge<'l>) -> Option<&'e When<'l>> {
    let when = edge.claim.when.as_ref();
    when.filter(|_| !edge.claim.ruled_out)
}

/// The dates of some relations, without those that the chosen readings rule out.
fn dates<'e, 'l>(edges: &'e [Edge<'l>]) -> impl Iterator<Item = &'e When<'l>> {
    edges.iter().filter_map(date)
}

/// The years in which a relation begins or ends.
pub fn years_of_change(edges: &[Edge<'_>]) -> BTreeSet<i32> {
    let dates = dates(edges);
    // If something is only dated "during" something else, its start and end are unknown.
    let dates = dates.filter(|when| when.basis != Basis::During);
    let changes = dates.flat_map(|when| [when.start_latest, when.end_earliest]);
    changes.flatten().map(|date| date.year).collect()
}

/// The first and the last year that relations are dated in; none if no relation is dated.
pub fn first_and_last_year(edges: &[Edge<'_>]) -> Option<(i32, i32)> {
    let dates = dates(edges);
    let bounds = dates.flat_map(|when| {
        [
            when.start_earliest,
            when.start_latest,
            when.end_earliest,
            when.end_latest,
        ]
    });
    let years = bounds.flatten().map(|Date { year, .. }| year);
    years.fold(None, |span, year| match span {
        None => Some((year, year)),
        Some((first, last)) => Some((year.min(first), year.max(last))),
    })
}

/// The years of the slider: those of sufficiently precise dates; none if nothing is dated.
fn clear_years(edges: &[Edge<'_>]) -> Option<(i32, i32)> {
    let dates = dates(edges);
    let extents: Vec<_> = dates.map(DateExtent::of).collect();
    let year = |day| Date::of_day_number(day).year;
    let (first, end) = clear_days(&extents);
    (first < end).then(|| (year(first), year(end - 1)))
}

/// The years that relations are dated in, with how many hold in each, for the slider through them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct YearSpan {
    /// The first year.
    pub first: i32,
    /// The last year, after the first.
    pub last: i32,
    /// The bars of the histogram, as a path.
    pub bars: String,
    /// The box around the bars: left, top, width, height.
    pub view_box: String,
}

impl YearSpan {
    /// The span of some relations; none if they are all in one year.
    pub fn of(edges: &[Edge<'_>]) -> Option<Self> {
        let (first, last) = clear_years(edges).filter(|(first, last)| first < last)?;
        let counts = counts(edges, first, last);
        let most = counts.iter().copied().max().unwrap_or_default().max(1);
        let bars = counts.iter().enumerate().map(|(place, count)| {
            let height = count * HEIGHT / most;
            format!("M{place} {HEIGHT}v-{height}h1v{height}z")
        });
        Some(Self {
            first,
            last,
            bars: bars.collect(),
            view_box: format!("0 0 {} {HEIGHT}", counts.len()),
        })
    }
}

/// How many relations certainly hold in each year, or in each group of years.
fn counts(edges: &[Edge<'_>], first: i32, last: i32) -> Vec<usize> {
    let step = (last.saturating_sub(first) / MOST_BARS).max(1);
    let starts = (first..=last).step_by(usize::try_from(step).unwrap_or(1));
    let dated = || edges.iter().filter(|edge| date(edge).is_some());
    let count = |start: i32| {
        let years = Some(Years::new(start, start.saturating_add(step - 1)));
        dated()
            .filter(|edge| edge.holding(years) == Holding::Yes)
            .count()
    };
    starts.map(count).collect()
}
