//! What the sources disagree about.

use leptos::prelude::*;
use lore::TableError;

use super::entry::WithContents;
use crate::address::use_navigator;
use crate::models::PageContext;
use crate::models::dispute::DisputeModel;
use crate::models::entry::{Chapter, Contents};
use crate::ui::reading::{HeadingLevel, RivalReadings};
use crate::ui::{Folded, Footnotes, Prose};

/// Draws the page of the disputes.
///
/// # Errors
/// If the lore's bytes are damaged.
pub fn draw(page: PageContext) -> Result<AnyView, TableError> {
    // The page stays while readings are taken on it, so that its buttons keep the focus; where its links
    // lead follows.
    let navigator = use_navigator();
    let readings = Memo::new(move |_| navigator.with(|here| here.readings.clone()));
    let disputes = Memo::new(move |_| {
        let under = readings.with(|readings| page.with_readings(readings));
        under.and_then(DisputeModel::all)
    });
    let drawn = untrack(|| disputes.get())?;
    let none = drawn.is_empty();
    let none =
        none.then(|| view! { <p class="nothing">"This encyclopedia has no disputes yet."</p> });
    let chapters = drawn.iter();
    let chapters = chapters.map(|one| Chapter::alone(one.slug.to_owned(), one.title));
    let contents = Contents(chapters.collect());
    let disputes = drawn.into_iter().enumerate().map(move |(at, dispute)| {
        let drawn = dispute.clone();
        let now = Memo::new(move |_| {
            let now = disputes.with(|all| all.as_ref().ok()?.get(at).cloned());
            now.unwrap_or_else(|| drawn.clone())
        });
        view! { <DisputeArticle dispute now/> }
    });
    let view = view! {
        <header class="page-head">
            <h1>"Disputes"</h1>
            <p>
                "Questions that the evidence answers in more than one way. Nothing is settled here: "
                "each answer stands beside its rivals, with what it rests on. Take one to see everything "
                "by it."
            </p>
        </header>
        {none}
        <WithContents contents title="The questions">{disputes.collect_view()}</WithContents>
    };
    Ok(view.into_any())
}

#[component]
fn DisputeArticle(dispute: DisputeModel, now: Memo<DisputeModel>) -> impl IntoView {
    let passages = (!dispute.footnotes.is_empty()).then(|| {
        view! {
            <Folded summary="Passages">
                {move || view! { <Footnotes notes=now.get().footnotes backlinks=false/> }}
            </Folded>
        }
    });
    let readings = Signal::derive(move || now.get().readings);
    view! {
        <article class="dispute" id=dispute.slug>
            <p class="label">{dispute.title}</p>
            <h2><a href=move || now.get().href>{dispute.question}</a></h2>
            {move || view! { <Prose text=now.get().account class="account"/> }}
            <RivalReadings dispute=dispute.slug readings level=HeadingLevel::Third/>
            {passages}
        </article>
    }
}
