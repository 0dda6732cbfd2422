//! The time on view.

use lore::chronology::{DateExtent as Mark, Window};
use lore::route::TimelineParams as Timeline;

use super::dated::Dated;
use crate::page::Page;

/// All that can be viewed, and what is viewed if nothing is asked.
pub(super) struct Span {
    /// From the first to the last day of any claim.
    pub(super) all: Window,
    /// From the first to the last day of the eras and of what is dated well enough.
    pub(super) told: Window,
}

impl Span {
    /// The span of a lore.
    pub(super) fn of(page: Page, claims: &[Dated]) -> Self {
        let eras = page.tome.world().eras.iter();
        let eras: Vec<_> = eras.map(|era| Mark::of(&era.when)).collect();
        let marks = || eras.iter().chain(claims.iter().map(|one| &one.mark));
        let core = |mark: &Mark| mark.core.unwrap_or_default();
        let sure = ends(marks().map(|mark| (core(mark).from, core(mark).to)));
        let length = sure.1 - sure.0;
        // A vague date ("some year of that century") must not make the rest of it small.
        let told = ends(marks().map(|mark| match (mark.hull.from, mark.hull.to) {
            (Some(from), Some(to)) if to - from > length / 2 => (core(mark).from, core(mark).to),
            ends => ends,
        }));
        let all = ends(marks().map(|mark| (mark.hull.from, mark.hull.to)));
        Self {
            all: Window::around(all.0, all.1),
            told: Window::around(told.0, told.1),
        }
    }

    /// The window of an address.
    pub(super) fn window(&self, asked: &Timeline) -> Window {
        asked
            .window
            .map_or(self.told, |window| window.clamp_to(self.all))
    }
}

/// The first and the last of some bounds.
fn ends(bounds: impl Iterator<Item = (Option<i64>, Option<i64>)>) -> (i64, i64) {
    let (mut first, mut last) = (None, None);
    for (from, to) in bounds {
        for day in [from, to].into_iter().flatten() {
            first = Some(first.map_or(day, |first: i64| first.min(day)));
            last = Some(last.map_or(day, |last: i64| last.max(day)));
        }
    }
    (first.unwrap_or_default(), last.unwrap_or_default())
}
