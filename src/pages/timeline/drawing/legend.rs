//! What the signs of the drawing mean.

use leptos::prelude::*;

/// The legend. Screen readers are told with each bar.
#[component]
pub(super) fn Legend() -> impl IntoView {
    let signs = [
        ("once", "happened once, within this time"),
        ("sure", "certain"),
        ("possible", "possible"),
        ("guess", "about or perhaps"),
        ("rival", "rival readings"),
    ];
    let signs = signs.map(|(sign, means)| {
        view! { <span><i class=format!("sign {sign}")></i>{means}</span> }
    });
    view! {
        <p class="legend chart-key" aria-hidden="true">
            {signs.collect_view()} <span>"» goes on"</span>
        </p>
    }
}
