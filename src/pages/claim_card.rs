//! The card of a claim, drawn in the dialog of the frame.

use leptos::prelude::*;
use lore::TableError;
use lore::route::Address;

use crate::models::PageContext;
use crate::models::citation::Citation;
use crate::models::claim_card::{ClaimCard, GoneClaim, Rivals};
use crate::models::entry_link::EntryLink;
use crate::platform::clipboard::full_address;
use crate::platform::date::today;
use crate::ui::card_head::CardHead;
use crate::ui::reading::{HeadingLevel, RivalReadings};
use crate::ui::{CopyButton, Inlines, PassageQuote, StatusLabel, ToCopy};

/// Finds the card of the claim that an address names, if any; for a cited claim that no longer
/// exists, a card that says so.
///
/// # Errors
/// If the lore's bytes are damaged.
pub fn find(page: PageContext, address: &Address) -> Result<Option<ViewFn>, TableError> {
    if let Some(card) = ClaimCard::of(page, address)? {
        let draw = move || view! { <Card card=card.clone()/> };
        return Ok(Some(draw.into()));
    }
    let gone = GoneClaim::of(page, address)?;
    Ok(gone.map(|gone| ViewFn::from(move || view! { <GoneCard gone=gone.clone()/> })))
}

#[component]
fn Card(card: ClaimCard) -> impl IntoView {
    let status_words = card.status_words();
    let ClaimCard {
        sentence,
        when,
        status,
        note,
        passages,
        rivals,
        href,
        permalink,
        citation,
        changed,
    } = card;
    let passages = passages
        .into_iter()
        .map(|passage| view! { <PassageQuote passage/> });
    view! {
        <article class="card">
            <CardHead label="Claim"/>
            <h2 class="claim-sentence" id="card-title"><Inlines line=sentence/></h2>
            {changed.then(|| view! {
                <p class="notice">"This claim has changed since it was cited. It now says what is shown here."</p>
            })}
            <dl class="claim-facts">
                {when.map(|when| view! { <dt class="label">"When"</dt> <dd>{when}</dd> })}
                <dt class="label">"Status"</dt>
                <dd><StatusLabel status words=status_words/></dd>
                {note.map(|note| view! {
                    <dt class="label">"Note"</dt> <dd><Inlines line=note/></dd>
                })}
            </dl>
            <h3 class="label">"Source"</h3>
            {passages.collect_view()}
            {rivals.map(|rivals| view! { <RivalsPart rivals/> })}
            <footer class="card-foot"><CopyButton href/></footer>
            <Cite citation permalink/>
        </article>
    }
}

/// The citations of a claim, folded.
#[component]
fn Cite(citation: Citation, permalink: String) -> impl IntoView {
    let texts = citation.texts(&full_address(&permalink), Some(&today()));
    let texts = texts.into_iter();
    let texts = texts.map(|text| view! { <ToCopy text prefix="card-"/> });
    view! {
        <details class="card-cite">
            <summary>"Cite this claim"</summary>
            {texts.collect_view()}
        </details>
    }
}

/// The card for a cited claim that no longer exists.
#[component]
fn GoneCard(gone: GoneClaim) -> impl IntoView {
    let EntryLink { href, title, .. } = gone.subject;
    view! {
        <article class="card">
            <CardHead label="Claim"/>
            <h2 class="claim-sentence" id="card-title">"This claim is gone"</h2>
            <p>
                "An earlier edition may have made it; this one doesn’t. See what it says now about "
                <a href=href>{title}</a> "."
            </p>
        </article>
    }
}

/// The readings of the dispute that the claim belongs to.
#[component]
fn RivalsPart(rivals: Rivals) -> impl IntoView {
    view! {
        <h3 class="label">"Rival readings of " <a href=rivals.href>{rivals.question}</a></h3>
        <RivalReadings dispute=rivals.slug readings=rivals.readings level=HeadingLevel::Fourth/>
    }
}
