//! What changed since a year.

use lore::TableError;
use lore::graph::{ChangeKind, Edge, changes};

use super::RelationsModel;
use super::years::first_and_last_year;
use crate::models::claim::{ClaimLine, Subject};

const KINDS: [(ChangeKind, &str); 4] = [
    (ChangeKind::Began, "Began"),
    (ChangeKind::Ended, "Ended"),
    (ChangeKind::Passed, "Began and ended"),
    (ChangeKind::Changed, "Became more or less certain"),
];

/// How long before the end the example year of the form is.
const EXAMPLE: i32 = 10;

/// The form that asks what changed since a year, and what came of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changes {
    /// The year that is asked.
    pub since: Option<i32>,
    /// A year that could be asked; none in a world without dated relations.
    pub example: Option<i32>,
    /// What else the address asks, for a form without a program: names and values.
    pub rest: Vec<(&'static str, String)>,
    /// Asks for no changes, where they are asked for.
    pub clear: Option<String>,
    /// What was found.
    pub found: Option<FoundChanges>,
}

/// What changed between two years.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundChanges {
    /// How much changed, as a sentence.
    pub summary: String,
    /// The changes by kind; those of which there are none are left out.
    pub groups: Vec<ChangeGroup>,
}

/// Changes of one kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangeGroup {
    /// What happened to them.
    pub title: &'static str,
    /// The relations.
    pub claims: Vec<ClaimLine>,
}

impl Changes {
    /// What an address asks.
    ///
    /// # Errors
    /// If the lore's bytes are damaged.
    pub fn of(model: &RelationsModel) -> Result<Self, TableError> {
        let since = model.params.since;
        // Up to the years of the filter, or the end of all that is dated.
        let filtered = model.page.years.map(|years| years.last);
        let until = filtered.or_else(|| first_and_last_year(&model.edges).map(|(_, last)| last));
        let found = since.map(|since| FoundChanges::of(model, since, until.unwrap_or(since)));
        Ok(Self {
            since,
            example: until.map(|until| until.saturating_sub(EXAMPLE)),
            rest: model.query_without(&["since"]),
            clear: since.map(|_| model.href_with(|params| params.since = None)),
            found: found.transpose()?,
        })
    }
}

impl FoundChanges {
    fn of(model: &RelationsModel, since: i32, until: i32) -> Result<Self, TableError> {
        let places = (0..model.edges.len()).filter(|&edge| model.fits(edge));
        let fitting: Vec<&Edge<'static>> = places.map(|edge| &model.edges[edge]).collect();
        let changes = changes(&fitting, since, until);
        let (first, last) = (since.min(until), since.max(until));
        let noun = if changes.len() == 1 {
            "relation"
        } else {
            "relations"
        };
        let mut groups = Vec::new();
        for (kind, title) in KINDS {
            let of_kind = changes.iter().filter(|change| change.kind == kind);
            let lines = of_kind.map(|change| {
                ClaimLine::of(model.page, &fitting[change.edge].claim, Subject::Named)
            });
            let claims: Vec<ClaimLine> = lines.collect::<Result<_, _>>()?;
            if !claims.is_empty() {
                groups.push(ChangeGroup { title, claims });
            }
        }
        Ok(Self {
            summary: format!("{} {noun} changed from {first} to {last}.", changes.len()),
            groups,
        })
    }
}
