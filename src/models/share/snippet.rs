//! What a site owner copies: the element, the plain frame, the module.

use lore::Years;
use lore::route::Route;

use super::Target;
use super::embed::EmbedView;
use crate::models::citation::TextToCopy;

/// The snippets that embed the view in another site, as texts to copy.
pub(super) fn snippets(target: &Target<'_>, base: &str) -> Vec<TextToCopy> {
    let has_element = match &target.view {
        EmbedView::Page(entry) => entry.is_some() || target.address.route == Route::Home,
        _ => true,
    };
    let has_module = has_element && !matches!(target.view, EmbedView::Card(_));
    let more = target.has_parameters();
    let element = has_element.then(|| TextToCopy {
        id: "snippet-element",
        label: if more {
            "With a script (leaves out filters, paths and comparisons)"
        } else {
            "With a script"
        },
        text: element(target, base),
    });
    let frame = Some(TextToCopy {
        id: "snippet-frame",
        label: "Without scripts",
        text: frame(target, base),
    });
    let module = has_module.then(|| TextToCopy {
        id: "snippet-module",
        label: if more {
            "In your page, without a frame (leaves out filters, paths and comparisons)"
        } else {
            "In your page, without a frame"
        },
        text: module(target, base),
    });
    [element, frame, module].into_iter().flatten().collect()
}

/// The options of a view, by the names that the element and the module use. Empty values are left
/// out.
fn options(target: &Target<'_>) -> impl Iterator<Item = (&'static str, String)> {
    let view = &target.view;
    let years = target.address.years();
    let readings: Vec<_> = target.address.readings.print().collect();
    let options = [
        ("entry", view.entry().to_owned()),
        ("view", view.name().to_owned()),
        ("query", view.words().to_owned()),
        ("year", years.map(Years::print).unwrap_or_default()),
        ("read", readings.join(" ")),
        ("theme", target.theme.unwrap_or_default().to_owned()),
        ("accent", target.accent.unwrap_or_default().to_owned()),
    ];
    options.into_iter().filter(|(_, value)| !value.is_empty())
}

/// The element of `embed.js`, with the link that stays if it fails.
fn element(target: &Target<'_>, base: &str) -> String {
    let attributes: String = options(target)
        .map(|(name, value)| format!(" {name}=\"{}\"", escape(&value)))
        .collect();
    let (base, address, name) = (
        escape(base),
        escape(&target.address.print()),
        escape(&target.name),
    );
    format!(
        "<script src=\"{base}embed.js\" async></script>\n\
         <lore-embed{attributes}><a href=\"{base}{address}\">{name}</a></lore-embed>"
    )
}

/// The plain frame.
fn frame(target: &Target<'_>, base: &str) -> String {
    let (base, address, name) = (
        escape(base),
        escape(&target.frame_address()),
        escape(&target.name),
    );
    format!(
        "<iframe src=\"{base}{address}\" title=\"{name}\" loading=\"lazy\" width=\"100%\" height=\"600\"></iframe>"
    )
}

/// The module that draws in the site's own page.
fn module(target: &Target<'_>, base: &str) -> String {
    let options: Vec<String> = options(target)
        .map(|(name, value)| format!("{name}: {}", quote(&value)))
        .collect();
    let options = if options.is_empty() {
        "{}".to_owned()
    } else {
        format!("{{ {} }}", options.join(", "))
    };
    let source = quote(&format!("{base}encyclopedia.js"));
    format!(
        "<div id=\"lore\"></div>\n\
         <script type=\"module\">\n\
         \x20 import {{ mount }} from {source};\n\
         \x20 await mount(document.getElementById(\"lore\"), {options});\n\
         </script>"
    )
}

/// A text escaped for HTML, also within quoted attributes.
pub(super) fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

/// A text as a JavaScript string, safe within a page's script.
pub(super) fn quote(text: &str) -> String {
    let mut quoted = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => quoted.extend(['\\', c]),
            // `</script>` would end the script.
            '<' => quoted.push_str("\\u003c"),
            c if c.is_control() => quoted.push(' '),
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}
