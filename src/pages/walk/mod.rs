//! The page of all walks, and the page of one.

mod progress;
mod step;

use leptos::prelude::*;
use lore::{Slug, TableError};

use self::progress::{Done, Progress};
use self::step::Step;
use super::missing;
use crate::models::PageContext;
use crate::models::walk::{WalkItem, WalkModel};
use crate::ui::WalkList;

/// Draws the page of all walks.
///
/// # Errors
/// If the lore's bytes are damaged.
pub fn draw_all(page: PageContext) -> Result<AnyView, TableError> {
    let walks = WalkItem::all(page)?;
    Ok(view! { <WalksPage walks/> }.into_any())
}

#[component]
fn WalksPage(walks: Vec<WalkItem>) -> impl IntoView {
    let none = walks.is_empty().then(|| {
        view! { <p class="nothing">"This encyclopedia has no walks yet."</p> }
    });
    view! {
        <header class="page-head">
            <h1>"Walks"</h1>
            <p>"Guided readings: each leads through the encyclopedia in a few steps."</p>
        </header>
        {none}
        <h2 class="vh">"All walks"</h2>
        <WalkList walks/>
    }
}

/// Draws the page of the walk with a slug, or the page for a missing address.
///
/// # Errors
/// If the lore's bytes are damaged.
pub fn draw(page: PageContext, slug: &Slug) -> Result<AnyView, TableError> {
    match WalkModel::of(page, slug)? {
        Some(model) => Ok(view! { <WalkPage model/> }.into_any()),
        None => missing::draw(page, &format!("walk/{slug}")),
    }
}

#[component]
fn WalkPage(model: WalkModel) -> impl IntoView {
    let WalkItem {
        slug,
        title,
        summary,
        steps,
        ..
    } = model.item;
    let done = Done::of(slug);
    let items = model.steps.into_iter();
    let items = items.map(|step| view! { <Step step done=done.clone()/> });
    view! {
        <header class="page-head">
            <p class="label"><a href=model.all>"Walk"</a></p>
            <h1>{title}</h1>
            <p>{summary}</p>
            <Progress done=done.clone() steps/>
        </header>
        <ol class="walk">{items.collect_view()}</ol>
    }
}
