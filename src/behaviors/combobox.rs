//! What the keys do in a combobox by the pattern of WAI-ARIA 1.2: the focus stays in the field, a
//! list below it shows the options, and the arrow keys choose one.

use web_sys::KeyboardEvent;

/// A key that a combobox acts on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ComboboxKey {
    /// Arrow down: the next option.
    Next,
    /// Arrow up: the option before.
    Previous,
    /// Alt and arrow down: shows the options.
    Open,
    /// Alt and arrow up: hides the options.
    Close,
    /// Enter: takes the active option.
    Accept,
    /// Escape: hides the options, and is left to others where none are shown.
    Dismiss,
}

impl ComboboxKey {
    /// The key of an event, if a combobox acts on it. Keys of an input method that is at work on
    /// what is typed belong to that.
    pub fn of(event: &KeyboardEvent) -> Option<Self> {
        // The key code is for browsers that end the composition before its last key.
        if event.is_composing() || event.key_code() == 229 {
            return None;
        }
        Self::named(&event.key(), event.alt_key())
    }

    /// The key of a name, as in [`KeyboardEvent::key`].
    pub fn named(key: &str, alt: bool) -> Option<Self> {
        Some(match key {
            "ArrowDown" if alt => Self::Open,
            "ArrowUp" if alt => Self::Close,
            "ArrowDown" => Self::Next,
            "ArrowUp" => Self::Previous,
            "Enter" => Self::Accept,
            "Escape" => Self::Dismiss,
            _ => return None,
        })
    }

    /// Whether the options are to be shown first, where they are not.
    pub fn opens(self) -> bool {
        matches!(self, Self::Next | Self::Previous | Self::Open)
    }
}

/// What follows of a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pressed {
    /// Nothing: the key is left to the browser.
    Unhandled,
    /// The combobox has acted on it.
    Handled,
    /// The option of this number was taken.
    Accepted(usize),
}

/// The list of a combobox: how many options it has, which one is active, whether it is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ComboboxState {
    count: usize,
    active: Option<usize>,
    open: bool,
    /// Whether one of the options is always active.
    selects: bool,
}

impl ComboboxState {
    /// New options: shown, if there are any, and none is active.
    pub fn of_options(count: usize) -> Self {
        Self {
            count,
            active: None,
            open: count > 0,
            selects: false,
        }
    }

    /// New options, the first of which is active: one of them always is.
    pub fn with_first_active(count: usize) -> Self {
        Self {
            active: (count > 0).then_some(0),
            selects: true,
            ..Self::of_options(count)
        }
    }

    /// As many options as `count`, the first of which are those of before.
    pub fn with_count(self, count: usize) -> Self {
        Self {
            count,
            active: self.active.or((self.selects && count > 0).then_some(0)),
            open: count > 0,
            ..self
        }
    }

    /// The option that the next Enter takes.
    pub fn active(self) -> Option<usize> {
        self.active
    }

    /// Whether the list is shown.
    pub fn is_open(self) -> bool {
        self.open
    }

    /// The same options, hidden.
    pub fn closed(self) -> Self {
        Self {
            active: None,
            open: false,
            ..self
        }
    }

    /// The state after a key, and what follows of it.
    pub fn press(self, key: ComboboxKey) -> (Self, Pressed) {
        match key {
            ComboboxKey::Next => self.step(true),
            ComboboxKey::Previous => self.step(false),
            ComboboxKey::Open => (self, Pressed::Handled),
            ComboboxKey::Close => (self.closed(), Pressed::Handled),
            ComboboxKey::Dismiss if self.open => (self.closed(), Pressed::Handled),
            ComboboxKey::Dismiss => (self, Pressed::Unhandled),
            ComboboxKey::Accept => match self.active {
                Some(option) => (self.closed(), Pressed::Accepted(option)),
                None => (self, Pressed::Unhandled),
            },
        }
    }

    /// Goes to the next option, or to the one before. Beyond the last and before the first is the field
    /// itself, unless an option is always active.
    fn step(self, forward: bool) -> (Self, Pressed) {
        if !self.open {
            return (self, Pressed::Unhandled);
        }
        // Where the field is a place, it is at 0 and the options follow.
        let field = usize::from(!self.selects);
        let places = self.count + field;
        let place = self.active.map_or(0, |active| active + field);
        let by = if forward { 1 } else { places - 1 };
        let active = ((place + by) % places).checked_sub(field);
        (Self { active, ..self }, Pressed::Handled)
    }
}

