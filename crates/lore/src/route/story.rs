//! The parameters of the story.

use super::query::{Params, Query, QueryWriter};
use crate::Slug;

/// The position in the story.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StoryParams {
    /// The event that it is at; the first if absent.
    pub event: Option<Slug>,
}

impl Params for StoryParams {
    fn parse(query: &Query) -> Self {
        Self {
            event: query.slug("event"),
        }
    }

    fn print(&self, query: &mut QueryWriter) {
        query.slugs("event", &self.event);
    }
}
