//! The facets of a list: a column beside it or, without room for one, a sheet that a button opens. The
//! styles decide which; the sheet opens without scripts.

use std::rc::Rc;

use leptos::html;
use leptos::prelude::*;

use super::active_count::ActiveCount;
use crate::behaviors::popover;
use crate::models::facets::FacetModel;

const ID: &str = "facets";

/// The button that opens the sheet, with the number of chosen values; nothing if there is nothing to
/// choose from.
#[component]
pub fn FacetButton(facets: Vec<FacetModel>) -> impl IntoView {
    let active = FacetModel::selected(&facets).count();
    (!facets.is_empty()).then(|| {
        view! {
            <button class="facet-button" type="button" popovertarget=ID>
                "Filters" <ActiveCount active/>
            </button>
        }
    })
}

/// The facets. The sheet is drawn once and its content follows the address, so it stays open while
/// values are chosen.
#[component]
pub fn FacetSheet(
    /// What screen readers call it.
    label: &'static str,
    /// What the list shows now: "12 entries". None if there is nothing to choose from.
    #[prop(into)]
    shows: Signal<Option<String>>,
    children: Children,
) -> impl IntoView {
    let show = move || shows.get().map(|shows| format!("Show {shows}"));
    let (sheet, button) = (NodeRef::<html::Aside>::new(), NodeRef::new());
    let close = move || {
        if let Some(sheet) = sheet.get_untracked() {
            popover::close(&sheet);
        }
    };
    popover::when_not_needed(button, Rc::new(close));
    view! {
        <aside class="facets" id=ID popover="auto" aria-label=label node_ref=sheet
            hidden=move || shows.with(Option::is_none)>
            <header class="facets-head">
                <h2>"Filters"</h2>
                <button type="button" popovertarget=ID popovertargetaction="hide" node_ref=button>"Close"</button>
            </header>
            {children()}
            <footer class="facets-foot">
                <button type="button" popovertarget=ID popovertargetaction="hide">{show}</button>
            </footer>
        </aside>
    }
}
