//! Links to other views of the timeline.

use std::collections::BTreeSet;

use lore::chronology::Window;
use lore::route::{Address, Lanes, Route, TimelineParams, TimelineView};

use super::dated_claim::DatedClaim;
use super::time_span::{TimeSpan, window_in_words};
use crate::address::fragments::YEAR_SUMMARY;
use crate::models::PageContext;

/// Makes links to other views of the timeline.
#[derive(Clone, Copy)]
pub struct TimelineLinks<'l> {
    /// The year filter and the root of links.
    pub page: PageContext,
    /// How it is viewed now.
    pub params: &'l TimelineParams,
}

impl TimelineLinks<'_> {
    /// The link to the timeline with a change.
    pub fn to(self, change: impl FnOnce(&mut TimelineParams)) -> String {
        let mut params = self.params.clone();
        change(&mut params);
        self.page.to(Route::Timeline(params))
    }

    /// The link to a form of the timeline.
    pub fn view(self, view: TimelineView) -> String {
        self.to(|params| params.view = view)
    }

    /// The link to the other order of the list.
    pub fn other_order(self) -> String {
        self.to(|params| params.filter.reverse = !params.filter.reverse)
    }

    /// The link to other lanes.
    pub fn lanes(self, lanes: Lanes) -> String {
        self.to(|params| {
            params.lanes = lanes;
            params.open = BTreeSet::default();
        })
    }

    /// The link to a drawing of the years of the filter alone; none without a filter.
    pub fn near_years(self) -> Option<String> {
        let years = self.page.years?;
        Some(self.window(Some(Window::of_years(years.first, years.last))))
    }

    /// The link to the summary of the filter's years, and these in words; none without a filter.
    pub fn year_summary(self) -> Option<(String, String)> {
        let years = self.page.years?;
        let here = Address::new(Route::Timeline(self.params.clone())).in_years(Some(years));
        let href = self.page.to_address(here.with_fragment(YEAR_SUMMARY));
        Some((href, self.page.calendar().years(years)))
    }

    /// The link to a time window, or to the initial one.
    pub fn window(self, window: Option<Window>) -> String {
        self.to(|params| params.window = window)
    }
}

/// The links that move through time. `None` where a link would change nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TimeLinks {
    /// Back by half a window.
    pub earlier: Option<String>,
    /// Forward by half a window.
    pub later: Option<String>,
    /// To half of the time.
    pub zoom_in: Option<String>,
    /// To twice the time.
    pub zoom_out: Option<String>,
    /// To the initial window.
    pub whole: Option<String>,
    /// The time in view, in words.
    pub in_view: String,
}

impl TimeLinks {
    /// The links from where the reader is.
    pub fn of(links: TimelineLinks<'_>, span: TimeSpan) -> Self {
        let window = span.window(links.params);
        let (from, to) = window.days();
        let nearer = window.zoom_in(i64::midpoint(from, to));
        let moved = |later| Some(window.shifted(later, span.all));
        let link = |window: Option<Window>| window.map(|window| links.window(Some(window)));
        Self {
            earlier: link(moved(false).filter(|_| window.first > span.all.first)),
            later: link(moved(true).filter(|_| window.last < span.all.last)),
            zoom_in: link(Some(nearer).filter(|nearer| *nearer != window)),
            zoom_out: link(Some(window.zoom_out(span.all)).filter(|_| window != span.all)),
            whole: links.params.window.map(|_| links.window(None)),
            in_view: window_in_words(window, links.page.calendar()),
        }
    }
}

/// How many claims are entirely before or after a window.
pub(super) fn beyond(claims: &[&DatedClaim], window: Window) -> usize {
    let (first, end) = window.days();
    let drawn = claims.iter().filter(|one| !one.is_only_during());
    let outside = drawn.filter(|one| {
        let hull = one.extent.hull;
        hull.to.is_some_and(|to| to <= first) || hull.from.is_some_and(|from| from >= end)
    });
    outside.count()
}
