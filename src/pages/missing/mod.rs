//! The page for addresses that don't exist.

use leptos::prelude::*;
use lore::TableError;

use crate::models::PageContext;
use crate::models::missing::MissingModel;
use crate::ui::{ListedEntries, SearchBox};

/// Draws the page for a path or a slug that leads nowhere.
///
/// # Errors
/// If the lore's bytes are damaged.
pub fn draw(page: PageContext, path: &str) -> Result<AnyView, TableError> {
    let model = MissingModel::of(page, path)?;
    Ok(view! { <MissingPage model/> }.into_any())
}

#[component]
fn MissingPage(model: MissingModel) -> impl IntoView {
    let offered = model.nearest;
    let offers = (!offered.is_empty()).then(|| {
        view! { <h2>"Perhaps you meant"</h2> <ListedEntries entries=offered/> }
    });
    view! {
        <header class="page-head">
            <p class="label">"404"</p>
            <h1>"No such page"</h1>
            <p>"Nothing in this encyclopedia is at “" {model.path} "”."</p>
        </header>
        {offers}
        <SearchBox id="missing-find" label="On this page" words=model.words/>
        <p>
            <a href=model.home>"To the front page"</a> " · " <a href=model.browse>"All entries"</a>
        </p>
    }
}
