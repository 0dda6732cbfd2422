//! The page of an entry.

mod citation;
mod glance;
mod head;
mod infobox;
mod relations;

use leptos::prelude::*;
use lore::{EntryId, TableError};

use self::citation::{CitationPart, PagerNav};
use self::glance::Glance;
use self::head::{Head, Views};
use self::infobox::Infobox;
use self::relations::{EventsPart, RelationsPart};
use crate::models::PageContext;
use crate::models::entry::{EntryClaims, EntryModel};
use crate::models::entry_link::EntryLink;
use crate::models::walk::WalkThrough;
use crate::ui::contents::ContentsNav;
use crate::ui::{ClaimLineItem, EmblemLink, Footnotes, Inlines, PagePart, Prose};

/// Draws the page of an entry.
///
/// # Errors
/// If the lore's bytes are damaged.
pub fn draw(page: PageContext, entry: EntryId) -> Result<AnyView, TableError> {
    let model = EntryModel::of(page, entry)?;
    Ok(view! { <EntryPage model/> }.into_any())
}

#[component]
fn EntryPage(model: EntryModel) -> impl IntoView {
    let events = model.events;
    let notes = model.footnotes;
    let views = model.head.views.clone();
    view! {
        <div class="columns"><article class="entry">
            <Head head=model.head/>
            <Glance questions=model.questions facts=model.infobox.clone()/>
            <ContentsNav contents=model.contents/>
            <Prose text=model.prose/>
            <Infobox aliases=model.aliases rows=model.infobox/>
            {model.relations.map(|part| view! { <RelationsPart part/> })}
            {(!events.is_empty()).then(|| view! { <EventsPart events/> })}
            <WalksPart walks=model.walks/>
            <MentionsPart mentions=model.mentions/>
            <ClaimsPart claims=model.claims/>
            {(!notes.is_empty()).then(|| view! {
                <FoldedPart id="footnotes" title="Passages" count=notes.len()>
                    <Footnotes notes/>
                </FoldedPart>
            })}
            <Views views at_foot=true/>
            <CitationPart citation=model.citation/>
            <PagerNav pager=model.pager/>
        </article></div>
    }
}

/// A part that repeats in full what is above, folded behind its name and a count.
#[component]
fn FoldedPart(
    id: &'static str,
    title: &'static str,
    count: usize,
    children: Children,
) -> impl IntoView {
    view! {
        <section class="entry-part" aria-labelledby=id>
            <details class="folded">
                <summary><h2 id=id>{title} " (" {count} ")"</h2></summary>
                {children()}
            </details>
        </section>
    }
}

/// The walks that lead here; nothing if there are none.
#[component]
fn WalksPart(walks: Vec<WalkThrough>) -> impl IntoView {
    (!walks.is_empty()).then(|| {
        let items = walks
            .into_iter()
            .map(|walk| {
                view! {
                    <li>
                        <a href=walk.href>{walk.title}</a>
                        " (step " {walk.step} " of " {walk.steps} ")"
                    </li>
                }
            })
            .collect_view();
        view! { <PagePart id="walks" title="Walks"><ul>{items}</ul></PagePart> }
    })
}

/// The entries whose texts mention it; nothing if there are none.
#[component]
fn MentionsPart(mentions: Vec<EntryLink>) -> impl IntoView {
    (!mentions.is_empty()).then(|| {
        let items = mentions
            .into_iter()
            .map(|link| view! { <li><EmblemLink link/></li> })
            .collect_view();
        view! {
            <PagePart id="mentions" title="Mentioned in"><ul class="backlinks">{items}</ul></PagePart>
        }
    })
}

/// The number of claims and where they are, with the remarks on the facts, folded; nothing if there
/// are none.
#[component]
fn ClaimsPart(claims: EntryClaims) -> impl IntoView {
    let (all, count_line) = (claims.all(), claims.count_line());
    let remarks = claims.remarked.len();
    let remarked = claims.remarked.into_iter();
    let remarked = remarked.map(|line| view! { <li class="annal"><ClaimLineItem line/></li> });
    let remarked = (remarks > 0).then(|| {
        view! {
            <details class="folded">
                <summary>"Remarks on key facts (" {remarks} ")"</summary>
                <ol class="annals">{remarked.collect_view()}</ol>
            </details>
        }
    });
    (all > 0).then(|| {
        view! {
            <PagePart id="claims" title="Claims">
                <p><Inlines line=count_line/></p>
                {remarked}
            </PagePart>
        }
    })
}
