//! The widths of texts in a font, measured by the browser without putting them on the page.

use leptos::prelude::{document, window};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CanvasRenderingContext2d, Element, HtmlCanvasElement};

/// Measures texts in one font.
pub struct TextWidths(CanvasRenderingContext2d);

impl TextWidths {
    /// Measures in the typeface of an element, at a size in pixels.
    ///
    /// # Errors
    /// The browser's error if it has no canvas or can't report the typeface.
    pub fn like(element: &Element, size: u32) -> Result<Self, JsValue> {
        let style = window().get_computed_style(element)?.ok_or(JsValue::NULL)?;
        let family = style.get_property_value("font-family")?;
        let canvas: HtmlCanvasElement = document().create_element("canvas")?.dyn_into()?;
        let context = canvas.get_context("2d")?.ok_or(JsValue::NULL)?;
        let context: CanvasRenderingContext2d = context.dyn_into()?;
        context.set_font(&format!("{size}px {family}"));
        Ok(Self(context))
    }

    /// The width of a text in pixels; zero if the browser can't tell.
    pub fn width(&self, text: &str) -> f64 {
        let measured = self.0.measure_text(text);
        measured.map_or(0.0, |metrics| metrics.width())
    }
}
