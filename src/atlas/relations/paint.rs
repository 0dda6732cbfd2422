//! What is painted of a picture that is too large for elements: all of it, below the few that are
//! elements. It is painted a little beyond the frame, so that a hand can move it as it is.

use gloo::utils::{document, window};
use lore::graph::{FONT_SIZE as LETTER, text_width as breadth};
use lore::route::{Address, RelationsParams as Relations, Route};
use wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

use super::zoom::{Screen, Zoom, fixed};
use super::{VIEW, by_id, go};
use crate::views::relations::scene::{Scene, Spot, named, scene, selected};

/// How much of the frame is painted beyond each of its sides, as in the style sheet.
pub(super) const BEYOND: f64 = 0.3;

/// The largest node, in pixels, and in units of the plan: so near do two never lie.
const NODE: (f64, f64) = (10.0, 18.0);

/// From the middle of an element to its rim, in pixels.
const ELEMENT: f64 = LETTER * 0.6;

/// How near to a node a press must be, in pixels.
const PRESS: f64 = 16.0;

/// How many names are painted at most.
const NAMES: usize = 60;

/// The colours of the page: of the lines by their numbers, then paper, edge and ink.
const COLOURS: [&str; 12] = [
    ".c1", ".c2", ".c3", ".c4", ".c5", ".c6", ".c7", ".c8", ".c9", "--leaf", "--edge", "--ink",
];

/// What is painted, and in which colours.
pub(super) struct Painted {
    scene: Scene,
    colours: Vec<String>,
}

/// Makes ready what an address asks for, if it is too large for elements.
pub(super) fn attach(address: &Address) {
    let asked = asked(address).filter(|_| by_id("graph-painted").is_some());
    let made = asked.and_then(|asked| scene(super::super::page(address)?, asked).ok());
    let painted = made.map(|scene| Painted {
        scene,
        colours: COLOURS.iter().map(|name| colour(name)).collect(),
    });
    VIEW.with_borrow_mut(|view| view.painted = painted);
}

fn asked(address: &Address) -> Option<&Relations> {
    match &address.route {
        Route::Relations(asked) => Some(asked),
        _ => None,
    }
}

/// A colour of the style sheet: that of a kind of line, or by its own name.
fn colour(name: &str) -> String {
    let (css, property) = if name.starts_with('.') {
        (name, "--c")
    } else {
        (":root", name)
    };
    let element = document().query_selector(css).ok().flatten();
    let style = element.and_then(|element| window().get_computed_style(&element).ok()?);
    let value = style.and_then(|style| style.get_property_value(property).ok());
    value.unwrap_or_default()
}

/// Paints what is seen and a little beyond.
pub(super) fn paint(zoom: &Zoom) {
    let canvas = by_id("graph-painted").and_then(|canvas| canvas.dyn_into().ok());
    let (Some(canvas), Some(screen)) = (canvas, Screen::now()) else {
        return;
    };
    VIEW.with_borrow(|view| {
        if let Some(painted) = &view.painted
            && let Some(painter) = Painter::on(&canvas, zoom, &screen)
        {
            painter.paint(painted);
        }
    });
}

/// A canvas with the way from the plan to it.
struct Painter {
    on: CanvasRenderingContext2d,
    /// Pixels of the canvas for a unit of the plan.
    scale: f64,
    /// Where the plan's corner is.
    corner: (f64, f64),
    size: (f64, f64),
    /// Dots of the canvas for a pixel.
    dots: f64,
}

