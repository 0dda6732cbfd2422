//! Text made safe for HTML and SVG.

/// Escapes the value of an attribute in double quotes.
pub(crate) fn escape(value: &str) -> String {
    let mut out = String::with_capacity(value.len());
    push_text(&mut out, value);
    out.replace('"', "&quot;")
}

/// Appends words between tags, without control characters, which are the inline codes of the tables.
pub(crate) fn push_text(out: &mut String, words: &str) {
    lore::push_text(out, &unmarked(words));
}

/// Words without control characters other than line ends and tabs.
pub(crate) fn unmarked(words: &str) -> String {
    let kept = |c: &char| !c.is_control() || matches!(c, '\n' | '\t');
    words.chars().filter(kept).collect()
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
