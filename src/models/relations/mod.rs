//! The page of the relations: what an address asks for, and the parts of the page made of it.
//!
//! ```text
//! lore, address -> RelationsModel -> GraphDrawing, GraphScene, Legend, SelectedEntry, ...
//! ```
//!
//! Graph, table and words show the same relations: those of [`RelationsModel::drawn`].

mod comparison;
mod drawing;
mod emphasis;
mod filter;
mod legend;
mod links;
mod named;
mod near;
mod opening;
mod paths;
mod records;
mod rival;
mod scene;
mod selected;
mod table;
mod tools;
mod words;
mod years;

use std::collections::BTreeMap;

use lore::graph::{Edge, GraphLayout, PathStep, Scope, edges, neighbourhood};
use lore::route::{RelationsParams, RelationsView, Versus};
use lore::{EntryId, Holding, Relation, Side, Slug, TableError, Years};

use self::comparison::compared_years;
use self::named::NamedEntries;
pub use self::{
    comparison::{ChangeGroup, Comparison, FoundChanges},
    drawing::{DrawnEdge, DrawnGroup, DrawnNode, GraphDrawing, zoom_level},
    legend::{CategoryChoice, Legend, StatusChoice},
    near::Near,
    opening::Opening,
    paths::{FoundOn, FoundPaths, PathChain, PathSearch, PathSegment},
    records::{RelationRecord, RelationRecords},
    rival::Rival,
    scene::{GraphScene, PaintedEdge, PaintedName, PaintedNode, Painting, Presence},
    selected::SelectedEntry,
    table::{RelationRow, RelationsTable, TableColumn},
    tools::{ChangeSteps, Choice, ViewTools, YearStep},
    words::{InWords, RelationInWords, RelationsOfType, in_years, shown_years, summary},
    years::{YearSpan, first_and_last_year, years_of_change},
};
use super::PageContext;

/// Finds where the entries of a scope lie in the graph.
pub type Layouts<'l> = &'l dyn Fn(Scope) -> Result<GraphLayout, TableError>;

/// What an address asks of the relations.
#[derive(Clone)]
pub struct RelationsModel {
    /// The lore, and the year filter.
    pub page: PageContext,
    /// What is asked.
    pub params: RelationsParams,
    /// The other side of a comparison: a second year, or a second reading of a dispute.
    pub versus: Option<Versus>,
    /// The years that are compared, the earlier first: what is shown holds in one of them.
    pub compared: Option<[i32; 2]>,
    /// The other reading that the chosen one is compared with.
    pub rival: Option<Rival>,
    /// Every relation of the lore. Other lists hold places in this one.
    pub edges: Vec<Edge<'static>>,
    /// Where the entries lie.
    pub layout: GraphLayout,
    /// Who is in the graph: the wider scope if the narrower lacks what is asked for by name.
    pub scope: Scope,
    /// The relations that are shown: both ends are in the graph, the filter lets them pass, and they
    /// hold in the years of the filter or may do so.
    pub drawn: Vec<usize>,
    /// The entry that is selected.
    pub selected: Option<EntryId>,
    /// The ends of the path that is asked for.
    pub path_ends: Option<(EntryId, EntryId)>,
    /// The paths between them, of places in [`Self::edges`]; of two years or readings that are compared, those of both.
    pub paths: Vec<Vec<PathStep>>,
    /// How many of these are of the earlier year, or of the chosen reading.
    first_paths: usize,
    /// Names in the address that nothing has.
    pub unknown: Vec<Slug>,
    /// Whether the filter lets each relation pass, whenever it holds.
    passing: Vec<bool>,
    /// The selected entry and those around it, with their steps.
    around: BTreeMap<EntryId, u8>,
}

/// Models of equal inputs are equal, and comparing those is cheaper.
impl PartialEq for RelationsModel {
    fn eq(&self, other: &Self) -> bool {
        self.params == other.params
            && self.page.years == other.page.years
            && self.versus == other.versus
            && self.page.lore.readings() == other.page.lore.readings()
    }
}

