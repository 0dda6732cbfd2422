//! Texts that the lore's compiler made from Markdown.

use lore::{Heading, TableError};

use super::PageContext;

/// HTML that is safe to draw as it is: only the lore's compiler and [`lore::Lore::html`] write it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SafeHtml(String);

impl SafeHtml {
    /// A stored text with its headings. `prefix` precedes the numbers of its footnotes in ids, for
    /// pages with several texts.
    ///
    /// # Errors
    /// If the lore's bytes are damaged.
    pub fn of(
        page: PageContext,
        text: &str,
        headings: &[Heading<'_>],
        prefix: &str,
    ) -> Result<Self, TableError> {
        let html = page.lore.html(text, headings, page.root, prefix)?;
        Ok(Self(html))
    }

    /// The HTML.
    pub fn into_string(self) -> String {
        self.0
    }
}
