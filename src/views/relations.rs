//! Relations between entries as a table: filtered, sorted, each row a claim.

mod rows;

use leptos::prelude::*;
use lore::route::{RelationOrder, Relations, Route};

use self::rows::{Row, rows};
use crate::components::claim::years;
use crate::components::links::entry_link;
use crate::nav::Nav;
use crate::page::{Drawn, Page, or_fault};
use crate::views::filters::fields;

/// The page of the relations.
pub fn relations(page: Page) -> Drawn {
    let all = StoredValue::new(rows(page)?);
    let nav = page.nav;
    let shown = move || {
        let years = nav.address().years;
        let page = Page { years, ..page };
        all.with_value(|all| {
            let shown = rows::select(all, &view_of(nav), years);
            shown
                .into_iter()
                .map(|row| self::row(page, row))
                .collect::<Drawn<Vec<_>>>()
        })
    };
    let total = all.with_value(Vec::len);
    let body = move || {
        let rows = match shown() {
            Ok(rows) => rows,
            Err(error) => return or_fault(Err(error)),
        };
        let count = rows.len();
        let nothing = rows.is_empty().then(|| {
            view! { <p class="nothing">"No relation fits. Choose less to see more."</p> }
        });
        view! {
            <p role="status" class="soft">{count} " of " {total} " relations"</p>
            <table class="relations" role="table">
                <caption class="vh">"Relations"</caption>
                <thead role="rowgroup"><tr role="row">{heads(nav)}</tr></thead>
                <tbody role="rowgroup">{rows}</tbody>
            </table>
            {nothing}
        }
        .into_any()
    };
    let groups = page.tome.world().categories.iter();
    let groups = groups
        .map(|category| (category.id, category.label))
        .collect();
    Ok(view! {
        <header class="page-head">
            <h1>"Relations"</h1>
            <p>"Who did what to whom. Each relation has its years, its status and its source."</p>
        </header>
        {fields(page.nav, "Kind of relation", groups)}
        {body}
    }
    .into_any())
}

/// What the address asks of the relations.
fn view_of(nav: Nav) -> Relations {
    match nav.address().route {
        Route::Relations(view) => view,
        _ => Relations::default(),
    }
}

/// Sorts by a column, in place; by the same column again, the other way round.
fn sort(nav: Nav, column: RelationOrder) {
    let mut address = nav.address_now();
    if let Route::Relations(view) = &mut address.route {
        view.filter.reverse = view.sort == column && !view.filter.reverse;
        view.sort = column;
        nav.replace(&address);
    }
}

/// The heads of the columns; each sorts by its column, and again the other way round.
fn heads(nav: Nav) -> AnyView {
    let asked = view_of(nav);
    let columns = RelationOrder::ALL.map(|column| {
        let sorted = (asked.sort == column).then_some(asked.filter.reverse);
        let order = match sorted {
            None => "none",
            Some(false) => "ascending",
            Some(true) => "descending",
        };
        view! {
            <th scope="col" role="columnheader" aria-sort=order>
                <button type="button" on:click=move |_| sort(nav, column)>{label(column)}</button>
            </th>
        }
    });
    columns.into_iter().collect_view().into_any()
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
    let href = page.to_claim(claim)?;
    let source = format!(": the source of “{}”", row.sentence);
    let when = match &claim.when {
        Some(_) => years(claim),
        None => view! { <span class="soft">"no date"</span> }.into_any(),
    };
    Ok(view! {
        <tr role="row" data-holding=row.perhaps(page.years).then_some("perhaps")>
            <td role="cell">{when}</td>
            <td role="cell">{entry_link(page, claim.subject)?}</td>
            <td role="cell">{row.relation.label()}</td>
            <td role="cell">{entry_link(page, row.relation.other)?}</td>
            <td role="cell">
                <a class="status" href=href data-status=status>
                    <span>{status}<span class="vh">{source}</span></span>
                </a>
            </td>
        </tr>
    }
    .into_any())
}
