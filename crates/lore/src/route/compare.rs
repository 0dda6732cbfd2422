//! The parameters of a comparison of an entry.

use super::query::{Params, Query, QueryWriter};
use crate::Slug;

/// What is compared; the years or readings are separate parts of the address.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CompareParams {
    /// The entry.
    pub entry: Option<Slug>,
}

impl Params for CompareParams {
    fn parse(query: &Query) -> Self {
        Self {
            entry: query.slug("entry"),
        }
    }

    fn print(&self, query: &mut QueryWriter) {
        query.slugs("entry", &self.entry);
    }
}
