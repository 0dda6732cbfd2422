//! The query language: plain words, and a little more for those who want it.
//!
//! ```text
//! gul markeel            words; a slip in any of them is forgiven
//! "labor camp"           these words, as they are, one after the other
//! -union   -"labor camp" without
//! kind:person            a facet's value; the names of facets are the caller's
//! -kind:person           without that value
//! year:2357              a year; year:2350..2360, year:..2360, year:2350.. spans
//! ```
//!
//! Any text is a query: what is not one of these forms is plain words.

use super::fold::words;
use std::ops::RangeInclusive;

/// The facet whose value is a span of years.
pub const YEAR_FACET: &str = "year";

/// A facet and a value asked for, as typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filter {
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
    pub filters: Vec<Filter>,
    /// The years asked for by `year:`.
    pub years: Option<RangeInclusive<i32>>,
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
            open: text.chars().next_back().is_some_and(char::is_alphanumeric),
            ..Self::default()
        };
        let mut rest = text.trim_start();
        while !rest.is_empty() {
            let (minus, after) = match rest.strip_prefix('-') {
                Some(after) if after.starts_with(|c: char| c.is_alphanumeric() || is_quote(c)) => {
                    (true, after)
                }
                _ => (false, rest),
            };
            let (piece, after) = take_piece(after);
            rest = after.trim_start();
            if !piece.quoted && query.take_facet(&piece.text, minus, facets, &mut rest) {
                continue;
            }
            if minus {
                query.without.push(piece);
            } else {
                query.pieces.push(piece);
            }
        }
        query
            .pieces
            .retain(|piece| words(&piece.text).next().is_some());
        query
            .without
            .retain(|piece| words(&piece.text).next().is_some());
        query
    }

    /// Whether nothing is sought, though something may be filtered.
    pub fn is_empty(&self) -> bool {
        self.pieces.is_empty()
    }

    /// The years that stand among the plain words: "the mine 2357".
    pub fn mentioned_years(&self) -> impl Iterator<Item = i32> {
        let texts = self
            .pieces
            .iter()
            .flat_map(|piece| piece.text.split(|c: char| !c.is_ascii_digit()));
        texts
            .filter(|digits| (3..=4).contains(&digits.len()))
            .filter_map(|digits| digits.parse().ok())
    }

    /// The query as it could be typed, but for the values that one facet was to have.
    pub fn without_facet(&self, facet: &str) -> String {
        let mut typed = String::new();
        let mut put = |before: &str, text: &str, quoted: bool| {
            if !typed.is_empty() {
                typed.push(' ');
            }
            let quote = if quoted { "\"" } else { "" };
            typed.extend([before, quote, text, quote]);
        };
        for piece in &self.pieces {
            put("", &piece.text, piece.quoted);
        }
        for piece in &self.without {
            put("-", &piece.text, piece.quoted);
        }
        for filter in &self.filters {
            if filter.without || filter.facet != facet {
                let minus = if filter.without { "-" } else { "" };
                let before = [minus, &filter.facet, ":"].concat();
                put(
                    &before,
                    &filter.value,
                    filter.value.contains(char::is_whitespace),
                );
            }
        }
        if let Some(years) = &self.years {
            let number = |year: i32| match year {
                i32::MIN | i32::MAX => String::new(),
                year => year.to_string(),
            };
            let span = [&number(*years.start()), "..", &number(*years.end())].concat();
            put("year:", &span, false);
        }
        typed
    }

    /// Takes `facet:value` if it is one; `rest` moves behind a quoted value.
    fn take_facet(&mut self, text: &str, without: bool, facets: &[&str], rest: &mut &str) -> bool {
        let Some((name, value)) = text.split_once(':') else {
            return false;
        };
        let mut value = value.to_owned();
        if value.is_empty() && rest.starts_with(is_quote) {
            let (quoted, after) = take_piece(rest);
            value = quoted.text;
            *rest = after.trim_start();
        }
        if name.eq_ignore_ascii_case(YEAR_FACET)
            && !without
            && let Some(years) = years(&value)
        {
            self.years = Some(years);
            return true;
        }
        let known = facets.iter().find(|facet| facet.eq_ignore_ascii_case(name));
        if let (Some(facet), false) = (known, value.is_empty()) {
            self.filters.push(Filter {
                facet: (*facet).to_owned(),
                value,
                without,
            });
            return true;
        }
        false
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

/// The next quoted piece or run without spaces, and what follows. An unclosed quote ends with the text.
fn take_piece(text: &str) -> (Piece, &str) {
    if let Some(after) = text.strip_prefix(is_quote) {
        let (inner, rest) = after.split_once(is_quote).unwrap_or((after, ""));
        return (
            Piece {
                text: inner.to_owned(),
                quoted: true,
            },
            rest,
        );
    }
    // `kind:"Labor camp"` is one piece only up to its quote.
    let end = text
        .find(|c: char| c.is_whitespace() || is_quote(c))
        .unwrap_or(text.len());
    let (run, rest) = text.split_at(end);
    (
        Piece {
            text: run.to_owned(),
            quoted: false,
        },
        rest,
    )
}

/// `2357`, `2350..2360`, `..2360`, `2350..`; also with `-` or `/` between the years.
fn years(value: &str) -> Option<RangeInclusive<i32>> {
    let number = |text: &str| {
        text.parse::<i32>()
            .ok()
            .filter(|year| (-9999..=9999).contains(year))
    };
    for between in ["..", "/", "-"] {
        if let Some((from, to)) = value.split_once(between) {
            let from = if from.is_empty() {
                Some(i32::MIN)
            } else {
                number(from)
            };
            let to = if to.is_empty() {
                Some(i32::MAX)
            } else {
                number(to)
            };
            let (Some(from), Some(to)) = (from, to) else {
                continue;
            };
            let open = from == i32::MIN && to == i32::MAX;
            return (!open).then(|| from.min(to)..=from.max(to));
        }
    }
    number(value).map(|year| year..=year)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(text: &str) -> Query {
        Query::parse(text, &["kind", "faction"])
    }

    fn texts(pieces: &[Piece]) -> Vec<&str> {
        pieces.iter().map(|piece| piece.text.as_str()).collect()
    }

    #[test]
    fn takes_apart_all_forms() {
        let query = parse(
            r#"gul "labor camp" -union -"the end" Kind:person -faction:"the union" year:2350..2360 x:y"#,
        );
        assert_eq!(texts(&query.pieces), ["gul", "labor camp", "x:y"]);
        assert_eq!(texts(&query.without), ["union", "the end"]);
        assert!(query.pieces[1].quoted && !query.pieces[0].quoted);
        let filters: Vec<_> = query
            .filters
            .iter()
            .map(|f| (f.facet.as_str(), f.value.as_str(), f.without))
            .collect();
        assert_eq!(
            filters,
            [("kind", "person", false), ("faction", "the union", true)]
        );
        assert_eq!(query.years, Some(2350..=2360));
        assert!(query.open);
    }

    #[test]
    fn years_in_all_forms() {
        for (text, expected) in [
            ("year:2357", Some(2357..=2357)),
            ("year:..2360", Some(i32::MIN..=2360)),
            ("year:2350..", Some(2350..=i32::MAX)),
            ("year:2360-2350", Some(2350..=2360)),
            ("year:..", None),
            ("year:soon", None),
        ] {
            assert_eq!(parse(text).years, expected, "{text}");
        }
        assert_eq!(
            parse("the mine 2357, 12 and 12345")
                .mentioned_years()
                .collect::<Vec<_>>(),
            [2357]
        );
    }

    #[test]
    fn odd_texts_are_queries_too() {
        for text in [
            "", " ", "-", "--", "\"", "\"\"", "-\"", ":", "kind:", "kind:\"", "year:", "“x", "- a",
            "-kind:",
        ] {
            let query = parse(text);
            assert!(query.filters.is_empty(), "{text}");
        }
        assert!(!parse("a ").open);
        assert_eq!(texts(&parse("dar-heel").pieces), ["dar-heel"]);
    }
}
