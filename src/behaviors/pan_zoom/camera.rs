//! Which part of a drawing is seen.

/// A point, a distance or a size: right and down, in pixels or in units of a drawing.
pub type Point = (f64, f64);

/// The largest zoom; 1 shows the whole drawing.
const CLOSEST: f64 = 8.0;

/// The margin between a point that is brought into view and the frame's edge, as fractions of the
/// frame.
const MARGIN: Point = (0.08, 0.1);

/// The part of a drawing that is seen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Camera {
    /// The size of the whole drawing, in its units.
    size: Point,
    /// The zoom factor: 1 shows the whole drawing.
    scale: f64,
    /// The middle of what is seen.
    centre: Point,
}

impl Camera {
    /// A camera that sees the whole drawing.
    pub fn whole(size: Point) -> Self {
        Self {
            size,
            scale: 1.0,
            centre: (size.0 / 2.0, size.1 / 2.0),
        }
    }

    /// The size of the whole drawing, in its units.
    pub fn size(&self) -> Point {
        self.size
    }

    /// The zoom factor: 1 shows the whole drawing.
    pub fn scale(&self) -> f64 {
        self.scale
    }

    /// Whether the whole drawing is seen, so that it can't be zoomed out.
    pub fn sees_all(&self) -> bool {
        self.scale <= 1.0
    }

    /// Whether it can't be zoomed in any further.
    pub fn is_closest(&self) -> bool {
        self.scale >= CLOSEST
    }

    /// What is seen, in units of the drawing: left, top, width, height.
    pub fn view(&self) -> [f64; 4] {
        let (width, height) = (self.size.0 / self.scale, self.size.1 / self.scale);
        [
            self.centre.0 - width / 2.0,
            self.centre.1 - height / 2.0,
            width,
            height,
        ]
    }

    /// The same as an attribute of an SVG element.
    pub fn view_box(&self) -> String {
        let [left, top, width, height] = self.view();
        format!("{left:.2} {top:.2} {width:.2} {height:.2}")
    }

    /// Zoomed by `factor`. The point at `about`, as fractions of the visible part, stays where it
    /// is.
    pub fn zoomed(self, factor: f64, about: Point) -> Self {
        let [left, top, width, height] = self.view();
        let fixed = (left + width * about.0, top + height * about.1);
        let closer = Self {
            scale: (self.scale * factor).clamp(1.0, CLOSEST),
            ..self
        };
        let [.., width, height] = closer.view();
        let centre = (
            fixed.0 + width * (0.5 - about.0),
            fixed.1 + height * (0.5 - about.1),
        );
        Self { centre, ..closer }.kept_within()
    }

    /// Moved so that the drawing shifts by fractions of the visible part.
    pub fn panned(self, by: Point) -> Self {
        let [.., width, height] = self.view();
        let centre = (self.centre.0 - by.0 * width, self.centre.1 - by.1 * height);
        Self { centre, ..self }.kept_within()
    }

    /// Zoomed to `scale` around a point of the drawing.
    pub fn at(self, scale: f64, centre: Point) -> Self {
        let scale = scale.clamp(1.0, CLOSEST);
        Self {
            scale,
            centre,
            ..self
        }
        .kept_within()
    }

    /// Moved so that a point of the drawing is visible; unchanged if it already is.
    pub fn showing(self, (x, y): Point) -> Self {
        let [left, top, width, height] = self.view();
        let (margin_x, margin_y) = (width * MARGIN.0, height * MARGIN.1);
        let in_sight = x > left + margin_x
            && x < left + width - margin_x
            && y > top + margin_y
            && y < top + height - margin_y;
        if in_sight {
            return self;
        }
        Self {
            centre: (x, y),
            ..self
        }
        .kept_within()
    }

    fn kept_within(self) -> Self {
        let [.., width, height] = self.view();
        // The lower bound comes last: for a drawing without size the bounds may be out of order.
        let keep = |centre: f64, half: f64, whole: f64| centre.min(whole - half).max(half);
        let centre = (
            keep(self.centre.0, width / 2.0, self.size.0),
            keep(self.centre.1, height / 2.0, self.size.1),
        );
        Self { centre, ..self }
    }
}

#[cfg(test)]
mod tests {
    use super::{Camera, Point};

    const SIZE: Point = (800.0, 400.0);

    #[test]
    fn what_is_seen_stays_within_the_drawing_and_knows_its_ends() {
        let close = Camera::whole(SIZE).zoomed(2.0, (0.5, 0.5));
        let moved = close.panned((10.0, -10.0));
        assert_eq!(moved.view_box(), "0.00 200.00 400.00 200.00");
        assert_eq!(close.zoomed(0.01, (0.1, 0.1)), Camera::whole(SIZE));
        let closest = close.zoomed(1e9, (0.5, 0.5));
        assert_eq!(closest.view_box(), "350.00 175.00 100.00 50.00");
        let ends = [close, closest, Camera::whole(SIZE)];
        assert_eq!(ends.map(|camera| camera.sees_all()), [false, false, true]);
        assert_eq!(ends.map(|camera| camera.is_closest()), [false, true, false]);
    }

    #[test]
    fn a_point_that_is_in_sight_moves_nothing() {
        let close = Camera::whole(SIZE).zoomed(4.0, (0.0, 0.0));
        assert_eq!(close.showing((100.0, 50.0)), close);
        let moved = close.showing((600.0, 300.0));
        assert_eq!(moved.view_box(), "500.00 250.00 200.00 100.00");
    }

    #[test]
    fn a_view_box_has_two_decimals() {
        let camera = Camera::whole((1000.0, 500.0)).zoomed(3.0, (0.0, 0.0));
        assert_eq!(camera.view_box(), "0.00 0.00 333.33 166.67");
    }
}
