//! The size and the fonts of the drawing. For larger text it is laid out narrower and scaled up, so that
//! everything grows together.

use leptos::html;
use leptos::prelude::*;

use crate::behaviors::element_size::use_element_size;
use crate::behaviors::printing::use_printing;
use crate::models::timeline::drawing::{Canvas, GUTTER, LetterWidths};
use crate::platform::log;
use crate::platform::text_size::text_size;
use crate::platform::text_width::TextWidths;

/// The width of a drawing on paper, in pixels, which are smaller than on a screen.
const PAPER: i32 = 1100;
/// The least width that can be drawn in, in pixels: anything less means that the place is hidden.
const LEAST: i32 = 100;
/// The width, in pixels, from which on lanes have their names beside them.
const ROOMY: i32 = 860;
/// About the width of a scroll bar. A scroll bar that comes and goes with the height must not move the
/// names, since that changes the height again.
const SCROLL_BAR: i32 = 20;
/// The font size of the drawing, in pixels.
const LETTERS: u32 = 13;

/// Where the drawing is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Medium {
    /// In a file, before the page is measured.
    File,
    /// One picture, fitted to the page, under a sticky axis.
    Screen(Canvas),
    /// A picture per lane, for printed pages.
    Paper(Canvas),
}

impl Medium {
    /// The canvas that shapes are placed on.
    pub(super) fn canvas(self) -> Canvas {
        match self {
            Self::File => Canvas::default(),
            Self::Screen(canvas) | Self::Paper(canvas) => canvas,
        }
    }
}

/// The medium for a drawing in a place of the page.
pub(super) fn use_medium(place: NodeRef<html::Div>) -> Memo<Medium> {
    let width = use_width(place);
    let printing = use_printing();
    let letters = Memo::new(move |_| {
        // Measured again with each width: the reader may have changed the font.
        width
            .get()
            .and_then(|_| place.get_untracked())
            .map(|place| measured(&place))
    });
    Memo::new(move |before: Option<&Medium>| {
        let canvas = |width: i32, gutter| Canvas {
            width: width - gutter,
            gutter,
            letters: letters.get().unwrap_or_default(),
            opens_all: false,
        };
        let roomy = match before {
            Some(Medium::Screen(canvas)) if canvas.gutter > 0 => ROOMY - SCROLL_BAR,
            Some(Medium::Screen(_)) => ROOMY + SCROLL_BAR,
            _ => ROOMY,
        };
        match width.get() {
            _ if printing.get() => Medium::Paper(Canvas {
                opens_all: true,
                ..canvas(PAPER, GUTTER)
            }),
            Some(width) if width >= roomy => Medium::Screen(canvas(width, GUTTER)),
            Some(width) if width >= LEAST => Medium::Screen(canvas(width, 0)),
            _ => before.copied().unwrap_or(Medium::File),
        }
    })
}

/// The width available to the drawing, in pixels; none before it is measured.
fn use_width(place: NodeRef<html::Div>) -> ReadSignal<Option<i32>> {
    let size = use_element_size(place);
    let (width, set_width) = signal(None);
    Effect::new(move |_| {
        size.track();
        let now = place.get().map(|place| usual_pixels(place.client_width()));
        match width.get_untracked() {
            // Before the page is painted.
            None => set_width.set(now),
            // A drawing of another width has another height. Resizing it within the
            // ResizeObserver's callback would raise "ResizeObserver loop completed with undelivered
            // notifications".
            before if before != now => request_animation_frame(move || {
                // If the page has been left meanwhile, there is nothing to do.
                set_width.try_set(now);
            }),
            _ => {}
        }
    });
    width
}

/// A width in pixels, scaled to a drawing at the default text size.
#[expect(clippy::cast_possible_truncation, reason = "no wider than the window")]
fn usual_pixels(pixels: i32) -> i32 {
    (f64::from(pixels) / text_size()).round() as i32
}

/// The letter widths in a place; guessed if the browser can't measure them.
fn measured(place: &web_sys::Element) -> LetterWidths {
    match TextWidths::like(place, LETTERS) {
        Ok(widths) => LetterWidths::measured(|letter| tenths(&widths, letter)),
        Err(error) => {
            log::warn("the letters of the drawing could not be measured", &error);
            LetterWidths::default()
        }
    }
}

/// The width of a letter in tenths of a pixel, measured as the width of ten letters.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a number from 0 to 255"
)]
fn tenths(widths: &TextWidths, letter: char) -> u8 {
    let ten = String::from_iter([letter; 10]);
    widths.width(&ten).ceil().clamp(0.0, 255.0) as u8
}
