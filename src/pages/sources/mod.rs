//! The sources, passage by passage.

use leptos::prelude::*;
use lore::{ClaimId, TableError};

use super::fault;
use crate::models::PageContext;
use crate::models::claim::PlainClaim;
use crate::models::contents::{Chapter, Contents};
use crate::models::counted::counted;
use crate::models::entry_link::EntryLink;
use crate::models::sources::{PassageRow, SectionModel, SourceModel, SourcesModel};
use crate::ui::{Folded, Later, PlainClaims, WithContents};

/// How many sections of a source fill the largest window.
const FIRST_SECTIONS: usize = 2;

/// Draws the page of the sources.
///
/// # Errors
/// If the lore's bytes are damaged.
pub fn draw(page: PageContext) -> Result<AnyView, TableError> {
    let model = SourcesModel::of(page)?;
    Ok(view! { <SourcesPage page model/> }.into_any())
}

#[component]
fn SourcesPage(page: PageContext, model: SourcesModel) -> impl IntoView {
    let (passages, cited, percent) = (model.passages, model.cited, model.percent());
    let contents = contents(&model.sources);
    let sources = (1..).zip(model.sources);
    let sources =
        sources.map(move |(number, source)| view! { <SourceArticle page number source/> });
    view! {
        <header class="page-head">
            <h1>"Sources"</h1>
            <p>
                "What the encyclopedia rests on, retold passage by passage, with "
                "the claims that rest on each passage."
            </p>
            <p class="coverage">
                <span id="coverage">{cited} " of " {passages} " passages are cited"</span> " "
                <progress max=passages value=cited aria-labelledby="coverage"></progress> " "
                <span class="soft">{percent} "%"</span>
            </p>
        </header>
        <WithContents contents title="On this page">
            {sources.collect_view()}
        </WithContents>
    }
}

/// The sources with their sections.
fn contents(sources: &[SourceModel]) -> Contents {
    let mut chapters = Vec::new();
    for source in sources {
        // A single source needs no heading.
        if sources.len() > 1 {
            chapters.push(Chapter::alone(source.id.to_owned(), source.title));
        }
        let sections = source.sections.iter();
        chapters.extend(sections.map(|one| Chapter::alone(one.id.clone(), one.title)));
    }
    Contents(chapters)
}

#[component]
fn SourceArticle(page: PageContext, number: i32, source: SourceModel) -> impl IntoView {
    let author = source.author.map(|author| format!(" By {author}."));
    let mut first = source.sections;
    let later = first.split_off(FIRST_SECTIONS.min(first.len()));
    view! {
        <article class="source">
            <p class="label">"Source " {number}</p>
            <h2 id=source.id>{source.title}</h2>
            <p class="soft">{source.description} {author}</p>
            <Sections page sections=first/>
            {(!later.is_empty()).then(|| view! {
                <Later><Sections page sections=later.clone()/></Later>
            })}
        </article>
    }
}

#[component]
fn Sections(page: PageContext, sections: Vec<SectionModel>) -> impl IntoView {
    let sections = sections.into_iter();
    sections
        .map(move |section| view! { <Section page section/> })
        .collect_view()
}

#[component]
fn Section(page: PageContext, section: SectionModel) -> impl IntoView {
    let rows = section.passages.into_iter();
    let rows = rows.map(move |row| view! { <Row page row/> });
    view! {
        <h3 class="label" id=section.id>{section.title}</h3>
        <ol class="passages">{rows.collect_view()}</ol>
    }
}

/// A passage with the claims that rest on it.
#[component]
fn Row(page: PageContext, row: PassageRow) -> impl IntoView {
    let unused = row.claims.is_empty() && row.cited_by.is_empty();
    let unused =
        unused.then(|| view! { <p class="uncited">"Nothing rests on this passage yet."</p> });
    view! {
        <li class="passage-row" id=row.id>
            <a class="number" href=format!("#{}", row.id)>
                <span class="vh">"Passage "</span>{row.number}
            </a>
            <div class="text">
                <p>{row.text}</p>
                <p class="locator">{row.locator}</p>
                <RestingClaims page claims=row.claims/>
                <CitedIn entries=row.cited_by/>
                {unused}
            </div>
        </li>
    }
}

/// The claims that rest on a passage, folded; nothing if there are none.
#[component]
fn RestingClaims(page: PageContext, claims: Vec<ClaimId>) -> impl IntoView {
    if claims.is_empty() {
        return None;
    }
    let count = counted(claims.len(), "claim rests on it", "claims rest on it");
    let said = move || {
        let claims = PlainClaim::all(page, &claims);
        claims.map_or_else(fault, |claims| view! { <PlainClaims claims/> }.into_any())
    };
    Some(view! { <Folded summary=count>{said()}</Folded> })
}

/// The entries whose texts cite a passage; nothing if there are none.
#[component]
fn CitedIn(entries: Vec<EntryLink>) -> impl IntoView {
    (!entries.is_empty()).then(|| {
        let links = entries.into_iter().enumerate().map(|(index, link)| {
            let comma = (index > 0).then_some(", ");
            view! { {comma} <a href=link.href>{link.title}</a> }
        });
        view! { <p class="locator">"Cited in " {links.collect_view()}</p> }
    })
}
