//! How two entries are connected.

use lore::graph::{Edge, PathStep, paths};
use lore::{EntryId, Holding, Relation, Slug, TableError, Years};

use super::words::in_years;
use super::{PageContext, RelationsModel};
use crate::models::claim::ClaimMark;
use crate::models::counted::counted;
use crate::models::line::Inline;

/// How many paths are shown.
const MOST_PATHS: usize = 3;

/// The shortest paths between two entries, through relations that pass the filter, hold or may hold in the
/// years, and aren't ruled out by the chosen readings. Their steps are indices into `edges`.
pub(super) fn find(
    edges: &[Edge<'static>],
    passing: &[bool],
    (from, to): (EntryId, EntryId),
    years: Option<Years>,
) -> Vec<Vec<PathStep>> {
    let usable = |&place: &usize| {
        let edge = &edges[place];
        passing[place] && !edge.claim.ruled_out && edge.holding(years) != Holding::No
    };
    let places: Vec<usize> = (0..edges.len()).filter(usable).collect();
    let ways: Vec<&Edge> = places.iter().map(|&place| &edges[place]).collect();
    let mut found = paths(&ways, from, to, years, MOST_PATHS);
    for step in found.iter_mut().flatten() {
        step.edge = places[step.edge];
    }
    found
}

/// The form for a path, and its result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PathSearch {
    /// The slug of the path's start, by default that of the selected entry; empty for none.
    pub from: String,
    /// The slug of the path's end; empty for none.
    pub to: String,
    /// The other parameters of the address as hidden fields (names and values), for use without
    /// scripts.
    pub rest: Vec<(&'static str, String)>,
    /// The link that clears the path, if one is requested.
    pub clear: Option<String>,
    /// What was found, if both ends are known.
    pub found: Option<FoundPaths>,
    /// The same for each of the compared years or readings.
    pub compared: Vec<FoundOn>,
}

/// What was found on one side of a comparison.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundOn {
    /// Which side: "In 2340", or "Under “the first”".
    pub heading: String,
    /// What was found.
    pub found: FoundPaths,
}

/// The result of the search for a path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FoundPaths {
    /// Why there is none.
    Nothing(String),
    /// The paths, the shortest first.
    Paths(Vec<PathChain>),
}

/// A path as one sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PathChain {
    /// Its start.
    pub start: Inline,
    /// Its steps.
    pub steps: Vec<PathSegment>,
}

/// A step of a path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PathSegment {
    /// What the previous entry is to the next.
    pub label: &'static str,
    /// The claim that says so.
    pub mark: ClaimMark,
    /// The next entry.
    pub to: Inline,
}

impl PathSearch {
    /// The path search of an address.
    ///
    /// # Errors
    /// If the lore's bytes are damaged.
    pub fn of(model: &RelationsModel) -> Result<Self, TableError> {
        let params = &model.params;
        let word = |slug: &Option<Slug>| slug.as_ref().map_or("", Slug::as_str).to_owned();
        let has_ends = params.from.is_some() || params.to.is_some();
        let selected = params.filter.entry.as_ref().filter(|_| !has_ends);
        let clear =
            has_ends.then(|| model.href_with(|params| (params.from, params.to) = (None, None)));
        let found = model
            .path_ends
            .filter(|_| !model.compares())
            .map(|ends| FoundPaths::of(model, PathContext::of(model), ends, &model.paths));
        Ok(Self {
            from: word(&params.from.as_ref().or(selected).cloned()),
            to: word(&params.to),
            rest: model.query_without(&["from", "to"]),
            clear,
            found: found.transpose()?,
            compared: FoundOn::both(model)?,
        })
    }
}

impl PathSearch {
    /// The result in a sentence; none if nothing was requested.
    pub fn summary(&self) -> Option<String> {
        let of_sides = self.compared.iter();
        let of_sides = of_sides.map(|one| format!("{}: {}", one.heading, one.found.summary()));
        let of_sides: Vec<String> = of_sides.collect();
        match &self.found {
            Some(found) => Some(found.summary()),
            None if of_sides.is_empty() => None,
            None => Some(of_sides.join(" ")),
        }
    }
}

