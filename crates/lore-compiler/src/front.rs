//! Front matter: the TOML between two lines of `+++` at the head of a Markdown file.

use std::ops::Range;

use crate::fault::{Fault, Faults, SourceSpan};
use crate::fields::{self, Fields};
use crate::folder::{FileId, Folder};

const FENCE: &str = "+++";

/// Reads the front matter of a file. Also returns the position of the text below it.
pub(crate) fn read<T>(
    folder: &Folder,
    file: FileId,
    faults: &Faults,
    read: impl FnOnce(Fields<'_>) -> T,
) -> Option<(T, Range<usize>)> {
    let text = &folder.file(file).text;
    let Some((front, body)) = split(text) else {
        let line = text.find('\n').unwrap_or(text.len());
        let place = match line {
            0 => SourceSpan::file(file),
            line => SourceSpan::new(file, 0..line),
        };
        faults.add(
            Fault::new("no front matter")
                .at(place, "")
                .remedy("begin the file with a line `+++`, the keys, and another line `+++`"),
        );
        return None;
    };
    let inner = &text[front.clone()];
    let value = fields::parse(file, inner, front.start, faults, read);
    Some((value, body))
}

fn split(text: &str) -> Option<(Range<usize>, Range<usize>)> {
    let start = text.find('\n')? + 1;
    if text[..start].trim_end() != FENCE {
        return None;
    }
    let mut line_start = start;
    for line in text[start..].split_inclusive('\n') {
        let line_end = line_start + line.len();
        if line.trim_end() == FENCE {
            return Some((start..line_start, line_end..text.len()));
        }
        line_start = line_end;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::split;

    #[test]
    fn the_text_begins_after_the_second_fence() {
        let text = "+++\na = 1\n+++\nText\n";
        assert_eq!(split(text), Some((4..10, 14..19)));
        assert_eq!(split("+++\n+++"), Some((4..4, 7..7)));
    }

    #[test]
    fn an_open_fence_is_none() {
        for text in ["", "Text", "+++\na = 1\n", "a\n+++\n+++\n"] {
            assert_eq!(split(text), None, "{text}");
        }
    }
}