impl Painter {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a size in dots"
    )]
    fn on(canvas: &HtmlCanvasElement, zoom: &Zoom, screen: &Screen) -> Option<Self> {
        let dots = window().device_pixel_ratio().clamp(1.0, 2.0);
        let whole = 1.0 + 2.0 * BEYOND;
        let size = (screen.frame.0 * whole, screen.frame.1 * whole);
        canvas.set_width((size.0 * dots) as u32);
        canvas.set_height((size.1 * dots) as u32);
        let on = canvas.get_context("2d").ok()??;
        let [left, top, width, _] = zoom.seen();
        let scale = screen.width / width;
        Some(Self {
            on: on.dyn_into().ok()?,
            scale,
            corner: (
                screen.frame.0 * BEYOND + screen.left - left * scale,
                screen.frame.1 * BEYOND + screen.top - top * scale,
            ),
            size,
            dots,
        })
    }

    fn at(&self, place: (f64, f64)) -> (f64, f64) {
        (
            place.0 * self.scale + self.corner.0,
            place.1 * self.scale + self.corner.1,
        )
    }

    fn is_seen(&self, (x, y): (f64, f64), room: f64) -> bool {
        x > -room && y > -room && x < self.size.0 + room && y < self.size.1 + room
    }

    fn paint(&self, painted: &Painted) {
        // The dots of a canvas of this size are there.
        let _ = self.on.scale(self.dots, self.dots);
        for (line, colour) in (1..).zip(&painted.colours[..9]) {
            self.on.set_stroke_style_str(colour);
            for dim in [true, false] {
                self.on.set_global_alpha(if dim { 0.12 } else { 0.55 });
                self.strokes(&painted.scene, line, dim);
            }
        }
        let [.., leaf, edge, ink] = &painted.colours[..] else {
            return;
        };
        self.on.set_fill_style_str(leaf);
        self.on.set_stroke_style_str(edge);
        for dim in [true, false] {
            self.on.set_global_alpha(if dim { 0.4 } else { 1.0 });
            self.spots(&painted.scene, dim);
        }
        self.on.set_global_alpha(1.0);
        self.on.set_fill_style_str(ink);
        self.on.set_stroke_style_str(leaf);
        self.names(&painted.scene);
    }

    fn strokes(&self, scene: &Scene, line: u16, dim: bool) {
        self.on.begin_path();
        for stroke in &scene.strokes {
            if stroke.line != line || stroke.dim != dim {
                continue;
            }
            let [(ax, ay), (bx, by)] = stroke.ends.map(|end| self.at(end));
            let beside = ax.max(bx) < 0.0 || ax.min(bx) > self.size.0;
            if !beside && ay.max(by) >= 0.0 && ay.min(by) <= self.size.1 {
                self.on.move_to(ax, ay);
                self.on.line_to(bx, by);
            }
        }
        self.on.stroke();
    }

    fn radius(&self) -> f64 {
        (NODE.1 * self.scale).clamp(1.5, NODE.0)
    }

    fn spots(&self, scene: &Scene, dim: bool) {
        let radius = self.radius();
        self.on.begin_path();
        for spot in scene.spots.iter().filter(|spot| spot.dim == dim) {
            let (x, y) = self.at(spot.at);
            if !self.is_seen((x, y), radius) {
                continue;
            }
            if spot.power || radius < 3.0 {
                self.on
                    .rect(x - radius, y - radius, 2.0 * radius, 2.0 * radius);
            } else {
                self.on.move_to(x + radius, y);
                // A radius is never less than nothing.
                let _ = self.on.arc(x, y, radius, 0.0, std::f64::consts::TAU);
            }
        }
        self.on.fill();
        self.on.stroke();
    }

    /// As many names as have room, in the order of the spots. Names of elements are among them: all
    /// together they don't run into each other.
    fn names(&self, scene: &Scene) {
        let size = LETTER * 1.1;
        let serif = colour("--serif");
        self.on.set_font(&[&fixed(size, 1), "px ", &serif].concat());
        self.on.set_text_align("center");
        self.on.set_line_width(4.0);
        self.on.set_line_join("round");
        let elements = scene.spots.iter().filter(|spot| spot.element.is_some());
        let disc = |(x, y)| [x - ELEMENT, y - ELEMENT, x + ELEMENT, y + ELEMENT];
        let mut taken: Vec<[f64; 4]> = elements.map(|spot| disc(self.at(spot.at))).collect();
        let most = taken.len() + NAMES;
        for spot in &scene.spots {
            let room = self.room(spot, size);
            let meets = |other: &[f64; 4]| {
                room[0] < other[2] && other[0] < room[2] && room[1] < other[3] && other[1] < room[3]
            };
            let painted = !spot.dim
                && taken.len() < most
                && self.is_seen(self.at(spot.at), 0.0)
                && (spot.named || !taken.iter().any(meets));
            if let Some(slug) = spot.element {
                tell(slug, painted);
            }
            if painted {
                taken.push(room);
                let (x, down) = (self.at(spot.at).0, room[1] + size);
                // Letters of a font that every machine has.
                let _ = self.on.stroke_text(spot.name, x, down);
                let _ = self.on.fill_text(spot.name, x, down);
            }
        }
    }

    /// Where the name of a spot stands: left, top, right, bottom.
    fn room(&self, spot: &Spot, size: f64) -> [f64; 4] {
        let (x, y) = self.at(spot.at);
        let top = y + spot.element.map_or(self.radius(), |_| ELEMENT);
        let half = breadth(spot.name) * size / 2.0;
        [x - half, top, x + half, top + size * 1.2]
    }
}

/// Whether the name of an element is painted: it need not show its own then.
fn tell(slug: &str, painted: bool) {
    if let Some(node) = by_id(&["n-", slug].concat()) {
        // The name of an attribute is one.
        let _ = node.toggle_attribute_with_force("data-told", painted);
    }
}

/// A press on the painted picture, at a place in parts of what is seen: it selects what is there.
pub(super) fn press(right: f64, down: f64) {
    let Some(screen) = Screen::now() else { return };
    let found = VIEW.with_borrow(|view| {
        let [left, top, width, height] = view.zoom.seen();
        let (x, y) = (left + width * right, top + height * down);
        let near = PRESS * width / screen.width;
        let spots = &view.painted.as_ref()?.scene.spots;
        let off = |spot: &Spot| (spot.at.0 - x).abs().max((spot.at.1 - y).abs());
        let spot = spots.iter().min_by(|a, b| off(a).total_cmp(&off(b)))?;
        (off(spot) < near).then_some((spot.entry, view.address.clone()?))
    });
    if let Some((entry, address)) = found {
        select(&address, entry);
    }
}

/// Selects what is only painted by the beginning of its name, and takes the focus there.
pub(super) fn seek(letters: &str) -> bool {
    let address = VIEW.with_borrow(|view| view.painted.as_ref().and(view.address.clone()));
    let found = address.and_then(|address| {
        let page = super::super::page(&address)?;
        let entry = named(page, asked(&address)?, letters).ok()??;
        Some((entry, address))
    });
    let Some((entry, address)) = found else {
        return false;
    };
    select(&address, entry);
    true
}

fn select(address: &Address, entry: lore::EntryId) {
    let page = super::super::page(address);
    let Some((page, asked)) = page.zip(asked(address)) else {
        return;
    };
    if let (Ok(href), Ok(card)) = (selected(page, asked, entry), page.tome.card(entry)) {
        VIEW.with_borrow_mut(|view| view.come_back = Some(["n-", card.slug].concat()));
        go(&href, false);
    }
}
