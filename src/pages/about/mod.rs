//! What this is, in the words of the world's author.

use leptos::prelude::*;
use lore::TableError;

use super::entry::WithContents;
use crate::models::PageContext;
use crate::models::entry::{Chapter, Contents};
use crate::models::prose::SafeHtml;
use crate::ui::Prose;

/// Draws the About page.
///
/// # Errors
/// If the lore's bytes are damaged.
pub fn draw(page: PageContext) -> Result<AnyView, TableError> {
    let world = page.lore.world();
    let text = SafeHtml::of(page, world.about, &world.about_headings, "")?;
    let headings = world.about_headings.iter().filter(|one| one.level == 2);
    let headings = headings.map(|one| Chapter::alone(one.id.to_owned(), one.text));
    let contents = Contents(
        headings
            .chain([Chapter::alone("data".to_owned(), "The data")])
            .collect(),
    );
    // A file beside the pages, which no page address can name.
    let data = format!("{}data/lore.json", page.root);
    let view = view! {
        <header class="page-head">
            <h1>"About"</h1>
            <p>{world.description}</p>
        </header>
        <WithContents contents title="On this page" of_text=true>
            <Prose text/>
            <section class="entry-part" aria-labelledby="data">
                <h2 id="data">"The data"</h2>
                <p>
                    "Edition " <code>{world.edition}</code> ", with " {page.lore.len()}
                    " entries. All of it is " <a href=data download="">"one JSON file"</a>
                    ", with every claim, its date, its status and its passages."
                </p>
            </section>
        </WithContents>
    };
    Ok(view.into_any())
}
