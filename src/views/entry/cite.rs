//! How to cite an entry, and the ways on to others.

use lore::route::{Address, Route};
use lore::{Article, Card, EntryId};
use maud::{Markup, html};

use crate::components::copy::copy;
use crate::components::links::link;
use crate::page::{Drawn, Page, entry_route};

/// A citation to copy. The address is the one that the reader sees, so it is added when copied.
pub(super) fn cite(page: Page, card: &Card<'_>) -> Markup {
    let world = page.tome.world();
    let address = Address::new(entry_route(card.slug));
    let (shown, path) = (address.print(), page.to_address(address));
    let words = [
        "“",
        card.title,
        "”. ",
        world.name,
        ", edition ",
        world.edition,
    ]
    .concat();
    html! {
        section.entry-part aria-labelledby="cite" {
            h2 id="cite" { "Cite this entry" }
            div.citation {
                p {
                    "“" (card.title) "”. " cite { (world.name) } ", edition " (world.edition) ". "
                    a href=(path) { (shown) }
                }
                (copy(&words, &path))
            }
        }
    }
}

/// The entries before and after it in its kind, and any other.
pub(super) fn pager(page: Page, card: &Card<'_>, article: &Article<'_>) -> Drawn {
    let kind = page.tome.world().kinds.get(usize::from(card.kind));
    let (one, many) = kind.map_or(("entry", "Entries"), |kind| (kind.label, kind.plural));
    let one = one.to_lowercase();
    let neighbour = |id: Option<EntryId>, way: &str| -> Drawn {
        let Some(id) = id else {
            return Ok(html! { span {} });
        };
        let card = page.tome.card(id)?;
        Ok(html! {
            div { span.label { (way) " " (one) } (link(page, &card, card.title)) }
        })
    };
    Ok(html! {
        nav.pager aria-label=(many) {
            (neighbour(article.previous, "Previous")?)
            a href=(page.to(Route::Random)) rel="nofollow" { "Random entry" }
            (neighbour(article.next, "Next")?)
        }
    })
}
