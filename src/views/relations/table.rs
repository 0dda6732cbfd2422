//! The relations as a table: sorted, each row a claim.

use lore::route::{RelationOrder, RelationsParams as Relations, Route};
use maud::{Markup, html};

use super::legend::legend;
use super::rows::{self, Row};
use super::shown::Shown;
use crate::components::claim::years;
use crate::components::links::entry_link;
use crate::page::{Drawn, Page};

/// The table of the relations that are asked for.
pub(super) fn table(page: Page, shown: &Shown<'_>, drawn: &[usize]) -> Drawn {
    let asked = shown.asked;
    let rows = rows::rows(page, shown, drawn)?;
    Ok(html! {
        p.soft role="status" { (rows.len()) " of " (shown.edges.len()) " relations" }
        (legend(page, shown)?)
        table.relations role="table" {
            caption.vh { "Relations" }
            thead role="rowgroup" { tr role="row" { (heads(page, asked)) } }
            tbody role="rowgroup" { @for one in &rows { (row(page, one)?) } }
        }
        @if rows.is_empty() {
            p.nothing { "No relation fits. Choose less to see more." }
        }
    })
}

/// The heads of the columns; each sorts by its column, and again the other way round.
fn heads(page: Page, asked: &Relations) -> Markup {
    html! {
        @for column in RelationOrder::ALL {
            @let sorted = asked.sort == column;
            @let order = match (sorted, asked.filter.reverse) {
                (false, _) => "none",
                (true, false) => "ascending",
                (true, true) => "descending",
            };
            @let mut next = asked.clone();
            @let () = next.filter.reverse = sorted && !asked.filter.reverse;
            @let () = next.sort = column;
            th scope="col" role="columnheader" aria-sort=(order) {
                a id={ "by-" (column.word()) } href=(page.to(Route::Relations(next))) {
                    (label(column))
                }
            }
        }
    }
}

fn label(column: RelationOrder) -> &'static str {
    match column {
        RelationOrder::When => "Years",
        RelationOrder::Subject => "From",
        RelationOrder::Kind => "Relation",
        RelationOrder::Target => "To",
        RelationOrder::Status => "Status",
    }
}

fn row(page: Page, row: &Row) -> Drawn {
    let claim = &row.relation.claim;
    let status = claim.status.word();
    Ok(html! {
        tr role="row" data-holding=[row.perhaps(page.years).then_some("perhaps")] {
            td role="cell" { (entry_link(page, claim.subject)?) }
            td role="cell" { (row.relation.label()) }
            td role="cell" { (entry_link(page, row.relation.other)?) }
            td role="cell" {
                @if claim.when.is_some() { (years(claim)) } @else { span.soft { "no date" } }
                @if row.perhaps(page.years) { " " span.soft { "perhaps" } }
            }
            td role="cell" {
                a.status href=(page.to_claim(claim)?) data-status=(status) {
                    span { (status) span.vh { ": the source of “" (row.sentence) "”" } }
                }
            }
        }
    })
}
