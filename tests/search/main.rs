//! Questions as people type them, put to the search of the real lore: the best right answer is to
//! stand near the top. Every line of `queries.jsonl` is a query with its set and the slugs of the
//! entries that answer it; none for what should find nothing.

mod plain;

use std::collections::BTreeMap;
use std::path::Path;

use lore::lore_search::LoreSearch;
use lore::route::SearchParams;
use lore::{EntryId, Id, Lore, PageTable, PageTables, SearchTables};
use serde_json::Value;

/// How far down an answer still counts.
const DEEP: usize = 10;

/// The least mean reciprocal rank of each set.
const LEAST: [(&str, f64); 9] = [
    ("exact", 1.0),
    ("alias", 1.0),
    ("prefix", 0.90),
    ("typo", 0.98),
    ("question", 0.93),
    ("abbreviation", 0.9),
    ("claim", 0.95),
    ("plain question", 0.93),
    ("plain question, held out", 0.91),
];
/// The most of each set that may be answered.
const UNANSWERED: [(&str, f64); 4] = [
    ("gibberish", 0.0),
    ("off-topic", 0.05),
    ("plain off-topic", 0.05),
    ("plain off-topic, held out", 0.05),
];

#[derive(Default)]
struct Score {
    queries: usize,
    sum: f64,
    missed: Vec<String>,
}

/// Finds the slugs of entries, the best first.
type Find<'f, 'l> = &'f dyn Fn(&str) -> Vec<&'l str>;

/// Each set's queries, the sum of what they score, and what did not come first.
fn scores<'l>(lore: &Lore<'l>, queries: &str, find: Find<'_, 'l>) -> BTreeMap<String, Score> {
    let mut scores: BTreeMap<String, Score> = BTreeMap::new();
    for line in queries.lines() {
        let query: Value = serde_json::from_str(line).expect("a query a line");
        let typed = query["q"].as_str().expect("words");
        let answers: Vec<&str> = query["answers"]
            .as_array()
            .expect("a list")
            .iter()
            .filter_map(Value::as_str)
            .collect();
        for answer in &answers {
            assert!(lore.find(answer).is_some(), "{typed:?}: no entry {answer}");
        }
        let mut found = find(typed);
        found.truncate(DEEP);
        let right = found.iter().position(|slug| answers.contains(slug));
        let set = query["set"].as_str().expect("a set");
        let score = scores.entry(set.to_owned()).or_default();
        score.queries += 1;
        let reached = match right {
            Some(at) => 1.0 / f64::from(u32::try_from(at + 1).expect("a few")),
            None if answers.is_empty() && !found.is_empty() => 1.0,
            None => 0.0,
        };
        score.sum += reached;
        let as_wished = if answers.is_empty() { 0.0 } else { 1.0 };
        if (reached - as_wished).abs() > f64::EPSILON {
            found.truncate(3);
            score.missed.push(format!(
                "{reached:.2} {typed:?}: {found:?}, not {answers:?}"
            ));
        }
    }
    scores
}

#[test]
fn excerpts_are_of_the_words_that_the_texts_have() {
    let output = compiled();
    let lore = output.lore().expect("a lore");
    for (entry, text) in lore.entries().zip(&output.texts) {
        let article = lore.article(entry).expect("an article");
        let plain = lore.plain(article.html).expect("plain words");
        let heads = article.headings.iter().map(|heading| heading.text);
        let count = |text: &str| lore::search::fold::words(text).count();
        let told = count(&plain) + heads.map(count).sum::<usize>();
        assert_eq!(told, count(text), "{plain}");
        assert!(!plain.contains(['<', '>']), "{plain}");
        assert!(!plain.chars().any(char::is_control), "{plain}");
    }
}

fn compiled() -> lore_compiler::Output {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("lore");
    lore_compiler::compile(&dir).unwrap_or_else(|report| panic!("{report}"))
}

/// The search of the page of results.
fn of_the_page<'l>(lore: &'l Lore<'l>, output: &'l lore_compiler::Output) -> LoreSearch<'l> {
    let tables = PageTables::open(&output.page_tables).expect("page tables");
    let table = tables.table(PageTable::Search).expect("a search table");
    LoreSearch::open(lore, table).expect("a search table")
}

