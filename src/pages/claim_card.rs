//! The card of a claim, drawn in the dialog of the frame.

use leptos::prelude::*;
use lore::TableError;
use lore::route::Address;

use crate::models::PageContext;
use crate::models::claim_card::{ClaimCard, Rivals};
use crate::ui::reading::{HeadingLevel, RivalReadings};
use crate::ui::{CopyButton, Inlines, PassageQuote, StatusLabel};

/// Draws the card of the claim that an address names, if it names one.
///
/// # Errors
/// If the lore's bytes are damaged.
pub fn draw(page: PageContext, address: &Address) -> Result<Option<AnyView>, TableError> {
    let card = ClaimCard::of(page, address)?;
    Ok(card.map(|card| view! { <Card card/> }.into_any()))
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
    } = card;
    let passages = passages
        .into_iter()
        .map(|passage| view! { <PassageQuote passage/> });
    view! {
        <article class="card">
            <header class="card-head">
                <p class="label">"Claim"</p>
                <form method="dialog"><button class="close">"Close"</button></form>
            </header>
            <h2 class="claim-sentence" id="card-title"><Inlines line=sentence/></h2>
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
        </article>
    }
}

/// The readings of the dispute that the claim belongs to.
#[component]
fn RivalsPart(rivals: Rivals) -> impl IntoView {
    view! {
        <h3 class="label">"Rival readings of " <a href=rivals.href>{rivals.question}</a></h3>
        <RivalReadings readings=rivals.readings level=HeadingLevel::Fourth/>
    }
}
