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
    /// A chevron that points down.
    ChevronDown,
    /// An arrow to the right.
    ArrowRight,
    /// A disc, half dark.
    Contrast,
    /// Two links of a chain.
    Link,
    /// A printer.
    Printer,
    /// A keyboard.
    Keyboard,
    /// A house.
    House,
    /// Bars, one after the other.
    Timeline,
    /// Boxes with lines between them.
    Network,
    /// A ribbon.
    Bookmark,
    /// A quoted text.
    Quote,
    /// An arrow out of a box.
    Share,
}

impl IconShape {
    /// The path within `<svg viewBox="0 0 24 24">`.
    fn path(self) -> &'static str {
        match self {
            Self::Search => "m21 21-4.34-4.34M11 3a8 8 0 1 0 0 16 8 8 0 1 0 0-16",
            Self::Menu => "M4 5h16M4 12h16M4 19h16",
            Self::Close => "M18 6 6 18M6 6l12 12",
            Self::Quote => "M17 5H3M21 12H8M21 19H8M3 12v7",
            Self::Share => "M12 2v13M16 6l-4-4-4 4M4 12v8a2 2 0 0 0 2 2h12a2 2 0 0 0 2-2v-8",
            Self::ChevronDown => "m6 9 6 6 6-6",
            Self::ArrowRight => "M5 12h14M12 5l7 7-7 7",
            Self::Contrast => {
                "M12 2a10 10 0 1 0 0 20 10 10 0 1 0 0-20M12 18a6 6 0 0 0 0-12zM12 7v10M14 8v8"
            }
            Self::Link => {
                "M10 13a5 5 0 0 0 7.5.5l3-3a5 5 0 0 0-7-7l-1.8 1.7M14 11a5 5 0 0 0-7.5-.5l-3 3a5 5 0 0 0 7 7l1.8-1.7"
            }
            Self::Printer => {
                "M6 18H4a2 2 0 0 1-2-2v-5a2 2 0 0 1 2-2h16a2 2 0 0 1 2 2v5a2 2 0 0 1-2 2h-2M6 9V3h12v6M6 14h12v8H6z"
            }
            Self::Keyboard => {
                "M4 5h16a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2V7a2 2 0 0 1 2-2M7 9h.01M12 9h.01M17 9h.01M7 15h10"
            }
            Self::House => "M3 10l9-7 9 7v9a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2zM9 21v-8h6v8",
            Self::Timeline => "M4 6h8M8 12h8M12 18h8",
            Self::Network => "M9 2h6v6H9zM2 16h6v6H2zM16 16h6v6h-6zM5 16v-4h14v4M12 12V8",
            Self::Bookmark => "m19 21-7-4-7 4V5a2 2 0 0 1 2-2h10a2 2 0 0 1 2 2z",
            Self::Calendar => {
                "M8 2v4M16 2v4M5 4h14a2 2 0 0 1 2 2v14a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2M3 10h18"
            }
        }
    }
}

/// An icon. Hidden from screen readers: its control is named in words.
#[component]
pub fn Icon(shape: IconShape) -> impl IntoView {
    view! {
        <svg class="icon" aria-hidden="true" viewBox="0 0 24 24" fill="none" stroke="currentColor"
            stroke-width="2" stroke-linecap="round" stroke-linejoin="round">
            <path d=shape.path()></path>
        </svg>
    }
}
