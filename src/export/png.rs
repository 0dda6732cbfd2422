//! Drawings as PNG files: the browser draws the SVG and encodes the pixels.

use js_sys::{Promise, Uint8Array};
use leptos::prelude::document;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, CanvasRenderingContext2d, HtmlCanvasElement, HtmlImageElement};

use super::ExportError;
use crate::platform::log;

/// Pixels of the picture per pixel of the drawing.
const DENSITY: u32 = 2;

/// The longest side that browsers can draw, in pixels.
const LONGEST: u32 = 16_384;

/// The largest area that Safari on a phone can draw, in pixels.
const LARGEST: u64 = 16_777_216;

/// Draws an SVG document, on white, as a PNG.
///
/// # Errors
/// If the browser can't draw it: it is not well formed, or too large.
pub async fn render(svg: &str) -> Result<Vec<u8>, ExportError> {
    drawn(svg).await.map_err(|error| {
        log::warn("a picture could not be drawn", &error);
        ExportError::Picture
    })
}

async fn drawn(svg: &str) -> Result<Vec<u8>, JsValue> {
    let image = HtmlImageElement::new()?;
    // The content security policy allows pictures from `data:` URLs, but not from blobs.
    let encoded = String::from(js_sys::encode_uri_component(svg));
    image.set_src(&format!("data:image/svg+xml;charset=utf-8,{encoded}"));
    // Rejects where an `error` event would fire.
    JsFuture::from(image.decode()).await?;
    let canvas = painted(&image)?;
    let blob = JsFuture::from(Promise::new(&mut |resolve, reject| {
        if let Err(error) = canvas.to_blob(&resolve) {
            // A promise can be rejected with any value.
            drop(reject.call1(&JsValue::NULL, &error));
        }
    }))
    .await?;
    // Null for a canvas that is too large.
    let blob: Blob = blob.dyn_into()?;
    let buffer = JsFuture::from(blob.array_buffer()).await?;
    Ok(Uint8Array::new(&buffer).to_vec())
}

fn painted(image: &HtmlImageElement) -> Result<HtmlCanvasElement, JsValue> {
    let (width, height) = size(image.natural_width(), image.natural_height());
    let canvas: HtmlCanvasElement = document().create_element("canvas")?.dyn_into()?;
    canvas.set_width(width);
    canvas.set_height(height);
    let context = canvas.get_context("2d")?.ok_or(JsValue::NULL)?;
    let context: CanvasRenderingContext2d = context.dyn_into()?;
    let (width, height) = (f64::from(width), f64::from(height));
    context.set_fill_style_str("#fff");
    context.fill_rect(0.0, 0.0, width, height);
    context.draw_image_with_html_image_element_and_dw_and_dh(image, 0.0, 0.0, width, height)?;
    Ok(canvas)
}

/// The size of the picture, at the highest density that browsers can draw.
fn size(width: u32, height: u32) -> (u32, u32) {
    let fits = |(width, height): (u32, u32)| {
        width.max(height) <= LONGEST && u64::from(width) * u64::from(height) <= LARGEST
    };
    let dense = (
        width.saturating_mul(DENSITY),
        height.saturating_mul(DENSITY),
    );
    if fits(dense) { dense } else { (width, height) }
}

#[cfg(test)]
mod tests {
    use super::size;

    #[test]
    fn a_picture_has_twice_the_pixels_unless_it_is_too_long_or_too_large() {
        assert_eq!(size(1_600, 900), (3_200, 1_800));
        assert_eq!(size(1_600, 8_193), (1_600, 8_193));
        assert_eq!(size(3_000, 2_000), (3_000, 2_000));
    }
}
