//! The small pictures on controls. Their shapes are those of the Lucide icons (ISC licence,
//! <https://lucide.dev>).

use leptos::prelude::*;

/// What an icon shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IconShape {
    /// A magnifying glass.
    Search,
    /// Three lines.
    Menu,
    /// A cross.
    Close,
    /// A calendar.
    Calendar,
    /// A corner that points down.
    ChevronDown,
}

impl IconShape {
    /// The path within `<svg viewBox="0 0 24 24">`.
    fn path(self) -> &'static str {
        match self {
            Self::Search => "m21 21-4.34-4.34M11 3a8 8 0 1 0 0 16 8 8 0 1 0 0-16",
            Self::Menu => "M4 5h16M4 12h16M4 19h16",
            Self::Close => "M18 6 6 18M6 6l12 12",
            Self::ChevronDown => "m6 9 6 6 6-6",
            Self::Calendar => {
                "M8 2v4M16 2v4M5 4h14a2 2 0 0 1 2 2v14a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2M3 10h18"
            }
        }
    }
}

/// An icon. It is hidden from screen readers: its control has a name in words.
#[component]
pub fn Icon(shape: IconShape) -> impl IntoView {
    view! {
        <svg class="icon" aria-hidden="true" viewBox="0 0 24 24" fill="none" stroke="currentColor"
            stroke-width="2" stroke-linecap="round" stroke-linejoin="round">
            <path d=shape.path()></path>
        </svg>
    }
}
