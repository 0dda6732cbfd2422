//! Where the search index is made.

use super::Tables;

/// The chapter of the search index, in the format of `lore::search`.
///
/// It can be made from: titles, aliases and kinds (`drafts.entries`), headings and the plain words
/// of the texts (`model.bodies`), and the claims with their dates (`model.claims`).
pub(super) fn section(_tables: &Tables<'_>) -> Vec<u8> {
    Vec::new()
}
