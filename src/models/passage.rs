//! Passages of the sources, quoted and as footnotes.

use lore::route::{Address, Route};
use lore::{PassageId, TableError};

use super::PageContext;

/// A passage of a source, with its location.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuotedPassage {
    /// Its text.
    pub text: &'static str,
    /// Its number: "4.12"; with the name of its source if there are several.
    pub number: &'static str,
    /// The link to it among the sources.
    pub href: String,
    /// Its location in the source.
    pub locator: &'static str,
}

impl QuotedPassage {
    /// A passage in full.
    ///
    /// # Errors
    /// If the lore's bytes are damaged.
    pub fn of(page: PageContext, id: PassageId) -> Result<Self, TableError> {
        let passage = page.lore.passage(id)?;
        let number = passage.id.split_once(':').map(|(_, number)| number);
        let number = number.filter(|_| page.lore.has_one_source() == Ok(true));
        Ok(Self {
            text: passage.text,
            number: number.unwrap_or(passage.id),
            href: page.to_address(Address::new(Route::Sources).with_fragment(passage.id)),
            locator: passage.locator,
        })
    }

    /// Several passages in order.
    ///
    /// # Errors
    /// As [`Self::of`].
    pub fn all(page: PageContext, ids: &[PassageId]) -> Result<Vec<Self>, TableError> {
        ids.iter().map(|&id| Self::of(page, id)).collect()
    }
}

/// A passage as a footnote of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Footnote {
    /// Its number in the text, from 1.
    pub number: usize,
    /// Its id on the page.
    pub id: String,
    /// The link back to the first place in the text that cites it.
    pub back: String,
    /// The passage.
    pub passage: QuotedPassage,
}

impl Footnote {
    /// The footnotes of a text, numbered as its citations are. `prefix` is that of the text: see
    /// [`SafeHtml::of`](super::prose::SafeHtml::of).
    ///
    /// # Errors
    /// If the lore's bytes are damaged.
    pub fn all(
        page: PageContext,
        passages: &[PassageId],
        prefix: &str,
    ) -> Result<Vec<Self>, TableError> {
        let notes = passages.iter().enumerate().map(|(index, &id)| {
            let number = index + 1;
            Ok(Self {
                number,
                id: format!("fn-{prefix}{number}"),
                back: format!("#ref-{prefix}{number}"),
                passage: QuotedPassage::of(page, id)?,
            })
        });
        notes.collect()
    }
}
