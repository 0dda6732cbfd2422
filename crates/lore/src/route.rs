//! Every address of the encyclopedia: one type, one parser, one printer.
//!
//! An address is the part of a URL after the encyclopedia's root:
//! `entry/old-mine/?year=2357#claim-x`. On a host it is a path; in the single-file edition it
//! follows `#/`. No other code builds or parses paths, and all state that a reader can share with a
//! link is in the address. The table in `pages` maps words to pages; each page's parameters are read
//! and printed where they are defined.

mod browse;
mod claim;
mod compare;
mod filter;
mod note;
mod pages;
mod param;
mod parse;
mod print;
mod query;
mod readings;
mod relations;
mod search;
mod share;
mod story;
mod timeline;
mod versus;

use std::collections::BTreeSet;

pub use self::browse::BrowseParams;
pub use self::claim::{NamedClaim, place_of};
pub use self::compare::CompareParams;
pub use self::filter::ClaimFilter;
pub use self::param::Param;
pub use self::readings::{ChosenReadings, Judged, Readings};
pub use self::relations::{Depth, RelationColumn, RelationsParams, RelationsView};
pub use self::search::SearchParams;
pub use self::share::ShareParams;
pub use self::story::StoryParams;
pub use self::timeline::{Lanes, TimelineParams, TimelineView};
pub use self::versus::Versus;
use crate::{Slug, Years};

/// A page, and everything about how it is shown that a link keeps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    /// The page.
    pub route: Route,
    /// The year filter, `year=2357` or `year=2350..2360`.
    pub years: Param<Years>,
    /// The readings that the reader chose in disputes, `read=<dispute>.<reading>`.
    pub readings: Readings,
    /// The other side of a comparison: a second year, `versus=2369`, or a second reading of a dispute.
    pub versus: Param<Versus>,
    /// The heading, claim, passage or dispute on the page, without `#`.
    pub fragment: Option<String>,
}

impl Address {
    /// The address of a page without any filter.
    pub fn new(route: Route) -> Self {
        Self {
            route,
            years: Param::Absent,
            readings: Readings::default(),
            versus: Param::Absent,
            fragment: None,
        }
    }

    /// The chosen years, if there are valid ones.
    pub fn years(&self) -> Option<Years> {
        self.years.value().copied()
    }

    /// The same page with another fragment.
    pub fn with_fragment(mut self, fragment: impl Into<String>) -> Self {
        self.fragment = Some(fragment.into());
        self
    }

    /// The same place in these years and under these readings, unless it names its own.
    pub fn seen_in(mut self, years: Option<Years>, readings: &Readings) -> Self {
        if self.years().is_none()
            && let Some(years) = years
        {
            self.years = Param::Value(years);
        }
        if self.readings.is_empty() {
            self.readings.clone_from(readings);
        }
        self
    }

    /// The same page in other years, or in all.
    pub fn in_years(&self, years: Option<Years>) -> Self {
        Self {
            years: years.into(),
            ..self.clone()
        }
    }

    /// Another page with the same year filter and the same chosen readings.
    pub fn with_route(&self, route: Route) -> Self {
        Self {
            years: self.years().into(),
            readings: self.readings.clone(),
            ..Self::new(route)
        }
    }
}

impl From<Route> for Address {
    fn from(route: Route) -> Self {
        Self::new(route)
    }
}

/// A page, with its filters and its sort order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    /// The home page.
    Home,
    /// An entry.
    Entry(Slug),
    /// All entries, by facets.
    Browse(BrowseParams),
    /// The sources with their passages.
    Sources,
    /// The disputes: what the sources disagree about.
    Disputes,
    /// What follows from one reading of a dispute.
    Reading {
        /// The dispute.
        dispute: Slug,
        /// The reading in it.
        reading: Slug,
    },
    /// Relations between entries.
    Relations(RelationsParams),
    /// Dated claims in order, listed or drawn.
    Timeline(TimelineParams),
    /// An entry compared in two years, the filter's and a second one, or under two readings.
    Compare(CompareParams),
    /// All events in order, played over the relations of their years.
    Story(StoryParams),
    /// All walks.
    Walks,
    /// A walk.
    Walk(Slug),
    /// Search results.
    Search(SearchParams),
    /// About the encyclopedia.
    About,
    /// How to link to, cite and embed a page.
    Share(ShareParams),
    /// What the reader has saved on their device: bookmarks and visited entries.
    Saved,
    /// How pages look and behave, and what the device keeps.
    Settings,
    /// Redirects to a random entry.
    Random,
    /// No page has this path.
    Missing(String),
}

/// Inserts a value into a set, or removes it if it is there, like a click on a filter.
pub fn toggle<T: Ord>(set: &mut BTreeSet<T>, value: T) {
    if !set.remove(&value) {
        set.insert(value);
    }
}

impl Route {
    /// The claim filter of a page that lists claims.
    pub fn filter(&self) -> Option<&ClaimFilter> {
        match self {
            Self::Relations(params) => Some(&params.filter),
            Self::Timeline(params) => Some(&params.filter),
            _ => None,
        }
    }

    /// Like [`Self::filter`], but mutable.
    pub fn filter_mut(&mut self) -> Option<&mut ClaimFilter> {
        match self {
            Self::Relations(params) => Some(&mut params.filter),
            Self::Timeline(params) => Some(&mut params.filter),
            _ => None,
        }
    }
}
