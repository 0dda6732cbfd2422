//! An entry: what is claimed of it, its text, and everything that touches it.

mod cite;
mod head;
mod infobox;
mod relations;
mod toc;

use leptos::prelude::*;
use lore::{Article, EntryId, Relation, Slug};

use crate::components::claim::{Told, annals};
use crate::components::links::{prose, sealed_link};
use crate::components::notes::footnotes;
use crate::page::{Drawn, Page};
use crate::tome::Tome;

/// The entry of a slug, or the one that another name of it leads to.
pub fn find(tome: Tome, slug: &Slug) -> Option<EntryId> {
    tome.find(slug.as_str())
        .or_else(|| tome.redirect(slug.as_str()))
}

/// The page of an entry.
pub fn entry(page: Page, id: EntryId) -> Drawn {
    let card = page.tome.card(id)?;
    let article = page.tome.article(id)?;
    let relations = Relation::of_entry(page.tome, id)?;
    let parts = relations::Parts::of(page, relations)?;
    let toc = toc::toc(&article, &parts);
    Ok(view! {
        <article class="entry">
            {head::head(page, &card, &article)}
            {infobox::infobox(page, &article)?}
            {toc}
            <div class="prose" inner_html=prose(page, article.html)></div>
            {parts.draw(page)?}
            {mentions(page, &article)?}
            {claims(page, &article)?}
            {notes(page, &article)?}
            {cite::cite(page, &card)}
            {cite::pager(page, &card, &article)?}
        </article>
    }
    .into_any())
}

/// A part of the page below the text, unless it would be empty.
fn part(id: &'static str, title: &'static str, content: Option<AnyView>) -> Option<AnyView> {
    let content = content?;
    Some(
        view! {
            <section class="entry-part" aria-labelledby=id>
                <h2 id=id>{title}</h2>
                {content}
            </section>
        }
        .into_any(),
    )
}

fn mentions(page: Page, article: &Article<'static>) -> Drawn<Option<AnyView>> {
    let links = article.backlinks.iter().map(|&other| {
        let link = sealed_link(page, other)?;
        Ok(view! { <li>{link}</li> })
    });
    let links = links.collect::<Drawn<Vec<_>>>()?;
    let list = (!links.is_empty()).then(|| view! { <ul class="backlinks">{links}</ul> }.into_any());
    Ok(part("mentions", "Mentioned in", list))
}

fn claims(page: Page, article: &Article<'static>) -> Drawn<Option<AnyView>> {
    if article.claims.is_empty() {
        return Ok(None);
    }
    let lines = annals(page, &article.claims, Told::AtHome)?;
    Ok(part("claims", "Claims", Some(lines)))
}

fn notes(page: Page, article: &Article<'static>) -> Drawn<Option<AnyView>> {
    if article.footnotes.is_empty() {
        return Ok(None);
    }
    let notes = footnotes(page, &article.footnotes)?;
    Ok(part("notes", "Passages", Some(notes)))
}
