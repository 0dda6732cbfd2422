//! The panel beside the graph: the selected entry, a path, two years or readings compared. In a narrow window
//! it is a bottom sheet, opened by dragging or with its buttons.

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
        .ok()
        .map(|model| PanelQuery::of(&model));
    let first_tab = first
        .as_ref()
        .and_then(|first| first.new_tab(&PanelQuery::default()));
    let chosen = RwSignal::new(first_tab.unwrap_or(SELECTION));
    // Deferred, since a part may have long lists to choose from.
    let shown = painted(chosen);
    let sheet = Sheet::new();
    follow_what_is_asked(relations, first.unwrap_or_default(), chosen, sheet);
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

/// The parts of the query that have a tab: the selected entry, the ends of a path, the comparison.
#[derive(Clone, Default, PartialEq)]
struct PanelQuery {
    entry: Option<Slug>,
    ends: [Option<Slug>; 2],
    versus: Option<Versus>,
}

impl PanelQuery {
    fn of(model: &RelationsModel) -> Self {
        let params = &model.params;
        Self {
            entry: params.filter.entry.clone(),
            ends: [params.from.clone(), params.to.clone()],
            versus: model.versus.clone(),
        }
    }

    /// The tab of what was newly requested. A path comes before a comparison, since its tab shows the path on
    /// both sides, and a comparison before a selected entry.
    fn new_tab(&self, before: &Self) -> Option<&'static str> {
        if self.ends.iter().any(Option::is_some) && self.ends != before.ends {
            Some(PATH)
        } else if self.versus.is_some() && self.versus != before.versus {
            Some(COMPARE)
        } else if self.entry.is_some() && self.entry != before.entry {
            Some(SELECTION)
        } else {
            None
        }
    }
}

/// Shows the tab of what was newly requested. A file has no query: that of the live address is applied
/// after hydration.
fn follow_what_is_asked(
    relations: Relations,
    first: PanelQuery,
    chosen: RwSignal<&'static str>,
    sheet: Sheet,
) {
    Effect::new(move |before: Option<PanelQuery>| {
        let arrives = before.is_none();
        let before = before.unwrap_or_else(|| first.clone());
        let Ok(model) = relations.model() else {
            return before;
        };
        let now = PanelQuery::of(&model);
        if let Some(tab) = now.new_tab(&before) {
            chosen.set(tab);
            // On arrival the drawing should be visible.
            if !arrives {
                sheet.rise_to(Height::Half);
            }
        }
        now
    });
}

#[cfg(test)]
mod tests {
    use lore::Slug;
    use lore::route::{Address, Route, Versus};

    use super::{COMPARE, PATH, PanelQuery, SELECTION};

    fn asked(address: &str) -> PanelQuery {
        let address = Address::parse(address);
        let Route::Relations(params) = address.route else {
            panic!("not the relations");
        };
        PanelQuery {
            entry: params.filter.entry,
            ends: [params.from, params.to],
            versus: None,
        }
    }

    #[test]
    fn what_is_new_in_an_address_opens_its_tab() {
        let nothing = PanelQuery::default();
        assert_eq!(nothing.new_tab(&nothing), None);
        let entry = asked("relations/?entry=port");
        assert_eq!(entry.new_tab(&nothing), Some(SELECTION));
        let path = asked("relations/?entry=port&from=port");
        assert_eq!(path.new_tab(&nothing), Some(PATH));
        assert_eq!(path.new_tab(&entry), Some(PATH));
        // Another entry is selected; the path stays.
        let other = PanelQuery {
            entry: Slug::parse("mine"),
            ..path.clone()
        };
        assert_eq!(other.new_tab(&path), Some(SELECTION));
        assert_eq!(nothing.new_tab(&path), None);
        // A path in two years, and two years compared while a path is shown.
        let both = PanelQuery {
            versus: Some(Versus::Year(2340)),
            ..path.clone()
        };
        assert_eq!(both.new_tab(&nothing), Some(PATH));
        assert_eq!(both.new_tab(&path), Some(COMPARE));
    }
}
