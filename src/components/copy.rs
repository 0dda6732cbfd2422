//! A button that copies words and the full address they belong to.

use maud::{Markup, html};

/// A button that copies `words` followed by the full address of `path` on this host; what came of
/// it is told beside it. `browser::clicks` acts on it.
pub fn copy(words: &str, path: &str) -> Markup {
    html! {
        button.live-only type="button" data-copy=(words) data-path=(path) { "Copy link" }
        span.soft role="status" {}
    }
}
