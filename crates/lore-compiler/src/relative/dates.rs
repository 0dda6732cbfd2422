//! The dates of an anchor, each with the readings that it rests on.

use lore::route::ChosenReadings;
use lore::{Anchor, AnchorDate, AnchorTarget, EntryId, Id, ReadingRef, Statement, Time};

use super::{Anchors, Progress};
use crate::claim::resolve_date;
use crate::fault::{Fault, Spot};

impl<'d> Anchors<'_, 'd> {
    /// The dates of an anchor, each once; reports at `spot` if there are none.
    pub(super) fn dates(
        &mut self,
        target: AnchorTarget,
        spot: &Spot,
    ) -> Option<Vec<AnchorDate<'d>>> {
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
            // Already reported with the era.
            (None, None) => return None,
        };
        let names = self.context.names;
        let reading = era.dispute.as_ref();
        let reading = reading.and_then(|spot| names.reading(spot, self.context.faults));
        Some(flattened(&time, reading))
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
            for date in flattened(&time, claim.reading) {
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
            Fault::new(format!("the time of `{}` depends on itself", spot.value))
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
                .at(spot.place.clone(), "nothing says when this was")
                .remedy(format!(
                    "date it ({whose}, of a fact that is a lifespan: {}), or name something that has a date",
                    lifespans.join(", ")
                )),
        );
    }
}

/// The dates of a time, each with a reading that it rests on in addition to its own.
fn flattened<'d>(time: &Time<'d>, reading: Option<ReadingRef>) -> Vec<AnchorDate<'d>> {
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
        let one = match time {
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
