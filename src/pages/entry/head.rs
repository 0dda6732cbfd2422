//! The head of an entry.

use leptos::prelude::*;
use lore::Slug;

use crate::models::entry::{EntryHead, WayOn};
use crate::state::reader_data::record_visit_when_shown;
use crate::ui::{Bookmark, Emblem, OutsideNote};

/// The head of an entry: kind, name, the views, summary, and caution.
#[component]
pub fn Head(head: EntryHead) -> impl IntoView {
    let note = head.content_note.map(|note| {
        view! { <p class="content-note" role="note"><b>"Content note."</b> " " {note}</p> }
    });
    let bookmark = Slug::parse(head.slug).map(|slug| {
        record_visit_when_shown(slug.clone());
        view! { <Bookmark slug/> }
    });
    view! {
        <header class="entry-head">
            <div class="entry-name">
                <span class="seal"><Emblem svg=head.emblem/></span>
                <div>
                    <div class="entry-kind">
                        {head.kind.map(|kind| {
                            view! { <a class="label" href=kind.href>{kind.words}</a> }
                        })}
                        {bookmark}
                        <Views views=head.views/>
                    </div>
                    <h1>{head.title}</h1>
                    {head.outside.map(|outside| view! { <p><OutsideNote outside/></p> })}
                </div>
            </div>
            <p class="lead">{head.summary}</p>
            {note}
        </header>
    }
}

/// The views over the whole lore, narrowed to what is about the entry.
#[component]
fn Views(views: Vec<WayOn>) -> impl IntoView {
    (!views.is_empty()).then(|| {
        let links = views
            .into_iter()
            .map(|view| view! { <a href=view.href>{view.words}</a> });
        view! { <nav class="entry-views" aria-label="Views">{links.collect_view()}</nav> }
    })
}
