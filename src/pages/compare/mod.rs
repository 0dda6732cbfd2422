//! An entry in two years or under two readings: the forms, and the differences.

mod form;
mod found;

use leptos::prelude::*;
use lore::TableError;
use lore::route::Route;

use self::form::CompareForms;
use self::found::Found;
use super::{draw_or_fault, fault};
use crate::address::{PageKey, use_navigator};
use crate::models::PageContext;
use crate::models::compare::{CompareModel, Example};
use crate::ui::announcer::{Counts, announce_counts};

/// Draws the page: part of what the chunk `years` offers to the frame.
pub fn draw(key: PageKey) -> AnyView {
    draw_or_fault(&key, draw_page)
}

fn draw_page(page: PageContext) -> Result<AnyView, TableError> {
    let mut entries = Vec::new();
    for entry in page.lore.by_title()? {
        let card = page.lore.card(entry)?;
        entries.push((card.slug, card.title));
    }
    Ok(view! { <ComparePage page entries/> }.into_any())
}

/// The comparison requested by the address.
fn follow(page: PageContext) -> Memo<Result<CompareModel, TableError>> {
    let query = use_navigator().follow(|here| match &here.route {
        Route::Compare(params) => Some((params.clone(), here.years(), here.versus.clone())),
        _ => None,
    });
    Memo::new(move |_| {
        query.with(|(params, years, versus)| {
            CompareModel::of(page.with_years(*years), params, versus)
        })
    })
}

/// Comparisons to begin with; nothing if there are none.
#[component]
fn Examples(examples: Vec<Example>) -> impl IntoView {
    (!examples.is_empty()).then(|| {
        let items = examples
            .into_iter()
            .map(|one| view! { <li><a href=one.href>{one.title}</a></li> });
        view! {
            <section class="live-only" aria-labelledby="examples">
                <h2 id="examples">"For example"</h2>
                <ul class="plain-list">{items.collect_view()}</ul>
            </section>
        }
    })
}

#[component]
fn ComparePage(page: PageContext, entries: Vec<(&'static str, &'static str)>) -> impl IntoView {
    let model = follow(page);
    announce_counts(Counts::WhenChanged, move || {
        model.with(|model| match model {
            Ok(CompareModel {
                found: Some(found), ..
            }) => found.summary.clone(),
            _ => String::new(),
        })
    });
    let found = move || match model.get() {
        Ok(model) => {
            let unknown = model.unknown.into_iter();
            let unknown =
                unknown.map(|words| view! { <p class="notice" role="status">{words}</p> });
            view! {
                {unknown.collect_view()}
                <Examples examples=model.examples/>
                {model.found.map(|found| view! { <Found found/> })}
            }
            .into_any()
        }
        Err(error) => fault(error),
    };
    view! {
        <header class="page-head">
            <h1>"Compare two years or readings"</h1>
            <p>
                "What began, ended or stayed the same for an entry between two years, or where two readings \
                 of the evidence differ about it. Each line has its claim."
            </p>
        </header>
        <CompareForms entries model/>
        {found}
    }
}
