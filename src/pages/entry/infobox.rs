//! The facts of an entry.

use leptos::prelude::*;
use lore::Status;

use crate::models::entry::{FactRow, FactValue};
use crate::ui::claim::Doubt;
use crate::ui::{ClaimMarkLink, Inlines, OutsideNote, StatusLabel};

/// The infobox: a row per fact with a value per claim, and the other names. Nothing if it would be
/// empty.
#[component]
pub fn Infobox(aliases: Vec<&'static str>, rows: Vec<FactRow>) -> impl IntoView {
    (!rows.is_empty() || !aliases.is_empty()).then(|| {
        let aliases = (!aliases.is_empty()).then(|| {
            let names = aliases.into_iter().map(|name| view! { <dd>{name}</dd> });
            view! { <div><dt class="label">"Also called"</dt>{names.collect_view()}</div> }
        });
        let rows = rows.into_iter().map(|row| view! { <Row row/> });
        let legend = Status::ALL.map(|status| view! { <StatusLabel status/> });
        view! {
            <section class="infobox" aria-labelledby="facts">
                <h2 class="label" id="facts">"Key facts"</h2>
                <dl>{rows.collect_view()}{aliases}</dl>
                <p class="legend" aria-hidden="true">{legend.collect_view()}</p>
            </section>
        }
    })
}

#[component]
fn Row(row: FactRow) -> impl IntoView {
    let values = row.values.into_iter().map(|value| {
        let (place, letter) = (value.place.clone(), value.letter.map(String::from));
        view! { <dd id=place data-reading=letter><Value value/></dd> }
    });
    view! {
        <div>
            <dt class="label">{row.label}</dt>
            {values.collect_view()}
        </div>
    }
}

/// The value of a fact with date and mark. Letter and mark show that it is disputed.
#[component]
fn Value(value: FactValue) -> impl IntoView {
    let when = value
        .when
        .map(|when| view! { " " <span class="years">{when}</span> });
    let ruled_out = value.mark.ruled_out;
    // The letter already shows the dispute.
    let status = match value.status {
        Status::Disputed if value.letter.is_some() => Status::Stated,
        status => status,
    };
    let note = value
        .note
        .map(|note| view! { <span class="note"><Inlines line=note/></span> });
    view! {
        <span><Inlines line=value.value/></span>
        {when}
        <Doubt status ruled_out/>
        {note}
        {value.outside.map(|outside| view! { <OutsideNote outside/> })}
        <ClaimMarkLink mark=value.mark/>
    }
}
