//! The style of a page, made to hold in a part of another site's page.
//!
//! There the page's root is not ours, nor is its letters' size, nor the window's width: selectors of
//! the page's own elements become those of classes in the shadow tree, lengths that count from the
//! root's letters count from the reader's own size, and what depends on the window's width depends on
//! the width of the view. Works on minified text: no comments, no needless spaces.

/// The elements that a part of a page must not have, each with the class that stands for it.
const ELEMENTS: [(&str, &str); 3] = [
    ("html", ".lore-root"),
    ("body", ".lore-body"),
    ("main", ".lore-main"),
];

/// States of a page's own elements, each with what stands for it.
const STATES: [(&str, &str); 2] = [(":root", ".lore-root"), (":target", "[data-target]")];

/// The pixels of one `rem` where a length must be fixed: in the conditions of the layout.
const REM: f64 = 16.0;

/// Returns a sheet for a shadow tree.
pub(super) fn shadow(css: &str) -> String {
    let mut sheet = String::with_capacity(css.len() * 5 / 4);
    let mut rest = css;
    while let Some(end) = end(rest) {
        let (part, after) = rest.split_at(end);
        let (delimiter, after) = after.split_at(1);
        sheet.push_str(&match (delimiter, part.strip_prefix("@media")) {
            ("{", Some(condition)) => condition_of(condition),
            ("{", None) if part.starts_with('@') => part.to_owned(),
            ("{", None) => selector(part),
            _ => lengths(part),
        });
        sheet.push_str(delimiter);
        rest = after;
    }
    sheet.push_str(rest);
    sheet
}

/// Where a rule's head, or a declaration, ends: texts in quotes have no ends.
fn end(css: &str) -> Option<usize> {
    let mut quote = None;
    css.char_indices().find_map(|(at, c)| {
        match (quote, c) {
            (Some(open), c) if open == c => quote = None,
            (None, '"' | '\'') => quote = Some(c),
            (None, '{' | '}' | ';') => return Some(at),
            _ => {}
        }
        None
    })
}

/// A condition on the window's width becomes one on the view's; others stay.
fn condition_of(condition: &str) -> String {
    let width = |part: &str| {
        let part = part.trim().trim_start_matches('(');
        part.starts_with("width") || part.starts_with("min-width") || part.starts_with("max-width")
    };
    if condition.split(" and ").all(width) {
        let fixed = replaced(condition, "rem", |number| {
            let pixels = number.parse::<f64>().unwrap_or_default() * REM;
            format!("{pixels}px")
        });
        format!("@container lore{fixed}")
    } else {
        format!("@media{condition}")
    }
}

/// A selector without the elements that the view does not have.
fn selector(selector: &str) -> String {
    let mut text = String::with_capacity(selector.len());
    let mut rest = selector;
    let mut in_name = false;
    while let Some(first) = rest.chars().next() {
        if first == '[' {
            let end = rest.find(']').map_or(rest.len(), |end| end + 1);
            text.push_str(&rest[..end]);
            rest = &rest[end..];
            in_name = false;
            continue;
        }
        let known = ELEMENTS.iter().filter(|_| !in_name).chain(&STATES);
        let known = known
            .filter_map(|(name, class)| Some((rest.strip_prefix(name)?, class)))
            .find(|(after, _)| !after.starts_with(is_name));
        if let Some((after, class)) = known {
            text.push_str(class);
            rest = after;
            in_name = true;
        } else {
            text.push(first);
            rest = &rest[first.len_utf8()..];
            in_name = is_name(first) || matches!(first, '.' | '#' | ':');
        }
    }
    text
}

/// Lengths that count from the root's letters or from the window's width.
fn lengths(declaration: &str) -> String {
    let own = replaced(declaration, "rem", |number| {
        format!("calc({number}*var(--rem))")
    });
    replaced(&own, "vw", |number| format!("{number}cqi"))
}

