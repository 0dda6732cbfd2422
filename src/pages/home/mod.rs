//! The front page.

mod parts;
mod ribbon;

use leptos::prelude::*;
use lore::TableError;

use self::parts::{Eras, Kinds, Questions, Start, Walks};
use self::ribbon::RibbonFigure;
use crate::models::PageContext;
use crate::models::home::{HomeLinks, HomeModel};
use crate::ui::{Mark, SearchBox};

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
    let (all, timeline, story, walks) = (
        links.all.clone(),
        links.timeline.clone(),
        links.story.clone(),
        links.walks.clone(),
    );
    // A world may have no dates.
    let has_years = model.ribbon.is_some() || !model.eras.is_empty();
    view! {
        <div class="home">
            <Welcome name=model.name tagline=model.tagline entries=model.entries links/>
            {has_years.then(|| view! {
                <section class="years-part" aria-labelledby="years">
                    <div class="part-head">
                        <h2 id="years">"The years"</h2> " "
                        <a class="more" href=timeline.clone()>"The whole timeline"</a> " "
                        <a class="more" href=story>"Play the story"</a>
                    </div>
                    {model.ribbon.map(|ribbon| view! { <RibbonFigure ribbon timeline/> })}
                    <Eras eras=model.eras/>
                </section>
            })}
            <Start entries=model.start/>
            <Walks walks=model.walks all=walks/>
            {model.disputes.map(|questions| view! { <Questions questions/> })}
            <Kinds kinds=model.kinds all/>
        </div>
    }
}

/// What this is, and the search.
#[component]
fn Welcome(
    name: &'static str,
    tagline: &'static str,
    entries: usize,
    links: HomeLinks,
) -> impl IntoView {
    let all = match entries {
        1 => "The only entry".to_owned(),
        _ => format!("All {entries} entries"),
    };
    view! {
        <section class="frontispiece">
            <Mark/>
            <div>
                <h1>{name}</h1>
                <p class="tagline">{tagline}</p>
            </div>
            <SearchBox id="home-find" label="On this page"/>
            <ul class="links">
                <li><a href=links.all>{all}</a></li>
                <li><a href=links.random rel="nofollow">"A random entry"</a></li>
                <li><a href=links.about>"How to read it"</a></li>
            </ul>
        </section>
    }
}
