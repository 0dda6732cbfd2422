//! The marks of the drawing: what each shows, and what is said of it.

use std::ops::Range;

use crate::order::sorted;
use lore::chronology::{DateExtent as Mark, Extent};
use lore::{EntryId, Holding, Id, Shape, Statement, Status};

use super::dated::{Dated, is_lifespan};
use super::order::Course;
use crate::page::{Drawn, Page};

/// A mark with what the drawing says of it.
pub(super) struct Drawing {
    /// What it is a mark of.
    pub(super) subject: EntryId,
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

/// Which of the claims are answers to one question about one entry.
pub(super) struct Rivals {
    /// The places of all claims, those of one question together.
    order: Vec<usize>,
    /// Where in that order the claims of the same question as each claim's stand.
    groups: Vec<Range<usize>>,
}

impl Rivals {
    pub(super) fn of(shown: &[&Dated]) -> Self {
        let key = |at: usize| {
            let claim = &shown[at].claim;
            (
                claim.reading.map(|reading| reading.dispute.index()),
                claim.subject,
            )
        };
        let order = sorted(shown.len(), &mut |a, b| key(a).cmp(&key(b)));
        let mut groups = vec![0..0; shown.len()];
        let mut from = 0;
        for group in order.chunk_by(|&a, &b| key(a) == key(b)) {
            let to = from + group.len();
            // What is undisputed has no rivals.
            for &at in group.iter().filter(|&&at| key(at).0.is_some()) {
                groups[at] = from..to;
            }
            from = to;
        }
        Self { order, groups }
    }

    /// The places of a claim and its rivals.
    pub(super) fn about(&self, at: usize) -> &[usize] {
        &self.order[self.groups[at].clone()]
    }
}

/// The mark of a claim.
pub(super) fn drawing<'d>(
    page: Page,
    one: &Dated,
    rivals: impl Iterator<Item = &'d Dated>,
    course: &Course,
) -> Drawn<Drawing> {
    let claim = &one.claim;
    let subject = page.tome.card(claim.subject)?.title;
    let lifespan = is_lifespan(page, claim);
    // What came when is all that is known of some events.
    let order = |both| {
        if lifespan {
            course.words(page, claim.subject, both)
        } else {
            Ok(None)
        }
    };
    // What stands beside the mark begins what is said of it.
    let sentence = &one.sentence;
    let (label, said) = match &claim.statement {
        Statement::Fact { .. } if lifespan => match order(false)? {
            Some(order) if one.mark.core.is_none() => {
                let label = [subject, ", ", &order].concat();
                let said = [&label, "; ", sentence].concat();
                (label, said)
            }
            _ => (subject.to_owned(), sentence.clone()),
        },
        Statement::Fact {
            fact,
            value: Some(value),
        } => {
            let label = [subject, ": ", &value.plain()].concat();
            let kind = page.tome.world().facts.get(usize::from(*fact));
            let kind = kind.map_or_else(String::new, |kind| kind.label.to_lowercase());
            let said = [&label, " (", &kind, ")"].concat();
            (label, said)
        }
        _ => (sentence.clone(), sentence.clone()),
    };
    let mut words = vec![said.as_str()];
    let date = claim.when.as_ref().map_or("", |when| when.words);
    if !one.sentence.ends_with(date) {
        words.extend([", ", date]);
    }
    let order = order(true)?;
    if let Some(order) = order
        .as_ref()
        .filter(|order| !label.ends_with(order.as_str()))
    {
        words.extend(["; ", order]);
    }
    let mut tied = None;
    if let Some(reading) = claim.reading {
        words.push("; disputed");
        let mut joint = ": also ";
        for other in rivals.filter(|other| other.claim.key != claim.key) {
            tied = u32::try_from(claim.subject.index() << 12 | reading.dispute.index()).ok();
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
        subject: claim.subject,
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
        rivals: tied,
    })
}

/// An event that only has its place in the order: between the first and the last day that what it
/// followed and what followed it leave to it.
pub(super) fn undated(page: Page, entry: EntryId, time: Extent, course: &Course) -> Drawn<Drawing> {
    let card = page.tome.card(entry)?;
    let order = course.words(page, entry, true)?.unwrap_or_default();
    Ok(Drawing {
        subject: entry,
        mark: Mark {
            hull: time,
            core: None,
            doubtful: true,
        },
        moment: true,
        label: [card.title, ", ", &order].concat(),
        words: [card.title, ", ", &order, "; no date of its own"].concat(),
        href: page.to_entry(&card),
        status: Status::Inferred,
        holds: Holding::Perhaps,
        rivals: None,
    })
}
