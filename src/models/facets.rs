//! Facets of a list: links that add a value to the address or remove it.

use super::counted::entries;

/// A facet with the values that can be chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FacetModel {
    /// Its heading.
    pub label: &'static str,
    /// Its values; never empty.
    pub values: Vec<FacetValue>,
}

/// A value of a facet, as a link that selects or deselects it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FacetValue {
    /// The id of the link, which gets the focus back when the facets are redrawn.
    pub id: String,
    /// Where it leads.
    pub href: String,
    /// The value.
    pub label: &'static str,
    /// How many entries have it among those that pass the other facets.
    pub count: usize,
    /// Whether the list is narrowed by it.
    pub selected: bool,
}

impl FacetModel {
    /// The values that a list is narrowed by.
    pub fn selected(facets: &[Self]) -> impl Iterator<Item = &FacetValue> {
        let values = facets.iter().flat_map(|facet| &facet.values);
        values.filter(|value| value.selected)
    }
}

impl FacetValue {
    /// The value and the count, for screen readers. Starts with the visible text.
    pub fn description(&self) -> String {
        format!("{} {}", self.label, entries(self.count))
    }
}
