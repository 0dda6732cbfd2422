//! The place of the drawing, as wide as the page allows, with its gestures and keys.

use leptos::html;
use leptos::prelude::*;
use lore::TableError;
use web_sys::KeyboardEvent;

use super::axis::Ruler;
use super::brush::Brush;
use super::chart::Chart;
use super::focus::DrawingFocus;
use super::medium::{Medium, use_medium};
use super::pinch::Pinch;
use super::wheel::WheelZoom;
use super::zoom::Zoom;
use crate::models::timeline::Lane;
use crate::models::timeline::drawing::Drawing;
use crate::pages::fault;
use crate::pages::timeline::state::{TimelineState, use_timeline};

/// The drawing. In a file it has a typical window's width; the live page fits it to its place.
#[component]
pub(super) fn ChartPlace() -> impl IntoView {
    let state = use_timeline();
    let place = NodeRef::<html::Div>::new();
    let medium = use_medium(place);
    let drawn = draw(state, medium);
    let drawing = Signal::derive(move || drawn.with(|drawn| drawn.as_ref().ok().cloned()));
    let focus = DrawingFocus::new(drawing);
    let zoom = Zoom { state, drawing };
    let (pinch, wheel) = (Pinch::new(zoom), WheelZoom::new(zoom));
    provide_context(focus);
    provide_context(Brush::new(state, drawing));
    let pictures = move || {
        focus.keep_over_redraw();
        match drawn.get() {
            Ok(drawing) => view! { <Pictures drawing medium=medium.get()/> }.into_any(),
            Err(error) => fault(error),
        }
    };
    let press = move |event: KeyboardEvent| {
        if focus.press(&event, zoom) {
            event.prevent_default();
        }
    };
    let class = move || match medium.get() {
        Medium::File => "chart-place",
        Medium::Screen(_) | Medium::Paper(_) => "chart-place fitted",
    };
    view! {
        <div class=class node_ref=place on:keydown=press on:wheel=move |event| wheel.turn(&event)
            on:pointerdown=move |event| pinch.down(&event)
            on:pointermove=move |event| pinch.moved(&event)
            on:pointerup=move |event| pinch.up(&event)
            on:pointercancel=move |event| pinch.up(&event)
            on:focusin=move |_| focus.set_inside(true) on:focusout=move |_| focus.set_inside(false)>
            {pictures}
        </div>
    }
}

/// The drawing for a medium. The lanes are made once for all time windows.
fn draw(state: TimelineState, medium: Memo<Medium>) -> Memo<Result<Drawing, TableError>> {
    let kind = Memo::new(move |_| state.params().with(|params| params.lanes));
    let lanes: Memo<Result<Vec<Lane>, TableError>> = Memo::new(move |_| {
        let (page, filter) = (state.page(), state.filter());
        filter.with(|filter| state.with_model(|model| model.lanes(page, kind.get(), filter)))
    });
    Memo::new(move |_| {
        let (page, canvas) = (state.page(), medium.get().canvas());
        let params = state.params();
        lanes.with(|lanes| {
            let lanes = lanes.as_ref().map_err(|error| *error)?;
            params.with(|params| {
                state.with_model(|model| Ok(model.drawing(page, params, lanes, &canvas)))
            })
        })
    })
}

/// The drawing as one picture under a sticky axis, or as pages.
#[component]
fn Pictures(drawing: Drawing, medium: Medium) -> impl IntoView {
    let ruled = matches!(medium, Medium::Screen(_));
    let ruler = ruled.then(|| {
        let drawing = drawing.clone();
        view! { <Ruler drawing/> }
    });
    let pages = match medium {
        Medium::Paper(_) => drawing.pages(),
        Medium::File | Medium::Screen(_) => vec![drawing],
    };
    let pages = pages.into_iter().map(|drawing| view! { <Chart drawing/> });
    view! { {ruler} {pages.collect_view()} }
}
