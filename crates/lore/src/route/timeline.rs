//! How the timeline is looked at.

use std::collections::BTreeSet;

use super::ClaimFilter;
use crate::Slug;
use crate::chronology::Window;

/// The timeline: which claims, in which lanes, how near, and which step of the story.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TimelineParams {
    /// Which claims are shown. Their groups are kinds of entries.
    pub filter: ClaimFilter,
    /// What the lanes of the drawing stand for.
    pub lanes: Lanes,
    /// Lanes that show all of their marks, however many.
    pub open: BTreeSet<Slug>,
    /// The time on view; the whole if absent.
    pub window: Option<Window>,
    /// The form that is asked for.
    pub view: TimelineView,
    /// The event at which the story stands.
    pub story: Option<Slug>,
}

impl TimelineParams {
    /// The view of what touches the entry of a slug.
    pub fn for_entry(slug: &str) -> Self {
        let mut view = Self::default();
        view.filter.entry = Slug::parse(slug);
        view
    }
}

/// What the lanes of the drawing stand for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lanes {
    /// What happened, what there was, and the categories of relations.
    #[default]
    Themes,
    /// The powers that are touched.
    Factions,
    /// The places that are touched.
    Places,
    /// The persons that are touched.
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

/// The two forms of the timeline: the same claims, drawn or listed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TimelineView {
    /// The drawing above the list where there is room for it, else the list.
    #[default]
    Both,
    /// The list only.
    List,
    /// The drawing only, however small the page.
    Drawing,
}

impl TimelineView {
    /// Its name in addresses; none for the one that is not asked for.
    pub fn word(self) -> &'static str {
        match self {
            Self::Both => "",
            Self::List => "list",
            Self::Drawing => "drawing",
        }
    }
}

impl TimelineParams {
    /// The parts of its query.
    pub(super) fn query(&self, text: &mut dyn FnMut(&'static str, &str)) {
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

    /// Reads the parts of a query. `last` gives the last value of a key, empty if there is none.
    pub(super) fn read(
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
