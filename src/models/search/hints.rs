//! Search hints: examples of what can be typed, with values of this world.

use lore::Years;

use crate::models::PageContext;

/// An example of what can be typed, and what it finds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SearchHint {
    /// What is typed.
    pub typed: String,
    /// What that means.
    pub means: &'static str,
}

impl SearchHint {
    /// The examples. A world without eras of known length has none for years.
    pub fn all(page: PageContext) -> Vec<Self> {
        let kind = page.lore.world().kinds.first();
        let hints = [
            Some((r#""two words""#.to_owned(), "exactly this phrase")),
            Some(("-word".to_owned(), "without this word")),
            kind.map(|kind| (format!("kind:{}", kind.id), "only entries of this kind")),
            Some((
                "faction:name".to_owned(),
                "only entries related to this faction",
            )),
            years_of_an_era(page).map(|years| {
                let years = page.calendar().print(years);
                (format!("year:{years}"), "only entries dated in these years")
            }),
        ];
        let hints = hints.into_iter().flatten();
        hints.map(|(typed, means)| Self { typed, means }).collect()
    }
}

fn years_of_an_era(page: PageContext) -> Option<Years> {
    page.lore.world().eras.iter().find_map(|era| {
        let [first, last] = [era.when.start_earliest?, era.when.end_latest?];
        Some(Years::new(first.year, last.year))
    })
}
