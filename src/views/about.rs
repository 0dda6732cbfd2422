//! What this is, in the words of the world's author.

use leptos::prelude::*;

use crate::components::links::prose;
use crate::page::Page;

/// The About page.
pub fn about(page: Page) -> AnyView {
    let world = page.tome.world();
    let data = format!("{}data/lore.json", page.nav.root());
    view! {
        <header class="page-head">
            <h1>"About"</h1>
            <p>{world.description}</p>
        </header>
        <div class="prose" inner_html=prose(page, world.about)></div>
        <section class="entry-part" aria-labelledby="data">
            <h2 id="data">"The data"</h2>
            <p>
                "Edition " <code>{world.edition}</code> ", with " {page.tome.len()}
                " entries. All of it is "
                <a href=data download>"one JSON file"</a>
                ", with every claim, its date, its status and its passages."
            </p>
        </section>
    }
    .into_any()
}
