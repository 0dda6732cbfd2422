//! The page of the relations: the model of an address, and the parts of the page made from it.
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
    drawing::{DrawnEdge, DrawnGroup, DrawnName, DrawnNode, EdgeShape, GraphDrawing, zoom_level},
    legend::{CategoryChoice, Legend, StatusChoice},
    near::Near,
    opening::Opening,
    paths::{FoundOn, FoundPaths, PathChain, PathSearch, PathSegment},
    records::{RelationRecord, RelationRecords},
    rival::Rival,
    scene::{GraphScene, PaintedEdge, PaintedName, PaintedNode, Painting, Presence},
    selected::SelectedEntry,
    table::{RelationRow, RelationsTable, TableColumn},
    tools::{ChangeSteps, ViewChoice, ViewTools, YearStep},
    words::{InWords, RelationInWords, RelationsOfType, in_years, shown_years, summary},
    years::{YearSpan, first_and_last_year, years_of_change},
};
use super::PageContext;

/// Finds the graph layout of a scope.
pub type Layouts<'l> = &'l dyn Fn(Scope) -> Result<GraphLayout, TableError>;

/// The relations for an address.
#[derive(Clone)]
pub struct RelationsModel {
    /// The lore, and the year filter.
    pub page: PageContext,
    /// The parameters of the address.
    pub params: RelationsParams,
    /// The other side of a comparison: a second year, or a second reading of a dispute.
    pub versus: Option<Versus>,
    /// The compared years, the earlier first: what is shown holds in one of them.
    pub compared: Option<[i32; 2]>,
    /// The other reading that the chosen one is compared with.
    pub rival: Option<Rival>,
    /// Every relation of the lore. Other lists hold indices into this one.
    pub edges: Vec<Edge<'static>>,
    /// The positions of the entries.
    pub layout: GraphLayout,
    /// Who is in the graph: the wider scope if the narrower one lacks an entry requested by name.
    pub scope: Scope,
    /// The relations shown: both ends are in the graph, they pass the filter, and they hold or may
    /// hold in the filter's years.
    pub drawn: Vec<usize>,
    /// The entry that is selected.
    pub selected: Option<EntryId>,
    /// The ends of the requested path.
    pub path_ends: Option<(EntryId, EntryId)>,
    /// The paths between them, as indices into [`Self::edges`]; in a comparison, the paths of both sides.
    pub paths: Vec<Vec<PathStep>>,
    /// How many of these belong to the earlier year, or to the chosen reading.
    first_paths: usize,
    /// Names in the address that don't exist.
    pub unknown: Vec<Slug>,
    /// Whether each relation passes the filter, regardless of its date.
    passing: Vec<bool>,
    /// The selected entry and those around it, with their number of steps.
    around: BTreeMap<EntryId, u8>,
}

/// Models from equal inputs are equal, and comparing the inputs is cheaper.
impl PartialEq for RelationsModel {
    fn eq(&self, other: &Self) -> bool {
        self.params == other.params
            && self.page.years == other.page.years
            && self.versus == other.versus
            && self.page.lore.readings() == other.page.lore.readings()
    }
}

impl RelationsModel {
    /// The relations for an address: in the years of the filter, or in one of two compared years.
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
        let in_year = |year| find(&edges, Some(Years::of(year)));
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
        let drawn = places.filter(|&edge| model.passing[edge] && model.is_possible(edge));
        model.drawn = drawn.collect();
        model.around = model.surroundings();
        Ok(model)
    }

    /// How the relations are shown. Paths and comparisons need the whole graph, so it is shown for
    /// them even on a narrow page, unless the neighbours are requested.
    pub fn view(&self) -> RelationsView {
        match self.params.view {
            RelationsView::Responsive if self.needs_whole_graph() => RelationsView::Graph,
            RelationsView::Neighbours => RelationsView::Responsive,
            view => view,
        }
    }

    /// Whether a path or a comparison is requested.
    fn needs_whole_graph(&self) -> bool {
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

    /// Whether a relation is in the graph and passes the filter, regardless of its date.
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

    /// Whether a relation can be drawn, whatever the filter says.
    fn is_possible(&self, edge: usize) -> bool {
        self.is_placed(edge) && self.holding(edge) != Holding::No
    }

    /// Whether a relation holds in the filter's years, or in one of the compared years or readings.
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

    /// Whether only relations that hold in some years are shown.
    pub fn has_years(&self) -> bool {
        self.page.years.is_some() || self.compared.is_some()
    }

    /// Whether a relation may not hold in the years of the filter.
    pub fn only_perhaps(&self, edge: usize) -> bool {
        self.has_years() && self.holding(edge) == Holding::Perhaps
    }

    /// A relation as read from one of its ends.
    pub fn relation(&self, edge: usize, side: Side) -> Option<Relation<'static>> {
        Relation::of(self.page.lore, self.edges[edge].claim.clone(), side)
    }

    /// The side of a relation that an entry is on.
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
