//! The page of all entries from A to Z, narrowed by facets. It follows the address.

mod results;

use leptos::prelude::*;
use lore::TableError;
use lore::route::Route;

use self::results::Results;
use super::{fault, part_of};
use crate::address::use_navigator;
use crate::models::PageContext;
use crate::models::browse::{BrowseIndex, BrowseModel};
use crate::models::counted::entries;
use crate::ui::announcer::{Counts, announce_counts};
use crate::ui::{FacetSheet, Facets};

/// Draws the page.
///
/// # Errors
/// If the lore's bytes are damaged.
pub fn draw(page: PageContext) -> Result<AnyView, TableError> {
    let index = BrowseIndex::of(page.lore)?;
    Ok(view! { <BrowsePage page index/> }.into_any())
}

#[component]
fn BrowsePage(page: PageContext, index: BrowseIndex) -> impl IntoView {
    let query = use_navigator().follow(|address| match &address.route {
        Route::Browse(params) => Some((params.clone(), address.years())),
        _ => None,
    });
    let model = Memo::new(move |_| {
        let (params, years) = query.get();
        BrowseModel::of(page.with_years(years), &index, &params)
    });
    let announcement = part_of(model, BrowseModel::announcement);
    announce_counts(Counts::WhenChanged, move || announcement.get());
    // Redrawn in place, so that the focus stays on the facet that was pressed.
    let results = move || match model.get() {
        Ok(model) => view! { <Results model/> }.into_any(),
        Err(error) => fault(error),
    };
    let facets = part_of(model, |model| model.facets.clone());
    let facets = move || view! { <Facets facets=facets.get()/> };
    let shows = part_of(model, |model| Some(entries(model.found)));
    let all = entries(page.lore.len());
    view! {
        <header class="page-head">
            <h1>"Browse"</h1>
            <p>
                {all} ", from A to Z. Narrow them by kind, by faction and by era."
            </p>
        </header>
        <div class="split">
            <FacetSheet label="Narrow the list" shows>{facets}</FacetSheet>
            {results}
        </div>
    }
}
