//! Which part of a drawing is seen, and how it lies on the screen.

/// A point, a distance or a size: right and down, in pixels or in units of a drawing.
pub type Point = (f64, f64);

/// How many times larger than as a whole a drawing is seen at most.
const CLOSEST: f64 = 8.0;

/// How far from the rim of the frame a point is brought into sight, as parts of the frame.
const MARGIN: Point = (0.08, 0.1);

/// The part of a drawing that is seen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Camera {
    /// The size of the whole drawing, in its units.
    size: Point,
    /// How many times larger than as a whole it is seen.
    scale: f64,
    /// The middle of what is seen.
    centre: Point,
}

/// A camera and the frame on the screen that shows what it sees. The drawing is as large as the
/// frame lets it be, and in its middle.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Viewport {
    /// What is seen.
    pub camera: Camera,
    /// The size of the frame, in pixels.
    pub frame: Point,
}

impl Camera {
    /// A camera that sees the whole of a drawing.
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

    /// How many times larger than as a whole the drawing is seen.
    pub fn scale(&self) -> f64 {
        self.scale
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

    /// So many times closer. The point at `about`, in parts of the drawing as it is seen, stays
    /// where it is.
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

    /// Moved, so that the drawing goes by parts of what is seen.
    pub fn panned(self, by: Point) -> Self {
        let [.., width, height] = self.view();
        let centre = (self.centre.0 - by.0 * width, self.centre.1 - by.1 * height);
        Self { centre, ..self }.kept_within()
    }

    /// Moved to a point of the drawing, unless it is in sight.
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
        // The smaller bound last: of a drawing without size they may be in no order.
        let keep = |centre: f64, half: f64, whole: f64| centre.min(whole - half).max(half);
        let centre = (
            keep(self.centre.0, width / 2.0, self.size.0),
            keep(self.centre.1, height / 2.0, self.size.1),
        );
        Self { centre, ..self }
    }
}

impl Viewport {
    /// Where the drawing lies on the frame, in pixels: left, top, width, height.
    fn picture(&self) -> [f64; 4] {
        let (width, height) = (self.camera.size.0.max(1.0), self.camera.size.1.max(1.0));
        let (frame_width, frame_height) = self.frame;
        let drawn_width = frame_width.min(frame_height * width / height);
        let drawn_height = drawn_width * height / width;
        [
            (frame_width - drawn_width) / 2.0,
            (frame_height - drawn_height) / 2.0,
            drawn_width,
            drawn_height,
        ]
    }

    /// Pixels for a unit of the drawing.
    pub fn pixels_per_unit(&self) -> f64 {
        let [.., width, _] = self.camera.view();
        self.picture()[2] / width.max(f64::MIN_POSITIVE)
    }

    /// Where a point of the drawing lies on the frame, in pixels.
    pub fn to_screen(&self, (x, y): Point) -> Point {
        let [left, top, ..] = self.camera.view();
        let [on_left, on_top, ..] = self.picture();
        let scale = self.pixels_per_unit();
        (on_left + (x - left) * scale, on_top + (y - top) * scale)
    }

    /// The point of the drawing at a pixel of the frame.
    pub fn to_drawing(&self, pixel: Point) -> Point {
        let [left, top, width, height] = self.camera.view();
        let (right, down) = self.part(pixel);
        (left + width * right, top + height * down)
    }

    /// The camera after a hand has moved the drawing by some pixels.
    pub fn panned(&self, by: Point) -> Camera {
        let [.., width, height] = self.picture();
        if width <= 0.0 || height <= 0.0 {
            return self.camera;
        }
        self.camera.panned((by.0 / width, by.1 / height))
    }

    /// The camera after it has come so many times closer to what lies at a pixel.
    pub fn zoomed(&self, factor: f64, about: Point) -> Camera {
        self.camera.zoomed(factor, self.part(about))
    }

    /// How what stands drawn for another camera is to be moved and scaled about the corner of the
    /// frame, so that it lies as this one sees it. None where it would have to be scaled so much that
    /// letters are no letters, or where more than `beyond`, in parts of the drawing, of what is seen
    /// is not drawn.
    pub fn glide_from(&self, drawn: &Camera, beyond: f64) -> Option<Glide> {
        let [left, top, width, height] = self.picture();
        let [from_left, from_top, from_width, _] = drawn.view();
        let [to_left, to_top, to_width, _] = self.camera.view();
        let scale = from_width / to_width;
        let units = self.pixels_per_unit();
        let by = (
            left * (1.0 - scale) + (from_left - to_left) * units,
            top * (1.0 - scale) + (from_top - to_top) * units,
        );
        let bare = |from: f64, whole: f64| {
            let margin = beyond * scale * whole;
            from > margin || from + scale * whole + margin < whole
        };
        let fits = (Glide::MOST_SCALED.recip()..=Glide::MOST_SCALED).contains(&scale);
        (fits && !bare(by.0, width) && !bare(by.1, height)).then_some(Glide { by, scale })
    }

    /// Where a pixel of the frame lies, in parts of the drawing as it is seen.
    fn part(&self, (x, y): Point) -> Point {
        let [left, top, width, height] = self.picture();
        if width <= 0.0 || height <= 0.0 {
            return (0.5, 0.5);
        }
        ((x - left) / width, (y - top) / height)
    }
}

/// How something that is drawn is moved and scaled until it is drawn anew.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Glide {
    /// Moved by, in pixels.
    pub by: Point,
    /// Scaled by.
    pub scale: f64,
}

impl Glide {
    /// A hand that moves sees no letters, and is not waited for; up to so much.
    const MOST_SCALED: f64 = 4.0;

