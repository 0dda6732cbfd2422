//! The file behind each address.

use anyhow::Result;
use lore::route::{Address, Browse, Relations, Route, Timeline};
use lore::{Lore, Slug, slugify};

use crate::Press;

/// Writes a page for every route, and the one that a host shows for any other address.
///
/// # Errors
/// If a page can't be written.
pub fn write(press: &Press, lore: &Lore<'_>) -> Result<()> {
    let world = lore.world();
    let name = world.name;
    press.write_shell("", name, world.description)?;
    let views = [
        (
            Route::Browse(Browse::default()),
            "Browse",
            "All entries from A to Z, by kind, faction and era.",
        ),
        (
            Route::Timeline(Timeline::default()),
            "Timeline",
            "What happened, in order, with the doubts left in.",
        ),
        (
            Route::Relations(Relations::default()),
            "Relations",
            "Who did what to whom, with years and sources.",
        ),
        (
            Route::Disputes,
            "Disputes",
            "What the sources answer in more than one way.",
        ),
        (
            Route::Sources,
            "Sources",
            "The passages that every claim rests on.",
        ),
        (
            Route::Search(String::new()),
            "Search",
            "Find an entry by its name or by what is said of it.",
        ),
        (Route::Random, "A random entry", "Leads to some entry."),
        (Route::About, "About", world.description),
    ];
    for (route, title, description) in views {
        let path = Address::of(route).path();
        press.write_shell(&path, &format!("{title} · {name}"), description)?;
    }
    for entry in lore.entries() {
        let card = lore.card(entry)?;
        let path = format!("entry/{}/", card.slug);
        let title = format!("{} · {name}", card.title);
        press.write_shell(&path, &title, card.summary)?;
        for alias in &card.aliases {
            let other = slugify(alias);
            // A name that is an entry's own leads there.
            if Slug::parse(&other).is_some() && lore.find(&other).is_none() {
                let canonical = format!("../{}/", card.slug);
                press.write_page(&format!("entry/{other}/"), &canonical, &title, card.summary)?;
            }
        }
    }
    press.write_not_found(&format!("No such page · {name}"), world.description)
}
