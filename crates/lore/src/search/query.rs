//! The query language: plain words, and a little more for those who want it.
//!
//! ```text
//! gul markeel            words; a slip in any of them is forgiven
//! "labor camp"           these words, as they are, one after the other
//! -union   -"labor camp" without
//! -44                    the year before the year 1, as `year:-44`
//! kind:person            a facet's value; the names of facets are the caller's
//! -kind:person           without that value
//! year:2357              a year; year:2350..2360, year:..2360, year:2350.. spans
//! ```
//!
//! Any text is a query: what is not one of these forms is plain words.

use super::fold::{is_wordy, words};
use crate::NamedYears;
use crate::letters::is_space;
use std::ops::RangeInclusive;

/// The facet whose value is a span of years.
pub const YEAR_FACET: &str = "year";

/// A facet and a value asked for, as typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FacetFilter {
    /// The facet's name, as the caller spells it.
    pub facet: String,
    /// The value without quotes; compare by [`super::fold::key`].
    pub value: String,
    /// Whether entries with this value are to be left out.
    pub without: bool,
}

/// Words that belong together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// As typed, without quotes.
    pub text: String,
    /// Whether they stood in quotes: as they are, one after the other.
    pub quoted: bool,
}

/// What a reader typed, taken apart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// What is sought, in order.
    pub pieces: Vec<Piece>,
    /// What must not stand in an answer.
    pub without: Vec<Piece>,
    /// The facets asked for.
    pub filters: Vec<FacetFilter>,
    /// The years asked for by `year:`.
    pub years: Option<RangeInclusive<i32>>,
    /// The years that are named in the way of a world, which its caller knows.
    pub named_years: Vec<NamedYears>,
    /// Whether the last word may be unfinished.
    pub open: bool,
}

/// More of a text than this, in bytes, is no query; the rest is not read.
pub const LONGEST_QUERY: usize = 1000;

impl Query {
    /// Takes apart what was typed. `facets` are the names before a colon that mean something.
    pub fn parse(text: &str, facets: &[&str]) -> Self {
        let text = shortened(text);
        let mut query = Self {
            open: text.chars().next_back().is_some_and(is_wordy),
            ..Self::default()
        };
        let mut rest = after_space(text);
        while let Some(first) = rest.chars().next() {
            let behind = &rest[first.len_utf8()..];
            let minus = is_minus(first)
                && behind.chars().next().is_some_and(begins_piece)
                && negative_year(rest).is_none();
            let (piece, after) = take_piece(if minus { behind } else { rest });
            // A quoted value follows its colon at once.
            rest = after;
            let is_facet = !piece.quoted && query.take_facet(&piece.text, minus, facets, &mut rest);
            rest = after_space(rest);
            if is_facet {
                continue;
            }
            if words(&piece.text).next().is_none() {
                continue;
            }
            let pieces = if minus {
                &mut query.without
            } else {
                &mut query.pieces
            };
            pieces.push(piece);
        }
        query
    }

    /// Whether nothing is sought, though something may be filtered.
    pub fn is_empty(&self) -> bool {
        self.pieces.is_empty()
    }

    /// Whether nothing was typed but what is to be left out.
    pub fn only_excludes(&self) -> bool {
        let without = |filter: &FacetFilter| filter.without;
        self.is_empty()
            && self.years.is_none()
            && self.filters.iter().all(without)
            && !(self.without.is_empty() && self.filters.is_empty())
    }

    /// The years that stand among the plain words: "the mine 2357", "-44". Named ones are the only ones.
    pub fn mentioned_years(&self) -> Vec<i32> {
        let named = self.named_years.iter();
        let mut years: Vec<i32> = named.map(|named| named.years.first).collect();
        if !years.is_empty() {
            return years;
        }
        for piece in &self.pieces {
            if let (false, Some(year)) = (piece.quoted, negative_year(&piece.text)) {
                years.push(year);
                continue;
            }
            for word in words(&piece.text) {
                let digits = word.bytes.len();
                if let (3..=4, Some(year)) = (digits, number(&word.bytes)) {
                    years.push(year);
                }
            }
        }
        years
    }

    /// The query as it could be typed, but for the values that one facet was to have.
    pub fn without_facet(&self, facet: &str) -> String {
        let mut typed = String::new();
        for piece in &self.pieces {
            put(&mut typed, &[], &piece.text, piece.quoted);
        }
        for piece in &self.without {
            put(&mut typed, &["-"], &piece.text, piece.quoted);
        }
        for filter in &self.filters {
            if filter.without || filter.facet != facet {
                let minus = if filter.without { "-" } else { "" };
                let quoted = find(&filter.value, &is_space).is_some();
                put(
                    &mut typed,
                    &[minus, &filter.facet, ":"],
                    &filter.value,
                    quoted,
                );
            }
        }
        if let Some(years) = &self.years {
            let (mut first, mut last) = (String::new(), String::new());
            push_year(*years.start(), &mut first);
            push_year(*years.end(), &mut last);
            put(&mut typed, &["year:", &first, ".."], &last, false);
        }
        typed
    }

