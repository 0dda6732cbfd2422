//! How pages look, as the reader likes. A setting is a value of an attribute of the page and
//! nothing else: the styles do the rest. `early.js` sets it before the first paint,
//! `browser::settings` when the reader chooses another.

use maud::{Markup, html};

/// Something about the look of pages that readers choose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Setting {
    /// Light, dark or high contrast.
    Theme,
    /// How large the text is.
    Size,
    /// How long its lines are.
    Width,
    /// Whether anything moves.
    Motion,
}

impl Setting {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Theme, Self::Size, Self::Width, Self::Motion];

    /// The setting of a name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.name() == name)
    }

    /// Its name in attributes and in the storage.
    pub fn name(self) -> &'static str {
        match self {
            Self::Theme => "theme",
            Self::Size => "size",
            Self::Width => "width",
            Self::Motion => "motion",
        }
    }

    /// Its name to readers.
    fn label(self) -> &'static str {
        match self {
            Self::Theme => "Theme",
            Self::Size => "Text size",
            Self::Width => "Width of the text",
            Self::Motion => "Motion",
        }
    }

    /// The values with their names to readers; the first one, which is empty, is how it is without
    /// a choice. `early.js` knows the others, too.
    pub fn values(self) -> &'static [(&'static str, &'static str)] {
        match self {
            Self::Theme => &[
                ("", "Auto"),
                ("light", "Light"),
                ("dark", "Dark"),
                ("contrast", "Contrast"),
            ],
            Self::Size => &[
                ("", "Medium"),
                ("small", "Small"),
                ("large", "Large"),
                ("huge", "Very large"),
            ],
            Self::Width => &[("", "Medium"), ("narrow", "Narrow"), ("wide", "Wide")],
            Self::Motion => &[("", "As the system has it"), ("none", "None")],
        }
    }
}

/// The choice of the theme in the head of every page.
pub fn switch() -> Markup {
    html! {
        label.theme.live-only {
            span.vh { "Theme" }
            (select(Setting::Theme))
        }
    }
}

/// A setting with its name.
pub fn choice(setting: Setting) -> Markup {
    html! { label { span.label { (setting.label()) } (select(setting)) } }
}

/// The values to choose from. The program shows in it which one is chosen.
fn select(setting: Setting) -> Markup {
    html! {
        select data-setting=(setting.name()) autocomplete="off" {
            @for (value, words) in setting.values() {
                option value=(value) { (words) }
            }
        }
    }
}
