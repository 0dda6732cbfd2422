//! All years of the story to scale: its eras and its events.

use lore::Date;

use crate::models::PageContext;
use crate::models::timeline::PlayedEvent;

/// All years, to scale.
#[derive(Clone, Debug, PartialEq)]
pub struct StoryStrip {
    /// The first year.
    pub first: i32,
    /// The last year, after the first.
    pub last: i32,
    /// The eras: start and length in percent, and name; long ones first, so that short ones are drawn
    /// over them.
    pub eras: Vec<(f64, f64, &'static str)>,
    /// The position of each event, in percent; none before the first dated event.
    pub events: Vec<Option<f64>>,
}

impl StoryStrip {
    /// The strip of some events.
    pub(super) fn of(page: PageContext, events: &[PlayedEvent]) -> Option<Self> {
        let years = || events.iter().filter_map(|event| event.year);
        let (first, last) = (years().min()?, years().max()?);
        if first == last {
            return None;
        }
        let mut strip = Self {
            first,
            last,
            eras: Vec::new(),
            events: Vec::new(),
        };
        let year = |date: Option<Date>| date.map(|date| date.year);
        let eras = page.lore.world().eras.iter().map(|era| {
            let from = year(era.when.start_earliest).unwrap_or(first);
            let to = year(era.when.end_latest).unwrap_or(last);
            let (start, end) = (strip.edge(from), strip.edge(to.saturating_add(1)));
            (start, end - start, era.label)
        });
        let mut eras: Vec<_> = eras.filter(|(_, width, _)| *width > 0.0).collect();
        eras.sort_by(|(_, one, _), (_, other, _)| other.total_cmp(one));
        strip.eras = eras;
        let places = events.iter();
        let places = places.map(|event| event.year.map(|year| strip.at(year)));
        strip.events = places.collect();
        Some(strip)
    }

    /// The position of the middle of a year, in percent.
    pub fn at(&self, year: i32) -> f64 {
        f64::midpoint(self.edge(year), self.edge(year.saturating_add(1)))
    }

    /// The position of the start of a year, in percent.
    fn edge(&self, year: i32) -> f64 {
        let first = f64::from(self.first);
        let length = f64::from(self.last) + 1.0 - first;
        ((f64::from(year) - first) / length).clamp(0.0, 1.0) * 100.0
    }

    /// The event nearest to a position, in percent.
    pub fn nearest(&self, place: f64) -> Option<usize> {
        let placed = self.events.iter().enumerate();
        let placed = placed.filter_map(|(event, at)| Some((event, (*at.as_ref()? - place).abs())));
        let nearest = placed.min_by(|(_, one), (_, other)| one.total_cmp(other));
        nearest.map(|(event, _)| event)
    }
}

#[cfg(test)]
mod tests {
    use super::super::StoryModel;
    use crate::models::test_world::TestWorld;

    #[test]
    fn events_lie_where_their_years_are_and_a_place_leads_to_the_nearest() {
        let entries = ["guild", "event-fire", "event-flood", "event-fall"];
        let claims = [
            "event-fire existed - 1801",
            "event-flood existed - 1825",
            "event-fall existed - 1900",
        ];
        let world = TestWorld::of(&entries, &claims);
        let strip = StoryModel::of(world.page).unwrap().strip.unwrap();
        assert_eq!(strip.events, [Some(0.5), Some(24.5), Some(99.5)]);
        assert_eq!(strip.nearest(0.0), Some(0));
        assert_eq!(strip.nearest(30.0), Some(1));
        assert_eq!(strip.nearest(100.0), Some(2));
    }

    #[test]
    fn there_is_none_where_all_is_in_one_year() {
        let entries = ["guild", "event-fire", "event-flood"];
        let claims = ["event-fire existed - 1801", "event-flood existed - 1801"];
        let world = TestWorld::of(&entries, &claims);
        assert_eq!(StoryModel::of(world.page).unwrap().strip, None);
    }
}
