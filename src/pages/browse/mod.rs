//! The page of all entries from A to Z, narrowed by facets. It follows the address.

mod results;

use leptos::prelude::*;
use lore::TableError;
use lore::route::Route;

use self::results::Results;
use super::fault;
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
    announce_counts(Counts::WhenChanged, move || {
        model.with(|model| {
            model
                .as_ref()
                .map(BrowseModel::announcement)
                .unwrap_or_default()
        })
    });
    // Drawn again in place, so that the focus stays on the facet that was pressed.
    let results = move || match model.get() {
        Ok(model) => view! { <Results model/> }.into_any(),
        Err(error) => fault(error),
    };
    let facets = move || {
        let facets = model.with(|model| model.as_ref().ok().map(|model| model.facets.clone()));
        view! { <Facets facets=facets.unwrap_or_default()/> }
    };
    let shows = move || model.with(|model| Some(entries(model.as_ref().ok()?.found)));
    let all = entries(page.lore.len());
    view! {
        <header class="page-head">
            <h1>"Browse"</h1>
            <p>
                {all} ", from A to Z. Narrow them by kind, by faction and by era."
            </p>
        </header>
        <div class="split">
            <FacetSheet label="Narrow the list" shows=Signal::derive(shows)>{facets}</FacetSheet>
            {results}
        </div>
    }
}
