//! What the drawing is made on: as wide as its place, with the letters of the page. Where the reader has
//! larger letters it is made for a narrower place, and shown larger: all of it grows with them.

use leptos::html;
use leptos::prelude::*;

use crate::behaviors::element_size::use_element_size;
use crate::behaviors::printing::use_printing;
use crate::models::timeline::drawing::{Canvas, GUTTER, LetterWidths};
use crate::platform::log;
use crate::platform::text_size::text_size;
use crate::platform::text_width::TextWidths;

/// Pixels of a drawing on paper. They are smaller than those of a screen: a page holds more of them.
const PAPER: i32 = 1100;
/// In less than so many pixels nothing can be drawn: the place is not shown.
const LEAST: i32 = 100;
/// From so many pixels on, lanes have their names beside them.
const ROOMY: i32 = 860;
/// Pixels of a scroll bar, more or less: one that comes and goes with the height must not move the names,
/// which changes the height.
const SCROLL_BAR: i32 = 20;
/// The size of the drawing's letters, in pixels.
const LETTERS: u32 = 13;

/// What the drawing is made on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Medium {
    /// As in a file, before the page is measured.
    File,
    /// In one, fitted to the page, under an axis that stays in sight.
    Screen(Canvas),
    /// A picture for each lane, for the pages of paper.
    Paper(Canvas),
}

impl Medium {
    /// What the shapes are placed on.
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
        // Measured again with each width: the reader may have chosen other letters.
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

/// The pixels that a place leaves to the drawing; none before they are measured.
fn use_width(place: NodeRef<html::Div>) -> ReadSignal<Option<i32>> {
    let size = use_element_size(place);
    let (width, set_width) = signal(None);
    Effect::new(move |_| {
        size.track();
        let now = place.get().map(|place| usual_pixels(place.client_width()));
        match width.get_untracked() {
            // Before the page is painted.
            None => set_width.set(now),
            // A drawing of another width has another height. Resizing it while the browser tells of
            // sizes would raise "ResizeObserver loop completed with undelivered notifications".
            before if before != now => request_animation_frame(move || {
                // If the page has been left meanwhile, there is nothing to do.
                set_width.try_set(now);
            }),
            _ => {}
        }
    });
    width
}

/// Pixels of a place in a drawing whose letters have their usual size.
#[expect(clippy::cast_possible_truncation, reason = "no wider than the window")]
fn usual_pixels(pixels: i32) -> i32 {
    (f64::from(pixels) / text_size()).round() as i32
}

/// The letters of a place; guessed if the browser does not tell.
fn measured(place: &web_sys::Element) -> LetterWidths {
    match TextWidths::like(place, LETTERS) {
        Ok(widths) => LetterWidths::measured(|letter| tenths(&widths, letter)),
        Err(error) => {
            log::warn("the letters of the drawing could not be measured", &error);
            LetterWidths::default()
        }
    }
}

/// The width of a letter in tenths of a pixel, measured as the width of ten.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a number from 0 to 255"
)]
fn tenths(widths: &TextWidths, letter: char) -> u8 {
    let ten = String::from_iter([letter; 10]);
    widths.width(&ten).ceil().clamp(0.0, 255.0) as u8
}
