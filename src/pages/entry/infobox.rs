//! The facts of an entry.

use leptos::prelude::*;
use lore::Status;

use crate::models::entry::{FactRow, FactValue};
use crate::ui::claim::Doubt;
use crate::ui::{ClaimMarkLink, Inlines, OutsideNote, StatusLabel};

/// The infobox: a row for each fact, a value for each claim, and the other names. Nothing where there
/// is none.
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

/// The value of a fact, its date and its mark. Its letter and its mark show that it is disputed.
#[component]
fn Value(value: FactValue) -> impl IntoView {
    let when = value
        .when
        .map(|when| view! { " " <span class="years">{when}</span> });
    let ruled_out = value.mark.ruled_out;
    // The letter says it already.
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
