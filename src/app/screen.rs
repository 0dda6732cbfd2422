//! The page in the frame.

use leptos::either::Either;
use leptos::html;
use leptos::prelude::*;
use lore::route::{Address, Route, Versus};

use crate::address::{Navigator, PageKey, use_navigator};
use crate::chunks::use_chunks;
use crate::platform::takeover::is_translated;
use crate::ui::year_filter::YearChip;

/// The element that holds the page. Natively the page is drawn into it; in the browser it is
/// already there, and the [`Outlet`](super::Outlet) takes it over once its chunk is loaded.
#[component]
pub fn Main(main: NodeRef<html::Main>, shows: Option<String>) -> impl IntoView {
    let class = page_class(use_navigator());
    #[cfg(not(target_arch = "wasm32"))]
    let page = shows.is_some().then(|| view! { <Screen/> });
    #[cfg(not(target_arch = "wasm32"))]
    return view! { <main id="main" class=class tabindex="-1" node_ref=main data-shows=shows>{page}</main> };
    // No children: hydration doesn't touch the content of an element without children.
    #[cfg(target_arch = "wasm32")]
    return view! { <main id="main" class=class tabindex="-1" node_ref=main data-shows=shows></main> };
}

/// The class for styling a page, on the element around it. Rules that depended on its content instead
/// (`main:has(> .view-head)`) made browsers restyle the whole page on every change.
pub fn page_class(navigator: Navigator) -> Memo<&'static str> {
    Memo::new(move |_| {
        navigator.with(|here| match here.route {
            Route::Relations(_) => "page-view page-relations",
            Route::Timeline(_) => "page-view page-timeline",
            Route::Story(_) => "page-story",
            // Years that are compared are named there; the years of compared readings are a filter.
            Route::Compare(_) if !compares_readings(here) => "page-compare",
            Route::Disputes => "page-disputes",
            Route::Reading { .. } => "page-reading",
            Route::Share(_) => "one-column page-share",
            Route::Walk(_) | Route::Saved | Route::Settings => "one-column",
            Route::Sources | Route::About => "of-text",
            _ => "",
        })
    })
}

fn compares_readings(here: &Address) -> bool {
    matches!(here.versus.value(), Some(Versus::Reading { .. }))
}

/// The chosen years and readings, if any, and the page of the address. Its chunk must be loaded.
#[component]
pub fn Screen() -> impl IntoView {
    let navigator = use_navigator();
    let chunks = use_chunks();
    let key = Memo::new(move |_| navigator.with(PageKey::of));
    let fresh = StoredValue::new(false);
    let page = move || {
        let key = key.get();
        let page = chunks.draw(key.route()).map(|draw| draw(key));
        // A translator has replaced text nodes of the page, which can't be updated any more: the next
        // page gets new elements.
        if is_translated() {
            fresh.update_value(|fresh| *fresh = !*fresh);
        }
        if fresh.get_value() {
            Either::Left(page)
        } else {
            Either::Right(page)
        }
    };
    // Drawn with the page, since it needs the lore.
    let readings = move || chunks.lore.get().map(|chunk| (chunk.reading_line)());
    view! {
        <div class="year-slot"><YearChip/></div>
        {readings}
        {page}
    }
}
