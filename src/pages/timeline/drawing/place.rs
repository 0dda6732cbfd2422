//! The place of the drawing, as wide as the page leaves to it, under the reader's hands.

use leptos::html;
use leptos::prelude::*;
use lore::TableError;
use web_sys::{KeyboardEvent, WheelEvent};

use super::axis::Ruler;
use super::brush::Brush;
use super::chart::Chart;
use super::focus::DrawingFocus;
use super::medium::{Medium, use_medium};
use super::pinch::Pinch;
use super::zoom::Zoom;
use crate::models::timeline::Lane;
use crate::models::timeline::drawing::Drawing;
use crate::pages::fault;
use crate::pages::timeline::state::{TimelineState, use_timeline};
use crate::platform::pointer;

/// The drawing. A file shows it as wide as most windows; the page draws it as wide as its place.
#[component]
pub(super) fn ChartPlace() -> impl IntoView {
    let state = use_timeline();
    let place = NodeRef::<html::Div>::new();
    let medium = use_medium(place);
    let drawn = draw(state, medium);
    let drawing = Signal::derive(move || drawn.with(|drawn| drawn.as_ref().ok().cloned()));
    let focus = DrawingFocus::new(drawing);
    let zoom = Zoom { state, drawing };
    let pinch = Pinch::new(zoom);
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
        <div class=class node_ref=place on:keydown=press on:wheel=move |event| turn(&event, zoom)
            on:pointerdown=move |event| pinch.down(&event)
            on:pointermove=move |event| pinch.moved(&event)
            on:pointerup=move |event| pinch.up(&event)
            on:pointercancel=move |event| pinch.up(&event)
            on:focusin=move |_| focus.set_inside(true) on:focusout=move |_| focus.set_inside(false)>
            {pictures}
        </div>
    }
}

/// The drawing on a medium. Its lanes are put together once for all windows.
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

/// The drawing in one, under an axis that stays in sight, or in pages.
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

/// A wheel alone scrolls the page; with Control held it zooms.
fn turn(event: &WheelEvent, zoom: Zoom) {
    if !event.ctrl_key() {
        return;
    }
    event.prevent_default();
    let (width, gutter) = zoom.width();
    if event.delta_y() < 0.0 {
        zoom.nearer(pointer::pixel(event, width) - gutter);
    } else {
        zoom.farther();
    }
}
