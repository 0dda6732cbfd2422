//! What the sources disagree about.

use leptos::prelude::*;
use lore::TableError;

use crate::models::PageContext;
use crate::models::dispute::DisputeModel;
use crate::ui::reading::{HeadingLevel, RivalReadings};
use crate::ui::{Footnotes, Prose};

/// Draws the page of the disputes.
///
/// # Errors
/// If the lore's bytes are damaged.
pub fn draw(page: PageContext) -> Result<AnyView, TableError> {
    let disputes = DisputeModel::all(page)?;
    let disputes = disputes
        .into_iter()
        .map(|dispute| view! { <DisputeArticle dispute/> });
    let view = view! {
        <header class="page-head">
            <h1>"Disputes"</h1>
            <p>
                "Questions that the sources answer in more than one way. Nothing is settled here: "
                "each answer stands beside its rivals, with what it rests on. Take one to see everything "
                "by it."
            </p>
        </header>
        {disputes.collect_view()}
    };
    Ok(view.into_any())
}

#[component]
fn DisputeArticle(dispute: DisputeModel) -> impl IntoView {
    let notes = dispute.footnotes;
    let passages = (!notes.is_empty()).then(|| {
        view! {
            <details>
                <summary>"Passages"</summary>
                <Footnotes notes backlinks=false/>
            </details>
        }
    });
    view! {
        <article class="dispute" id=dispute.slug>
            <p class="label">{dispute.title}</p>
            <h2><a href=dispute.href>{dispute.question}</a></h2>
            <Prose text=dispute.account class="account"/>
            <RivalReadings dispute=dispute.slug readings=dispute.readings level=HeadingLevel::Third/>
            {passages}
        </article>
    }
}
