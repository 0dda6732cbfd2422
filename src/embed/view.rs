//! The contents of a view: back button, page, link to the full page, and the card of a claim over
//! it.

use leptos::html;
use leptos::prelude::*;

use super::arrival::follow_arrivals;
use super::links::follow;
use super::travel::ViewHistory;
use crate::address::Navigator;
use crate::app::{ChunkNotice, ClaimDialog, Screen, page_class};
use crate::chunks::Chunks;
use crate::site;
use crate::state::settings::Settings;
use crate::ui::announcer::{Announcer, AnnouncerRegion};

/// A view. The chunk of its first page must be loaded.
#[component]
pub fn EmbeddedView(navigator: Navigator, chunks: Chunks, places: ViewHistory) -> impl IntoView {
    provide_context(navigator);
    provide_context(chunks);
    // A reader's settings for the encyclopedia don't apply on another site's page.
    provide_context(Settings::new());
    let announcer = Announcer::new();
    provide_context(announcer);
    let body = NodeRef::<html::Div>::new();
    follow_arrivals(navigator, body);
    let title = Memo::new(move |_| title(navigator, chunks));
    let page = page_class(navigator);
    let class = move || format!("lore-main {}", page.get());
    view! {
        <div class="lore-body" lang=site::LANGUAGE dir=site::DIRECTION node_ref=body
            on:click=move |event| follow(navigator, places, &event)>
            <WayBack chunks places/>
            <section class=class aria-label=title>
                <Screen/>
            </section>
            <WayOut navigator/>
            <ChunkNotice/>
            <ClaimDialog/>
            <AnnouncerRegion announcer/>
        </div>
    }
}

/// The title of what is shown, with the name of the encyclopedia.
pub fn title(navigator: Navigator, chunks: Chunks) -> String {
    let chunk = chunks.lore.get();
    let title = chunk.map(|chunk| navigator.with(|here| (chunk.title)(&here.route)));
    title.unwrap_or_default()
}

/// The button to the previous page, if there is one.
#[component]
fn WayBack(chunks: Chunks, places: ViewHistory) -> impl IntoView {
    let last = Memo::new(move |_| Some((chunks.lore.get()?.name)(&places.way_back()?.route)));
    let hidden = move || last.with(Option::is_none);
    view! {
        <p class="view-back" hidden=hidden>
            <button type="button" on:click=move |_| places.go_back()>
                "Back to " {move || last.get()}
            </button>
        </p>
    }
}

/// The link to the same page in full.
#[component]
fn WayOut(navigator: Navigator) -> impl IntoView {
    let href = move || navigator.with(|here| navigator.href(here));
    view! {
        <p class="embed-bar">
            <a target="_blank" rel="noopener" href=href>"Open in " {site::NAME}</a>
        </p>
    }
}
