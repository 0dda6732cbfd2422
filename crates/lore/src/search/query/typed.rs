//! A query as it could be typed.

use super::Query;
use super::pieces::find;
use super::years::push_year;
use crate::letters::is_space;

impl Query {
    /// The query as it could be typed, without the values of one facet.
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
