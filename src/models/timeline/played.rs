//! The events as played one after another, each at its year.

use std::collections::BTreeMap;

use lore::chronology::Extent;
use lore::{Date, EntryId, Shape, Slug, TableError};

use super::dated_claim::DatedClaim;
use super::event_order::{EventOrder, OrderedEvent};
use super::order_words::{AfterNote, after_notes};
use super::story::{dates_in_words, standing_dates};
use crate::models::PageContext;
use crate::models::claim::ClaimMark;
use crate::models::entry_link::EntryLink;

/// An event as it is played.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlayedEvent {
    /// Its name in addresses.
    pub slug: Slug,
    /// The link to its entry.
    pub link: EntryLink,
    /// Its dates in words; none if nothing dates it.
    pub dates: Option<String>,
    /// The claims that date it.
    pub marks: Vec<ClaimMark>,
    /// What it is said to have come after.
    pub after: Vec<AfterNote>,
    /// One sentence about it.
    pub summary: &'static str,
    /// What readers should know before they read on.
    pub content_note: Option<&'static str>,
    /// The year it is shown at: never earlier than the previous event's, and that one if the event may have
    /// happened then; otherwise its last possible one. None before the first dated event.
    pub year: Option<i32>,
    /// How the event relates to its last possible year.
    pub bound: YearBound,
    /// Its first possible year, if there is one.
    pub first_year: Option<i32>,
    /// Its last possible year, but never earlier than the previous event's.
    pub last_year: Option<i32>,
    /// The year to compare with: that of an earlier event, or the year before.
    pub since: Option<i32>,
}

impl PlayedEvent {
    /// All events in order.
    ///
    /// # Errors
    /// If the lore's bytes are damaged. The same holds for the functions below.
    pub(super) fn all(
        page: PageContext,
        order: &EventOrder,
        claims: &[DatedClaim],
    ) -> Result<Vec<Self>, TableError> {
        let mut dates: BTreeMap<EntryId, Vec<&DatedClaim>> = BTreeMap::new();
        for one in claims {
            if page.lore.world().is_lifespan(&one.claim) {
                dates.entry(one.claim.subject).or_default().push(one);
            }
        }
        let mut played: Vec<Self> = Vec::new();
        let (mut year, mut since) = (None, None);
        for event in &order.events {
            let dates = dates.get(&event.entry).map_or(&[][..], Vec::as_slice);
            let dates = standing_dates(dates);
            // Years never go back: an event that the lore orders after another didn't happen
            // earlier.
            let last_year = year.max(year_of(event));
            let bound = YearBound::of(event, &dates, last_year);
            let first_year = event.days.from.map(|day| Date::of_day_number(day).year);
            let may_be_at = bound == YearBound::By && year.is_some() && first_year <= year;
            if last_year > year && !may_be_at {
                since = year.or(last_year.map(|year| year.saturating_sub(1)));
                year = last_year;
            }
            let one = Self::of(page, order, event, &dates)?;
            played.extend(one.map(|one| Self {
                year,
                bound,
                first_year,
                last_year,
                since,
                ..one
            }));
        }
        Ok(played)
    }

    /// An event without its years; none if its slug is invalid, which the compiler rejects.
    fn of(
        page: PageContext,
        order: &EventOrder,
        event: &OrderedEvent,
        dates: &[&DatedClaim],
    ) -> Result<Option<Self>, TableError> {
        let entry = event.entry;
        let card = page.lore.card(entry)?;
        let marks = dates.iter().map(|one| ClaimMark::of(page, &one.claim));
        let marks = marks.collect::<Result<_, _>>()?;
        let after = after_notes(page, order, entry)?;
        let content_note = page.lore.article(entry)?.content_note;
        Ok(Slug::parse(card.slug).map(|slug| Self {
            slug,
            link: EntryLink::of_card(page, &card),
            dates: (!dates.is_empty()).then(|| dates_in_words(dates)),
            marks,
            after,
            summary: card.summary,
            content_note,
            year: None,
            bound: YearBound::In,
            first_year: None,
            last_year: None,
            since: None,
        }))
    }
}

/// How an event relates to its last possible year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum YearBound {
    /// It happened in that year, and no other is possible.
    In,
    /// It may have happened in an earlier year.
    By,
    /// It lasted up to that year.
    Until,
    /// It may have happened in a later year: its date is open, or only its position in the order is known.
    OrLater,
}

