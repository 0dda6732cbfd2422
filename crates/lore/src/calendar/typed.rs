//! Parses years that readers type: as numbers, and as the world writes them.

use std::borrow::Cow;
use std::ops::Range;

use super::{Calendar, NUMBER};
use crate::Years;
use crate::letters::{folded, is_space, is_unspaced};
use crate::search::fold::is_wordy;
use crate::search::query::YEAR_FACET;

/// Years in a text, written as the world writes them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedYears {
    /// Their byte range in the text.
    pub place: Range<usize>,
    /// The years.
    pub years: Years,
}

impl Calendar<'_> {
    /// The years of a text that contains nothing else: `2357`, `2350..2360`, `44 BC`, `44 BC..AD 12`,
    /// `44..12 BC`.
    #[inline]
    pub fn parse(&self, text: &str) -> Option<Years> {
        if self.is_plain() {
            return Years::parse(text.trim());
        }
        self.parse_named(text)
    }

    fn parse_named(&self, text: &str) -> Option<Years> {
        Years::parse(self.replaced(text, &|_, years| Some(years.print())).trim())
    }

    /// A single year, in the same way.
    pub fn parse_year(&self, text: &str) -> Option<i32> {
        let years = self.parse(text)?;
        (years.first == years.last).then_some(years.first)
    }

    /// Years as [`Self::parse`] reads them, for the field that they are typed in.
    #[inline]
    pub fn print(&self, years: Years) -> String {
        if self.is_plain() {
            return years.print();
        }
        self.print_named(years)
    }

    fn print_named(&self, years: Years) -> String {
        let print = |year: i32| match self.named(i64::from(year)) {
            ("", number) => number.to_string(),
            _ => self.year(year),
        };
        if years.first == years.last {
            print(years.first)
        } else {
            format!("{}..{}", print(years.first), print(years.last))
        }
    }

    /// A query with the values of the year facet as numbers: `year:-43` for `year:44 BC`. Other words
    /// stay, since the lore's texts write years as readers do.
    pub fn query<'t>(&self, text: &'t str) -> Cow<'t, str> {
        self.replaced(text, &|before, years| {
            let word = before.rsplit(is_space).next().unwrap_or(before);
            let (name, _) = word.split_once(':')?;
            name.eq_ignore_ascii_case(YEAR_FACET).then(|| years.print())
        })
    }

    /// A question without the years written as the world writes them, and the first of these.
    pub fn question<'t>(&self, text: &'t str) -> (Cow<'t, str>, Option<Years>) {
        let first = self.named_years(text).into_iter().next();
        let without = self.replaced(text, &|_, _| Some(String::new()));
        (without, first.map(|named| named.years))
    }

    /// The years in a text, written as the world writes them.
    pub fn named_years(&self, text: &str) -> Vec<NamedYears> {
        let mut found: Vec<NamedYears> = Vec::new();
        let mut at = 0;
        while !self.is_plain()
            && let Some(start) = first_digit(text, at)
        {
            let free = found.last().map_or(0, |last| last.place.end);
            at = match self.at(text, free, start) {
                Some(named) => {
                    let end = named.place.end;
                    found.push(named);
                    end
                }
                None => end_of_digits(text, start),
            };
        }
        found
    }

    /// The text with named years replaced. The replacement is made from the text before them; if it is
    /// none, they stay.
    fn replaced<'t>(
        &self,
        text: &'t str,
        with: &dyn Fn(&str, Years) -> Option<String>,
    ) -> Cow<'t, str> {
        let mut written = String::new();
        let mut end = 0;
        for named in self.named_years(text) {
            written.push_str(&text[end..named.place.start]);
            end = named.place.end;
            match with(&written, named.years) {
                Some(other) => written.push_str(&other),
                None => written.push_str(&text[named.place]),
            }
        }
        if end == 0 {
            return Cow::Borrowed(text);
        }
        written.push_str(&text[end..]);
        Cow::Owned(written)
    }

    /// The years named around the digits at `start`; their names don't begin before `free`.
    fn at(&self, text: &str, free: usize, start: usize) -> Option<NamedYears> {
        let (first, mut end) = number(text, start)?;
        let mut last = first;
        if text[end..].starts_with("..")
            && let Some((number, behind)) = number(text, end + 2)
        {
            (last, end) = (number, behind);
        }
        [true, false].into_iter().find_map(|before| {
            let names = if before { self.before } else { self.after };
            let (prefix, suffix) = names.split_once(NUMBER)?;
            let place = start_of(text, free..start, prefix)?..end_of(text, end, suffix)?;
            let years = Years::new(self.numbered(before, first)?, self.numbered(before, last)?);
            Some(NamedYears { place, years })
        })
    }

    /// The year of a number in its name template, if there is one.
    fn numbered(&self, before: bool, number: i32) -> Option<i32> {
        let is_year = number > 0 || self.year_zero || self.before.is_empty();
        let year = if before {
            i32::from(!self.year_zero).checked_sub(number)?
        } else {
            number
        };
        is_year.then_some(year)
    }
}

