//! The world: its names, eras, kinds, facts, relations and emblems, with their counts.

use std::collections::HashSet;

use lore::{
    Category, Emblem, EntryId, Era, FactType, Holding, Id, Kind, RelationType, Statement, When,
    World, WorldSide, Years,
};

use super::{Tables, count, headings};
use crate::fault::Spot;
use crate::relative::EraTime;

impl<'d> Tables<'d> {
    pub(super) fn world(&self, edition: &'d str) -> World<'d> {
        let draft = &self.drafts.world;
        let entry = |spot: &Spot| self.entry(spot);
        World {
            name: &draft.name.value,
            short_name: &draft.short_name.value,
            tagline: &draft.tagline.value,
            description: &draft.description.value,
            language: &draft.language.value,
            about: &self.model.about.html,
            about_headings: headings(&self.model.about),
            home: entry(&draft.home).unwrap_or(EntryId::from_index(0)),
            featured: draft.featured.iter().filter_map(entry).collect(),
            calendar: self.context.calendar,
            eras: self.eras(),
            kinds: self.kinds(),
            facts: self.facts(),
            categories: self.categories(),
            relations: self.relations(),
            emblems: self.emblems(),
            sides: self.sides(),
            edition,
        }
    }

    fn entry(&self, spot: &Spot) -> Option<EntryId> {
        let Self { context, .. } = self;
        context
            .names
            .entry(&spot.value, &spot.place, context.faults)
    }

    fn eras(&self) -> Vec<Era<'d>> {
        let mut eras = Vec::new();
        for (draft, time) in self.drafts.world.eras.iter().zip(&self.model.eras) {
            // A bad date was reported before the tables are written.
            let Some(EraTime {
                time,
                when,
                reading,
            }) = time.clone()
            else {
                continue;
            };
            eras.push(Era {
                ruled_out: false,
                id: &draft.id.value,
                label: &draft.label.value,
                entries: self.entries_in(&when),
                time,
                when,
                reading,
                summary: &draft.summary.value,
            });
        }
        eras
    }

    /// The entries with a claim that held, or may have held, in an era; a relation counts as a claim of both its
    /// ends.
    fn entries_in(&self, era: &When<'_>) -> u32 {
        let first = era.start_earliest.map_or(i32::MIN, |date| date.year);
        let last = era.end_latest.map_or(i32::MAX, |date| date.year);
        let years = Years::new(first, last);
        let mut entries: HashSet<EntryId> = HashSet::new();
        for resolved in &self.model.claims {
            let claim = &resolved.claim;
            let Some(when) = &claim.when else { continue };
            if when.holds_in(years) == Holding::No {
                continue;
            }
            entries.insert(claim.subject);
            if let Statement::Relation { target, .. } = claim.statement {
                entries.insert(target);
            }
        }
        count(entries.len())
    }

    fn kinds(&self) -> Vec<Kind<'d>> {
        let kinds = self.drafts.world.kinds.iter().enumerate();
        let kind = |(at, kind): (usize, &'d crate::world::KindDraft)| {
            let of_kind = |e: &&crate::entry::EntryDraft| usize::from(e.kind) == at;
            let emblem = self.context.names.emblem(&kind.emblem, self.context.faults);
            Kind {
                id: &kind.id.value,
                label: &kind.label.value,
                plural: &kind.plural.value,
                emblem: emblem.unwrap_or_default(),
                role: kind.role(),
                entries: count(self.drafts.entries.iter().filter(of_kind).count()),
            }
        };
        kinds.map(kind).collect()
    }

    fn facts(&self) -> Vec<FactType<'d>> {
        let fact = |fact: &'d crate::world::FactDraft| FactType {
            id: &fact.id.value,
            label: &fact.label.value,
            lifespan: fact.lifespan,
            moment: fact.moment,
        };
        self.drafts.world.facts.iter().map(fact).collect()
    }

    fn categories(&self) -> Vec<Category<'d>> {
        let category = |category: &'d crate::world::CategoryDraft| Category {
            id: &category.id.value,
            label: &category.label.value,
        };
        self.drafts.world.categories.iter().map(category).collect()
    }

    fn relations(&self) -> Vec<RelationType<'d>> {
        let categories = &self.drafts.world.categories;
        let number = |id: &Spot| {
            let at = categories
                .iter()
                .position(|category| category.id.value == id.value);
            u16::try_from(at.unwrap_or_default()).unwrap_or_default()
        };
        let relation = |relation: &'d crate::world::RelationDraft| RelationType {
            id: &relation.id.value,
            label: &relation.label.value,
            inverse: &relation.inverse.value,
            symmetric: relation.symmetric,
            later: relation.later,
            category: number(&relation.category),
        };
        self.drafts.world.relations.iter().map(relation).collect()
    }

    fn sides(&self) -> Vec<WorldSide<'d>> {
        let side = |side: &'d crate::world::SideDraft| WorldSide {
            id: &side.id.value,
            label: &side.label.value,
        };
        self.drafts.world.sides.iter().map(side).collect()
    }

    fn emblems(&self) -> Vec<Emblem<'d>> {
        let emblem = |emblem: &'d crate::emblem::EmblemDraft| Emblem {
            id: &emblem.id,
            svg: &emblem.svg,
        };
        self.drafts.emblems.iter().map(emblem).collect()
    }
}
