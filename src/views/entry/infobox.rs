//! The facts of an entry, each value with its date and the way to its claim.

use leptos::prelude::*;
use lore::{Article, Claim, Statement, Status};

use crate::components::claim::{doubt, mark, status_words};
use crate::components::links::text;
use crate::page::{Drawn, Page};

/// The infobox: facts in the world's order, a row for each fact, a value for each claim.
pub(super) fn infobox(page: Page, article: &Article<'static>) -> Drawn<Option<AnyView>> {
    let claims = article.claims.iter().map(|&id| page.tome.claim(id));
    let claims: Vec<_> = claims.collect::<Drawn<_>>()?;
    let facts = page.tome.world().facts.iter().enumerate();
    let rows = facts.map(|(number, fact)| row(page, number, fact.label, &claims));
    let rows: Vec<_> = rows
        .collect::<Drawn<Vec<_>>>()?
        .into_iter()
        .flatten()
        .collect();
    Ok((!rows.is_empty()).then(|| {
        let legend = Status::ALL.map(|status| status_words(status, status.word()));
        view! {
            <section class="infobox" aria-labelledby="facts">
                <h2 class="label" id="facts">"What is claimed"</h2>
                <dl>{rows}</dl>
                <p class="legend" aria-hidden="true">{legend.into_iter().collect_view()}</p>
            </section>
        }
        .into_any()
    }))
}

/// The values of one fact, or nothing if none is claimed.
fn row(
    page: Page,
    number: usize,
    label: &'static str,
    claims: &[Claim<'static>],
) -> Drawn<Option<AnyView>> {
    let values = claims.iter().filter_map(|claim| match &claim.statement {
        Statement::Fact { fact, value } if usize::from(*fact) == number => Some((claim, value)),
        _ => None,
    });
    let values = values.map(|(claim, value)| {
        let when = claim.when.as_ref().map(|when| when.words);
        let value = value.as_ref().map(|value| text(page, value)).transpose()?;
        // A date that is the value itself stands as the value.
        let (shown, dated) = match value {
            Some(value) => (value, when),
            None => (when.into_any(), None),
        };
        Ok(view! {
            <dd>
                <span>{shown}</span>
                {dated.map(|when| view! { " " <span class="years">{when}</span> })}
                {doubt(claim.status)}
                {mark(page, claim)?}
            </dd>
        })
    });
    let values = values.collect::<Drawn<Vec<_>>>()?;
    Ok((!values.is_empty())
        .then(|| view! { <div><dt class="label">{label}</dt>{values}</div> }.into_any()))
}
