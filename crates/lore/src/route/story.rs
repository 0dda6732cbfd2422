//! The parameters of the story.

use crate::Slug;

/// Where the story stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StoryParams {
    /// The event that it is at; the first if absent.
    pub event: Option<Slug>,
}
