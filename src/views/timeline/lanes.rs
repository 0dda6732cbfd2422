//! The lanes of the drawing: by theme, or by what a claim touches.

use lore::chronology::Extent;
use lore::route::Lanes;
use lore::{Id, Role, Statement};

use super::dated::{Dated, is_lifespan, role};
use super::marks::{Drawing, Rivals, drawing, undated};
use super::order::Course;
use crate::page::{Drawn, Page};

/// A lane: its name in addresses, its name for readers, its marks in the order of time.
pub(super) struct Lane {
    pub(super) id: &'static str,
    pub(super) label: &'static str,
    pub(super) marks: Vec<Drawing>,
}

/// The lanes of the claims that are shown; empty ones are left out.
pub(super) fn lanes(
    page: Page,
    kind: Lanes,
    shown: &[&Dated],
    course: &Course,
) -> Drawn<Vec<Lane>> {
    let mut lanes = match kind {
        Lanes::Themes => themes(page),
        Lanes::Factions => of_role(page, Role::Faction)?,
        Lanes::Places => of_role(page, Role::Place)?,
        Lanes::Persons => of_role(page, Role::Person)?,
    };
    let (rivals, of_entry) = (Rivals::of(shown), of_entries(page, &lanes));
    for (at, one) in shown.iter().enumerate() {
        for place in places(page, kind, &of_entry, one)? {
            let rivals = rivals.about(at).iter().map(|&at| shown[at]);
            lanes[place].marks.push(drawing(page, one, rivals, course)?);
        }
    }
    let wholly = page.years.is_none();
    for event in course.events.iter().filter(|event| !event.dated && wholly) {
        if kind == Lanes::Themes && event.time != Extent::default() {
            lanes[0]
                .marks
                .push(undated(page, event.entry, event.time, course)?);
        }
    }
    lanes.retain(|lane| !lane.marks.is_empty());
    Ok(lanes)
}

/// Events, what there was, each category of relations, and whatever else is dated.
fn themes(page: Page) -> Vec<Lane> {
    let lane = |id, label| Lane {
        id,
        label,
        marks: Vec::new(),
    };
    let mut lanes = vec![lane("events", "Events"), lane("spans", "What there was")];
    let categories = page.tome.world().categories.iter();
    lanes.extend(categories.map(|category| lane(category.id, category.label)));
    lanes.push(lane("facts", "Further facts"));
    lanes
}

/// A lane for each entry of a role, by title, and one for what touches none.
fn of_role(page: Page, wanted: Role) -> Drawn<Vec<Lane>> {
    let mut lanes = Vec::new();
    for entry in page.tome.by_title()? {
        if role(page, entry)? == Some(wanted) {
            let card = page.tome.card(entry)?;
            lanes.push(Lane {
                id: card.slug,
                label: card.title,
                marks: Vec::new(),
            });
        }
    }
    lanes.push(Lane {
        id: "others",
        label: "Others",
        marks: Vec::new(),
    });
    Ok(lanes)
}

/// The lane of each entry that has one; at the end the number of the last.
fn of_entries(page: Page, lanes: &[Lane]) -> Vec<Option<usize>> {
    let mut of = vec![None; page.tome.len()];
    for (place, lane) in lanes.iter().enumerate() {
        if let Some(entry) = page.tome.find(lane.id) {
            of[entry.index()] = Some(place);
        }
    }
    of.push(lanes.len().checked_sub(1));
    of
}

/// The lanes that a claim belongs to.
fn places(page: Page, kind: Lanes, of_entry: &[Option<usize>], one: &Dated) -> Drawn<Vec<usize>> {
    let last = of_entry.last().copied().flatten().unwrap_or_default();
    if kind == Lanes::Themes {
        let event = role(page, one.claim.subject)? == Some(Role::Event);
        return Ok(vec![match one.claim.statement {
            Statement::Relation { relation, .. } => {
                let kind = page.tome.world().relations.get(usize::from(relation));
                kind.map_or(last, |kind| usize::from(kind.category) + 2)
            }
            Statement::Fact { .. } if !is_lifespan(page, &one.claim) => last,
            Statement::Fact { .. } => usize::from(!event),
        }]);
    }
    let mut places = Vec::new();
    for entry in [Some(one.claim.subject), one.target].into_iter().flatten() {
        places.extend(of_entry[entry.index()]);
    }
    if places.is_empty() {
        places.push(last);
    }
    Ok(places)
}
