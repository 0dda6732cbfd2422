//! Comparisons to begin with, where an address asks for none.

use lore::route::{Address, CompareParams, Param, Route, Versus};
use lore::{EntryId, Slug, TableError, Years};

use crate::models::PageContext;

/// How many are offered.
const OFFERED: usize = 3;

/// A comparison to begin with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Example {
    /// What it compares: "The mill in 1850 and in 1866".
    pub title: String,
    /// The link to it.
    pub href: String,
}

impl Example {
    /// The entries that the world features, in the years in which its first and its last era begin; none in a
    /// world without two such years.
    ///
    /// # Errors
    /// If the lore's bytes are damaged.
    pub(super) fn all(page: PageContext) -> Result<Vec<Self>, TableError> {
        let world = page.lore.world();
        let starts = world.eras.iter().filter_map(|era| era.when.start_earliest);
        let starts: Vec<i32> = starts.map(|date| date.year).collect();
        let (Some(&first), Some(&last)) = (starts.iter().min(), starts.iter().max()) else {
            return Ok(Vec::new());
        };
        if first == last {
            return Ok(Vec::new());
        }
        let featured = std::iter::once(&world.home).chain(&world.featured);
        let featured = featured.take(OFFERED);
        let examples = featured.map(|&entry| Self::of(page, entry, [first, last]));
        examples.collect()
    }

    fn of(page: PageContext, entry: EntryId, [first, last]: [i32; 2]) -> Result<Self, TableError> {
        let card = page.lore.card(entry)?;
        let [since, until] = [first, last].map(|year| page.calendar().year(year));
        let entry = Slug::parse(card.slug);
        Ok(Self {
            title: format!("{} in {since} and in {until}", card.title),
            href: page.to_address(Address {
                years: Some(Years::of(last)).into(),
                versus: Param::Value(Versus::Year(first)),
                ..Address::new(Route::Compare(CompareParams { entry }))
            }),
        })
    }
}
