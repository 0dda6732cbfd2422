//! The page of one reading of a dispute: what follows from it.

use leptos::prelude::*;
use lore::{Slug, TableError};

use super::missing;
use crate::models::PageContext;
use crate::models::claim::PlainClaim;
use crate::models::reading_page::{ReadingPage, RivalDifference, SameDate};
use crate::ui::{ClaimMarkLink, EmblemLink, Inlines, PagePart, PlainClaims};

/// Draws the page of a reading, or a message that there is no such reading.
///
/// # Errors
/// If the lore's bytes are damaged.
pub fn draw(page: PageContext, dispute: &Slug, reading: &Slug) -> Result<AnyView, TableError> {
    match ReadingPage::of(page, dispute, reading)? {
        Some(model) => Ok(view! { <Reading model/> }.into_any()),
        None => missing::draw(page, &format!("reading/{dispute}/{reading}/")),
    }
}

#[component]
fn Reading(model: ReadingPage) -> impl IntoView {
    let entries = model
        .entries
        .into_iter()
        .map(|link| view! { <li><EmblemLink link/></li> })
        .collect_view();
    view! {
        <header class="page-head">
            <p class="label">"A reading of " <a href=model.dispute>{model.question}</a></p>
            <h1>{model.label}</h1>
            <p>
                "This is what follows if it is true. Every link on this page leads to a page "
                "under this reading; each of them says so, and can go back to all readings."
            </p>
        </header>
        <p class="links">
            <a href=model.timeline>"The timeline under this reading"</a>
            <a href=model.relations>"The relations under this reading"</a>
        </p>
        <ClaimsPart id="holds" title="True under this reading" claims=model.holds/>
        <ClaimsPart id="rules-out" title="Ruled out" claims=model.rules_out/>
        <MovesPart moves=model.moves/>
        {model.rivals.into_iter().zip(1..).map(|(rival, number)| view! {
            <Instead rival number/>
        }).collect_view()}
        <PagePart id="entries" title="Entries under this reading">
            <ul class="backlinks">{entries}</ul>
        </PagePart>
    }
}

/// The claims that the reading dates more closely, under what their dates have in common.
#[component]
fn MovesPart(moves: Vec<SameDate>) -> impl IntoView {
    let groups = moves.into_iter().map(|group| {
        view! {
            {group.title.map(|title| view! { <h3>{title}</h3> })}
            <PlainClaims claims=group.claims/>
        }
    });
    let groups: Vec<_> = groups.collect();
    (!groups.is_empty()).then(|| {
        view! { <PagePart id="moves" title="Dated more closely">{groups}</PagePart> }
    })
}

/// What differs if this reading is chosen instead of another.
#[component]
fn Instead(rival: RivalDifference, number: u16) -> impl IntoView {
    let id = format!("instead-{number}");
    let name = id.clone();
    let moved = rival.moved.into_iter().map(|(claim, one, other)| {
        view! {
            <li>
                <span><Inlines line=claim.sentence/> ": " <b>{one}</b> " instead of " {other}</span>
                <ClaimMarkLink mark=claim.mark/>
            </li>
        }
    });
    let moved: Vec<_> = moved.collect();
    view! {
        <section class="entry-part" aria-labelledby=name>
            <h2 id=id>"Instead of “" <a href=rival.href>{rival.label}</a> "”"</h2>
            <Claims title="Only this reading holds true" claims=rival.only_here/>
            <Claims title="Only the other holds true" claims=rival.only_rival/>
            {(!moved.is_empty()).then(|| view! {
                <h3>"Dated differently"</h3>
                <ul class="plain">{moved}</ul>
            })}
            {rival.drawing.map(|href| view! {
                <p class="links"><a href=href>"See this in the graph of relations"</a></p>
            })}
        </section>
    }
}

/// Claims under a smaller heading; nothing if there are none.
#[component]
fn Claims(title: &'static str, claims: Vec<PlainClaim>) -> impl IntoView {
    (!claims.is_empty()).then(|| view! { <h3>{title}</h3> <PlainClaims claims/> })
}

/// Claims under a heading; nothing if there are none.
#[component]
fn ClaimsPart(id: &'static str, title: &'static str, claims: Vec<PlainClaim>) -> impl IntoView {
    let claims = (!claims.is_empty()).then_some(claims);
    claims.map(|claims| view! { <PagePart id title><PlainClaims claims/></PagePart> })
}
