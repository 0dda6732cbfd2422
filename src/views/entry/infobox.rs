//! The facts of an entry, each value with its date and the way to its claim.

use lore::{Article, Claim, Statement, Status};
use maud::{Markup, html};

use crate::components::claim::{doubt, mark, status_words};
use crate::components::lens::held;
use crate::components::links::text;
use crate::page::{Drawn, Page};

/// The infobox: facts in the world's order, a row for each fact, a value for each claim.
pub(super) fn infobox(page: Page, article: &Article<'_>) -> Drawn {
    let claims = article.claims.iter().map(|&id| page.tome.claim(id));
    let claims: Vec<_> = claims.collect::<Drawn<_>>()?;
    let fact_of = |claim: &Claim<'_>| match claim.statement {
        Statement::Fact { fact, .. } => Some(usize::from(fact)),
        Statement::Relation { .. } => None,
    };
    if !claims.iter().any(|claim| fact_of(claim).is_some()) {
        return Ok(Markup::default());
    }
    Ok(html! {
        section.infobox aria-labelledby="facts" {
            h2.label id="facts" { "What is claimed" }
            dl {
                @for (number, fact) in page.tome.world().facts.iter().enumerate() {
                    @let values = claims.iter().filter(|claim| fact_of(claim) == Some(number));
                    @let mut values = values.peekable();
                    @if values.peek().is_some() {
                        div {
                            dt.label { (fact.label) }
                            @for claim in values { dd { (value(page, claim)?) } }
                        }
                    }
                }
            }
            p.legend aria-hidden="true" {
                @for status in Status::ALL { (status_words(status, status.word())) }
            }
        }
    })
}

/// The value of a fact, its date and its mark. A date that is the value itself stands as the value.
fn value(page: Page, claim: &Claim<'static>) -> Drawn {
    let when = claim.when.as_ref().map(|when| when.words);
    let value = match &claim.statement {
        Statement::Fact {
            value: Some(value), ..
        } => Some(text(page, value)?),
        _ => None,
    };
    Ok(html! {
        @match (value, when) {
            (Some(value), Some(when)) => { span { (value) } " " span.years { (when) } }
            (Some(value), None) => span { (value) },
            (None, when) => span { (when.unwrap_or_default()) },
        }
        @if let Some(doubt) = doubt(claim.status) { (doubt) }
        @if let Some(held) = held(page, claim.when.as_ref()) { (held) }
        (mark(page, claim)?)
    })
}
