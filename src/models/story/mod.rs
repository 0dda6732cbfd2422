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
mod tests;
