//! The table of contents of an entry.

use leptos::prelude::*;
use lore::{Article, Heading};

use super::relations::Parts;

/// The contents, if there is more on the page than one glance takes in.
pub(super) fn toc(article: &Article<'static>, parts: &Parts) -> Option<AnyView> {
    let own = chapters(&article.headings);
    let below = [
        ("relations", "Relations", !parts.relations.is_empty()),
        ("events", "Events", !parts.events.is_empty()),
        ("mentions", "Mentioned in", !article.backlinks.is_empty()),
        ("claims", "Claims", !article.claims.is_empty()),
        ("notes", "Passages", !article.footnotes.is_empty()),
    ];
    let below = below.into_iter().filter(|&(_, _, there)| there);
    let below = below.map(|(id, words, _)| view! { <li>{jump(id, words)}</li> });
    let below = below.collect_view();
    (own.len() + below.len() > 2).then(|| {
        view! {
            <nav class="toc" aria-labelledby="contents">
                <details open>
                    <summary class="label" id="contents">"Contents"</summary>
                    <ol>{own} {below}</ol>
                </details>
            </nav>
        }
        .into_any()
    })
}

/// The headings as a list of chapters with their sections.
fn chapters(headings: &[Heading<'static>]) -> Vec<AnyView> {
    let mut rest = headings;
    let mut chapters = Vec::new();
    while let Some((chapter, after)) = rest.split_first() {
        let end = after
            .iter()
            .position(|heading| heading.level <= 2)
            .unwrap_or(after.len());
        let (sections, next) = after.split_at(end);
        rest = next;
        let sections = sections
            .iter()
            .map(|section| view! { <li>{jump(section.id, section.text)}</li> });
        let sections = sections.collect_view();
        let list = (!sections.is_empty()).then(|| view! { <ol>{sections}</ol> });
        chapters.push(view! { <li>{jump(chapter.id, chapter.text)} {list}</li> }.into_any());
    }
    chapters
}

fn jump(id: &'static str, words: &'static str) -> AnyView {
    view! { <a href=format!("#{id}")>{words}</a> }.into_any()
}
