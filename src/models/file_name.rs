//! The names of files that views are saved as: each says what it shows.

use lore::route::ClaimFilter;
use lore::{Slug, Years};

/// The name of what a view shows, without its ending: `timeline-mill-1850-1860`.
///
/// `ends` are entries that are asked for beside that of the filter, as the ends of a path.
pub fn file_name(
    view: &str,
    filter: &ClaimFilter,
    ends: &[Option<Slug>],
    years: Option<Years>,
) -> String {
    let mut parts = vec![view.to_owned()];
    let slugs = filter.entry.iter().chain(ends.iter().flatten());
    parts.extend(
        slugs
            .chain(&filter.groups)
            .map(|slug| slug.as_str().to_owned()),
    );
    parts.extend(
        filter
            .statuses
            .iter()
            .map(|status| status.word().to_owned()),
    );
    parts.extend(years.map(|years| years.print().replace("..", "-")));
    parts.dedup();
    parts.join("-")
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
        ] {
            let address = Address::parse(address);
            let Route::Relations(params) = &address.route else {
                panic!("{address:?}");
            };
            let ends = [params.from.clone(), params.to.clone()];
            assert_eq!(
                file_name("relations", &params.filter, &ends, address.years),
                name
            );
        }
    }
}
