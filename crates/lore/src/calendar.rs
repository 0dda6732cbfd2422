//! How a world names its years.
//!
//! Internally, a year is an astronomical number as in EDTF, where 0 is the year before the year 1. A world
//! may write it in its own way: "44 BC", "AH 622", "Year 12 of the Third Age". Only this module formats
//! years, and only `typed` parses what readers type.

mod typed;

pub use typed::NamedYears;

use serde::{Deserialize, Serialize};

use crate::Years;

/// Stands for the number in the names of a year.
pub const NUMBER: &str = "{}";

/// A world's names for its years. Without any, a year is written as its number, with a minus before the
/// year 0.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Calendar<'a> {
    /// How the years before the year 1 are written, with [`NUMBER`] for their number: "{} BC". Empty for
    /// a minus.
    pub before: &'a str,
    /// How the years from the year 1 on are written: "AD {}". Empty for the number alone.
    pub after: &'a str,
    /// Whether a year 0 comes before the year 1. If not, the year before the year 1 is number 1 of the
    /// years before it.
    pub year_zero: bool,
}

impl Calendar<'_> {
    /// Whether it has no names.
    #[inline]
    pub const fn is_plain(&self) -> bool {
        self.before.is_empty() && self.after.is_empty()
    }

    /// A year as readers see it: "2340", "−44", "45 BC".
    // Inlined, so that the program of a world without names contains no code for them; likewise
    // below.
    #[inline]
    pub fn year(&self, year: i32) -> String {
        if self.is_plain() {
            return digits(i64::from(year));
        }
        self.any_year(i64::from(year))
    }

    /// The same for a year that may be out of range elsewhere.
    pub fn any_year(&self, year: i64) -> String {
        let (names, number) = self.named(year);
        in_names(names, &digits(number))
    }

    /// Years in a sentence: "1850", "1850 to 1860", "45 BC to AD 12".
    #[inline]
    pub fn years(&self, years: Years) -> String {
        let first = self.year(years.first);
        if years.first == years.last {
            first
        } else {
            format!("{first} to {}", self.year(years.last))
        }
    }

    /// Two years in short form. Names that both share are written once: "1850–1860", "45–12 BC".
    pub fn short(&self, first: i32, last: i32, joint: &str) -> String {
        let [one, other] = [first, last].map(|year| self.named(i64::from(year)));
        if one == other {
            self.year(first)
        } else if one.0 == other.0 {
            in_names(
                one.0,
                &format!("{}{joint}{}", digits(one.1), digits(other.1)),
            )
        } else {
            format!("{}{joint}{}", self.year(first), self.year(last))
        }
    }

    /// A span of years in short form, either of which may be unknown: "1850–1860", "until 1860", "from 1850". `about`
    /// stands before the first year: "from c. 1850".
    pub fn span(&self, first: Option<i32>, last: Option<i32>, about: &str) -> String {
        match (first, last) {
            (Some(first), Some(last)) => format!("{about}{}", self.short(first, last, "–")),
            (None, Some(last)) => format!("until {about}{}", self.year(last)),
            (Some(first), None) => format!("from {about}{}", self.year(first)),
            (None, None) => String::new(),
        }
    }

    /// The year at a line of a scale with this step. Without a year 0, round years before the year 1 are
    /// off by one: this gives "200 BC" instead of "201 BC".
    pub fn round_year(&self, year: i32, step: i64) -> i32 {
        let is_off = year <= 0 && !self.year_zero && !self.before.is_empty();
        // With short steps, lines would come too close to each other.
        if is_off && step >= 10 { year + 1 } else { year }
    }

    /// The name template of a year, and its number in it.
    fn named(&self, year: i64) -> (&str, i64) {
        if self.before.is_empty() {
            (if year < 0 { "" } else { self.after }, year)
        } else if year > 0 || (year == 0 && self.year_zero) {
            (self.after, year)
        } else {
            (self.before, i64::from(!self.year_zero).saturating_sub(year))
        }
    }
}

/// A number in a name template.
fn in_names(names: &str, number: &str) -> String {
    match names.split_once(NUMBER) {
        Some((before, behind)) => format!("{before}{number}{behind}"),
        None => number.to_owned(),
    }
}

/// A number as readers see it: with a real minus sign, and digits grouped from five on.
fn digits(number: i64) -> String {
    let digits = number.unsigned_abs().to_string();
    let mut read = String::new();
    if number < 0 {
        read.push('−');
    }
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && digits.len() > 4 && (digits.len() - at).is_multiple_of(3) {
            read.push(',');
        }
        read.push(digit);
    }
    read
}

#[cfg(test)]
mod tests {
    use super::Calendar;
    use crate::Years;

    const CHRISTIAN: Calendar<'static> = Calendar {
        before: "{} BC",
        after: "AD {}",
        year_zero: false,
    };

    #[test]
    fn without_names_a_year_is_its_number_with_a_true_minus() {
        for (year, words) in [(2340, "2340"), (0, "0"), (-44, "−44"), (12_345, "12,345")] {
            assert_eq!(Calendar::default().year(year), words);
        }
        assert_eq!(Calendar::default().years(Years::new(-44, 10)), "−44 to 10");
        assert_eq!(Calendar::default().short(-44, 10, "–"), "−44–10");
    }

    #[test]
    fn without_a_year_zero_the_year_before_the_first_is_the_first_before() {
        for (year, words) in [
            (1, "AD 1"),
            (0, "1 BC"),
            (-43, "44 BC"),
            (i32::MIN, "2,147,483,649 BC"),
        ] {
            assert_eq!(CHRISTIAN.year(year), words);
        }
        let with_zero = Calendar {
            year_zero: true,
            ..CHRISTIAN
        };
        for (year, words) in [(1, "AD 1"), (0, "AD 0"), (-44, "44 BC")] {
            assert_eq!(with_zero.year(year), words);
        }
    }

    #[test]
    fn years_in_a_margin_have_the_names_that_they_share_once() {
        for (first, last, words) in [
            (Some(-43), Some(-11), "44–12 BC"),
            (Some(12), Some(30), "AD 12–30"),
            (Some(-43), Some(12), "44 BC–AD 12"),
            (Some(-43), None, "from 44 BC"),
            (None, Some(12), "until AD 12"),
            (Some(12), Some(12), "AD 12"),
            (None, None, ""),
        ] {
            assert_eq!(CHRISTIAN.span(first, last, ""), words);
        }
    }

    #[test]
    fn names_may_stand_around_the_number_or_on_one_side_only() {
        let ages = Calendar {
            before: "",
            after: "Year {} of the Third Age",
            year_zero: false,
        };
        assert_eq!(ages.year(12), "Year 12 of the Third Age");
        assert_eq!(ages.year(-3), "−3");
        assert_eq!(
            ages.years(Years::new(-3, 12)),
            "−3 to Year 12 of the Third Age"
        );
    }
}
