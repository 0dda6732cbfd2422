//! A view that the reader can pan and zoom: with mouse, pen, fingers, wheel or keys.
//!
//! ```text
//! events -> Pointers -> Gesture -> Viewport -> Camera (a signal) -> the drawing
//! ```
//!
//! The plain wheel scrolls the page, as everywhere, and so does one finger until the view is zoomed
//! in: Control with the wheel, or two fingers, zooms.

mod camera;
mod pointers;
mod viewport;

use std::time::Duration;

use leptos::html;
use leptos::prelude::*;
use web_sys::{KeyboardEvent, MouseEvent, PointerEvent, WheelEvent};

pub use self::camera::{Camera, Point};
pub use self::pointers::{Gesture, Pointers};
pub use self::viewport::{Glide, Viewport};
use super::debounce::Debounce;
use super::element_size::use_element_size;
use crate::platform::pointer;

/// How long a gesture must pause before the view is redrawn.
const REST: Duration = Duration::from_millis(140);

/// The zoom factor of one step.
const STEP: f64 = 1.4;

/// How far a key moves the view, as a fraction of its size.
const PART: f64 = 0.2;

/// The visible part of a drawing, and how its frame handles events. It lives as long as the
/// component that created it.
#[derive(Clone, Copy)]
pub struct PanZoom {
    frame: NodeRef<html::Div>,
    frame_size: ReadSignal<Point>,
    camera: RwSignal<Camera>,
    /// What was last drawn: during a gesture it is only moved and scaled.
    drawn: RwSignal<Camera>,
    /// How far the drawing extends beyond each visible edge, as a fraction of the visible size.
    beyond: f64,
    pointers: StoredValue<Pointers>,
    rest: Debounce,
}

impl PanZoom {
    /// Shows a whole drawing of the given size in a frame. `beyond` says how far it is drawn past each
    /// visible edge, as a fraction of the visible size.
    pub fn new(size: Point, frame: NodeRef<html::Div>, beyond: f64) -> Self {
        let whole = Camera::whole(size);
        Self {
            frame,
            frame_size: use_element_size(frame),
            camera: RwSignal::new(whole),
            drawn: RwSignal::new(whole),
            beyond,
            pointers: StoredValue::new(Pointers::default()),
            rest: Debounce::new(REST),
        }
    }

    /// What is to be drawn; tracked. It stays the same during a gesture: see [`Self::transform`].
    pub fn drawn(self) -> Viewport {
        Viewport {
            camera: self.drawn.get(),
            frame: self.frame_size.get(),
        }
    }

    /// The CSS transform from what is drawn to what should be seen; `None` at rest, so that files
    /// have no inline style. Tracked.
    pub fn transform(self) -> Option<String> {
        let (camera, drawn) = (self.camera.get(), self.drawn.get());
        let frame = self.frame_size.get();
        let glide = Viewport { camera, frame }.glide_from(&drawn, self.beyond);
        glide.filter(|_| camera != drawn).map(|glide| glide.css())
    }

    /// The camera; tracked.
    pub fn camera(self) -> Camera {
        self.camera.get()
    }

    /// What is seen now; not tracked.
    pub fn viewport(self) -> Viewport {
        Viewport {
            camera: self.camera.get_untracked(),
            frame: self.frame_size.get_untracked(),
        }
    }

    /// Shows the whole drawing.
    pub fn fit(self) {
        self.change(|camera| Camera::whole(camera.size()));
    }

    /// Shows what `find` returns for the current viewport.
    pub fn look(self, find: impl FnOnce(Viewport) -> Camera) {
        let viewport = self.viewport();
        self.change(|_| find(viewport));
    }

    /// The size of the frame, in pixels; tracked. Zero until it is laid out.
    pub fn frame_size(self) -> Point {
        self.frame_size.get()
    }

    /// Zooms in one step. What is drawn is scaled at once, and redrawn when the gesture pauses.
    pub fn zoom_in(self) {
        self.glide(|viewport| viewport.camera.zoomed(STEP, (0.5, 0.5)));
    }

    /// Zooms out one step.
    pub fn zoom_out(self) {
        self.glide(|viewport| viewport.camera.zoomed(STEP.recip(), (0.5, 0.5)));
    }

    /// Brings a point of the drawing into view.
    pub fn show(self, point: Point) {
        self.change(|camera| camera.showing(point));
    }

