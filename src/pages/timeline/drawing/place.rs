//! The place of the drawing, as wide as the page allows, with its gestures and keys.

use std::sync::Arc;

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
use crate::platform::log;

/// The drawing for the current address, followed without being redrawn.
pub(super) type FollowedDrawing = Memo<Arc<Drawing>>;

/// The drawing. In a file it has a typical window's width; the live page fits it to its place.
#[component]
pub(super) fn ChartPlace() -> impl IntoView {
    let state = use_timeline();
    let place = NodeRef::<html::Div>::new();
    let medium = use_medium(place);
    match follow(state, medium) {
        Ok(drawing) => view! { <Place state place medium drawing/> }.into_any(),
        Err(error) => fault(error),
    }
}

/// The place, once the lore could be read.
#[component]
fn Place(
    state: TimelineState,
    place: NodeRef<html::Div>,
    medium: Memo<Medium>,
    drawing: FollowedDrawing,
) -> impl IntoView {
    let focus = DrawingFocus::new(drawing);
    let zoom = Zoom { state, drawing };
    let (pinch, wheel) = (Pinch::new(zoom), WheelZoom::new(zoom));
    provide_context(focus);
    provide_context(Brush::new(state, drawing));
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
            // First, since it must know of a change before the elements that change.
            {move || {
                drawing.track();
                focus.keep_over_redraw();
            }}
            <Pictures medium drawing/>
        </div>
    }
}

/// The drawing for a medium. The lanes are made once for all time windows.
fn follow(state: TimelineState, medium: Memo<Medium>) -> Result<FollowedDrawing, TableError> {
    let kind = Memo::new(move |_| state.params().with(|params| params.lanes));
    let lanes: Memo<Result<Vec<Lane>, TableError>> = Memo::new(move |_| {
        let (page, filter) = (state.page(), state.filter());
        filter.with(|filter| state.with_model(|model| model.lanes(page, kind.get(), filter)))
    });
    let drawn = Memo::new(move |_| {
        let (page, canvas) = (state.page(), medium.get().canvas());
        let params = state.params();
        lanes.with(|lanes| {
            let lanes = lanes.as_ref().map_err(|error| *error)?;
            let drawing = params.with(|params| {
                state.with_model(|model| Ok(model.drawing(page, params, lanes, &canvas)))
            });
            drawing.map(Arc::new).inspect_err(log::damaged)
        })
    });
    let first = drawn.get_untracked()?;
    Ok(Memo::new(move |before: Option<&Arc<Drawing>>| {
        // On an error, what is already drawn stays.
        let now = drawn.get().ok().or_else(|| before.cloned());
        now.unwrap_or_else(|| first.clone())
    }))
}

/// The drawing as one picture under a sticky axis, or as pages.
#[component]
fn Pictures(medium: Memo<Medium>, drawing: FollowedDrawing) -> impl IntoView {
    let on_paper = Memo::new(move |_| matches!(medium.get(), Medium::Paper(_)));
    let ruled = Memo::new(move |_| matches!(medium.get(), Medium::Screen(_)));
    move || {
        if on_paper.get() {
            let pages = (*drawing.get()).clone().pages().into_iter().map(Arc::new);
            let pages = pages.map(|page| view! { <Chart drawing=Signal::stored(page)/> });
            return pages.collect_view().into_any();
        }
        view! {
            {move || ruled.get().then(|| view! { <Ruler drawing/> })}
            <Chart drawing/>
        }
        .into_any()
    }
}
