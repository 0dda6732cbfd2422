//! The bars of what is only known to have been during something: one for all claims of a lane that
//! were during the same, as wide as that. None of them has a place of its own in time.

use lore::{Basis, Holding, Status, TableError};

use super::bar::{Bar, BarTarget};
use super::dated_claim::DatedClaim;
use super::during_group::DuringGroup;
use super::list::section_id;
use super::vocabulary::is_lifespan;
use crate::models::PageContext;

/// The sentences that a bar tells of its claims; the list has them all.
const TOLD: usize = 5;

/// Claims of one lane that were during the same.
pub(super) struct DuringClaims<'c>(Vec<&'c DatedClaim>);

impl<'c> DuringClaims<'c> {
    /// Puts a claim to those that were during the same.
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

    /// The id of the group of the list that has them; of its section, where an event is among them:
    /// events are listed by themselves.
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

/// What is said of a claim by itself.
fn label_of_one(page: PageContext, one: &DatedClaim) -> Result<String, TableError> {
    let says = if is_lifespan(page.lore, &one.claim) {
        page.lore.card(one.claim.subject)?.title
    } else {
        &one.sentence
    };
    Ok(format!("{says}, {}", one.when.words))
}
