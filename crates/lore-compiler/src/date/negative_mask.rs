//! Years before the year 1 with unknown digits: `-01XX`, `-004X~`.

use lore::{Basis, Calendar, Date, Shape, When};

use crate::strings::Strings;
use crate::words;

/// Such a year.
pub(super) struct NegativeMask {
    digits: [Option<u8>; 4],
    approximate: bool,
    uncertain: bool,
}

impl NegativeMask {
    /// Parses one: a minus, four digits of which the last are `X`, and marks of doubt.
    pub(super) fn parse(edtf: &str) -> Option<Self> {
        let (year, mark) = edtf.strip_prefix('-')?.split_at_checked(4)?;
        let (approximate, uncertain) = match mark {
            "" => (false, false),
            "~" => (true, false),
            "?" => (false, true),
            "%" => (true, true),
            _ => return None,
        };
        let known = year.trim_end_matches('X');
        let mut digits = [None; 4];
        for (digit, byte) in digits.iter_mut().zip(known.bytes()) {
            *digit = Some(
                char::from(byte)
                    .to_digit(10)
                    .and_then(|d| u8::try_from(d).ok())?,
            );
        }
        let masked = !known.is_empty() && known.len() < 4;
        masked.then_some(Self {
            digits,
            approximate,
            uncertain,
        })
    }

    /// The date that it means: one moment in those years.
    pub(super) fn when<'a>(
        &self,
        edtf: &'a str,
        calendar: Calendar<'_>,
        strings: &'a Strings,
    ) -> When<'a> {
        let year = |blank: u8| {
            let digits = self.digits.iter();
            digits.fold(0, |sum, digit| sum * 10 + i32::from(digit.unwrap_or(blank)))
        };
        let first = Some(Date::new_year(-year(9)));
        let last = Some(Date {
            year: -year(0),
            month: 12,
            day: 31,
        });
        let words = words::before_year_1(self.digits, self.approximate, self.uncertain, calendar);
        When {
            edtf,
            words: strings.keep(words),
            shape: Shape::Moment,
            start_earliest: first,
            start_latest: last,
            end_earliest: first,
            end_latest: last,
            basis: Basis::Dated,
            approximate: self.approximate,
            uncertain: self.uncertain,
        }
    }
}
