//! The palette over any page: one field for everything to go to or do. The dialog and its field are
//! here, so that they open at once; the list comes with the chunk `search`.

use leptos::ev;
use leptos::prelude::*;
use leptos::task::spawn_local;
use lore::route::{Address, Route, SearchParams};
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

use crate::address::{Navigator, opens_palette, use_navigator, without_fragment};
use crate::behaviors::palette::{LIST, PaletteField, option_id};
use crate::chunks::{ChunkError, use_chunks};
use crate::platform::dom;
use crate::platform::page_state::is_framed;
use crate::platform::typed::typed;
use crate::ui::search_box::results_page;
use crate::ui::{Icon, IconShape};

/// The palette. It follows the address: opening it navigates to it, and closing it goes back.
#[component]
pub fn Palette() -> impl IntoView {
    let navigator = use_navigator();
    let field = PaletteField::new();
    let open = Memo::new(move |_| navigator.with(opens_palette) && !is_framed());
    // Drawn when first opened: no file contains it.
    let drawn = Memo::new(move |before: Option<&bool>| before == Some(&true) || open.get());
    Effect::new(move |_| {
        let open = open.get();
        if let Some(dialog) = field.dialog.get() {
            show(field, &dialog, open);
        }
    });
    move || drawn.get().then(|| view! { <PaletteDialog field open/> })
}

fn show(field: PaletteField, dialog: &web_sys::HtmlDialogElement, open: bool) {
    if !open {
        dialog.close();
    } else if !dialog.open() {
        field.clear();
        dom::show_modal(dialog);
    }
}

#[component]
fn PaletteDialog(field: PaletteField, open: Memo<bool>) -> impl IntoView {
    let navigator = use_navigator();
    // Closed by the reader, or because the address changed.
    let closed = move |_| {
        if opens_palette(&navigator.address_untracked()) {
            navigator.close_overlay();
        }
    };
    // A press outside of the dialog's content has the dialog itself as its target.
    let press = move |event: ev::MouseEvent| {
        let on = event
            .target()
            .and_then(|on| on.dyn_into::<web_sys::Node>().ok());
        let dialog = field.dialog.get_untracked();
        if dialog.is_some_and(|dialog| dialog.is_same_node(on.as_ref())) {
            field.close();
        }
    };
    view! {
        <dialog class="palette" aria-label="Search and commands" node_ref=field.dialog
            on:close=closed on:click=press>
            <div class="palette-inside">
                <Field field navigator/>
                {move || open.get().then(|| view! { <PaletteList field/> })}
            </div>
        </dialog>
    }
}

/// The field. Until the options are there, Enter leads to the results page.
#[component]
fn Field(field: PaletteField, navigator: Navigator) -> impl IntoView {
    let type_words =
        move |event: ev::Event| field.type_words(typed(&event_target::<HtmlInputElement>(&event)));
    let submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let words = field.words.get_untracked();
        let here = without_fragment(&navigator.address_untracked());
        navigator.go_on(here.with_route(Route::Search(SearchParams::new(words))));
    };
    let active = move || field.active().map(option_id);
    view! {
        <form class="palette-field" role="search" action=results_page() on:submit=submit
            on:keydown:capture=move |event| field.list_before_choosing(&event)>
            <Icon shape=IconShape::Search/>
            <input type="search" name="q" autofocus aria-label="Search, a year or a command"
                placeholder="Search, a year or a command" autocomplete="off" enterkeyhint="go"
                role="combobox" aria-autocomplete="list" aria-haspopup="listbox"
                aria-expanded=move || field.has_options().to_string()
                aria-controls=move || field.has_options().then_some(LIST)
                aria-activedescendant=active node_ref=field.input
                on:input=type_words on:keydown=move |event| field.press(&event)/>
            <button type="button" class="palette-close" on:click=move |_| field.close()>
                <Icon shape=IconShape::Close/> <span class="vh">"Close"</span>
            </button>
        </form>
    }
}

/// The list, once its chunk is loaded; until then a message that it is loading, or that it failed
/// to load.
#[component]
fn PaletteList(field: PaletteField) -> impl IntoView {
    let chunks = use_chunks();
    let failed = RwSignal::new(None::<ChunkError>);
    let load = move || {
        failed.set(None);
        spawn_local(async move {
            if let Err(error) = chunks.search.load().await {
                // Ignored if the palette is closed by then.
                failed.try_set(Some(error));
            }
        });
    };
    load();
    move || match (chunks.search.get(), failed.get()) {
        (Some(chunk), _) => (chunk.palette)(field),
        (None, None) => {
            view! { <p class="palette-message" role="status">"One moment…"</p> }.into_any()
        }
        (None, Some(error)) => view! { <NotLoaded error load field/> }.into_any(),
    }
}

#[component]
fn NotLoaded(error: ChunkError, load: impl Fn() + 'static, field: PaletteField) -> impl IntoView {
    let again = move |_| {
        load();
        // The button disappears, so the field gets the focus.
        if let Some(input) = field.input.get_untracked() {
            dom::focus(&input);
        }
    };
    let browse = Address::new(Route::Browse(lore::route::BrowseParams::default()));
    view! {
        <div class="palette-message" role="alert">
            <p>"The list can’t be shown: " {error.to_string()} "."</p>
            <p class="row">
                <button type="button" on:click=again>"Try again"</button>
                <a href=use_navigator().href(&browse)>"All entries from A to Z"</a>
            </p>
        </div>
    }
}
