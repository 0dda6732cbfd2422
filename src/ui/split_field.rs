//! A question and its rival answers, side by side.

use leptos::prelude::*;

use crate::models::claim::RULED_OUT;
use crate::models::question::Question;

/// A disputed question with its rival answers below it, lettered A, B, … It links to the dispute.
#[component]
pub fn SplitField(question: Question) -> impl IntoView {
    let letters = ('A'..='Z').zip(question.readings);
    let answers = letters.map(|(letter, answer)| {
        if answer.ruled_out {
            view! {
                <span class="answer ruled-out">
                    <b>{letter}</b> " " <s>{answer.label}</s>
                    <span class="vh">", "{RULED_OUT}</span> " "
                </span>
            }
            .into_any()
        } else {
            view! { <span class="answer"><b>{letter}</b> " " {answer.label} " "</span> }.into_any()
        }
    });
    view! {
        <a class="split-field" href=question.href>
            <span class="asked">{question.question}</span>
            " "
            <span class="answers">{answers.collect_view()}</span>
        </a>
    }
}
