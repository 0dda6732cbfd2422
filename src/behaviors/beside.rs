//! The position of a claim's card in a wide window: next to the line that it belongs to, so that both
//! stay visible.

use crate::platform::dom::{ElementBox, WindowView};

/// The gap between the line and the card, and around the card, in CSS pixels.
const GAP: f64 = 12.0;

/// Where a card stands in the window, in CSS pixels; what isn't set is in the middle.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Place {
    /// Its upper edge.
    pub top: Option<f64>,
    /// Its left edge.
    pub left: Option<f64>,
}

/// The place of a card of this width and height: below its line, or above it if there is no room, or at the side
/// of the window that the line is not on. In the middle if there is no room anywhere, or the line isn't visible.
pub fn beside(line: ElementBox, (width, height): (f64, f64), window: WindowView) -> Place {
    let (across, down) = (f64::from(window.width), f64::from(window.height));
    let height = height.min(down - 2.0 * GAP);
    let (below, above) = (line.bottom + GAP, line.top - GAP - height);
    let rightmost = across - width - GAP;
    let at_top = |top| (Some(top), None);
    let at_left = |left| (None, Some(left));
    let (top, left) = if line.bottom < 0.0 || line.top > down {
        (None, None)
    } else if below + height + GAP <= down {
        at_top(below)
    } else if above >= GAP {
        at_top(above)
    } else if line.left >= GAP + width + GAP {
        at_left(GAP)
    } else if line.right + GAP <= rightmost {
        at_left(rightmost)
    } else {
        (None, None)
    };
    Place { top, left }
}

#[cfg(test)]
mod tests {
    use super::{Place, beside};
    use crate::platform::dom::{ElementBox, WindowView};

    const WINDOW: WindowView = WindowView {
        width: 1280,
        height: 800,
        scroll_left: 0,
        scroll_top: 0,
    };

    fn of(height: f64, left: f64, top: f64) -> Place {
        let line = ElementBox {
            left,
            right: left + 20.0,
            top,
            bottom: top + 20.0,
        };
        beside(line, (700.0, height), WINDOW)
    }

    fn top(top: f64) -> Place {
        Place {
            top: Some(top),
            left: None,
        }
    }

    fn left(left: f64) -> Place {
        Place {
            top: None,
            left: Some(left),
        }
    }

    #[test]
    fn it_stands_below_its_line_or_above_it_where_there_is_no_room() {
        assert_eq!(of(300.0, 100.0, 200.0), top(232.0));
        assert_eq!(of(300.0, 100.0, 600.0), top(288.0));
    }

    #[test]
    fn a_high_card_stands_at_the_other_side_than_its_line() {
        assert_eq!(of(700.0, 1000.0, 300.0), left(12.0));
        assert_eq!(of(2000.0, 100.0, 300.0), left(568.0));
    }

    #[test]
    fn without_room_or_a_line_in_sight_it_stands_in_the_middle() {
        assert_eq!(of(300.0, 100.0, -100.0), Place::default());
        assert_eq!(of(300.0, 100.0, 900.0), Place::default());
        assert_eq!(of(700.0, 620.0, 300.0), Place::default());
    }
}
