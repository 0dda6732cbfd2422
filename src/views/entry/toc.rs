//! The table of contents of an entry.

use lore::{Article, Heading};
use maud::{Markup, html};

use super::relations::Parts;

/// The contents, if there is more on the page than one glance takes in.
pub(super) fn toc(article: &Article<'_>, parts: &Parts) -> Markup {
    let below = [
        ("relations", "Relations", !parts.relations.is_empty()),
        ("events", "Events", !parts.events.is_empty()),
        ("mentions", "Mentioned in", !article.backlinks.is_empty()),
        ("claims", "Claims", !article.claims.is_empty()),
        ("footnotes", "Passages", !article.footnotes.is_empty()),
    ];
    let below = below.into_iter().filter(|&(_, _, there)| there);
    html! {
        nav.toc aria-labelledby="contents" {
            details open {
                summary.label id="contents" { "Contents" }
                ol {
                    (chapters(&article.headings))
                    @for (id, words, _) in below { li { (jump(id, words)) } }
                }
            }
        }
    }
}

/// The headings as chapters with their sections.
fn chapters(headings: &[Heading<'_>]) -> Markup {
    let Some((chapter, after)) = headings.split_first() else {
        return Markup::default();
    };
    let end = after.iter().position(|heading| heading.level <= 2);
    let (sections, rest) = after.split_at(end.unwrap_or(after.len()));
    html! {
        li {
            (jump(chapter.id, chapter.text))
            @if !sections.is_empty() {
                ol { @for section in sections { li { (jump(section.id, section.text)) } } }
            }
        }
        (chapters(rest))
    }
}

fn jump(id: &str, words: &str) -> Markup {
    html! { a href={ "#" (id) } { (words) } }
}
