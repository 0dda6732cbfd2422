//! The front page: what this is, and where to start.

mod ribbon;

use lore::route::{BrowseParams, Route, StoryParams, TimelineParams};
use lore::{DisputeId, Era, Id, Kind, TableError, Years};

pub use self::ribbon::{Band, NamedYear, Ribbon};
use super::PageContext;
use super::entry_link::{ListedEntry, emblem};
use super::question::Question;
use super::walk::WalkItem;

/// How many entries are suggested to start with.
const START: usize = 3;

/// Everything that the front page shows.
#[derive(Clone, Debug, PartialEq)]
pub struct HomeModel {
    /// The name of the encyclopedia.
    pub name: &'static str,
    /// One line below the name.
    pub tagline: &'static str,
    /// How many entries there are.
    pub entries: usize,
    /// The links to other pages.
    pub links: HomeLinks,
    /// The years of the world, to scale; none if everything is in one year.
    pub ribbon: Option<Ribbon>,
    /// The eras in order.
    pub eras: Vec<EraItem>,
    /// The entries to start with.
    pub start: Vec<ListedEntry>,
    /// The walks.
    pub walks: Vec<WalkItem>,
    /// The kinds that have entries.
    pub kinds: Vec<KindItem>,
    /// The disputes; none if the sources agree.
    pub disputes: Option<Questions>,
}

/// The links from the front page to others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HomeLinks {
    /// To a random entry.
    pub random: String,
    /// To all entries.
    pub all: String,
    /// To the About page.
    pub about: String,
    /// To the whole timeline.
    pub timeline: String,
    /// To the playable story.
    pub story: String,
    /// To all walks.
    pub walks: String,
}

/// An era as an item of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EraItem {
    /// Its years, short.
    pub years: String,
    /// Its name.
    pub label: &'static str,
    /// The link to the timeline in its years.
    pub href: String,
    /// One sentence about it.
    pub summary: &'static str,
}

/// A kind of entries.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KindItem {
    /// The link to its entries.
    pub href: String,
    /// The inside of its emblem's `<svg>`.
    pub emblem: &'static str,
    /// The plural name.
    pub plural: &'static str,
    /// How many entries are of it.
    pub entries: u32,
    /// The noun for that number.
    pub noun: &'static str,
}

/// The questions that the sources disagree about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Questions {
    /// How many there are in all.
    pub all: usize,
    /// The link to all of them.
    pub href: String,
    /// The first one.
    pub first: Question,
}

impl HomeModel {
    /// The front page.
    ///
    /// # Errors
    /// If the lore's bytes are damaged.
    pub fn of(page: PageContext) -> Result<Self, TableError> {
        let world = page.lore.world();
        let start = std::iter::once(&world.home).chain(&world.featured);
        let start = start.take(START).map(|&id| ListedEntry::of(page, id));
        let kinds = world.kinds.iter().filter(|kind| kind.entries > 0);
        let ribbon = Ribbon::of(page)?;
        let span = ribbon
            .as_ref()
            .map(|ribbon| Years::new(ribbon.first, ribbon.last));
        Ok(Self {
            name: world.name,
            tagline: world.tagline,
            entries: page.lore.len(),
            links: HomeLinks::of(page),
            ribbon,
            eras: world
                .eras
                .iter()
                .map(|era| EraItem::of(page, era, span))
                .collect(),
            start: start.collect::<Result<_, _>>()?,
            walks: WalkItem::all(page)?,
            kinds: kinds.map(|kind| KindItem::of(page, kind)).collect(),
            disputes: Questions::of(page)?,
        })
    }
}

impl HomeLinks {
    fn of(page: PageContext) -> Self {
        Self {
            random: page.to(Route::Random),
            all: page.to(Route::Browse(BrowseParams::default())),
            about: page.to(Route::About),
            timeline: page.to(Route::Timeline(TimelineParams::default())),
            story: page.to(Route::Story(StoryParams::default())),
            walks: page.to(Route::Walks),
        }
    }
}

impl EraItem {
    /// `span` is all years; none if everything is in one year.
    fn of(page: PageContext, era: &Era<'static>, span: Option<Years>) -> Self {
        Self {
            years: era.when.years(page.calendar()),
            label: era.label,
            href: ribbon::in_years(page, ribbon::years_of(era, span)),
            summary: era.summary,
        }
    }
}

impl KindItem {
    fn of(page: PageContext, kind: &Kind<'static>) -> Self {
        Self {
            href: page.to(Route::Browse(BrowseParams::of_kind(kind.id))),
            emblem: emblem(page, kind.emblem),
            plural: kind.plural,
            entries: kind.entries,
            noun: if kind.entries == 1 {
                "entry"
            } else {
                "entries"
            },
        }
    }
}

impl Questions {
    fn of(page: PageContext) -> Result<Option<Self>, TableError> {
        let all = page.lore.dispute_count()?;
        if all == 0 {
            return Ok(None);
        }
        let first = DisputeId::from_index(0);
        Ok(Some(Self {
            all,
            href: page.to(Route::Disputes),
            first: Question::of(page, first, &page.lore.dispute(first)?),
        }))
    }
}

#[cfg(test)]
mod tests {
    use lore::Years;

    use super::HomeModel;
    use crate::models::page::test_page;

    #[test]
    fn the_kinds_count_every_entry_once() {
        let model = HomeModel::of(test_page()).unwrap();
        let counted: u32 = model.kinds.iter().map(|kind| kind.entries).sum();
        assert_eq!(counted as usize, model.entries);
        assert!(model.kinds.iter().all(|kind| kind.entries > 0));
    }

    #[test]
    fn every_era_leads_to_the_timeline_in_its_own_years() {
        let page = test_page().with_years(Some(Years::of(1850)));
        let model = HomeModel::of(page).unwrap();
        let eras = &page.lore.world().eras;
        assert_eq!(model.eras.len(), eras.len());
        for (item, era) in model.eras.iter().zip(eras) {
            let first = era.when.start_earliest.unwrap().year;
            let place = format!("/timeline/?year={first}");
            assert!(item.href.starts_with(&place), "{}", item.href);
        }
    }

    #[test]
    fn a_reader_is_led_to_three_entries_first() {
        let model = HomeModel::of(test_page()).unwrap();
        assert_eq!(model.start.len(), 3);
    }

    #[test]
    fn the_question_has_rival_answers() {
        let model = HomeModel::of(test_page()).unwrap();
        assert!(model.disputes.unwrap().first.readings.len() > 1);
    }
}
