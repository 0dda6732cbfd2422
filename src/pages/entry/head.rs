//! The head of an entry.

use leptos::prelude::*;
use lore::Slug;

use crate::models::entry::{EntryHead, WayOn};
use crate::state::reader_data::record_visit_when_shown;
use crate::ui::{Bookmark, Emblem, OutsideNote};

/// The head of an entry: kind, name, other names, summary, caution, and the views.
#[component]
pub fn Head(head: EntryHead) -> impl IntoView {
    let aliases = head.aliases.join(", ");
    let aliases =
        (!aliases.is_empty()).then(|| view! { <p class="aliases">"Also called " {aliases}</p> });
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
                    <p class="entry-kind">
                        {head.kind.map(|kind| {
                            view! { <a class="label" href=kind.href>{kind.words}</a> }
                        })}
                        {bookmark}
                    </p>
                    <h1>{head.title}</h1>
                    {head.outside.map(|outside| view! { <p><OutsideNote outside/></p> })}
                </div>
            </div>
            {aliases}
            <p class="lead">{head.summary}</p>
            {note}
            <Views views=head.views/>
        </header>
    }
}

/// The views over the whole lore, narrowed to what is about the entry.
#[component]
fn Views(views: Vec<WayOn>) -> impl IntoView {
    (!views.is_empty()).then(|| {
        let chips = views
            .into_iter()
            .map(|view| view! { <a class="chip" href=view.href>{view.words}</a> });
        view! { <nav class="chips" aria-label="Views">{chips.collect_view()}</nav> }
    })
}
