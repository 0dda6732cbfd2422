//! How close one looks at the picture.

use gloo::timers::callback::Timeout;
use lore::graph::{FONT_SIZE as LETTER, ZOOM_LEVELS as LEVELS, width_at};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, SvgElement};

use super::{VIEW, by_id, on_click, paint, set};

/// The closest look.
const MOST: f64 = 8.0;

/// How long a hand rests before the picture is drawn anew, in milliseconds.
const REST: u32 = 140;

/// What is drawn is scaled by no more than this before it is drawn anew: a hand that moves sees no
/// letters, and is not waited for.
const CLOSE: f64 = 0.25;

/// How much closer a step is.
const STEP: f64 = 1.4;

/// The part of the picture that is seen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Zoom {
    /// The whole picture, in units of the plan.
    width: f64,
    height: f64,
    /// How many times larger it is seen.
    scale: f64,
    /// The middle of what is seen.
    x: f64,
    y: f64,
}

impl Default for Zoom {
    fn default() -> Self {
        Self {
            width: 0.0,
            height: 0.0,
            scale: 1.0,
            x: 0.0,
            y: 0.0,
        }
    }
}

impl Zoom {
    fn whole(width: f64, height: f64) -> Self {
        Self {
            width,
            height,
            scale: 1.0,
            x: width / 2.0,
            y: height / 2.0,
        }
    }

    /// Left, top, width, height.
    pub(super) fn seen(&self) -> [f64; 4] {
        let (width, height) = (self.width / self.scale, self.height / self.scale);
        [self.x - width / 2.0, self.y - height / 2.0, width, height]
    }

    /// Keeps what is seen within the picture.
    fn hold(&mut self) {
        self.scale = self.scale.clamp(1.0, MOST);
        let (half_x, half_y) = (
            self.width / self.scale / 2.0,
            self.height / self.scale / 2.0,
        );
        self.x = self.x.clamp(half_x, self.width - half_x);
        self.y = self.y.clamp(half_y, self.height - half_y);
    }
}

pub(super) fn attach(svg: &Element) {
    let side = |name| {
        let words = svg.get_attribute(name).unwrap_or_default();
        words.parse::<u16>().map_or(1.0, f64::from)
    };
    let (width, height) = (side("data-width"), side("data-height"));
    VIEW.with_borrow_mut(|view| {
        let zoom = &mut view.zoom;
        if (zoom.width, zoom.height) != (width, height) {
            *zoom = Zoom::whole(width, height);
        }
    });
    on_click("zoom-in", || by(STEP, None));
    on_click("zoom-out", || by(1.0 / STEP, None));
    on_click("zoom-fit", fit);
    let closer = VIEW.with_borrow_mut(|view| {
        view.drawn = Some(view.zoom);
        view.zoom.scale > 1.0
    });
    // As a whole it stands as it was drawn; what is painted is painted here only.
    if closer || by_id("graph-painted").is_some() {
        draw();
    }
}

/// Shows the whole picture.
pub(super) fn fit() {
    change(|zoom| *zoom = Zoom::whole(zoom.width, zoom.height));
}

/// One step closer or farther.
pub(super) fn step(closer: bool) {
    by(if closer { STEP } else { 1.0 / STEP }, None);
}

/// Looks `times` closer; the place at `about`, in parts of the frame, stays where it is.
pub(super) fn by(times: f64, about: Option<(f64, f64)>) {
    let (right, down) = about.unwrap_or((0.5, 0.5));
    let closer = |zoom: &mut Zoom| {
        let [left, top, width, height] = zoom.seen();
        let (x, y) = (left + width * right, top + height * down);
        zoom.scale = (zoom.scale * times).clamp(1.0, MOST);
        let [_, _, width, height] = zoom.seen();
        zoom.x = x + width * (0.5 - right);
        zoom.y = y + height * (0.5 - down);
    };
    // A hand is at a place, a button is not.
    if about.is_some() {
        glide(closer);
    } else {
        change(closer);
    }
}

/// Moves the picture, by parts of the frame.
pub(super) fn pan(right: f64, down: f64) {
    glide(|zoom| {
        let [_, _, width, height] = zoom.seen();
        zoom.x -= right * width;
        zoom.y -= down * height;
    });
}

/// Brings a place into sight.
pub(super) fn show(x: f64, y: f64) {
    change(|zoom| {
        let [left, top, width, height] = zoom.seen();
        let (room_x, room_y) = (width * 0.08, height * 0.1);
        let seen = x > left + room_x
            && x < left + width - room_x
            && y > top + room_y
            && y < top + height - room_y;
        if !seen {
            (zoom.x, zoom.y) = (x, y);
        }
    });
}

fn change(act: impl FnOnce(&mut Zoom)) {
    alter(act);
    draw();
}

fn alter(act: impl FnOnce(&mut Zoom)) {
    VIEW.with_borrow_mut(|view| {
        act(&mut view.zoom);
        view.zoom.hold();
    });
}

/// Changes what is seen while a hand moves: what is drawn is moved and scaled as it is. It is drawn
/// anew when the hand rests, or when the hand comes to where nothing is.
fn glide(act: impl FnOnce(&mut Zoom)) {
    alter(act);
    let (now, drawn) = VIEW.with_borrow(|view| (view.zoom, view.drawn));
    let Some((drawn, screen)) = drawn.zip(Screen::of(&now)) else {
        return draw();
    };
    let [left, top, width, _] = now.seen();
    let [left0, top0, width0, _] = drawn.seen();
    let times = width0 / width;
    let scale = screen.width / width;
    let right = screen.left * (1.0 - times) + (left0 - left) * scale;
    let down = screen.top * (1.0 - times) + (top0 - top) * scale;
    let bare = |from: f64, whole: f64| {
        let beyond = paint::BEYOND * times * whole;
        from > beyond || from + times * whole + beyond < whole
    };
    let bare = bare(right, screen.width) || bare(down, screen.height);
    if !(CLOSE..=1.0 / CLOSE).contains(&times) || bare {
        return draw();
    }
    let words = [
        "translate(",
        &fixed(right, 2),
        "px,",
        &fixed(down, 2),
        "px) scale(",
        &fixed(times, 4),
        ")",
    ];
    transform(&words.concat());
    let rest = Timeout::new(REST, draw);
    VIEW.with_borrow_mut(|view| view.rest = Some(rest));
}

