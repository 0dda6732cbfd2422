//! A view that comes closer and moves under the reader's hands: mouse, pen, fingers, wheel, keys.
//!
//! ```text
//! events -> Pointers -> Gesture -> Viewport -> Camera (a signal) -> the drawing
//! ```
//!
//! The plain wheel scrolls the page, as everywhere, and so does one finger until the view is closer:
//! Control with the wheel, and two fingers, come closer.

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

/// How long a hand rests before the view is drawn anew.
const REST: Duration = Duration::from_millis(140);

/// How much closer a step is.
const STEP: f64 = 1.4;

/// How far a key moves the view, in parts of it.
const PART: f64 = 0.2;

/// What is seen of a drawing, and what its frame does with events. It lives as long as
/// the component that made it.
#[derive(Clone, Copy)]
pub struct PanZoom {
    frame: NodeRef<html::Div>,
    frame_size: ReadSignal<Point>,
    camera: RwSignal<Camera>,
    /// What stands drawn: while a hand moves, that is only moved and scaled.
    drawn: RwSignal<Camera>,
    /// How much of the drawing is drawn beyond each side of what is seen, as a part of it.
    beyond: f64,
    pointers: StoredValue<Pointers>,
    rest: Debounce,
}

impl PanZoom {
    /// The whole of a drawing of some size, in a frame. It is drawn a little `beyond` each side of what
    /// is seen, as a part of it.
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

    /// What is to be drawn; tracked. It stays the same while a hand moves: see [`Self::transform`].
    pub fn drawn(self) -> Viewport {
        Viewport {
            camera: self.drawn.get(),
            frame: self.frame_size.get(),
        }
    }

    /// How what is drawn is moved and scaled now, as a transformation of CSS; none while it stands
    /// still, so that no file has an inline style. Tracked.
    pub fn transform(self) -> Option<String> {
        let (camera, drawn) = (self.camera.get(), self.drawn.get());
        let frame = self.frame_size.get();
        let glide = Viewport { camera, frame }.glide_from(&drawn, self.beyond);
        glide.filter(|_| camera != drawn).map(|glide| glide.css())
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

    /// Shows what is found for the frame and what is seen now.
    pub fn look(self, find: impl FnOnce(Viewport) -> Camera) {
        let viewport = self.viewport();
        self.change(|_| find(viewport));
    }

    /// The size of the frame, in pixels; tracked. Zero while it is not laid out.
    pub fn frame_size(self) -> Point {
        self.frame_size.get()
    }

    /// One step closer. What stands drawn grows at once; it is drawn anew when the hand rests.
    pub fn zoom_in(self) {
        self.glide(|viewport| viewport.camera.zoomed(STEP, (0.5, 0.5)));
    }

    /// One step farther away.
    pub fn zoom_out(self) {
        self.glide(|viewport| viewport.camera.zoomed(STEP.recip(), (0.5, 0.5)));
    }

    /// Brings a point of the drawing into sight.
    pub fn show(self, point: Point) {
        self.change(|camera| camera.showing(point));
    }

    /// Does what a key means: plus, minus, zero, and with Shift the arrows. Tells whether it means
    /// anything.
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

    /// The wheel turns over the frame.
    pub fn wheel(self, event: &WheelEvent) {
        if event.ctrl_key() || event.meta_key() {
            event.prevent_default();
            let factor = (1.0 - event.delta_y() / 300.0).clamp(0.5, 2.0);
            let about = self.pixel(event);
            self.glide(|viewport| viewport.zoomed(factor, about));
        }
    }

    /// A pointer comes down on the frame.
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

    /// A pointer moves over the frame.
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

    /// A pointer is lifted, or has left the frame.
    pub fn pointer_up(self, event: &PointerEvent) {
        self.pointers
            .update_value(|pointers| pointers.release(event.pointer_id()));
    }

    /// Whether a click only ends a drag and should do nothing. A click by the keyboard never does.
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
        // Setting an equal camera would redraw all the same.
        for seen in [self.camera, self.drawn] {
            if seen.get_untracked() != camera {
                seen.set(camera);
            }
        }
    }

    /// Changes what is seen while a hand moves. It is drawn anew when the hand rests, or when it comes
    /// to where nothing is drawn.
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
