//! The front page.

mod parts;

use leptos::prelude::*;
use lore::TableError;

use self::parts::{Eras, Featured, Kinds, Questions};
use crate::models::PageContext;
use crate::models::home::HomeModel;
use crate::ui::{Emblem, ListedEntries, SearchBox};

/// Draws the front page.
///
/// # Errors
/// If the lore's bytes are damaged.
pub fn draw(page: PageContext) -> Result<AnyView, TableError> {
    let model = HomeModel::of(page)?;
    Ok(view! { <HomePage model/> }.into_any())
}

#[component]
fn HomePage(model: HomeModel) -> impl IntoView {
    let links = model.links;
    let all = links.all.clone();
    view! {
        <div class="home">
            <section class="frontispiece">
                <span class="seal"><Emblem svg=model.featured.link.emblem/></span>
                <h1>{model.name}</h1>
                <p class="tagline">{model.tagline}</p>
                <SearchBox id="home-find" label="On this page"/>
                <ul class="links">
                    <li><a href=links.random rel="nofollow">"A random entry"</a></li>
                    <li><a href=all>"All " {model.entries} " entries"</a></li>
                    <li><a href=links.about>"How to read it"</a></li>
                </ul>
            </section>
            <Featured entry=model.featured/>
            <Eras eras=model.eras timeline=links.timeline/>
            <div class="columns">
                <section aria-labelledby="start">
                    <h2 id="start">"Start here"</h2>
                    <ListedEntries entries=model.start/>
                </section>
                <Kinds kinds=model.kinds all=links.all/>
            </div>
            {model.disputes.map(|questions| view! { <Questions questions/> })}
        </div>
    }
}
