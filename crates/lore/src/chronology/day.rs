//! Day numbers, so that dates have distances.

use crate::Date;

/// Days in four hundred years.
const CYCLE: i64 = 146_097;

impl Date {
    /// The number of days since 1 January of the year 0; negative before that.
    pub fn day_number(self) -> i64 {
        let months = (1..self.month).map(|month| i64::from(month_length(self.year, month)));
        before_year(i64::from(self.year)) + months.sum::<i64>() + i64::from(self.day) - 1
    }

    /// The date of a [day number](Self::day_number). One out of the range of years is clamped to
    /// the first or the last day.
    pub fn of_day_number(number: i64) -> Self {
        let number = number.clamp(
            before_year(i64::from(i32::MIN)),
            before_year(i64::from(i32::MAX) + 1) - 1,
        );
        // Close enough that at most one step is left.
        let mut year = (number * 400).div_euclid(CYCLE);
        while before_year(year) > number {
            year -= 1;
        }
        while before_year(year + 1) <= number {
            year += 1;
        }
        let mut left = number - before_year(year);
        let year = i32::try_from(year).unwrap_or(i32::MAX);
        let mut month = 1;
        while month < 12 && left >= i64::from(month_length(year, month)) {
            left -= i64::from(month_length(year, month));
            month += 1;
        }
        let day = u8::try_from(left + 1).unwrap_or(31);
        Self { year, month, day }
    }

    /// The first day of a year.
    pub fn new_year(year: i32) -> Self {
        let (month, day) = (1, 1);
        Self { year, month, day }
    }
}

/// Days from the year 0 to another.
fn before_year(year: i64) -> i64 {
    let leaps =
        (year + 3).div_euclid(4) - (year + 99).div_euclid(100) + (year + 399).div_euclid(400);
    365 * year + leaps
}

/// How many days a month has; `month` is 1 to 12.
pub(super) fn month_length(year: i32, month: u8) -> u8 {
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::Date;

    fn date(year: i32, month: u8, day: u8) -> Date {
        Date { year, month, day }
    }

    #[test]
    fn days_are_counted_from_the_year_0() {
        let table = [
            (date(0, 1, 1), 0),
            (date(0, 12, 31), 365),
            (date(1, 1, 1), 366),
            (date(-1, 12, 31), -1),
            (date(-4, 1, 1), -1461),
            (date(1970, 1, 1), 719_528),
            (date(2000, 2, 29), 730_544),
        ];
        for (date, number) in table {
            assert_eq!(date.day_number(), number, "{date:?}");
            assert_eq!(Date::of_day_number(number), date, "{number}");
        }
    }

    #[test]
    fn every_day_of_eight_centuries_comes_back() {
        let mut before = None;
        for number in -150_000..150_000 {
            let date = Date::of_day_number(number);
            assert_eq!(date.day_number(), number, "{date:?}");
            assert!(before.is_none_or(|before| before < date), "{date:?}");
            before = Some(date);
        }
    }

    #[test]
    fn the_ends_of_time_are_held() {
        assert_eq!(Date::of_day_number(i64::MAX / 1000), date(i32::MAX, 12, 31));
        assert_eq!(Date::of_day_number(i64::MIN / 1000), date(i32::MIN, 1, 1));
        let far = date(170_000_002, 7, 4);
        assert_eq!(Date::of_day_number(far.day_number()), far);
    }
}
