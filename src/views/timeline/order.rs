//! The course of events: which came after which, as far as dates or the lore's relations tell.

use lore::chronology::{
    DateExtent as Mark, Extent, OrderConstraint as Later, narrow_by_order as bounded,
    topological_order as in_order,
};
use lore::{Claim, EntryId, Id, Role, Statement, Status};
use maud::{Markup, html};

use super::dated::{is_lifespan, role};
use crate::components::claim::mark;
use crate::components::links::{entry_link, text};
use crate::page::{Drawn, Page};

/// An event in its course.
pub(super) struct Event {
    pub(super) entry: EntryId,
    /// Its possible days: of all its dates, or between its neighbours in the order.
    pub(super) time: Extent,
    /// Whether a date of its own says so.
    pub(super) dated: bool,
}

/// All events in order, and the claims that order them.
pub(super) struct Course {
    pub(super) events: Vec<Event>,
    /// Claims that their subject came after their target.
    pub(super) later: Vec<Claim<'static>>,
    /// The place of each entry among the events; the number of these for what is none.
    ranks: Vec<usize>,
}

impl Course {
    /// Gathers the events of a lore.
    pub(super) fn of(page: Page) -> Drawn<Self> {
        let mut events = Vec::new();
        let mut later = Vec::new();
        for entry in page.tome.entries() {
            let is_event = role(page, entry)? == Some(Role::Event);
            let mut time: Option<Extent> = None;
            for id in page.tome.article(entry)?.claims {
                let claim = page.tome.claim(id)?;
                if is_event && is_lifespan(page, &claim) {
                    let hull = claim.when.as_ref().map(|when| Mark::of(when).hull);
                    time = hull.map(|hull| joined(time, hull)).or(time);
                }
                if is_later(page, &claim) {
                    later.push(claim);
                }
            }
            if is_event {
                events.push(Event {
                    entry,
                    time: time.unwrap_or_default(),
                    dated: time.is_some(),
                });
            }
        }
        Ok(Self::sorted(page, events, later))
    }

    fn sorted(page: Page, mut events: Vec<Event>, later: Vec<Claim<'static>>) -> Self {
        let mut places = vec![None; page.tome.len()];
        for (at, event) in events.iter().enumerate() {
            places[event.entry.index()] = Some(at);
        }
        let place = |of: EntryId| places[of.index()];
        // A disputed order binds nothing: each reading has its own.
        let settled = later
            .iter()
            .filter(|claim| claim.status != Status::Disputed);
        let pairs: Vec<_> = settled
            .filter_map(|claim| match claim.statement {
                Statement::Relation { target, .. } => Some(Later {
                    later: place(claim.subject)?,
                    earlier: place(target)?,
                }),
                Statement::Fact { .. } => None,
            })
            .collect();
        let mut times: Vec<_> = events.iter().map(|event| event.time).collect();
        let key =
            |at: usize, times: &[Extent]| (times[at].from, times[at].to.is_none(), times[at].to);
        // First what follows from the order alone, then the order with what follows from it.
        let rough = in_order(events.len(), &pairs, &mut |a, b| {
            key(a, &times).cmp(&key(b, &times))
        });
        bounded(&mut times, &pairs, &rough);
        let order = in_order(events.len(), &pairs, &mut |a, b| {
            key(a, &times).cmp(&key(b, &times))
        });
        let mut ranks = vec![events.len(); page.tome.len()];
        for (rank, &at) in order.iter().enumerate() {
            ranks[events[at].entry.index()] = rank;
        }
        for (event, time) in events.iter_mut().zip(times) {
            if !event.dated {
                event.time = time;
            }
        }
        let mut places: Vec<_> = events.into_iter().map(Some).collect();
        let events = order.iter().filter_map(|&at| places[at].take()).collect();
        Self {
            events,
            later,
            ranks,
        }
    }

    /// The place of an entry among the events; of what is none, after all.
    pub(super) fn rank(&self, entry: EntryId) -> usize {
        self.ranks.get(entry.index()).copied().unwrap_or_default()
    }

    /// The undated events whose place in the order is right after a dated one.
    pub(super) fn led(&self, entry: EntryId) -> impl Iterator<Item = &Event> {
        let rank = self.rank(entry);
        let after = self.events.get(rank + 1..).unwrap_or_default();
        let led = after.iter().take_while(|event| !event.dated);
        led.filter(|event| self.is_led(event.entry))
    }

    /// Whether an event stands behind a dated one, and is said to come after or before something.
    pub(super) fn is_led(&self, entry: EntryId) -> bool {
        let touches = |claim: &Claim<'_>| claim.subject == entry || ends_at(claim, entry);
        let before = self.events.get(..self.rank(entry)).unwrap_or_default();
        before.iter().any(|event| event.dated) && self.later.iter().any(touches)
    }

    /// What an event is said to have come after, and if `both` also before, in plain words: "after
    /// the flood (three days later), before the fire".
    pub(super) fn words(&self, page: Page, entry: EntryId, both: bool) -> Drawn<Option<String>> {
        let mut words = String::new();
        let after = self.later.iter().filter(|claim| claim.subject == entry);
        let before = self.later.iter().filter(|claim| ends_at(claim, entry));
        let before = before.filter(|_| both).map(|claim| ("before ", claim));
        for (joint, claim) in after.map(|claim| ("after ", claim)).chain(before) {
            let Statement::Relation { target, .. } = claim.statement else {
                continue;
            };
            let other = if target == entry {
                claim.subject
            } else {
                target
            };
            if !words.is_empty() {
                words.push_str(", ");
            }
            words.push_str(joint);
            words.push_str(page.title(other)?);
            if let Some(note) = claim.note.as_ref().filter(|_| claim.subject == entry) {
                words.push_str(" (");
                words.push_str(&note.plain().trim_end_matches('.').to_lowercase());
                words.push(')');
            }
        }
        Ok(Some(words).filter(|words| !words.is_empty()))
    }

    /// What an event is said to have come after, in words with their claims.
    pub(super) fn after(&self, page: Page, entry: EntryId) -> Drawn {
        let claims = self.later.iter().filter(|claim| claim.subject == entry);
        Ok(html! { @for claim in claims { (after(page, claim)?) } })
    }
}

/// Whether a claim is a relation to an entry.
fn ends_at(claim: &Claim<'_>, entry: EntryId) -> bool {
    matches!(claim.statement, Statement::Relation { target, .. } if target == entry)
}

/// "After the flood: three days later."
fn after(page: Page, claim: &Claim<'static>) -> Drawn {
    let Statement::Relation { target, .. } = claim.statement else {
        return Ok(Markup::default());
    };
    Ok(html! {
        span.order {
            "After " (entry_link(page, target)?)
            @if let Some(note) = &claim.note { ": " (text(page, note)?) }
            (mark(page, claim)?)
        }
    })
}

/// Whether a claim says that its subject came after its target.
pub(super) fn is_later(page: Page, claim: &Claim<'_>) -> bool {
    match claim.statement {
        Statement::Relation { relation, .. } => {
            let kind = page.tome.world().relations.get(usize::from(relation));
            kind.is_some_and(|kind| kind.later)
        }
        Statement::Fact { .. } => false,
    }
}

/// All days of two times and between them.
fn joined(one: Option<Extent>, other: Extent) -> Extent {
    let Some(one) = one else { return other };
    Extent {
        from: one.from.min(other.from),
        to: one.to.zip(other.to).map(|(a, b)| a.max(b)),
    }
}
