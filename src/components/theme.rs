//! Light, dark or high contrast, as the reader likes. A theme is a value of `data-theme` and
//! nothing else: all its colours are custom properties. `early.js` sets it before the first paint,
//! `browser::theme` when the reader chooses another.

use maud::{Markup, html};

/// Under what the chosen theme is kept.
pub const KEY: &str = "theme";

const THEMES: [(&str, &str); 4] = [
    ("", "Auto"),
    ("light", "Light"),
    ("dark", "Dark"),
    ("contrast", "Contrast"),
];

/// The choice of the theme. The program shows in it which one is chosen.
pub fn switch() -> Markup {
    html! {
        label.theme.live-only {
            span.vh { "Theme" }
            select data-theme-switch {
                @for (value, words) in THEMES {
                    option value=(value) { (words) }
                }
            }
        }
    }
}
