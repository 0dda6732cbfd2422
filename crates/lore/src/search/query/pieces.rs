//! Splits a query into pieces: words and quoted phrases.

use super::Piece;
use crate::letters::is_space;
use crate::search::fold::is_wordy;

pub(super) const fn is_quote(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '„' | '«' | '»')
}

/// Whether a character after a minus begins an excluded piece.
pub(super) fn begins_piece(c: char) -> bool {
    is_wordy(c) || is_quote(c)
}

/// The position of the first character that fits. All searches within a query use this, because
/// each search method of `str` adds code to the program.
pub(super) fn find(text: &str, fits: &dyn Fn(char) -> bool) -> Option<usize> {
    text.char_indices()
        .find_map(|(at, c)| fits(c).then_some(at))
}

/// The text without leading spaces.
pub(super) fn after_space(text: &str) -> &str {
    let from = find(text, &|c| !is_space(c)).unwrap_or(text.len());
    &text[from..]
}

/// The next quoted piece or run without spaces, and what follows. An unclosed quote ends with the text.
pub(super) fn take_piece(text: &str) -> (Piece, &str) {
    let first = text.chars().next().filter(|&c| is_quote(c));
    let quoted = first.is_some();
    let from = first.map_or(0, char::len_utf8);
    // `kind:"Long bridge"` is one piece only up to its quote.
    let ends = |c: char| is_quote(c) || (!quoted && is_space(c));
    let end = find(&text[from..], &ends).map_or(text.len(), |at| from + at);
    let closing = text[end..].chars().next().filter(|_| quoted);
    let piece = Piece {
        text: text[from..end].to_owned(),
        quoted,
    };
    (piece, &text[end + closing.map_or(0, char::len_utf8)..])
}
