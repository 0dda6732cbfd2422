//! Walks: guided readings, step by step.

mod step;

use lore::route::{Address, Route};
use lore::{Slug, TableError, Walk, WalkStep};

pub use self::step::{StepModel, StepTarget};
use super::PageContext;
use super::counted::counted;
use super::page::walk_of;

/// A walk in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WalkItem {
    /// Its name in addresses and in what is stored for the reader.
    pub slug: Slug,
    /// The link to it.
    pub href: String,
    /// What it is called.
    pub title: &'static str,
    /// One sentence about it.
    pub summary: &'static str,
    /// How many steps it has.
    pub steps: usize,
}

/// A walk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WalkModel {
    /// What lists show about it.
    pub item: WalkItem,
    /// The link to all walks.
    pub all: String,
    /// Its steps in order.
    pub steps: Vec<StepModel>,
}

/// A walk that leads to an entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WalkThrough {
    /// The link to the step that leads there.
    pub href: String,
    /// What the walk is called.
    pub title: &'static str,
    /// The number of that step, from 1.
    pub step: usize,
    /// How many steps the walk has.
    pub steps: usize,
}

/// How far the reader is on a walk: "2 of 7 steps done", or only how many steps it has.
pub fn progress_words(done: usize, steps: usize) -> String {
    let steps = counted(steps, "step", "steps");
    match done {
        0 => steps,
        done => format!("{done} of {steps} done"),
    }
}

impl WalkItem {
    /// All walks.
    ///
    /// # Errors
    /// If the lore's bytes are damaged. The same holds for the functions below.
    pub fn all(page: PageContext) -> Result<Vec<Self>, TableError> {
        let walks = page.lore.walks()?;
        Ok(walks
            .iter()
            .filter_map(|walk| Self::of(page, walk))
            .collect())
    }

    /// A walk; `None` if its slug is invalid, which the compiler rejects.
    fn of(page: PageContext, walk: &Walk<'static>) -> Option<Self> {
        let slug = Slug::parse(walk.slug)?;
        Some(Self {
            href: page.to(Route::Walk(slug.clone())),
            slug,
            title: walk.title,
            summary: walk.summary,
            steps: walk.steps.len(),
        })
    }
}

impl WalkThrough {
    /// The walks that lead to an entry or to a place on its page, each by its first step there.
    ///
    /// # Errors
    /// As [`WalkItem::all`].
    pub fn all(page: PageContext, entry: &str) -> Result<Vec<Self>, TableError> {
        let walks = page.lore.walks()?;
        Ok(walks
            .iter()
            .filter_map(|walk| Self::of(page, walk, entry))
            .collect())
    }

    fn of(page: PageContext, walk: &Walk<'static>, entry: &str) -> Option<Self> {
        let leads_there = |step: &WalkStep<'_>| {
            let route = step.address().route;
            matches!(route, Route::Entry(slug) if slug.as_str() == entry)
        };
        let step = walk.steps.iter().position(leads_there)? + 1;
        let there = Address::new(Route::Walk(Slug::parse(walk.slug)?));
        Some(Self {
            href: page.to_address(there.with_fragment(format!("step-{step}"))),
            title: walk.title,
            step,
            steps: walk.steps.len(),
        })
    }
}

impl WalkModel {
    /// The walk with a slug, if there is one.
    ///
    /// # Errors
    /// As [`WalkItem::all`].
    pub fn of(page: PageContext, slug: &Slug) -> Result<Option<Self>, TableError> {
        let Some(walk) = walk_of(page.lore, slug)? else {
            return Ok(None);
        };
        let steps = (1..).zip(&walk.steps);
        let steps = steps.map(|(number, step)| StepModel::of(page, number, step));
        let steps = steps.collect::<Result<_, _>>()?;
        Ok(WalkItem::of(page, &walk).map(|item| Self {
            item,
            all: page.to(Route::Walks),
            steps,
        }))
    }
}

#[cfg(test)]
mod tests {
    use lore::Slug;
    use lore::route::Route;

    use super::{WalkItem, WalkModel, WalkThrough};
    use crate::models::page::test_page;

    #[test]
    fn every_walk_that_is_listed_can_be_opened_and_has_its_steps() {
        let page = test_page();
        for item in WalkItem::all(page).unwrap() {
            let model = WalkModel::of(page, &item.slug).unwrap().unwrap();
            assert_eq!(model.steps.len(), item.steps);
            assert_eq!(model.item, item);
        }
        let none = Slug::parse("no-such-walk").unwrap();
        assert_eq!(WalkModel::of(page, &none).unwrap(), None);
    }

    #[test]
    fn an_entry_names_the_walks_that_lead_to_it_and_their_step() {
        let page = test_page();
        for walk in page.lore.walks().unwrap() {
            for (at, step) in walk.steps.iter().enumerate() {
                let route = step.address().route;
                let Route::Entry(slug) = &route else { continue };
                let all = WalkThrough::all(page, slug.as_str()).unwrap();
                let named = all.iter().find(|named| named.title == walk.title).unwrap();
                // An entry visited twice links to the first step.
                assert!(named.step <= at + 1);
                assert_eq!(walk.steps[named.step - 1].address().route, route);
                let end = format!("walk/{}/#step-{}", walk.slug, named.step);
                assert!(named.href.ends_with(&end), "{}", named.href);
            }
        }
        assert_eq!(WalkThrough::all(page, "in-no-walk").unwrap(), []);
    }
}
