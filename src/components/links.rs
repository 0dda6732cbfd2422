//! Links to entries and texts that hold such links.

use leptos::prelude::*;
use lore::{Card, EntryId, Span, Text};

use crate::components::emblem::emblem;
use crate::page::{Drawn, Page};

/// A link to an entry by its title.
pub fn entry_link(page: Page, entry: EntryId) -> Drawn {
    let card = page.tome.card(entry)?;
    Ok(link(page, &card, card.title))
}

/// A link to an entry by its emblem and title.
pub fn sealed_link(page: Page, entry: EntryId) -> Drawn {
    let card = page.tome.card(entry)?;
    let href = page.to_entry(&card);
    Ok(view! { <a href=href>{emblem(page, card.emblem)} {card.title}</a> }.into_any())
}

/// A link to an entry by some words.
pub fn link(page: Page, card: &Card<'_>, words: &'static str) -> AnyView {
    let href = page.to_entry(card);
    view! { <a href=href>{words}</a> }.into_any()
}

/// A line of text with its links.
pub fn text(page: Page, text: &Text<'static>) -> Drawn {
    let spans = text.0.iter().map(|span| match *span {
        Span::Plain(words) => Ok(words.into_any()),
        Span::Entry { entry, label } => Ok(link(page, &page.tome.card(entry)?, label)),
    });
    Ok(spans.collect::<Drawn<Vec<_>>>()?.into_any())
}

/// The compiler's safe HTML, its links to entries made to start at the root.
pub fn prose(page: Page, html: &str) -> String {
    html.replace(
        "href=\"entry/",
        &format!("href=\"{}entry/", page.nav.root()),
    )
}
