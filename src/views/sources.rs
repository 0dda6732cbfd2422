//! The sources, passage by passage, and the claims that rest on each.

use lore::{Id, Passage, PassageId, PassageUse, Source, SourceSection};
use maud::{Markup, html};

use crate::components::claim::plain_list;
use crate::components::links::entry_link;
use crate::page::{Drawn, Page};

/// The page of the sources.
pub fn sources(page: Page) -> Drawn {
    let uses = page.tome.passage_uses()?;
    Ok(html! {
        header.page-head {
            h1 { "Sources" }
            p {
                "What the encyclopedia rests on, retold passage by passage, and under each passage "
                "the claims that rest on it."
            }
            (coverage(&uses))
        }
        @for (number, one) in page.tome.sources()?.iter().enumerate() {
            (source(page, &uses, number + 1, one)?)
        }
    })
}

/// How many passages something rests on.
fn coverage(uses: &[PassageUse]) -> Markup {
    let all = uses.len();
    let cited = |one: &&PassageUse| !one.claims.is_empty() || !one.cited_by.is_empty();
    let cited = uses.iter().filter(cited).count();
    let percent = (cited * 100).checked_div(all).unwrap_or(100);
    html! {
        p.coverage {
            span id="coverage" { (cited) " of " (all) " passages are cited" } " "
            progress max=(all) value=(cited) aria-labelledby="coverage" {} " "
            span.soft { (percent) " %" }
        }
    }
}

fn source(page: Page, uses: &[PassageUse], number: usize, source: &Source<'_>) -> Drawn {
    Ok(html! {
        article.source {
            p.label { "Source " (number) }
            h2 id=(source.id) { (source.title) }
            p.soft {
                (source.description)
                @if let Some(author) = source.author { " By " (author) "." }
            }
            @for part in &source.sections { (section(page, uses, part)?) }
        }
    })
}

fn section(page: Page, uses: &[PassageUse], section: &SourceSection<'_>) -> Drawn {
    let first = section.first.index();
    let rows = uses.iter().enumerate().skip(first);
    Ok(html! {
        h3.label { (section.title) }
        ol.passages {
            @for (number, one) in rows.take(section.len as usize) {
                (row(page, &page.tome.passage(PassageId::from_index(number))?, one)?)
            }
        }
    })
}

fn row(page: Page, passage: &Passage<'_>, one: &PassageUse) -> Drawn {
    // The source's name goes before the colon; within the source the number is enough.
    let number = passage
        .id
        .split_once(':')
        .map_or(passage.id, |(_, number)| number);
    let claims = one.claims.len();
    let rest = if claims == 1 {
        " claim rests on it"
    } else {
        " claims rest on it"
    };
    Ok(html! {
        li.passage-row id=(passage.id) {
            a.number href={ "#" (passage.id) } { span.vh { "Passage " } (number) }
            div.text {
                p { (passage.text) }
                p.locator { (passage.locator) }
                @if !one.claims.is_empty() {
                    details { summary { (claims) (rest) } (plain_list(page, &one.claims)?) }
                }
                @if !one.cited_by.is_empty() {
                    p.locator {
                        "Cited in "
                        @for (index, &entry) in one.cited_by.iter().enumerate() {
                            @if index > 0 { ", " }
                            (entry_link(page, entry)?)
                        }
                    }
                } @else if one.claims.is_empty() {
                    p.uncited { "Nothing rests on this passage yet." }
                }
            }
        }
    })
}
