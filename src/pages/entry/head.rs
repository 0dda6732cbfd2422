//! The header of an entry.

use leptos::prelude::*;
use lore::Slug;

use crate::models::entry::{EntryHead, TextLink};
use crate::state::reader_data::record_visit_when_shown;
use crate::ui::{Bookmark, ContentNote, Emblem, Icon, IconShape, OutsideNote};

/// The header of an entry: kind and side, name, tools, summary, and a content note.
#[component]
pub fn Head(head: EntryHead) -> impl IntoView {
    let (number, side) = head.side.unzip();
    let side = side.map(|side| view! { <span class="label side">{side}</span> });
    view! {
        <header class="entry-head" data-side=number>
            <div class="entry-name">
                <span class="seal"><Emblem svg=head.emblem/></span>
                <div>
                    <div class="entry-kind">
                        {head.kind.map(|kind| {
                            view! { <a class="label" href=kind.href>{kind.words}</a> }
                        })}
                        {side}
                        <Views views=head.views/>
                        <Tools slug=head.slug share=head.share/>
                    </div>
                    <h1>{head.title}</h1>
                    {head.outside.map(|outside| view! { <p><OutsideNote outside/></p> })}
                </div>
            </div>
            <p class="lead">{head.summary}</p>
            <ContentNote note=head.content_note/>
        </header>
    }
}

/// The tools for an entry: save, cite, share.
#[component]
fn Tools(slug: &'static str, share: String) -> impl IntoView {
    let bookmark = Slug::parse(slug).map(|slug| {
        record_visit_when_shown(slug.clone());
        view! { <Bookmark slug/> }
    });
    view! {
        <span class="tools">
            {bookmark}
            <a class="tool" href="#cite" title="Cite">
                <Icon shape=IconShape::Quote/> <span>"Cite"</span>
            </a>
            <a class="tool" href=share rel="nofollow" title="Share">
                <Icon shape=IconShape::Share/> <span>"Share"</span>
            </a>
        </span>
    }
}

/// Links to views of the whole lore, narrowed to the entry. They are in the header if it has room,
/// otherwise at the foot: the styles show one of the two.
#[component]
pub fn Views(
    views: Vec<TextLink>,
    /// Whether these are the ones at the foot.
    #[prop(default = false)]
    at_foot: bool,
) -> impl IntoView {
    (!views.is_empty()).then(|| {
        let links = views
            .into_iter()
            .map(|view| view! { <a href=view.href>{view.words}</a> });
        view! {
            <nav class="entry-views" class:at-foot=at_foot aria-label="Views">
                {links.collect_view()}
            </nav>
        }
    })
}
