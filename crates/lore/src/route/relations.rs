//! The parameters of the relations page.

use super::ClaimFilter;
use super::query::{Params, Query, QueryWriter};
use crate::Slug;
use crate::graph::Scope;

/// Which relations are shown, and how. The groups of the filter are categories of relation types;
/// its entry is the selected one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RelationsParams {
    /// Which are shown.
    pub filter: ClaimFilter,
    /// The column that the table is sorted by.
    pub sort: RelationColumn,
    /// Graph or table.
    pub view: RelationsView,
    /// Which entries are in the graph.
    pub scope: Scope,
    /// How far from the selected entry entries are shown.
    pub depth: Depth,
    /// The start of a path to be found.
    pub from: Option<Slug>,
    /// The end of that path.
    pub to: Option<Slug>,
}

impl RelationsParams {
    /// The page with an entry selected.
    pub fn for_entry(slug: &str) -> Self {
        let mut params = Self::default();
        params.filter.entry = Slug::parse(slug);
        params
    }
}

impl Params for RelationsParams {
    fn parse(query: &Query) -> Self {
        Self {
            filter: ClaimFilter::parse(query, "category"),
            sort: query.choice("sort", RelationColumn::ALL, RelationColumn::word),
            view: query.choice("view", RelationsView::NAMED, RelationsView::word),
            scope: if query.last("scope") == Some(Scope::EVERYTHING) {
                Scope::Everything
            } else {
                Scope::Powers
            },
            depth: query.choice("depth", Depth::ALL, Depth::word),
            from: query.slug("from"),
            to: query.slug("to"),
        }
    }

    fn print(&self, query: &mut QueryWriter) {
        self.filter.print(query, "category");
        if self.sort != RelationColumn::default() {
            query.text("sort", self.sort.word());
        }
        query.text("view", self.view.word());
        if self.scope == Scope::Everything {
            query.text("scope", Scope::EVERYTHING);
        }
        if self.depth != Depth::default() {
            query.text("depth", self.depth.word());
        }
        query.slugs("from", &self.from);
        query.slugs("to", &self.to);
    }
}

/// How the relations are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum RelationsView {
    /// The whole graph if there is room for it; on a narrow page the neighbourhood of one entry.
    #[default]
    Responsive,
    /// The same, even if a path or a comparison is requested.
    Neighbours,
    /// The whole graph.
    Graph,
    /// A table.
    Table,
}

impl RelationsView {
    /// The views that have a name in addresses.
    pub const NAMED: [Self; 3] = [Self::Neighbours, Self::Graph, Self::Table];

    /// Its name in addresses.
    pub fn word(self) -> &'static str {
        match self {
            Self::Responsive => "",
            Self::Neighbours => "neighbours",
            Self::Graph => "graph",
            Self::Table => "table",
        }
    }
}

/// A distance in the graph: one to three steps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Depth(u8);

impl Default for Depth {
    fn default() -> Self {
        Self(1)
    }
}

impl Depth {
    /// All distances.
    pub const ALL: [Self; 3] = [Self(1), Self(2), Self(3)];

    /// The number of steps.
    pub fn steps(self) -> u8 {
        self.0
    }

    /// Its name in addresses.
    pub fn word(self) -> &'static str {
        match self.0 {
            1 => "1",
            2 => "2",
            _ => "3",
        }
    }
}

impl Scope {
    /// The name of [`Scope::Everything`] in addresses.
    pub const EVERYTHING: &'static str = "all";
}

/// A column of the table of relations.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum RelationColumn {
    /// By the subject's title.
    #[default]
    Subject,
    /// By the type of the relation.
    Kind,
    /// By the target's title.
    Target,
    /// By date.
    When,
    /// By status.
    Status,
}

impl RelationColumn {
    /// All columns, in their order on the page.
    pub const ALL: [Self; 5] = [
        Self::Subject,
        Self::Kind,
        Self::Target,
        Self::When,
        Self::Status,
    ];

    /// Its name in addresses.
    pub fn word(self) -> &'static str {
        match self {
            Self::Subject => "subject",
            Self::Kind => "relation",
            Self::Target => "object",
            Self::When => "date",
            Self::Status => "status",
        }
    }
}
