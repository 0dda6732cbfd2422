//! The list of keys, opened by `?` and by a button at the foot of every page.

use leptos::html;
use leptos::prelude::*;

use crate::behaviors::shortcuts::{Shortcuts, use_shortcuts};
use crate::platform::log;

const KEYS: [(&str, &str); 7] = [
    ("/", "Search, or go anywhere; Ctrl+K does the same"),
    ("?", "Open this list"),
    ("Tab", "Go to the next link; Shift+Tab to the one before"),
    ("Enter", "Follow a link, open a claim"),
    ("← ↑ → ↓", "In a drawing, go from one to the next"),
    ("+ −", "In a drawing, zoom in and out"),
    ("Esc", "Close a claim, a preview or this list"),
];

/// The dialog that lists the keys.
#[component]
pub fn HelpDialog(shortcuts: Shortcuts) -> impl IntoView {
    let dialog = NodeRef::<html::Dialog>::new();
    let shown = shortcuts.help();
    Effect::new(move |_| {
        if let Some(dialog) = dialog.get()
            && shown.get()
            && !dialog.open()
            && let Err(error) = dialog.show_modal()
        {
            log::warn("the list of keys could not be opened", &error);
        }
    });
    view! {
        <dialog id="help" aria-labelledby="help-title" node_ref=dialog
            on:close=move |_| shown.set(false)>
            <div class="card">
                <header class="card-head">
                    <h2 id="help-title">"Keys"</h2>
                    <form method="dialog"><button class="close">"Close"</button></form>
                </header>
                <KeyList/>
            </div>
        </dialog>
    }
}

#[component]
fn KeyList() -> impl IntoView {
    let keys = KEYS.map(|(key, does)| view! { <dt><kbd>{key}</kbd></dt> <dd>{does}</dd> });
    view! { <dl class="keys">{keys.collect_view()}</dl> }
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
