//! Words with what was sought marked in them.

use std::ops::Range;

use maud::{Markup, html};

/// A text with some of its parts marked: byte ranges in order, apart, on character boundaries.
pub fn marked(text: &str, marks: &[Range<usize>]) -> Markup {
    let mut at = 0;
    let mut plain_and_marked = Vec::with_capacity(marks.len());
    for mark in marks {
        // Marks come from the text itself; any other would only stay unmarked.
        if let (Some(plain), Some(words)) = (text.get(at..mark.start), text.get(mark.clone())) {
            plain_and_marked.push((plain, words));
            at = mark.end;
        }
    }
    html! {
        @for (plain, words) in plain_and_marked { (plain) mark { (words) } }
        (text.get(at..).unwrap_or_default())
    }
}
