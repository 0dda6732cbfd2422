//! How wide the letters are that the page is set in.

use web_sys::Element;

use crate::views::timeline::Letters;

/// The letters as they stand in the drawing's place; guessed if they can't be measured.
pub(super) fn measured(place: &Element) -> Letters {
    letters(place).unwrap_or_default()
}

fn letters(place: &Element) -> Option<Letters> {
    let document = super::document()?;
    let line = document.create_element("p").ok()?;
    line.set_class_name("gauge");
    let mut spans = Vec::new();
    for letter in Letters::measured() {
        let span = document.create_element("span").ok()?;
        // Ten of them are as many pixels wide as one is tenths.
        span.set_text_content(Some(&String::from_iter([letter; 10])));
        line.append_child(&span).ok()?;
        spans.push(span);
    }
    place.append_child(&line).ok()?;
    let widths: Vec<_> = spans.iter().map(tenths).collect();
    line.remove();
    let seen = widths.iter().all(|&width| width > 0);
    seen.then(|| Letters::of(widths.into_iter()))
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a number from 0 to 255"
)]
fn tenths(span: &Element) -> u8 {
    let width = span.get_bounding_client_rect().width();
    width.ceil().clamp(0.0, 255.0) as u8
}
