//! Times told by something else: `during` and `throughout` of claims and eras.
//!
//! The dates that one gets are gathered here, each with the readings that it rests on, so that no
//! reader of the lore has to follow one claim to the next. What is told by something that is itself
//! told by something else gets the dates of the last of them; a circle is a fault.

mod words;

use std::collections::HashMap;

use lore::route::ChosenReadings;
use lore::{Anchor, AnchorDate, AnchorTarget, EntryId, Id, ReadingRef, Statement, Time, When};

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
    /// Its bounds, whatever readings are true.
    pub(crate) when: When<'d>,
    pub(crate) reading: Option<ReadingRef>,
}

/// Where the search for the dates of an anchor stands.
#[derive(Debug)]
enum Progress<'d> {
    /// It has begun; to come upon it again is a circle.
    Begun,
    /// It is over. Nothing was found where there was a fault.
    Found(Option<Vec<AnchorDate<'d>>>),
}

struct Anchors<'m, 'd> {
    model: &'m Model<'d>,
    drafts: &'d Drafts,
    context: Context<'d>,
    found: HashMap<AnchorTarget, Progress<'d>>,
}

/// Gives every claim its time and reports what has none. Returns the times of the eras; of one with a
/// fault, none.
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
                        .remedy("add `when = \"...\"`, or `throughout = \"...\"` with what it is the time of"),
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

    /// A time that is told by what a spot names.
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

    /// The dates of an anchor, each once; reports at `spot` where there are none.
    fn dates(&mut self, target: AnchorTarget, spot: &Spot) -> Option<Vec<AnchorDate<'d>>> {
        match self.found.get(&target) {
            Some(Progress::Found(dates)) => return dates.clone(),
            Some(Progress::Begun) => {
                self.circle(spot);
                return None;
            }
            None => {}
        }
        self.found.insert(target, Progress::Begun);
        let dates = match target {
            AnchorTarget::Era(number) => self.dates_of_era(usize::from(number)),
            AnchorTarget::Entry(_) | AnchorTarget::Reading(_) => self.dates_of_claims(target),
        };
        if dates.as_ref().is_some_and(Vec::is_empty) {
            self.undated(target, spot);
        }
        let dates = dates.filter(|dates| !dates.is_empty());
        self.found.insert(target, Progress::Found(dates.clone()));
        dates
    }

    fn dates_of_era(&mut self, number: usize) -> Option<Vec<AnchorDate<'d>>> {
        let era = self.drafts.world.eras.get(number)?;
        let time = match (&era.time.when, era.time.relative()) {
            (Some(when), _) => Time::At(resolve_date(when, self.context)?),
            (None, Some(spot)) => self.time(&era.time, spot)?,
            // Reported with the era.
            (None, None) => return None,
        };
        let names = self.context.names;
        let reading = era.dispute.as_ref();
        let reading = reading.and_then(|spot| names.reading(spot, self.context.faults));
        Some(flattened(time, reading))
    }

    /// The dates of the lifespans of an entry or a reading.
    fn dates_of_claims(&mut self, target: AnchorTarget) -> Option<Vec<AnchorDate<'d>>> {
        let model = self.model;
        let own = match target {
            AnchorTarget::Entry(entry) => model.own[EntryId::index(entry)].clone(),
            _ => 0..model.claims.len(),
        };
        let mut dates = Vec::new();
        for resolved in &model.claims[own] {
            let claim = &resolved.claim;
            let of_reading = claim.reading.map(AnchorTarget::Reading) == Some(target);
            let of_entry = AnchorTarget::Entry(claim.subject) == target;
            if !(of_reading || of_entry) || !self.is_lifespan(&claim.statement) {
                continue;
            }
            let time = match (&claim.time, resolved.draft.time.relative()) {
                (Some(time), _) => time.clone(),
                (None, Some(spot)) => self.time(&resolved.draft.time, spot)?,
                (None, None) => continue,
            };
            for date in flattened(time, claim.reading) {
                if !dates.contains(&date) {
                    dates.push(date);
                }
            }
        }
        Some(dates)
    }

    fn is_lifespan(&self, statement: &Statement<'_>) -> bool {
        let Statement::Fact { fact, .. } = statement else {
            return false;
        };
        let facts = &self.drafts.world.facts;
        facts
            .get(usize::from(*fact))
            .is_some_and(|fact| fact.lifespan)
    }

    fn circle(&self, spot: &Spot) {
        self.context.faults.add(
            Fault::new(format!("the time of `{}` is told by itself", spot.value))
                .at(spot.place.clone(), "this closes the circle")
                .remedy("give one of them a date of its own: `when = \"...\"`"),
        );
    }

    fn undated(&self, target: AnchorTarget, spot: &Spot) {
        let lifespans = self.drafts.world.facts.iter();
        let lifespans = lifespans.filter(|fact| fact.lifespan);
        let lifespans: Vec<_> = lifespans
            .map(|fact| format!("`{}`", fact.id.value))
            .collect();
        let whose = match target {
            AnchorTarget::Reading(_) => "a claim of this reading",
            AnchorTarget::Entry(_) | AnchorTarget::Era(_) => "a claim of it",
        };
        self.context.faults.add(
            Fault::new(format!("`{}` has no date", spot.value))
                .at(spot.place.clone(), "nothing tells when this was")
                .remedy(format!(
                    "date it ({whose}, of a fact that is a lifespan: {}), or name something that has a date",
                    lifespans.join(", ")
                )),
        );
    }
}

/// The dates of a time, each with a reading that it rests on besides its own.
fn flattened<'d>(time: Time<'d>, reading: Option<ReadingRef>) -> Vec<AnchorDate<'d>> {
    let with = |mut readings: Vec<ReadingRef>| {
        if let Some(reading) = reading.filter(|reading| !readings.contains(reading)) {
            readings.push(reading);
        }
        readings
    };
    let Some(anchor) = time.anchor() else {
        let when = time.resolve(&ChosenReadings::default());
        let date = when.map(|when| AnchorDate {
            readings: with(Vec::new()),
            when,
        });
        return date.into_iter().collect();
    };
    let each = anchor.dates.iter().filter_map(|date| {
        let one = Anchor {
            dates: vec![AnchorDate {
                readings: Vec::new(),
                when: date.when.clone(),
            }],
            ..anchor.clone()
        };
        let one = match &time {
            Time::Throughout(_) => Time::Throughout(one),
            Time::At(_) | Time::During(_) => Time::During(one),
        };
        Some(AnchorDate {
            readings: with(date.readings.clone()),
            when: one.resolve(&ChosenReadings::default())?,
        })
    });
    each.collect()
}
