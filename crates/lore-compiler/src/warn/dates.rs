//! Dates that say more than the sources: a moment for what lasted, or an era's bounds for what only happened in it.

use lore::{Shape, Statement, When};

use crate::claim::Resolved;
use crate::context::Context;
use crate::drafts::Drafts;
use crate::fault::{Fault, Spot};
use crate::model::Model;

const LASTING: &str = "give it a start and an end, open where unknown; or name what \
                       it was during: `during = \"...\"`";
const BORROWED: &str =
    "if no source dates it, name what it was during or throughout: `during = \"...\"`";

/// First and last year.
type Bounds = (i32, i32);

fn bounds(when: &When<'_>) -> Option<Bounds> {
    Some((when.start_earliest?.year, when.end_latest?.year))
}

/// Warns about every such date.
pub(super) fn warn(model: &Model<'_>, drafts: &Drafts, context: Context<'_>) {
    let eras = long_eras(model, drafts);
    for Resolved { claim, draft } in &model.claims {
        let (Some(when), Some(spot)) = (&claim.when, &draft.time.when) else {
            continue;
        };
        if let Statement::Relation { relation, .. } = claim.statement {
            let relation = drafts.world.relations.get(usize::from(relation));
            let lasting = relation.filter(|relation| relation.lasting);
            if let Some(relation) = lasting.filter(|_| is_some_moment_of_years(when)) {
                let label = &relation.label.value;
                let title = format!(
                    "a moment ({}) for something that lasts: “{label}”",
                    when.words
                );
                add(spot, title, LASTING, context);
                continue;
            }
        }
        // A reading of a dispute may be about these very bounds.
        let era = eras
            .iter()
            .find(|(years, _)| claim.reading.is_none() && bounds(when) == Some(*years));
        if let Some((_, label)) = era {
            let words = when.words;
            let title = format!("the date ({words}) repeats the bounds of the era “{label}”");
            add(spot, title, BORROWED, context);
        }
    }
}

/// Eras of several years with known bounds.
fn long_eras<'d>(model: &Model<'_>, drafts: &'d Drafts) -> Vec<(Bounds, &'d str)> {
    let mut eras = Vec::new();
    for (era, time) in drafts.world.eras.iter().zip(&model.eras) {
        let years = time.as_ref().and_then(|time| bounds(&time.when));
        if let Some(years) = years.filter(|(first, last)| first != last) {
            eras.push((years, era.label.value.as_str()));
        }
    }
    eras
}

fn is_some_moment_of_years(when: &When<'_>) -> bool {
    when.shape == Shape::Moment && bounds(when).is_none_or(|(first, last)| first != last)
}

/// Adds a warning about a date.
fn add(spot: &Spot, title: String, remedy: &str, context: Context<'_>) {
    let warning = Fault::warning(title);
    context
        .faults
        .add(warning.at(spot.place.clone(), "").remedy(remedy));
}
