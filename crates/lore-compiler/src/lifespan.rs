//! Checks relations against the lifespans of their ends: nobody commands a camp that does not exist yet.
//!
//! Only what is certain is a fault. A date marked `~`, `?` or `%` proves nothing. If an entry has several
//! lifespans, as under the readings of a dispute, all of them together count.

use lore::{Date, Id, Shape, Statement, When};

use crate::claim::Resolved;
use crate::context::Context;
use crate::drafts::Drafts;
use crate::fault::{Fault, Spot};
use crate::model::Model;

/// The widest time in which an entry existed. An absent end is unknown.
#[derive(Debug)]
struct Lifespan<'d> {
    begins: Option<(Date, &'d Spot)>,
    ends: Option<(Date, &'d Spot)>,
}

impl<'d> Lifespan<'d> {
    /// The hull of an entry's lifespans.
    fn of(claims: &[Resolved<'d>], drafts: &Drafts) -> Self {
        let mut dates = Vec::new();
        for Resolved { claim, draft } in claims {
            let Statement::Fact { fact, .. } = claim.statement else {
                continue;
            };
            let lifespan = drafts.world.facts[usize::from(fact)].lifespan;
            if let (true, Some(when), Some(spot)) = (lifespan, &claim.when, draft.time.spot()) {
                dates.push((when, spot));
            }
        }
        let begins = |(when, spot): &(&When<'_>, &'d Spot)| Some((when.start_earliest?, *spot));
        let ends = |(when, spot): &(&When<'_>, &'d Spot)| Some((when.end_latest?, *spot));
        let vague = dates.iter().any(|(when, _)| proves_nothing(when));
        let all = |bounds: Vec<Option<(Date, &'d Spot)>>| -> Option<Vec<(Date, &'d Spot)>> {
            bounds.into_iter().collect()
        };
        let begins = all(dates.iter().map(begins).collect()).filter(|_| !vague);
        let ends = all(dates.iter().map(ends).collect()).filter(|_| !vague);
        Self {
            begins: begins.and_then(|all| all.into_iter().min_by_key(|(date, _)| *date)),
            ends: ends.and_then(|all| all.into_iter().max_by_key(|(date, _)| *date)),
        }
    }
}

fn proves_nothing(when: &When<'_>) -> bool {
    when.approximate || when.uncertain
}

/// Reports every dated relation outside the lifespan of one of its ends.
pub(crate) fn check(model: &Model<'_>, drafts: &Drafts, context: Context<'_>) {
    let own = model.own.iter();
    let lives: Vec<Lifespan<'_>> = own
        .map(|range| Lifespan::of(&model.claims[range.clone()], drafts))
        .collect();
    for Resolved { claim, draft } in &model.claims {
        let Statement::Relation { target, .. } = claim.statement else {
            continue;
        };
        let (Some(when), Some(spot)) = (&claim.when, draft.time.spot()) else {
            continue;
        };
        if proves_nothing(when) {
            continue;
        }
        for party in [claim.subject, target] {
            let life = &lives[party.index()];
            let title = context.names.title(party);
            if let Some((began, lifespan)) = life.begins
                && when.start_latest.is_some_and(|start| start < began)
            {
                context.faults.add(
                    Fault::new(format!(
                        "a relation ({}) before the beginning of `{title}`",
                        when.words
                    ))
                    .at(spot.place.clone(), "this is too early")
                    .also(lifespan.place.clone(), format!("`{title}` began here"))
                    .remedy("correct one of the dates, or mark the doubtful one with `?` or `~`"),
                );
            }
            let goes_on = when.shape == Shape::Span && when.end_earliest.is_none();
            if let Some((ended, lifespan)) = life.ends
                && (goes_on || when.end_earliest.is_some_and(|end| end > ended))
            {
                context.faults.add(
                    Fault::new(format!(
                        "a relation ({}) beyond the end of `{title}`",
                        when.words
                    ))
                    .at(spot.place.clone(), "this is too late")
                    .also(lifespan.place.clone(), format!("`{title}` ended here"))
                    .remedy("correct one of the dates, or mark the doubtful one with `?` or `~`"),
                );
            }
        }
    }
}
