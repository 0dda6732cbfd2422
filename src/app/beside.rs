//! The position of a claim's card in a wide window: next to the line that it belongs to, so that both
//! stay visible.

use crate::platform::dom::ElementBox;

/// The gap between the line and the card, in CSS pixels.
const GAP: f64 = 12.0;

/// The top of a card of this height below its line, or above it if there is no room; none if there is no
/// room on either side, or the line isn't visible. All in CSS pixels.
pub fn beside(line: ElementBox, height: f64, window: f64) -> Option<f64> {
    let (below, above) = (line.bottom + GAP, line.top - GAP - height);
    if line.bottom < 0.0 || line.top > window {
        None
    } else if below + height + GAP <= window {
        Some(below)
    } else {
        (above >= GAP).then_some(above)
    }
}

#[cfg(test)]
mod tests {
    use super::beside;
    use crate::platform::dom::ElementBox;

    fn at(top: f64) -> Option<f64> {
        let line = ElementBox {
            left: 100.0,
            top,
            bottom: top + 20.0,
        };
        beside(line, 300.0, 800.0)
    }

    #[test]
    fn it_stands_below_its_line_or_above_it_where_there_is_no_room() {
        assert_eq!(at(200.0), Some(232.0));
        assert_eq!(at(600.0), Some(288.0));
    }

    #[test]
    fn without_room_or_a_line_in_sight_it_has_no_place_of_its_own() {
        assert_eq!(at(-100.0), None);
        assert_eq!(at(900.0), None);
        let line = ElementBox {
            left: 0.0,
            top: 300.0,
            bottom: 320.0,
        };
        assert_eq!(beside(line, 700.0, 800.0), None);
    }
}
