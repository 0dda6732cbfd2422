//! The button that bookmarks an entry.

use leptos::prelude::*;
use leptos::task::spawn_local;
use lore::Slug;

use super::announcer::use_announcer;
use super::icon::{Icon, IconShape};
use crate::platform::offline;
use crate::platform::storage::NotKept;
use crate::state::after_hydration;
use crate::state::reader_data::{ReaderDataStore, use_reader_data};

/// The button of an entry, with a message beside it if the browser can't store bookmarks. Draws
/// nothing on another site's page.
#[component]
pub fn Bookmark(
    slug: Slug,
    /// The title of the entry, if the button is in the list of bookmarks and removes it from there.
    #[prop(optional, into)]
    title: Option<String>,
    /// Called once it has removed the entry there.
    #[prop(optional, into)]
    on_removed: Option<Callback<()>>,
) -> impl IntoView {
    use_reader_data().map(|store| view! { <BookmarkButton store slug title on_removed/> })
}

#[component]
fn BookmarkButton(
    store: ReaderDataStore,
    slug: Slug,
    #[prop(optional_no_strip)] title: Option<String>,
    #[prop(optional_no_strip)] on_removed: Option<Callback<()>>,
) -> impl IntoView {
    let marked = {
        let slug = slug.clone();
        after_hydration(false, move || store.with(|data| data.is_bookmarked(&slug)))
    };
    let refused = RwSignal::new(None::<NotKept>);
    let (words, label) = match &title {
        Some(title) => ("Remove", Some(format!("Remove: {title}"))),
        None => ("Save", None),
    };
    let announcer = use_announcer();
    // In the list, the button always removes, so it has no state to report.
    let toggles = title.is_none();
    let press = move |_| {
        let saves = !marked.get_untracked();
        let kept = store.change(|data| data.toggle_bookmark(&slug));
        if kept.is_ok() {
            // The button disappears with its line, so the removal is announced.
            if let Some(title) = &title {
                announcer.announce(format!("Removed: {title}"));
            }
            if let Some(on_removed) = on_removed {
                on_removed.run(());
            }
            if saves {
                // Nothing depends on the answer.
                spawn_local(async {
                    offline::persist().await;
                });
            }
        }
        refused.set(kept.err());
    };
    view! {
        <button class="bookmark live-only" type="button" on:click=press
            aria-pressed=move || toggles.then(|| marked.get().to_string())
            title=words aria-label=label>
            <Icon shape=IconShape::Bookmark/>
            <span>{words}</span>
        </button>
        <span class="soft" role="status">
            {move || refused.get().map(|error| error.to_string())}
        </span>
    }
}

#[cfg(test)]
mod tests {
    use leptos::prelude::*;
    use lore::Slug;
    use lore::reader_data::ReaderData;

    use super::Bookmark;
    use crate::state::reader_data::ReaderDataStore;

    fn drawn() -> String {
        let slug = Slug::parse("mine").unwrap();
        view! { <Bookmark slug title="A mine"/> }.to_html()
    }

    #[test]
    fn a_button_is_first_drawn_as_in_the_file() {
        Owner::new().with(|| {
            provide_context(ReaderDataStore::of(ReaderData::parse("bookmark mine")));
            let html = drawn();
            assert!(html.contains("aria-label=\"Remove: A mine\""), "{html}");
            assert!(!html.contains("aria-pressed"), "{html}");
            let html = view! { <Bookmark slug=Slug::parse("mine").unwrap()/> }.to_html();
            assert!(html.contains("aria-pressed=\"false\""), "{html}");
        });
    }

    #[test]
    fn there_is_no_button_on_the_page_of_another_site() {
        Owner::new().with(|| assert!(!drawn().contains("<button")));
    }
}
