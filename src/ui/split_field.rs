//! A question and its rival answers, side by side.

use leptos::prelude::*;

use crate::models::question::Question;

/// A field that is split as the sources are: what they disagree about, and beneath it their answers,
/// A beside B. It leads to the dispute.
#[component]
pub fn SplitField(question: Question) -> impl IntoView {
    let letters = ('A'..='Z').zip(question.readings);
    let answers = letters.map(|(letter, answer)| {
        view! { <span class="answer"><b>{letter}</b> " " {answer} " "</span> }
    });
    view! {
        <a class="split-field" href=question.href>
            <span class="asked">{question.question}</span>
            " "
            <span class="answers">{answers.collect_view()}</span>
        </a>
    }
}
