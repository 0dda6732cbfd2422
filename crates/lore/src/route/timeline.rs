//! The parameters of the timeline page.

use std::collections::BTreeSet;

use super::ClaimFilter;
use super::query::{Params, Query, QueryWriter};
use crate::Slug;
use crate::chronology::Window;

/// Which claims are shown, in which lanes, which period, and the step of the story.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TimelineParams {
    /// Which claims are shown. The groups of the filter are kinds of entries.
    pub filter: ClaimFilter,
    /// What the lanes of the drawing stand for.
    pub lanes: Lanes,
    /// Ids of the lanes that are expanded to show all of their bars.
    pub open: BTreeSet<Slug>,
    /// The visible period; the whole timeline if absent.
    pub window: Option<Window>,
    /// Drawing, list or both.
    pub view: TimelineView,
    /// The event that the story is at.
    pub story: Option<Slug>,
}

impl TimelineParams {
    /// The claims that involve an entry.
    pub fn for_entry(slug: &str) -> Self {
        let mut params = Self::default();
        params.filter.entry = Slug::parse(slug);
        params
    }
}

impl Params for TimelineParams {
    fn parse(query: &Query) -> Self {
        Self {
            filter: ClaimFilter::parse(query, "kind"),
            lanes: query.choice("lanes", Lanes::ALL, Lanes::word),
            open: query.slugs("open"),
            window: query.last("window").and_then(Window::parse),
            view: query.choice("view", TimelineView::NAMED, TimelineView::word),
            story: query.slug("story"),
        }
    }

    fn print(&self, query: &mut QueryWriter) {
        self.filter.print(query, "kind");
        if self.lanes != Lanes::default() {
            query.text("lanes", self.lanes.word());
        }
        query.slugs("open", &self.open);
        if let Some(window) = self.window {
            query.text("window", &window.print());
        }
        query.text("view", self.view.word());
        query.slugs("story", &self.story);
    }
}

/// What the lanes of the drawing stand for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lanes {
    /// Events, existence, and the categories of relations.
    #[default]
    Themes,
    /// The factions that are involved.
    Factions,
    /// The places that are involved.
    Places,
    /// The people that are involved.
    Persons,
}

impl Lanes {
    /// All of them, in their order on the page.
    pub const ALL: [Self; 4] = [Self::Themes, Self::Factions, Self::Places, Self::Persons];

    /// Its name in addresses.
    pub fn word(self) -> &'static str {
        match self {
            Self::Themes => "theme",
            Self::Factions => "faction",
            Self::Places => "place",
            Self::Persons => "person",
        }
    }
}

/// Whether claims are drawn, listed or both.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TimelineView {
    /// The drawing above the list if there is room for it, otherwise the list.
    #[default]
    Both,
    /// The list only.
    List,
    /// The drawing only, however narrow the page.
    Drawing,
}

impl TimelineView {
    /// The views that have a name in addresses.
    const NAMED: [Self; 2] = [Self::List, Self::Drawing];

    /// Its name in addresses; empty for the default.
    pub fn word(self) -> &'static str {
        match self {
            Self::Both => "",
            Self::List => "list",
            Self::Drawing => "drawing",
        }
    }
}
