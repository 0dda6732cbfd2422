//! Parses and prints years as they are typed.

use std::ops::RangeInclusive;

use super::pieces::take_piece;

/// `2357`, `2350..2360`, `..2360`, `2350..`; also with `-` or `/` between the years.
pub(super) fn years(value: &[u8]) -> Option<RangeInclusive<i32>> {
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

/// The year of a piece that consists of a minus and digits: "-44", with a hyphen or a minus sign.
pub(super) fn negative_year(text: &str) -> Option<i32> {
    let minus = text.chars().next().filter(|&c| is_minus(c))?;
    let (digits, _) = take_piece(&text[minus.len_utf8()..]);
    let year = number(digits.text.as_bytes()).filter(|year| *year > 0 && !digits.quoted);
    year.map(|year| -year)
}

pub(super) const fn is_minus(c: char) -> bool {
    matches!(c, '-' | '−')
}

/// A year of at most four digits.
pub(super) fn number(text: &[u8]) -> Option<i32> {
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
pub(super) fn push_year(year: i32, out: &mut String) {
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
