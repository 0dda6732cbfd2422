//! The choices above the graph: its form, its scope, the steps through the years.

use lore::Years;
use lore::graph::Scope;
use lore::route::{Address, Param, RelationsView, Route};

use super::RelationsModel;
use super::years::years_of_change;

/// One of several choices.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ViewChoice {
    /// The link that chooses it.
    pub href: String,
    /// Its name.
    pub words: &'static str,
    /// Whether it is chosen.
    pub current: bool,
}

/// A step to another year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct YearStep {
    /// The year.
    pub year: i32,
    /// The same page in that year.
    pub href: String,
}

/// The choices above the graph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ViewTools {
    /// The graph, on a wide page.
    pub graph_wide: ViewChoice,
    /// The surroundings of one entry, on a narrow page.
    pub around_one: ViewChoice,
    /// The whole graph, on a narrow page.
    pub graph_narrow: ViewChoice,
    /// The table.
    pub table: ViewChoice,
    /// The scope of the graph.
    pub scopes: [ViewChoice; 2],
}

/// The steps from change to change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangeSteps {
    /// To the previous year in which something began or ended.
    pub before: Option<YearStep>,
    /// To the next year in which something begins or ends.
    pub after: Option<YearStep>,
}

impl ViewTools {
    /// The choices at an address.
    pub fn of(model: &RelationsModel) -> Self {
        let form = model.view();
        let to_form = |to, words, current| ViewChoice {
            href: model.href_with(|params| params.view = to),
            words,
            current,
        };
        let to_scope = |to, words| ViewChoice {
            href: model.href_with(|params| params.scope = to),
            words,
            current: model.scope == to,
        };
        // On a wide page both forms of the graph look alike, so the requested one is kept.
        let wide = match model.params.view {
            RelationsView::Table => RelationsView::Responsive,
            chosen => chosen,
        };
        // A narrow page shows the neighbours by default, unless more is requested.
        let near = if model.needs_whole_graph() {
            RelationsView::Neighbours
        } else {
            RelationsView::Responsive
        };
        let is_table = form == RelationsView::Table;
        Self {
            graph_wide: to_form(wide, "Picture", !is_table),
            around_one: to_form(near, "Neighbours", form == RelationsView::Responsive),
            graph_narrow: to_form(
                RelationsView::Graph,
                "Picture",
                form == RelationsView::Graph,
            ),
            table: to_form(RelationsView::Table, "Table", is_table),
            scopes: [
                to_scope(Scope::Powers, "Main powers"),
                to_scope(Scope::Everything, "Everything"),
            ],
        }
    }
}

impl ChangeSteps {
    /// The steps from the years of the filter.
    pub fn of(model: &RelationsModel) -> Self {
        let years = years_of_change(&model.edges);
        let to = |year: Option<&i32>| {
            let &year = year?;
            let address = Address {
                years: Param::Value(Years::of(year)),
                versus: model.versus.clone().map_or(Param::Absent, Param::Value),
                ..Address::new(Route::Relations(model.params.clone()))
            };
            let href = model.page.to_address(address);
            Some(YearStep { year, href })
        };
        let (before, after) = match model.page.years {
            Some(Years { first, last }) => (
                to(years.range(..first).next_back()),
                to(years.range(last.saturating_add(1)..).next()),
            ),
            None => (None, to(years.first())),
        };
        Self { before, after }
    }
}
