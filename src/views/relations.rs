//! Relations between entries: as a picture, in words, and as a table in which each row is a claim.
//!
//! All three show the same: what `shown::Shown` makes of the address.

pub mod export;
pub(crate) mod legend;
mod line;
pub(crate) mod local;
mod marks;
mod panel;
mod picture;
mod rows;
pub mod scene;
mod shown;
mod table;
mod tools;
mod words;

use lore::graph::{GraphLayout as Plan, Scope};
use lore::route::{Address, RelationsParams as Relations, RelationsView as Form, Route};
use lore::{Card, Years};
use maud::{Markup, html};

use self::shown::Shown;
use crate::atlas;
use crate::page::{Drawn, Page};

/// The fixed part of the page: its title, and the fields that keep their focus.
pub fn head(page: Page, address: &Address) -> Drawn {
    let words = address.route.filter().map(|filter| filter.words.as_str());
    let action = page.href(&Address::new(Route::Relations(Relations::default())));
    let years = address.years.map(Years::print);
    let (first, last) = tools::span(page)?;
    let at = address.years.map_or(last, |years| years.last);
    Ok(html! {
        header.page-head {
            h1 { "Relations" }
            p { "Who stood with whom, and when. Each relation has its years, its status and its source." }
        }
        div.relation-fields {
            form.filters action=(action) data-live role="search" {
                label {
                    span.label { "Words" }
                    input type="search" name="q" value=[words] autocomplete="off";
                }
                label {
                    span.label { "Year or years" }
                    input name="year" value=[years] placeholder="2350..2360" size="10"
                        autocomplete="off" inputmode="numeric";
                }
                button.no-script type="submit" { "Show" }
            }
            @if first < last {
                form.filters.scrub action=(action) data-live {
                    label {
                        span.label { "Through the years" }
                        (tools::histogram(page, first, last)?)
                        input #scrub type="range" name="year" min=(first) max=(last) value=(at);
                        span.ends aria-hidden="true" { span { (first) } span { (last) } }
                    }
                    button.no-script type="submit" { "Show" }
                }
            }
        }
    })
}

/// Where entries lie in the picture of a scope.
pub type Plans<'p> = &'p dyn Fn(Scope) -> Drawn<Plan>;

/// The plans that were made when the lore was compiled.
fn own(scope: Scope) -> Drawn<Plan> {
    atlas::tables()?.layout(scope)
}

/// The relations that are asked for.
pub fn found(page: Page, asked: &Relations) -> Drawn {
    drawn_by(page, asked, &own)
}

/// The same, by plans of any lore.
///
/// # Errors
/// If the lore's bytes are damaged.
pub fn drawn_by(page: Page, asked: &Relations, plans: Plans<'_>) -> Drawn {
    let shown = Shown::of(page, asked, plans)?;
    let drawn = shown.drawn(page)?;
    let (_, last) = tools::span(page)?;
    let content = match asked.form {
        Form::Table => table::table(page, &shown, &drawn)?,
        Form::Fitting | Form::Graph => graph(page, &shown, &drawn, last)?,
    };
    Ok(html! {
        (marks::marks(page))
        (tools::tools(page, &shown))
        @for slug in &shown.unknown {
            p.notice role="status" { "There is no “" (slug.as_str()) "”: it is left out." }
        }
        (content)
    })
}

fn graph(page: Page, shown: &Shown<'_>, drawn: &[usize], last: i32) -> Drawn {
    Ok(html! {
        p.soft.summary #graph-summary role="status" { (words::summary(page, shown, drawn)?) }
        @if drawn.is_empty() {
            p.nothing { "No relation fits. Choose less to see more." }
        }
        div.graph-page.fitting[shown.asked.form == Form::Fitting] {
            @if shown.asked.form == Form::Fitting { (near(page, shown)?) }
            figure.whole aria-labelledby="graph-title" {
                div.graph-frame #graph-frame { (framed(page, shown, drawn)?) }
                (tools::zoom())
                p.vh #graph-said role="status" {}
                p.vh #graph-keys {
                    "Arrow keys left and right go through the entries, down into the relations of "
                    "one, up back. Letters go to a name. Enter selects, Escape lets go."
                }
            }
            div.beside {
                @if let Some(entry) = shown.selected {
                    (panel::selected(page, shown, drawn, entry)?)
                }
                (panel::path(page, shown)?)
                (panel::since(page, shown, last)?)
            }
            (legend::legend(page, shown)?)
        }
        (words::words(page, shown, drawn)?)
    })
}

/// The whole picture. Of one that is painted, the elements over it.
fn framed(page: Page, shown: &Shown<'_>, drawn: &[usize]) -> Drawn {
    if !shown.is_painted() {
        return picture::picture(page, shown, drawn, drawn);
    }
    let part = shown.elements();
    let within = |at: &&usize| part.is_in(&part.edges[**at]);
    let few: Vec<usize> = drawn.iter().filter(within).copied().collect();
    Ok(html! {
        canvas.painted #graph-painted aria-hidden="true" {}
        (picture::picture(page, &part, &few, drawn)?)
    })
}

/// The surroundings of the selected entry, or of the one that the encyclopedia begins with: what a
/// phone has room for.
fn near(page: Page, shown: &Shown<'_>) -> Drawn {
    let Some(centre) = shown.centre(page) else {
        return Ok(Markup::default());
    };
    let mut relations = Vec::new();
    for (at, edge) in shown.edges.iter().enumerate() {
        if edge.other(centre).is_some() && shown.is_in(edge) && shown.fits(page, edge)? {
            relations.extend(shown.relation(page, at, picture::side(edge, centre)));
        }
    }
    let select = |card: &Card<'_>| picture::select(page, shown.asked, card.slug);
    Ok(html! {
        section.near aria-labelledby="near-title" {
            h2 #near-title { "Around " (page.title(centre)?) }
            (local::local(page, centre, &relations, &select)?)
        }
    })
}

/// The address of the same page asked otherwise.
fn to(page: Page, next: Relations) -> String {
    page.to_address(Address::new(Route::Relations(next)))
}

/// A choice of which one is current.
fn choice(page: Page, next: Relations, current: bool, words: &str) -> Markup {
    html! {
        a.chip href=(to(page, next)) aria-current=[current.then_some("true")] { (words) }
    }
}