impl YearBound {
    fn of(event: &OrderedEvent, dates: &[&DatedClaim], year: Option<i32>) -> Self {
        let first = event.days.from;
        let first = first.map(|day| Date::of_day_number(day).year);
        if !event.dated || event.days.to.is_none() {
            Self::OrLater
        } else if first == year {
            Self::In
        } else if dates.iter().all(|one| one.when.shape == Shape::Span) {
            Self::Until
        } else {
            Self::By
        }
    }

    /// The year with its relation to the event: "by 1860".
    pub fn in_words(self, year: &str) -> String {
        match self {
            Self::In => year.to_owned(),
            Self::By => format!("by {year}"),
            Self::Until => format!("until {year}"),
            Self::OrLater => format!("{year} or later"),
        }
    }
}

/// The last possible year of a dated event; for an open date, the last year that is known.
fn year_of(event: &OrderedEvent) -> Option<i32> {
    let Extent { from, to } = event.place;
    let day = to.map(|to| to.saturating_sub(1)).or(from);
    day.filter(|_| event.dated)
        .map(|day| Date::of_day_number(day).year)
}

#[cfg(test)]
mod tests {
    use crate::models::test_world::TestWorld;
    use crate::models::timeline::{TimelineModel, YearBound};

    #[test]
    fn each_event_is_played_at_its_last_year_beside_the_year_before() {
        let entries = ["guild", "event-fire", "event-flood", "event-fall"];
        let claims = [
            "event-fire existed - 1850",
            "event-flood existed - 1850/1860",
            "event-fall existed - ../1860",
        ];
        let world = TestWorld::of(&entries, &claims);
        let model = TimelineModel::of(world.page).unwrap();
        let played = model.played(world.page).unwrap();
        let years: Vec<_> = played
            .iter()
            .map(|event| (event.slug.as_str(), event.year, event.since))
            .collect();
        assert_eq!(
            years,
            [
                ("event-fire", Some(1850), Some(1849)),
                ("event-flood", Some(1860), Some(1850)),
                ("event-fall", Some(1860), Some(1850)),
            ]
        );
        assert!(played.iter().all(|event| event.marks.len() == 1));
        let bounds: Vec<_> = played.iter().map(|event| event.bound).collect();
        assert_eq!(bounds, [YearBound::In, YearBound::Until, YearBound::Until]);
    }

    #[test]
    fn an_event_that_may_have_happened_by_then_is_played_at_the_year_of_the_one_before() {
        let entries = [
            "guild",
            "event-fire",
            "event-plague",
            "event-raid",
            "event-fall",
        ];
        let claims = [
            "event-fire existed - 1850",
            "event-plague existed - [1840..1849]",
            "event-raid existed - [1845..1860]",
            "event-fall existed - [1870..1879]",
        ];
        let world = TestWorld::of(&entries, &claims);
        let model = TimelineModel::of(world.page).unwrap();
        let played = model.played(world.page).unwrap();
        let years = |slug| {
            let mut events = played.iter();
            let event = events.find(|event| event.slug.as_str() == slug).unwrap();
            (event.year, event.bound, event.first_year, event.last_year)
        };
        let raid = (Some(1850), YearBound::By, Some(1845), Some(1860));
        assert_eq!(years("event-raid"), raid);
        let fall = (Some(1879), YearBound::By, Some(1870), Some(1879));
        assert_eq!(years("event-fall"), fall, "it was surely later");
    }

    #[test]
    fn an_event_without_a_date_stands_at_the_year_of_the_one_before() {
        let entries = ["guild", "event-fire", "event-lost"];
        let world = TestWorld::of(&entries, &["event-fire existed - 1850"]);
        let model = TimelineModel::of(world.page).unwrap();
        let played = model.played(world.page).unwrap();
        assert_eq!(played.len(), 2);
        let lost = played.iter().find(|event| event.dates.is_none()).unwrap();
        assert!(lost.marks.is_empty());
        assert_eq!(lost.slug.as_str(), "event-lost");
        assert_eq!(lost.year, Some(1850));
        assert_eq!(lost.bound, YearBound::OrLater);
    }
}
