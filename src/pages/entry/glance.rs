//! An entry at a glance: what the sources disagree about, and its first facts.

use leptos::prelude::*;

use crate::models::entry::FactRow;
use crate::models::question::Question;
use crate::ui::claim::Doubt;
use crate::ui::{Inlines, SplitField};

/// How many facts are shown; all of them are in the infobox.
const FACTS: usize = 4;

/// The first question that the sources disagree about; if there is none, the first facts, unless
/// the infobox is beside them.
#[component]
pub fn Glance(questions: Vec<Question>, facts: Vec<FactRow>) -> impl IntoView {
    let more = questions.len().saturating_sub(1);
    let mut questions = questions.into_iter();
    let first = questions.next().map(|question| {
        let next = questions.next();
        let others = next.map(|next| view! { <a href=next.href>{more} " more in dispute"</a> });
        view! { <div class="in-dispute"><SplitField question/> {others}</div> }
    });
    let there = first.is_some() || !facts.is_empty();
    let strip = first.is_none().then(|| view! { <FactStrip facts/> });
    there.then(|| view! { <div class="glance">{first} {strip}</div> })
}

/// The first facts, with a link to all.
#[component]
fn FactStrip(facts: Vec<FactRow>) -> impl IntoView {
    let facts = facts.into_iter().take(FACTS).filter_map(|row| {
        // The first value that the chosen readings don't rule out.
        let mut values = row.values.iter();
        let left = values.position(|value| !value.mark.ruled_out);
        let first = row.values.into_iter().nth(left.unwrap_or_default())?;
        Some(view! {
            <div>
                <dt class="label">{row.label}</dt>
                <dd><Inlines line=first.value/> " " <Doubt status=first.status ruled_out=first.mark.ruled_out/></dd>
            </div>
        })
    });
    view! {
        <dl class="strip">{facts.collect_view()}</dl>
        <a class="all-facts" href="#facts">"All facts"</a>
    }
}
