//! The relations of an entry, by category, and the events that it took part in.

use lore::route::{RelationsParams, Route, TimelineParams};
use lore::{Basis, EntryId, Relation, Role, TableError, When};

use crate::models::PageContext;
use crate::models::claim::ClaimLine;
use crate::models::graph_lines::line_kind;
use crate::models::local_graph::LocalGraph;

/// The relations of an entry.
#[derive(Clone, Debug, PartialEq)]
pub struct EntryRelations {
    /// A drawing of its surroundings, events among them.
    pub drawing: Option<LocalGraph>,
    /// The link to all relations.
    pub all: String,
    /// The link to them on the timeline, if any is dated.
    pub timeline: Option<String>,
    /// Its relations, by category.
    pub groups: Vec<RelationGroup>,
}

/// The relations of a category.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RelationGroup {
    /// The kind of line that the category has in drawings.
    pub line: u16,
    /// The name of the category.
    pub label: &'static str,
    /// The relations.
    pub claims: Vec<ClaimLine>,
}

/// The relations of an entry with anything but events, and the events in time order, those without
/// a date of their own last.
pub(super) fn of(
    page: PageContext,
    entry: EntryId,
) -> Result<(Option<EntryRelations>, Vec<ClaimLine>), TableError> {
    let (mut relations, mut events) = (Vec::new(), Vec::new());
    for relation in Relation::of_entry(page.lore, entry)? {
        match page.lore.world().role_of(&page.lore.card(relation.other)?) {
            Some(Role::Event) => events.push(relation),
            _ => relations.push(relation),
        }
    }
    let part = (!relations.is_empty())
        .then(|| EntryRelations::of(page, entry, &relations, &events))
        .transpose()?;
    events.sort_by_key(|event| {
        let when = event.claim.when.as_ref();
        let dated = when.is_some_and(|when| when.basis == Basis::Dated);
        (!dated, when.is_none(), when.map(When::order))
    });
    let events = events
        .iter()
        .map(|event| ClaimLine::of_relation(page, event));
    Ok((part, events.collect::<Result<_, _>>()?))
}

impl EntryRelations {
    fn of(
        page: PageContext,
        entry: EntryId,
        relations: &[Relation<'static>],
        events: &[Relation<'static>],
    ) -> Result<Self, TableError> {
        let all = [relations, events].concat();
        let slug = page.lore.card(entry)?.slug;
        let dated = all.iter().any(|relation| relation.claim.when.is_some());
        let timeline = Route::Timeline(TimelineParams::for_entry(slug));
        Ok(Self {
            drawing: LocalGraph::of(page, entry, &all, &|card| page.to_entry(card))?,
            all: page.to(Route::Relations(RelationsParams::for_entry(slug))),
            timeline: dated.then(|| page.to(timeline)),
            groups: RelationGroup::all(page, relations)?,
        })
    }
}

impl RelationGroup {
    fn all(page: PageContext, relations: &[Relation<'static>]) -> Result<Vec<Self>, TableError> {
        let mut groups = Vec::new();
        for (number, category) in (0_u16..).zip(&page.lore.world().categories) {
            let of_category = relations
                .iter()
                .filter(|relation| relation.kind.category == number)
                .map(|relation| ClaimLine::of_relation(page, relation));
            let claims: Vec<_> = of_category.collect::<Result<_, _>>()?;
            if !claims.is_empty() {
                groups.push(Self {
                    line: line_kind(number),
                    label: category.label,
                    claims,
                });
            }
        }
        Ok(groups)
    }
}
