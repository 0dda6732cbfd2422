//! Bars for what is only known to have been during something: one bar, as wide as that, for all
//! claims of a lane during the same thing, since none of them has a position of its own in time.

use lore::{Basis, Holding, Status, TableError};

use super::bar::{Bar, BarTarget};
use super::dated_claim::DatedClaim;
use super::during_group::DuringGroup;
use super::list::section_id;
use crate::models::PageContext;

/// How many sentences a bar's description contains; the list has them all.
const TOLD: usize = 5;

/// Claims of one lane that were during the same thing.
pub(super) struct DuringClaims<'c>(Vec<&'c DatedClaim>);

impl<'c> DuringClaims<'c> {
    /// Adds a claim to the group during the same thing.
    pub(super) fn add(groups: &mut Vec<Self>, one: &'c DatedClaim) {
        let same = |group: &&mut Self| group.0[0].when.words == one.when.words;
        match groups.iter_mut().find(same) {
            Some(group) => group.0.push(one),
            None => groups.push(Self(vec![one])),
        }
    }

    /// The bar of all of them.
    ///
    /// # Errors
    /// If the lore's bytes are damaged.
    pub(super) fn bar(&self, page: PageContext) -> Result<Bar, TableError> {
        let one = self.0[0];
        let (label, target) = match self.0.len() {
            1 => (
                label_of_one(page, one)?,
                BarTarget::Page(page.to_claim(&one.claim)?),
            ),
            several => {
                let label = format!("{}: {several}", DuringGroup::label_of(one));
                (label, BarTarget::List(self.place_in_list(page)?))
            }
        };
        let sentences = self.0.iter().map(|one| one.sentence.as_str());
        let mut words = format!(
            "{label}; {}",
            sentences.take(TOLD).collect::<Vec<_>>().join("; ")
        );
        if self.0.len() > TOLD {
            words.push_str("; …");
        }
        let holds = |holding| self.0.iter().any(|one| one.holds_in(page.years) == holding);
        Ok(Bar {
            subject: one.claim.subject,
            side: None,
            extent: one.extent,
            moment: false,
            basis: Basis::During,
            words,
            label,
            target,
            status: Status::Stated,
            ruled_out: self.0.iter().all(|one| one.claim.ruled_out),
            holds: match () {
                () if holds(Holding::Yes) => Holding::Yes,
                () if holds(Holding::Perhaps) => Holding::Perhaps,
                () => Holding::No,
            },
            rivals: None,
            reading: 0,
        })
    }

    /// The id of the list's group with these claims, or of its section if there is an event among
    /// them, since events are listed separately.
    fn place_in_list(&self, page: PageContext) -> Result<String, TableError> {
        let mut events = false;
        for one in &self.0 {
            events |= one.dates_event(page.lore)?;
        }
        Ok(if events {
            section_id(page, self.0[0].section(&page.lore.world().eras))
        } else {
            DuringGroup::id_of(self.0[0])
        })
    }
}

/// The label of a single claim.
fn label_of_one(page: PageContext, one: &DatedClaim) -> Result<String, TableError> {
    let says = if page.lore.world().is_lifespan(&one.claim) {
        page.lore.card(one.claim.subject)?.title
    } else {
        &one.sentence
    };
    Ok(format!("{says}, {}", one.when.words))
}
