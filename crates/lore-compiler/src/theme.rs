//! The colours of a world as a style sheet.

use std::fmt::Write;

use crate::fault::{Fault, Faults, Spot};
use crate::fields::Fields;

#[derive(Debug)]
pub(crate) struct ThemeDraft {
    accent_light: Option<Spot>,
    accent_dark: Option<Spot>,
}

impl ThemeDraft {
    pub(crate) fn read(fields: &Fields<'_>) -> Self {
        let theme = Self {
            accent_light: fields.text("accent_light"),
            accent_dark: fields.text("accent_dark"),
        };
        fields.finish();
        theme
    }

    /// Custom properties that override those of the built-in style. The light colour holds unless
    /// the dark scheme is chosen on the page (`data-theme`) or by the system.
    pub(crate) fn css(&self, faults: &Faults) -> String {
        let mut css = String::new();
        if let Some(light) = checked(self.accent_light.as_ref(), faults) {
            let _ = writeln!(css, ":root {{ --accent: {light}; }}");
        }
        if let Some(dark) = checked(self.accent_dark.as_ref(), faults) {
            let _ = writeln!(
                css,
                "@media (prefers-color-scheme: dark) {{\n  :root:not([data-theme=\"light\"]) {{ --accent: {dark}; }}\n}}\n:root[data-theme=\"dark\"] {{ --accent: {dark}; }}"
            );
        }
        css
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
