//! The controls over the picture: its form, its scope, its years.

use lore::graph::{Edge, Scope, edges};
use lore::route::{Address, RelationsParams as Relations, RelationsView as Form, Route};
use lore::{Date, Holding, Years};
use maud::{Markup, html};

use super::choice;
use super::shown::Shown;
use crate::page::{Drawn, Page};

/// How high the histogram of the years is.
const HIGH: usize = 24;

/// The choices of form and scope, and the steps through the years.
pub(super) fn tools(page: Page, shown: &Shown<'_>) -> Markup {
    let asked = shown.asked;
    let form = |form| Relations {
        form,
        ..asked.clone()
    };
    let scope = |scope| Relations {
        scope,
        ..asked.clone()
    };
    let table = asked.form == Form::Table;
    html! {
        nav.graph-tools aria-label="View" {
            div.chips {
                span.wide-only { (choice(page, form(if asked.form == Form::Graph { Form::Graph } else { Form::Fitting }), !table, "Picture")) }
                span.narrow-only { (choice(page, form(Form::Fitting), asked.form == Form::Fitting, "Around one")) }
                span.narrow-only { (choice(page, form(Form::Graph), asked.form == Form::Graph, "Picture")) }
                (choice(page, form(Form::Table), table, "Table"))
            }
            div.chips {
                (choice(page, scope(Scope::Powers), shown.scope == Scope::Powers, "The powers"))
                (choice(page, scope(Scope::Everything), shown.scope == Scope::Everything, "Everything"))
            }
            (steps(page, shown))
        }
    }
}

/// The way to the year before and after in which something begins or ends.
fn steps(page: Page, shown: &Shown<'_>) -> Markup {
    let years = turns(&shown.edges);
    let (before, after) = match page.years {
        Some(lens) => (
            years.iter().rev().find(|&&year| year < lens.first),
            years.iter().find(|&&year| year > lens.last),
        ),
        None => (None, years.first()),
    };
    let link = |year: Option<&i32>, id: &str, words: &str| {
        html! {
            @if let Some(&year) = year {
                @let address = Address {
                    years: Some(Years::new(year, year)),
                    ..Address::new(Route::Relations(shown.asked.clone()))
                };
                a.chip id=(id) href=(page.href(&address)) data-lens=(year) {
                    (words) " " span.years { (year) }
                }
            }
        }
    };
    html! {
        div.chips.year-steps role="group" aria-label="Steps through the years" {
            (link(before, "event-before", "Back to"))
            (link(after, "event-after", "On to"))
            button.live-only #play type="button" aria-pressed="false" { "Play" }
        }
    }
}

/// The years in which a relation begins or ends, in order.
fn turns(edges: &[Edge<'_>]) -> Vec<i32> {
    let mut years = std::collections::BTreeSet::default();
    for when in edges.iter().filter_map(|edge| edge.claim.when.as_ref()) {
        for date in [when.start_latest, when.end_earliest].into_iter().flatten() {
            years.insert(date.year);
        }
    }
    years.into_iter().collect()
}

/// The first and the last year of the relations.
pub(super) fn span(page: Page) -> Drawn<(i32, i32)> {
    let (mut first, mut last) = (i32::MAX, i32::MIN);
    for edge in &edges(page.tome)? {
        if let Some(when) = &edge.claim.when {
            let bounds = [
                when.start_earliest,
                when.start_latest,
                when.end_earliest,
                when.end_latest,
            ];
            for Date { year, .. } in bounds.into_iter().flatten() {
                first = first.min(year);
                last = last.max(year);
            }
        }
    }
    Ok((first, last))
}

/// How many relations surely hold in each year, as bars.
pub(super) fn histogram(page: Page, first: i32, last: i32) -> Drawn {
    let edges = edges(page.tome)?;
    let dated: Vec<_> = edges
        .iter()
        .filter(|edge| edge.claim.when.is_some())
        .collect();
    let mut counts = Vec::new();
    // A world of many years has one bar for several.
    let step = ((last - first) / 200).max(1);
    let mut year = first;
    while year <= last {
        let years = Some(Years::new(year, year + step - 1));
        let holds = |edge: &&&Edge<'_>| edge.holding(years) == Holding::Yes;
        counts.push(dated.iter().filter(holds).count());
        year += step;
    }
    let most = counts.iter().copied().max().unwrap_or_default().max(1);
    let mut path = String::new();
    for (at, count) in counts.iter().enumerate() {
        let high = count * HIGH / most;
        path.extend(["M", &at.to_string(), " ", &HIGH.to_string()]);
        path.extend(["v-", &high.to_string(), "h1v", &high.to_string(), "z"]);
    }
    Ok(html! {
        svg.histogram viewBox={ "0 0 " (counts.len()) " " (HIGH) } preserveAspectRatio="none" aria-hidden="true" {
            path d=(path) {}
        }
    })
}

/// The buttons of the picture, for a page with a program.
pub(super) fn zoom() -> Markup {
    html! {
        div.graph-buttons.live-only role="group" aria-label="Picture" {
            button #zoom-in type="button" aria-label="Larger" { "+" }
            button #zoom-out type="button" aria-label="Smaller" { "−" }
            button #zoom-fit type="button" { "Fit" }
            button #save-svg type="button" { "Save SVG" }
            button #save-png type="button" { "Save PNG" }
            button #save-graphml type="button" { "GraphML" }
            button #save-csv type="button" { "CSV" }
        }
    }
}
