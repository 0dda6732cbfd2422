//! What this is, in the words of the world's author.

use maud::html;

use crate::components::links::prose;
use crate::page::{Drawn, Page};

/// The About page.
pub fn about(page: Page) -> Drawn {
    let world = page.tome.world();
    Ok(html! {
        header.page-head { h1 { "About" } p { (world.description) } }
        div.prose { (prose(page, world.about, &world.about_headings, "")?) }
        section.entry-part aria-labelledby="data" {
            h2 id="data" { "The data" }
            p {
                "Edition " code { (world.edition) } ", with " (page.tome.len()) " entries. All of it is "
                a href={ (page.root) "data/lore.json" } download { "one JSON file" }
                ", with every claim, its date, its status and its passages."
            }
        }
    })
}
