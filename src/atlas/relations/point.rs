//! Mouse, touch and wheel. The plain wheel and one finger scroll the page, as everywhere.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, MouseEvent, PointerEvent, TouchEvent, WheelEvent};

use super::{VIEW, by_id, follow, listen, paint, zoom};

/// How far a press moves before it is a drag, in pixels.
const DRAG: f64 = 4.0;

/// A drag on its way.
#[derive(Clone, Copy, Debug)]
pub(super) enum Drag {
    /// The mouse is down, here; it may have moved far enough.
    Mouse { x: f64, y: f64, moved: bool },
    /// Two fingers: their middle and their distance.
    Pinch { x: f64, y: f64, apart: f64 },
}

pub(super) fn attach(svg: &Element) {
    listen(svg, "wheel", |event| {
        let Some(wheel) = event.dyn_ref::<WheelEvent>() else {
            return;
        };
        if wheel.ctrl_key() || wheel.meta_key() {
            event.prevent_default();
            let times = (1.0 - wheel.delta_y() / 300.0).clamp(0.5, 2.0);
            zoom::by(
                times,
                part(wheel.client_x().into(), wheel.client_y().into()),
            );
        }
    });
    for name in ["pointerdown", "pointermove", "pointerup", "pointerleave"] {
        listen(svg, name, move |event| {
            if let Some(pointer) = event.dyn_ref::<PointerEvent>()
                && pointer.pointer_type() == "mouse"
            {
                mouse(name, pointer);
            }
        });
    }
    for name in ["touchstart", "touchmove", "touchend"] {
        listen(svg, name, touch);
    }
    listen(svg, "click", click);
    // A link that is dragged would be carried off as one.
    listen(svg, "dragstart", Event::prevent_default);
}

/// The picture in the window: left, top, width, height. What is drawn may be on the move; the
/// frame is not.
fn picture() -> Option<[f64; 4]> {
    let screen = zoom::Screen::now()?;
    let frame = by_id("graph-frame")?.get_bounding_client_rect();
    Some([
        frame.left() + screen.left,
        frame.top() + screen.top,
        screen.width,
        screen.height,
    ])
}

/// Where a place of the window lies in the picture, in parts of it.
fn part(x: f64, y: f64) -> Option<(f64, f64)> {
    let [left, top, width, height] = picture()?;
    Some(((x - left) / width, (y - top) / height))
}

fn mouse(name: &str, pointer: &PointerEvent) {
    let (x, y) = (f64::from(pointer.client_x()), f64::from(pointer.client_y()));
    let drag = VIEW.with_borrow(|view| view.drag);
    let drag = match (name, drag) {
        ("pointerdown", _) if pointer.button() == 0 => Some(Drag::Mouse { x, y, moved: false }),
        (
            "pointermove",
            Some(Drag::Mouse {
                x: x0,
                y: y0,
                moved,
            }),
        ) if pointer.buttons() & 1 == 1 => {
            if moved || (x - x0).abs() + (y - y0).abs() > DRAG {
                move_by(x - x0, y - y0);
                Some(Drag::Mouse { x, y, moved: true })
            } else {
                drag
            }
        }
        // The click after it asks whether it was one.
        ("pointerup", drag) => drag,
        _ => None,
    };
    VIEW.with_borrow_mut(|view| view.drag = drag);
}

fn move_by(x: f64, y: f64) {
    if let Some([_, _, width, height]) = picture() {
        zoom::pan(x / width, y / height);
    }
}

fn touch(event: &Event) {
    let Some(touches) = event.dyn_ref::<TouchEvent>().map(TouchEvent::touches) else {
        return;
    };
    let (Some(one), Some(other)) = (touches.get(0), touches.get(1)) else {
        VIEW.with_borrow_mut(|view| view.drag = None);
        return;
    };
    event.prevent_default();
    let (ax, ay) = (f64::from(one.client_x()), f64::from(one.client_y()));
    let (bx, by) = (f64::from(other.client_x()), f64::from(other.client_y()));
    let (x, y) = (f64::midpoint(ax, bx), f64::midpoint(ay, by));
    let apart = ((ax - bx) * (ax - bx) + (ay - by) * (ay - by))
        .sqrt()
        .max(1.0);
    if let Some(Drag::Pinch {
        x: x0,
        y: y0,
        apart: before,
    }) = VIEW.with_borrow(|view| view.drag)
    {
        move_by(x - x0, y - y0);
        zoom::by(apart / before, part(x, y));
    }
    VIEW.with_borrow_mut(|view| view.drag = Some(Drag::Pinch { x, y, apart }));
}

/// Follows a link of the picture without a load, unless the press was a drag or asks for a window.
fn click(event: &Event) {
    let drag = VIEW.with_borrow_mut(|view| view.drag.take());
    if let Some(Drag::Mouse { moved: true, .. }) = drag {
        event.prevent_default();
        return;
    }
    let Some(click) = event.dyn_ref::<MouseEvent>() else {
        return;
    };
    let elsewhere = click.ctrl_key() || click.meta_key() || click.shift_key() || click.alt_key();
    if click.button() != 0 || elsewhere {
        return;
    }
    let target = event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok());
    let link = target.and_then(|target| target.closest("a[href]").ok().flatten());
    let Some(link) = link else {
        let place = part(click.client_x().into(), click.client_y().into());
        if let Some((right, down)) = place {
            paint::press(right, down);
        }
        return;
    };
    event.prevent_default();
    // The other program's handler of clicks knows no links in pictures.
    event.stop_propagation();
    let id = link.id();
    if !id.is_empty() {
        VIEW.with_borrow_mut(|view| view.come_back = Some(id));
    }
    follow(&link, false);
}