#[cfg(test)]
mod tests {
    use super::{ComboboxKey, ComboboxState, Pressed};

    /// A list after some keys, and what the last one did.
    fn after(count: usize, keys: &[ComboboxKey]) -> (ComboboxState, Pressed) {
        let begin = (ComboboxState::of_options(count), Pressed::Unhandled);
        keys.iter().fold(begin, |(state, _), &key| state.press(key))
    }

    #[test]
    fn new_options_are_shown_and_none_is_active() {
        let state = ComboboxState::of_options(3);
        assert!(state.is_open());
        assert_eq!(state.active(), None);
        assert!(!ComboboxState::of_options(0).is_open());
    }

    #[test]
    fn the_arrows_go_round_through_the_field() {
        use ComboboxKey::{Next, Previous};
        assert_eq!(after(3, &[Next]).0.active(), Some(0));
        assert_eq!(after(3, &[Next, Next, Next]).0.active(), Some(2));
        assert_eq!(after(3, &[Next, Next, Next, Next]).0.active(), None);
        assert_eq!(after(3, &[Previous]).0.active(), Some(2));
        assert_eq!(after(3, &[Next, Previous]).0.active(), None);
        assert_eq!(after(3, &[Previous, Previous]).0.active(), Some(1));
    }

    #[test]
    fn where_an_option_is_always_active_the_arrows_go_round_through_the_options() {
        use ComboboxKey::{Next, Previous};
        let active = |count, keys: &[ComboboxKey]| {
            let begin = ComboboxState::with_first_active(count);
            let last = keys.iter().fold(begin, |state, &key| state.press(key).0);
            last.active()
        };
        assert_eq!(active(0, &[Next, Previous]), None);
        assert_eq!(active(1, &[Next, Next]), Some(0));
        assert_eq!(active(3, &[]), Some(0));
        assert_eq!(active(3, &[Next, Next, Next]), Some(0));
        assert_eq!(active(3, &[Previous]), Some(2));
        assert_eq!(active(3, &[Previous, Previous]), Some(1));
    }

    #[test]
    fn options_that_come_later_leave_the_active_one() {
        use ComboboxKey::Next;
        let (state, _) = after(3, &[Next, Next]);
        assert_eq!(state.with_count(5).active(), Some(1));
        let later = ComboboxState::with_first_active(0).with_count(2);
        assert_eq!((later.active(), later.is_open()), (Some(0), true));
    }

    #[test]
    fn enter_takes_the_active_option_and_hides_the_rest() {
        use ComboboxKey::{Accept, Next};
        let (state, pressed) = after(3, &[Next, Next, Accept]);
        assert_eq!(pressed, Pressed::Accepted(1));
        assert!(!state.is_open());
    }

    #[test]
    fn enter_without_an_active_option_submits_the_form() {
        use ComboboxKey::{Accept, Dismiss, Next};
        assert_eq!(after(3, &[Accept]).1, Pressed::Unhandled);
        assert_eq!(after(3, &[Next, Dismiss, Accept]).1, Pressed::Unhandled);
    }

    #[test]
    fn escape_hides_the_options_once() {
        use ComboboxKey::{Dismiss, Next};
        let (state, pressed) = after(3, &[Next, Dismiss]);
        assert_eq!(pressed, Pressed::Handled);
        assert!(!state.is_open());
        assert_eq!(state.active(), None);
        assert_eq!(after(3, &[Dismiss, Dismiss]).1, Pressed::Unhandled);
    }

    #[test]
    fn arrows_with_alt_show_and_hide() {
        let key = |name| ComboboxKey::named(name, true);
        assert_eq!(key("ArrowDown"), Some(ComboboxKey::Open));
        assert_eq!(key("ArrowUp"), Some(ComboboxKey::Close));
        let (state, pressed) = after(3, &[ComboboxKey::Next, ComboboxKey::Close]);
        assert_eq!(pressed, Pressed::Handled);
        assert!(!state.is_open());
    }

    #[test]
    fn without_options_the_arrows_are_left_to_the_browser() {
        use ComboboxKey::{Next, Previous};
        assert_eq!(after(0, &[Next]).1, Pressed::Unhandled);
        assert_eq!(after(0, &[Previous]).1, Pressed::Unhandled);
    }

    #[test]
    fn letters_belong_to_the_field() {
        for key in ["a", " ", "Home", "End", "ArrowLeft", "Tab"] {
            assert_eq!(ComboboxKey::named(key, false), None, "{key}");
        }
    }
}
