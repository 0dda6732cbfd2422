//! The parts of the front page.

use leptos::prelude::*;

use crate::models::entry_link::ListedEntry;
use crate::models::home::{self, EraItem, KindItem};
use crate::models::walk::WalkItem;
use crate::ui::{Emblem, SplitField, WalkList};

/// The eras, each leading to the timeline in its years.
#[component]
pub fn Eras(eras: Vec<EraItem>) -> impl IntoView {
    let items = eras.into_iter().map(|era| {
        view! {
            <li>
                <span class="years">{era.years}</span>
                " "
                <a href=era.href>{era.label}</a>
                <p>{era.summary}</p>
            </li>
        }
    });
    view! { <ol class="eras">{items.collect_view()}</ol> }
}

/// The entries to begin with.
#[component]
pub fn Start(entries: Vec<ListedEntry>) -> impl IntoView {
    let heading = match entries.len() {
        3 => "Start with three",
        _ => "Start here",
    };
    let items = entries.into_iter().map(|entry| {
        view! {
            <li data-side=entry.link.side>
                <span class="seal"><Emblem svg=entry.link.emblem/></span>
                <div>
                    {entry.kind.map(|kind| view! { <p class="label">{kind}</p> })}
                    <h3><a href=entry.link.href>{entry.link.title}</a></h3>
                    <p>{entry.summary}</p>
                </div>
            </li>
        }
    });
    view! {
        <section aria-labelledby="start">
            <div class="part-head"><h2 id="start">{heading}</h2></div>
            <ul class="start">{items.collect_view()}</ul>
        </section>
    }
}

/// The walks; nothing if there are none.
#[component]
pub fn Walks(walks: Vec<WalkItem>, all: String) -> impl IntoView {
    (!walks.is_empty()).then(|| {
        view! {
            <section aria-labelledby="walks">
                <div class="part-head">
                    <h2 id="walks">"Guided walks"</h2> " "
                    <a class="more" href=all>"All walks"</a>
                </div>
                <WalkList walks/>
            </section>
        }
    })
}

/// The kinds of entries with their counts.
#[component]
pub fn Kinds(kinds: Vec<KindItem>, all: String) -> impl IntoView {
    let items = kinds.into_iter().map(|kind| {
        view! {
            <li>
                <a href=kind.href>
                    <Emblem svg=kind.emblem/>
                    {kind.plural}
                    <span class="count">{kind.entries} <span class="vh">" " {kind.noun}</span></span>
                </a>
            </li>
        }
    });
    view! {
        <section aria-labelledby="kinds">
            <div class="part-head">
                <h2 id="kinds">"By kind"</h2> " "
                <a class="more" href=all>"A to Z"</a>
            </div>
            <ul class="kinds">{items.collect_view()}</ul>
        </section>
    }
}

/// A question that the sources disagree about, and a link to all of them.
#[component]
pub fn Questions(questions: home::Questions) -> impl IntoView {
    let all = match questions.all {
        1 => "The only dispute".to_owned(),
        several => format!("All {several} disputes"),
    };
    view! {
        <section aria-labelledby="questions">
            <div class="part-head">
                <h2 id="questions">"Where the evidence disagrees"</h2> " "
                <a class="more" href=questions.href>{all}</a>
            </div>
            <SplitField question=questions.first/>
        </section>
    }
}
