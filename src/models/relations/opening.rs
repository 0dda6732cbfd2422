//! The part of the graph that a narrow window shows first, since it has no room for all names.

use std::collections::BTreeSet;

use lore::route::Versus;
use lore::{EntryId, Slug};

use super::RelationsModel;

/// How many entries can be shown at once with their names.
const MOST_AT_ONCE: usize = 8;

/// A part of the graph, in units of the layout.
#[derive(Clone, Debug, PartialEq)]
pub enum Opening {
    /// As close as possible with all of these points in view.
    Around(Vec<(f64, f64)>),
    /// Around a point, so that the frame is filled.
    Filled((f64, f64)),
}

/// The part of a query that needs the whole graph: the ends of a path, and the other side of a
/// comparison.
pub type WholeQuery = ([Option<Slug>; 2], Option<Versus>);

impl RelationsModel {
    /// What the graph opens on: the requested paths, what changed between two years, the selected
    /// entry and those around it, or else the entry with the most relations; none in an empty graph.
    /// If that is too many entries, it opens on the one of them with the most relations.
    pub fn opening(&self) -> Option<Opening> {
        let path = self.path_entries();
        let changed = self.changed_entries();
        let requested = [&path, &changed].into_iter().find(|some| !some.is_empty());
        let requested = requested
            .cloned()
            .unwrap_or_else(|| self.around.keys().copied().collect());
        let is_few = (1..=MOST_AT_ONCE).contains(&requested.len());
        if is_few || !path.is_empty() {
            let points = requested.into_iter().filter_map(|entry| self.point(entry));
            return Some(Opening::Around(points.collect()));
        }
        let counts = self.drawn_counts().into_iter();
        let counts = counts.filter(|(entry, _)| requested.is_empty() || requested.contains(entry));
        let hub = self.selected.or(counts
            .max_by_key(|&(_, count)| count)
            .map(|(entry, _)| entry));
        hub.and_then(|entry| self.point(entry)).map(Opening::Filled)
    }

    /// The part of the query that needs the whole graph: when it changes, the view is reset.
    pub fn whole_query(&self) -> WholeQuery {
        (
            [self.params.from.clone(), self.params.to.clone()],
            self.versus.clone(),
        )
    }

    /// The entries of the requested paths, with their ends.
    fn path_entries(&self) -> BTreeSet<EntryId> {
        let steps = self.paths.iter().flatten().map(|step| step.to);
        let ends = self.path_ends.into_iter().flat_map(|(from, to)| [from, to]);
        steps.chain(ends).collect()
    }

    /// The ends of the relations that changed between the two years of a comparison.
    pub(super) fn changed_entries(&self) -> BTreeSet<EntryId> {
        let drawn = self.drawn.iter().copied();
        let changed = drawn.filter(|&edge| self.change(edge).is_some());
        changed
            .flat_map(|edge| [self.edges[edge].from, self.edges[edge].to])
            .collect()
    }

    fn point(&self, entry: EntryId) -> Option<(f64, f64)> {
        let node = self.layout.position(entry)?;
        Some((node.x.into(), node.y.into()))
    }
}
