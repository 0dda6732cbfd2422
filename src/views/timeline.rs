//! Dated claims in the order of a chronicle, under the eras of the world.

mod dated;

use lore::route::{Address, Filter, Route};
use lore::{Claim, Era, Role, Statement, Status};
use maud::{Markup, html};

use self::dated::{Dated, dated};
use crate::components::claim::{Told, annal};
use crate::components::links::entry_link;
use crate::page::{Drawn, Page};
use crate::views::filters::fields;

/// The fixed part of the page.
pub fn head(page: Page, address: &Address) -> Markup {
    let kinds = page.tome.world().kinds.iter();
    let groups: Vec<_> = kinds.map(|kind| (kind.id, kind.plural)).collect();
    html! {
        header.page-head {
            h1 { "Timeline" }
            p {
                "What happened, in order, with the doubts left in. A hollow or a double mark "
                "stands for what is inferred or disputed."
            }
        }
        (fields(page, address, ("kind", "Kind of entry"), &groups))
    }
}

/// The claims that are asked for, under their eras; then the events that no claim dates.
pub fn found(page: Page, asked: &Filter) -> Drawn {
    let eras = &page.tome.world().eras;
    let all = dated(page)?;
    let mut shown: Vec<_> = all
        .iter()
        .filter(|one| one.passes(asked, page.years))
        .collect();
    // Era by era, then what is in none.
    let mut places: Vec<_> = (0..eras.len()).map(Some).chain([None]).collect();
    if asked.reverse {
        shown.reverse();
        places.reverse();
    }
    Ok(html! {
        (order(page, asked))
        p.soft role="status" { (shown.len()) " of " (all.len()) " dated claims" }
        @for place in places {
            @let lines: Vec<_> = shown.iter().filter(|one| one.era(eras) == place).collect();
            @if !lines.is_empty() {
                (part(page, place.and_then(|era| eras.get(era)), &lines)?)
            }
        }
        @if shown.is_empty() { p.nothing { "No dated claim fits. Choose less to see more." } }
        @if page.years.is_none() && *asked == (Filter { reverse: asked.reverse, ..Filter::default() }) {
            (undated(page)?)
        }
    })
}

/// An era with its claims.
fn part(page: Page, era: Option<&Era<'static>>, lines: &[&&Dated]) -> Drawn {
    let id = ["era-", era.map_or("none", |era| era.id)].concat();
    Ok(html! {
        section.era-part aria-labelledby=(id) {
            h2 id=(id) {
                (era.map_or("Before and beyond the eras", |era| era.label))
                @if let Some(era) = era { " " span.years { (era.when.short()) } }
            }
            @if let Some(era) = era { p { (era.summary) } }
            ol.annals {
                @for one in lines {
                    li.annal {
                        (annal(page, &one.claim, Told::Abroad)?)
                        @if let Some(words) = certainty(&one.claim) { span.vh { (words) } }
                    }
                }
            }
        }
    })
}

/// The date in words, with its doubt, where it is more than a year.
fn certainty(claim: &Claim<'_>) -> Option<String> {
    let when = claim.when.as_ref()?;
    let disputed = claim.status == Status::Disputed;
    let plain = when.words == when.edtf && !disputed;
    let doubt = if disputed { ", disputed" } else { "" };
    (!plain).then(|| ["Date: ", when.words, doubt, "."].concat())
}

/// The other way round, as a link.
fn order(page: Page, asked: &Filter) -> Markup {
    let other = Filter {
        reverse: !asked.reverse,
        ..asked.clone()
    };
    html! {
        p {
            a.chip id="order" href=(page.to(Route::Timeline(other))) {
                @if asked.reverse { "Earliest first" } @else { "Latest first" }
            }
        }
    }
}

/// Events that no claim dates: they happened, so they are not left out.
fn undated(page: Page) -> Drawn {
    let mut events = Vec::new();
    for id in page.tome.by_title()? {
        let card = page.tome.card(id)?;
        let kind = page.tome.world().kinds.get(usize::from(card.kind));
        let event = kind.and_then(|kind| kind.role) == Some(Role::Event);
        if event && !has_date(page, id)? {
            events.push((id, card));
        }
    }
    Ok(html! {
        @if !events.is_empty() {
            section.era-part aria-labelledby="undated" {
                h2 id="undated" { "Without a date" }
                ul.plain {
                    @for (id, card) in events {
                        li { (entry_link(page, id)?) " " span.soft { (card.summary) } }
                    }
                }
            }
        }
    })
}

/// Whether a fact of an entry is dated.
fn has_date(page: Page, id: lore::EntryId) -> Drawn<bool> {
    for claim in page.tome.article(id)?.claims {
        let claim = page.tome.claim(claim)?;
        if claim.when.is_some() && matches!(claim.statement, Statement::Fact { .. }) {
            return Ok(true);
        }
    }
    Ok(false)
}
