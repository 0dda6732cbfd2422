//! What the world's vocabulary says about claims and entries, as far as the timeline needs it.

use lore::{Claim, EntryId, Role, Statement, TableError};

use crate::embedded::LoreRef;

/// The role of an entry in the views.
///
/// # Errors
/// If the lore's bytes are damaged.
pub(super) fn role_of(lore: LoreRef, entry: EntryId) -> Result<Option<Role>, TableError> {
    Ok(lore.world().role_of(&lore.card(entry)?))
}

/// Whether a claim says that its subject came after its target.
pub(super) fn is_sequence(lore: LoreRef, claim: &Claim<'_>) -> bool {
    let Statement::Relation { relation, .. } = claim.statement else {
        return false;
    };
    let kind = lore.world().relations.get(usize::from(relation));
    kind.is_some_and(|kind| kind.later)
}

/// The number of the category of a relation; none for a fact.
pub(super) fn category_of(lore: LoreRef, claim: &Claim<'_>) -> Option<usize> {
    let Statement::Relation { relation, .. } = claim.statement else {
        return None;
    };
    let kind = lore.world().relations.get(usize::from(relation))?;
    Some(usize::from(kind.category))
}
