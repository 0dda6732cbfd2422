//! What an entry is, in short: shown beside a link to it.

use lore::EntryId;
use maud::html;

use crate::components::emblem::emblem;
use crate::page::{Drawn, Page};

/// The inside of a preview.
pub fn preview(page: Page, entry: EntryId) -> Drawn {
    let card = page.tome.card(entry)?;
    let kind = page.tome.world().kinds.get(usize::from(card.kind));
    Ok(html! {
        span.label { (emblem(page, card.emblem)) @if let Some(kind) = kind { (kind.label) } }
        b { (card.title) }
        p { (card.summary) }
    })
}
