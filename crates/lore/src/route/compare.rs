//! The parameters of a comparison of an entry in two years.

use super::query::{Params, Query, QueryWriter};
use crate::Slug;

/// What is compared; the years stand beside it in the address.
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
