//! What the signs of the drawing mean.

use leptos::prelude::*;

/// The legend, behind its name. Screen readers are told of the signs with each bar.
#[component]
pub(in crate::pages::timeline) fn Legend() -> impl IntoView {
    let signs = [
        ("once", "a single event, within this time"),
        ("sure", "certain"),
        ("possible", "possible"),
        ("guess", "about or perhaps"),
        ("derived", "throughout something else"),
        ("brace", "at some time during something else"),
        ("rival", "rival readings"),
    ];
    let signs = signs.map(|(sign, means)| {
        view! { <span><i class=format!("sign {sign}")></i>{means}</span> }
    });
    view! {
        <details class="how-to-read">
            <summary class="chip">"Legend"</summary>
            <div class="panel">
                <p>
                    "What happened, drawn to scale. A full bar is certain, a hollow one possible, and \
                    rival readings stand side by side."
                </p>
                <p class="chart-key" aria-hidden="true">
                    {signs.collect_view()} <span>"» continues"</span>
                </p>
                <p>"Click the axis to show one year, or drag along it to show several."</p>
            </div>
        </details>
    }
}
