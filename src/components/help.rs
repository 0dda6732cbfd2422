//! The list of keys.

use leptos::html;
use leptos::prelude::*;

const KEYS: [(&str, &str); 5] = [
    ("/", "Go to the search box; Ctrl+K does the same"),
    ("?", "Open this list"),
    ("Tab", "Go to the next link; Shift+Tab to the one before"),
    ("Enter", "Follow a link, open a claim"),
    ("Esc", "Close a claim, a preview or this list"),
];

/// The list of keys as a dialog.
#[component]
pub fn Help(
    /// Whether it is open.
    open: RwSignal<bool>,
) -> impl IntoView {
    let dialog = NodeRef::<html::Dialog>::new();
    Effect::new(move |_| {
        let Some(dialog) = dialog.get() else { return };
        if open.get() {
            // Fails only if it is open already.
            drop(dialog.show_modal());
        }
    });
    let keys = KEYS.map(|(key, does)| view! { <dt><kbd>{key}</kbd></dt><dd>{does}</dd> });
    view! {
        <dialog aria-labelledby="help-title" node_ref=dialog on:close=move |_| open.set(false)>
            <div class="card">
                <header class="card-head">
                    <h2 id="help-title">"Keys"</h2>
                    <form method="dialog"><button class="close" autofocus>"Close"</button></form>
                </header>
                <dl class="keys">{keys.into_iter().collect_view()}</dl>
            </div>
        </dialog>
    }
}
