//! Obsidian's comments, `%%like this%%`: notes between authors, which are never published.

use std::ops::Range;

/// The delimiter of a comment, at both ends.
const MARK: &str = "%%";

/// A text without its comments.
#[derive(Debug, Default)]
pub(crate) struct Uncommented {
    pub(crate) text: String,
    /// Where comments were cut out of the text, and how many bytes each had.
    cuts: Vec<(usize, usize)>,
    /// The position, in the text as written, of a comment that does not end; what follows it is left out.
    pub(crate) unclosed: Option<usize>,
}

impl Uncommented {
    /// Removes the comments from a text, except within code.
    pub(crate) fn of(written: &str) -> Self {
        let mut out = Self::default();
        let mut at = 0;
        while let Some(found) = next_mark(written, at) {
            out.text.push_str(&written[at..found]);
            let inside = found + MARK.len();
            let Some(length) = written[inside..].find(MARK) else {
                out.unclosed = Some(found);
                return out;
            };
            at = inside + length + MARK.len();
            out.cuts.push((out.text.len(), at - found));
        }
        out.text.push_str(&written[at..]);
        out
    }

    /// The position of a part of the text in the text as written.
    pub(crate) fn written(&self, span: Range<usize>) -> Range<usize> {
        let cut = |fits: &dyn Fn(usize) -> bool| -> usize {
            let before = self.cuts.iter().filter(|(at, _)| fits(*at));
            before.map(|(_, length)| length).sum()
        };
        let start = span.start + cut(&|at| at <= span.start);
        let end = span.end + cut(&|at| at < span.end);
        start..end.max(start)
    }
}

/// Where the next comment begins, from `at` on; code is skipped.
fn next_mark(text: &str, mut at: usize) -> Option<usize> {
    loop {
        let found = at + text[at..].find(['`', '%', '\\'])?;
        let rest = &text[found..];
        at = match rest.as_bytes() {
            [b'%', b'%', ..] => return Some(found),
            [b'`', ..] => behind_code(text, found),
            [b'\\', ..] => found + 1 + text[found + 1..].chars().next().map_or(0, char::len_utf8),
            _ => found + 1,
        };
    }
}

/// The end of the code that begins here, or of its backticks if it does not end in its paragraph.
fn behind_code(text: &str, start: usize) -> usize {
    let text = &text[..end_of_paragraph(text, start)];
    let run = |at: usize| text[at..].bytes().take_while(|&byte| byte == b'`').count();
    let ticks = run(start);
    let mut at = start + ticks;
    while let Some(found) = text[at..].find('`') {
        let length = run(at + found);
        at += found + length;
        if length == ticks {
            return at;
        }
    }
    start + ticks
}

/// Where the next blank line begins, or the end of the text.
fn end_of_paragraph(text: &str, start: usize) -> usize {
    let mut at = start;
    for line in text[start..].split_inclusive('\n') {
        if at > start && line.trim().is_empty() {
            return at;
        }
        at += line.len();
    }
    at
}

#[cfg(test)]
mod tests {
    use super::Uncommented;

    #[test]
    fn comments_are_cut_out_but_for_code() {
        for (written, left) in [
            ("a %%b%% c", "a  c"),
            ("%%a%%b", "b"),
            ("a\n\n%%\nb\n\nc\n%%\n\nd", "a\n\n\n\nd"),
            ("`%%a%%` b", "`%%a%%` b"),
            ("``a ` %%b%%`` %%c%%", "``a ` %%b%%`` "),
            ("` %%a%% b", "`  b"),
            ("a ` b\n\n%%c%%\n\n` d", "a ` b\n\n\n\n` d"),
            ("a `b\n%%c%%` %%d%%", "a `b\n%%c%%` "),
            ("100% of 5%", "100% of 5%"),
            ("\\%\\%a", "\\%\\%a"),
            ("%%%%a", "a"),
        ] {
            let out = Uncommented::of(written);
            assert_eq!((out.text.as_str(), out.unclosed), (left, None), "{written}");
        }
    }

    #[test]
    fn places_are_those_of_the_text_as_written() {
        let written = "ab %%note%% cd %%x%%ef";
        let out = Uncommented::of(written);
        for part in ["ab", "cd", "ef"] {
            let at = out.text.find(part).unwrap();
            let span = out.written(at..at + part.len());
            assert_eq!(&written[span], part);
        }
    }

    #[test]
    fn a_comment_that_does_not_end_hides_the_rest() {
        let out = Uncommented::of("a %%b");
        assert_eq!((out.text.as_str(), out.unclosed), ("a ", Some(2)));
    }
}