    /// As a transformation of CSS.
    pub fn css(&self) -> String {
        let Self { by: (x, y), scale } = self;
        format!("translate({x:.2}px,{y:.2}px) scale({scale:.4})")
    }
}

#[cfg(test)]
mod tests {
    use super::{Camera, Point, Viewport};

    const SIZE: Point = (800.0, 400.0);

    fn near(a: Point, b: Point) -> bool {
        (a.0 - b.0).abs() < 1e-9 && (a.1 - b.1).abs() < 1e-9
    }

    /// Frames as wide as the drawing, wider, and higher.
    fn viewports() -> Vec<Viewport> {
        let cameras = [
            Camera::whole(SIZE),
            Camera::whole(SIZE).zoomed(3.0, (0.2, 0.9)),
        ];
        let frames = [(800.0, 400.0), (1_000.0, 300.0), (390.0, 844.0)];
        let pairs = cameras
            .into_iter()
            .flat_map(|camera| frames.map(|frame| (camera, frame)));
        pairs
            .map(|(camera, frame)| Viewport { camera, frame })
            .collect()
    }

    #[test]
    fn what_is_seen_stays_within_the_drawing() {
        let close = Camera::whole(SIZE).zoomed(2.0, (0.5, 0.5));
        let moved = close.panned((10.0, -10.0));
        assert_eq!(moved.view_box(), "0.00 200.00 400.00 200.00");
        assert_eq!(close.zoomed(0.01, (0.1, 0.1)), Camera::whole(SIZE));
        let closest = close.zoomed(1e9, (0.5, 0.5));
        assert_eq!(closest.view_box(), "350.00 175.00 100.00 50.00");
    }

    #[test]
    fn a_pixel_and_its_point_lead_to_each_other() {
        for viewport in viewports() {
            let point = (123.0, 321.0);
            let back = viewport.to_drawing(viewport.to_screen(point));
            assert!(near(back, point), "{viewport:?}: {back:?}");
        }
    }

    #[test]
    fn the_point_under_the_hand_stays_there() {
        for viewport in viewports() {
            // One that is far enough from the rim.
            let [left, top, width, height] = viewport.camera.view();
            let point = (left + width * 0.4, top + height * 0.6);
            let pixel = viewport.to_screen(point);
            let camera = viewport.zoomed(1.5, pixel);
            let then = Viewport { camera, ..viewport }.to_screen(point);
            assert!(near(then, pixel), "{viewport:?}: {then:?} {pixel:?}");
        }
    }

    #[test]
    fn a_drag_moves_the_drawing_with_the_hand() {
        let camera = Camera::whole(SIZE).zoomed(4.0, (0.5, 0.5));
        for frame in [(800.0, 400.0), (1_000.0, 300.0)] {
            let viewport = Viewport { camera, frame };
            let point = (400.0, 200.0);
            let (x, y) = viewport.to_screen(point);
            let camera = viewport.panned((30.0, -20.0));
            let then = Viewport { camera, ..viewport }.to_screen(point);
            assert!(near(then, (x + 30.0, y - 20.0)), "{then:?}");
        }
    }

    #[test]
    fn a_point_that_is_in_sight_moves_nothing() {
        let close = Camera::whole(SIZE).zoomed(4.0, (0.0, 0.0));
        assert_eq!(close.showing((100.0, 50.0)), close);
        let moved = close.showing((600.0, 300.0));
        assert_eq!(moved.view_box(), "500.00 250.00 200.00 100.00");
    }

    #[test]
    fn what_is_drawn_glides_to_where_the_camera_sees_it() {
        let drawn = Camera::whole(SIZE).zoomed(2.0, (0.5, 0.5));
        for frame in [(800.0, 400.0), (1_000.0, 300.0)] {
            let before = Viewport {
                camera: drawn,
                frame,
            };
            let camera = before.panned((15.0, 10.0)).zoomed(1.3, (0.5, 0.5));
            let now = Viewport { camera, frame };
            let glide = now.glide_from(&drawn, 0.3).unwrap();
            for point in [(300.0, 150.0), (500.0, 290.0)] {
                let (x, y) = before.to_screen(point);
                let moved = (x * glide.scale + glide.by.0, y * glide.scale + glide.by.1);
                assert!(near(moved, now.to_screen(point)), "{moved:?}");
            }
        }
    }

    #[test]
    fn what_is_too_far_from_what_is_drawn_is_drawn_anew() {
        let drawn = Camera::whole(SIZE).zoomed(8.0, (0.0, 0.0));
        let frame = (800.0, 400.0);
        let far = Viewport {
            camera: drawn.panned((-2.0, 0.0)),
            frame,
        };
        assert_eq!(far.glide_from(&drawn, 0.3), None);
        let whole = Viewport {
            camera: Camera::whole(SIZE),
            frame,
        };
        assert_eq!(whole.glide_from(&drawn, 0.3), None);
    }

    #[test]
    fn a_drawing_or_a_frame_without_size_divides_by_nothing() {
        for (size, frame) in [((0.0, 0.0), (800.0, 400.0)), (SIZE, (0.0, 0.0))] {
            let camera = Camera::whole(size)
                .zoomed(2.0, (0.3, 0.3))
                .showing((5.0, 5.0));
            let viewport = Viewport { camera, frame };
            let sides = [
                viewport.panned((5.0, 5.0)).view(),
                viewport.zoomed(2.0, (5.0, 5.0)).view(),
            ];
            assert!(
                sides.iter().flatten().all(|side| side.is_finite()),
                "{sides:?}"
            );
        }
    }

    #[test]
    fn a_view_box_has_two_decimals() {
        let camera = Camera::whole((1000.0, 500.0)).zoomed(3.0, (0.0, 0.0));
        assert_eq!(camera.view_box(), "0.00 0.00 333.33 166.67");
    }
}
