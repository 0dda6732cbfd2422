//! Text with the matches of a search marked.

use std::ops::Range;

/// A text in pieces, some of which are marked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HighlightedText(pub Vec<HighlightedPiece>);

/// A piece of a [`HighlightedText`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HighlightedPiece {
    /// The words; never empty.
    pub text: String,
    /// Whether they match the search.
    pub marked: bool,
}

impl HighlightedText {
    /// A text with parts marked. `marks` are ordered byte ranges that don't overlap; a range that
    /// isn't on character boundaries stays unmarked.
    pub fn new(text: &str, marks: &[Range<usize>]) -> Self {
        let mut pieces = Self::default();
        let mut end = 0;
        for mark in marks {
            if let (Some(before), Some(words)) = (text.get(end..mark.start), text.get(mark.clone()))
            {
                pieces.push(before, false);
                pieces.push(words, true);
                end = mark.end;
            }
        }
        pieces.push(text.get(end..).unwrap_or_default(), false);
        pieces
    }

    fn push(&mut self, text: &str, marked: bool) {
        if !text.is_empty() {
            let text = text.to_owned();
            self.0.push(HighlightedPiece { text, marked });
        }
    }

    /// The text without its marks.
    pub fn plain(&self) -> String {
        self.0.iter().map(|piece| piece.text.as_str()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::HighlightedText;

    /// The pieces, with brackets around those that are marked.
    fn bracketed(text: &str, marks: &[(usize, usize)]) -> String {
        let marks: Vec<_> = marks.iter().map(|&(start, end)| start..end).collect();
        let marked = HighlightedText::new(text, &marks);
        assert_eq!(marked.plain(), text);
        let pieces = marked.0.into_iter().map(|piece| {
            if piece.marked {
                format!("[{}]", piece.text)
            } else {
                piece.text
            }
        });
        pieces.collect()
    }

    #[test]
    fn marks_are_pieces_of_their_own() {
        assert_eq!(bracketed("the old mine", &[(4, 7)]), "the [old] mine");
        assert_eq!(bracketed("mine", &[(0, 2), (2, 4)]), "[mi][ne]");
        assert_eq!(bracketed("mine", &[]), "mine");
        assert_eq!(bracketed("", &[]), "");
    }

    #[test]
    fn a_mark_within_a_character_is_left_out() {
        assert_eq!(bracketed("Bé", &[(0, 2)]), "Bé");
    }
}
