//! A kind and years in words, "events before 2330", offered (not applied) as the equivalent filters.

use lore::TableError;
use lore::lore_search::{FACETS, LoreSearch, SearchResults};
use lore::route::{Route, SearchParams};
use lore::search::fold::{key, words};
use lore::search::query::{Query, YEAR_FACET};

use crate::models::PageContext;

/// The offer to show only entries of a kind that are dated in some years.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NarrowedOffer {
    /// What would be shown: "Events, before 2330".
    pub only: String,
    /// The link to that search.
    pub href: String,
}

/// Years given in words.
struct Span {
    /// The index of its first word; `end` is the one after its last.
    at: usize,
    end: usize,
    /// As query syntax: "..2329".
    typed: String,
    /// In words.
    told: String,
}

impl NarrowedOffer {
    /// The offer for words that name a kind and years, if no filter is set and the offered search
    /// finds something.
    ///
    /// # Errors
    /// If the lore's bytes are damaged.
    pub fn of(
        page: PageContext,
        search: &LoreSearch<'static>,
        params: &SearchParams,
        results: &SearchResults,
    ) -> Result<Option<Self>, TableError> {
        let is_filtered = page.years.is_some()
            || !params.kinds.is_empty()
            || !params.factions.is_empty()
            || !is_plain(&results.query);
        let typed: Vec<&str> = params.words.split_whitespace().collect();
        let (Some(span), false) = (Span::of(&typed), is_filtered) else {
            return Ok(None);
        };
        let rest = [&typed[..span.at], &typed[span.end..]].concat();
        let Some((kind, plurals)) = rest.iter().find_map(|word| {
            let plurals = plurals_of(page, word);
            (!plurals.is_empty()).then_some((*word, plurals))
        }) else {
            return Ok(None);
        };
        let others = rest.into_iter().filter(|word| *word != kind);
        let others: Vec<&str> = others.collect();
        let filters = format!("{}:{kind} {YEAR_FACET}:{}", FACETS[0], span.typed);
        let narrowed = SearchParams::new([others.join(" "), filters].join(" ").trim());
        if search.search(&narrowed, None)?.hits.is_empty() {
            return Ok(None);
        }
        let told = [vec![plurals.join(" and ")], vec![span.told]].concat();
        Ok(Some(Self {
            only: told.join(", "),
            href: page.to(Route::Search(narrowed)),
        }))
    }
}

/// Whether a query consists of plain words only.
fn is_plain(query: &Query) -> bool {
    let mut pieces = query.pieces.iter();
    query.filters.is_empty()
        && query.years.is_none()
        && query.without.is_empty()
        && query.named_years.is_empty()
        && pieces.all(|piece| !piece.quoted)
}

/// The plurals of the kinds that a word names.
fn plurals_of(page: PageContext, word: &str) -> Vec<&'static str> {
    let word = key(word);
    let kinds = page.lore.world().kinds.iter();
    let named = kinds.filter(|kind| {
        let mut names = [kind.id, kind.label, kind.plural].into_iter();
        names.any(|name| key(name) == word)
    });
    named.map(|kind| kind.plural).collect()
}

impl Span {
    /// The first words that give years: "in 2340", "before 2330", "between 2330 and 2340".
    fn of(typed: &[&str]) -> Option<Self> {
        let folded: Vec<String> = typed.iter().map(|word| fold(word)).collect();
        let year = |at: usize| folded.get(at).and_then(|word| year(word));
        (0..typed.len()).find_map(|at| {
            let first = year(at + 1)?;
            let (length, from, to) = match folded[at].as_str() {
                "in" | "during" => (2, Some(first), Some(first)),
                "before" => (2, None, Some(first - 1)),
                "until" | "till" => (2, None, Some(first)),
                "after" => (2, Some(first + 1), None),
                "since" => (2, Some(first), None),
                "between" | "from" => {
                    let joins = matches!(folded.get(at + 2)?.as_str(), "and" | "to" | "until");
                    (4, Some(first), Some(year(at + 3).filter(|_| joins)?))
                }
                _ => return None,
            };
            let print = |year: Option<i32>| year.map(|year| year.to_string()).unwrap_or_default();
            let end = at + length;
            Some(Self {
                at,
                end,
                typed: format!("{}..{}", print(from), print(to)),
                told: folded[at..end].join(" "),
            })
        })
    }
}

/// A word for comparison, without case and punctuation.
fn fold(word: &str) -> String {
    let folded = words(word).map(|word| String::from_utf8_lossy(&word.bytes).into_owned());
    folded.collect()
}

/// A year of three or four digits: fewer may be a count.
fn year(word: &str) -> Option<i32> {
    let is_year = (3..=4).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_digit());
    word.parse().ok().filter(|_| is_year)
}

#[cfg(test)]
mod tests {
    use super::Span;

    fn spans(words: &str) -> Option<(String, String)> {
        let typed: Vec<&str> = words.split_whitespace().collect();
        Span::of(&typed).map(|span| (span.typed, typed[span.at..span.end].join(" ")))
    }

    #[test]
    fn years_in_words_are_the_spans_that_they_mean() {
        for (words, years, said) in [
            ("events in 2340", "2340..2340", "in 2340"),
            ("events Before 2330, wars", "..2329", "Before 2330,"),
            ("until 2330 events", "..2330", "until 2330"),
            ("after 2360 wars", "2361..", "after 2360"),
            ("since 2360", "2360..", "since 2360"),
            (
                "between 2330 and 2340",
                "2330..2340",
                "between 2330 and 2340",
            ),
            ("from 2330 to 2340", "2330..2340", "from 2330 to 2340"),
        ] {
            let told = Some((years.to_owned(), said.to_owned()));
            assert_eq!(spans(words), told, "{words}");
        }
        for words in [
            "events 2340",
            "after 12 days",
            "between 2330 wars 2340",
            "in town 2340",
        ] {
            assert_eq!(spans(words), None, "{words}");
        }
    }
}
