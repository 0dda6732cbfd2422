//! What the results can be narrowed by: links that put a value into the address or take it out.

use lore::Slug;
use lore::lore_search::{Choice, FACETS, SearchResults as Found};
use lore::route::{Route, SearchParams as Search};
use maud::{Markup, html};

use super::entries;
use crate::page::{Drawn, Page};

/// The most values that are offered of one facet; of many factions few have more than a result.
const OFFERED: usize = 9;

/// A value, ready to be shown.
struct Value {
    slug: &'static str,
    label: &'static str,
    count: usize,
    on: bool,
}

/// The facets of what was found; nothing where there is nothing to choose from.
pub(super) fn facets(page: Page, search: &Search, found: &Found) -> Drawn {
    let kinds = found.kinds.iter().filter_map(|choice| {
        let kind = page.tome.world().kinds.get(usize::from(choice.value))?;
        Some(value(choice, kind.id, kind.plural))
    });
    let kinds: Vec<Value> = kinds.collect();
    let mut factions = Vec::new();
    for choice in &found.factions {
        let card = page.tome.card(choice.value)?;
        factions.push(value(choice, card.slug, card.title));
    }
    // The most frequent first; the order of equals stays that of the lore.
    let order = crate::order::sorted(factions.len(), &mut |a, b| {
        let rank = |at: usize| (!factions[at].on, usize::MAX - factions[at].count);
        rank(a).cmp(&rank(b))
    });
    let factions: Vec<&Value> = order
        .iter()
        .take(OFFERED)
        .map(|&at| &factions[at])
        .collect();
    let kinds: Vec<&Value> = kinds.iter().collect();
    if kinds.len() + factions.len() < 2 && !kinds.iter().chain(&factions).any(|value| value.on) {
        return Ok(Markup::default());
    }
    Ok(html! {
        aside.facets #narrow aria-label="Narrow the results" {
            (facet(page, search, found, (FACETS[0], "Kind"), &kinds))
            (facet(page, search, found, (FACETS[1], "Related to"), &factions))
        }
    })
}

fn value<T>(choice: &Choice<T>, slug: &'static str, label: &'static str) -> Value {
    Value {
        slug,
        label,
        count: choice.count,
        on: choice.selected,
    }
}

fn facet(
    page: Page,
    search: &Search,
    found: &Found,
    (facet, label): (&str, &str),
    values: &[&Value],
) -> Markup {
    html! {
        @if !values.is_empty() {
            section.facet {
                h2.label { (label) }
                ul.facet-list {
                    @for value in values {
                        li {
                            // What only few hear is an attribute: as an element it costs time with each
                            // key. It begins as what all see.
                            a id={ (facet) "-" (value.slug) }
                                href=(page.to(Route::Search(toggled(search, found, facet, value))))
                                aria-label={ (value.label) " " (value.count) (entries(value.count)) }
                                aria-current=[value.on.then_some("true")] {
                                (value.label) " " span.count { (value.count) }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// The search with a value chosen, or without it: then also without what was typed of its facet.
fn toggled(search: &Search, found: &Found, facet: &str, value: &Value) -> Search {
    let mut toggled = Search {
        all: false,
        ..search.clone()
    };
    let chosen: &mut std::collections::BTreeSet<Slug> = if facet == FACETS[0] {
        &mut toggled.kinds
    } else {
        &mut toggled.factions
    };
    let Some(slug) = Slug::parse(value.slug) else {
        return toggled;
    };
    if value.on && !chosen.contains(&slug) {
        toggled.words = found.query.without_facet(facet);
    } else {
        lore::route::toggle(chosen, slug);
    }
    toggled
}