/// What the boxes know of the lore.
fn names(output: &lore_compiler::Output) -> Lore<'_> {
    let tables = SearchTables::open(&output.search_tables).expect("search tables");
    Lore::open(tables.names).expect("a lore in short")
}

/// The search of the boxes.
fn of_the_boxes<'l>(names: &'l Lore<'l>, output: &'l lore_compiler::Output) -> LoreSearch<'l> {
    let tables = SearchTables::open(&output.search_tables).expect("search tables");
    LoreSearch::names_only(names, tables.search).expect("a search table")
}

/// Each set that a search does not answer as well as it must.
fn short_of_the_least(lore: &Lore<'_>, search: &LoreSearch<'_>) -> Vec<String> {
    short(lore, include_str!("queries.jsonl"), &|typed| {
        let found = search.search(&SearchParams::new(typed), None);
        let hits = found.expect("an answer").hits;
        slugs(lore, hits.iter().map(|hit| hit.entry))
    })
}

fn slugs<'l>(lore: &Lore<'l>, entries: impl Iterator<Item = u32>) -> Vec<&'l str> {
    let slug = |entry: u32| {
        lore.card(EntryId::from_index(entry as usize))
            .map(|card| card.slug)
    };
    entries.map(|entry| slug(entry).expect("a card")).collect()
}

/// Each set that is not answered as well as it must be.
fn short<'l>(lore: &Lore<'l>, queries: &str, find: Find<'_, 'l>) -> Vec<String> {
    let mut short = Vec::new();
    for (set, score) in &scores(lore, queries, find) {
        let mean = score.sum / f64::from(u32::try_from(score.queries).expect("a few"));
        println!("{set}: {mean:.3} of {} queries", score.queries);
        for missed in &score.missed {
            println!("    {missed}");
        }
        let least = LEAST.iter().find(|(name, _)| name == set);
        let most = UNANSWERED.iter().find(|(name, _)| name == set);
        let holds = match (least, most) {
            (Some((_, least)), _) => mean >= *least - 1e-9,
            (None, Some((_, most))) => mean <= *most + 1e-9,
            (None, None) => false,
        };
        if !holds {
            short.push(format!("{set} {mean:.3}"));
        }
    }
    short
}

#[test]
fn what_people_type_finds_what_they_mean_on_the_page() {
    let output = compiled();
    let lore = output.lore().expect("a lore");
    let short = short_of_the_least(&lore, &of_the_page(&lore, &output));
    assert!(short.is_empty(), "not reached: {}", short.join(", "));
}

#[test]
fn what_people_type_finds_what_they_mean_in_the_boxes() {
    let output = compiled();
    let names = names(&output);
    let short = short_of_the_least(&names, &of_the_boxes(&names, &output));
    assert!(short.is_empty(), "not reached: {}", short.join(", "));
}

#[test]
fn the_boxes_say_that_they_can_not_tell_a_phrase() {
    let output = compiled();
    let (lore, names) = (output.lore().expect("a lore"), names(&output));
    for (words, told) in [("\"labor camp\"", false), ("labor camp", true)] {
        let query = lore::search::Query::parse(words, &lore::lore_search::FACETS);
        assert_eq!(of_the_boxes(&names, &output).can_answer(&query), told);
        assert!(of_the_page(&lore, &output).can_answer(&query));
    }
}

#[test]
fn boxes_and_page_answer_alike() {
    let output = compiled();
    let (lore, names) = (output.lore().expect("a lore"), names(&output));
    let (page, boxes) = (of_the_page(&lore, &output), of_the_boxes(&names, &output));
    let first = |search: &LoreSearch<'_>, typed: &str| {
        let found = search
            .search(&SearchParams::new(typed), None)
            .expect("an answer");
        found.hits.first().map(|hit| hit.entry)
    };
    let (mut queries, mut alike) = (0, 0);
    for line in include_str!("queries.jsonl").lines() {
        let query: Value = serde_json::from_str(line).expect("a query a line");
        let typed = query["q"].as_str().expect("words");
        queries += 1;
        if first(&page, typed) == first(&boxes, typed) {
            alike += 1;
        } else {
            println!("{typed:?} has another first answer");
        }
    }
    assert!(queries >= 200, "only {queries} queries");
    // Questions, most of them, whose words stand in several claims.
    assert!(alike * 100 >= queries * 95, "{alike} of {queries}");
}
