//! Facets of the results: links that add a value to the address or remove it.

use std::cmp::Reverse;

use lore::lore_search::{Choice, FACETS, SearchResults};
use lore::route::{Route, SearchParams, toggle};
use lore::{Slug, TableError};

use crate::models::PageContext;
use crate::models::facets::{FacetModel, FacetValue};

/// How many values of a facet are offered at most: of many factions, few have more than one result.
const MAX_VALUES: usize = 9;

/// A value before its link is made.
struct Value {
    slug: &'static str,
    label: &'static str,
    count: usize,
    selected: bool,
}

/// The facets of the results; none if there is nothing to choose from.
///
/// # Errors
/// If the lore's bytes are damaged.
pub fn facets(
    page: PageContext,
    params: &SearchParams,
    results: &SearchResults,
) -> Result<Vec<FacetModel>, TableError> {
    let kinds = results.kinds.iter().filter_map(|choice| {
        let kind = page.lore.world().kinds.get(usize::from(choice.value))?;
        Some(Value::of(choice, kind.id, kind.plural))
    });
    let kinds: Vec<Value> = kinds.collect();
    let factions = results.factions.iter().map(|choice| {
        let card = page.lore.card(choice.value)?;
        Ok(Value::of(choice, card.slug, card.title))
    });
    let mut factions = factions.collect::<Result<Vec<Value>, TableError>>()?;
    // The most frequent first; equals stay in the order of the lore.
    factions.sort_by_key(|value| (!value.selected, Reverse(value.count)));
    factions.truncate(MAX_VALUES);
    let selected = kinds.iter().chain(&factions).any(|value| value.selected);
    if kinds.len() + factions.len() < 2 && !selected {
        return Ok(Vec::new());
    }
    let [kind, faction] = FACETS;
    let facets = [(kind, "Kind", kinds), (faction, "Related to", factions)];
    let facets = facets
        .into_iter()
        .filter(|(_, _, values)| !values.is_empty());
    let facets = facets.map(|(facet, label, values)| {
        let link = |value: &Value| value.link(page, params, results, facet);
        FacetModel {
            label,
            values: values.iter().map(link).collect(),
        }
    });
    Ok(facets.collect())
}

impl Value {
    fn of<T>(choice: &Choice<T>, slug: &'static str, label: &'static str) -> Self {
        Self {
            slug,
            label,
            count: choice.count,
            selected: choice.selected,
        }
    }

    fn link(
        &self,
        page: PageContext,
        params: &SearchParams,
        results: &SearchResults,
        facet: &str,
    ) -> FacetValue {
        FacetValue {
            id: format!("{facet}-{}", self.slug),
            href: page.to(Route::Search(self.toggled(params, results, facet))),
            label: self.label,
            count: self.count,
            selected: self.selected,
        }
    }

    /// The search with the value selected or deselected; deselecting also removes what was typed
    /// for its facet.
    fn toggled(&self, params: &SearchParams, results: &SearchResults, facet: &str) -> SearchParams {
        let mut toggled = SearchParams {
            all: false,
            ..params.clone()
        };
        let chosen = if facet == FACETS[0] {
            &mut toggled.kinds
        } else {
            &mut toggled.factions
        };
        let Some(slug) = Slug::parse(self.slug) else {
            return toggled;
        };
        if self.selected && !chosen.contains(&slug) {
            toggled.words = results.query.without_facet(facet);
        } else {
            toggle(chosen, slug);
        }
        toggled
    }
}
