//! Where the pointer is.

use wasm_bindgen::JsCast;
use web_sys::{Element, MouseEvent, PointerEvent};

/// The pixel of a drawing at which the pointer is. The drawing is `width` pixels wide and fills the
/// element that the event is handled by, however large the browser shows that.
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

/// Sends what the pointer does to the element that the event is handled by, until it is released.
pub fn capture(event: &PointerEvent) {
    let element = event.current_target();
    if let Some(element) = element.and_then(|element| element.dyn_into::<Element>().ok()) {
        capture_by(&element, event.pointer_id());
    }
}

/// Sends what a pointer does to an element, until it is released.
pub fn capture_by(element: &Element, pointer: i32) {
    // It fails for a pointer that is gone already, or was never there, as in tests. Then what leaves
    // the element is not followed, and nothing else is lost.
    drop(element.set_pointer_capture(pointer));
}

/// A place in something that is `shown` pixels wide, as a whole pixel of a drawing.
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
