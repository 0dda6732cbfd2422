//! The legend: what each line means, how many there are, and which are shown. It also serves as the
//! filter.

use std::collections::BTreeSet;

use lore::route::{ClaimFilter, toggle};
use lore::{Slug, Status, TableError};

use super::RelationsModel;
use crate::models::graph_lines::line_kind;

/// The categories and statuses, each with the number of relations that it would show.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Legend {
    /// The categories of relations.
    pub categories: Vec<CategoryChoice>,
    /// The statuses of claims.
    pub statuses: Vec<StatusChoice>,
    /// Whether some lines may be pale because they may not hold in the filter's years.
    pub has_years: bool,
    /// What the lines of a comparison mean, if two years or readings are compared.
    pub compares: Option<&'static str>,
}

/// A category to filter by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CategoryChoice {
    /// The kind of its line.
    pub line: u16,
    /// Its name.
    pub label: &'static str,
    /// How many relations it would show.
    pub count: usize,
    /// Whether it is chosen.
    pub current: bool,
    /// Chooses it, or no longer.
    pub href: String,
}

/// A status to filter by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StatusChoice {
    /// The status.
    pub status: Status,
    /// How many relations it would show.
    pub count: usize,
    /// Whether it is chosen.
    pub current: bool,
    /// Chooses it, or no longer.
    pub href: String,
}

impl Legend {
    /// The legend of the graph. Values without any relation in the graph are left out unless chosen; a
    /// choice, or another year, never removes a line under the pointer.
    ///
    /// # Errors
    /// If the lore's bytes are damaged.
    pub fn of(model: &RelationsModel) -> Result<Self, TableError> {
        Ok(Self {
            categories: categories(model)?,
            statuses: statuses(model)?,
            has_years: model.has_years(),
            compares: match (&model.rival, model.compared) {
                (Some(_), _) => Some(
                    "A band marks what holds only under the second reading, a broken band what holds only under the first, a pale line what holds under both. ",
                ),
                (None, Some(_)) => Some(
                    "A band marks what began or happened by the later year, a broken band what was over by then, a pale line what stayed. ",
                ),
                (None, None) => None,
            },
        })
    }
}

fn categories(model: &RelationsModel) -> Result<Vec<CategoryChoice>, TableError> {
    let filter = &model.params.filter;
    let of_all = model.drawn_with(&ClaimFilter {
        groups: BTreeSet::new(),
        ..filter.clone()
    })?;
    let categories = (0..).zip(&model.page.lore.world().categories);
    let choices = categories.filter_map(|(number, category)| {
        let id = Slug::parse(category.id)?;
        let current = filter.groups.contains(&id);
        if !current && !model.placed_edges().any(|edge| edge.category == number) {
            return None;
        }
        let drawn = of_all.iter();
        Some(CategoryChoice {
            line: line_kind(number),
            label: category.label,
            count: drawn
                .filter(|&&edge| model.edges[edge].category == number)
                .count(),
            current,
            href: model.href_with(|params| toggle(&mut params.filter.groups, id)),
        })
    });
    Ok(choices.collect())
}

fn statuses(model: &RelationsModel) -> Result<Vec<StatusChoice>, TableError> {
    let filter = &model.params.filter;
    let of_all = model.drawn_with(&ClaimFilter {
        statuses: BTreeSet::new(),
        ..filter.clone()
    })?;
    let choices = Status::ALL.into_iter().map(|status| {
        let drawn = of_all.iter();
        let current = filter.statuses.contains(&status);
        let exists = model.placed_edges().any(|edge| edge.claim.status == status);
        (current || exists).then(|| StatusChoice {
            status,
            count: drawn
                .filter(|&&edge| model.edges[edge].claim.status == status)
                .count(),
            current,
            href: model.href_with(|params| toggle(&mut params.filter.statuses, status)),
        })
    });
    Ok(choices.flatten().collect())
}
