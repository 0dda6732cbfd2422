//! Owns the strings that the compiler makes, so that records can borrow all of theirs.

use typed_arena::Arena;

/// Strings that live until the tables are written.
#[derive(Default)]
pub(crate) struct Strings(Arena<String>);

impl Strings {
    /// Stores a string and returns a reference to it.
    pub(crate) fn keep(&self, text: impl Into<String>) -> &str {
        self.0.alloc(text.into())
    }
}
