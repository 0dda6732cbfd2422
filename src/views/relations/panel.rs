//! The words beside the picture: the selected entry and its relations as sentences, the paths
//! between two entries, and what changed since a year.

use lore::graph::{ChangeKind as Turn, PathStep as Hop, changes};
use lore::route::{Address, Depth, RelationsParams as Relations, Route};
use lore::{EntryId, Slug};
use maud::{Markup, html};

use super::picture::side;
use super::shown::Shown;
use crate::components::claim::{Told, annal, mark, relation_annal};
use crate::components::links::{entry_link, sealed_link};
use crate::page::{Drawn, Page};

fn to(page: Page, next: Relations) -> String {
    page.to_address(Address::new(Route::Relations(next)))
}

/// The years as they stand in a sentence: " in 2357".
pub(super) fn in_years(page: Page) -> String {
    page.years.map_or_else(String::new, |years| {
        let (first, last) = (years.first.to_string(), years.last.to_string());
        if first == last {
            [" in ", &first].concat()
        } else {
            [" from ", &first, " to ", &last].concat()
        }
    })
}

/// The selected entry with its relations.
pub(super) fn selected(page: Page, shown: &Shown<'_>, drawn: &[usize], entry: EntryId) -> Drawn {
    let card = page.tome.card(entry)?;
    let own = || {
        drawn
            .iter()
            .filter(|&&at| shown.edges[at].other(entry).is_some())
    };
    let count = own().count();
    let clear = Relations {
        filter: lore::route::ClaimFilter {
            entry: None,
            ..shown.asked.filter.clone()
        },
        depth: Depth::default(),
        ..shown.asked.clone()
    };
    let start = Relations {
        from: Slug::parse(card.slug),
        to: None,
        ..shown.asked.clone()
    };
    Ok(html! {
        section.selected aria-labelledby="selected-title" {
            h2 #selected-title { (sealed_link(page, entry)?) }
            p { (card.summary) }
            p.chips {
                span.label { "Steps around it" }
                @for depth in Depth::ALL {
                    @let next = Relations { depth, ..shown.asked.clone() };
                    a.chip href=(to(page, next)) aria-current=[(depth == shown.asked.depth).then_some("true")] {
                        (depth.word())
                    }
                }
                a.chip href=(to(page, start)) { "Path from here" }
                a.chip #clear-selection href=(to(page, clear)) { "Select nothing" }
            }
            @if count == 0 {
                p.nothing { "No relation of it is shown" (in_years(page)) "." }
            }
            ul.annals {
                @for &at in own() {
                    @let edge = &shown.edges[at];
                    @if let Some(relation) = shown.relation(page, at, side(edge, entry)) {
                        li.annal { (relation_annal(page, &relation)?) }
                    }
                }
            }
        }
    })
}

/// The fields that ask for a path, and the paths.
pub(super) fn path(page: Page, shown: &Shown<'_>) -> Drawn {
    let asked = shown.asked;
    let clear = Relations {
        from: None,
        to: None,
        ..asked.clone()
    };
    Ok(html! {
        section.path #path aria-labelledby="path-title" {
            h2 #path-title { "Path between two" }
            form.filters action=(page.href(&Address::new(Route::Relations(Relations::default())))) {
                (rest(page, asked, &["from", "to"]))
                (ends(page, "from", "From", asked.from.as_ref())?)
                (ends(page, "to", "To", asked.to.as_ref())?)
                button type="submit" { "Find" }
                @if asked.from.is_some() || asked.to.is_some() {
                    a.button href=(to(page, clear)) { "Clear" }
                }
            }
            @if let Some((from, end)) = shown.ends {
                (found(page, shown, from, end)?)
            }
        }
    })
}

