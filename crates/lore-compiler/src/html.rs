//! Text made safe for HTML and SVG.

/// Escapes an attribute's value, which stands between double quotes.
pub(crate) fn escape(value: &str) -> String {
    let mut out = String::with_capacity(value.len());
    push_text(&mut out, value);
    out.replace('"', "&quot;")
}

/// Appends words between tags.
pub(crate) fn push_text(out: &mut String, words: &str) {
    for c in words.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            c => out.push(c),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::escape;

    #[test]
    fn nothing_opens_or_closes_a_tag_or_an_attribute() {
        let hostile = "\"><script>x&y</script>";
        assert_eq!(
            escape(hostile),
            "&quot;&gt;&lt;script&gt;x&amp;y&lt;/script&gt;"
        );
    }
}
