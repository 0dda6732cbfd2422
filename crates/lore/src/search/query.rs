//! The query language: plain words, and a little more for those who want it.
//!
//! ```text
//! old mill               words; a slip in any of them is forgiven
//! "long bridge"          these words, as they are, one after the other
//! -guild                 without this word; -"long bridge" without these
//! -44                    the year before the year 1, as `year:-44`
//! kind:person            a facet's value; the names of facets are the caller's
//! -kind:person           without that value
//! year:2357              a year; year:2350..2360, year:..2360, year:2350.. spans
//! ```
//!
//! Any text is a query: what is not one of these forms is plain words.

mod pieces;
mod typed;
mod years;

use std::ops::RangeInclusive;

use self::pieces::{after_space, begins_piece, find, is_quote, take_piece};
use self::years::{is_minus, negative_year, number, years};
use super::fold::{is_wordy, words};
use crate::NamedYears;

/// The facet whose value is a span of years.
pub const YEAR_FACET: &str = "year";

/// A facet and a requested value, as typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FacetFilter {
    /// The facet's name, as the caller spells it.
    pub facet: String,
    /// The value without quotes; compare by [`super::fold::key`].
    pub value: String,
    /// Whether entries with this value should be left out.
    pub without: bool,
}

/// Words that belong together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// As typed, without quotes.
    pub text: String,
    /// Whether they were quoted: they must occur exactly, consecutively.
    pub quoted: bool,
}

/// A parsed query.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// What is searched for, in order.
    pub pieces: Vec<Piece>,
    /// What must not be in an answer.
    pub without: Vec<Piece>,
    /// The requested facets.
    pub filters: Vec<FacetFilter>,
    /// The years requested with `year:`.
    pub years: Option<RangeInclusive<i32>>,
    /// The years written as the world writes them, found by the caller.
    pub named_years: Vec<NamedYears>,
    /// Whether the last word may be unfinished.
    pub open: bool,
}

/// The maximum length of a query, in bytes; the rest is ignored.
pub const LONGEST_QUERY: usize = 1000;

impl Query {
    /// Parses what was typed. `facets` are the names that are valid before a colon.
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
            // A quoted value directly follows its colon.
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

    /// Whether nothing is searched for, though something may be filtered.
    pub fn is_empty(&self) -> bool {
        self.pieces.is_empty()
    }

    /// Whether the query only excludes things.
    pub fn only_excludes(&self) -> bool {
        let without = |filter: &FacetFilter| filter.without;
        self.is_empty()
            && self.years.is_none()
            && self.filters.iter().all(without)
            && !(self.without.is_empty() && self.filters.is_empty())
    }

    /// The years among the plain words: "the mine 2357", "-44". If there are named years, only these.
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

    /// Takes `facet:value` if it is one; `rest` moves past a quoted value.
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
        // An invalid year is reported like an unknown facet value.
        let facet = known.copied().or(years_asked.then_some(YEAR_FACET));
        if let (Some(facet), false) = (facet, value.is_empty()) {
            self.filters.push(FacetFilter {
                facet: facet.to_owned(),
                value,
                without,
            });
            return true;
        }
        // Not a facet after all: the rest is parsed as usual.
        *rest = behind;
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

#[cfg(test)]
mod tests;
