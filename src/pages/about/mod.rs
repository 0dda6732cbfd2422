//! The About page, in the words of the world's author.

use leptos::prelude::*;
use lore::TableError;

use crate::models::PageContext;
use crate::models::about::AboutModel;
use crate::models::counted::entries;
use crate::ui::{PagePart, Prose, WithContents};

/// Draws the About page.
///
/// # Errors
/// If the lore's bytes are damaged.
pub fn draw(page: PageContext) -> Result<AnyView, TableError> {
    let model = AboutModel::of(page)?;
    Ok(view! { <AboutPage model/> }.into_any())
}

#[component]
fn AboutPage(model: AboutModel) -> impl IntoView {
    let data = model.data.map(|data| {
        view! {
            " All of it is " <a href=data download="">"one JSON file"</a>
            ", with every claim, its date, its status and its passages."
        }
    });
    view! {
        <header class="page-head">
            <h1>"About"</h1>
            <p>{model.description}</p>
        </header>
        <WithContents contents=model.contents title="On this page">
            <Prose text=model.text/>
            <PagePart id="data" title="The data">
                <p>
                    "Edition " <code>{model.edition}</code> ", with " {entries(model.entries)} "." {data}
                </p>
            </PagePart>
        </WithContents>
    }
}