impl RelationsModel {
    /// What an address asks of the relations: in the years of the filter, or in one of two years.
    ///
    /// # Errors
    /// If the lore's bytes are damaged.
    pub fn of(
        page: PageContext,
        params: &RelationsParams,
        versus: Option<Versus>,
        layouts: Layouts<'_>,
    ) -> Result<Self, TableError> {
        let edges = edges(page.lore)?;
        let passing = filter::passing(page, &edges, &params.filter)?;
        let named = NamedEntries::of(page, params);
        let compared = compared_years(&edges, page.years, versus.as_ref().and_then(Versus::year));
        let rival = Rival::of(page, versus.as_ref())?;
        let find = |edges: &[Edge<'static>], years: Option<Years>| match named.path_ends {
            Some(ends) => paths::find(edges, &passing, ends, years),
            None => Vec::new(),
        };
        let in_year = |year| find(&edges, Some(Years::new(year, year)));
        let (mut paths, others) = match (compared, &rival) {
            (Some([earlier, later]), _) => (in_year(earlier), in_year(later)),
            (None, rival) => {
                let others = rival.as_ref().map(|rival| find(&rival.edges, page.years));
                (find(&edges, page.years), others.unwrap_or_default())
            }
        };
        let first_paths = paths.len();
        paths.extend(others);
        let (scope, layout) = named.layout(params.scope, &paths, layouts)?;
        let mut model = Self {
            page,
            params: params.clone(),
            versus,
            compared,
            rival,
            edges,
            layout,
            scope,
            drawn: Vec::new(),
            selected: named.selected,
            path_ends: named.path_ends,
            paths,
            first_paths,
            unknown: named.unknown,
            passing,
            around: BTreeMap::new(),
        };
        let places = 0..model.edges.len();
        model.drawn = places.filter(|&edge| model.is_drawn(edge)).collect();
        model.around = model.surroundings();
        Ok(model)
    }

    /// How the relations are shown. Paths, and what changed between two years, are seen in the whole
    /// graph only: also on a narrow page it is shown for them, unless the neighbours are asked for.
    pub fn view(&self) -> RelationsView {
        match self.params.view {
            RelationsView::Responsive if self.asks_of_the_whole() => RelationsView::Graph,
            RelationsView::Neighbours => RelationsView::Responsive,
            view => view,
        }
    }

    /// Whether a path or a comparison is asked for.
    fn asks_of_the_whole(&self) -> bool {
        self.path_ends.is_some() || self.compares()
    }

    fn surroundings(&self) -> BTreeMap<EntryId, u8> {
        let Some(selected) = self.selected else {
            return BTreeMap::new();
        };
        let drawn: Vec<&Edge> = self.drawn.iter().map(|&edge| &self.edges[edge]).collect();
        let near = neighbourhood(&drawn, selected, self.params.depth.steps());
        near.into_iter().collect()
    }

    /// Whether a relation is in the graph and passes the filter, whenever it holds.
    pub fn fits(&self, edge: usize) -> bool {
        self.is_placed(edge) && self.passing[edge]
    }

    /// Whether both ends of a relation are in the graph.
    fn is_placed(&self, edge: usize) -> bool {
        let Edge { from, to, .. } = self.edges[edge];
        let placed = |entry| self.layout.position(entry).is_some();
        placed(from) && placed(to)
    }

    /// The relations whose ends are in the graph.
    fn placed_edges(&self) -> impl Iterator<Item = &Edge<'static>> {
        let placed = (0..self.edges.len()).filter(|&edge| self.is_placed(edge));
        placed.map(|edge| &self.edges[edge])
    }

    fn is_drawn(&self, edge: usize) -> bool {
        self.holding(edge) != Holding::No && self.fits(edge)
    }

    /// Whether a relation holds in the years of the filter, or in one of those that are compared.
    pub fn holding(&self, edge: usize) -> Holding {
        match (self.compared, &self.rival) {
            (Some(years), _) => self.holding_in_either(edge, years),
            (None, Some(rival)) => {
                let [one, other] = rival.holding(self, edge);
                one.max(other)
            }
            (None, None) => self.edges[edge].holding(self.page.years),
        }
    }

    /// Whether only what holds in some years is shown.
    pub fn has_years(&self) -> bool {
        self.page.years.is_some() || self.compared.is_some()
    }

    /// Whether it is not sure that a relation holds in the years of the filter.
    pub fn only_perhaps(&self, edge: usize) -> bool {
        self.has_years() && self.holding(edge) == Holding::Perhaps
    }

    /// A relation as it is read from one of its ends.
    pub fn relation(&self, edge: usize, side: Side) -> Option<Relation<'static>> {
        Relation::of(self.page.lore, self.edges[edge].claim.clone(), side)
    }

    /// The side on which an entry stands in a relation.
    pub fn side(&self, edge: usize, entry: EntryId) -> Side {
        if self.edges[edge].from == entry {
            Side::Subject
        } else {
            Side::Target
        }
    }
}

#[cfg(test)]
mod tests;
