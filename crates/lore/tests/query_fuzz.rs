//! The query language under texts that nobody would think of.
//!
//! A fuzzer that runs on the stable compiler and in every test run: texts that are interesting are
//! cut up, joined and changed by a generator with a fixed seed, so that a failure comes again.
//! `cargo xtask fuzz` goes on for longer.

use lore::search::query::{LONGEST_QUERY, Query, YEAR_FACET};

const FACETS: [&str; 2] = ["kind", "faction"];

/// What the generator begins with: every form of the language, and what breaks parsers.
const SEEDS: [&str; 24] = [
    "old mill",
    "\"long bridge\" -guild",
    "-\"the end\"",
    "kind:person",
    "-kind:\"old place\"",
    "faction:the-guild",
    "year:2357",
    "year:2350..2360",
    "year:..2360",
    "year:2350-",
    "year:99999999999",
    "„quotes“ «of» “all” kinds",
    "::::",
    "kind:",
    "kind:kind:kind",
    "- -- --- -",
    "\"",
    "\u{0}\u{7f}\u{85}\u{2028}",
    "é\u{301}\u{200d}👩\u{200d}🚀",
    "שלום עולם",
    "\u{202e}desrever",
    "ﬁ ß İ ǅ",
    "U.S. S.O.S. a.",
    "Mar’ke'el`s",
];

/// Knuth's linear congruential generator (MMIX): enough to choose places and seeds.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: usize) -> usize {
        let (a, c) = (6_364_136_223_846_793_005, 1_442_695_040_888_963_407);
        self.0 = self.0.wrapping_mul(a).wrapping_add(c);
        usize::try_from(self.0 >> 33).unwrap_or(0) % limit.max(1)
    }
}

/// Another text made of one.
fn changed(text: &str, dice: &mut Dice) -> String {
    let mut chars: Vec<char> = text.chars().collect();
    for _ in 0..=dice.below(3) {
        let at = dice.below(chars.len() + 1);
        match dice.below(6) {
            0 => chars.truncate(at),
            1 => drop(chars.drain(..at)),
            2 => chars.insert(
                at,
                char::from_u32(u32::try_from(dice.below(0x11_0000)).unwrap_or(0)).unwrap_or(':'),
            ),
            3 => chars.insert(at, ['"', '-', ':', '.', ' ', '\'', '2', 'a'][dice.below(8)]),
            4 => chars.extend(SEEDS[dice.below(SEEDS.len())].chars()),
            _ => {
                let again: Vec<char> = chars.iter().copied().skip(at).take(200).collect();
                chars.extend(again);
            }
        }
        chars.truncate(3000);
    }
    chars.into_iter().collect()
}

/// What holds of every query.
fn check(text: &str) {
    let query = Query::parse(text, &FACETS);
    for piece in query.pieces.iter().chain(&query.without) {
        assert!(!piece.text.trim().is_empty(), "{text:?} has an empty piece");
        assert!(piece.text.len() <= LONGEST_QUERY, "{text:?}");
        let unquoted = piece.quoted || !piece.text.contains(char::is_whitespace);
        assert!(unquoted, "{text:?}: {:?}", piece.text);
    }
    for filter in &query.filters {
        // What is no year is a filter, too.
        let facet = filter.facet.as_str();
        let known = FACETS.contains(&facet) || facet == YEAR_FACET;
        assert!(known && !filter.value.is_empty(), "{text:?}");
    }
    if let Some(years) = &query.years {
        assert!(years.start() <= years.end(), "{text:?}");
    }
    // Printed without a facet that nobody typed, it is the same query.
    let again = Query::parse(&query.without_facet("none"), &FACETS);
    if text.len() < LONGEST_QUERY / 2 {
        let parts = |query: &Query| {
            let all = (&query.pieces, &query.without, &query.filters, &query.years);
            format!("{all:?}")
        };
        assert_eq!(parts(&again), parts(&query), "{text:?}");
    }
}

#[test]
fn no_text_breaks_the_query_language() {
    let rounds = std::env::var("LORE_FUZZ_ROUNDS").ok();
    let rounds = rounds
        .and_then(|rounds| rounds.parse().ok())
        .unwrap_or(20_000);
    let mut dice = Dice(2357);
    let mut kept: Vec<String> = SEEDS.iter().map(|&seed| seed.to_owned()).collect();
    for seed in &kept {
        check(seed);
    }
    for _ in 0..rounds {
        let text = changed(&kept[dice.below(kept.len())].clone(), &mut dice);
        check(&text);
        // Some are built upon.
        let place = dice.below(400);
        if place < 4 {
            kept.push(text);
            if kept.len() > 300 {
                kept.swap_remove(SEEDS.len() + place);
            }
        }
    }
}
