//! The page in the frame.

use leptos::either::Either;
use leptos::html;
use leptos::prelude::*;
use lore::route::Route;

use crate::address::{Navigator, PageKey, use_navigator};
use crate::chunks::Chunks;
use crate::platform::takeover::is_translated;
use crate::ui::year_filter::YearChip;

/// The element that holds the page. Natively the page is drawn into it; in the browser it is there
/// already, and the [`Outlet`](super::Outlet) takes it over when its chunk is there.
#[component]
pub fn Main(main: NodeRef<html::Main>, shows: Option<String>) -> impl IntoView {
    let class = page_class(use_navigator());
    #[cfg(not(target_arch = "wasm32"))]
    let page = shows.is_some().then(|| view! { <Screen/> });
    #[cfg(not(target_arch = "wasm32"))]
    return view! { <main id="main" class=class tabindex="-1" node_ref=main data-shows=shows>{page}</main> };
    // No children: hydration leaves what stands in an element without children as it is.
    #[cfg(target_arch = "wasm32")]
    return view! { <main id="main" class=class tabindex="-1" node_ref=main data-shows=shows></main> };
}

/// What styles know a page by, on the element around it. Rules that asked for what stands in that element
/// (`main:has(> .view-head)`) made browsers style the whole page anew with each change of it.
pub fn page_class(navigator: Navigator) -> Memo<&'static str> {
    Memo::new(move |_| {
        navigator.with(|here| match here.route {
            Route::Relations(_) => "page-view page-relations",
            Route::Timeline(_) => "page-view page-timeline",
            Route::Story(_) => "page-story",
            Route::Compare(_) => "page-compare",
            Route::Walk(_) | Route::Share(_) | Route::Settings => "one-column",
            Route::Sources | Route::About => "of-text",
            _ => "",
        })
    })
}

/// The years of the filter and the chosen readings, if there are any, and the page of the address. Its
/// chunk must be there.
#[component]
pub fn Screen() -> impl IntoView {
    let navigator = use_navigator();
    let chunks = expect_context::<Chunks>();
    let key = Memo::new(move |_| navigator.with(PageKey::of));
    let fresh = StoredValue::new(false);
    let page = move || {
        let key = key.get();
        let page = chunks.draw(key.route()).map(|draw| draw(key));
        // A translator has taken texts of the page out, so that they can't be changed: the next page gets
        // elements of its own.
        if is_translated() {
            fresh.update_value(|fresh| *fresh = !*fresh);
        }
        if fresh.get_value() {
            Either::Left(page)
        } else {
            Either::Right(page)
        }
    };
    // With the page, as it needs the lore.
    let readings = move || chunks.pages.get().map(|chunk| (chunk.reading_line)());
    view! {
        <div class="year-slot"><YearChip/></div>
        {readings}
        {page}
    }
}
