//! The lanes of the drawing: by theme, or by what a claim touches.

use lore::chronology::{Extent, Mark};
use lore::route::Lanes;
use lore::{EntryId, Holding, Id, Role, Shape, Statement, Status};

use super::dated::{Dated, is_lifespan, role};
use super::order::Course;
use crate::page::{Drawn, Page};

/// A mark with what the drawing says of it.
pub(super) struct Drawing {
    pub(super) mark: Mark,
    /// Whether it happened once, at some time within its mark.
    pub(super) moment: bool,
    /// What stands beside it.
    pub(super) label: String,
    /// What is said of it in full.
    pub(super) words: String,
    pub(super) href: String,
    pub(super) status: Status,
    pub(super) holds: Holding,
    /// Marks of one number are rival answers to one question.
    pub(super) rivals: Option<u32>,
}

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
    for one in shown {
        for place in places(page, kind, &lanes, one)? {
            lanes[place].marks.push(drawing(page, one, shown)?);
        }
    }
    let wholly = page.years.is_none();
    for event in course.events.iter().filter(|event| !event.dated && wholly) {
        if kind == Lanes::Themes && event.time != Extent::default() {
            lanes[0].marks.push(undated(page, event.entry, event.time)?);
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

/// The lanes that a claim belongs to.
fn places(page: Page, kind: Lanes, lanes: &[Lane], one: &Dated) -> Drawn<Vec<usize>> {
    let last = lanes.len() - 1;
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
        let slug = page.tome.card(entry)?.slug;
        places.extend(lanes.iter().position(|lane| lane.id == slug));
    }
    if places.is_empty() {
        places.push(last);
    }
    Ok(places)
}

fn drawing(page: Page, one: &Dated, shown: &[&Dated]) -> Drawn<Drawing> {
    let claim = &one.claim;
    let subject = page.tome.card(claim.subject)?.title;
    let label = match &claim.statement {
        Statement::Fact { .. } if is_lifespan(page, claim) => subject.to_owned(),
        Statement::Fact {
            value: Some(value), ..
        } => [subject, ": ", &value.plain()].concat(),
        _ => one.sentence.clone(),
    };
    let rival = |other: &&&Dated| {
        other.claim.subject == claim.subject
            && other.claim.reading.map(|reading| reading.dispute)
                == claim.reading.map(|reading| reading.dispute)
    };
    let mut words = vec![one.sentence.as_str()];
    let date = claim.when.as_ref().map_or("", |when| when.words);
    if !one.sentence.ends_with(date) {
        words.extend([", ", date]);
    }
    let mut rivals = None;
    if let Some(reading) = claim.reading {
        words.push("; disputed");
        let others: Vec<_> = shown.iter().filter(rival).collect();
        if others.len() > 1 {
            rivals = u32::try_from(claim.subject.index() << 12 | reading.dispute.index()).ok();
        }
        let mut joint = ": also ";
        for other in others.iter().filter(|other| other.claim.key != claim.key) {
            words.extend([
                joint,
                other.claim.when.as_ref().map_or("", |when| when.words),
            ]);
            joint = " or ";
        }
    } else if claim.status != Status::Stated {
        words.extend(["; ", claim.status.word()]);
    }
    let holds = one.holds(page.years);
    if holds == Holding::Perhaps {
        words.push("; perhaps in the chosen year");
    }
    Ok(Drawing {
        mark: one.mark,
        moment: claim
            .when
            .as_ref()
            .is_some_and(|when| when.shape == Shape::Moment),
        label,
        words: words.concat(),
        href: page.to_claim(claim)?,
        status: claim.status,
        holds,
        rivals,
    })
}

/// An event that only has its place in the order.
fn undated(page: Page, entry: EntryId, time: Extent) -> Drawn<Drawing> {
    let card = page.tome.card(entry)?;
    Ok(Drawing {
        mark: Mark {
            hull: time,
            core: None,
            doubtful: true,
        },
        moment: true,
        label: card.title.to_owned(),
        words: [
            card.title,
            ": no date; bounded by what it followed and what followed it",
        ]
        .concat(),
        href: page.to_entry(&card),
        status: Status::Inferred,
        holds: Holding::Perhaps,
        rivals: None,
    })
}
