//! Builds the table of answers.

use lore::Lore;
use lore::answers::{AskedAs, table};

use crate::fault::Spot;
use crate::world::WorldDraft;

/// The table of answers, in the format of [`lore::answers`].
pub(super) fn section(world: &WorldDraft, lore: &[u8]) -> Result<Vec<u8>, postcard::Error> {
    let words = |asked: &[Spot]| asked.iter().map(|spot| spot.value.clone()).collect();
    let asked = AskedAs {
        facts: world.facts.iter().map(|fact| words(&fact.asked)).collect(),
        relations: world
            .relations
            .iter()
            .map(|kind| words(&kind.asked))
            .collect(),
    };
    let made = Lore::open(lore).and_then(|lore| table(&lore, &asked));
    // Tables that were just written can be read, so this only fails if those of the answers are too large.
    made.map_err(|_| postcard::Error::SerializeBufferFull)
}
