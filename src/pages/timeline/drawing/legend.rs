//! What the signs of the drawing mean.

use leptos::html;
use leptos::prelude::*;

use crate::pages::timeline::state::use_timeline;

/// The signs, by their classes in the style sheet.
const SIGNS: [(&str, &str); 6] = [
    ("once", "a single event, within this time"),
    ("sure", "certain"),
    ("possible", "possible"),
    ("guess", "about or perhaps"),
    ("derived", "throughout another event"),
    ("brace", "at some time during another event"),
];

/// The legend, folded. Screen readers hear the meaning of the signs with each bar.
#[component]
pub(in crate::pages::timeline) fn Legend() -> impl IntoView {
    let details = NodeRef::<html::Details>::new();
    close_with_the_view(details);
    let signs = SIGNS.map(|(sign, means)| {
        view! { <span><i class=format!("sign {sign}")></i>{means}</span> }
    });
    view! {
        <details class="how-to-read" node_ref=details>
            <summary class="chip">"Legend"</summary>
            <div class="panel">
                <p>
                    "What happened, drawn to scale. A full bar is certain, a hollow one possible, and \
                    rival readings stand side by side."
                </p>
                <p class="chart-key" aria-hidden="true">
                    {signs.collect_view()}
                    <span><b>"A"</b> <i class="sign rival"></i> "one of the rival readings, by its letter"</span>
                    <span>"» continues"</span>
                </p>
                <Sides/>
                <p>"Click the axis to show one year, or drag along it to show several."</p>
            </div>
        </details>
    }
}

/// The colours of the world's sides; nothing in a world without sides.
#[component]
fn Sides() -> impl IntoView {
    let sides = &use_timeline().page().lore.world().sides;
    let names = (0..=u8::MAX).zip(sides);
    let names = names.map(|(number, side)| {
        view! { <span><i class="sign sure" data-side=number></i>{side.label}</span> }
    });
    (!sides.is_empty()).then(|| {
        view! {
            <p class="chart-key">
                {names.collect_view()} <span><i class="sign sure"></i>"no side"</span>
            </p>
        }
    })
}

/// Closes the legend when another view, or the story, is opened, since it would cover that.
fn close_with_the_view(details: NodeRef<html::Details>) {
    let state = use_timeline();
    Effect::new(move |before: Option<_>| {
        let now = (
            state.view().get(),
            state.params().with(|params| params.story.clone()),
        );
        if before.is_some_and(|before| before != now)
            && let Some(details) = details.get_untracked()
        {
            details.set_open(false);
        }
        now
    });
}
