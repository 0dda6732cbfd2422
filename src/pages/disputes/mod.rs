//! What the sources disagree about.

use leptos::prelude::*;
use lore::TableError;

use super::fault;
use crate::address::use_navigator;
use crate::models::PageContext;
use crate::models::contents::{Chapter, Contents};
use crate::models::dispute::DisputeModel;
use crate::platform::log;
use crate::ui::reading::{HeadingLevel, RivalReadings};
use crate::ui::{Folded, Footnotes, Later, Prose, ReadingLine, WithContents};

/// How many disputes fill the largest window.
const FIRST_DISPUTES: usize = 4;

/// Draws the page of the disputes.
pub fn draw(page: PageContext) -> AnyView {
    view! { <DisputesPage page/> }.into_any()
}

/// The disputes, under the readings of the address.
type Disputes = Memo<Result<Vec<DisputeModel>, TableError>>;

fn follow(page: PageContext) -> Disputes {
    let navigator = use_navigator();
    let readings = Memo::new(move |_| navigator.with(|here| here.readings.clone()));
    Memo::new(move |_| {
        let under = readings.with(|readings| page.with_readings(readings));
        // On an error, what is already drawn stays.
        under.and_then(DisputeModel::all).inspect_err(log::damaged)
    })
}

/// The page. It isn't redrawn when readings are chosen on it, so that its buttons keep the focus;
/// only its links are updated.
#[component]
fn DisputesPage(page: PageContext) -> impl IntoView {
    let disputes = follow(page);
    match disputes.get_untracked() {
        Ok(drawn) => view! { <Questions page drawn disputes/> }.into_any(),
        Err(error) => fault(error),
    }
}

/// The questions as first drawn; each then follows the disputes.
#[component]
fn Questions(page: PageContext, drawn: Vec<DisputeModel>, disputes: Disputes) -> impl IntoView {
    let none = drawn.is_empty();
    let none =
        none.then(|| view! { <p class="nothing">"This encyclopedia has no disputes yet."</p> });
    let chapters = drawn.iter();
    let chapters = chapters.map(|one| Chapter::alone(one.slug.to_owned(), one.title));
    let contents = Contents(chapters.collect());
    let mut first = drawn;
    let later = first.split_off(FIRST_DISPUTES.min(first.len()));
    view! {
        <header class="page-head">
            <h1>"Disputes"</h1>
            <p>
                "Questions that the evidence answers in more than one way. No side is taken here: "
                "each answer is beside its rivals, with what it rests on. Choose one to see the whole "
                "encyclopedia under it."
            </p>
            <ReadingLine page always=true/>
        </header>
        {none}
        <WithContents contents title="The questions">
            <DisputeArticles drawn=first from=0 disputes/>
            {(!later.is_empty()).then(|| view! {
                <Later><DisputeArticles drawn=later.clone() from=FIRST_DISPUTES disputes/></Later>
            })}
        </WithContents>
    }
}

/// Some of the disputes: those from number `from` on.
#[component]
fn DisputeArticles(drawn: Vec<DisputeModel>, from: usize, disputes: Disputes) -> impl IntoView {
    let articles = (from..).zip(drawn).map(move |(at, dispute)| {
        let drawn = dispute.clone();
        let now = Memo::new(move |_| {
            let now = disputes.with(|all| all.as_ref().ok()?.get(at).cloned());
            now.unwrap_or_else(|| drawn.clone())
        });
        view! { <DisputeArticle dispute now/> }
    });
    articles.collect_view()
}

#[component]
fn DisputeArticle(dispute: DisputeModel, now: Memo<DisputeModel>) -> impl IntoView {
    let passages = (!dispute.footnotes.is_empty()).then(|| {
        view! {
            <Folded summary="Passages">
                {move || view! { <Footnotes notes=now.with(|now| now.footnotes.clone()) backlinks=false/> }}
            </Folded>
        }
    });
    let readings = Signal::derive(move || now.with(|now| now.readings.clone()));
    view! {
        <article class="dispute" id=dispute.slug>
            <p class="label">{dispute.title}</p>
            <h2><a href=move || now.with(|now| now.href.clone())>{dispute.question}</a></h2>
            {move || view! { <Prose text=now.with(|now| now.account.clone()) class="account"/> }}
            <RivalReadings dispute=dispute.slug readings level=HeadingLevel::Third/>
            {passages}
        </article>
    }
}
