//! The list of keys, opened by `?` and by a button in the footer.

use leptos::html;
use leptos::prelude::*;

use crate::behaviors::shortcuts::{Shortcuts, use_shortcuts};
use crate::platform::dom;

/// The dialog that lists the keys.
#[component]
pub fn HelpDialog(shortcuts: Shortcuts) -> impl IntoView {
    let dialog = NodeRef::<html::Dialog>::new();
    let shown = shortcuts.help();
    Effect::new(move |_| {
        if let Some(dialog) = dialog.get()
            && shown.get()
            && !dialog.open()
        {
            dom::show_modal(&dialog);
        }
    });
    view! {
        <dialog id="help" aria-labelledby="help-title" node_ref=dialog
            on:close=move |_| shown.set(false)>
            // Not in the pre-rendered files, since it can only be opened by the program.
            {move || shown.get().then(|| view! { <Card/> })}
        </dialog>
    }
}

#[component]
fn Card() -> impl IntoView {
    view! {
        <div class="card">
            <header class="card-head">
                <h2 id="help-title">"Keys"</h2>
                <form method="dialog"><button class="close">"Close"</button></form>
            </header>
            <KeyList/>
        </div>
    }
}

/// The keys and what they do, except those that work the same everywhere in a browser.
#[component]
fn KeyList() -> impl IntoView {
    view! {
        <dl class="keys">
            <dt><kbd>"/"</kbd></dt>
            <dd>"Search, or go anywhere; Ctrl+K does the same"</dd>
            <dt><kbd>"?"</kbd></dt>
            <dd>"Open this list"</dd>
            <dt><kbd>"← ↑ → ↓"</kbd></dt>
            <dd>"In a drawing, move between items"</dd>
            <dt><kbd>"+ −"</kbd></dt>
            <dd>"In a drawing, zoom in and out"</dd>
            <dt><kbd>"← →"</kbd>" "<kbd>"Space"</kbd></dt>
            <dd>"In the story’s player, step, and play or pause"</dd>
            <dt><kbd>"Esc"</kbd></dt>
            <dd>"Close a claim, a preview or this list"</dd>
        </dl>
    }
}

/// The button that opens the list.
#[component]
pub fn HelpButton() -> impl IntoView {
    let shortcuts = use_shortcuts();
    let open = move |_| {
        if let Some(shortcuts) = shortcuts {
            shortcuts.help().set(true);
        }
    };
    view! {
        <button class="help-button" type="button" aria-haspopup="dialog" on:click=open>
            "Keyboard help " <kbd>"?"</kbd>
        </button>
    }
}
