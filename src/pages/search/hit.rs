//! The results in a list.

use leptos::{html, prelude::*};

use super::keys::ResultKeys;
use crate::models::search::{HitModel, HitPlace};
use crate::ui::claim::Doubt;
use crate::ui::{Emblem, Highlighted};

/// The results, best first. They are redrawn with each letter typed.
#[component]
pub fn Hits(hits: Vec<HitModel>, keys: ResultKeys) -> impl IntoView {
    let links = keys.links_of(hits.len());
    let items = hits.into_iter().zip(links).enumerate();
    let items = items.map(|(number, (hit, link))| view! { <HitItem hit number link keys/> });
    view! { <ol class="hits">{items.collect_view()}</ol> }
}

#[component]
fn HitItem(
    hit: HitModel,
    number: usize,
    link: NodeRef<html::A>,
    keys: ResultKeys,
) -> impl IntoView {
    let alias = hit.alias.map(|alias| {
        view! { <p class="alias">"also “"<Highlighted text=alias/>"”"</p> }
    });
    view! {
        <li class="hit" on:keydown=move |event| keys.press_in_hit(number, &event)>
            <Emblem svg=hit.link.emblem side=hit.link.side/>
            <div>
                {hit.kind.map(|kind| view! { <p class="label">{kind}</p> })}
                <h2><a href=hit.link.href node_ref=link><Highlighted text=hit.title/></a></h2>
                {alias}
                <p><Highlighted text=hit.excerpt/></p>
                {hit.place.map(|place| view! { <Place place/> })}
            </div>
        </li>
    }
}

/// The section or the claim that answers.
#[component]
fn Place(place: HitPlace) -> impl IntoView {
    match place {
        HitPlace::Section { href, heading } => view! {
            <p class="hit-place">"in the section "<a href=href><Highlighted text=heading/></a></p>
        }
        .into_any(),
        HitPlace::Claim {
            href,
            sentence,
            when,
            status,
            ruled_out,
        } => view! {
            <p class="hit-place">
                <a href=href>
                    <Highlighted text=sentence/>
                    {when.map(|when| view! { ", " <Highlighted text=when/> })}
                </a>
                " " <Doubt status ruled_out/>
            </p>
        }
        .into_any(),
    }
}
