//! The answer to a question that was typed, before the results.

use leptos::prelude::*;

use crate::models::search::{AnswerLine, AnswerModel};
use crate::ui::claim::{ClaimMarkLink, StatusLabel};
use crate::ui::inline::Inlines;
use crate::ui::passage::PassageQuote;
use crate::ui::reading::{HeadingLevel, RivalReadings};
use crate::ui::year_filter::OutsideNote;

/// How many claims of a reading are shown unfolded: the results follow.
const SHOWN_OF_READING: usize = 1;

/// The answer, with the passages that its claims rest on.
#[component]
pub fn AnswerCard(answer: AnswerModel) -> impl IntoView {
    let body = match answer {
        AnswerModel::Claims { lines, more } => {
            let more = (!more.is_empty()).then(|| {
                view! {
                    <details>
                        <summary>{more.len()} " more"</summary>
                        <Lines lines=more/>
                    </details>
                }
            });
            view! { <h2>"Answer"</h2> <Lines lines/> {more} }.into_any()
        }
        AnswerModel::Dispute {
            agreed,
            slug,
            question,
            href,
            readings,
        } => {
            let question = view! { <a href=href>{question}</a> };
            let head = match agreed {
                Some(line) => view! {
                    <h2>"Answer"</h2>
                    <p class="answer-line"><Inlines line/></p>
                    <p class="soft">"The evidence disagrees on: " {question}</p>
                }
                .into_any(),
                None => view! {
                    <h2>{question}</h2>
                    <p class="soft">"The evidence disagrees."</p>
                }
                .into_any(),
            };
            view! {
                {head}
                <RivalReadings dispute=slug readings level=HeadingLevel::Third at_once=SHOWN_OF_READING/>
            }
            .into_any()
        }
    };
    view! { <section class="answer-card" aria-label="Answer">{body}</section> }
}

#[component]
fn Lines(lines: Vec<AnswerLine>) -> impl IntoView {
    let items = lines.into_iter().map(|line| {
        let when = line.when.map(|when| format!(", {when}"));
        view! {
            <li>
                <p class="answer-line">
                    <Inlines line=line.sentence/> {when} " " <ClaimMarkLink mark=line.mark/>
                    {line.doubt.map(|status| view! { <StatusLabel status/> })}
                    {line.outside.map(|outside| view! { " " <OutsideNote outside/> })}
                </p>
                {line.passage.map(|passage| view! { <PassageQuote passage/> })}
            </li>
        }
    });
    view! { <ul class="answer-lines">{items.collect_view()}</ul> }
}
