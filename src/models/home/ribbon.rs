//! The years of the world as a ribbon, to scale: its eras and its powers.

mod power;

use std::cmp::Reverse;
use std::iter;

use lore::chronology::{DateExtent, Extent};
use lore::route::{Address, Route, TimelineParams};
use lore::{Basis, Calendar, Card, Date, Era, Role, TableError, Years};

use self::power::Power;
use crate::models::PageContext;
use crate::models::clear_days::clear_days;

/// How many powers are shown.
const POWERS: usize = 5;

/// How many years are named on the scale at most, besides its ends.
const NAMED: i32 = 6;

/// The years of the world, from the first to the last.
#[derive(Clone, Debug, PartialEq)]
pub struct Ribbon {
    /// The first year.
    pub first: i32,
    /// The last year, after the first.
    pub last: i32,
    /// How years are named.
    pub calendar: Calendar<'static>,
    /// The years that the scale names.
    pub named: Vec<NamedYear>,
    /// The eras.
    pub eras: Vec<Band>,
    /// The powers with the most dated claims, the earliest at the top.
    pub powers: Vec<Band>,
}

/// A year on the scale.
#[derive(Clone, Debug, PartialEq)]
pub struct NamedYear {
    /// Its position, in percent of the ribbon.
    pub at: f64,
    /// The year.
    pub words: String,
    /// The timeline in that year.
    pub href: String,
}

/// A piece of the ribbon.
#[derive(Clone, Debug, PartialEq)]
pub struct Band {
    /// Its start, in percent of the ribbon.
    pub at: f64,
    /// Its length, in percent of the ribbon.
    pub width: f64,
    /// The start and the length of the part that is certain and undisputed, if that isn't all of it.
    pub certain: Option<(f64, f64)>,
    /// What it is called.
    pub label: &'static str,
    /// Its years.
    pub years: String,
    /// Where it leads.
    pub href: String,
    /// The number of the side whose colour it has.
    pub side: Option<u8>,
}

/// The days of the ribbon.
#[derive(Clone, Copy)]
struct Scale {
    from: i64,
    to: i64,
}

impl Scale {
    #[expect(clippy::cast_precision_loss, reason = "days of a world are far fewer")]
    fn at(self, day: i64) -> f64 {
        let day = day.clamp(self.from, self.to);
        100.0 * (day - self.from) as f64 / (self.to - self.from) as f64
    }

    /// The position of the certain part of a time, which may be empty; none if that is all of it.
    fn certain_part(self, time: Extent, certain: Option<Extent>) -> Option<(f64, f64)> {
        let part = certain.map_or((0.0, 0.0), |certain| self.place(certain));
        (part != self.place(time)).then_some(part)
    }

    /// The position of a time; open ends extend to the end of the ribbon.
    fn place(self, time: Extent) -> (f64, f64) {
        let from = self.at(time.from.unwrap_or(self.from));
        (from, self.at(time.to.unwrap_or(self.to)) - from)
    }
}

impl Ribbon {
    /// The ribbon of a world; none if all dates are in one year.
    pub(super) fn of(page: PageContext) -> Result<Option<Self>, TableError> {
        let mut dated = Vec::new();
        for id in page.lore.claims() {
            let claim = page.lore.claim(id)?;
            let when = claim.when.filter(|_| !claim.ruled_out);
            dated.extend(when.filter(|when| when.basis == Basis::Dated));
        }
        let eras = &page.lore.world().eras;
        let extents: Vec<_> = eras
            .iter()
            .map(|era| &era.when)
            .chain(&dated)
            .map(DateExtent::of)
            .collect();
        let (from, end) = clear_days(&extents);
        let year = |day| Date::of_day_number(day).year;
        let (first, last) = (year(from), year(end.saturating_sub(1).max(from)));
        if first >= last {
            return Ok(None);
        }
        let span = Some(Years::new(first, last));
        let scale = Scale {
            from: Date::new_year(first).day_number(),
            to: Date::new_year(last.saturating_add(1)).day_number(),
        };
        Ok(Some(Self {
            first,
            last,
            calendar: page.calendar(),
            named: named(page, scale, first, last),
            eras: eras
                .iter()
                .map(|era| Band::of_era(page, scale, span, era))
                .collect(),
            powers: powers(page, scale)?,
        }))
    }
}

