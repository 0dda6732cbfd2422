//! The search results page. It follows each letter typed.

mod answer;
mod found;
mod hit;
mod keys;
mod live_box;
mod nothing;

use leptos::prelude::*;
use lore::TableError;
use lore::answers::Answers;
use lore::lore_search::LoreSearch;
use lore::route::Route;

use self::found::Found;
use self::keys::ResultKeys;
use self::live_box::LiveBox;
use self::nothing::Nothing;
use super::{draw_or_fault, fault, part_of};
use crate::address::{PageKey, use_navigator};
use crate::embedded;
use crate::models::PageContext;
use crate::models::search::{HINT, SearchHint, SearchModel};
use crate::ui::announcer::{Counts, announce_counts};
use crate::ui::{FacetSheet, Facets};

/// Draws the page: what the chunk `results` offers to the frame.
pub fn draw(key: PageKey) -> AnyView {
    draw_or_fault(&key, draw_page)
}

fn draw_page(page: PageContext) -> Result<AnyView, TableError> {
    let (search, answers) = (embedded::search(page.lore)?, embedded::answers(page.lore)?);
    Ok(view! { <SearchPage page search answers/> }.into_any())
}

#[component]
fn SearchPage(
    page: PageContext,
    search: LoreSearch<'static>,
    answers: Answers<'static>,
) -> impl IntoView {
    let query = use_navigator().follow(|address| match &address.route {
        Route::Search(params) => Some((params.clone(), address.years())),
        _ => None,
    });
    let model = Memo::new(move |_| {
        let (params, years) = query.get();
        SearchModel::of(page.with_years(years), &search, &answers, &params)
    });
    let announcement = part_of(model, SearchModel::announcement);
    announce_counts(Counts::FromTheFirst, move || announcement.get());
    let keys = ResultKeys::new();
    let results = move || match model.get() {
        Ok(SearchModel::Hints(hints)) => view! { <Hints hints/> }.into_any(),
        Ok(SearchModel::Found(found)) => view! { <Found found keys/> }.into_any(),
        Ok(SearchModel::Nothing(nothing)) => view! { <Nothing nothing/> }.into_any(),
        Err(error) => fault(error),
    };
    let facets = part_of(model, |model| model.facets().to_vec());
    let facets = move || view! { <Facets facets=facets.get()/> };
    let shows = part_of(model, SearchModel::count);
    view! {
        <header class="page-head">
            <h1>"Search"</h1>
            <LiveBox keys/>
        </header>
        <div class="found">
            {results}
            <FacetSheet label="Narrow the results" shows>{facets}</FacetSheet>
        </div>
    }
}

/// Hints on how to search, before anything was entered.
#[component]
fn Hints(hints: Vec<SearchHint>) -> impl IntoView {
    let hints = hints.into_iter();
    let hints = hints.map(|hint| view! { <dt><kbd>{hint.typed}</kbd></dt> <dd>{hint.means}</dd> });
    view! {
        <div>
            <p class="found-count">{HINT}</p>
            <dl class="search-hints">{hints.collect_view()}</dl>
        </div>
    }
}
