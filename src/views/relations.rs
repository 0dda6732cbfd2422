//! Relations between entries as a table: filtered, sorted, each row a claim.

mod rows;

use lore::route::{Address, RelationOrder, Relations, Route};
use maud::{Markup, html};

use self::rows::{Row, rows};
use crate::components::claim::years;
use crate::components::links::entry_link;
use crate::page::{Drawn, Page};
use crate::views::filters::fields;

/// The fixed part of the page.
pub fn head(page: Page, address: &Address) -> Markup {
    let categories = page.tome.world().categories.iter();
    let groups: Vec<_> = categories
        .map(|category| (category.id, category.label))
        .collect();
    html! {
        header.page-head {
            h1 { "Relations" }
            p { "Who did what to whom. Each relation has its years, its status and its source." }
        }
        (fields(page, address, ("category", "Kind of relation"), &groups))
    }
}

/// The table of the relations that are asked for.
pub fn found(page: Page, asked: &Relations) -> Drawn {
    let all = rows(page)?;
    let shown = rows::select(&all, asked, page.years);
    Ok(html! {
        p.soft role="status" { (shown.len()) " of " (all.len()) " relations" }
        table.relations role="table" {
            caption.vh { "Relations" }
            thead role="rowgroup" { tr role="row" { (heads(page, asked)) } }
            tbody role="rowgroup" { @for one in &shown { (row(page, one)?) } }
        }
        @if shown.is_empty() {
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
