//! The parts of the front page.

use leptos::prelude::*;

use crate::models::home::{self, EraItem, FeaturedEntry, KindItem, Question};
use crate::ui::Emblem;

/// The entry that the world begins with.
#[component]
pub fn Featured(entry: FeaturedEntry) -> impl IntoView {
    let FeaturedEntry { link, summary } = entry;
    view! {
        <section class="featured" aria-labelledby="featured">
            <span class="seal"><Emblem svg=link.emblem/></span>
            <div>
                <p class="label">"Featured entry"</p>
                <h2 id="featured"><a href=link.href>{link.title}</a></h2>
                <p>{summary}</p>
            </div>
        </section>
    }
}

/// The eras, each leading to its place on the timeline.
#[component]
pub fn Eras(eras: Vec<EraItem>, timeline: String) -> impl IntoView {
    let items = eras.into_iter().map(|era| {
        view! {
            <li class="era">
                <span class="years">{era.years}</span>
                <h3><a href=era.href>{era.label}</a></h3>
                <p>{era.summary}</p>
            </li>
        }
    });
    view! {
        <section aria-labelledby="eras">
            <h2 id="eras">"Eras " <a class="more" href=timeline>"The whole timeline"</a></h2>
            <ol class="eras">{items.collect_view()}</ol>
        </section>
    }
}

/// The kinds of entries with their numbers.
#[component]
pub fn Kinds(kinds: Vec<KindItem>, all: String) -> impl IntoView {
    let items = kinds.into_iter().map(|kind| {
        view! {
            <li>
                <a href=kind.href>
                    <Emblem svg=kind.emblem/>
                    {kind.plural}
                    <span class="count">{kind.entries} <span class="vh">" entries"</span></span>
                </a>
            </li>
        }
    });
    view! {
        <section aria-labelledby="kinds">
            <h2 id="kinds">"By kind " <a class="more" href=all>"A to Z"</a></h2>
            <ul class="leaders">{items.collect_view()}</ul>
        </section>
    }
}

/// Some questions that the sources answer in more than one way.
#[component]
pub fn Questions(questions: home::Questions) -> impl IntoView {
    let items = questions
        .first
        .into_iter()
        .map(|question| view! { <QuestionItem question/> });
    view! {
        <section aria-labelledby="questions">
            <h2 id="questions">
                "Where the sources disagree "
                <a class="more" href=questions.href>"All " {questions.all} " disputes"</a>
            </h2>
            <ul class="questions">{items.collect_view()}</ul>
        </section>
    }
}

#[component]
fn QuestionItem(question: Question) -> impl IntoView {
    let readings = question.readings.join("; or ");
    view! {
        <li class="question">
            <a href=question.href>{question.question}</a>
            " "
            <span class="soft">{readings}</span>
        </li>
    }
}
