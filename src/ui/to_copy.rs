//! A text that is shown to be copied, with the button that copies it.

use leptos::prelude::*;

use super::CopyTextButton;
use crate::models::citation::TextToCopy;

/// A text to copy, below its name.
#[component]
pub fn ToCopy(
    text: TextToCopy,
    /// A prefix for its ids, for a card over a page that may have the same texts.
    #[prop(optional)]
    prefix: &'static str,
) -> impl IntoView {
    let TextToCopy { id, label, text } = text;
    let id = format!("{prefix}{id}");
    let label_id = format!("{id}-label");
    view! {
        <div class="to-copy">
            <h3 id=label_id.clone()>{label}</h3>
            <pre tabindex="0" role="group" aria-labelledby=label_id>
                <code id=id>{text.clone()}</code>
            </pre>
            <CopyTextButton text/>
        </div>
    }
}
