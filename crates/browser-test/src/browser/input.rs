//! Keys and the mouse.

use std::time::Duration;

use fantoccini::actions::{
    InputSource as _, KeyAction, KeyActions, MOUSE_BUTTON_LEFT, MouseActions, PointerAction,
};

use super::Browser;

/// The Control key.
pub const CONTROL: char = '\u{e009}';
/// The Enter key.
pub const ENTER: char = '\u{e007}';
/// The Escape key.
pub const ESCAPE: char = '\u{e00c}';
/// The Shift key.
pub const SHIFT: char = '\u{e008}';
/// The Tab key.
pub const TAB: char = '\u{e004}';

impl Browser {
    /// Presses keys, one after the other.
    pub async fn press(&self, keys: &[char]) {
        let strokes = keys
            .iter()
            .fold(KeyActions::new("keys".into()), |keys, &value| {
                keys.then(KeyAction::Down { value })
                    .then(KeyAction::Up { value })
            });
        let pressed = self.client.perform_actions(strokes).await;
        pressed.expect("the keys are pressed");
    }

    /// Types a text.
    pub async fn type_text(&self, text: &str) {
        self.press(&text.chars().collect::<Vec<_>>()).await;
    }

    /// Presses a key while another is held.
    pub async fn press_with(&self, held: char, key: char) {
        let strokes = KeyActions::new("keys".into())
            .then(KeyAction::Down { value: held })
            .then(KeyAction::Down { value: key })
            .then(KeyAction::Up { value: key })
            .then(KeyAction::Up { value: held });
        let pressed = self.client.perform_actions(strokes).await;
        pressed.expect("the keys are pressed");
    }

    /// Moves the mouse onto the middle of an element.
    pub async fn point_at(&self, css: &str) {
        let element = self.wait_for(css).await;
        let scroll = "arguments[0].scrollIntoView({ block: 'center' })";
        let shown = serde_json::to_value(&element).expect("an element has a name");
        let scrolled = self.client.execute(scroll, vec![shown]).await;
        scrolled.expect("the element is there");
        let mouse = MouseActions::new("mouse".into()).then(PointerAction::MoveToElement {
            element,
            duration: Some(Duration::from_millis(50)),
            x: 0.0,
            y: 0.0,
        });
        let moved = self.client.perform_actions(mouse).await;
        moved.expect("the mouse moves");
    }

    /// Presses at one place in the window, and lifts the mouse at another.
    pub async fn drag(&self, (from_x, from_y): (f64, f64), (x, y): (f64, f64)) {
        self.point_to(from_x, from_y).await;
        let duration = Some(Duration::from_millis(50));
        let mouse = MouseActions::new("mouse".into())
            .then(PointerAction::Down {
                button: MOUSE_BUTTON_LEFT,
            })
            .then(PointerAction::MoveTo { duration, x, y })
            .then(PointerAction::Up {
                button: MOUSE_BUTTON_LEFT,
            });
        let dragged = self.client.perform_actions(mouse).await;
        dragged.expect("the mouse is pressed and lifted");
    }

    /// Moves the mouse to a place in the window.
    pub async fn point_to(&self, x: f64, y: f64) {
        let mouse = MouseActions::new("mouse".into()).then(PointerAction::MoveTo {
            duration: Some(Duration::from_millis(50)),
            x,
            y,
        });
        let moved = self.client.perform_actions(mouse).await;
        moved.expect("the mouse moves");
    }
}
