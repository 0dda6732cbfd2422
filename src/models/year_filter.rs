//! What the year filter ("As of 2340") says of dates.

use lore::chronology::format_year;
use lore::{EntryId, Holding, Statement, TableError, When, Years};

use super::PageContext;

/// That something did not hold in the years of the filter, or perhaps did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutsideYears {
    /// Whether it perhaps did.
    pub perhaps: bool,
    /// The years in words.
    pub years: String,
}

impl OutsideYears {
    /// What is to be said of a date: nothing without a filter, or where it surely held.
    pub fn of_date(page: PageContext, when: Option<&When<'_>>) -> Option<Self> {
        Self::of(page, when?.holds_in(page.years?))
    }

    /// What is to be said of something that did or did not hold in the years of the filter.
    pub fn of(page: PageContext, holding: Holding) -> Option<Self> {
        let years = years_in_words(page.years?);
        let perhaps = match holding {
            Holding::Yes => return None,
            Holding::Perhaps => true,
            Holding::No => false,
        };
        Some(Self { perhaps, years })
    }

    /// What is to be said of the existence of an entry.
    ///
    /// # Errors
    /// If the lore's bytes are damaged.
    pub fn of_entry(page: PageContext, entry: EntryId) -> Result<Option<Self>, TableError> {
        let existence = existence(page, entry)?;
        Ok(existence.and_then(|holding| Self::of(page, holding)))
    }
}

/// Whether an entry was in the years of the filter, as far as its lifespans tell. Any of several, as
/// the readings of a dispute, will do.
///
/// # Errors
/// If the lore's bytes are damaged.
pub fn existence(page: PageContext, entry: EntryId) -> Result<Option<Holding>, TableError> {
    let Some(years) = page.years else {
        return Ok(None);
    };
    let mut existence = None;
    for id in page.lore.article(entry)?.claims {
        let claim = page.lore.claim(id)?;
        if let (Statement::Fact { fact, .. }, Some(when)) = (claim.statement, claim.when) {
            let kind = page.lore.world().facts.get(usize::from(fact));
            if kind.is_some_and(|kind| kind.lifespan) {
                existence = existence.max(Some(when.holds_in(years)));
            }
        }
    }
    Ok(existence)
}

/// Years in words: "1850", "1850 to 1860", "−44".
pub fn years_in_words(years: Years) -> String {
    let (first, last) = (format_year(years.first), format_year(years.last));
    if years.first == years.last {
        first
    } else {
        format!("{first} to {last}")
    }
}

/// The years before or after.
pub fn shifted(years: Years, by: i32) -> Years {
    Years {
        first: years.first.saturating_add(by),
        last: years.last.saturating_add(by),
    }
}

/// What is said of a text that was entered for years and is none.
pub fn not_a_year(text: &str) -> String {
    match text.trim() {
        "" => "Type a year, or two years with .. between them.".to_owned(),
        text => format!("“{text}” is no year. Type one, or two with .. between them."),
    }
}

#[cfg(test)]
mod tests {
    use lore::Years;

    use super::shifted;

    #[test]
    fn the_years_before_and_after_are_as_many() {
        let years = Years::new(1850, 1860);
        assert_eq!(shifted(years, -1), Years::new(1849, 1859));
        let last = Years::new(i32::MAX, i32::MAX);
        assert_eq!(shifted(last, 1), last);
    }
}