/// A text with something else in place of each number of a unit.
fn replaced(text: &str, unit: &str, instead: impl Fn(&str) -> String) -> String {
    let mut parts = text.split(unit);
    let mut done = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let digits = done.trim_end_matches(|c: char| c.is_ascii_digit() || c == '.');
        let before = digits.trim_end_matches('-');
        // A sign belongs to the number unless a name or another number stands before it.
        let start = if before.ends_with(is_name) || digits.len() - before.len() > 1 {
            digits.len()
        } else {
            before.len()
        };
        let named = digits.ends_with(is_name) && start == digits.len();
        if digits.len() == done.len() || part.starts_with(is_name) || named {
            done.push_str(unit);
        } else {
            let number = done.split_off(start);
            done.push_str(&instead(&number));
        }
        done.push_str(part);
    }
    done
}

fn is_name(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '-' || c == '_'
}

#[cfg(test)]
mod tests {
    use super::shadow;

    #[test]
    fn the_pages_own_elements_become_classes_of_the_view() {
        for (page, view) in [
            (":root{--ink:#000}", ".lore-root{--ink:#000}"),
            (
                ":root:not([data-theme]),:root[data-theme=dark]{color:red}",
                ".lore-root:not([data-theme]),.lore-root[data-theme=dark]{color:red}",
            ),
            ("html{margin:0}", ".lore-root{margin:0}"),
            (
                "[data-embed] :is(body,main){margin:0}",
                "[data-embed] :is(.lore-body,.lore-main){margin:0}",
            ),
            (
                "main:focus,main>[data-part]{a:b}",
                ".lore-main:focus,.lore-main>[data-part]{a:b}",
            ),
            (
                ".button-main,.html,#main,[data-x=\"main\"],tbody{a:b}",
                ".button-main,.html,#main,[data-x=\"main\"],tbody{a:b}",
            ),
            (
                ":target,mark:target{a:b}",
                "[data-target],mark[data-target]{a:b}",
            ),
        ] {
            assert_eq!(shadow(page), view);
        }
    }

    #[test]
    fn lengths_count_from_the_view() {
        for (page, view) in [
            (
                "a{--t4:clamp(1.85rem,1.3rem + 2.8vw,3.1rem)}",
                "a{--t4:clamp(calc(1.85*var(--rem)),calc(1.3*var(--rem)) + 2.8cqi,calc(3.1*var(--rem)))}",
            ),
            ("a{margin:0 -.5rem}", "a{margin:0 calc(-.5*var(--rem))}"),
            (
                "a{margin:calc(1rem*-1)}",
                "a{margin:calc(calc(1*var(--rem))*-1)}",
            ),
            (
                "a{width:min(1rem,100dvw)}",
                "a{width:min(calc(1*var(--rem)),100dvw)}",
            ),
            (
                "a{content:\"{;}\";top:1rem}",
                "a{content:\"{;}\";top:calc(1*var(--rem))}",
            ),
            (
                "a{animation:theorem 1s,h1rem}",
                "a{animation:theorem 1s,h1rem}",
            ),
        ] {
            assert_eq!(shadow(page), view);
        }
    }

    #[test]
    fn what_depends_on_the_windows_width_depends_on_the_views() {
        for (page, view) in [
            (
                "@media (width>=60rem){a{b:c}}",
                "@container lore (width>=960px){a{b:c}}",
            ),
            (
                "@media (min-width:40rem) and (max-width:59.99rem){a{b:c}}",
                "@container lore (min-width:640px) and (max-width:959.84px){a{b:c}}",
            ),
            (
                "@media (min-width:90rem) and (min-height:40rem){main{b:c}}",
                "@media (min-width:90rem) and (min-height:40rem){.lore-main{b:c}}",
            ),
            ("@media print{html{b:c}}", "@media print{.lore-root{b:c}}"),
            (
                "@container graph (width>=300px){a{b:c}}",
                "@container graph (width>=300px){a{b:c}}",
            ),
        ] {
            assert_eq!(shadow(page), view);
        }
    }
}
