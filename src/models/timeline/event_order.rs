//! The order of events, as far as dates or the lore's relations determine it.

mod sort;

use lore::chronology::{DateExtent, Extent};
use lore::{Claim, EntryId, Id, ReadingRef, Role, Statement, TableError, When};

use self::sort::{constraints, sort};
use super::vocabulary::{is_sequence, role_of};
use crate::models::PageContext;

/// An event in the order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OrderedEvent {
    /// The event.
    pub entry: EntryId,
    /// Its possible days: those of all its dates, or those that its neighbours in the order allow.
    pub days: Extent,
    /// Whether it has a date of its own that the chosen readings don't rule out.
    pub dated: bool,
    /// The days by which it is put in order. If all of its dates are ruled out, they keep its place. An open
    /// end counts as the last day that is known of it; otherwise the event would come after all others.
    pub(super) place: Extent,
}

/// The dates of an event together.
#[derive(Clone, Copy, Default)]
struct Dates {
    days: Option<Extent>,
    /// With open ends closed.
    place: Option<Extent>,
}

impl Dates {
    fn add(&mut self, when: &When<'_>) {
        let days = DateExtent::of(when).hull;
        let last_known = when
            .end_earliest
            .max(when.start_latest)
            .or(when.start_earliest);
        let place = Extent {
            to: days.to.or(last_known.map(|day| day.day_number() + 1)),
            ..days
        };
        self.days = Some(hull_of_both(self.days, days));
        self.place = Some(hull_of_both(self.place, place));
    }
}

/// All events in order, and the claims that order them.
#[derive(Clone, Debug, PartialEq)]
pub struct EventOrder {
    /// The events, first to last.
    pub events: Vec<OrderedEvent>,
    /// Claims that say that their subject came after their target.
    sequence: Vec<Claim<'static>>,
    /// The position of each entry among the events; the number of events for other entries.
    ranks: Vec<usize>,
}

impl EventOrder {
    /// Puts the events of a lore in order.
    ///
    /// # Errors
    /// If the lore's bytes are damaged.
    pub(super) fn of(page: PageContext) -> Result<Self, TableError> {
        let lore = page.lore;
        let mut events = Vec::new();
        let mut sequence = Vec::new();
        for entry in lore.entries() {
            let is_event = role_of(lore, entry)? == Some(Role::Event);
            let (mut standing, mut ruled_out) = (Dates::default(), Dates::default());
            for id in lore.article(entry)?.claims {
                let claim = lore.claim(id)?;
                if is_event
                    && lore.world().is_lifespan(&claim)
                    && let Some(when) = &claim.when
                {
                    let dates = if claim.ruled_out {
                        &mut ruled_out
                    } else {
                        &mut standing
                    };
                    dates.add(when);
                }
                if is_sequence(lore, &claim) {
                    sequence.push(claim);
                }
            }
            if is_event {
                events.push(OrderedEvent {
                    entry,
                    days: standing.days.unwrap_or_default(),
                    dated: standing.days.is_some(),
                    place: standing.place.or(ruled_out.place).unwrap_or_default(),
                });
            }
        }
        let binds = |claim: &Claim<'_>| {
            let chosen = |own: ReadingRef| lore.chosen().reading_of(own.dispute) == Some(own);
            !claim.ruled_out && claim.reading.is_none_or(chosen)
        };
        let constraints = constraints(&events, &sequence, binds);
        let order = sort(&mut events, &constraints);
        let mut ranks = vec![events.len(); lore.len()];
        for (rank, &at) in order.iter().enumerate() {
            ranks[events[at].entry.index()] = rank;
        }
        let events = order.into_iter().map(|at| events[at].clone()).collect();
        Ok(Self {
            events,
            sequence,
            ranks,
        })
    }

    /// The position of an entry among the events; entries that are no events come last.
    pub(super) fn rank(&self, entry: EntryId) -> usize {
        self.ranks.get(entry.index()).copied().unwrap_or_default()
    }

    /// The claims that an entry came after others.
    pub(super) fn after(&self, entry: EntryId) -> impl Iterator<Item = &Claim<'static>> {
        let claims = self.sequence.iter();
        claims.filter(move |claim| claim.subject == entry)
    }

    /// The claims that an entry came before others.
    pub(super) fn before(&self, entry: EntryId) -> impl Iterator<Item = &Claim<'static>> {
        self.sequence
            .iter()
            .filter(move |claim| follows(claim, entry))
    }

    /// The undated events directly after a dated one in the order.
    pub(super) fn undated_after(&self, entry: EntryId) -> impl Iterator<Item = &OrderedEvent> {
        let rest = self.events.get(self.rank(entry) + 1..).unwrap_or_default();
        let undated = rest.iter().take_while(|event| !event.dated);
        undated.filter(|event| self.has_place(event.entry))
    }

    /// Whether an undated event has a place in the list: it follows a dated one, and a claim says
    /// that it came after or before something.
    pub(super) fn has_place(&self, entry: EntryId) -> bool {
        let earlier = self.events.get(..self.rank(entry)).unwrap_or_default();
        let said = self.after(entry).chain(self.before(entry)).next().is_some();
        said && earlier.iter().any(|event| event.dated)
    }
}

/// Whether a claim says that something came after an entry.
fn follows(claim: &Claim<'_>, entry: EntryId) -> bool {
    matches!(claim.statement, Statement::Relation { target, .. } if target == entry)
}

/// The days of two extents, including those in between.
fn hull_of_both(one: Option<Extent>, other: Extent) -> Extent {
    let Some(one) = one else { return other };
    Extent {
        from: one.from.min(other.from),
        to: one.to.zip(other.to).map(|(a, b)| a.max(b)),
    }
}

#[cfg(test)]
mod tests {
    use super::EventOrder;
    use crate::models::test_world::TestWorld;

    fn in_order(entries: &[&str], claims: &[&str]) -> Vec<&'static str> {
        let world = TestWorld::of(entries, claims);
        let order = EventOrder::of(world.page).unwrap();
        let slug = |entry| world.page.lore.card(entry).unwrap().slug;
        order.events.iter().map(|event| slug(event.entry)).collect()
    }

    #[test]
    fn what_is_only_known_to_have_been_by_a_year_comes_after_what_is_dated_before() {
        let entries = [
            "guild",
            "event-fall",
            "event-fire",
            "event-flood",
            "event-end",
        ];
        let claims = [
            "event-fall existed - ../1860",
            "event-fire existed - 1850",
            "event-flood existed - 1860",
            "event-end existed - 1870/",
        ];
        assert_eq!(
            in_order(&entries, &claims),
            ["event-fire", "event-flood", "event-fall", "event-end"]
        );
    }

    #[test]
    fn one_of_several_dates_that_is_open_does_not_make_an_event_the_last() {
        let entries = ["guild", "event-siege", "event-fire", "event-end"];
        let claims = [
            "event-siege existed - 1840/",
            "event-siege existed - 1835",
            "event-fire existed - 1850",
            "event-end existed - 1870",
        ];
        assert_eq!(
            in_order(&entries, &claims),
            ["event-siege", "event-fire", "event-end"]
        );
        // It had begun by 1849 at the latest.
        let claims = [
            "event-siege existed - 184X/",
            "event-fire existed - 1845",
            "event-end existed - 1870",
        ];
        assert_eq!(
            in_order(&entries, &claims),
            ["event-fire", "event-siege", "event-end"]
        );
    }
}
