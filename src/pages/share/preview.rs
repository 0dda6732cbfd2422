//! How the shared page looks in another site: a frame of it.

use std::time::Duration;

use leptos::prelude::*;

use crate::behaviors::debounce::Debounce;
use crate::models::share::EmbedFrame;

/// How long nothing must change before the frame is shown: each loads a page.
const QUIET: Duration = Duration::from_millis(300);

/// The frame. It comes after hydration, once the form is left alone for a moment.
#[component]
pub fn Preview(frame: Memo<Option<EmbedFrame>>) -> impl IntoView {
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
    // Keyed: a frame whose address changes would add a place to the history, and back would lead
    // there.
    view! {
        <div class="live-view">
            {none}
            <For each=move || shown.get() key=Clone::clone
                children=|frame| view! { <iframe src=from_its_top(&frame.src) title=frame.title></iframe> }/>
        </div>
    }
}

/// A page without the place on it: a frame that opens at a place scrolls the page around it, too.
fn from_its_top(src: &str) -> String {
    // The address of a page in one file begins with the sign.
    let place = src.rfind('#').filter(|at| *at > 0);
    src[..place.unwrap_or(src.len())].to_owned()
}