fn first_digit(text: &str, from: usize) -> Option<usize> {
    let digit = text
        .bytes()
        .skip(from)
        .position(|byte| byte.is_ascii_digit())?;
    Some(from + digit)
}

fn end_of_digits(text: &str, start: usize) -> usize {
    let digits = text.bytes().skip(start).take_while(u8::is_ascii_digit);
    start + digits.count()
}

/// The number that begins at a place, whose digits may be grouped, and where it ends.
fn number(text: &str, start: usize) -> Option<(i32, usize)> {
    let mut end = end_of_digits(text, start);
    let mut digits = text.get(start..end)?.to_owned();
    while text[end..].starts_with(',') && end_of_digits(text, end + 1) == end + 4 {
        digits.push_str(&text[end + 1..end + 4]);
        end += 4;
    }
    Some((digits.parse().ok()?, end))
}

/// Where a name before a number begins. A minus before it isn't part of it.
fn start_of(text: &str, before: Range<usize>, name: &str) -> Option<usize> {
    let name = name.trim();
    let mut rest = text[before.clone()].char_indices().rev().peekable();
    let mut start = before.end;
    if !name.is_empty() {
        while rest.next_if(|(_, c)| is_space(*c)).is_some() {}
        for letter in name.chars().rev() {
            let (at, c) = rest.next()?;
            if !is_same(c, letter) {
                return None;
            }
            start = before.start + at;
        }
    }
    let first = text[start..].chars().next();
    let outside = text[..start].chars().next_back();
    let is_minus = outside.is_some_and(|c| matches!(c, '-' | '−'));
    (!is_minus && !is_one_word(outside, first)).then_some(start)
}

/// Where a name after a number ends.
fn end_of(text: &str, from: usize, name: &str) -> Option<usize> {
    let name = name.trim();
    let mut rest = text[from..].char_indices().peekable();
    let mut end = from;
    if !name.is_empty() {
        while rest.next_if(|(_, c)| is_space(*c)).is_some() {}
        for letter in name.chars() {
            let (at, c) = rest.next()?;
            if !is_same(c, letter) {
                return None;
            }
            end = from + at + c.len_utf8();
        }
    }
    let last = text[..end].chars().next_back();
    let outside = text[end..].chars().next();
    (!is_one_word(last, outside)).then_some(end)
}

/// Whether two letters are the same except for case and width.
fn is_same(a: char, b: char) -> bool {
    a == b || folded(a) == folded(b)
}

/// Whether two adjacent characters belong to one word. In scripts without spaces this is unknown,
/// so false.
fn is_one_word(a: Option<char>, b: Option<char>) -> bool {
    let wordy = |c: Option<char>| c.is_some_and(|c| is_wordy(c) && !is_unspaced(c));
    wordy(a) && wordy(b)
}

#[cfg(test)]
mod tests;
