//! The story: every event in order, played over the years and the relations, and as a list that works
//! without scripts.

mod card;
mod graph;
mod list;
mod player;
mod state;
mod strip;

use leptos::prelude::*;
use lore::TableError;

use self::list::EventList;
use self::player::Player;
use self::state::StoryState;
use super::draw_or_fault;
use crate::address::PageKey;
use crate::models::PageContext;
use crate::models::story::{StoryGraph, StoryModel};
use crate::ui::graph_picture::PictureDefinitions;

/// Draws the page: part of what the chunk `years` offers to the frame.
pub fn draw(key: PageKey) -> AnyView {
    draw_or_fault(&key, draw_page)
}

/// Draws the page of a lore.
///
/// # Errors
/// If the lore's bytes are damaged.
fn draw_page(page: PageContext) -> Result<AnyView, TableError> {
    let model = StoryModel::of(page)?;
    let graph = StoryGraph::of(page)?;
    Ok(view! { <StoryPage page model graph/> }.into_any())
}

#[component]
fn StoryPage(page: PageContext, model: StoryModel, graph: StoryGraph) -> impl IntoView {
    let events = model.events.clone();
    let state = StoryState::new(model, graph);
    provide_context(state);
    let unknown = move || {
        let slug = state.unknown();
        slug.map(|slug| view! {
            <p class="notice" role="status">"There is no event “" {slug} "” in this story: it starts at the first."</p>
        })
    };
    view! {
        <header class="story-top">
            <h1>"Story"</h1>
            <p class="soft">"Every event in order, and who stood with whom."</p>
        </header>
        {unknown}
        <PictureDefinitions page/>
        {(!events.is_empty()).then(|| view! { <Player/> })}
        <EventList events/>
    }
}
