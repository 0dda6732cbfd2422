//! Where the pointer is.

use wasm_bindgen::JsCast;
use web_sys::{Element, MouseEvent, PointerEvent};

/// The pixel of a drawing that the pointer is on. The drawing is `width` pixels wide and fills the
/// element that handles the event, whatever size the browser shows it at.
pub fn pixel(event: &MouseEvent, width: i32) -> i32 {
    let element = event.current_target();
    let Some(element) = element.and_then(|element| element.dyn_into::<Element>().ok()) else {
        return 0;
    };
    let bounds = element.get_bounding_client_rect();
    scaled(
        f64::from(event.client_x()) - bounds.left(),
        bounds.width(),
        width,
    )
}

/// Sends the pointer's events to the element that handles this event, until it is released.
pub fn capture(event: &PointerEvent) {
    let element = event.current_target();
    if let Some(element) = element.and_then(|element| element.dyn_into::<Element>().ok()) {
        capture_by(&element, event.pointer_id());
    }
}

/// Sends a pointer's events to an element until it is released.
pub fn capture_by(element: &Element, pointer: i32) {
    // It fails for a pointer that is gone or never existed, as in tests. Then moves outside the
    // element aren't followed; nothing else is lost.
    drop(element.set_pointer_capture(pointer));
}

/// A position in something `shown` pixels wide, as a whole pixel of a drawing.
#[expect(clippy::cast_possible_truncation, reason = "a place in a window")]
fn scaled(x: f64, shown: f64, width: i32) -> i32 {
    if shown > 0.0 {
        (x * f64::from(width) / shown).round() as i32
    } else {
        0
    }
}

#[cfg(test)]
mod tests {
    use super::scaled;

    #[test]
    fn a_drawing_that_is_shown_larger_keeps_its_pixels() {
        assert_eq!(scaled(300.0, 600.0, 600), 300);
        assert_eq!(scaled(300.0, 600.0, 400), 200);
        assert_eq!(scaled(-12.4, 600.0, 600), -12);
        assert_eq!(scaled(5.0, 0.0, 600), 0);
    }
}
