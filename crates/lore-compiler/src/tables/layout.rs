//! Where the picture of the relations is laid out.

use super::Tables;

/// The chapter of the layout.
pub(super) fn section(_tables: &Tables<'_>) -> Vec<u8> {
    Vec::new()
}
