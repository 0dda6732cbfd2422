//! The graph of relations in a year of the story, and what has changed since the previous event.

use std::collections::BTreeSet;

use lore::graph::{ChangeKind, edges};
use lore::route::{RelationsParams, Versus};
use lore::{EntryId, TableError, Years};

use super::StoryModel;
use crate::models::PageContext;
use crate::models::relations::{
    ChangeGroup, FoundChanges, GraphDrawing, Layouts, RelationsModel, years_of_change,
};

/// What is drawn: a year, and the one that it is compared with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PictureYears {
    /// The year.
    pub year: i32,
    /// An earlier one.
    pub since: i32,
}

/// The graph of some [`PictureYears`].
pub type Picture = Result<Option<GraphDrawing>, TableError>;

/// The relations over the years.
#[derive(Clone)]
pub struct StoryGraph {
    page: PageContext,
    /// The years in which the graph changes.
    turns: BTreeSet<i32>,
}

/// What has changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoryChanges {
    /// The earlier year.
    pub since: i32,
    /// The changes, by kind.
    pub groups: Vec<ChangeGroup>,
}

impl StoryGraph {
    /// The relations of a lore.
    ///
    /// # Errors
    /// If the lore's bytes are damaged. The same holds for the functions below.
    pub fn of(page: PageContext) -> Result<Self, TableError> {
        let changed = years_of_change(&edges(page.lore)?);
        // What ends in a year is gone in the next year.
        let turns = changed
            .iter()
            .flat_map(|&year| [year, year.saturating_add(1)]);
        Ok(Self {
            page,
            turns: turns.collect(),
        })
    }

    /// The years to draw for a shown year: as long as nothing changes, they stay the same.
    pub fn years(&self, shown: i32, since: i32) -> PictureYears {
        let since = since.min(shown);
        let turns = self.turns.range(since..=shown);
        let year = turns.last().copied().unwrap_or(since);
        PictureYears { year, since }
    }

    /// The graph in some years, with the names of some entries above all others; none if there are no relations to
    /// draw.
    ///
    /// # Errors
    /// As [`Self::of`].
    pub fn picture(&self, years: PictureYears, named: &[EntryId], layouts: Layouts<'_>) -> Picture {
        let model = self.relations(years, layouts)?;
        if model.layout.nodes.is_empty() {
            return Ok(None);
        }
        let mut drawing = GraphDrawing::whole(&model)?;
        drawing.request(named);
        Ok(Some(drawing))
    }

    /// What has changed at an event since the previous one; none if its year is unknown.
    ///
    /// # Errors
    /// As [`Self::of`].
    pub fn changes(
        &self,
        story: &StoryModel,
        at: usize,
        layouts: Layouts<'_>,
    ) -> Result<Option<StoryChanges>, TableError> {
        let years = story.events.get(at);
        let years = years.and_then(|event| event.year.zip(event.since));
        let Some((year, since)) = years else {
            return Ok(None);
        };
        let model = self.relations(PictureYears { year, since }, layouts)?;
        let found = FoundChanges::of_query(&model)?;
        Ok(found.map(|mut found| {
            // The previous event has already reported what happened then.
            let told = |group: &ChangeGroup| group.kind == ChangeKind::HappenedBefore;
            found.groups.retain(|group| !told(group));
            let groups = found.groups;
            StoryChanges { since, groups }
        }))
    }

    fn relations(
        &self,
        PictureYears { year, since }: PictureYears,
        layouts: Layouts<'_>,
    ) -> Result<RelationsModel, TableError> {
        let page = self.page.with_years(Some(Years::of(year)));
        RelationsModel::of(
            page,
            &RelationsParams::default(),
            Some(Versus::Year(since)),
            layouts,
        )
    }
}

#[cfg(test)]
mod tests {
    use lore::graph::ChangeKind;

    use super::super::StoryModel;
    use super::{PictureYears, StoryGraph};
    use crate::models::test_world::TestWorld;

    #[test]
    fn what_began_and_ended_since_the_event_before_is_drawn_and_told() {
        let entries = ["guild", "mill", "inn", "event-fire", "event-flood"];
        let claims = [
            "guild ruled mill 1840/1855",
            "guild ruled inn 1858/1870",
            "mill ruled inn 1858",
            "event-fire existed - 1850",
            "event-flood existed - 1860",
        ];
        let world = TestWorld::of(&entries, &claims);
        let layouts = |scope| world.layout(scope);
        let story = StoryModel::of(world.page).unwrap();
        let graph = StoryGraph::of(world.page).unwrap();
        let changes = graph.changes(&story, 1, &layouts).unwrap().unwrap();
        let kinds: Vec<_> = changes.groups.iter().map(|group| group.kind).collect();
        assert_eq!(
            kinds,
            [ChangeKind::Began, ChangeKind::Ended, ChangeKind::Happened]
        );
        assert_eq!(changes.since, 1850);

        let years = |shown| graph.years(shown, 1850);
        let at = |year| PictureYears { year, since: 1850 };
        // Nothing changes before the year after the end of the first.
        assert_eq!(years(1854), at(1850));
        assert_eq!(years(1857), at(1856));
        assert_eq!(years(1860), at(1859));
        let classes = |shown| {
            let drawing = graph.picture(years(shown), &[], &layouts).unwrap().unwrap();
            let edges = drawing.edges.into_iter();
            edges.map(|edge| edge.class).collect::<Vec<_>>().join("; ")
        };
        assert!(!classes(1854).contains("ended"), "{}", classes(1854));
        assert!(classes(1857).contains("ended"), "{}", classes(1857));
        assert!(classes(1860).contains("began"), "{}", classes(1860));
    }
}
