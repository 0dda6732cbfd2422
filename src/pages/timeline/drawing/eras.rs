//! The eras of the drawing.

use leptos::prelude::*;

use super::focus::use_stop;
use crate::models::timeline::drawing::{AXIS, DrawnEra, ROW, StopId};

/// The eras as boxes under the axis; nothing if none is in view.
#[component]
pub(super) fn Eras(eras: Vec<DrawnEra>) -> impl IntoView {
    (!eras.is_empty()).then(|| {
        let eras = eras.into_iter().map(|era| view! { <EraLink era/> });
        view! { <g class="lane" role="group" aria-label="Eras">{eras.collect_view()}</g> }
    })
}

/// An era: the link zooms to its years, and from there back to the whole.
#[component]
fn EraLink(era: DrawnEra) -> impl IntoView {
    let stop = use_stop(StopId::Era(era.id));
    let y = AXIS + era.y;
    let label = format!("Era: {}", era.words);
    view! {
        <g>
            <a class="era" href=era.href aria-current=era.in_view.then_some("true")
                aria-label=label tabindex=stop.tab_index()
                node_ref=stop.element on:focus=move |_| stop.focused()>
                <rect x=era.strip.x y=y + 2 width=era.strip.width height=ROW - 4 fill="#ddd"
                    stroke="#999"></rect>
                <text x=era.label_x y=y + 17 text-anchor=era.anchor.word() font-style="italic">
                    {era.label}
                </text>
                <title>{era.words}</title>
            </a>
        </g>
    }
}
