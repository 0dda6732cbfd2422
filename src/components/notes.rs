//! The passages that a text cites, as its footnotes.

use leptos::prelude::*;
use lore::route::{Address, Route};
use lore::{Passage, PassageId};

use crate::page::{Drawn, Page};

/// The footnotes of a text, numbered as its citations are.
pub fn footnotes(page: Page, passages: &[PassageId]) -> Drawn {
    let notes = passages.iter().enumerate().map(|(index, &id)| {
        let passage = page.tome.passage(id)?;
        let number = index + 1;
        Ok(view! {
            <li id=format!("note-{number}")>
                <p>
                    {passage.text} " " <span class="soft">{place(page, &passage)} "."</span> " "
                    <a href=format!("#ref-{number}")>
                        <span class="vh">{format!("Back to the text of note {number}")}</span>
                        <span aria-hidden="true">"↑"</span>
                    </a>
                </p>
            </li>
        })
    });
    let notes = notes.collect::<Drawn<Vec<_>>>()?;
    Ok(view! { <ol class="footnotes">{notes}</ol> }.into_any())
}

/// Where a passage stands, as a link to it among the sources.
pub fn place(page: Page, passage: &Passage<'static>) -> AnyView {
    let href = page.to_address(Address::of(Route::Sources).at(passage.id));
    view! { "Passage " <a href=href>{passage.id}</a> ", " {passage.locator} }.into_any()
}

/// A passage in full, quoted.
pub fn quoted(page: Page, id: PassageId) -> Drawn {
    let passage = page.tome.passage(id)?;
    Ok(view! {
        <blockquote class="passage">
            <p>{passage.text}</p>
            <footer>{place(page, &passage)}</footer>
        </blockquote>
    }
    .into_any())
}
