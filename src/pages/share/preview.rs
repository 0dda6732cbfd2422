//! A preview of the shared page in another site, as a frame.

use std::time::Duration;

use leptos::prelude::*;

use crate::behaviors::debounce::Debounce;
use crate::models::share::EmbedFrame;

/// How long the form must be unchanged before the frame is shown: each frame loads a page.
const QUIET: Duration = Duration::from_millis(300);

/// The frame. It appears after hydration, once the form is unchanged for a moment.
#[component]
pub fn FramePreview(frame: Memo<Option<EmbedFrame>>) -> impl IntoView {
    let shown = RwSignal::new(None::<EmbedFrame>);
    let timer = Debounce::new(QUIET);
    Effect::new(move |_| {
        let frame = frame.get();
        timer.call(move || shown.set(frame));
    });
    let none = move || {
        shown.with(Option::is_none).then(|| {
            view! {
                <p class="soft">"The preview needs scripts, and this page is shown without."</p>
            }
        })
    };
    // Keyed: changing a frame's address would add a history entry that Back leads to.
    view! {
        <div class="live-view">
            {none}
            <For each=move || shown.get() key=Clone::clone
                children=|frame| view! { <iframe src=from_its_top(&frame.src) title=frame.title></iframe> }/>
        </div>
    }
}

/// An address without its fragment: a frame that opens at a fragment also scrolls the page around
/// it.
fn from_its_top(src: &str) -> String {
    // In the one-file edition an address begins with `#`.
    let place = src.rfind('#').filter(|at| *at > 0);
    src[..place.unwrap_or(src.len())].to_owned()
}
