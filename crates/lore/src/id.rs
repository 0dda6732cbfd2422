//! Typed row numbers: an [`EntryId`] can't be used where a [`ClaimId`] is meant.

use serde::{Deserialize, Serialize};

/// A row number in one of the tables of a [`Lore`](crate::Lore).
pub trait Id: Copy + Eq + Ord {
    /// The id of the row with this number.
    fn from_index(index: usize) -> Self;
    /// The row's number, from zero.
    fn index(self) -> usize;
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub struct $name(u32);

        impl Id for $name {
            fn from_index(index: usize) -> Self {
                // A table of four billion rows can't be embedded in a page.
                Self(u32::try_from(index).unwrap_or(u32::MAX))
            }

            fn index(self) -> usize {
                self.0 as usize
            }
        }
    )+};
}

ids! {
    /// Row of an entry. Entries are in the order of their slugs.
    EntryId,
    /// Row of a claim. Claims are in the order of their subjects, then as written.
    ClaimId,
    /// Row of a passage. Passages are in the order of their sources, then as written.
    PassageId,
    /// Row of a dispute. Disputes are in the order of their slugs.
    DisputeId,
}
