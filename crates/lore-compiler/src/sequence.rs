//! Checks that nothing comes after itself: relations of `later` types must not form a circle.
//!
//! Disputed claims may, since each belongs to a reading, and readings contradict each other.

use std::collections::BTreeSet;

use lore::{EntryId, Id, Statement, Status};

use crate::claim::Resolved;
use crate::context::Context;
use crate::drafts::Drafts;
use crate::fault::Fault;
use crate::model::Model;

/// Reports every claim that closes a circle in the order of events.
pub(crate) fn check(model: &Model<'_>, drafts: &Drafts, context: Context<'_>) {
    let relations = &drafts.world.relations;
    let mut earlier: Vec<Vec<EntryId>> = vec![Vec::new(); drafts.entries.len()];
    for Resolved { claim, draft } in &model.claims {
        let Statement::Relation { relation, target } = claim.statement else {
            continue;
        };
        let later = relations
            .get(usize::from(relation))
            .is_some_and(|kind| kind.later);
        if !later || claim.status == Status::Disputed {
            continue;
        }
        if leads(&earlier, target, claim.subject) {
            let place = draft
                .target
                .as_ref()
                .map_or(&draft.place, |spot| &spot.place);
            let (subject, target) = (
                context.names.title(claim.subject),
                context.names.title(target),
            );
            context.faults.add(
                Fault::new(format!("`{subject}` is said to come after itself"))
                    .at(place.clone(), format!("`{target}` comes after `{subject}`"))
                    .remedy("remove one of the claims of this circle, or mark one as disputed"),
            );
            continue;
        }
        earlier[claim.subject.index()].push(target);
    }
}

/// Whether going back from one entry to those it came after reaches another.
fn leads(earlier: &[Vec<EntryId>], from: EntryId, to: EntryId) -> bool {
    let (mut seen, mut left) = (BTreeSet::new(), vec![from]);
    while let Some(entry) = left.pop() {
        if entry == to {
            return true;
        }
        if seen.insert(entry.index()) {
            left.extend(&earlier[entry.index()]);
        }
    }
    false
}
