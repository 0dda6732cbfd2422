//! The parameters of the timeline page.

use std::collections::BTreeSet;

use super::ClaimFilter;
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

/// What the lanes of the drawing stand for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lanes {
    /// What happened, what there was, and the categories of relations.
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
    /// Its name in addresses; empty for the default.
    pub fn word(self) -> &'static str {
        match self {
            Self::Both => "",
            Self::List => "list",
            Self::Drawing => "drawing",
        }
    }
}

impl TimelineParams {
    /// Passes the parameters of its query to `text`, except those of the filter.
    pub(super) fn print(&self, text: &mut dyn FnMut(&'static str, &str)) {
        if self.lanes != Lanes::default() {
            text("lanes", self.lanes.word());
        }
        for lane in &self.open {
            text("open", lane.as_str());
        }
        if let Some(window) = self.window {
            text("window", &window.print());
        }
        text("view", self.view.word());
        if let Some(event) = &self.story {
            text("story", event.as_str());
        }
    }

    /// Parses the parameters of a query. `last` returns the last value of a key, or an empty text.
    pub(super) fn parse(
        filter: ClaimFilter,
        open: BTreeSet<Slug>,
        last: &dyn Fn(&str) -> String,
    ) -> Self {
        let (lanes, view) = (last("lanes"), last("view"));
        let known = Lanes::ALL.into_iter().find(|known| known.word() == lanes);
        Self {
            filter,
            lanes: known.unwrap_or_default(),
            open,
            window: Window::parse(&last("window")),
            view: match view.as_str() {
                "list" => TimelineView::List,
                "drawing" => TimelineView::Drawing,
                _ => TimelineView::Both,
            },
            story: Slug::parse(&last("story")),
        }
    }
}
