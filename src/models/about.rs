//! The About page: the author's own text, and the data behind the encyclopedia.

use lore::TableError;

use super::PageContext;
use super::contents::{Chapter, Contents};
use super::prose::SafeHtml;
use crate::address::history::is_one_file;

/// The About page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AboutModel {
    /// What the encyclopedia is, in a sentence.
    pub description: &'static str,
    /// The author's text.
    pub text: SafeHtml,
    /// Its headings, and the heading of the data section.
    pub contents: Contents,
    /// The edition of the data.
    pub edition: &'static str,
    /// How many entries there are.
    pub entries: usize,
    /// The link to all of the data; none in the one-file edition, which has no other file beside it.
    pub data: Option<String>,
}

impl AboutModel {
    /// The page of a lore.
    ///
    /// # Errors
    /// If the lore's bytes are damaged.
    pub fn of(page: PageContext) -> Result<Self, TableError> {
        let world = page.lore.world();
        let headings = world.about_headings.iter().filter(|one| one.level == 2);
        let headings = headings.map(|one| Chapter::alone(one.id.to_owned(), one.text));
        let data = Chapter::alone("data".to_owned(), "The data");
        Ok(Self {
            description: world.description,
            text: SafeHtml::of(page, world.about, &world.about_headings, "")?,
            contents: Contents(headings.chain([data]).collect()),
            edition: world.edition,
            entries: page.lore.len(),
            // A file beside the pages, which no page address can name.
            data: (!is_one_file(page.root)).then(|| format!("{}data/lore.json", page.root)),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::AboutModel;
    use crate::models::page::test_page;

    #[test]
    fn the_one_file_edition_names_no_file_beside_it() {
        let mut page = test_page();
        assert!(AboutModel::of(page).unwrap().data.is_some());
        page.root = "#/";
        assert_eq!(AboutModel::of(page).unwrap().data, None);
    }
}
