//! Every address of the encyclopedia: one type, one parser, one printer.
//!
//! An address is the part after the encyclopedia's root: `entry/old-mine/?year=2357#claim-x`.
//! On a host it is the path, in the single file it stands behind `#/`. Nothing else in the
//! program spells a path, and no state that a reader would share lives anywhere else.

use std::collections::BTreeSet;

mod parse;
mod print;
mod relations;
mod search;
mod timeline;

pub use self::print::{print_entry, print_search};
pub use self::relations::{Depth, RelationOrder, RelationsParams, RelationsView};
pub use self::search::SearchParams;
pub use self::timeline::{Lanes, TimelineParams, TimelineView};
use crate::{Slug, Status, Years};

/// A place in the encyclopedia and how it is looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    /// The page.
    pub route: Route,
    /// The year filter.
    pub years: Option<Years>,
    /// The heading, claim, passage or dispute on the page, without `#`.
    pub fragment: Option<String>,
}

impl Address {
    /// The address of a page without a year filter.
    pub fn new(route: Route) -> Self {
        Self {
            route,
            years: None,
            fragment: None,
        }
    }

    /// The same page with another fragment.
    pub fn with_fragment(mut self, fragment: impl Into<String>) -> Self {
        self.fragment = Some(fragment.into());
        self
    }

    /// Another page with the same year filter.
    pub fn with_route(&self, route: Route) -> Self {
        Self {
            route,
            years: self.years,
            fragment: None,
        }
    }
}

impl From<Route> for Address {
    fn from(route: Route) -> Self {
        Self::new(route)
    }
}

/// A page with what is filtered and sorted on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    /// The front page.
    Home,
    /// An entry.
    Entry(Slug),
    /// All entries, by facets.
    Browse(BrowseParams),
    /// The sources with their passages.
    Sources,
    /// What the sources disagree about.
    Disputes,
    /// Relations between entries.
    Relations(RelationsParams),
    /// Dated claims in order, listed or drawn.
    Timeline(TimelineParams),
    /// Results for some words.
    Search(SearchParams),
    /// What this is.
    About,
    /// How to link to, cite and embed a page.
    Share(ShareParams),
    /// What the reader's own device keeps: how pages look, bookmarks, what was read.
    Settings,
    /// Leads on to some entry.
    Random,
    /// No page has this path.
    Missing(String),
}

/// What is shared, and how another site is to show it. Texts as the reader gave them: what is not
/// understood is left out where it is used.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ShareParams {
    /// The page, as [`Address::print`] writes it.
    pub page: String,
    /// The name of an entry to share in place of the page; empty for the page.
    pub entry: String,
    /// A view of it: `card`, `relations`, `timeline`, `search`; empty for the page itself.
    pub view: String,
    /// The years to look through, as [`Years::print`] writes them; empty for all.
    pub years: String,
    /// `light`, `dark` or `contrast`; empty for that of the site.
    pub theme: String,
    /// A colour: `#b8860b`; empty for the encyclopedia's own.
    pub accent: String,
}

impl ShareParams {
    /// Sharing a page as it is.
    pub fn of(page: &Address) -> Self {
        let years = page.years.map(Years::print);
        let page = Address {
            years: None,
            ..page.clone()
        };
        Self {
            page: page.print(),
            years: years.unwrap_or_default(),
            ..Self::default()
        }
    }
}

/// Facets of the list of entries; an empty facet lets all pass.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BrowseParams {
    /// Ids of kinds.
    pub kinds: BTreeSet<Slug>,
    /// Slugs of factions that an entry must be related to.
    pub factions: BTreeSet<Slug>,
    /// Ids of eras that an entry must have a date in.
    pub eras: BTreeSet<Slug>,
}

impl BrowseParams {
    /// All entries of one kind.
    pub fn of_kind(id: &str) -> Self {
        Self {
            kinds: Slug::parse(id).into_iter().collect(),
            ..Self::default()
        }
    }
}

/// What of a list of claims is shown; an empty set lets all pass.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ClaimFilter {
    /// Ids of groups: categories of relation types, or kinds of entries.
    pub groups: BTreeSet<Slug>,
    /// Statuses of claims.
    pub statuses: BTreeSet<Status>,
    /// Only what touches this entry.
    pub entry: Option<Slug>,
    /// Words that must occur.
    pub words: String,
    /// Last first.
    pub reverse: bool,
}

/// Inserts a value into a set, or removes it if it is there: what a click on a filter does.
pub fn toggle<T: Ord>(set: &mut BTreeSet<T>, value: T) {
    if !set.remove(&value) {
        set.insert(value);
    }
}

impl Route {
    /// What is filtered on a page that lists claims.
    pub fn filter(&self) -> Option<&ClaimFilter> {
        match self {
            Self::Relations(view) => Some(&view.filter),
            Self::Timeline(view) => Some(&view.filter),
            _ => None,
        }
    }

    /// As [`Self::filter`], to change it.
    pub fn filter_mut(&mut self) -> Option<&mut ClaimFilter> {
        match self {
            Self::Relations(view) => Some(&mut view.filter),
            Self::Timeline(view) => Some(&mut view.filter),
            _ => None,
        }
    }
}
