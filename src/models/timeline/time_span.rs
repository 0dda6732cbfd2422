//! The time span of the timeline, and the time in view.

use lore::chronology::{DateExtent, Window, format_day};
use lore::route::TimelineParams;
use lore::{Calendar, Date};

use super::dated_claim::DatedClaim;
use crate::models::PageContext;
use crate::models::clear_days::{clear_days, ends};

/// The whole time span, and what is in view at first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TimeSpan {
    /// From the first to the last day of any claim.
    pub all: Window,
    /// From the first to the last day of the eras and of sufficiently precise dates.
    pub default: Window,
}

impl TimeSpan {
    /// The span of a lore.
    pub(super) fn of(page: PageContext, claims: &[DatedClaim]) -> Self {
        let eras = page.lore.world().eras.iter();
        let eras = eras.map(|era| DateExtent::of(&era.when));
        let dated = claims.iter().filter(|one| !one.is_only_during());
        let extents: Vec<_> = eras.chain(dated.map(|one| one.extent)).collect();
        let window = |(first, end)| Window::around(first, end);
        let hulls = extents
            .iter()
            .map(|extent| (extent.hull.from, extent.hull.to));
        Self {
            all: window(ends(hulls)),
            default: window(clear_days(&extents)),
        }
    }

    /// The time in view.
    pub fn window(&self, params: &TimelineParams) -> Window {
        let window = params.window.map(|window| window.clamp_to(self.all));
        window.unwrap_or(self.default)
    }
}

/// A window in words: "2318 to 2370".
pub fn window_in_words(window: Window, calendar: Calendar<'_>) -> String {
    let day = |date: Date| {
        if window.in_years() {
            calendar.year(date.year)
        } else {
            format_day(date, calendar)
        }
    };
    let (first, last) = (day(window.first), day(window.last));
    if first == last {
        first
    } else {
        format!("{first} to {last}")
    }
}

#[cfg(test)]
mod tests {
    use lore::Calendar;
    use lore::chronology::Window;

    use super::window_in_words;

    #[test]
    fn a_window_is_told_in_years_or_in_days() {
        for (window, words) in [
            ("2318..2370", "2318 to 2370"),
            ("2369", "2369"),
            ("-44..10", "−44 to 10"),
            ("2369-03-09..2369-03-12", "9 Mar 2369 to 12 Mar 2369"),
            ("2369-03-09", "9 Mar 2369"),
        ] {
            let parsed = Window::parse(window).unwrap();
            assert_eq!(window_in_words(parsed, Calendar::default()), words);
        }
    }
}
