//! The table of contents of a page.

use leptos::prelude::*;

use crate::models::contents::{Chapter, Contents, Section};

/// The table of contents: a row beneath the header, or a column beside the text if there is room.
#[component]
pub fn ContentsNav(
    contents: Contents,
    #[prop(default = "Contents")] title: &'static str,
) -> impl IntoView {
    let chapters = contents
        .0
        .into_iter()
        .map(|chapter| view! { <ChapterItem chapter/> });
    view! {
        <nav class="toc" aria-labelledby="contents">
            <h2 class="label" id="contents">{title}</h2>
            <ol>{chapters.collect_view()}</ol>
        </nav>
    }
}

/// A long page with its table of contents.
#[component]
pub fn WithContents(contents: Contents, title: &'static str, children: Children) -> impl IntoView {
    view! {
        <div class="columns">
            <div class="with-contents">
                <ContentsNav contents title/>
                <div>{children()}</div>
            </div>
        </div>
    }
}

#[component]
fn ChapterItem(chapter: Chapter) -> impl IntoView {
    let sections = (!chapter.sections.is_empty()).then(|| {
        let sections = chapter
            .sections
            .into_iter()
            .map(|section| view! { <li><Jump section/></li> });
        view! { <ol>{sections.collect_view()}</ol> }
    });
    view! { <li><Jump section=chapter.heading/> {sections}</li> }
}

/// A link to a heading.
#[component]
fn Jump(section: Section) -> impl IntoView {
    view! { <a href=format!("#{}", section.id)>{section.words}</a> }
}
