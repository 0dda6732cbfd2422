//! Links to entries and texts that hold such links.

use lore::{Card, EntryId, Heading, Holding, Span, Statement, Text};
use maud::{Markup, PreEscaped, html};

use crate::components::emblem::emblem;
use crate::components::lens::told;
use crate::page::{Drawn, Page};

/// A link to an entry by its title.
pub fn entry_link(page: Page, entry: EntryId) -> Drawn {
    let card = page.tome.card(entry)?;
    Ok(link(page, &card, card.title))
}

/// A link to an entry by its emblem and title.
pub fn sealed_link(page: Page, entry: EntryId) -> Drawn {
    let card = page.tome.card(entry)?;
    Ok(html! { a href=(page.to_entry(&card)) { (emblem(page, card.emblem)) (card.title) } })
}

/// A link to an entry by some words.
pub fn link(page: Page, card: &Card<'_>, words: &str) -> Markup {
    html! { a href=(page.to_entry(card)) { (words) } }
}

/// An entry in a list: emblem, kind, title, summary.
pub fn listed(page: Page, entry: EntryId) -> Drawn {
    let card = page.tome.card(entry)?;
    let kind = page.tome.world().kinds.get(usize::from(card.kind));
    Ok(html! {
        li {
            (emblem(page, card.emblem))
            div {
                @if let Some(kind) = kind { p.label { (kind.label) } }
                h3 {
                    (link(page, &card, card.title))
                    @if let Some(told) = existence(page, entry)?.and_then(|held| told(page, held)) {
                        " " (told)
                    }
                }
                p { (card.summary) }
            }
        }
    })
}

/// Whether an entry was in the years of the lens, as far as its lifespans tell. Any of several, as
/// the readings of a dispute, will do.
pub fn existence(page: Page, entry: EntryId) -> Drawn<Option<Holding>> {
    let Some(years) = page.years else {
        return Ok(None);
    };
    let mut existence = None;
    for id in page.tome.article(entry)?.claims {
        let claim = page.tome.claim(id)?;
        if let (Statement::Fact { fact, .. }, Some(when)) = (claim.statement, claim.when) {
            let kind = page.tome.world().facts.get(usize::from(fact));
            if kind.is_some_and(|kind| kind.lifespan) {
                existence = existence.max(Some(when.holds_in(years)));
            }
        }
    }
    Ok(existence)
}

/// A line of text with its links.
pub fn text(page: Page, text: &Text<'_>) -> Drawn {
    let mut line = String::new();
    for span in &text.0 {
        let part = match *span {
            Span::Plain(words) => html! { (words) },
            Span::Entry { entry, label } => link(page, &page.tome.card(entry)?, label),
        };
        line.push_str(&part.0);
    }
    Ok(PreEscaped(line))
}

/// A stored text with its headings. `prefix` goes before the numbers of its footnotes.
pub fn prose(page: Page, text: &str, headings: &[Heading<'_>], prefix: &str) -> Drawn {
    let html = page.tome.html(text, headings, page.root, prefix)?;
    Ok(PreEscaped(html))
}
