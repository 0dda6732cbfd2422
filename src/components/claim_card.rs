//! The card of a claim, over whatever page the reader is on: what is claimed, when, how well it is
//! founded, the passages it rests on, and what its rivals say.

use leptos::html;
use leptos::prelude::*;
use lore::route::{Address, Route};
use lore::{Claim, ClaimId, ReadingRef, Slug, Status};

use crate::components::claim::{Told, mark, sentence, status_words};
use crate::components::copy::Copy;
use crate::components::links::text;
use crate::components::notes::quoted;
use crate::nav::use_nav;
use crate::page::{Drawn, Page, or_fault};
use crate::tome::{Tome, use_tome};
use crate::views::entry::find;

/// The card of the claim that the address names, as a dialog.
#[component]
pub fn ClaimCard() -> impl IntoView {
    let (nav, tome) = (use_nav(), use_tome());
    let claim = Memo::new(move |_| opened(tome, &nav.address()));
    let dialog = NodeRef::<html::Dialog>::new();
    // A dialog is opened by a call only: the window's state, not ours.
    Effect::new(move |_| {
        let Some(dialog) = dialog.get() else { return };
        match claim.get() {
            // Fails only if it is open already, as when one claim's card leads to another's.
            Some(_) => drop(dialog.show_modal()),
            None => dialog.close(),
        }
    });
    let card = move || {
        let page = Page {
            nav,
            tome,
            years: nav.address().years,
        };
        claim.get().map(|id| or_fault(card(page, id)))
    };
    let closed = move |_| {
        if claim.get_untracked().is_some() {
            nav.close_overlay();
        }
    };
    view! {
        <dialog class="claim-card" aria-labelledby="card-title" node_ref=dialog on:close=closed>
            {card}
        </dialog>
    }
}

/// The claim that an address names: `#claim-key` on its subject's page, `#claim/slug/key` on others.
fn opened(tome: Tome, address: &Address) -> Option<ClaimId> {
    let fragment = address.fragment.as_deref()?;
    let here = fragment.strip_prefix("claim-");
    let (subject, key) = if let (Route::Entry(slug), Some(key)) = (&address.route, here) {
        (slug.clone(), key)
    } else {
        let (slug, key) = fragment.strip_prefix("claim/")?.split_once('/')?;
        (Slug::parse(slug)?, key)
    };
    let article = tome.article(find(tome, &subject)?).ok()?;
    let named = |id: &ClaimId| tome.claim(*id).is_ok_and(|claim| claim.key == key);
    article.claims.into_iter().find(named)
}

fn card(page: Page, id: ClaimId) -> Drawn {
    let claim = page.tome.claim(id)?;
    let passages = claim.passages.iter().map(|&passage| quoted(page, passage));
    let passages = passages.collect::<Drawn<Vec<_>>>()?;
    let rivals = claim
        .reading
        .map(|reading| rivals(page, reading))
        .transpose()?;
    let href = page.to_claim(&claim)?;
    Ok(view! {
        <article class="card">
            <header class="card-head">
                <p class="label">"Claim"</p>
                <form method="dialog"><button class="close" autofocus>"Close"</button></form>
            </header>
            <h2 class="claim-sentence" id="card-title">{sentence(page, &claim, Told::Abroad)?}</h2>
            {facts(page, &claim)?}
            <h3 class="label">"It rests on"</h3>
            {passages}
            {rivals}
            <footer class="card-foot">
                <Copy words="" path=href/>
            </footer>
        </article>
    }
    .into_any())
}

/// When it held, how well it is founded, what the editor remarks.
fn facts(page: Page, claim: &Claim<'static>) -> Drawn {
    let when = claim.when.as_ref().map(|when| {
        view! { <dt class="label">"When"</dt><dd>{when.words}</dd> }
    });
    let note = claim
        .note
        .as_ref()
        .map(|note| text(page, note))
        .transpose()?;
    let note = note.map(|note| view! { <dt class="label">"Note"</dt><dd>{note}</dd> });
    let status = match claim.status {
        Status::Stated => "stated by the source",
        Status::Inferred => "inferred by the editors from what the source states",
        Status::Disputed => "disputed: the source gives more than one answer",
    };
    Ok(view! {
        <dl class="claim-facts">
            {when}
            <dt class="label">"Status"</dt>
            <dd>{status_words(claim.status, status)}</dd>
            {note}
        </dl>
    }
    .into_any())
}

/// The readings of the dispute that a claim belongs to, its own among them.
fn rivals(page: Page, reading: ReadingRef) -> Drawn {
    let dispute = page.tome.dispute(reading.dispute)?;
    let href = page.to_address(Address::of(Route::Disputes).at(dispute.slug));
    let readings = dispute.readings.iter().map(|reading| {
        let claims = reading.claims.iter().map(|&id| {
            let claim = page.tome.claim(id)?;
            let words = sentence(page, &claim, Told::Abroad)?;
            Ok(view! { <li>{words} " " {mark(page, &claim)?}</li> })
        });
        let claims = claims.collect::<Drawn<Vec<_>>>()?;
        Ok(view! {
            <section class="reading">
                <h4>{reading.label}</h4>
                <ul class="plain">{claims}</ul>
            </section>
        })
    });
    let readings = readings.collect::<Drawn<Vec<_>>>()?;
    Ok(view! {
        <h3 class="label">"Rival readings of " <a href=href>{dispute.question}</a></h3>
        <div class="readings">{readings}</div>
    }
    .into_any())
}
