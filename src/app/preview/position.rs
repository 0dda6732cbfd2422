//! The position of a preview: below its link, or above it if there is no room.

use crate::platform::dom::{ElementBox, WindowView, pixels};

/// Room that a preview may need below its link, in CSS pixels.
const ROOM: f64 = 190.0;
/// The height of the bar at the bottom of windows that are narrower than [`HEADER_LINKS`], in CSS pixels.
const BOTTOM_BAR: f64 = 60.0;
/// The width from which the links of that bar are in the header, in CSS pixels.
const HEADER_LINKS: i32 = 1024;
/// The gap between a link and its preview, in CSS pixels.
const GAP: f64 = 6.0;
/// Its greatest width, in CSS pixels.
const WIDTH: f64 = 368.0;

/// The place of a preview on the page, in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PreviewPosition {
    x: f64,
    y: f64,
    /// Whether it is above its link: `top` is then its lower edge.
    pub above: bool,
}

impl PreviewPosition {
    /// The place beside a link.
    pub fn beside(link: ElementBox, view: WindowView) -> Self {
        let bar = if view.width < HEADER_LINKS {
            BOTTOM_BAR
        } else {
            0.0
        };
        let above = link.bottom + ROOM > f64::from(view.height) - bar && link.top > ROOM;
        let edge = if above {
            link.top - GAP
        } else {
            link.bottom + GAP
        };
        let left = link.left.min(f64::from(view.width) - WIDTH).max(GAP);
        Self {
            x: left + f64::from(view.scroll_left),
            y: edge + f64::from(view.scroll_top),
            above,
        }
    }

    /// The property `left` of its style.
    pub fn left(self) -> String {
        pixels(self.x)
    }

    /// The property `top` of its style.
    pub fn top(self) -> String {
        pixels(self.y)
    }
}

#[cfg(test)]
mod tests {
    use super::PreviewPosition;
    use crate::platform::dom::{ElementBox, WindowView};

    const VIEW: WindowView = WindowView {
        width: 1000,
        height: 800,
        scroll_left: 0,
        scroll_top: 2000,
    };

    fn at(left: f64, top: f64) -> ElementBox {
        let (right, bottom) = (left + 60.0, top + 20.0);
        ElementBox {
            left,
            right,
            top,
            bottom,
        }
    }

    fn place(left: f64, top: f64) -> PreviewPosition {
        PreviewPosition::beside(at(left, top), VIEW)
    }

    #[test]
    fn it_stands_below_its_link_on_the_scrolled_page() {
        let place = place(100.4, 300.0);
        assert_eq!(place.left(), "100px");
        assert_eq!(place.top(), "2326px");
        assert!(!place.above);
    }

    #[test]
    fn it_stands_above_a_link_at_the_lower_edge_of_the_window() {
        let place = place(100.0, 700.0);
        assert!(place.above);
        assert_eq!(place.top(), "2694px");
    }

    #[test]
    fn it_does_not_reach_into_the_bar_at_the_bottom_of_a_narrow_window() {
        assert!(place(100.0, 560.0).above);
        let wide = WindowView {
            width: 1280,
            ..VIEW
        };
        assert!(!PreviewPosition::beside(at(100.0, 560.0), wide).above);
    }

    #[test]
    fn it_stays_within_the_window() {
        assert_eq!(place(900.0, 300.0).left(), "632px");
        assert_eq!(place(-40.0, 300.0).left(), "6px");
    }

    #[test]
    fn without_room_on_either_side_it_stands_below() {
        let low = WindowView {
            height: 150,
            ..VIEW
        };
        assert!(!PreviewPosition::beside(at(0.0, 100.0), low).above);
    }
}
