//! `[calendar]` in world.toml: how a world names its years.

use lore::{Calendar, NUMBER};

use crate::fault::{Fault, Faults, SourceSpan, Spot};
use crate::fields::Fields;

/// The table as written; without one, years are numbers.
#[derive(Debug, Default)]
pub(crate) struct CalendarDraft {
    before: Option<Spot>,
    after: Option<Spot>,
    year_zero: Option<Spot<bool>>,
    header: Option<SourceSpan>,
}

impl CalendarDraft {
    pub(crate) fn read(world: &Fields<'_>) -> Self {
        let Some(fields) = world.table("calendar") else {
            return Self::default();
        };
        let calendar = Self {
            before: fields.text("before"),
            after: fields.text("after"),
            year_zero: fields.flag("year_zero"),
            header: Some(fields.header()),
        };
        fields.finish();
        calendar
    }

    pub(crate) fn names(&self) -> Calendar<'_> {
        Calendar {
            before: self.before.as_ref().map_or("", |name| &name.value),
            after: self.after.as_ref().map_or("", |name| &name.value),
            year_zero: self.year_zero.as_ref().is_some_and(|flag| flag.value),
        }
    }

    pub(crate) fn check(&self, faults: &Faults) {
        let add = |place: &SourceSpan, what: String, remedy: &str| {
            faults.add(Fault::new(what).at(place.clone(), "").remedy(remedy));
        };
        for (key, name) in [("before", &self.before), ("after", &self.after)] {
            let Some(Spot { value, place }) = name else {
                continue;
            };
            let parts: Vec<&str> = value.split(NUMBER).collect();
            if parts.len() != 2 {
                let what = format!(
                    "`{key}` has {} places for the number of a year",
                    parts.len() - 1
                );
                add(
                    place,
                    what,
                    "write {} once, where the number stands, as in \"{} BC\"",
                );
            } else if parts.iter().all(|part| part.trim().is_empty()) {
                add(
                    place,
                    format!("`{key}` has no name"),
                    "write a name beside {}, as in \"{} BC\"; for the number alone leave it out",
                );
            } else if value.chars().any(char::is_numeric) {
                add(
                    place,
                    format!("the name in `{key}` has a digit"),
                    "write it in letters: readers type it, and a digit would be read as the year",
                );
            }
        }
        let lower = |name: &Option<Spot>| name.as_ref().map(|name| name.value.to_lowercase());
        if let (Some(after), true) = (&self.after, lower(&self.before) == lower(&self.after)) {
            add(
                &after.place,
                "`before` and `after` are the same".to_owned(),
                "give one of them another name: readers could not tell the years apart",
            );
        }
        if let (Some(flag), None) = (&self.year_zero, &self.before) {
            add(
                &flag.place,
                "`year_zero` without `before`".to_owned(),
                "remove it: years without a name are numbers, and 0 is one of them",
            );
        } else if let (Some(header), None, None) = (&self.header, &self.before, &self.after) {
            add(
                header,
                "`[calendar]` names no years".to_owned(),
                "add `before = \"{} BC\"`, `after = \"AD {}\"` or both, in your own words, or remove it",
            );
        }
    }
}