fn found(page: Page, shown: &Shown<'_>, from: EntryId, end: EntryId) -> Drawn {
    Ok(html! {
        div role="status" {
            @if from == end {
                p.nothing { "Both ends are the same entry." }
            } @else if shown.paths.is_empty() {
                p.nothing {
                    "No connection" (in_years(page)) " between " (page.title(from)?) " and "
                    (page.title(end)?) "."
                }
            } @else {
                ol.paths { @for path in &shown.paths { li { (chain(page, shown, from, path)?) } } }
            }
        }
    })
}

/// A path as one sentence, each step with its source.
fn chain(page: Page, shown: &Shown<'_>, from: EntryId, path: &[Hop]) -> Drawn {
    Ok(html! {
        (entry_link(page, from)?)
        @for hop in path {
            @if let Some(relation) = shown.relation(page, hop.edge, hop.side) {
                " — " (relation.label()) (mark(page, &relation.claim)?) span aria-hidden="true" { "→ " }
                (entry_link(page, hop.to)?)
            }
        }
    })
}

/// A choice among all entries.
fn ends(page: Page, key: &str, label: &str, chosen: Option<&Slug>) -> Drawn {
    let mut options = String::new();
    for entry in page.tome.by_title()? {
        let card = page.tome.card(entry)?;
        let is = chosen.is_some_and(|slug| slug.as_str() == card.slug);
        options.push_str(&html! { option value=(card.slug) selected[is] { (card.title) } }.0);
    }
    Ok(html! {
        label {
            span.label { (label) }
            select name=(key) id={ "path-" (key) } {
                option value="" { "Choose" }
                (maud::PreEscaped(options))
            }
        }
    })
}

/// What else is asked, in hidden fields, for a form that asks for some keys only.
pub(super) fn rest(page: Page, asked: &Relations, keys: &[&str]) -> Markup {
    let address = Address {
        years: page.years,
        ..Address::new(Route::Relations(asked.clone()))
    };
    html! {
        @for (key, value) in address.query() {
            @if !keys.contains(&key) { input type="hidden" name=(key) value=(value); }
        }
    }
}

/// What changed since a year, up to the lens's last year or the end of what is told.
pub(super) fn since(page: Page, shown: &Shown<'_>, last: i32) -> Drawn {
    let asked = shown.asked;
    let until = page.years.map_or(last, |years| years.last);
    let clear = Relations {
        since: None,
        ..asked.clone()
    };
    Ok(html! {
        section.since aria-labelledby="since-title" {
            h2 #since-title { "What changed since" }
            form.filters action=(page.href(&Address::new(Route::Relations(Relations::default())))) {
                (rest(page, asked, &["since"]))
                label {
                    span.label { "Since the year" }
                    input #since-year name="since" value=[asked.since] size="6" inputmode="numeric" autocomplete="off" placeholder=(until - 10);
                }
                button type="submit" { "Show" }
                @if asked.since.is_some() { a.button href=(to(page, clear)) { "Clear" } }
            }
            @if let Some(since) = asked.since { (changed(page, shown, since, until)?) }
        }
    })
}

fn changed(page: Page, shown: &Shown<'_>, since: i32, until: i32) -> Drawn {
    let mut fitting = Vec::new();
    for edge in &shown.edges {
        if shown.is_in(edge) && shown.fits(page, edge)? {
            fitting.push(edge);
        }
    }
    let changes = changes(&fitting, since, until);
    let (first, last) = (since.min(until), since.max(until));
    Ok(html! {
        div role="status" {
            p.soft { (changes.len()) " relations changed from " (first) " to " (last) "." }
            @for (turn, title) in TURNS {
                @let mut of = changes.iter().filter(|change| change.kind == turn).peekable();
                @if of.peek().is_some() {
                    h3 { (title) }
                    ul.annals {
                        @for change in of {
                            li.annal { (annal(page, &fitting[change.edge].claim, Told::Abroad)?) }
                        }
                    }
                }
            }
        }
    })
}

const TURNS: [(Turn, &str); 4] = [
    (Turn::Began, "Began"),
    (Turn::Ended, "Ended"),
    (Turn::Passed, "Began and ended"),
    (Turn::Changed, "Became more or less certain"),
];
