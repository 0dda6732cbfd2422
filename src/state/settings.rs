//! The reader's settings for how pages look and behave.
//!
//! A setting is a value of an attribute of `<html>`, and the styles do the rest. `early.js` sets the
//! attributes before the first paint; [`Settings`] keeps them up to date from then on.

use leptos::prelude::*;

use crate::platform::dom::{root_attribute, set_root_attribute};
use crate::platform::motion;
use crate::platform::page_state::is_framed;
use crate::platform::storage::{self, Key, NotKept};

/// A setting that readers can choose.
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
    /// Whether single-key shortcuts work: readers who use speech input, or hit keys by accident,
    /// can switch them off (WCAG 2.1.4).
    Keys,
}

impl Setting {
    /// All of them.
    pub const ALL: [Self; 5] = [
        Self::Theme,
        Self::Size,
        Self::Width,
        Self::Motion,
        Self::Keys,
    ];

    /// The setting with a name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|setting| setting.name() == name)
    }

    /// Its name in the storage and in files.
    pub fn name(self) -> &'static str {
        match self {
            Self::Theme => "theme",
            Self::Size => "size",
            Self::Width => "width",
            Self::Motion => "motion",
            Self::Keys => "keys",
        }
    }

    /// Its name for readers.
    pub fn label(self) -> &'static str {
        match self {
            Self::Theme => "Theme",
            Self::Size => "Text size",
            Self::Width => "Width of the text",
            Self::Motion => "Motion",
            Self::Keys => "Keyboard shortcuts",
        }
    }

    /// The values with their names for readers. The first is the default, which is empty and not
    /// stored. `early.js` must know the others, too.
    pub fn values(self) -> &'static [(&'static str, &'static str)] {
        match self {
            Self::Theme => &[
                ("", "Match system"),
                ("light", "Light"),
                ("dark", "Dark"),
                ("contrast", "High contrast"),
            ],
            Self::Size => &[
                ("", "Medium"),
                ("small", "Small"),
                ("large", "Large"),
                ("huge", "Very large"),
            ],
            Self::Width => &[("", "Medium"), ("narrow", "Narrow"), ("wide", "Wide")],
            Self::Motion => &[("", "Match system"), ("none", "None")],
            Self::Keys => &[("", "On"), ("off", "Off")],
        }
    }

    /// The setting's value that equals a text, if there is one.
    pub fn parse(self, text: &str) -> Option<&'static str> {
        let mut values = self.values().iter().map(|(value, _)| *value);
        values.find(|value| *value == text)
    }

    fn attribute(self) -> String {
        format!("data-{}", self.name())
    }

    /// The value that `early.js` has set on the page.
    fn of_page(self) -> &'static str {
        let value = root_attribute(&self.attribute());
        value
            .and_then(|value| self.parse(&value))
            .unwrap_or_default()
    }

    /// The value that is stored.
    fn stored(self) -> &'static str {
        let value = storage::read(Key::Setting(self.name()));
        value
            .and_then(|value| self.parse(&value))
            .unwrap_or_default()
    }
}

/// What the reader has chosen for each setting. A context.
#[derive(Clone, Copy)]
pub struct Settings {
    values: [RwSignal<&'static str>; Setting::ALL.len()],
    not_kept: RwSignal<Option<NotKept>>,
}

/// The settings from the context.
pub fn use_settings() -> Settings {
    expect_context()
}

impl Settings {
    /// The default of each setting, as when pages are drawn to files.
    pub fn new() -> Self {
        Self::with(|_| "")
    }

    /// The values that `early.js` has set on the page in the window.
    pub fn of_page() -> Self {
        Self::with(Setting::of_page)
    }

    fn with(value: impl Fn(Setting) -> &'static str) -> Self {
        Self {
            values: Setting::ALL.map(|setting| RwSignal::new(value(setting))),
            not_kept: RwSignal::new(None),
        }
    }

    /// Keeps the page's attributes up to date, and follows choices made in other tabs, for as long
    /// as the calling component lives.
    pub fn connect(self) {
        for setting in Setting::ALL {
            Effect::new(move |_| {
                let value = Some(self.get(setting)).filter(|value| !value.is_empty());
                // `early.js` has set it for the first paint.
                if root_attribute(&setting.attribute()).as_deref() != value {
                    set_root_attribute(&setting.attribute(), value);
                }
            });
        }
        let keys = Setting::ALL.map(|setting| Key::Setting(setting.name()));
        storage::on_change_elsewhere(keys.to_vec(), move || {
            // In another site's frame, that site decides what pages look like.
            if !is_framed() {
                for setting in Setting::ALL {
                    self.signal(setting).set(setting.stored());
                }
            }
        });
    }

    /// The value of a setting; empty for the default. Tracked.
    pub fn get(self, setting: Setting) -> &'static str {
        self.signal(setting).get()
    }

    /// Whether the setting or the device asks for changes without animation. Not tracked.
    pub fn is_motion_reduced(self) -> bool {
        self.get_untracked(Setting::Motion) == "none" || motion::is_reduced()
    }

    /// The value of a setting, for event handlers; not tracked.
    pub fn get_untracked(self, setting: Setting) -> &'static str {
        self.signal(setting).get_untracked()
    }

    /// Chooses a value: for this page and, if it can be stored, for later ones. A text that isn't a
    /// value of the setting changes nothing.
    pub fn choose(self, setting: Setting, value: &str) {
        if let Some(value) = self.set(setting, value) {
            let kept = storage::write(Key::Setting(setting.name()), value);
            self.not_kept.set(kept.err());
        }
    }

    /// Why the last choice wasn't stored, if it wasn't: it then lasts only until the page is reloaded.
    /// Tracked.
    pub fn not_kept(self) -> Option<NotKept> {
        self.not_kept.get()
    }

    fn set(self, setting: Setting, value: &str) -> Option<&'static str> {
        let value = setting.parse(value)?;
        self.signal(setting).set(value);
        Some(value)
    }

    fn signal(self, setting: Setting) -> RwSignal<&'static str> {
        self.values[setting as usize]
    }
}

impl Default for Settings {
    fn default() -> Self {
        Self::new()
    }
}

#[cfg(test)]
mod tests;