/// Moves and scales what is drawn.
fn transform(how: &str) {
    for id in ["graph", "graph-painted"] {
        let style = by_id(id).and_then(|drawn| {
            let html = drawn.dyn_ref::<HtmlElement>().map(HtmlElement::style);
            html.or_else(|| drawn.dyn_ref::<SvgElement>().map(SvgElement::style))
        });
        if let Some(style) = style {
            // A property that every browser knows.
            let _ = style.set_property("transform", how);
        }
    }
}

/// Where the picture is on the frame, in pixels.
pub(super) struct Screen {
    pub(super) left: f64,
    pub(super) top: f64,
    pub(super) width: f64,
    pub(super) height: f64,
    /// The frame.
    pub(super) frame: (f64, f64),
}

impl Screen {
    pub(super) fn now() -> Option<Self> {
        Self::of(&VIEW.with_borrow(|view| view.zoom))
    }

    fn of(zoom: &Zoom) -> Option<Self> {
        let frame = by_id("graph-frame")?;
        let frame = (
            f64::from(frame.client_width()),
            f64::from(frame.client_height()),
        );
        let width = frame.0.min(frame.1 * zoom.width / zoom.height.max(1.0));
        let height = width * zoom.height / zoom.width.max(1.0);
        (width > 0.0).then_some(Self {
            left: (frame.0 - width) / 2.0,
            top: (frame.1 - height) / 2.0,
            width,
            height,
            frame,
        })
    }
}

/// Draws the part that is seen, with letters of their right size. As a whole, the style sheet does
/// that by the width of the page.
fn draw() {
    let (Some(svg), Some(frame)) = (by_id("graph"), by_id("graph-frame")) else {
        return;
    };
    let zoom = VIEW.with_borrow_mut(|view| {
        view.rest = None;
        view.drawn = Some(view.zoom);
        view.zoom
    });
    transform("none");
    set(&svg, "viewBox", &zoom.seen().map(decimal).join(" "));
    let wide = svg.class_list().contains("wide");
    let mut class = if wide { "graph wide" } else { "graph" }.to_owned();
    if zoom.scale > 1.0 {
        let level = level(f64::from(frame.client_width()) * zoom.scale);
        for shown in 0..=level {
            class.extend([" s", &shown.to_string()]);
        }
        set(&svg, "data-scaled", "");
        let letters = LETTER * zoom.width / width_at(level);
        if let Ok(Some(scaled)) = svg.query_selector(".scaled") {
            set(&scaled, "font-size", &decimal(letters));
        }
    } else {
        // An attribute that is not there need not be removed.
        let _ = svg.remove_attribute("data-scaled");
    }
    if svg.get_attribute("class").as_deref() != Some(&*class) {
        set(&svg, "class", &class);
    }
    paint::paint(&zoom);
}

/// The largest level that is not wider than this.
pub(super) fn level(width: f64) -> usize {
    let larger = (1..LEVELS).take_while(|&level| width_at(level) <= width);
    larger.last().unwrap_or_default()
}

fn decimal(value: f64) -> String {
    fixed(value, 2)
}

/// A number with some decimals. The standard library's way to print a float weighs more than this
/// program's listeners together.
#[expect(clippy::cast_possible_truncation, reason = "a place in the picture")]
pub(super) fn fixed(value: f64, decimals: usize) -> String {
    let one = (0..decimals).fold(1_i32, |one, _| one * 10);
    let parts = (value * f64::from(one)) as i64;
    let one = i64::from(one);
    let rest = (parts.abs() % one).to_string();
    let zeros = "0".repeat(decimals - rest.len());
    let sign = if parts < 0 { "-" } else { "" };
    [sign, &(parts.abs() / one).to_string(), ".", &zeros, &rest].concat()
}

#[cfg(test)]
mod tests {
    use super::{Zoom, decimal, level};

    #[test]
    fn decimals_are_cut_after_the_second() {
        for (value, words) in [
            (0.0, "0.00"),
            (-1.5, "-1.50"),
            (12.349, "12.34"),
            (-0.07, "-0.07"),
        ] {
            assert_eq!(decimal(value), words);
        }
    }

    #[test]
    fn what_is_seen_stays_within_the_picture() {
        let mut zoom = Zoom::whole(800.0, 400.0);
        (zoom.scale, zoom.x, zoom.y) = (2.0, -50.0, 1_000.0);
        zoom.hold();
        let seen = |zoom: &Zoom| zoom.seen().map(decimal).join(" ");
        assert_eq!(seen(&zoom), "0.00 200.00 400.00 200.00");
        zoom.scale = 0.1;
        zoom.hold();
        assert_eq!(seen(&zoom), "0.00 0.00 800.00 400.00");
    }

    #[test]
    fn each_level_begins_at_its_width() {
        assert_eq!(level(10.0), 0);
        assert_eq!(level(359.0), 0);
        assert_eq!(level(360.5), 1);
        assert_eq!(level(1e9), lore::graph::ZOOM_LEVELS - 1);
    }
}
