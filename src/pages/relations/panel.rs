//! The panel beside the graph: the selected entry, a path, two years or readings compared. In a narrow window it is
//! a sheet that is drawn up from below, by hand or by its buttons.

use leptos::prelude::*;
use lore::Slug;
use lore::route::Versus;

use super::compare::ComparePart;
use super::path::PathPart;
use super::selected::SelectedPart;
use super::sheet::{Height, Sheet, SheetButtons, SheetGrip};
use super::state::{Relations, use_relations};
use crate::behaviors::painted::painted;
use crate::models::relations::RelationsModel;
use crate::ui::tabs::{Tab, TabList, TabPanel};

const SELECTION: &str = "selection";
const PATH: &str = "path";
const COMPARE: &str = "compare";
const TABS: [Tab; 3] = [
    (SELECTION, "Selection"),
    (PATH, "Path"),
    (COMPARE, "Compare"),
];

/// The panel.
#[component]
pub fn Panel() -> impl IntoView {
    let relations = use_relations();
    let first = relations
        .model_now()
        .map_or(SELECTION, |model| first_tab(&model));
    let chosen = RwSignal::new(first);
    // A part may have long lists to choose from.
    let shown = painted(chosen);
    let sheet = Sheet::new();
    follow_what_is_asked(relations, chosen, sheet);
    view! {
        <section class="panel" aria-label="Details">
            <div class="panel-bar">
                <TabList label="Details" tabs=&TABS chosen on_choose=move || sheet.open()/>
                <SheetButtons sheet/>
            </div>
            <div node_ref=sheet.element() class=move || sheet.class() class:dragged=move || sheet.is_dragged() style:height=move || sheet.dragged_height()>
                <SheetGrip sheet/>
                <TabPanel id=SELECTION shown><SelectedPart/></TabPanel>
                <TabPanel id=PATH shown><PathPart/></TabPanel>
                <TabPanel id=COMPARE shown><ComparePart/></TabPanel>
            </div>
        </section>
    }
}

/// The tab that a page begins with: of what its address asks.
fn first_tab(model: &RelationsModel) -> &'static str {
    if model.versus.is_some() {
        COMPARE
    } else if model.params.from.is_some() {
        PATH
    } else {
        SELECTION
    }
}

/// What the address asks for that has a tab: the selected entry, the ends of a path, what is
/// compared.
type PanelQuery = (Option<Slug>, [Option<Slug>; 2], Option<Versus>);

fn panel_query(model: &RelationsModel) -> PanelQuery {
    let params = &model.params;
    let ends = [params.from.clone(), params.to.clone()];
    (params.filter.entry.clone(), ends, model.versus.clone())
}

/// Shows the tab of what is newly asked for.
fn follow_what_is_asked(relations: Relations, chosen: RwSignal<&'static str>, sheet: Sheet) {
    // A file asks for nothing: what its address asks comes after its first drawing.
    let first = relations.model_now().map(|model| panel_query(&model));
    let first = first.unwrap_or_default();
    Effect::new(move |before: Option<PanelQuery>| {
        let arrives = before.is_none();
        let before = before.unwrap_or_else(|| first.clone());
        let Ok(model) = relations.model() else {
            return before;
        };
        let now = panel_query(&model);
        let tab = match &now {
            (Some(_), ..) if now.0 != before.0 => Some(SELECTION),
            (_, [Some(_), _], _) if now.1 != before.1 => Some(PATH),
            (.., Some(_)) if now.2 != before.2 => Some(COMPARE),
            _ => None,
        };
        if let Some(tab) = tab {
            chosen.set(tab);
            // At first the drawing is looked at.
            if !arrives {
                sheet.rise_to(Height::Half);
            }
        }
        now
    });
}
