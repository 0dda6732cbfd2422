//! What was found.

use leptos::prelude::*;
use lore::search::query::YEAR_FACET;

use super::answer::AnswerCard;
use super::hit::Hits;
use super::keys::ResultKeys;
use crate::models::search::{FoundModel, NarrowedOffer, Remarks, ShowAll, UnknownFacet, YearOffer};
use crate::ui::FacetButton;

/// What was found.
#[component]
pub fn Found(found: FoundModel, keys: ResultKeys) -> impl IntoView {
    view! {
        <div class="results">
            {found.answer.map(|answer| view! { <AnswerCard answer/> })}
            <div class="found-head">
                <p class="found-count"><strong>{found.count}</strong>{found.searched_for}</p>
                <FacetButton facets=found.facets/>
            </div>
            <RemarkLines remarks=*found.remarks/>
            <Hits hits=found.hits keys/>
            {found.show_all.map(|all| view! { <ShowAllLink all/> })}
        </div>
    }
}

/// Remarks before the results.
#[component]
fn RemarkLines(remarks: Remarks) -> impl IntoView {
    let guess = remarks.did_you_mean.map(|guess| {
        view! { <p class="leap">"Did you mean "<a href=guess.href>{guess.title}</a>"?"</p> }
    });
    let narrowed = remarks
        .narrowed
        .map(|offer| view! { <NarrowedLink offer/> });
    let year = remarks.year.map(|offer| view! { <YearLink offer/> });
    let unsaid = remarks
        .unsaid
        .map(|words| view! { <p class="unsaid soft">{words.sentence()}</p> });
    view! { {guess} {unsaid} <UnknownFacets unknown=remarks.unknown/> {narrowed} {year} }
}

/// The offer to show only entries of a kind and of some years.
#[component]
pub fn NarrowedLink(offer: NarrowedOffer) -> impl IntoView {
    view! { <p class="offer"><a href=offer.href>"Show only: " {offer.only}</a></p> }
}

/// The offer to look at the world in a year.
#[component]
pub fn YearLink(offer: YearOffer) -> impl IntoView {
    view! { <p class="offer"><a href=offer.href>"Look at the world as of " {offer.year}</a></p> }
}

/// Typed facets with unknown values.
#[component]
pub fn UnknownFacets(unknown: Vec<UnknownFacet>) -> impl IntoView {
    let lines = unknown.into_iter().map(|UnknownFacet { facet, value }| {
        let fault = if facet == YEAR_FACET {
            format!("“{value}” is not a year")
        } else {
            format!("No {facet} is called “{value}”")
        };
        view! { <p class="unknown">{fault} "; it was ignored."</p> }
    });
    lines.collect_view()
}

#[component]
fn ShowAllLink(all: ShowAll) -> impl IntoView {
    view! { <p><a class="button" href=all.href>"Show the other " {all.rest}</a></p> }
}
