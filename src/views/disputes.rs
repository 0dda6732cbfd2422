//! What the sources disagree about: each question with its readings side by side.

use leptos::prelude::*;
use lore::route::{Address, Route};
use lore::{Dispute, Reading};

use crate::components::claim::{Told, mark, sentence};
use crate::components::links::prose;
use crate::components::notes::place;
use crate::page::{Drawn, Page};

/// The page of the disputes.
pub fn disputes(page: Page) -> Drawn {
    let disputes = page.tome.disputes()?;
    let disputes = disputes.iter().map(|one| dispute(page, one));
    let disputes = disputes.collect::<Drawn<Vec<_>>>()?;
    Ok(view! {
        <header class="page-head">
            <h1>"Disputes"</h1>
            <p>
                "Questions that the sources answer in more than one way. Nothing is settled here: \
                 each answer stands beside its rivals, with what it rests on."
            </p>
        </header>
        {disputes}
    }
    .into_any())
}

fn dispute(page: Page, dispute: &Dispute<'static>) -> Drawn {
    let href = page.to_address(Address::of(Route::Disputes).at(dispute.slug));
    let readings = dispute.readings.iter().map(|one| reading(page, one));
    let readings = readings.collect::<Drawn<Vec<_>>>()?;
    let notes = dispute.footnotes.iter().map(|&id| {
        let passage = page.tome.passage(id)?;
        Ok(view! { <li>{passage.text} " " {place(page, &passage)}</li> })
    });
    let notes = notes.collect::<Drawn<Vec<_>>>()?;
    let passages = (!notes.is_empty()).then(|| {
        view! {
            <details>
                <summary>"Passages"</summary>
                <ol class="plain">{notes}</ol>
            </details>
        }
    });
    Ok(view! {
        <article class="dispute" id=dispute.slug>
            <p class="label">{dispute.title}</p>
            <h2><a href=href>{dispute.question}</a></h2>
            <div inner_html=prose(page, dispute.html)></div>
            <div class="readings">{readings}</div>
            {passages}
        </article>
    }
    .into_any())
}

fn reading(page: Page, reading: &Reading<'static>) -> Drawn {
    let claims = reading.claims.iter().map(|&id| {
        let claim = page.tome.claim(id)?;
        let words = sentence(page, &claim, Told::Abroad)?;
        let when = claim.when.as_ref().map(|when| format!(", {}", when.words));
        Ok(view! { <li><span>{words} {when}</span> {mark(page, &claim)?}</li> })
    });
    let claims = claims.collect::<Drawn<Vec<_>>>()?;
    Ok(view! {
        <section class="reading">
            <h3>{reading.label}</h3>
            <ul class="plain">{claims}</ul>
        </section>
    }
    .into_any())
}
