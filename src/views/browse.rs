//! All entries from A to Z, narrowed by facets.

mod index;

use lore::Slug;
use lore::route::{BrowseParams as Browse, Route};
use maud::{Markup, html};

use self::index::{Facet, Index};
use crate::components::links::listed;
use crate::page::{Drawn, Page};

/// The fixed part of the page.
pub fn head(page: Page) -> Markup {
    html! {
        header.page-head {
            h1 { "Browse" }
            p { (page.tome.len()) " entries, from A to Z. Narrow them by kind, by faction and by era." }
        }
    }
}

/// The facets and the entries that pass them.
pub fn found(page: Page, asked: &Browse) -> Drawn {
    let index = Index::of(page.tome)?;
    let facets = Facet::ALL.map(|facet| (facet.label(), choices(page, &index, facet, asked)));
    Ok(html! {
        div.split {
            aside.facets aria-label="Filters" {
                details open {
                    summary.label { "Narrow the list" }
                    @for (label, choices) in &facets { (facet(label, choices)) }
                }
            }
            div.results {
                (active(page, index.found(asked).count(), &facets))
                (letters(page, &index, asked)?)
            }
        }
    })
}

/// A value of a facet that can be chosen, and the page with the other choice.
struct Choice {
    id: String,
    label: &'static str,
    count: usize,
    on: bool,
    href: String,
}

/// The values of a facet with their counts under the other facets; what would find nothing is
/// offered only to be taken back.
fn choices(page: Page, index: &Index, facet: Facet, asked: &Browse) -> Vec<Choice> {
    let mut choices = Vec::new();
    for (id, label, count) in index.values(facet, asked) {
        let Some(slug) = Slug::parse(id) else {
            continue;
        };
        let mut toggled = asked.clone();
        let set = facet.chosen_mut(&mut toggled);
        let on = set.contains(&slug);
        lore::route::toggle(set, slug);
        if count > 0 || on {
            choices.push(Choice {
                id: [facet.word(), "-", id].concat(),
                label,
                count,
                on,
                href: page.to(Route::Browse(toggled)),
            });
        }
    }
    choices
}

fn facet(label: &str, choices: &[Choice]) -> Markup {
    html! {
        @if !choices.is_empty() {
            section.facet {
                h2.label { (label) }
                ul.facet-list {
                    @for choice in choices {
                        li {
                            a id=(choice.id) href=(choice.href)
                                aria-current=[choice.on.then_some("true")] {
                                (choice.label)
                                span.count { (choice.count) span.vh { " entries" } }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// How many are found, what is chosen, and the ways to choose less.
fn active(page: Page, found: usize, facets: &[(&str, Vec<Choice>)]) -> Markup {
    let chosen = || {
        facets
            .iter()
            .flat_map(|(_, choices)| choices)
            .filter(|choice| choice.on)
    };
    html! {
        div.active {
            p role="status" { strong { (found) } " of " (page.tome.len()) " entries" }
            @for choice in chosen() {
                a.chip href=(choice.href) {
                    (choice.label) " " span aria-hidden="true" { "×" }
                    span.vh { ": remove this filter" }
                }
            }
            @if chosen().next().is_some() {
                a href=(page.to(Route::Browse(Browse::default()))) { "Clear all" }
            }
        }
    }
}

/// The entries found, under their letters.
fn letters(page: Page, index: &Index, asked: &Browse) -> Drawn {
    let rows: Vec<_> = index.found(asked).collect();
    if rows.is_empty() {
        return Ok(html! {
            p.nothing { "No entry has all of this. Remove a filter to see more." }
        });
    }
    let groups = || {
        rows.chunk_by(|a, b| a.letter == b.letter)
            .map(|group| (group[0].letter, group))
    };
    Ok(html! {
        nav.letters aria-label="Letters" {
            @for (letter, _) in groups() { a href={ "#letter-" (letter) } { (letter) } }
        }
        @for (letter, group) in groups() {
            section.letter aria-labelledby={ "letter-" (letter) } {
                h2 id={ "letter-" (letter) } { (letter) }
                ul.entries { @for row in group { (listed(page, row.entry)?) } }
            }
        }
    })
}
