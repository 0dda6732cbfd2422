//! Colours as authors write them, and their contrast.

use std::fmt;

/// The contrast that text needs, by WCAG 2.2 (AA).
pub(crate) const READABLE: f64 = 4.5;

/// An sRGB colour, written `#rrggbb`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Colour([u8; 3]);

impl Colour {
    pub(crate) const BLACK: Self = Self([0; 3]);
    pub(crate) const WHITE: Self = Self([255; 3]);

    pub(crate) const fn new(red: u8, green: u8, blue: u8) -> Self {
        Self([red, green, blue])
    }

    pub(crate) fn parse(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#').filter(|digits| digits.len() == 6)?;
        let part = |at: usize| u8::from_str_radix(digits.get(at..at + 2)?, 16).ok();
        // A sign would be accepted as part of a number.
        let plain = digits.bytes().all(|byte| byte.is_ascii_hexdigit());
        plain.then_some(Self([part(0)?, part(2)?, part(4)?]))
    }

    /// Its relative luminance, from 0 to 1.
    fn luminance(self) -> f64 {
        let [red, green, blue] = self.0.map(|part| {
            let part = f64::from(part) / 255.0;
            if part <= 0.04045 {
                part / 12.92
            } else {
                ((part + 0.055) / 1.055).powf(2.4)
            }
        });
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    /// The contrast between two colours, from 1 to 21.
    pub(crate) fn contrast(self, other: Self) -> f64 {
        let (one, other) = (self.luminance(), other.luminance());
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }

    /// The first colour on the way to `end` that is readable on `page`.
    pub(crate) fn readable(self, page: Self, end: Self) -> Self {
        let step = |step: u16| {
            let mixed = self.0.iter().zip(end.0).map(|(&from, to)| {
                let sum = u16::from(from) * (32 - step) + u16::from(to) * step;
                u8::try_from(sum / 32).unwrap_or(u8::MAX)
            });
            let mut parts = [0; 3];
            parts
                .iter_mut()
                .zip(mixed)
                .for_each(|(part, to)| *part = to);
            Self(parts)
        };
        let mut steps = (0..=32).map(step);
        steps
            .find(|colour| colour.contrast(page) >= READABLE)
            .unwrap_or(end)
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [red, green, blue] = self.0;
        write!(f, "#{red:02x}{green:02x}{blue:02x}")
    }
}

#[cfg(test)]
mod tests {
    use super::{Colour, READABLE};

    #[test]
    fn black_on_white_has_the_most_contrast() {
        assert!((Colour::BLACK.contrast(Colour::WHITE) - 21.0).abs() < 0.01);
        let grey = Colour::parse("#777777").unwrap();
        assert!((grey.contrast(Colour::WHITE) - 4.478).abs() < 0.01);
    }

    #[test]
    fn what_is_proposed_can_be_read_and_is_as_near_as_that_allows() {
        let ochre = Colour::parse("#d9a441").unwrap();
        let darker = ochre.readable(Colour::WHITE, Colour::BLACK);
        let contrast = darker.contrast(Colour::WHITE);
        assert!((READABLE..5.2).contains(&contrast), "{darker} {contrast}");
        assert_eq!(ochre.readable(Colour::BLACK, Colour::WHITE), ochre);
    }

    #[test]
    fn only_six_digits_are_a_colour() {
        for text in ["#fff", "d9a441", "#d9a44g", "#+9a441", "#d9a4412"] {
            assert_eq!(Colour::parse(text), None, "{text}");
        }
        assert_eq!(Colour::parse("#D9a441").unwrap().to_string(), "#d9a441");
    }
}
