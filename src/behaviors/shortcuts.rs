//! Keys that work on every page: `/` and Ctrl+K open the palette, `?` opens the list of keys.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, KeyboardEvent};

use crate::address::Navigator;
use crate::state::settings::{Setting, Settings};

/// What the keys open. A context; copied freely.
#[derive(Clone, Copy)]
pub struct Shortcuts {
    help: RwSignal<bool>,
}

/// The shortcuts from the context; none within another site's page.
pub fn use_shortcuts() -> Option<Shortcuts> {
    use_context()
}

impl Shortcuts {
    /// Shortcuts with the list of keys closed.
    pub fn new() -> Self {
        Self {
            help: RwSignal::new(false),
        }
    }

    /// Whether the list of keys is shown: `?` sets this, and the dialog resets it when it closes.
    pub fn help(self) -> RwSignal<bool> {
        self.help
    }

    /// Listens for the keys for as long as the calling component lives. Single keys do nothing if
    /// `settings` switches them off.
    pub fn listen(self, navigator: Navigator, settings: Settings) {
        let listener = window_event_listener(leptos::ev::keydown, move |event| {
            // Other scripts may dispatch events of this name but of another type.
            if !event.has_type::<KeyboardEvent>() {
                return;
            }
            let single_keys = settings.get_untracked(Setting::Keys) != "off";
            self.press(navigator, &event, single_keys);
        });
        on_cleanup(move || listener.remove());
    }

    fn press(self, navigator: Navigator, event: &KeyboardEvent, single_keys: bool) {
        let pressed = Pressed::of(event);
        if pressed == Pressed::Alone && (!single_keys || is_typing(event)) {
            return;
        }
        match Shortcut::of(&event.key(), pressed) {
            Some(Shortcut::Palette) => {
                event.prevent_default();
                navigator.toggle_palette();
            }
            Some(Shortcut::Help) => self.help.set(true),
            None => {}
        }
    }
}

impl Default for Shortcuts {
    fn default() -> Self {
        Self::new()
    }
}

/// What is held while a key is pressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Pressed {
    /// Nothing, or Shift, which some keyboards need for `?` and `/`.
    Alone,
    /// Ctrl or Command.
    WithCommand,
    /// Any other modifiers.
    Otherwise,
}

impl Pressed {
    fn of(event: &KeyboardEvent) -> Self {
        let command = event.ctrl_key() || event.meta_key();
        match (command, event.shift_key(), event.alt_key()) {
            (true, false, _) => Self::WithCommand,
            (false, _, false) => Self::Alone,
            _ => Self::Otherwise,
        }
    }
}

/// What a key does on every page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Shortcut {
    Palette,
    Help,
}

impl Shortcut {
    fn of(key: &str, pressed: Pressed) -> Option<Self> {
        match (key, pressed) {
            // With Caps Lock it is "K".
            ("k" | "K", Pressed::WithCommand) | ("/", Pressed::Alone) => Some(Self::Palette),
            ("?", Pressed::Alone) => Some(Self::Help),
            _ => None,
        }
    }
}

/// Whether a key is typed into a field.
fn is_typing(event: &KeyboardEvent) -> bool {
    let target = event.target();
    let target = target.and_then(|target| target.dyn_into::<HtmlElement>().ok());
    target.is_some_and(|element| {
        matches!(element.tag_name().as_str(), "INPUT" | "TEXTAREA" | "SELECT")
            || element.is_content_editable()
    })
}

#[cfg(test)]
mod tests {
    use super::{Pressed, Shortcut};

    #[test]
    fn a_slash_and_a_question_mark_act_alone() {
        for (key, shortcut) in [("/", Shortcut::Palette), ("?", Shortcut::Help)] {
            assert_eq!(Shortcut::of(key, Pressed::Alone), Some(shortcut));
            assert_eq!(Shortcut::of(key, Pressed::WithCommand), None);
            assert_eq!(Shortcut::of(key, Pressed::Otherwise), None);
        }
    }

    #[test]
    fn k_opens_the_palette_with_control_or_command() {
        for key in ["k", "K"] {
            assert_eq!(
                Shortcut::of(key, Pressed::WithCommand),
                Some(Shortcut::Palette)
            );
            assert_eq!(Shortcut::of(key, Pressed::Alone), None);
        }
    }
}
