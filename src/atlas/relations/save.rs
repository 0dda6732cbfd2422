//! Saving what is shown: as a picture with its text, as one of dots, as lists.

use gloo::utils::document;
use lore::route::{RelationsParams as Relations, Route};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Blob, BlobPropertyBag, CanvasRenderingContext2d, CssStyleRule, CssStyleSheet,
    HtmlAnchorElement, HtmlCanvasElement, HtmlImageElement, Url,
};

use super::{VIEW, by_id, on_click};
use crate::page::{Drawn, Page};
use crate::views::relations::export;

/// How many dots of the saved picture are one of the drawn.
const SHARP: u32 = 2;

/// What the rules begin with that make the picture what it is.
const RULES: [&str; 12] = [
    ".node", ".edge", ".c", ".way", ".head", ".hit", ".disc", ".seal-of", ".name", ".group",
    ".wide", ".over",
];

pub(super) fn attach() {
    on_click("save-csv", || {
        text("relations.csv", "text/csv", export::csv);
    });
    on_click("save-graphml", || {
        text("relations.graphml", "application/xml", export::graphml);
    });
    on_click("save-svg", || {
        text("relations.svg", "image/svg+xml", svg);
    });
    on_click("save-png", || {
        if let Some(drawn) = made(svg) {
            png(&drawn);
        }
    });
}

fn svg(page: Page, asked: &Relations) -> Drawn<String> {
    export::svg(page, asked, &style())
}

/// What is shown, in some form.
fn made(make: fn(Page, &Relations) -> Drawn<String>) -> Option<String> {
    let address = VIEW.with_borrow(|view| view.address.clone())?;
    let page = crate::atlas::page(&address)?;
    let Route::Relations(asked) = &address.route else {
        return None;
    };
    make(page, asked).ok()
}

fn text(name: &str, kind: &str, make: fn(Page, &Relations) -> Drawn<String>) {
    let Some(file) = made(make) else {
        tell("It could not be made.");
        return;
    };
    let parts = js_sys::Array::of1(&file.into());
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let blob = Blob::new_with_str_sequence_and_options(&parts, &options);
    let Some(url) = blob
        .ok()
        .and_then(|blob| Url::create_object_url_with_blob(&blob).ok())
    else {
        tell("The browser did not allow saving.");
        return;
    };
    save(name, &url);
    // The browser has it by then.
    let _ = Url::revoke_object_url(&url);
}

/// Hands a file to the reader.
fn save(name: &str, url: &str) {
    let link = document().create_element("a").ok();
    let Some(link) = link.and_then(|link| link.dyn_into::<HtmlAnchorElement>().ok()) else {
        return;
    };
    link.set_href(url);
    link.set_download(name);
    link.click();
    tell(&[name, " saved."].concat());
}

fn tell(words: &str) {
    if let Some(said) = by_id("graph-said") {
        said.set_text_content(Some(words));
    }
}

/// The light theme's properties and the rules of the picture, from the page's style sheets.
fn style() -> String {
    let mut style = String::new();
    let sheets = document().style_sheets();
    for at in 0..sheets.length() {
        let sheet = sheets
            .get(at)
            .and_then(|sheet| sheet.dyn_into::<CssStyleSheet>().ok());
        // One that may not be read is not ours.
        let Some(rules) = sheet.and_then(|sheet| sheet.css_rules().ok()) else {
            continue;
        };
        for at in 0..rules.length() {
            let rule = rules
                .get(at)
                .and_then(|rule| rule.dyn_into::<CssStyleRule>().ok());
            let Some(rule) = rule else { continue };
            let selector = rule.selector_text();
            let level = selector.starts_with(".s") && selector.contains(" .l");
            if selector == ":root" || level || RULES.iter().any(|start| selector.starts_with(start))
            {
                style.push_str(&rule.css_text());
                style.push('\n');
            }
        }
    }
    style.push_str("text { font-family: var(--serif); fill: var(--ink); }");
    style
}

/// Draws the picture on a canvas and saves that.
fn png(drawn: &str) {
    let Ok(image) = HtmlImageElement::new() else {
        return;
    };
    let ready = image.clone();
    let draw = Closure::once_into_js(move || {
        let url = dots(&ready);
        match url.ok().and_then(|url| url.as_string()) {
            Some(url) => save("relations.png", &url),
            None => tell("The picture could not be drawn."),
        }
    });
    image.set_onload(Some(draw.unchecked_ref()));
    let coded = String::from(js_sys::encode_uri_component(drawn));
    image.set_src(&["data:image/svg+xml,", &coded].concat());
}

fn dots(image: &HtmlImageElement) -> Result<JsValue, JsValue> {
    let canvas: HtmlCanvasElement = document().create_element("canvas")?.dyn_into()?;
    let (width, height) = (image.natural_width(), image.natural_height());
    canvas.set_width(width * SHARP);
    canvas.set_height(height * SHARP);
    let context = canvas.get_context("2d")?.ok_or(JsValue::NULL)?;
    let context: CanvasRenderingContext2d = context.dyn_into()?;
    let (wide, high) = (f64::from(width * SHARP), f64::from(height * SHARP));
    context.draw_image_with_html_image_element_and_dw_and_dh(image, 0.0, 0.0, wide, high)?;
    Ok(canvas.to_data_url_with_type("image/png")?.into())
}
