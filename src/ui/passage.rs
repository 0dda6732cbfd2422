//! Passages of the sources.

use leptos::prelude::*;

use crate::models::passage::{Footnote, QuotedPassage};

/// Where a passage is, as a link to it on the sources page.
#[component]
pub fn PassagePlace(passage: QuotedPassage) -> impl IntoView {
    view! { "Passage " <a href=passage.href>{passage.number}</a> ", " {passage.locator} }
}

/// A passage in full, quoted.
#[component]
pub fn PassageQuote(passage: QuotedPassage) -> impl IntoView {
    view! {
        <blockquote class="passage">
            <p>{passage.text}</p>
            <footer><PassagePlace passage/></footer>
        </blockquote>
    }
}

/// The footnotes of a text.
#[component]
pub fn Footnotes(
    notes: Vec<Footnote>,
    /// Whether each leads back to where the text cites it.
    #[prop(default = true)]
    backlinks: bool,
) -> impl IntoView {
    let items = notes.into_iter().map(|note| {
        let Footnote {
            number,
            id,
            back,
            passage,
        } = note;
        let back = backlinks.then(|| {
            view! {
                " "
                <a href=back>
                    <span class="vh">"Back to the text of note " {number}</span>
                    <span aria-hidden="true">"↑"</span>
                </a>
            }
        });
        let text = passage.text;
        view! {
            <li id=id>
                <p>{text} " " <span class="soft"><PassagePlace passage/> "."</span> {back}</p>
            </li>
        }
    });
    view! { <ol class="footnotes">{items.collect_view()}</ol> }
}
