//! The logo: a diamond split down the middle. Stated claims have filled marks, inferred ones
//! hollow, disputed ones split; the logo combines all three.

use lore_compiler::Colours;

/// The background of pictures: `--paper` of the dark theme in style/variables.css.
pub(crate) const GROUND: &str = "#17100d";

/// The default accent colours on it: `--accent` and `--wax` there.
const ACCENT: &str = "#d9a441";
const WAX: &str = "#8c1f2b";

/// The logo within a box of 64 by 64: its filled half in one colour, its hollow half in another.
pub(crate) fn mark(full: &str, hollow: &str) -> String {
    format!(
        "<path fill=\"{full}\" d=\"M30 3v58L7 32z\"/>\
         <path fill=\"#fff\" fill-opacity=\".22\" d=\"M30 3v14L18 32H7z\"/>\
         <path fill=\"#000\" fill-opacity=\".3\" d=\"M30 61V47L18 32H7z\"/>\
         <path fill=\"none\" stroke=\"{hollow}\" stroke-width=\"3\" stroke-linejoin=\"round\" \
         d=\"M35.5 6.5v51L56 32zM35.5 18.5 46 32 35.5 45.5M46 32h10\"/>"
    )
}

/// The icon of the app: the logo on its background, in the world's colours.
pub(crate) fn icon(colours: &Colours) -> String {
    let mark = mark(
        colours.wax_light().unwrap_or(WAX),
        colours.accent_dark().unwrap_or(ACCENT),
    );
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"-8 -8 80 80\">\
         <path fill=\"{GROUND}\" d=\"M-8-8h80v80H-8z\"/>{mark}</svg>"
    )
}
