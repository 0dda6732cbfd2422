//! What this is, in the words of the world's author.

use maud::{Markup, html};

use crate::components::links::prose;
use crate::page::Page;

/// The About page.
pub fn about(page: Page) -> Markup {
    let world = page.tome.world();
    html! {
        header.page-head { h1 { "About" } p { (world.description) } }
        div.prose { (prose(page, world.about)) }
        section.entry-part aria-labelledby="data" {
            h2 id="data" { "The data" }
            p {
                "Edition " code { (world.edition) } ", with " (page.tome.len()) " entries. All of it is "
                a href={ (page.nav.root()) "data/lore.json" } download { "one JSON file" }
                ", with every claim, its date, its status and its passages."
            }
        }
    }
}
