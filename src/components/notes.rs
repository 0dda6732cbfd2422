//! The passages that a text cites, as its footnotes.

use lore::route::{Address, Route};
use lore::{Passage, PassageId};
use maud::{Markup, html};

use crate::page::{Drawn, Page};

/// The footnotes of a text, numbered as its citations are.
pub fn footnotes(page: Page, passages: &[PassageId]) -> Drawn {
    footnotes_of(page, passages, "")
}

/// The footnotes of a text whose numbers have a prefix.
pub fn footnotes_of(page: Page, passages: &[PassageId], prefix: &str) -> Drawn {
    Ok(html! {
        ol.footnotes {
            @for (index, &id) in passages.iter().enumerate() {
                @let passage = page.tome.passage(id)?;
                @let number = index + 1;
                li id={ "fn-" (prefix) (number) } {
                    p {
                        (passage.text) " "
                        span.soft { (place(page, &passage)) "." } " "
                        a href={ "#ref-" (prefix) (number) } {
                            span.vh { "Back to the text of note " (number) }
                            span aria-hidden="true" { "↑" }
                        }
                    }
                }
            }
        }
    })
}

/// Where a passage stands, as a link to it among the sources.
pub fn place(page: Page, passage: &Passage<'_>) -> Markup {
    let href = page.to_address(Address::new(Route::Sources).with_fragment(passage.id));
    html! { "Passage " a href=(href) { (passage.id) } ", " (passage.locator) }
}

/// A passage in full, quoted.
pub fn quoted(page: Page, id: PassageId) -> Drawn {
    let passage = page.tome.passage(id)?;
    Ok(html! {
        blockquote.passage {
            p { (passage.text) }
            footer { (place(page, &passage)) }
        }
    })
}
