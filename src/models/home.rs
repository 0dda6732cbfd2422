//! The front page: what this is, and ways in.

use lore::route::{Address, BrowseParams, Route, TimelineParams};
use lore::{DisputeId, Era, Id, Kind, TableError};

use super::PageContext;
use super::entry_link::{EntryLink, ListedEntry, emblem};

/// How many disputes the front page asks.
const QUESTIONS: usize = 3;

/// All that the front page shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HomeModel {
    /// The name of the encyclopedia.
    pub name: &'static str,
    /// One line below the name.
    pub tagline: &'static str,
    /// How many entries there are.
    pub entries: usize,
    /// The links to other pages.
    pub links: HomeLinks,
    /// The entry that the world begins with.
    pub featured: FeaturedEntry,
    /// The eras in order.
    pub eras: Vec<EraItem>,
    /// More entries to start with.
    pub start: Vec<ListedEntry>,
    /// The kinds that have entries.
    pub kinds: Vec<KindItem>,
    /// Some of the disputes; none where the sources agree.
    pub disputes: Option<Questions>,
}

/// The links from the front page to others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HomeLinks {
    /// To some entry.
    pub random: String,
    /// To all entries.
    pub all: String,
    /// To what this is.
    pub about: String,
    /// To the whole timeline.
    pub timeline: String,
}

/// An entry with its summary.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FeaturedEntry {
    /// The link to it.
    pub link: EntryLink,
    /// One sentence about it.
    pub summary: &'static str,
}

/// An era as an item of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EraItem {
    /// Its years, short.
    pub years: String,
    /// Its name.
    pub label: &'static str,
    /// The link to it on the timeline.
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
    /// The name for several.
    pub plural: &'static str,
    /// How many entries are of it.
    pub entries: u32,
}

/// Some questions that the sources answer in more than one way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Questions {
    /// How many there are in all.
    pub all: usize,
    /// The link to all of them.
    pub href: String,
    /// The first ones.
    pub first: Vec<Question>,
}

/// A question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// What is asked.
    pub question: &'static str,
    /// The link to the dispute.
    pub href: String,
    /// The answers.
    pub readings: Vec<&'static str>,
}

impl HomeModel {
    /// The front page.
    ///
    /// # Errors
    /// If the lore's bytes are damaged.
    pub fn of(page: PageContext) -> Result<Self, TableError> {
        let world = page.lore.world();
        let card = page.lore.card(world.home)?;
        let start = world.featured.iter().map(|&id| ListedEntry::of(page, id));
        let kinds = world.kinds.iter().filter(|kind| kind.entries > 0);
        Ok(Self {
            name: world.name,
            tagline: world.tagline,
            entries: page.lore.len(),
            links: HomeLinks::of(page),
            featured: FeaturedEntry {
                link: EntryLink::of_card(page, &card),
                summary: card.summary,
            },
            eras: world
                .eras
                .iter()
                .map(|era| EraItem::of(page, era))
                .collect(),
            start: start.collect::<Result<_, _>>()?,
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
        }
    }
}

impl EraItem {
    fn of(page: PageContext, era: &Era<'static>) -> Self {
        let timeline = Address::new(Route::Timeline(TimelineParams::default()));
        Self {
            years: era.when.years(),
            label: era.label,
            href: page.to_address(timeline.with_fragment(format!("era-{}", era.id))),
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
        }
    }
}

impl Questions {
    fn of(page: PageContext) -> Result<Option<Self>, TableError> {
        let all = page.lore.dispute_count()?;
        let first = (0..all.min(QUESTIONS)).map(|number| {
            let dispute = page.lore.dispute(DisputeId::from_index(number))?;
            let address = Address::new(Route::Disputes).with_fragment(dispute.slug);
            Ok(Question {
                question: dispute.question,
                href: page.to_address(address),
                readings: dispute.readings.iter().map(|one| one.label).collect(),
            })
        });
        let first = first.collect::<Result<Vec<_>, TableError>>()?;
        Ok((all > 0).then(|| Self {
            all,
            href: page.to(Route::Disputes),
            first,
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
    fn every_era_leads_to_its_place_on_the_timeline() {
        let page = test_page().with_years(Some(Years::new(1850, 1850)));
        let model = HomeModel::of(page).unwrap();
        let eras = &page.lore.world().eras;
        assert_eq!(model.eras.len(), eras.len());
        for (item, era) in model.eras.iter().zip(eras) {
            let place = format!("/timeline/?year=1850#era-{}", era.id);
            assert_eq!(item.href, place);
        }
    }

    #[test]
    fn each_question_has_rival_answers() {
        let model = HomeModel::of(test_page()).unwrap();
        let disputes = model.disputes.unwrap();
        assert_eq!(disputes.first.len(), disputes.all.min(3));
        assert!(disputes.first.iter().all(|one| one.readings.len() > 1));
    }
}
