//! The parameters of a comparison of an entry in two years.

use crate::Slug;

/// What is compared; the years stand beside it in the address.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CompareParams {
    /// The entry.
    pub entry: Option<Slug>,
}
