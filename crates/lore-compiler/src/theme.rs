//! The colours of a world as a style sheet.

use std::fmt::Write;

use crate::fault::{Fault, Faults, Spot};
use crate::fields::Fields;

/// Keys of `[theme]`, with the custom properties that the built-in style reads them from.
const COLOURS: [(&str, &str); 4] = [
    ("accent_light", "--accent-day"),
    ("accent_dark", "--accent-night"),
    ("wax_light", "--wax-day"),
    ("wax_dark", "--wax-night"),
];

#[derive(Debug)]
pub(crate) struct ThemeDraft {
    colours: [Option<Spot>; 4],
}

impl ThemeDraft {
    pub(crate) fn read(fields: &Fields<'_>) -> Self {
        let theme = Self {
            colours: COLOURS.map(|(key, _)| fields.text(key)),
        };
        fields.finish();
        theme
    }

    /// A style sheet that sets the world's colours; the style decides where they go.
    pub(crate) fn css(&self, faults: &Faults) -> String {
        let mut css = String::new();
        for ((_, property), spot) in COLOURS.iter().zip(&self.colours) {
            if let Some(colour) = checked(spot.as_ref(), faults) {
                // Writing to a string can't fail.
                let _ = write!(css, " {property}: {colour};");
            }
        }
        match css.as_str() {
            "" => css,
            properties => format!(":root {{{properties} }}\n"),
        }
    }
}

fn checked<'s>(spot: Option<&'s Spot>, faults: &Faults) -> Option<&'s str> {
    let Spot { value, place } = spot?;
    let digits = value.strip_prefix('#').unwrap_or_default();
    if digits.len() == 6 && digits.bytes().all(|b| b.is_ascii_hexdigit()) {
        return Some(value);
    }
    faults.add(
        Fault::new(format!("`{value}` is no colour"))
            .at(place.clone(), "")
            .remedy("write `#rrggbb` with hexadecimal digits, such as `#7a1f1f`"),
    );
    None
}
