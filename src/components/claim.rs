//! Claims as lines: what is claimed, when, how well it is founded, and the way to its card.

use lore::{Claim, ClaimId, Relation, Side, Statement, Status};
use maud::{Markup, html};

use crate::components::lens::held;
use crate::components::links::{entry_link, text};
use crate::page::{Drawn, Page};

/// How a claim's line begins.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Told {
    /// On the page of its subject, which needs no name for a fact.
    AtHome,
    /// Anywhere else: with its subject.
    Abroad,
}

/// The sign that opens a claim's card: its shape shows the status, its words say it.
pub fn mark(page: Page, claim: &Claim<'static>) -> Drawn {
    let status = claim.status.word();
    let sentence = lore::sentence(page.tome, claim)?;
    Ok(html! {
        a.claim-mark href=(page.to_claim(claim)?) data-status=(status) {
            span.vh { (status) ": the source of “" (sentence) "”" }
        }
    })
}

/// The status in words, beside a claim that is more than stated.
pub fn doubt(status: Status) -> Option<Markup> {
    (status != Status::Stated).then(|| status_words(status, status.word()))
}

/// A status with its sign.
pub fn status_words(status: Status, words: &str) -> Markup {
    html! { span.status data-status=(status.word()) { span { (words) } } }
}

/// The date in the margin of a claim.
pub fn years(claim: &Claim<'_>) -> Markup {
    html! {
        span.years {
            @if let Some(when) = &claim.when { (when.short()) } @else { span.vh { "no date" } }
        }
    }
}

/// A claim as a sentence with links.
pub fn sentence(page: Page, claim: &Claim<'static>, told: Told) -> Drawn {
    let subject = entry_link(page, claim.subject)?;
    Ok(match &claim.statement {
        Statement::Relation { relation, target } => {
            let kind = page.tome.world().relations.get(usize::from(*relation));
            let label = kind.map_or("", |kind| kind.label);
            html! { (subject) " " (label) " " (entry_link(page, *target)?) }
        }
        Statement::Fact { fact, value } => {
            let kind = page.tome.world().facts.get(usize::from(*fact));
            let label = kind.map_or("", |kind| kind.label);
            let value = match (value, &claim.when) {
                (Some(value), _) => text(page, value)?,
                (None, when) => html! { (when.as_ref().map_or("", |when| when.words)) },
            };
            match told {
                Told::AtHome => html! { (label) ": " (value) },
                Told::Abroad => html! { (subject) ", " (label.to_lowercase()) ": " (value) },
            }
        }
    })
}

/// A claim as a line of a chronicle: date, sign, sentence, remark.
pub fn annal(page: Page, claim: &Claim<'static>, told: Told) -> Drawn {
    line(page, claim, &sentence(page, claim, told)?)
}

/// A relation as a line of a chronicle, read from the entry that the page is about.
pub fn relation_annal(page: Page, relation: &Relation<'static>) -> Drawn {
    let here = match (relation.side, &relation.claim.statement) {
        (Side::Target, Statement::Relation { target, .. }) => *target,
        _ => relation.claim.subject,
    };
    let other = entry_link(page, relation.other)?;
    let sentence = html! { (page.title(here)?) " " (relation.label()) " " (other) };
    line(page, &relation.claim, &sentence)
}

fn line(page: Page, claim: &Claim<'static>, sentence: &Markup) -> Drawn {
    let note = claim
        .note
        .as_ref()
        .map(|note| text(page, note))
        .transpose()?;
    Ok(html! {
        (years(claim))
        (mark(page, claim)?)
        div.text {
            (sentence)
            @if let Some(doubt) = doubt(claim.status) { " " (doubt) }
            @if let Some(held) = held(page, claim.when.as_ref()) { " " (held) }
            @if let Some(note) = note { span.note { (note) } }
        }
    })
}

/// The claims of an entry as the lines of a list, each with its name in the address.
pub fn annals(page: Page, claims: &[ClaimId]) -> Drawn {
    Ok(html! {
        ol.annals.claims {
            @for &id in claims {
                @let claim = page.tome.claim(id)?;
                li.annal id={ "claim-" (claim.key) } {
                    (annal(page, &claim, Told::AtHome)?)
                }
            }
        }
    })
}

/// Claims as short lines with their signs.
pub fn plain_list(page: Page, claims: &[ClaimId]) -> Drawn {
    Ok(html! {
        ul.plain {
            @for &id in claims {
                @let claim = page.tome.claim(id)?;
                li {
                    span {
                        (sentence(page, &claim, Told::Abroad)?)
                        @if let Some(when) = dated(&claim) { ", " (when) }
                    }
                    (mark(page, &claim)?)
                }
            }
        }
    })
}

/// The date of a claim in words, unless its sentence says it already.
fn dated(claim: &Claim<'static>) -> Option<&'static str> {
    let said = matches!(claim.statement, Statement::Fact { value: None, .. });
    claim.when.as_ref().filter(|_| !said).map(|when| when.words)
}
