//! The names of saved files: each says what it shows, and under which readings.

use lore::route::{ClaimFilter, Readings, Versus};
use lore::{Slug, Years};

/// The maximum length of a name, in letters: file systems reject names longer than about twice
/// this.
const LONGEST: usize = 120;

/// The file name for what a view shows, without extension: `timeline-mill-1850-1860-by-fire-lamp`.
///
/// `ends` are requested entries besides the filter's, such as the ends of a path; `versus` is what a
/// comparison compares the years or the readings with.
pub fn file_name(
    view: &str,
    filter: &ClaimFilter,
    ends: &[Option<Slug>],
    years: Option<Years>,
    readings: &Readings,
    versus: Option<&Versus>,
) -> String {
    // Destructured without `..`, so that a new field can't be forgotten.
    let ClaimFilter {
        groups,
        statuses,
        entry,
        words: _,
        reverse: _,
    } = filter;
    let mut parts = vec![view.to_owned()];
    let slugs = entry.iter().chain(ends.iter().flatten()).chain(groups);
    parts.extend(slugs.map(|slug| slug.as_str().to_owned()));
    parts.extend(statuses.iter().map(|status| status.word().to_owned()));
    parts.extend(years.map(|years| years.print().replace("..", "-")));
    parts.dedup();
    let and = |versus: &Versus| ["and".to_owned(), versus.to_string().replace('.', "-")];
    let is_year = |versus: &&Versus| versus.year().is_some();
    parts.extend(versus.filter(is_year).map(and).into_iter().flatten());
    let readings = readings.print().map(|reading| reading.replace('.', "-"));
    parts.extend(readings.flat_map(|reading| ["by".to_owned(), reading]));
    let reading = versus.filter(|versus| !is_year(versus));
    parts.extend(reading.map(and).into_iter().flatten());
    let name = parts.join("-");
    name.chars().take(LONGEST).collect()
}

#[cfg(test)]
mod tests {
    use lore::route::{Address, Route};

    use super::file_name;

    #[test]
    fn a_file_is_named_after_what_it_shows() {
        for (address, name) in [
            ("relations/", "relations"),
            ("relations/?year=1850", "relations-1850"),
            (
                "relations/?entry=mill&category=rule&year=1850..1860",
                "relations-mill-rule-1850-1860",
            ),
            (
                "relations/?from=mill&to=mine&status=disputed",
                "relations-mill-mine-disputed",
            ),
            (
                "relations/?year=1850&read=fire.lamp&read=war.late",
                "relations-1850-by-fire-lamp-by-war-late",
            ),
            (
                "relations/?year=1850&versus=1860",
                "relations-1850-and-1860",
            ),
            (
                "relations/?read=fire.lamp&versus=fire.lightning",
                "relations-by-fire-lamp-and-fire-lightning",
            ),
        ] {
            let address = Address::parse(address);
            let Route::Relations(params) = &address.route else {
                panic!("{address:?}");
            };
            let ends = [params.from.clone(), params.to.clone()];
            assert_eq!(
                file_name(
                    "relations",
                    &params.filter,
                    &ends,
                    address.years(),
                    &address.readings,
                    address.versus.value(),
                ),
                name
            );
        }
    }
}
