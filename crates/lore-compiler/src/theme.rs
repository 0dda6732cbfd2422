//! The colours of a world: checks them, and makes a style sheet of them.

use std::fmt::Write;

use crate::colour::{Colour, READABLE};
use crate::fault::{Fault, Faults, Spot};
use crate::fields::Fields;
use crate::world::{SideDraft, WorldDraft};

/// The keys of `[theme]`, with the custom properties that the built-in style reads.
const COLOURS: [(&str, &str); 4] = [
    ("accent_light", "--accent-day"),
    ("accent_dark", "--accent-night"),
    ("wax_light", "--wax-day"),
    ("wax_dark", "--wax-night"),
];

/// A page of the built-in style: of its two backgrounds (`--paper` and `--leaf` in style/variables.css) the one on
/// which text is harder to read.
struct Page {
    name: &'static str,
    ground: Colour,
    /// What a colour is mixed with until it is readable.
    ink: Colour,
    advice: &'static str,
}

const LIGHT: Page = Page {
    name: "light",
    ground: Colour::new(0xf3, 0xeb, 0xd9),
    ink: Colour::BLACK,
    advice: "darken",
};
const DARK: Page = Page {
    name: "dark",
    ground: Colour::new(0x21, 0x17, 0x12),
    ink: Colour::WHITE,
    advice: "lighten",
};

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
}

/// A world's own colours, each as `#rrggbb`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Colours {
    theme: [Option<String>; 4],
    /// Those of its sides, by their numbers.
    pub sides: Vec<SideColours>,
}

/// The colours of a side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SideColours {
    /// On a light page.
    pub light: String,
    /// On a dark page.
    pub dark: String,
}

impl Colours {
    pub(crate) fn of(world: &WorldDraft, faults: &Faults) -> Self {
        let mut colours = Self::default();
        if let Some(theme) = &world.theme {
            let written = theme.colours.each_ref();
            colours.theme = written.map(|spot| {
                let colour = parsed(spot.as_ref()?, faults)?;
                Some(colour.to_string())
            });
        }
        for side in &world.sides {
            colours.sides.push(SideColours {
                light: readable(side, &side.light, &LIGHT, faults),
                dark: readable(side, &side.dark, &DARK, faults),
            });
        }
        colours
    }

    /// The accent colour on a dark page, if the world has its own.
    pub fn accent_dark(&self) -> Option<&str> {
        self.theme[1].as_deref()
    }

    /// The colour of seals on a light page, if the world has its own.
    pub fn wax_light(&self) -> Option<&str> {
        self.theme[2].as_deref()
    }

    /// A style sheet that sets the colours; the built-in style decides where they go. Empty if there are none.
    pub fn css(&self) -> String {
        let mut css = String::new();
        for ((_, property), colour) in COLOURS.iter().zip(&self.theme) {
            if let Some(colour) = colour {
                // Writing to a string can't fail.
                let _ = write!(css, " {property}: {colour};");
            }
        }
        if !css.is_empty() {
            css = format!(":root {{{css} }}\n");
        }
        for (number, SideColours { light, dark }) in self.sides.iter().enumerate() {
            let _ = writeln!(
                css,
                "[data-side=\"{number}\"] {{ --side-day: {light}; --side-night: {dark}; }}"
            );
        }
        css
    }
}

/// A colour of a side in which its name is readable on a page.
fn readable(side: &SideDraft, spot: &Spot, page: &Page, faults: &Faults) -> String {
    let Some(colour) = parsed(spot, faults) else {
        return String::new();
    };
    let contrast = colour.contrast(page.ground);
    if contrast < READABLE {
        let Page { name, advice, .. } = page;
        let side = &side.id.value;
        let better = colour.readable(page.ground, page.ink);
        faults.add(
            Fault::new(format!(
                "`{colour}` of the side `{side}` can't be read on a {name} page: \
                 its contrast is {contrast:.1}, not {READABLE}"
            ))
            .at(spot.place.clone(), "")
            .remedy(format!("{advice} it: `{better}` can be read")),
        );
    }
    colour.to_string()
}

fn parsed(spot: &Spot, faults: &Faults) -> Option<Colour> {
    let Spot { value, place } = spot;
    let colour = Colour::parse(value);
    // What is missing was reported when it was read.
    if colour.is_none() && !value.is_empty() {
        faults.add(
            Fault::new(format!("`{value}` is not a colour"))
                .at(place.clone(), "")
                .remedy("write `#rrggbb` with hexadecimal digits, such as `#7a1f1f`"),
        );
    }
    colour
}