/// What a path is described with: the lore under one reading, and the years.
#[derive(Clone, Copy)]
struct PathContext<'m> {
    page: PageContext,
    edges: &'m [Edge<'static>],
    years: Option<Years>,
}

impl<'m> PathContext<'m> {
    /// The context of an address without a comparison.
    fn of(model: &'m RelationsModel) -> Self {
        Self {
            page: model.page,
            edges: &model.edges,
            years: model.page.years,
        }
    }
}

impl FoundOn {
    /// What was found on each side of a comparison, the earlier year or the chosen reading first; nothing
    /// without a comparison or without ends.
    fn both(model: &RelationsModel) -> Result<Vec<Self>, TableError> {
        let Some(ends) = model.path_ends else {
            return Ok(Vec::new());
        };
        let context = PathContext::of(model);
        let sides = match (model.compared, &model.rival) {
            (Some(years), _) => years.map(|year| {
                let heading = format!("In {}", model.page.calendar().year(year));
                let years = Some(Years::of(year));
                (heading, PathContext { years, ..context })
            }),
            (None, Some(rival)) => {
                let (page, edges) = (rival.other.page, rival.edges.as_slice());
                let [chosen, other] = rival.other.labels.map(|label| format!("Under “{label}”"));
                let by_other = PathContext {
                    page,
                    edges,
                    ..context
                };
                [(chosen, context), (other, by_other)]
            }
            (None, None) => return Ok(Vec::new()),
        };
        let (first, second) = model.paths.split_at(model.first_paths);
        let found = sides.into_iter().zip([first, second]);
        let found = found.map(|((heading, context), paths)| {
            let found = FoundPaths::of(model, context, ends, paths)?;
            Ok(Self { heading, found })
        });
        found.collect()
    }
}

impl FoundPaths {
    /// "3 paths; the shortest has 2 steps."
    fn summary(&self) -> String {
        match self {
            Self::Nothing(words) => words.clone(),
            Self::Paths(paths) => {
                let steps = paths.iter().map(|path| path.steps.len()).min();
                let steps = counted(steps.unwrap_or_default(), "step", "steps");
                match paths.len() {
                    1 => format!("1 path of {steps}."),
                    count => format!("{count} paths; the shortest has {steps}."),
                }
            }
        }
    }

    fn of(
        model: &RelationsModel,
        context: PathContext<'_>,
        (from, to): (EntryId, EntryId),
        paths: &[Vec<PathStep>],
    ) -> Result<Self, TableError> {
        if from == to {
            return Ok(Self::Nothing("Both ends are the same entry.".to_owned()));
        }
        if paths.is_empty() {
            let title = |entry| model.page.lore.card(entry).map(|card| card.title);
            return Ok(Self::Nothing(format!(
                "No connection{} between {} and {}.",
                in_years(model, context.years),
                title(from)?,
                title(to)?
            )));
        }
        let chains = paths.iter().map(|path| PathChain::of(context, from, path));
        Ok(Self::Paths(chains.collect::<Result<_, _>>()?))
    }
}

impl PathChain {
    fn of(context: PathContext<'_>, from: EntryId, path: &[PathStep]) -> Result<Self, TableError> {
        let page = context.page;
        let mut steps = Vec::new();
        for step in path {
            let claim = context.edges[step.edge].claim.clone();
            let Some(relation) = Relation::of(page.lore, claim, step.side) else {
                continue;
            };
            steps.push(PathSegment {
                label: relation.label(),
                mark: ClaimMark::of(page, &relation.claim)?,
                to: Inline::of_entry(page, step.to)?,
            });
        }
        Ok(Self {
            start: Inline::of_entry(page, from)?,
            steps,
        })
    }
}
