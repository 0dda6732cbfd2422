//! Maps days to pixels, and finds ticks that fit.

use super::Window;
use super::day::month_length;
use crate::{Calendar, Date};

/// How days are laid out from left to right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scale {
    from: i64,
    to: i64,
    width: i32,
}

/// A line across the drawing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tick {
    /// The day at whose beginning it is.
    pub day: i64,
    /// Its position in pixels.
    pub x: i32,
    /// Its label: "2340", "Mar 2369", "9".
    pub label: String,
}

/// What ticks count.
#[derive(Clone, Copy)]
enum Step {
    Years(i64),
    Months(u8),
    Days(u8),
}

/// From short to long.
const SHORT: [Step; 7] = [
    Step::Days(1),
    Step::Days(2),
    Step::Days(5),
    Step::Days(10),
    Step::Months(1),
    Step::Months(3),
    Step::Months(6),
];

/// Short month names.
const MONTHS: [&str; 12] = [
    "Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec",
];

impl Step {
    /// The shortest time between two ticks, in days.
    fn days(self) -> i64 {
        match self {
            Self::Years(years) => years.saturating_mul(365),
            Self::Months(months) => i64::from(months) * 28,
            Self::Days(days) => i64::from(days),
        }
    }
}

impl Scale {
    /// A window across a number of pixels.
    pub fn new(window: Window, width: i32) -> Self {
        let (from, to) = window.days();
        let width = width.max(1);
        Self { from, to, width }
    }

    /// How many pixels there are.
    pub fn width(self) -> i32 {
        self.width
    }

    /// The pixel at which a day begins. Days beyond the window are clamped to its edges.
    pub fn x(self, day: i64) -> i32 {
        let day = day.clamp(self.from, self.to);
        let x = (day - self.from) * i64::from(self.width) / (self.to - self.from);
        i32::try_from(x).unwrap_or(self.width)
    }

    /// The last day that begins at or before a pixel. So the pixel at which a year begins means
    /// that year, even if days of the previous year share it.
    pub fn day(self, x: i32) -> i64 {
        let x = i64::from(x.clamp(0, self.width));
        let days = ((x + 1) * (self.to - self.from) - 1) / i64::from(self.width);
        (self.from + days).min(self.to)
    }

    /// Ticks at round numbers, at least `gap` pixels apart.
    pub fn ticks(self, gap: i32, calendar: Calendar<'_>) -> Vec<Tick> {
        let wanted = (self.to - self.from) * i64::from(gap.max(1));
        let fits = |step: &Step| step.days().saturating_mul(i64::from(self.width)) >= wanted;
        let step = SHORT.into_iter().find(fits).unwrap_or_else(|| {
            let mut years = 1;
            loop {
                for round in [1, 2, 5] {
                    if fits(&Step::Years(years * round)) {
                        return Step::Years(years * round);
                    }
                }
                years *= 10;
            }
        });
        let mut ticks = Vec::new();
        let mut day = self.first(step);
        while day < self.to {
            let line = line(day, step, calendar);
            if line >= self.from && line < self.to {
                let day = line;
                let label = label(Date::of_day_number(day), step, ticks.is_empty(), calendar);
                let x = self.x(day);
                ticks.push(Tick { day, x, label });
            }
            day = next(day, step);
        }
        ticks
    }

    /// The last round day that isn't after the first day in view.
    fn first(self, step: Step) -> i64 {
        let mut date = Date::of_day_number(self.from);
        match step {
            Step::Years(years) => {
                let year = i64::from(date.year).div_euclid(years) * years;
                date = Date::new_year(i32::try_from(year).unwrap_or(date.year));
            }
            Step::Months(months) => {
                date.month = (date.month - 1) / months * months + 1;
                date.day = 1;
            }
            Step::Days(_) => date.day = 1,
        }
        date.day_number()
    }
}

/// The day at which the line of a round day is drawn.
fn line(day: i64, step: Step, calendar: Calendar<'_>) -> i64 {
    let Step::Years(years) = step else { return day };
    let year = Date::of_day_number(day).year;
    match calendar.round_year(year, years) {
        round if round == year => day,
        round => Date::new_year(round).day_number(),
    }
}

/// The round day after a round day.
fn next(day: i64, step: Step) -> i64 {
    let mut date = Date::of_day_number(day);
    match step {
        Step::Years(years) => {
            let year = i64::from(date.year).saturating_add(years);
            let Ok(year) = i32::try_from(year) else {
                return i64::MAX;
            };
            date = Date::new_year(year);
        }
        Step::Months(months) => match date.month.checked_add(months) {
            Some(month) if month <= 12 => date.month = month,
            _ => date = Date::new_year(date.year.saturating_add(1)),
        },
        Step::Days(days) => {
            // Round in each month: 1, 6, 11; the remainder at its end is no shorter than a step.
            let on = i64::from(date.day + days);
            let length = i64::from(month_length(date.year, date.month));
            let room = length - on + 1;
            return if room >= i64::from(days) {
                day + i64::from(days)
            } else {
                day + length - i64::from(date.day) + 1
            };
        }
    }
    date.day_number().max(day + 1)
}

/// The label of a tick: the year at its start, otherwise a shorter form; the `first` in view says
/// more.
fn label(date: Date, step: Step, first: bool, calendar: Calendar<'_>) -> String {
    let year = calendar.year(date.year);
    let month = MONTHS[usize::from(date.month).saturating_sub(1) % 12];
    match step {
        Step::Years(_) => year,
        Step::Months(_) if date.month == 1 => year,
        Step::Months(_) if first => format!("{month} {year}"),
        Step::Months(_) => month.to_owned(),
        Step::Days(_) if first || (date.month, date.day) == (1, 1) => format_day(date, calendar),
        Step::Days(_) if date.day == 1 => format!("1 {month}"),
        Step::Days(_) => date.day.to_string(),
    }
}

/// A day as readers see it: "9 Mar 2369".
pub fn format_day(date: Date, calendar: Calendar<'_>) -> String {
    let month = MONTHS[usize::from(date.month).saturating_sub(1) % 12];
    format!("{} {month} {}", date.day, calendar.year(date.year))
}

#[cfg(test)]
mod tests;
