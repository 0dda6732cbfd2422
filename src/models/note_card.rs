//! The card of a note: the passage that a sentence of an entry rests on.

use lore::TableError;
use lore::route::{Address, Route};

use super::PageContext;
use super::page::entry_of;
use super::passage::QuotedPassage;

/// The card of a note.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoteCard {
    /// Its number in the text, from 1.
    pub number: usize,
    /// The passage.
    pub passage: QuotedPassage,
    /// The link to all passages of the text.
    pub all: String,
}

impl NoteCard {
    /// The card of the note that an address names, if its text has such a note.
    ///
    /// # Errors
    /// If the lore's bytes are damaged.
    pub fn of(page: PageContext, address: &Address) -> Result<Option<Self>, TableError> {
        let (Some(number), Route::Entry(slug)) = (address.named_note(), &address.route) else {
            return Ok(None);
        };
        let Some(entry) = entry_of(page.lore, slug) else {
            return Ok(None);
        };
        let article = page.lore.article(entry)?;
        let passage = number
            .checked_sub(1)
            .and_then(|place| article.footnotes.get(place));
        let Some(&passage) = passage else {
            return Ok(None);
        };
        let all = Address::new(address.route.clone()).with_fragment("footnotes");
        Ok(Some(Self {
            number,
            passage: QuotedPassage::of(page, passage)?,
            all: page.to_address(all),
        }))
    }
}

#[cfg(test)]
mod tests {
    use lore::route::Address;

    use super::NoteCard;
    use crate::models::page::test_page;

    #[test]
    fn a_note_shows_the_passage_that_the_text_cites_by_its_number() {
        let page = test_page();
        let entry = page.lore.by_title().unwrap().into_iter();
        let mut cited =
            entry.filter(|&entry| !page.lore.article(entry).unwrap().footnotes.is_empty());
        let entry = cited.next().unwrap();
        let slug = page.lore.card(entry).unwrap().slug;
        let notes = page.lore.article(entry).unwrap().footnotes.len();
        let card = |number: usize| {
            let address = Address::parse(&format!("entry/{slug}/#fn-{number}"));
            NoteCard::of(page, &address).unwrap()
        };
        assert_eq!(card(0), None);
        let first = page.lore.article(entry).unwrap().footnotes[0];
        let text = page.lore.passage(first).unwrap().text;
        assert_eq!(card(1).unwrap().passage.text, text);
        assert_eq!(card(notes).unwrap().number, notes);
        assert_eq!(card(notes + 1), None);
    }
}
