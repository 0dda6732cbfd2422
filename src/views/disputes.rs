//! What the sources disagree about: each question with its readings side by side.

use lore::Dispute;
use lore::route::{Address, Route};
use maud::html;

use crate::components::claim::plain_list;
use crate::components::links::prose;
use crate::components::notes::place;
use crate::page::{Drawn, Page};

/// The page of the disputes.
pub fn disputes(page: Page) -> Drawn {
    Ok(html! {
        header.page-head {
            h1 { "Disputes" }
            p {
                "Questions that the sources answer in more than one way. Nothing is settled here: "
                "each answer stands beside its rivals, with what it rests on."
            }
        }
        @for one in &page.tome.disputes()? { (dispute(page, one)?) }
    })
}

fn dispute(page: Page, dispute: &Dispute<'_>) -> Drawn {
    let href = page.to_address(Address::new(Route::Disputes).with_fragment(dispute.slug));
    Ok(html! {
        article.dispute id=(dispute.slug) {
            p.label { (dispute.title) }
            h2 { a href=(href) { (dispute.question) } }
            (prose(page, dispute.html, &[], &format!("{}-", dispute.slug))?)
            div.readings {
                @for reading in &dispute.readings {
                    section.reading {
                        h3 { (reading.label) }
                        (plain_list(page, &reading.claims)?)
                    }
                }
            }
            @if !dispute.footnotes.is_empty() {
                details {
                    summary { "Passages" }
                    ol.footnotes {
                        @for (index, &id) in dispute.footnotes.iter().enumerate() {
                            @let passage = page.tome.passage(id)?;
                            li id={ "fn-" (dispute.slug) "-" (index + 1) } {
                                p { (passage.text) " " span.soft { (place(page, &passage)) "." } }
                            }
                        }
                    }
                }
            }
        }
    })
}
