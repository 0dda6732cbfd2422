//! The story: every event in order, each with the relations in its year.

mod changes;
mod playing;
mod strip;

use lore::route::{Address, RelationsParams, Route, StoryParams, TimelineParams};
use lore::{Calendar, EntryId, Holding, Relation, Slug, TableError, Years};

pub use self::changes::{Picture, PictureYears, StoryChanges, StoryGraph};
pub use self::playing::{NextMove, PlayedMove};
pub use self::strip::StoryStrip;
use super::PageContext;
use super::page::{current_slug, entry_of};
use super::timeline::{PlayedEvent, TimelineModel, YearBound};

/// The events of a lore, in order.
#[derive(Clone)]
pub struct StoryModel {
    /// The context of the lore.
    page: PageContext,
    /// The events, first to last.
    pub events: Vec<PlayedEvent>,
    /// All years, to scale; none if everything is in one year.
    pub strip: Option<StoryStrip>,
}

impl StoryModel {
    /// The story of a lore.
    ///
    /// # Errors
    /// If the lore's bytes are damaged.
    pub fn of(page: PageContext) -> Result<Self, TableError> {
        let events = TimelineModel::of(page)?.played(page)?;
        Ok(Self {
            strip: StoryStrip::of(page, &events),
            page,
            events,
        })
    }

    /// The index of the event of an address: the one that it names; or the first that is certainly in a year or
    /// later, otherwise the last. None if the address names an unknown event.
    pub fn place(&self, event: Option<&Slug>, years: Option<Years>) -> Option<usize> {
        match (event, years) {
            (Some(slug), _) => {
                let slug = current_slug(self.page.lore, slug);
                self.events.iter().position(|event| event.slug == slug)
            }
            (None, Some(years)) => {
                let since = |event: &PlayedEvent| {
                    let surely = if event.bound == YearBound::By {
                        event.first_year
                    } else {
                        event.year
                    };
                    surely.is_some_and(|year| year >= years.first)
                };
                let first = self.events.iter().position(since);
                Some(first.unwrap_or(self.events.len().saturating_sub(1)))
            }
            (None, None) => Some(0),
        }
    }

    /// The address of the story at an event.
    pub fn address(&self, at: usize) -> Option<Address> {
        let event = Some(self.events.get(at)?.slug.clone());
        let address = Address::new(Route::Story(StoryParams { event }));
        Some(address.seen_in(None, self.page.lore.readings()))
    }

    /// The link to the story at an event.
    pub fn href(&self, at: usize) -> Option<String> {
        self.address(at).map(|address| self.page.href(&address))
    }

    /// The link to the text of an event, on the timeline.
    pub fn text_href(&self, at: usize) -> Option<String> {
        let story = Some(self.events.get(at)?.slug.clone());
        let params = TimelineParams {
            story,
            ..TimelineParams::default()
        };
        Some(self.page.to(Route::Timeline(params)))
    }

    /// The link to all relations of a year.
    pub fn relations_href(&self, year: i32) -> String {
        let relations = Address::new(Route::Relations(RelationsParams::default()));
        self.page
            .to_address(relations.in_years(Some(Years::of(year))))
    }

    /// The eras of the year `shown`, in words: "The peace, perhaps The war". While an event is shown that may have
    /// happened in several years, only the eras that it certainly belongs to.
    pub fn eras(&self, event: Option<&PlayedEvent>, shown: i32) -> String {
        let event = event.filter(|event| event.year == Some(shown));
        let last = event.and_then(|event| event.last_year).unwrap_or(shown);
        let eras = self.page.lore.world().eras.iter();
        let words = eras.filter_map(|era| {
            let held = [shown, last].map(|year| era.when.holds_in(Years::of(year)));
            match held {
                [Holding::Yes, Holding::Yes] => Some(era.label.to_owned()),
                [Holding::Perhaps, Holding::Perhaps] if shown == last => {
                    Some(format!("perhaps {}", era.label))
                }
                _ => None,
            }
        });
        words.collect::<Vec<_>>().join(", ")
    }

    /// The entries that an event is related to, for the drawing.
    ///
    /// # Errors
    /// If the lore's bytes are damaged.
    pub fn entries_of(&self, at: usize) -> Result<Vec<EntryId>, TableError> {
        let lore = self.page.lore;
        let event = self.events.get(at);
        let Some(event) = event.and_then(|event| entry_of(lore, &event.slug)) else {
            return Ok(Vec::new());
        };
        let relations = Relation::of_entry(lore, event)?;
        Ok(relations.iter().map(|relation| relation.other).collect())
    }

    /// The announcement of an event for screen readers: "Event 3 of 20: The fire, 1850."
    pub fn announcement(&self, at: usize) -> String {
        let count = self.events.len();
        let Some(event) = self.events.get(at) else {
            return String::new();
        };
        let title = event.link.title;
        let dates = event.dates.as_deref().unwrap_or("no date of its own");
        format!("Event {} of {count}: {title}, {dates}.", at + 1)
    }
}

