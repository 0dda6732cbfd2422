//! Parameters whose values can be wrong.

use std::fmt::Display;

/// A parameter of an address. A value that can't be parsed is kept, so that the page can tell the
/// reader instead of silently ignoring it, and so that printing the address changes nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Param<T> {
    /// Not in the address.
    #[default]
    Absent,
    /// A value.
    Value(T),
    /// Text that isn't a valid value.
    Unknown(String),
}

impl<T> Param<T> {
    /// Parses a text; an empty text counts as absent.
    pub fn parse(text: Option<&str>, value: impl FnOnce(&str) -> Option<T>) -> Self {
        match text {
            None | Some("") => Self::Absent,
            Some(text) => value(text).map_or_else(|| Self::Unknown(text.to_owned()), Self::Value),
        }
    }

    /// The value, if there is a valid one.
    pub fn value(&self) -> Option<&T> {
        match self {
            Self::Value(value) => Some(value),
            Self::Absent | Self::Unknown(_) => None,
        }
    }

    /// The invalid text, to be reported to the reader.
    pub fn unknown(&self) -> Option<&str> {
        match self {
            Self::Unknown(text) => Some(text),
            Self::Absent | Self::Value(_) => None,
        }
    }
}

impl<T> From<Option<T>> for Param<T> {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Absent, Self::Value)
    }
}

impl<T: Display> Param<T> {
    /// The text in the address, if the parameter is there.
    pub fn text(&self) -> Option<String> {
        Some(self.print()).filter(|text| !text.is_empty())
    }

    /// The text in the address; empty if there is none.
    pub(super) fn print(&self) -> String {
        match self {
            Self::Absent => String::new(),
            Self::Value(value) => value.to_string(),
            Self::Unknown(text) => text.clone(),
        }
    }
}
