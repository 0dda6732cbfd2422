//! A year, or some years, in short: what held by category, what began, what happened, what ended.

use lore::route::{Address, RelationsParams as Relations, Route};
use lore::{Holding, Shape, Statement, Status, Years};
use maud::{Markup, html};

use super::dated::Dated;
use crate::components::claim::{Told, mark, sentence};
use crate::page::{Drawn, Page};

/// How many lines of a part are shown at once.
const AT_ONCE: usize = 7;

/// The summary of the years of the lens; nothing without one.
pub(super) fn summary(page: Page, all: &[Dated]) -> Drawn {
    let Some(years) = page.years else {
        return Ok(Markup::default());
    };
    let holding: Vec<_> = all
        .iter()
        .filter(|one| one.holds(page.years) != Holding::No)
        .collect();
    let began: Vec<_> = holding
        .iter()
        .copied()
        .filter(|one| begins(one, years))
        .collect();
    let ended: Vec<_> = holding
        .iter()
        .copied()
        .filter(|one| ends(one, years))
        .collect();
    let happened: Vec<_> = holding
        .iter()
        .copied()
        .filter(|one| happens(one, years))
        .collect();
    let relations = Route::Relations(Relations::default());
    Ok(html! {
        section.year-summary aria-labelledby="year-summary" {
            h2 id="year-summary" { "In " (page_words(years)) }
            div.year-parts {
                (part(page, "What began", &began)?)
                (part(page, "What happened", &happened)?)
                (part(page, "What ended", &ended)?)
                @for (number, category) in page.tome.world().categories.iter().enumerate() {
                    @let of: Vec<_> = holding.iter().copied()
                        .filter(|one| category_of(page, one) == Some(number))
                        .collect();
                    (part(page, category.label, &of)?)
                }
            }
            p {
                a href=(page.to_address(Address::new(relations))) {
                    "The relations of " (page_words(years))
                }
            }
        }
    })
}

fn page_words(years: Years) -> String {
    crate::components::lens::words(years)
}

fn part(page: Page, label: &str, claims: &[&Dated]) -> Drawn {
    Ok(html! {
        @if !claims.is_empty() {
            @let (sure, perhaps): (Vec<_>, Vec<_>) = claims.iter().copied()
                .partition(|one| one.holds(page.years) == Holding::Yes);
            section {
                h3 { (label) " " span.count { (claims.len()) } }
                @let (first, more) = sure.split_at(sure.len().min(AT_ONCE));
                (lines(page, first)?)
                @if !more.is_empty() {
                    details.perhaps {
                        summary { (more.len()) " more" }
                        (lines(page, more)?)
                    }
                }
                @if !perhaps.is_empty() {
                    details.perhaps {
                        summary { "Perhaps " (perhaps.len()) (if sure.is_empty() { "" } else { " more" }) }
                        (lines(page, &perhaps)?)
                    }
                }
            }
        }
    })
}

fn lines(page: Page, claims: &[&Dated]) -> Drawn {
    Ok(html! {
        ul.plain {
            @for one in claims {
                li {
                    span {
                        (sentence(page, &one.claim, Told::Abroad)?)
                        @if let Some(doubt) = doubt(page, one) { " " span.soft { (doubt) } }
                    }
                    (mark(page, &one.claim)?)
                }
            }
        }
    })
}

/// Why it is not sure that it belongs here.
fn doubt(page: Page, one: &Dated) -> Option<String> {
    let words = one.claim.when.as_ref()?.words;
    let perhaps = one.holds(page.years) == Holding::Perhaps;
    let disputed = one.claim.status == Status::Disputed;
    match (perhaps, disputed) {
        (true, _) => Some(["perhaps: ", words].concat()),
        (_, true) => Some("disputed".into()),
        _ => None,
    }
}

/// Whether a span surely began in some years.
pub(super) fn begins(one: &Dated, years: Years) -> bool {
    let Some(when) = &one.claim.when else {
        return false;
    };
    when.shape == Shape::Span
        && when
            .start_earliest
            .is_some_and(|day| day.year >= years.first)
        && when.start_latest.is_some_and(|day| day.year <= years.last)
}

/// Whether a span surely ended in some years.
pub(super) fn ends(one: &Dated, years: Years) -> bool {
    let Some(when) = &one.claim.when else {
        return false;
    };
    when.shape == Shape::Span
        && when.end_earliest.is_some_and(|day| day.year >= years.first)
        && when.end_latest.is_some_and(|day| day.year <= years.last)
}

/// Whether a fact's moment surely lay in some years.
fn happens(one: &Dated, years: Years) -> bool {
    let moment = one
        .claim
        .when
        .as_ref()
        .is_some_and(|when| when.shape == Shape::Moment);
    let fact = matches!(one.claim.statement, Statement::Fact { .. });
    moment && fact && one.holds(Some(years)) == Holding::Yes
}

fn category_of(page: Page, one: &Dated) -> Option<usize> {
    let Statement::Relation { relation, .. } = one.claim.statement else {
        return None;
    };
    let kind = page.tome.world().relations.get(usize::from(relation))?;
    Some(usize::from(kind.category))
}