/// The years named on the scale: the first, the last, and round ones between them that are not too close to
/// either.
fn named(page: PageContext, scale: Scale, first: i32, last: i32) -> Vec<NamedYear> {
    let calendar = page.calendar();
    // If names are long, fewer fit.
    let length = |year| calendar.year(year).chars().count();
    let (most, between) = if length(first).max(length(last)) > 8 {
        (NAMED / 2, 30.0..70.0)
    } else {
        (NAMED, 12.0..88.0)
    };
    let span = last.saturating_sub(first);
    let mut steps = (0..9).flat_map(|power| [1, 2, 5].map(|step| step * 10_i32.pow(power)));
    let step = steps.find(|step| span / step < most).unwrap_or(span.max(1));
    let round = (first.div_euclid(step) + 1).saturating_mul(step);
    let years = (0..most).map(|number| round.saturating_add(number * step));
    let years = years.map(|year| calendar.round_year(year, i64::from(step)));
    let named = |at, year| NamedYear {
        at,
        words: calendar.year(year),
        href: in_years(page, Years::of(year)),
    };
    let years = years.map(|year| named(scale.at(Date::new_year(year).day_number()), year));
    let years = years.filter(|year| between.contains(&year.at));
    let ends = (named(0.0, first), named(100.0, last));
    iter::once(ends.0)
        .chain(years)
        .chain(iter::once(ends.1))
        .collect()
}

/// The years of an era. Without a start or an end, it goes on to that of `span`, which are all years, or else to
/// its other end.
pub(super) fn years_of(era: &Era<'_>, span: Option<Years>) -> Years {
    let year = |date: Option<Date>| date.map(|date| date.year);
    let (first, last) = (year(era.when.start_earliest), year(era.when.end_latest));
    let start = first.or(span.map(|span| span.first)).or(last);
    let end = last.or(span.map(|span| span.last)).or(first);
    let start = start.unwrap_or_default();
    Years::new(start, end.unwrap_or_default().max(start))
}

/// The timeline in some years.
pub(super) fn in_years(page: PageContext, years: Years) -> String {
    let timeline = Address::new(Route::Timeline(TimelineParams::default()));
    page.to_address(timeline.in_years(Some(years)))
}

impl Band {
    fn of_era(page: PageContext, scale: Scale, span: Option<Years>, era: &Era<'static>) -> Self {
        let time = DateExtent::of(&era.when);
        let (at, width) = scale.place(time.hull);
        Self {
            at,
            width,
            certain: scale.certain_part(time.hull, time.core),
            label: era.label,
            years: era.when.years(page.calendar()),
            href: in_years(page, years_of(era, span)),
            side: None,
        }
    }

    fn of_power(page: PageContext, scale: Scale, card: &Card<'static>, power: &Power) -> Self {
        let time = power.time;
        let (at, width) = scale.place(time);
        let calendar = page.calendar();
        let year = |day: Option<i64>| day.map(|day| Date::of_day_number(day).year);
        let years = calendar.span(year(time.from), year(time.to.map(|day| day - 1)), "");
        Self {
            at,
            width,
            certain: scale.certain_part(time, power.certain),
            label: card.title,
            years,
            href: page.to_entry(card),
            side: card.side,
        }
    }
}

/// The factions on sides with the most dated claims, each from its first to its last day.
fn powers(page: PageContext, scale: Scale) -> Result<Vec<Band>, TableError> {
    let mut powers = Vec::new();
    for entry in page.lore.entries() {
        let card = page.lore.card(entry)?;
        let role = page.lore.world().role_of(&card);
        if role == Some(Role::Faction) && card.side.is_some() {
            powers.extend(Power::of(page, entry)?.filter(Power::lasts));
        }
    }
    powers.sort_by_key(|power| (Reverse(power.claims), power.entry));
    powers.truncate(POWERS);
    powers.sort_by_key(|power| (power.time.from, power.entry));
    let bands = powers.iter().map(|power| {
        let card = page.lore.card(power.entry)?;
        Ok(Band::of_power(page, scale, &card, power))
    });
    bands.collect()
}

#[cfg(test)]
mod tests;
