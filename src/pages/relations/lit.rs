//! The entry under the pointer or with the focus, and its neighbours: they are highlighted
//! meanwhile.

use std::collections::BTreeSet;

use leptos::prelude::*;
use lore::EntryId;

use super::figure::FollowedGraph;

/// What is highlighted. Reads are tracked.
#[derive(Clone, Copy)]
pub struct Lit {
    entry: RwSignal<Option<EntryId>>,
    with_it: Memo<BTreeSet<EntryId>>,
}

impl Lit {
    /// Nothing highlighted in a drawing yet.
    pub fn over(drawing: FollowedGraph) -> Self {
        let entry = RwSignal::new(None);
        let with_it = Memo::new(move |_| {
            let entry = entry.get();
            drawing.with(|drawing| match (drawing, entry) {
                (Ok(drawing), Some(entry)) => {
                    drawing.related(entry).into_iter().chain([entry]).collect()
                }
                _ => BTreeSet::new(),
            })
        });
        Self { entry, with_it }
    }

    /// The pointer or the focus comes to an entry.
    pub fn enter(self, entry: EntryId) {
        // If the page has been left meanwhile, there is nothing to do; the same holds below.
        self.entry.try_set(Some(entry));
    }

    /// The pointer or the focus leaves an entry.
    pub fn leave(self, entry: EntryId) {
        if self.entry.try_get_untracked() == Some(Some(entry)) {
            self.entry.try_set(None);
        }
    }

    /// The entry itself; tracked.
    pub fn entry_lit(self) -> Option<EntryId> {
        self.entry.get()
    }

    /// Whether an entry with relations is highlighted.
    pub fn any(self) -> bool {
        self.with_it.with(|lit| lit.len() > 1)
    }

    /// Whether an entry is highlighted.
    pub fn entry(self, entry: EntryId) -> bool {
        self.with_it.with(|lit| lit.contains(&entry))
    }

    /// Whether a relation, given by its two ends, is highlighted.
    pub fn edge(self, from: EntryId, to: EntryId) -> bool {
        self.entry
            .get()
            .is_some_and(|entry| entry == from || entry == to)
    }
}
