//! Relative times: `during` and `throughout` of claims and eras.
//!
//! The dates of each are gathered here, with the readings that they rest on, so that no reader of the lore has to
//! follow one claim to the next. An anchor that itself has a relative time has the dates of the last one in the
//! chain; a circle is a fault.

mod dates;
mod words;

use std::collections::HashMap;

use lore::route::ChosenReadings;
use lore::{Anchor, AnchorDate, AnchorTarget, ReadingRef, Time, When};

use crate::claim::resolve_date;
use crate::context::Context;
use crate::drafts::Drafts;
use crate::entry::TimeDraft;
use crate::fault::{Fault, Spot};
use crate::model::Model;
use crate::suggest::suggest;

/// An era's time.
#[derive(Clone, Debug)]
pub(crate) struct EraTime<'d> {
    pub(crate) time: Time<'d>,
    /// Its widest bounds, whichever readings are true.
    pub(crate) when: When<'d>,
    pub(crate) reading: Option<ReadingRef>,
}

/// The state of the search for an anchor's dates.
#[derive(Debug)]
enum Progress<'d> {
    /// It has begun; reaching the anchor again means a circle.
    Begun,
    /// It is over. `None` if there was a fault.
    Found(Option<Vec<AnchorDate<'d>>>),
}

struct Anchors<'m, 'd> {
    model: &'m Model<'d>,
    drafts: &'d Drafts,
    context: Context<'d>,
    found: HashMap<AnchorTarget, Progress<'d>>,
}

/// Gives every claim its time, and reports those for which there is none. Returns the times of the eras; none for
/// an era with a fault.
pub(crate) fn resolve<'d>(
    model: &mut Model<'d>,
    drafts: &'d Drafts,
    context: Context<'d>,
) -> Vec<Option<EraTime<'d>>> {
    let mut anchors = Anchors {
        model,
        drafts,
        context,
        found: HashMap::new(),
    };
    let mut times = Vec::new();
    for resolved in &anchors.model.claims {
        let time = match resolved.draft.time.relative() {
            Some(spot) => anchors.time(&resolved.draft.time, spot),
            None => None,
        };
        times.push(time);
    }
    let eras = drafts.world.eras.iter();
    let eras = eras.map(|era| anchors.era(era)).collect();
    let any_reading = ChosenReadings::default();
    for (resolved, time) in model.claims.iter_mut().zip(times) {
        let Some(time) = time else { continue };
        resolved.claim.when = time.resolve(&any_reading);
        resolved.claim.time = Some(time);
    }
    eras
}

impl<'d> Anchors<'_, 'd> {
    fn era(&mut self, era: &'d crate::world::EraDraft) -> Option<EraTime<'d>> {
        let (context, draft) = (self.context, &era.time);
        draft.check_one("an era", context.faults);
        let time = match (&draft.when, draft.relative()) {
            (Some(when), _) => Time::At(resolve_date(when, context)?),
            (None, Some(spot)) => self.time(draft, spot)?,
            (None, None) => {
                context.faults.add(
                    Fault::new(format!("the era `{}` has no date", era.id.value))
                        .at(era.id.place.clone(), "")
                        .remedy("add `when = \"...\"`, or `throughout = \"...\"` with the entry whose time it is"),
                );
                return None;
            }
        };
        let reading = era.dispute.as_ref();
        let reading = reading.and_then(|spot| context.names.reading(spot, context.faults));
        let when = time.resolve(&ChosenReadings::default())?;
        Some(EraTime {
            time,
            when,
            reading,
        })
    }

    /// The relative time whose anchor a spot names.
    fn time(&mut self, draft: &TimeDraft, spot: &'d Spot) -> Option<Time<'d>> {
        let target = self.target(spot)?;
        let dates = self.dates(target, spot)?;
        let throughout = draft.throughout.is_some();
        let words = words::of(target, throughout, self.drafts);
        let anchor = Anchor {
            target,
            words: self.context.strings.keep(words),
            dates,
        };
        Some(if throughout {
            Time::Throughout(anchor)
        } else {
            Time::During(anchor)
        })
    }

    /// What a spot names: an entry, an era, or a reading as `dispute/reading`.
    fn target(&self, spot: &Spot) -> Option<AnchorTarget> {
        let (names, faults) = (self.context.names, self.context.faults);
        let name = spot.value.as_str();
        if name.contains('/') {
            return names.reading(spot, faults).map(AnchorTarget::Reading);
        }
        if let Some(entry) = names.find(name) {
            return Some(AnchorTarget::Entry(entry));
        }
        let eras = || {
            self.drafts
                .world
                .eras
                .iter()
                .map(|era| era.id.value.as_str())
        };
        if let Some(era) = eras().position(|id| id == name) {
            return Some(AnchorTarget::Era(u16::try_from(era).unwrap_or(u16::MAX)));
        }
        let all: Vec<&str> = names.slugs().chain(eras()).collect();
        faults.add(
            Fault::new(format!("there is no entry and no era `{name}`"))
                .at(spot.place.clone(), "")
                .remedy(suggest(name, all)),
        );
        None
    }
}
