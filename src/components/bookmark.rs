//! The button that marks an entry, so that it is found again.

use maud::{Markup, html};

/// The button of an entry; `title` where it stands beside others. The second program shows which
/// entries are marked, and acts.
pub fn bookmark(slug: &str, title: Option<&str>, marked: bool) -> Markup {
    html! {
        button.bookmark.live-only type="button" data-shelf="mark" data-slug=(slug)
            id={ "mark-" (slug) } aria-pressed=(if marked { "true" } else { "false" })
            aria-label=[title.map(|title| ["Bookmark: ", title].concat())] { "Bookmark" }
    }
}
