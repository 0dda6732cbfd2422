//! The timeline as files: the drawing as SVG and PNG, the claims as CSV. All is made here, from
//! what is in the page; nothing is asked of anyone.

use js_sys::encode_uri_component;
use maud::Markup;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{
    CanvasRenderingContext2d, Document, Element, HtmlCanvasElement, HtmlElement, HtmlImageElement,
};

use super::asked;
use crate::browser::{full_address, listen, target};
use crate::views::timeline::{Sheet, chart, csv};

/// Pixels that an exported drawing is wide.
const WIDTH: i32 = 1600;
/// Pixels of a PNG for each of the drawing's.
const DENSITY: u32 = 2;
/// The most pixels of a side that every browser draws.
const LIMIT: u32 = 16_384;

pub(super) fn follow(document: &Document) {
    listen(document, "click", |event| {
        let button = target(event).and_then(|on| on.closest("[data-export]").ok().flatten());
        let kind = button
            .as_ref()
            .and_then(|button| button.get_attribute("data-export"));
        match kind.as_deref() {
            Some("svg") => save_svg(),
            Some("png") => draw_png(button),
            Some("csv") => save_csv(),
            _ => {}
        }
    });
}

/// The drawing as a file of its own.
fn svg() -> Option<String> {
    let (page, asked) = asked()?;
    // Whoever opens the file may have any letters.
    let sheet = Sheet {
        width: WIDTH,
        ..Sheet::default()
    };
    let drawing: Markup = chart(page, &asked, &sheet).ok()?;
    // Links of a file lead to the encyclopedia.
    let root = ["href=\"", &full_address(page.root)].concat();
    let linked = drawing.0.replace(&["href=\"", page.root].concat(), &root);
    Some(["<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n", &linked].concat())
}

fn save_svg() {
    if let Some(svg) = svg() {
        save("timeline.svg", &data("image/svg+xml", &svg));
    }
}

fn save_csv() {
    let table = asked().and_then(|(page, asked)| {
        // What stands before the path of every link.
        let root = full_address(page.root);
        let host = root.strip_suffix(page.root).unwrap_or(&root);
        csv(page, &asked, host).ok()
    });
    if let Some(table) = table {
        save("timeline.csv", &data("text/csv", &table));
    }
}

/// Some text as an address.
pub(in crate::atlas) fn data(kind: &str, text: &str) -> String {
    let encoded = String::from(encode_uri_component(text));
    ["data:", kind, ";charset=utf-8,", &encoded].concat()
}

/// Has the browser draw the picture, and saves it then. A failure is told on the button.
fn draw_png(button: Option<Element>) {
    let (Some(svg), Ok(image)) = (svg(), HtmlImageElement::new()) else {
        return;
    };
    let picture = image.clone();
    let tell = button.clone();
    let drawn = Closure::once_into_js(move || {
        if paint(&picture).is_none()
            && let Some(button) = button
        {
            button.set_text_content(Some("PNG: the browser refused"));
        }
    });
    let failed = Closure::once_into_js(move || {
        if let Some(button) = tell {
            button.set_text_content(Some("PNG: the browser refused"));
        }
    });
    image.set_onload(Some(drawn.unchecked_ref()));
    image.set_onerror(Some(failed.unchecked_ref()));
    image.set_src(&data("image/svg+xml", &svg));
}

fn paint(image: &HtmlImageElement) -> Option<()> {
    let canvas = super::document()?.create_element("canvas").ok()?;
    let canvas: HtmlCanvasElement = canvas.dyn_into().ok()?;
    let (width, height) = (image.natural_width(), image.natural_height());
    let density = if height * DENSITY > LIMIT { 1 } else { DENSITY };
    let (width, height) = (width * density, height * density);
    canvas.set_width(width);
    canvas.set_height(height);
    let context = canvas.get_context("2d").ok()??;
    let context: CanvasRenderingContext2d = context.dyn_into().ok()?;
    let (width, height) = (f64::from(width), f64::from(height));
    context.set_fill_style_str("#fff");
    context.fill_rect(0.0, 0.0, width, height);
    context
        .draw_image_with_html_image_element_and_dw_and_dh(image, 0.0, 0.0, width, height)
        .ok()?;
    save("timeline.png", &canvas.to_data_url().ok()?);
    Some(())
}

/// Has the browser save a file.
pub(in crate::atlas) fn save(name: &str, href: &str) {
    let link = super::document().and_then(|document| document.create_element("a").ok());
    let Some(link) = link.and_then(|link| link.dyn_into::<HtmlElement>().ok()) else {
        return;
    };
    // The names are well-formed.
    let _ = link.set_attribute("download", name);
    let _ = link.set_attribute("href", href);
    link.click();
}
