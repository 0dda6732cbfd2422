//! What differs between two readings of a dispute.

use lore::graph::Scope;
use lore::route::{Address, Param, RelationsParams, Route, Versus};
use lore::{Reading, Slug, Statement, TableError};

use crate::models::PageContext;
use crate::models::claim::PlainClaim;

/// What differs if a reading is chosen instead of another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RivalDifference {
    /// The other one's answer.
    pub label: &'static str,
    /// The link to its page.
    pub href: Option<String>,
    /// What only the chosen one holds true.
    pub only_here: Vec<PlainClaim>,
    /// What only the other holds true.
    pub only_rival: Vec<PlainClaim>,
    /// What both date differently: the claim, and its years under each.
    pub moved: Vec<(PlainClaim, String, String)>,
    /// The link to both in one graph, if they differ in relations.
    pub drawing: Option<String>,
}

impl RivalDifference {
    /// What differs between a page and the same page under another reading.
    pub(super) fn of(
        page: PageContext,
        chosen: PageContext,
        (dispute, rival): (&Slug, &Reading<'static>),
    ) -> Result<Self, TableError> {
        let mut readings = chosen.lore.readings().clone();
        if let Some(id) = Slug::parse(rival.id) {
            readings.choose(dispute.clone(), id);
        }
        let there = chosen.with_readings(&readings)?;
        let calendar = page.calendar();
        let (mut only_here, mut only_rival, mut moved) = (Vec::new(), Vec::new(), Vec::new());
        for id in chosen.lore.claims() {
            let (ours, theirs) = (chosen.lore.claim(id)?, there.lore.claim(id)?);
            match (ours.ruled_out, theirs.ruled_out) {
                (false, true) => only_here.push(id),
                (true, false) => only_rival.push(id),
                (true, true) => {}
                (false, false) => {
                    if let (Some(one), Some(other)) = (&ours.when, &theirs.when)
                        && one.years(calendar) != other.years(calendar)
                    {
                        moved.push((id, one.years(calendar), other.years(calendar)));
                    }
                }
            }
        }
        let ids: Vec<_> = moved.iter().map(|(id, ..)| *id).collect();
        let mut drawing = None;
        for &id in only_here.iter().chain(&only_rival).chain(&ids) {
            if let Statement::Relation { .. } = chosen.lore.claim(id)?.statement {
                drawing = Slug::parse(rival.id).map(|reading| {
                    let dispute = dispute.clone();
                    chosen.to_address(in_one_drawing(Versus::Reading { dispute, reading }))
                });
                break;
            }
        }
        let claims = PlainClaim::all(chosen, &ids)?.into_iter();
        let years = moved.into_iter();
        let moved = claims
            .zip(years)
            .map(|(claim, (_, one, other))| (claim, one, other));
        Ok(Self {
            label: rival.label,
            href: page.to_reading(dispute.as_str(), rival.id),
            only_here: PlainClaim::all(chosen, &only_here)?,
            only_rival: PlainClaim::all(there, &only_rival)?,
            moved: moved.collect(),
            drawing,
        })
    }
}

/// The relations, compared.
fn in_one_drawing(versus: Versus) -> Address {
    let params = RelationsParams {
        scope: Scope::Everything,
        ..RelationsParams::default()
    };
    Address {
        versus: Param::Value(versus),
        ..Address::new(Route::Relations(params))
    }
}
