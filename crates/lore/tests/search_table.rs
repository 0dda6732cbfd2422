//! A table of queries as people type them, over a small world made up for the test.

use lore::search::build::{Document, build};
use lore::search::{Field, Index, Query, Unit};
use serde::Deserialize;

#[derive(Deserialize)]
struct Entry {
    id: String,
    title: String,
    aliases: Vec<String>,
    headings: Vec<String>,
    claims: Vec<String>,
    body: String,
}

fn world() -> (Vec<Entry>, Vec<u8>) {
    let text = include_str!("fixtures/harbour.jsonl");
    let entries: Vec<Entry> = text
        .lines()
        .map(|line| serde_json::from_str(line).expect("an entry a line"))
        .collect();
    let documents: Vec<Document<'_>> = entries
        .iter()
        .map(|entry| Document {
            title: &entry.title,
            aliases: entry.aliases.iter().map(String::as_str).collect(),
            headings: entry.headings.iter().map(String::as_str).collect(),
            claims: entry.claims.iter().map(String::as_str).collect(),
            body: &entry.body,
        })
        .collect();
    let table = build(&documents);
    (entries, table)
}

#[test]
fn what_is_typed_finds_what_is_meant() {
    let (entries, table) = world();
    let index = Index::open(&table).expect("an index");
    let mut missed = Vec::new();
    for line in include_str!("fixtures/harbour-queries.tsv")
        .lines()
        .filter(|line| !line.starts_with('#'))
    {
        let (typed, expected) = line.split_once('\t').expect("a tab");
        let hits = index.search(typed, 10);
        let first = hits
            .first()
            .map_or("none", |hit| entries[hit.entry as usize].id.as_str());
        if !expected.split(' ').any(|id| id == first) {
            missed.push(format!("{typed:?}: {first}, not {expected}"));
        }
    }
    assert!(missed.is_empty(), "{}", missed.join("\n"));
}

#[test]
fn every_name_finds_its_entry_first() {
    let (entries, table) = world();
    let index = Index::open(&table).expect("an index");
    for entry in &entries {
        for name in std::iter::once(&entry.title).chain(&entry.aliases) {
            for typed in [
                name.clone(),
                name.to_uppercase(),
                name.replace(['\'', '-'], " "),
            ] {
                let hits = index.search(&typed, 10);
                let first = hits
                    .first()
                    .map(|hit| entries[hit.entry as usize].id.as_str());
                assert_eq!(first, Some(entry.id.as_str()), "{typed}");
            }
        }
    }
}

#[test]
fn claims_and_headings_are_found() {
    let (entries, table) = world();
    let index = Index::open(&table).expect("an index");
    let find = |typed: &str| {
        let hit = index.search(typed, 1)[0];
        (entries[hit.entry as usize].id.clone(), hit.unit, hit.field)
    };
    assert_eq!(
        find("osei 2301"),
        ("brannock-osei".to_owned(), Unit::Claim(0), Field::Claim)
    );
    assert_eq!(find("osei served league").1, Unit::Claim(1));
    assert_eq!(find("tarrow prisoners").0, "fort-tarrow");
    assert_eq!(
        find("symptoms"),
        ("kelp-blight".to_owned(), Unit::Heading(0), Field::Heading)
    );
    assert_eq!(find("fort tarrow").1, Unit::Entry);
}

#[test]
fn filters_quotes_and_minus() {
    let (entries, table) = world();
    let index = Index::open(&table).expect("an index");
    let ids = |text: &str, admit: &dyn Fn(u32) -> f32| -> Vec<String> {
        let results = index.search_query(&Query::parse(text, &["kind"]), 10, admit);
        results
            .hits
            .iter()
            .map(|hit| entries[hit.entry as usize].id.clone())
            .collect()
    };
    assert!(ids("flood", &|_| 1.0).contains(&"mercury-ship".to_owned()));
    assert!(!ids("flood -mercury", &|_| 1.0).contains(&"mercury-ship".to_owned()));
    assert!(
        ids("\"leage\"", &|_| 1.0).is_empty(),
        "what is quoted is not corrected"
    );
    assert_eq!(
        ids("flood", &|entry| f32::from(u8::from(entry == 6))),
        ["mercury-ship"]
    );
    assert_eq!(
        ids("flood", &|entry| if entry == 6 { 1.0 } else { 0.001 })[0],
        "mercury-ship"
    );
}

#[test]
fn it_shows_why() {
    let (entries, table) = world();
    let index = Index::open(&table).expect("an index");
    let answer = |text: &str| index.search_query(&Query::parse(text, &[]), 10, &|_| 1.0);
    let marked = |text: &str, typed: &str| -> Vec<String> {
        answer(typed)
            .highlighter
            .highlights(text)
            .into_iter()
            .map(|range| text[range].to_owned())
            .collect()
    };
    assert_eq!(marked("Fort Tarrow", "tarow"), ["Tarrow"]);
    assert_eq!(marked("Café Ombré", "cafe om"), ["Café", "Om"]);
    assert_eq!(marked("Brannock O'Sei", "osei"), ["O'Sei"]);
    assert_eq!(marked("Fort Tarrow", "forttarrow"), ["Fort Tarrow"]);
    assert!(answer("brannok").did_you_mean || !answer("brannok").hits.is_empty());
    assert!(!answer("fort tarrow").did_you_mean);
    assert!(!answer("where is fort tarrow").did_you_mean);
    assert!(!answer("fort tarrow zzzz").did_you_mean);

    let body = &entries[1].body;
    let excerpt = answer("flood galleries").highlighter.excerpt(body, 60);
    let shown: Vec<&str> = excerpt
        .highlights
        .iter()
        .map(|range| &excerpt.text[range.clone()])
        .collect();
    assert_eq!(shown, ["flood", "galleries"], "{}", excerpt.text);
    // What is cut is cut between words, on both sides, however long the next one is.
    let text = "The constitutional galleries burnt immeasurably.";
    let excerpt = answer("galleries").highlighter.excerpt(text, 24);
    assert_eq!(excerpt.text, "…galleries burnt…");
    // Words that only neighbours make are not asked for.
    let asked = answer("when did the flood begin").highlighter;
    assert!(asked.coverage("When did the great flood begin?") > 0.95);
    assert!(asked.coverage("When did the great fire begin?") < 0.7);

    let names = ["Captain O'Sei", "Brannock"];
    assert_eq!(answer("captain osei").highlighter.best_name(names), Some(0));
}
