//! The state shared by the palette's field and its list. The field is there at once; the list comes in
//! another chunk (`pages/palette`).

use leptos::html;
use leptos::prelude::*;
use web_sys::{KeyboardEvent, MouseEvent};

use crate::address::links::is_plain_click;
use crate::address::use_navigator;
use crate::behaviors::combobox::{ComboboxKey, ComboboxState, Pressed};
use crate::platform::paint::after_paint;

/// The id of the list of options.
pub const LIST: &str = "palette-list";

/// Runs the option with a number.
type Accept = Callback<usize>;

/// The field of the palette, and the state of its list.
#[derive(Clone, Copy)]
pub struct PaletteField {
    /// The field.
    pub input: NodeRef<html::Input>,
    /// The dialog around it.
    pub dialog: NodeRef<html::Dialog>,
    /// The words in it.
    pub words: RwSignal<String>,
    /// The words that the options belong to: those in the field, once they are painted.
    pub listed: RwSignal<String>,
    list: RwSignal<ComboboxState>,
    accept: StoredValue<Option<Accept>>,
    before_enter: StoredValue<Option<Callback<()>>>,
}

impl PaletteField {
    /// An empty field without options.
    pub fn new() -> Self {
        Self {
            input: NodeRef::new(),
            dialog: NodeRef::new(),
            words: RwSignal::default(),
            listed: RwSignal::default(),
            list: RwSignal::default(),
            accept: StoredValue::new(None),
            before_enter: StoredValue::new(None),
        }
    }

    /// Resets it: no words and no options.
    pub fn clear(self) {
        if let Some(input) = self.input.get_untracked() {
            input.set_value("");
        }
        self.words.set(String::new());
        self.list_typed();
        self.list.set(ComboboxState::default());
    }

    /// Handles typing: the letter is painted first, then the options are found.
    pub fn type_words(self, words: String) {
        self.words.set(words);
        after_paint(move || self.list_typed());
    }

    /// Lists the options for the words in the field, unless they are listed already.
    pub fn list_typed(self) {
        let words = self.words.get_untracked();
        if self.listed.with_untracked(|listed| *listed != words) {
            self.listed.set(words);
        }
    }

    /// Makes sure that a key which chooses among the options acts on those for the current words.
    pub fn list_before_choosing(self, event: &KeyboardEvent) {
        if ComboboxKey::of(event).is_some() {
            self.list_typed();
        }
    }

    /// Shows options. The first is active if there are words.
    pub fn show(self, count: usize) {
        let any_words = self.listed.with_untracked(|words| !words.trim().is_empty());
        self.list.set(if any_words {
            ComboboxState::with_first_active(count)
        } else {
            ComboboxState::of_options(count)
        });
    }

    /// Whether an option other than the first is active; not tracked.
    pub fn has_moved_on(self) -> bool {
        self.list.with_untracked(|list| list.active() > Some(0))
    }

    /// Appends options to those shown.
    pub fn show_more(self, count: usize) {
        self.list.update(|list| *list = list.with_count(count));
    }

    /// Sets what accepting an option does, for as long as the calling component lives.
    pub fn on_accept(self, accept: impl Fn(usize) + Send + Sync + 'static) {
        self.accept.set_value(Some(Callback::new(accept)));
        on_cleanup(move || {
            self.accept.try_set_value(None);
        });
    }

    /// Sets what completes the options before Enter accepts the first of them, for as long as the calling component
    /// lives.
    pub fn before_enter(self, complete: impl Fn() + Send + Sync + 'static) {
        self.before_enter
            .set_value(Some(Callback::new(move |()| complete())));
        on_cleanup(move || {
            self.before_enter.try_set_value(None);
        });
    }

    /// Accepts an option.
    pub fn accept(self, option: usize) {
        if let Some(accept) = self.accept.get_value() {
            accept.run(option);
        }
    }

    /// The number of the active option; tracked.
    pub fn active(self) -> Option<usize> {
        self.list.get().active()
    }

    /// Whether there are options; tracked.
    pub fn has_options(self) -> bool {
        self.list.get().is_open()
    }

    /// Closes the palette.
    pub fn close(self) {
        if let Some(dialog) = self.dialog.get_untracked() {
            dialog.close();
        }
    }

    /// Acts on a key. Escape always closes the palette.
    pub fn press(self, event: &KeyboardEvent) {
        let Some(key) = ComboboxKey::of(event) else {
            return;
        };
        if key == ComboboxKey::Dismiss {
            event.prevent_default();
            self.close();
            return;
        }
        if key == ComboboxKey::Accept
            && !self.has_moved_on()
            && let Some(complete) = self.before_enter.get_value()
        {
            complete.run(());
        }
        let (list, pressed) = self.list.get_untracked().press(key);
        match pressed {
            Pressed::Unhandled => return,
            // The options stay until the palette closes.
            Pressed::Accepted(option) => self.accept(option),
            Pressed::Handled if key == ComboboxKey::Close => {}
            Pressed::Handled => self.list.set(list),
        }
        event.prevent_default();
        event.stop_propagation();
    }
}

impl Default for PaletteField {
    fn default() -> Self {
        Self::new()
    }
}

/// The id of an option.
pub fn option_id(number: usize) -> String {
    format!("palette-option-{number}")
}

/// Opens the palette on a click on a link to the search page, unless the click asks for another
/// window. Without scripts the link leads to the page.
pub fn opens_palette_on_click() -> impl Fn(MouseEvent) + Copy + 'static {
    let navigator = use_navigator();
    move |event: MouseEvent| {
        if is_plain_click(&event) {
            event.prevent_default();
            navigator.toggle_palette();
        }
    }
}
