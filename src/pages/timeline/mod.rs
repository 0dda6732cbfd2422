//! The page of the timeline. It is drawn once and follows the address: each part reads what it needs
//! from `TimelineState`, so that a step through time doesn't touch the list and the fields.

mod count;
mod drawing;
mod filters;
mod list;
mod save;
mod state;
mod story;
mod view_links;
mod year_summary;

use leptos::prelude::*;
use lore::TableError;

use self::count::{CountLine, NothingFits};
use self::drawing::DrawingSection;
use self::filters::{TimelineFilters, UnknownNames};
use self::list::List;
use self::state::TimelineState;
use self::story::StorySection;
use self::view_links::ViewLinks;
use self::year_summary::YearSummarySection;
use super::draw_or_fault;
use crate::address::PageKey;
use crate::models::PageContext;
use crate::models::timeline::{FilterChoices, TimelineModel};

/// Draws the page: what the chunk `timeline` offers to the frame.
pub fn draw(key: PageKey) -> AnyView {
    draw_or_fault(&key, draw_page)
}

/// Draws the page of a lore.
///
/// # Errors
/// If the lore's bytes are damaged.
pub fn draw_page(page: PageContext) -> Result<AnyView, TableError> {
    let model = TimelineModel::of(page)?;
    let choices = FilterChoices::of(page)?;
    Ok(view! { <TimelinePage page model choices/> }.into_any())
}

#[component]
fn TimelinePage(page: PageContext, model: TimelineModel, choices: FilterChoices) -> impl IntoView {
    provide_context(TimelineState::new(page, model));
    view! {
        <header class="view-head">
            <h1>"Timeline"</h1>
            <ViewLinks/>
            <TimelineFilters page choices/>
        </header>
        <UnknownNames/>
        <StorySection/>
        // The drawing comes first: a press on its axis must not move it.
        <DrawingSection/>
        <YearSummarySection/>
        <CountLine/>
        <List/>
        <NothingFits/>
    }
}
