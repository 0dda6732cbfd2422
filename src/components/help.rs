//! The list of keys.

use maud::{Markup, html};

const KEYS: [(&str, &str); 5] = [
    ("/", "Go to the search box; Ctrl+K does the same"),
    ("?", "Open this list"),
    ("Tab", "Go to the next link; Shift+Tab to the one before"),
    ("Enter", "Follow a link, open a claim"),
    ("Esc", "Close a claim, a preview or this list"),
];

/// The inside of the dialog that lists the keys.
pub fn help() -> Markup {
    html! {
        div.card {
            header.card-head {
                h2 id="help-title" { "Keys" }
                form method="dialog" { button.close { "Close" } }
            }
            dl.keys {
                @for (key, does) in KEYS { dt { kbd { (key) } } dd { (does) } }
            }
        }
    }
}
