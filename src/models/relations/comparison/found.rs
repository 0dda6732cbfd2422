//! The differences that a comparison shows, by kind.

use std::borrow::Cow;

use lore::TableError;
use lore::graph::{Change, ChangeKind, Edge, changes};

use crate::models::claim::{ClaimLine, Subject};
use crate::models::counted::counts_in_words;
use crate::models::relations::RelationsModel;

/// The differences between the two sides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundChanges {
    /// How much changed and how much stayed, as a sentence.
    pub summary: String,
    /// The changes by kind; kinds without changes are left out.
    pub groups: Vec<ChangeGroup>,
}

/// Changes of one kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangeGroup {
    /// The kind of change; the class of its lines in the drawing is named after it.
    pub kind: ChangeKind,
    /// The same for readers.
    pub title: Cow<'static, str>,
    /// The relations.
    pub claims: Vec<ClaimLine>,
}

impl FoundChanges {
    /// The differences for an address; `None` if it compares nothing.
    ///
    /// # Errors
    /// If the lore's bytes are damaged.
    pub fn of_query(model: &RelationsModel) -> Result<Option<Self>, TableError> {
        let found = match &model.rival {
            Some(rival) => Some(Self::of_readings(model, rival)),
            None => model.compared.map(|years| Self::of(model, years)),
        };
        found.transpose()
    }

    fn of(model: &RelationsModel, [first, last]: [i32; 2]) -> Result<Self, TableError> {
        let places = (0..model.edges.len()).filter(|&edge| model.fits(edge));
        let fitting: Vec<&Edge<'static>> = places.map(|edge| &model.edges[edge]).collect();
        let found = changes(&fitting, first, last);
        let mut groups = Vec::new();
        for kind in ChangeKind::ALL {
            let of_kind = found.iter().filter(|change| change.kind == kind);
            let lines = of_kind.map(|change| {
                ClaimLine::of(model.page, &fitting[change.edge].claim, Subject::Named)
            });
            let claims: Vec<ClaimLine> = lines.collect::<Result<_, _>>()?;
            if !claims.is_empty() {
                groups.push(ChangeGroup {
                    kind,
                    title: kind.title().into(),
                    claims,
                });
            }
        }
        Ok(Self {
            summary: summary(model, &found, [first, last]),
            groups,
        })
    }
}

/// "From 2340 to 2369: 12 began, 3 ended, 40 stayed. 2 began and ended between them." It counts
/// everything in the lists.
fn summary(model: &RelationsModel, found: &[Change], years: [i32; 2]) -> String {
    let count = |kind| found.iter().filter(|change| change.kind == kind).count();
    let (began, ended) = (count(ChangeKind::Began), count(ChangeKind::Ended));
    let [first, last] = years.map(|year| model.page.calendar().year(year));
    let stayed = model.drawn.iter();
    let stayed = stayed.filter(|&&edge| model.change(edge).is_none()).count();
    let others = [
        ChangeKind::Passed,
        ChangeKind::Happened,
        ChangeKind::HappenedBefore,
        ChangeKind::Changed,
    ];
    let others = others.map(|kind| (count(kind), kind.title().to_lowercase()));
    let more = counts_in_words(others);
    format!("From {first} to {last}: {began} began, {ended} ended, {stayed} stayed.{more}")
}
