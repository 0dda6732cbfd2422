//! The page for missing addresses: what was requested, and what may have been meant.

use lore::route::{BrowseParams, Route};
use lore::search::fold;
use lore::{EntryId, TableError, slugify};
use strsim::levenshtein;

use super::PageContext;
use super::claim_filter::mentions;
use super::entry_link::ListedEntry;
use crate::embedded::LoreRef;

/// How many entries are offered.
const MAX_OFFERED: usize = 5;

/// How many letters it takes to guess what was meant by a part of a name.
const MIN_LETTERS: usize = 3;

/// The page for a path or a slug that doesn't exist.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MissingModel {
    /// The requested path.
    pub path: String,
    /// The words in it, to search for.
    pub words: String,
    /// What may have been meant.
    pub nearest: Vec<ListedEntry>,
    /// The link to the front page.
    pub home: String,
    /// The link to all entries.
    pub browse: String,
}

impl MissingModel {
    /// The page for a path that doesn't exist.
    ///
    /// # Errors
    /// If the lore's bytes are damaged.
    pub fn of(page: PageContext, path: &str) -> Result<Self, TableError> {
        let last = path.trim_end_matches('/').rsplit('/').next();
        let last = last.unwrap_or_default();
        let words = last.replace('-', " ");
        let nearest = nearest(page.lore, &words)?;
        let nearest = nearest.into_iter().take(MAX_OFFERED);
        let nearest = nearest.map(|entry| ListedEntry::of(page, entry));
        Ok(Self {
            path: path.to_owned(),
            words,
            nearest: nearest.collect::<Result<_, _>>()?,
            home: page.to(Route::Home),
            browse: page.to(Route::Browse(BrowseParams::default())),
        })
    }
}

/// The entries with the words in a name; failing that, those with similar spelling. A letter or two must be a whole
/// name: they are in many names by chance.
fn nearest(lore: LoreRef, words: &str) -> Result<Vec<EntryId>, TableError> {
    let is_short = words.chars().count() < MIN_LETTERS;
    let is_meant = |name: &str| {
        if is_short {
            fold::key(name) == fold::key(words)
        } else {
            mentions(name, words)
        }
    };
    let mut found = Vec::new();
    for entry in lore.entries() {
        let card = lore.card(entry)?;
        let mut names = card.aliases.iter().chain([&card.title]);
        if names.any(|name| is_meant(name)) {
            found.push(entry);
        }
    }
    if is_short || !found.is_empty() {
        return Ok(found);
    }
    let wanted = slugify(words);
    let mut near = Vec::new();
    for entry in lore.entries() {
        let distance = levenshtein(&wanted, lore.card(entry)?.slug);
        if distance <= wanted.len() / 3 {
            near.push((distance, entry));
        }
    }
    near.sort_by_key(|&(distance, _)| distance);
    Ok(near.into_iter().map(|(_, entry)| entry).collect())
}

#[cfg(test)]
mod tests {
    use super::MissingModel;
    use crate::models::page::test_page;

    #[test]
    fn a_slug_with_a_slip_offers_its_entry_first() {
        let page = test_page();
        let long = page.lore.entries().filter_map(|entry| {
            let card = page.lore.card(entry).unwrap();
            (card.slug.len() > 12).then_some(card)
        });
        for card in long {
            // No entry's name has its first letter doubled.
            let slip = format!("{}{}", &card.slug[..1], card.slug);
            let model = MissingModel::of(page, &format!("entry/{slip}")).unwrap();
            let first = model.nearest.first().map(|one| one.link.title);
            assert_eq!(first, Some(card.title), "{slip}");
        }
    }

    #[test]
    fn a_part_of_a_name_offers_entries_with_it() {
        let page = test_page();
        let title = page.lore.card(page.lore.world().home).unwrap().title;
        let model = MissingModel::of(page, &format!("wiki/{}", title.to_uppercase())).unwrap();
        assert!(model.nearest.iter().any(|one| one.link.title == title));
        assert!(model.nearest.len() <= 5);
    }

    #[test]
    fn a_slash_at_the_end_hides_no_words() {
        let model = MissingModel::of(test_page(), "reading/some-question/some-answer/").unwrap();
        assert_eq!(model.words, "some answer");
    }

    #[test]
    fn what_is_like_nothing_offers_nothing_but_ways_on() {
        for path in ["nope/x", "nope/ba"] {
            assert_eq!(MissingModel::of(test_page(), path).unwrap().nearest, []);
        }
        let model = MissingModel::of(test_page(), "some/qzx-qzx-qzx").unwrap();
        assert_eq!(model.nearest, []);
        assert_eq!(model.words, "qzx qzx qzx");
        assert_eq!(
            (model.home.as_str(), model.browse.as_str()),
            ("/", "/browse/")
        );
    }
}
