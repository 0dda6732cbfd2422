//! What pages that need the program offer to readers without scripts.

use encyclopedia::embedded::LoreRef;
use lore::TableError;
use lore::route::{Address, BrowseParams, Route};

use super::entry_route;
use crate::html::{element, text};

/// What is at the end of a route's page for those readers, if anything is needed.
///
/// # Errors
/// If the lore's bytes are damaged.
pub(super) fn without_scripts(
    lore: LoreRef,
    root: &str,
    route: &Route,
) -> Result<String, TableError> {
    let content = match route {
        Route::Search(_) => index(lore, root)?,
        Route::Saved => paragraph(
            "Entries that you bookmark, and those that you have read if you ask for a list of them, \
             are gathered here. Your browser keeps them on your device and tells no one. That needs \
             scripts, which are switched off here.",
        ),
        Route::Settings => {
            paragraph("Choosing and keeping need scripts, which are switched off here.")
        }
        Route::Compare(_) => paragraph(
            "Comparing needs scripts, which are switched off here. Each entry has its years beside what it \
             claims.",
        ),
        Route::Reading { .. } => paragraph(
            "Pages under one reading are drawn by scripts, which are switched off here: the links above \
             lead to pages with all readings.",
        ),
        Route::Random => {
            let browse = Address::new(Route::Browse(BrowseParams::default()));
            let link = link(root, &browse, "Choose among all entries");
            let why = text("Choosing needs scripts, which are switched off here. ");
            element("p", &[], &(why + &link))
        }
        _ => return Ok(String::new()),
    };
    Ok(element("noscript", &[], &content))
}

/// All names that lead to an entry, in order.
fn index(lore: LoreRef, root: &str) -> Result<String, TableError> {
    let mut names = Vec::new();
    for entry in lore.entries() {
        let card = lore.card(entry)?;
        let own = Address::new(entry_route(card.slug));
        names.push((card.title, own.clone()));
        names.extend(card.aliases.iter().map(|&alias| (alias, own.clone())));
    }
    names.sort_by_cached_key(|(name, _)| name.to_lowercase());
    let items = names
        .iter()
        .map(|(name, address)| element("li", &[], &link(root, address, name)));
    let items: String = items.collect();
    let content = [
        element("h2", &[("id", "index")], "All names"),
        paragraph("Searching needs scripts, which are switched off here. This is the whole index."),
        element("ul", &[("class", "names")], &items),
    ];
    let attributes = [("class", "entry-part"), ("aria-labelledby", "index")];
    Ok(element("section", &attributes, &content.concat()))
}

fn paragraph(words: &str) -> String {
    element("p", &[], &text(words))
}

fn link(root: &str, address: &Address, words: &str) -> String {
    element("a", &[("href", &format!("{root}{address}"))], &text(words))
}
