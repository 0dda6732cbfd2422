//! The tables of the search box.

use lore::lore_search::ClaimsAs;
use lore::{Card, EntryId, Id, SearchTables, Section, TableWriter, World};

use super::search;

/// Writes them. A suggestion links to an entry, never to one of its claims, so claims are indexed as words of their
/// entry.
pub(super) fn write(
    world: &World<'_>,
    cards: &[Card<'_>],
    by_title: &[EntryId],
    lore: &[u8],
) -> Result<Vec<u8>, postcard::Error> {
    let names = names(world, cards, by_title)?;
    let search = search::section(lore, ClaimsAs::Words)?;
    SearchTables {
        names: &names,
        search: &search,
    }
    .write()
}

/// The lore reduced to what a suggestion shows.
fn names(
    world: &World<'_>,
    cards: &[Card<'_>],
    by_title: &[EntryId],
) -> Result<Vec<u8>, postcard::Error> {
    let world = World {
        tagline: "",
        description: "",
        about: "",
        about_headings: Vec::new(),
        featured: Vec::new(),
        eras: Vec::new(),
        facts: Vec::new(),
        categories: Vec::new(),
        relations: Vec::new(),
        ..world.clone()
    };
    let by_title: Vec<usize> = by_title.iter().map(|id| id.index()).collect();
    let mut writer = TableWriter::default();
    for section in 0..Section::COUNT {
        if section == Section::World as usize {
            writer.rows(&[&world])?;
        } else if section == Section::Cards as usize {
            writer.rows(cards)?;
        } else if section == Section::Orders as usize {
            writer.rows(&[&by_title, &Vec::new()])?;
        } else {
            writer.rows::<()>(&[])?;
        }
    }
    writer.finish()
}
