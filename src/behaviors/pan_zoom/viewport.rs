//! Maps what the camera sees to screen pixels.

use super::{Camera, Point};

/// Margins in pixels around the points that a view is fitted to, beside and above them: room for their
/// names.
const ROOM: Point = (72.0, 48.0);

/// The smallest share of the frame that the points get, however small the frame is.
const LEAST_PART: f64 = 0.4;

/// A camera and the frame on the screen that shows what it sees. The drawing is as large as fits,
/// and centred.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Viewport {
    /// What is seen.
    pub camera: Camera,
    /// The size of the frame, in pixels.
    pub frame: Point,
}

impl Viewport {
    /// The drawing's box within the frame, in pixels: left, top, width, height.
    fn picture(&self) -> [f64; 4] {
        let (width, height) = (self.camera.size().0.max(1.0), self.camera.size().1.max(1.0));
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

    /// Pixels per unit of the drawing.
    pub fn pixels_per_unit(&self) -> f64 {
        let [.., width, _] = self.camera.view();
        self.picture()[2] / width.max(f64::MIN_POSITIVE)
    }

    /// The position of a point of the drawing on the frame, in pixels.
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

    /// The camera after the drawing was dragged by some pixels.
    pub fn panned(&self, by: Point) -> Camera {
        let [.., width, height] = self.picture();
        if width <= 0.0 || height <= 0.0 {
            return self.camera;
        }
        self.camera.panned((by.0 / width, by.1 / height))
    }

    /// The camera zoomed by `factor` around a pixel.
    pub fn zoomed(&self, factor: f64, about: Point) -> Camera {
        self.camera.zoomed(factor, self.part(about))
    }

    /// The camera that shows some points as large as fits with a margin, zoomed in at most `closest`
    /// times; the same as before if there are none.
    pub fn around(&self, points: &[Point], closest: f64) -> Camera {
        let Some(&first) = points.first() else {
            return self.camera;
        };
        let bounds = |(least, most): (Point, Point), &(x, y): &Point| {
            let least = (least.0.min(x), least.1.min(y));
            (least, (most.0.max(x), most.1.max(y)))
        };
        let (least, most) = points.iter().fold((first, first), bounds);
        let whole = self.whole_pixels_per_unit();
        // Points in a line, or a single point, are zoomed in no further than `closest`.
        let times = |frame: f64, room: f64, units: f64| {
            (frame - 2.0 * room).max(frame * LEAST_PART) / (units * whole).max(1.0)
        };
        let across = times(self.frame.0, ROOM.0, most.0 - least.0);
        let down = times(self.frame.1, ROOM.1, most.1 - least.1);
        let centre = (
            f64::midpoint(least.0, most.0),
            f64::midpoint(least.1, most.1),
        );
        self.camera.at(across.min(down).min(closest), centre)
    }

    /// The camera around a point that leaves no part of the frame empty, zoomed in at most `closest`
    /// times.
    pub fn filled(&self, centre: Point, closest: f64) -> Camera {
        let [.., width, height] = self.picture();
        let times = (self.frame.0 / width.max(1.0)).max(self.frame.1 / height.max(1.0));
        self.camera.at(times.min(closest), centre)
    }

    /// Pixels per unit when the whole drawing is shown.
    fn whole_pixels_per_unit(&self) -> f64 {
        self.picture()[2] / self.camera.size().0.max(1.0)
    }

    /// How to move and scale (from the frame's corner) what was drawn for another camera, so that it
    /// matches this one. `None` if letters would become unreadable, or if the view goes beyond what was
    /// drawn (`beyond`, as a fraction).
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

    /// The position of a pixel of the frame, as fractions of the visible drawing.
    fn part(&self, (x, y): Point) -> Point {
        let [left, top, width, height] = self.picture();
        if width <= 0.0 || height <= 0.0 {
            return (0.5, 0.5);
        }
        ((x - left) / width, (y - top) / height)
    }
}

/// How a drawing is moved and scaled until it is redrawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Glide {
    /// The offset, in pixels.
    pub by: Point,
    /// The scale factor.
    pub scale: f64,
}

impl Glide {
    /// How far the old picture may be scaled during a gesture before it is redrawn: blurred letters don't
    /// matter while it moves.
    const MOST_SCALED: f64 = 4.0;

    /// As a CSS transform.
    pub fn css(&self) -> String {
        let Self { by: (x, y), scale } = self;
        format!("translate({x:.2}px,{y:.2}px) scale({scale:.4})")
    }
}

#[cfg(test)]
mod tests;
