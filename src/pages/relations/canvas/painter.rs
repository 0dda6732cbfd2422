//! Paints a graph.

use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

use crate::models::graph_lines::LINE_KINDS;
use crate::models::relations::{GraphScene, PaintedName, Painting};

/// Paints a graph with some of its names.
pub(super) fn paint(
    canvas: &HtmlCanvasElement,
    painting: &Painting,
    scene: &GraphScene,
    names: &[PaintedName],
) -> Result<(), JsValue> {
    let density = window().device_pixel_ratio().clamp(1.0, 2.0);
    set_size(canvas, painting.size, density);
    let context = canvas.get_context("2d")?.ok_or(JsValue::NULL)?;
    let context: CanvasRenderingContext2d = context.dyn_into()?;
    context.scale(density, density)?;
    let painter = Painter {
        context,
        painting: *painting,
        colours: Colours::of(canvas)?,
    };
    painter.edges(scene);
    painter.nodes(scene)?;
    painter.names(names)
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a size in pixels"
)]
fn set_size(canvas: &HtmlCanvasElement, (width, height): (f64, f64), density: f64) {
    canvas.set_width((width * density) as u32);
    canvas.set_height((height * density) as u32);
}

/// The page's colours and fonts, from its style sheet.
struct Colours {
    lines: Vec<String>,
    paper: String,
    rim: String,
    ink: String,
    letters: String,
}

impl Colours {
    fn of(canvas: &HtmlCanvasElement) -> Result<Self, JsValue> {
        let style = window().get_computed_style(canvas)?.ok_or(JsValue::NULL)?;
        let read = |name: &str| style.get_property_value(name);
        let lines = (1..=LINE_KINDS).map(|line| read(&format!("--line-{line}")));
        Ok(Self {
            lines: lines.collect::<Result<_, _>>()?,
            paper: read("--leaf")?,
            rim: read("--edge")?,
            ink: read("--ink")?,
            letters: read("--serif")?,
        })
    }
}

struct Painter {
    context: CanvasRenderingContext2d,
    painting: Painting,
    colours: Colours,
}

impl Painter {
    fn edges(&self, scene: &GraphScene) {
        for (line, colour) in (1..).zip(&self.colours.lines) {
            self.context.set_stroke_style_str(colour);
            for dim in [true, false] {
                self.context.set_global_alpha(if dim { 0.12 } else { 0.55 });
                self.context.begin_path();
                let edges = scene.edges.iter();
                for edge in edges.filter(|edge| edge.line == line && edge.dim == dim) {
                    self.edge(edge.ends);
                }
                self.context.stroke();
            }
        }
    }

    fn edge(&self, ends: [(f64, f64); 2]) {
        let [(ax, ay), (bx, by)] = ends.map(|end| self.painting.at(end));
        let (width, height) = self.painting.size;
        let beside = ax.max(bx) < 0.0 || ax.min(bx) > width;
        if !beside && ay.max(by) >= 0.0 && ay.min(by) <= height {
            self.context.move_to(ax, ay);
            self.context.line_to(bx, by);
        }
    }

    fn nodes(&self, scene: &GraphScene) -> Result<(), JsValue> {
        self.context.set_fill_style_str(&self.colours.paper);
        self.context.set_stroke_style_str(&self.colours.rim);
        let radius = self.painting.radius();
        for dim in [true, false] {
            self.context.set_global_alpha(if dim { 0.4 } else { 1.0 });
            self.context.begin_path();
            for node in scene.nodes.iter().filter(|node| node.dim == dim) {
                let (x, y) = self.painting.at(node.position);
                if !self.painting.shows((x, y), radius) {
                    continue;
                }
                if node.square || radius < 3.0 {
                    self.context
                        .rect(x - radius, y - radius, 2.0 * radius, 2.0 * radius);
                } else {
                    self.context.move_to(x + radius, y);
                    self.context.arc(x, y, radius, 0.0, std::f64::consts::TAU)?;
                }
            }
            self.context.fill();
            self.context.stroke();
        }
        Ok(())
    }

    fn names(&self, names: &[PaintedName]) -> Result<(), JsValue> {
        self.context.set_global_alpha(1.0);
        self.context.set_fill_style_str(&self.colours.ink);
        self.context.set_stroke_style_str(&self.colours.paper);
        self.context.set_font(&format!(
            "{:.1}px {}",
            Painting::LETTER,
            self.colours.letters
        ));
        self.context.set_text_align("center");
        self.context.set_line_width(4.0);
        self.context.set_line_join("round");
        for name in names {
            let (x, y) = name.at;
            self.context.stroke_text(name.title, x, y)?;
            self.context.fill_text(name.title, x, y)?;
        }
        Ok(())
    }
}
