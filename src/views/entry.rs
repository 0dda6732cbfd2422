//! An entry: what is claimed of it, its text, and everything that touches it.

mod cite;
mod head;
mod infobox;
mod relations;
mod toc;

use lore::{EntryId, Relation, Slug};
use maud::{Markup, html};

use crate::components::claim::annals;
use crate::components::links::{prose, sealed_link};
use crate::components::notes::footnotes;
use crate::page::{Drawn, Page};
use crate::tome::Tome;

/// The entry of a slug, or the one that another name of it leads to.
pub fn find(tome: Tome, slug: &Slug) -> Option<EntryId> {
    tome.find(slug.as_str())
        .or_else(|| tome.redirect(slug.as_str()).map(|redirect| redirect.entry))
}

/// The page of an entry.
pub fn entry(page: Page, id: EntryId) -> Drawn {
    let card = page.tome.card(id)?;
    let article = page.tome.article(id)?;
    let parts = relations::Parts::of(page, Relation::of_entry(page.tome, id)?)?;
    let claims = !article.claims.is_empty();
    let notes = !article.footnotes.is_empty();
    Ok(html! {
        article.entry {
            (head::head(page, id, &card, &article)?)
            (infobox::infobox(page, &article)?)
            (toc::toc(&article, &parts))
            div.prose { (prose(page, article.html, &article.headings, "")?) }
            (parts.draw(page, id)?)
            @if !article.backlinks.is_empty() {
                (part("mentions", "Mentioned in", &mentions(page, &article.backlinks)?))
            }
            @if claims { (part("claims", "Claims", &annals(page, &article.claims)?)) }
            @if notes { (part("footnotes", "Passages", &footnotes(page, &article.footnotes)?)) }
            (cite::cite(page, &card))
            (cite::pager(page, &card, &article)?)
        }
    })
}

/// A part of the page below the text.
fn part(id: &str, title: &str, content: &Markup) -> Markup {
    html! {
        section.entry-part aria-labelledby=(id) {
            h2 id=(id) { (title) }
            (content)
        }
    }
}

fn mentions(page: Page, entries: &[EntryId]) -> Drawn {
    Ok(html! {
        ul.backlinks { @for &other in entries { li { (sealed_link(page, other)?) } } }
    })
}
