//! Builds markup in plain Rust. Text is escaped here when it becomes markup, so that it can't be
//! forgotten.

/// Names and values of attributes. An attribute without a value, such as `hidden`, has an empty
/// one.
pub(crate) type Attributes<'a> = &'a [(&'a str, &'a str)];

/// Text as escaped markup.
pub(crate) fn text(words: &str) -> String {
    html_escape::encode_text(words).into_owned()
}

/// A start tag, which is all there is to a void element: `<meta …>`.
pub(crate) fn tag(name: &str, attributes: Attributes<'_>) -> String {
    let mut tag = format!("<{name}");
    for (name, value) in attributes {
        tag.push(' ');
        tag.push_str(name);
        if !value.is_empty() {
            tag.push_str("=\"");
            html_escape::encode_double_quoted_attribute_to_string(value, &mut tag);
            tag.push('"');
        }
    }
    tag.push('>');
    tag
}

/// An element around markup.
pub(crate) fn element(name: &str, attributes: Attributes<'_>, content: &str) -> String {
    format!("{}{content}</{name}>", tag(name, attributes))
}

#[cfg(test)]
mod tests {
    use super::{element, tag, text};

    #[test]
    fn words_and_values_are_escaped() {
        let link = element("a", &[("href", "?a=1&b=\"2\"")], &text("1 < 2 & 3"));
        assert_eq!(
            link,
            "<a href=\"?a=1&amp;b=&quot;2&quot;\">1 &lt; 2 &amp; 3</a>"
        );
    }

    #[test]
    fn an_attribute_without_a_value_is_its_name() {
        assert_eq!(
            tag("script", &[("src", "a.js"), ("crossorigin", "")]),
            "<script src=\"a.js\" crossorigin>"
        );
    }
}