    /// Acts on a key: plus, minus, zero, and the arrows with Shift. Returns whether the key had a
    /// meaning.
    pub fn key(self, event: &KeyboardEvent) -> bool {
        let by = |x: f64, y: f64| self.change(|camera| camera.panned((x * PART, y * PART)));
        match (event.key().as_str(), event.shift_key()) {
            ("+" | "=", _) => self.zoom_in(),
            ("-", _) => self.zoom_out(),
            ("0", _) => self.fit(),
            ("ArrowLeft", true) => by(1.0, 0.0),
            ("ArrowRight", true) => by(-1.0, 0.0),
            ("ArrowUp", true) => by(0.0, 1.0),
            ("ArrowDown", true) => by(0.0, -1.0),
            _ => return false,
        }
        true
    }

    /// Handles the wheel over the frame.
    pub fn wheel(self, event: &WheelEvent) {
        if event.ctrl_key() || event.meta_key() {
            event.prevent_default();
            let factor = (1.0 - event.delta_y() / 300.0).clamp(0.5, 2.0);
            let about = self.pixel(event);
            self.glide(|viewport| viewport.zoomed(factor, about));
        }
    }

    /// Handles a pointer pressed on the frame.
    pub fn pointer_down(self, event: &PointerEvent) {
        if event.button() == 0 {
            // Until the view is zoomed in, one finger scrolls the page; after that it pans the drawing.
            let closer = self.camera.get_untracked().scale() > 1.0;
            let pans = closer || event.pointer_type() != "touch";
            let at = self.pixel(event);
            let press = |pointers: &mut Pointers| pointers.press(event.pointer_id(), at, pans);
            self.pointers.update_value(press);
        }
    }

    /// Handles a pointer moving over the frame.
    pub fn pointer_move(self, event: &PointerEvent) {
        let (id, at) = (event.pointer_id(), self.pixel(event));
        let gesture = self
            .pointers
            .try_update_value(|pointers| pointers.travel(id, at));
        match gesture.flatten() {
            Some(Gesture::Pan(by)) => {
                self.keep_pointer(id);
                self.glide(|viewport| viewport.panned(by));
            }
            Some(Gesture::Pinch { by, factor, about }) => self.glide(|viewport| {
                let camera = viewport.panned(by);
                Viewport { camera, ..viewport }.zoomed(factor, about)
            }),
            None => {}
        }
    }

    /// Handles a pointer that was lifted or has left the frame.
    pub fn pointer_up(self, event: &PointerEvent) {
        self.pointers
            .update_value(|pointers| pointers.release(event.pointer_id()));
    }

    /// Whether a click only ends a drag and should do nothing. A click from the keyboard never
    /// does.
    pub fn ends_drag(self, event: &MouseEvent) -> bool {
        event.detail() > 0 && self.pointers.with_value(Pointers::dragged)
    }

    /// Where on the frame an event is, in pixels.
    pub fn pixel(self, event: &MouseEvent) -> Point {
        let (x, y) = (f64::from(event.client_x()), f64::from(event.client_y()));
        // The component may be gone: then the frame is taken to begin in the window's corner.
        let corner = self.frame.get_untracked().map(|frame| {
            let bounds = frame.get_bounding_client_rect();
            (bounds.left(), bounds.top())
        });
        let (left, top) = corner.unwrap_or_default();
        (x - left, y - top)
    }

    /// Lets a drag go on outside the frame.
    fn keep_pointer(self, id: i32) {
        if let Some(frame) = self.frame.get_untracked()
            && !frame.has_pointer_capture(id)
        {
            pointer::capture_by(&frame, id);
        }
    }

    fn change(self, change: impl FnOnce(Camera) -> Camera) {
        self.rest.cancel();
        let camera = change(self.camera.get_untracked());
        // Setting an equal camera would still cause a redraw.
        for seen in [self.camera, self.drawn] {
            if seen.get_untracked() != camera {
                seen.set(camera);
            }
        }
    }

    /// Changes what is seen during a gesture. It is redrawn when the gesture pauses, or when it
    /// reaches a part that isn't drawn.
    fn glide(self, change: impl FnOnce(Viewport) -> Camera) {
        let viewport = self.viewport();
        let camera = change(viewport);
        self.camera.set(camera);
        let glide =
            Viewport { camera, ..viewport }.glide_from(&self.drawn.get_untracked(), self.beyond);
        if glide.is_some() {
            self.rest.call(move || self.drawn.set(camera));
        } else {
            self.rest.cancel();
            self.drawn.set(camera);
        }
    }
}
