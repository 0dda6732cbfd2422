//! How to cite an entry, and links to other entries.

use leptos::prelude::*;

use crate::models::entry::{EntryCitation, Pager};
use crate::models::entry_link::EntryLink;
use crate::ui::{CopyButton, PagePart};

/// A citation to copy. The address is the one that the reader sees, so it is added when copied.
#[component]
pub fn CitationPart(citation: EntryCitation) -> impl IntoView {
    let words = citation.words();
    let EntryCitation {
        title,
        encyclopedia,
        edition,
        address,
        href,
    } = citation;
    view! {
        <PagePart id="cite" title="Cite this entry">
            <div class="citation">
                <p>
                    "“" {title} "”. " <cite>{encyclopedia}</cite> ", edition " {edition} ". "
                    <a href=href.clone()>{address}</a>
                </p>
                <CopyButton words href label="Copy citation"/>
            </div>
        </PagePart>
    }
}

/// Links to the previous and next entry of the same kind, and to a random one.
#[component]
pub fn PagerNav(pager: Pager) -> impl IntoView {
    let (previous, next) = (
        format!("Previous {}", pager.kind),
        format!("Next {}", pager.kind),
    );
    view! {
        <nav class="pager" aria-label=pager.kinds>
            <Neighbour link=pager.previous label=previous/>
            <a href=pager.random rel="nofollow">"Random entry"</a>
            <Neighbour link=pager.next label=next/>
        </nav>
    }
}

/// The previous or next entry, or an empty space.
#[component]
fn Neighbour(link: Option<EntryLink>, label: String) -> impl IntoView {
    match link {
        None => view! { <span></span> }.into_any(),
        Some(link) => view! {
            <div><span class="label">{label}</span><a href=link.href>{link.title}</a></div>
        }
        .into_any(),
    }
}
