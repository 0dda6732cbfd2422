//! How to cite an entry, and the ways on to others.

use leptos::prelude::*;
use lore::route::Route;
use lore::{Article, Card, EntryId};

use crate::components::links::link;
use crate::page::{Drawn, Page, entry_route};

/// A citation to copy. The address is the one the reader sees, so it is read when copied.
pub(super) fn cite(page: Page, card: &Card<'static>) -> AnyView {
    let world = page.tome.world();
    let path = page.to(entry_route(card.slug));
    let words = format!(
        "“{}”. {}, edition {}",
        card.title, world.name, world.edition
    );
    view! {
        <section class="entry-part" aria-labelledby="cite">
            <h2 id="cite">"Cite this entry"</h2>
            <div class="citation">
                <p>
                    "“" {card.title} "”. " <cite>{world.name}</cite> ", edition " {world.edition} ". "
                    <a href=path.clone()>{card.slug}</a>
                </p>
                <crate::components::copy::Copy words=words path=path/>
            </div>
        </section>
    }
    .into_any()
}

/// The entries before and after it in its kind, and any other.
pub(super) fn pager(page: Page, card: &Card<'static>, article: &Article<'static>) -> Drawn {
    let kind = page.tome.world().kinds.get(usize::from(card.kind));
    let (one, many) = kind.map_or(("entry", "Entries"), |kind| (kind.label, kind.plural));
    let neighbour = |id: Option<EntryId>, way: &str| -> Drawn<Option<AnyView>> {
        let Some(id) = id else { return Ok(None) };
        let card = page.tome.card(id)?;
        let label = format!("{way} {}", one.to_lowercase());
        Ok(Some(
            view! {
                <div>
                    <span class="label">{label}</span>
                    {link(page, &card, card.title)}
                </div>
            }
            .into_any(),
        ))
    };
    Ok(view! {
        <nav class="pager" aria-label=many>
            {neighbour(article.previous, "Previous")?}
            <a href=page.to(Route::Random) rel="nofollow">"Random entry"</a>
            {neighbour(article.next, "Next")?}
        </nav>
    }
    .into_any())
}
