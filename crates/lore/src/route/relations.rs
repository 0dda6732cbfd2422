//! What is asked of the relations: which are shown, how, and between whom.

use super::ClaimFilter;
use crate::Slug;
use crate::graph::Scope;

/// The view of the relations. Their groups are categories; the filter's entry is the selected one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RelationsParams {
    /// Which are shown.
    pub filter: ClaimFilter,
    /// The column that the table is sorted by.
    pub sort: RelationOrder,
    /// Picture or table.
    pub form: RelationsView,
    /// Who is in the picture.
    pub scope: Scope,
    /// How many steps around the selected entry are shown.
    pub depth: Depth,
    /// Where a path is asked from.
    pub from: Option<Slug>,
    /// Where it is asked to.
    pub to: Option<Slug>,
    /// The year that changes are told since.
    pub since: Option<i32>,
}

impl RelationsParams {
    /// The view with the entry of a slug selected.
    pub fn for_entry(slug: &str) -> Self {
        let mut view = Self::default();
        view.filter.entry = Slug::parse(slug);
        view
    }
}

/// How the relations are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum RelationsView {
    /// As a picture where there is room for it; on a narrow page as the surroundings of one entry.
    #[default]
    Fitting,
    /// As a picture of all.
    Graph,
    /// As a table.
    Table,
}

impl RelationsView {
    /// Those that an address names.
    pub const NAMED: [Self; 2] = [Self::Graph, Self::Table];

    /// Its name in addresses.
    pub fn word(self) -> &'static str {
        match self {
            Self::Fitting => "",
            Self::Graph => "graph",
            Self::Table => "table",
        }
    }
}

/// A number of steps: one to three.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Depth(u8);

impl Default for Depth {
    fn default() -> Self {
        Self(1)
    }
}

impl Depth {
    /// All of them.
    pub const ALL: [Self; 3] = [Self(1), Self(2), Self(3)];

    /// The number.
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
    /// The name of the wider one in addresses.
    pub const EVERYTHING: &'static str = "all";
}

/// A column of the table of relations.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum RelationOrder {
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

impl RelationOrder {
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
