//! The relations as a table: sorted, each row a claim.

use leptos::prelude::*;

use super::super::{fault, part_of};
use super::buttons::SaveDataButtons;
use super::fields::YearTools;
use super::legend::LegendPart;
use super::state::use_relations;
use crate::models::claim::RULED_OUT;
use crate::models::line::Line;
use crate::models::relations::{RelationRow, RelationsTable, TableColumn};
use crate::ui::Inlines;
use crate::ui::announcer::{Counts, announce_counts};

/// The table with its legend.
#[component]
pub fn TableView() -> impl IntoView {
    let table = use_relations().memo(RelationsTable::of);
    let summary = part_of(table, |table| table.summary.clone());
    announce_counts(Counts::WhenChanged, move || summary.get());
    view! {
        <YearTools/>
        <p class="soft summary">{summary}</p>
        <details class="folded"><summary>"Legend"</summary> <LegendPart/></details>
        {move || table.get().map_or_else(fault, |table| view! { <Table table/> }.into_any())}
        <p class="graph-files live-only"><SaveDataButtons/></p>
    }
}

#[component]
fn Table(table: RelationsTable) -> impl IntoView {
    let is_empty = table.rows.is_empty();
    let heads = table
        .columns
        .into_iter()
        .map(|column| view! { <Head column/> });
    let rows = table.rows.into_iter().map(|row| view! { <Row row/> });
    view! {
        <table class="relations" role="table">
            <caption class="vh">"Relations"</caption>
            <thead role="rowgroup"><tr role="row">{heads.collect_view()}</tr></thead>
            <tbody role="rowgroup">{rows.collect_view()}</tbody>
        </table>
        {is_empty.then(|| view! { <NoRelation/> })}
    }
}

/// The message that nothing passes the filter, or that there are no relations.
#[component]
pub fn NoRelation() -> impl IntoView {
    let has_any = use_relations().model_now();
    let has_any = has_any.is_ok_and(|model| !model.edges.is_empty());
    let words = if has_any {
        "No relation matches. Remove a filter to see more."
    } else {
        "This encyclopedia has no relations yet."
    };
    view! { <p class="nothing">{words}</p> }
}

/// The header of a column: sorts by it, and in reverse when pressed again.
#[component]
fn Head(column: TableColumn) -> impl IntoView {
    view! {
        <th scope="col" role="columnheader" aria-sort=column.sorted>
            <a href=column.href>{column.label}</a>
        </th>
    }
}

#[component]
fn Row(row: RelationRow) -> impl IntoView {
    let (status, message) = if row.ruled_out {
        ("ruled-out", RULED_OUT)
    } else {
        (row.status.word(), row.status.word())
    };
    let class = match (row.ruled_out, row.perhaps) {
        (true, _) => Some("ruled-out"),
        (false, perhaps) => perhaps.then_some("perhaps"),
    };
    let years = match row.years {
        Some(years) => view! { <span class="years">{years}</span> }.into_any(),
        None => view! { <span class="soft">"no date"</span> }.into_any(),
    };
    view! {
        <tr role="row" class=class>
            <td role="cell"><Inlines line=Line(vec![row.from])/></td>
            <td role="cell">{row.label}</td>
            <td role="cell"><Inlines line=Line(vec![row.to])/></td>
            <td role="cell">
                {years}
                {row.perhaps.then(|| view! { " " <span class="soft">"perhaps"</span> })}
                {row.change.map(|change| view! { " " <span class="soft">{change}</span> })}
            </td>
            <td role="cell">
                <a class=format!("status {status}") href=row.href>
                    <span>{message}<span class="vh">": the source of “"{row.sentence}"”"</span></span>
                </a>
            </td>
        </tr>
    }
}
