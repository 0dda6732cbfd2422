//! What an SVG may contain: shapes, words, fills and clips, and references within itself.

/// The namespace of SVG.
pub(super) const SVG: &str = "http://www.w3.org/2000/svg";

const XLINK: &str = "http://www.w3.org/1999/xlink";

const XML: &str = "http://www.w3.org/XML/1998/namespace";

/// Elements that draw, group, fill or explain. None of them runs, loads or moves anything.
const ELEMENTS: &[&str] = &[
    "circle",
    "clipPath",
    "defs",
    "desc",
    "ellipse",
    "g",
    "line",
    "linearGradient",
    "marker",
    "mask",
    "path",
    "pattern",
    "polygon",
    "polyline",
    "radialGradient",
    "rect",
    "stop",
    "svg",
    "symbol",
    "text",
    "textPath",
    "title",
    "tspan",
    "use",
];

/// Elements that may contain words.
const WITH_WORDS: &[&str] = &["desc", "text", "textPath", "title", "tspan"];

/// Attributes of shapes, words, fills and lines.
const ATTRIBUTES: &[&str] = &[
    "alignment-baseline",
    "aria-hidden",
    "aria-label",
    "aria-labelledby",
    "baseProfile",
    "baseline-shift",
    "class",
    "clip-path",
    "clip-rule",
    "clipPathUnits",
    "color",
    "cx",
    "cy",
    "d",
    "direction",
    "display",
    "dominant-baseline",
    "dx",
    "dy",
    "fill",
    "fill-opacity",
    "fill-rule",
    "font-family",
    "font-size",
    "font-style",
    "font-variant",
    "font-weight",
    "fx",
    "fy",
    "gradientTransform",
    "gradientUnits",
    "height",
    "id",
    "lang",
    "lengthAdjust",
    "letter-spacing",
    "marker-end",
    "marker-mid",
    "marker-start",
    "markerHeight",
    "markerUnits",
    "markerWidth",
    "mask",
    "maskContentUnits",
    "maskUnits",
    "offset",
    "opacity",
    "orient",
    "overflow",
    "paint-order",
    "pathLength",
    "patternContentUnits",
    "patternTransform",
    "patternUnits",
    "points",
    "preserveAspectRatio",
    "r",
    "refX",
    "refY",
    "role",
    "rotate",
    "rx",
    "ry",
    "shape-rendering",
    "spreadMethod",
    "startOffset",
    "stop-color",
    "stop-opacity",
    "stroke",
    "stroke-dasharray",
    "stroke-dashoffset",
    "stroke-linecap",
    "stroke-linejoin",
    "stroke-miterlimit",
    "stroke-opacity",
    "stroke-width",
    "text-anchor",
    "text-decoration",
    "textLength",
    "transform",
    "vector-effect",
    "version",
    "viewBox",
    "visibility",
    "width",
    "word-spacing",
    "writing-mode",
    "x",
    "x1",
    "x2",
    "y",
    "y1",
    "y2",
];

/// Functions of colours, transformations and, within the picture, of references.
const FUNCTIONS: &[&str] = &[
    "hsl",
    "hsla",
    "matrix",
    "rgb",
    "rgba",
    "rotate",
    "scale",
    "skewX",
    "skewY",
    "translate",
    "url",
];

/// Whether a picture may contain this element.
pub(super) fn is_element(name: &str) -> bool {
    ELEMENTS.contains(&name)
}

/// Whether this element may contain words.
pub(super) fn may_hold_words(name: &str) -> bool {
    WITH_WORDS.contains(&name)
}

/// Whether a picture may have this attribute.
pub(super) fn is_attribute(name: &str, namespace: Option<&str>) -> bool {
    match namespace {
        None => ATTRIBUTES.contains(&name),
        Some(XML) => matches!(name, "space" | "lang"),
        Some(_) => false,
    }
}

/// Whether an attribute is a reference, which may only lead to a part of the picture.
pub(super) fn is_reference(name: &str, namespace: Option<&str>) -> bool {
    name == "href" && matches!(namespace, None | Some(XLINK))
}

/// Whether a value of `name` loads nothing: every function in it is known, and a `url()` names a part of the
/// picture. A backslash could hide a name.
pub(super) fn is_value(name: &str, value: &str) -> bool {
    if name == "aria-label" {
        return true;
    }
    let mut rest = value;
    while let Some((before, after)) = rest.split_once('(') {
        let function = before.rsplit(|c: char| !c.is_ascii_alphanumeric()).next();
        let inside = after.trim_start().trim_start_matches(['"', '\'']);
        match function {
            Some("url") if !inside.starts_with('#') => return false,
            Some(name) if FUNCTIONS.contains(&name) => {}
            _ => return false,
        }
        rest = after;
    }
    !value.contains('\\')
}

#[cfg(test)]
mod tests {
    use super::is_value;

    #[test]
    fn a_value_refers_to_parts_of_its_picture_only() {
        for value in [
            "url(#sea)",
            "url('#sea')",
            "rgb(1 2 3)",
            "translate(1,2) rotate(3)",
            "none",
        ] {
            assert!(is_value("fill", value), "{value}");
        }
        for value in [
            "url(https://a.b/x.svg#sea)",
            "url(//a.b)",
            "URL(//a.b)",
            "src(\"//a.b\")",
            "u\\72l(//a.b)",
            "url(#a),image-set(url(#a))",
            "url( 'data:text/html,x')",
        ] {
            assert!(!is_value("fill", value), "{value}");
        }
    }
}
