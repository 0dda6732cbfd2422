//! Light, dark or high contrast, as the reader likes. A theme is a value of `data-theme` and
//! nothing else: all its colours are custom properties. `early.js` sets it before the first paint.

use leptos::prelude::*;

use crate::browser::storage;

const KEY: &str = "theme";
const THEMES: [(&str, &str); 4] = [
    ("", "Auto"),
    ("light", "Light"),
    ("dark", "Dark"),
    ("contrast", "Contrast"),
];

/// The choice of the theme.
#[component]
pub fn ThemeSwitch() -> impl IntoView {
    let chosen = RwSignal::new(storage::get(KEY).unwrap_or_default());
    Effect::new(move |before: Option<()>| {
        let theme = chosen.get();
        if before.is_some() {
            storage::set(KEY, &theme);
        }
        let Some(page) = document().document_element() else {
            return;
        };
        // Neither fails for a well-formed name.
        let _ = if theme.is_empty() {
            page.remove_attribute("data-theme")
        } else {
            page.set_attribute("data-theme", &theme)
        };
    });
    let options = THEMES.map(|(value, words)| {
        view! { <option value=value selected=move || chosen.get() == value>{words}</option> }
    });
    view! {
        <label class="theme live-only">
            <span class="vh">"Theme"</span>
            <select on:change=move |event| chosen.set(event_target_value(&event))>
                {options.into_iter().collect_view()}
            </select>
        </label>
    }
}