/// The large year: the event's with its bound (“by 1860”, “1859 or 1860”, “1860 or later”), or a plain year on the way to the
/// next event; empty if unknown.
pub fn large_year(
    event: Option<&PlayedEvent>,
    shown: Option<i32>,
    calendar: Calendar<'_>,
) -> String {
    let Some(shown) = shown else {
        return String::new();
    };
    match event.filter(|event| event.year == Some(shown)) {
        Some(event) => {
            let year = event.last_year.unwrap_or(shown);
            let year = calendar.year(year);
            match event.first_year.map(|first| (first, event.bound)) {
                // As its card says it.
                Some((first, YearBound::By)) if event.last_year == Some(first + 1) => {
                    format!("{} or {year}", calendar.year(first))
                }
                _ => event.bound.in_words(&year),
            }
        }
        None => calendar.year(shown),
    }
}

#[cfg(test)]
mod tests {
    use lore::{Calendar, Holding, Slug, Years};

    use super::{PlayedEvent, StoryModel, large_year};
    use crate::models::page::test_page;
    use crate::models::test_world::TestWorld;
    use crate::models::timeline::YearBound;

    fn story() -> (TestWorld, StoryModel) {
        let entries = ["guild", "event-fire", "event-flood"];
        let claims = ["event-fire existed - 1850", "event-flood existed - 1860"];
        let world = TestWorld::of(&entries, &claims);
        let model = StoryModel::of(world.page).unwrap();
        (world, model)
    }

    #[test]
    fn an_address_is_at_the_event_that_it_names_or_at_the_first_since_its_year() {
        let (_world, model) = story();
        let slug = |text| Slug::parse(text).unwrap();
        let year = |year| Some(Years::of(year));
        assert_eq!(model.place(None, None), Some(0));
        assert_eq!(model.place(Some(&slug("event-flood")), None), Some(1));
        assert_eq!(model.place(Some(&slug("no-such-event")), None), None);
        assert_eq!(model.place(None, year(1851)), Some(1));
        assert_eq!(model.place(None, year(1900)), Some(1));
        assert_eq!(model.href(1).unwrap(), "/story/?event=event-flood");
        assert_eq!(model.href(2), None);
        assert_eq!(model.announcement(1), "Event 2 of 2: event flood, 1860.");
        let flood = &model.events[1];
        assert_eq!(
            large_year(Some(flood), Some(1860), Calendar::default()),
            "1860"
        );
        let earlier = PlayedEvent {
            bound: YearBound::By,
            last_year: Some(1860),
            ..flood.clone()
        };
        assert_eq!(
            large_year(Some(&earlier), Some(1860), Calendar::default()),
            "by 1860"
        );
        let one_of_two = PlayedEvent {
            first_year: Some(1859),
            ..earlier.clone()
        };
        assert_eq!(
            large_year(Some(&one_of_two), Some(1860), Calendar::default()),
            "1859 or 1860"
        );
        // On the way to the next event.
        assert_eq!(
            large_year(Some(&earlier), Some(1861), Calendar::default()),
            "1861"
        );
    }

    #[test]
    fn every_event_of_the_lore_is_told_once_and_in_the_order_of_its_years() {
        let model = StoryModel::of(test_page()).unwrap();
        let mut slugs: Vec<_> = model.events.iter().map(|event| &event.slug).collect();
        let count = slugs.len();
        assert!(count > 1);
        slugs.sort_unstable();
        slugs.dedup();
        assert_eq!(slugs.len(), count);
        assert!(model.events.iter().all(|event| event.since <= event.year));
        assert!(model.strip.is_some());
    }

    #[test]
    fn an_event_is_put_only_into_eras_that_it_certainly_belongs_to() {
        let model = StoryModel::of(test_page()).unwrap();
        let world = model.page.lore.world();
        let mut eras = world.eras.iter();
        let within = eras.find_map(|era| Some(era.when.start_latest?.year));
        let year = within.expect("an era with a start");
        let there = PlayedEvent {
            year: Some(year),
            last_year: Some(year),
            ..model.events[0].clone()
        };
        assert!(!model.eras(Some(&there), year).is_empty());
        let later = PlayedEvent {
            last_year: Some(year + 10),
            ..there
        };
        let named = model.eras(Some(&later), year);
        for era in world.eras.iter().filter(|era| named.contains(era.label)) {
            let holds = |year| era.when.holds_in(Years::of(year)) == Holding::Yes;
            assert!(holds(year) && holds(year + 10), "{}", era.label);
        }
        // On the way to the next event the years pass as they are.
        assert!(!model.eras(None, year).is_empty());
    }

    #[test]
    fn the_entries_of_an_event_are_those_it_is_related_to() {
        let entries = ["guild", "mill", "event-fire"];
        let claims = ["event-fire existed - 1850", "guild ruled event-fire 1850"];
        let world = TestWorld::of(&entries, &claims);
        let model = StoryModel::of(world.page).unwrap();
        let guild = world.page.lore.find("guild").unwrap();
        assert_eq!(model.entries_of(0).unwrap(), [guild]);
        assert_eq!(model.entries_of(1).unwrap(), []);
    }
}
