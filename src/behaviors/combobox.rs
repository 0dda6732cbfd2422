//! Keyboard handling of a combobox, following the WAI-ARIA 1.2 pattern: the focus stays in the
//! field, a list below it shows the options, and the arrow keys choose one.

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
    /// Enter: accepts the active option.
    Accept,
    /// Escape: hides the options; unhandled if none are shown.
    Dismiss,
}

impl ComboboxKey {
    /// The key of an event, if a combobox acts on it. During composition, keys belong to the input
    /// method.
    pub fn of(event: &KeyboardEvent) -> Option<Self> {
        // The key code is for browsers that end the composition before its last key event.
        if event.is_composing() || event.key_code() == 229 {
            return None;
        }
        Self::named(&event.key(), event.alt_key())
    }

    /// The key with a name, as in [`KeyboardEvent::key`].
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

    /// Whether hidden options should be shown first.
    pub fn opens(self) -> bool {
        matches!(self, Self::Next | Self::Previous | Self::Open)
    }
}

/// The result of a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pressed {
    /// Nothing: the key is left to the browser.
    Unhandled,
    /// The combobox has acted on it.
    Handled,
    /// The option with this number was accepted.
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
    /// New options: shown if there are any, none active.
    pub fn of_options(count: usize) -> Self {
        Self {
            count,
            active: None,
            open: count > 0,
            selects: false,
        }
    }

    /// New options with the first one active; from then on one always is.
    pub fn with_first_active(count: usize) -> Self {
        Self {
            active: (count > 0).then_some(0),
            selects: true,
            ..Self::of_options(count)
        }
    }

    /// More options appended, `count` in all; the active one stays.
    pub fn with_count(self, count: usize) -> Self {
        Self {
            count,
            active: self.active.or((self.selects && count > 0).then_some(0)),
            open: count > 0,
            ..self
        }
    }

    /// The option that Enter would accept.
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

    /// The state after a key, and its result.
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

    /// Goes to the next or the previous option. After the last and before the first comes the field
    /// itself, unless an option is always active.
    fn step(self, forward: bool) -> (Self, Pressed) {
        if !self.open {
            return (self, Pressed::Unhandled);
        }
        // If the field is a stop, it is at 0 and the options follow.
        let field = usize::from(!self.selects);
        let places = self.count + field;
        let place = self.active.map_or(0, |active| active + field);
        let by = if forward { 1 } else { places - 1 };
        let active = ((place + by) % places).checked_sub(field);
        (Self { active, ..self }, Pressed::Handled)
    }
}

#[cfg(test)]
mod tests;