    /// Takes `facet:value` if it is one; `rest` moves behind a quoted value.
    fn take_facet(&mut self, text: &str, without: bool, facets: &[&str], rest: &mut &str) -> bool {
        let Some(colon) = find(text, &|c| c == ':') else {
            return false;
        };
        let (name, value) = (&text[..colon], &text[colon + 1..]);
        let known = facets.iter().find(|facet| facet.eq_ignore_ascii_case(name));
        let years_asked = name.eq_ignore_ascii_case(YEAR_FACET) && !without;
        if known.is_none() && !years_asked {
            return false;
        }
        let mut value = value.to_owned();
        let behind = *rest;
        if value.is_empty() && rest.chars().next().is_some_and(is_quote) {
            let (quoted, after) = take_piece(rest);
            value = quoted.text;
            *rest = after;
        }
        if years_asked && let Some(years) = years(value.as_bytes()) {
            self.years = Some(years);
            return true;
        }
        if let (Some(facet), false) = (known, value.is_empty()) {
            self.filters.push(FacetFilter {
                facet: (*facet).to_owned(),
                value,
                without,
            });
            return true;
        }
        // Not a facet after all: what stands behind is read as what it is.
        *rest = behind;
        false
    }
}

/// Puts one more piece into a query as typed.
fn put(typed: &mut String, before: &[&str], text: &str, quoted: bool) {
    let quote = if quoted { "\"" } else { "" };
    let space = if typed.is_empty() { "" } else { " " };
    typed.push_str(space);
    for before in before {
        typed.push_str(before);
    }
    for part in [quote, text, quote] {
        typed.push_str(part);
    }
}

/// The text up to [`LONGEST_QUERY`], whole characters.
fn shortened(text: &str) -> &str {
    let mut end = text.len().min(LONGEST_QUERY);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}

const fn is_quote(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '„' | '«' | '»')
}

/// Whether what stands behind a minus is what is not wanted.
fn begins_piece(c: char) -> bool {
    is_wordy(c) || is_quote(c)
}

/// Where the first such character stands. All that is sought in a query goes through here: each
/// kind of search that `str` has is code of its own.
fn find(text: &str, fits: &dyn Fn(char) -> bool) -> Option<usize> {
    text.char_indices()
        .find_map(|(at, c)| fits(c).then_some(at))
}

/// The text without the spaces that it begins with.
fn after_space(text: &str) -> &str {
    let from = find(text, &|c| !is_space(c)).unwrap_or(text.len());
    &text[from..]
}

/// The next quoted piece or run without spaces, and what follows. An unclosed quote ends with the text.
fn take_piece(text: &str) -> (Piece, &str) {
    let first = text.chars().next().filter(|&c| is_quote(c));
    let quoted = first.is_some();
    let from = first.map_or(0, char::len_utf8);
    // `kind:"Labor camp"` is one piece only up to its quote.
    let ends = |c: char| is_quote(c) || (!quoted && is_space(c));
    let end = find(&text[from..], &ends).map_or(text.len(), |at| from + at);
    let closing = text[end..].chars().next().filter(|_| quoted);
    let piece = Piece {
        text: text[from..end].to_owned(),
        quoted,
    };
    (piece, &text[end + closing.map_or(0, char::len_utf8)..])
}

/// `2357`, `2350..2360`, `..2360`, `2350..`; also with `-` or `/` between the years.
fn years(value: &[u8]) -> Option<RangeInclusive<i32>> {
    // A minus that comes first is the sign of a year.
    let parts = |at: &usize| match value[*at] {
        b'.' | b'/' => true,
        byte => byte == b'-' && *at > 0,
    };
    let Some(at) = (0..value.len()).find(parts) else {
        return number(value).map(|year| year..=year);
    };
    let (from, mut to) = (&value[..at], &value[at + 1..]);
    if value[at] == b'.' {
        to = to.strip_prefix(b".")?;
    }
    let end = |text: &[u8], open: i32| match text {
        [] => Some(open),
        text => number(text),
    };
    let (from, to) = (end(from, i32::MIN)?, end(to, i32::MAX)?);
    let open = from == i32::MIN && to == i32::MAX;
    (!open).then(|| from.min(to)..=from.max(to))
}

/// The year of a piece that is a minus and digits: "-44", with a hyphen or a minus sign.
fn negative_year(text: &str) -> Option<i32> {
    let minus = text.chars().next().filter(|&c| is_minus(c))?;
    let (digits, _) = take_piece(&text[minus.len_utf8()..]);
    let year = number(digits.text.as_bytes()).filter(|year| *year > 0 && !digits.quoted);
    year.map(|year| -year)
}

const fn is_minus(c: char) -> bool {
    matches!(c, '-' | '−')
}

/// A year of at most four digits.
fn number(text: &[u8]) -> Option<i32> {
    let (sign, digits) = match text {
        [b'-', digits @ ..] => (-1, digits),
        digits => (1, digits),
    };
    if !(1..=4).contains(&digits.len()) {
        return None;
    }
    let mut number = 0;
    for digit in digits {
        if !digit.is_ascii_digit() {
            return None;
        }
        number = number * 10 + i32::from(digit - b'0');
    }
    Some(sign * number)
}

/// Writes a year; none for an open end.
fn push_year(year: i32, out: &mut String) {
    if year == i32::MIN || year == i32::MAX {
        return;
    }
    if year < 0 {
        out.push('-');
    }
    let mut unit = 1000;
    while unit > 0 {
        let digit = year.unsigned_abs() / unit % 10;
        if unit == 1 || year.unsigned_abs() >= unit {
            out.push(char::from(b'0' + u8::try_from(digit).unwrap_or(0)));
        }
        unit /= 10;
    }
}

#[cfg(test)]
mod tests;
