//! The head of an entry: kind, name, other names, summary, caution.

use std::collections::BTreeSet;

use leptos::prelude::*;
use lore::route::{Browse, Route};
use lore::{Article, Card, Slug};

use crate::components::emblem::emblem;
use crate::page::Page;

/// The head of an entry.
pub(super) fn head(page: Page, card: &Card<'static>, article: &Article<'static>) -> AnyView {
    let note = article.content_note.map(|note| {
        view! {
            <p class="content-note" role="note">
                <b>"Content note."</b> " " {note}
            </p>
        }
    });
    let aliases = (!card.aliases.is_empty())
        .then(|| view! { <p class="aliases">"Also called " {card.aliases.join(", ")}</p> });
    view! {
        <header class="entry-head">
            <div class="entry-name">
                <span class="seal">{emblem(page, card.emblem)}</span>
                <div>{kind_link(page, card)} <h1>{card.title}</h1></div>
            </div>
            {aliases}
            <p class="lead">{card.summary}</p>
            {note}
        </header>
    }
    .into_any()
}

/// The kind of an entry, leading to the others of that kind.
fn kind_link(page: Page, card: &Card<'static>) -> Option<AnyView> {
    let kind = page.tome.world().kinds.get(usize::from(card.kind))?;
    let kinds = Slug::parse(kind.id).map(|id| BTreeSet::from([id]));
    let browse = Browse {
        kinds: kinds.unwrap_or_default(),
        ..Browse::default()
    };
    let href = page.to(Route::Browse(browse));
    Some(view! { <a class="label" href=href>{kind.label}</a> }.into_any())
}
