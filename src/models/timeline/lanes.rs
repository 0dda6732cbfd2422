//! The lanes of the drawing: by theme, or by the entries that claims are about.

use std::collections::{BTreeMap, HashMap};

use lore::chronology::Extent;
use lore::route::Lanes;
use lore::{EntryId, Role, Statement, TableError};

use super::bar::{Bar, RivalGroup};
use super::dated_claim::DatedClaim;
use super::during_bar::DuringClaims;
use super::event_order::EventOrder;
use super::vocabulary::{category_of, role_of};
use crate::models::PageContext;

/// A lane with its bars in time order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lane {
    /// Its name in addresses.
    pub id: &'static str,
    /// Its name for readers.
    pub label: &'static str,
    /// What it shows.
    pub bars: Vec<Bar>,
}

/// How claims are divided into lanes.
enum Division {
    /// Lanes for events, existence, each category of relations, and other facts, by number.
    Themes,
    /// A lane for each of some entries, and a last one for claims about none of them.
    Entries(HashMap<EntryId, usize>),
}

/// The lanes of some claims, without empty ones. Claims only known to be during something share one bar
/// per such thing. Undated events are included in lanes by theme if `shows_undated` is set.
///
/// # Errors
/// If the lore's bytes are damaged.
pub(super) fn lanes(
    page: PageContext,
    kind: Lanes,
    claims: &[&DatedClaim],
    order: &EventOrder,
    shows_undated: bool,
) -> Result<Vec<Lane>, TableError> {
    let (mut lanes, division) = match kind {
        Lanes::Themes => (themes(page), Division::Themes),
        Lanes::Factions => of_role(page, Role::Faction)?,
        Lanes::Places => of_role(page, Role::Place)?,
        Lanes::Persons => of_role(page, Role::Person)?,
    };
    let rivals = rivals(claims);
    let none = Vec::new();
    let mut during: Vec<_> = lanes.iter().map(|_| Vec::new()).collect();
    for &one in claims {
        let divided = division.lanes_of(page, one, lanes.len() - 1)?;
        if one.is_only_during() {
            for lane in divided {
                DuringClaims::add(&mut during[lane], one);
            }
            continue;
        }
        let rivals = rival_group(one).and_then(|group| rivals.get(&group));
        let bar = Bar::of_claim(page, one, rivals.unwrap_or(&none), order)?;
        for lane in divided {
            lanes[lane].bars.push(bar.clone());
        }
    }
    if kind == Lanes::Themes && shows_undated {
        let undated = order.events.iter().filter(|event| !event.dated);
        for event in undated.filter(|event| event.days != Extent::default()) {
            let bar = Bar::of_undated(page, event.entry, event.days, order)?;
            lanes[0].bars.push(bar);
        }
    }
    for (lane, groups) in lanes.iter_mut().zip(during) {
        for group in groups {
            lane.bars.push(group.bar(page)?);
        }
    }
    lanes.retain(|lane| !lane.bars.is_empty());
    Ok(lanes)
}

/// The claims of each question that has rival answers, in the order of the answers.
fn rivals<'c>(claims: &[&'c DatedClaim]) -> BTreeMap<RivalGroup, Vec<&'c DatedClaim>> {
    let mut groups: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for &one in claims {
        if let Some(group) = rival_group(one) {
            groups.entry(group).or_default().push(one);
        }
    }
    for group in groups.values_mut() {
        group.sort_by_key(|one| one.claim.reading.map(|reading| reading.reading));
    }
    groups
}

fn rival_group(one: &DatedClaim) -> Option<RivalGroup> {
    let reading = one.claim.reading?;
    Some((one.claim.subject, reading.dispute))
}

fn lane(id: &'static str, label: &'static str) -> Lane {
    let bars = Vec::new();
    Lane { id, label, bars }
}

fn themes(page: PageContext) -> Vec<Lane> {
    let mut lanes = vec![lane("events", "Events"), lane("spans", "In existence")];
    let categories = page.lore.world().categories.iter();
    lanes.extend(categories.map(|category| lane(category.id, category.label)));
    lanes.push(lane("facts", "Other facts"));
    lanes
}

fn of_role(page: PageContext, role: Role) -> Result<(Vec<Lane>, Division), TableError> {
    let mut lanes = Vec::new();
    let mut numbers = HashMap::new();
    for entry in page.lore.by_title()? {
        if role_of(page.lore, entry)? == Some(role) {
            let card = page.lore.card(entry)?;
            numbers.insert(entry, lanes.len());
            lanes.push(lane(card.slug, card.title));
        }
    }
    lanes.push(lane("others", "Others"));
    Ok((lanes, Division::Entries(numbers)))
}

impl Division {
    /// The numbers of the lanes that a claim belongs to; `last` is the number of the last.
    fn lanes_of(
        &self,
        page: PageContext,
        one: &DatedClaim,
        last: usize,
    ) -> Result<Vec<usize>, TableError> {
        let Self::Entries(numbers) = self else {
            return Ok(vec![theme_of(page, one, last)?]);
        };
        let touched = [Some(one.claim.subject), one.target];
        let lanes = touched.into_iter().flatten();
        let mut lanes: Vec<_> = lanes
            .filter_map(|entry| numbers.get(&entry).copied())
            .collect();
        // A relation of an entry with itself.
        lanes.dedup();
        if lanes.is_empty() {
            lanes.push(last);
        }
        Ok(lanes)
    }
}

fn theme_of(page: PageContext, one: &DatedClaim, last: usize) -> Result<usize, TableError> {
    Ok(match one.claim.statement {
        // After the lanes for events and existence.
        Statement::Relation { .. } => {
            category_of(page.lore, &one.claim).map_or(last, |category| category + 2)
        }
        Statement::Fact { .. } if !page.lore.world().is_lifespan(&one.claim) => last,
        Statement::Fact { .. } => {
            let event = role_of(page.lore, one.claim.subject)? == Some(Role::Event);
            usize::from(!event)
        }
    })
}
