//! The real lore: that all of the source is in it, and that what it says hangs together.

use std::collections::BTreeSet;
use std::path::Path;

use lore::{Id, Lore, PassageId, Status};
use lore_compiler::Output;
use lore_compiler::testing;

fn compiled() -> Output {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("lore");
    lore_compiler::compile(&dir).unwrap_or_else(|report| panic!("{report}"))
}

fn with_lore(check: impl FnOnce(&Output, &Lore<'_>)) {
    let output = compiled();
    let lore = output.lore().expect("what was just compiled opens");
    check(&output, &lore);
}

#[test]
fn the_lore_compiles_without_a_warning() {
    let output = compiled();
    assert!(output.warnings.is_empty(), "{}", output.warnings);
}

#[test]
fn at_most_one_sentence_in_twenty_hedges() {
    let hedging = compiled().hedging;
    assert!(hedging.sentences > 300, "{hedging}");
    assert!(hedging.hedged * 20 <= hedging.sentences, "{hedging}");
}

#[test]
fn every_passage_of_the_source_is_used() {
    with_lore(|output, lore| {
        let all = lore.passage_count().expect("passages");
        assert!(all >= 75, "{all} passages are too coarse for the source");
        assert_eq!(output.coverage.cited, all, "{}", output.coverage);
    });
}

#[test]
fn everything_that_the_source_names_has_an_entry_or_an_alias() {
    // Names as the source has them, spelled right where it misspells.
    let names = include_str!("corpus/names.txt");
    with_lore(|_, lore| {
        let fold = |name: &str| -> String {
            let kept = name.chars().filter(|c| c.is_alphanumeric());
            kept.flat_map(char::to_lowercase).collect()
        };
        let mut known = BTreeSet::new();
        for id in lore.entries() {
            let card = lore.card(id).expect("a card");
            known.insert(fold(card.title));
            known.extend(card.aliases.iter().map(|alias| fold(alias)));
        }
        let missing: Vec<_> = names
            .lines()
            .filter(|name| !name.is_empty() && !known.contains(&fold(name)))
            .collect();
        assert!(missing.is_empty(), "no entry or alias for {missing:?}");
    });
}

#[test]
fn every_claim_has_a_passage_and_every_inference_a_reason() {
    with_lore(|_, lore| {
        let mut claims = 0;
        for id in lore.claims() {
            let claim = lore.claim(id).expect("a claim");
            let said = lore::sentence(lore, &claim).expect("a sentence");
            assert!(!claim.passages.is_empty(), "{said}");
            for &passage in &claim.passages {
                lore.passage(passage).expect("a passage");
            }
            let reasoned = claim.status != Status::Inferred || claim.note.is_some();
            assert!(reasoned, "{said}");
            assert_eq!(
                claim.status == Status::Disputed,
                claim.reading.is_some(),
                "{said}"
            );
            claims += 1;
        }
        assert!(claims > 200, "only {claims} claims");
    });
}

#[test]
fn every_dispute_has_two_readings_and_every_reading_a_claim() {
    with_lore(|_, lore| {
        let disputes = lore.disputes().expect("disputes");
        assert!(
            disputes.len() >= 7,
            "the source argues with itself more than that"
        );
        for dispute in disputes {
            assert!(dispute.readings.len() >= 2, "{}", dispute.slug);
            for reading in &dispute.readings {
                assert!(
                    !reading.claims.is_empty(),
                    "{}/{}",
                    dispute.slug,
                    reading.id
                );
            }
        }
    });
}

#[test]
fn every_link_in_a_text_leads_to_an_entry_and_every_note_to_a_passage() {
    with_lore(|_, lore| {
        for id in lore.entries() {
            let article = lore.article(id).expect("an article");
            let html = lore
                .html(article.html, &article.headings, "", "")
                .expect("html");
            for link in html.split("href=\"entry/").skip(1) {
                let slug = link.split(['/', '"']).next().unwrap_or_default();
                assert!(lore.find(slug).is_some(), "a dead link to {slug}");
            }
            for &note in &article.footnotes {
                assert!(note.index() < lore.passage_count().expect("passages"));
            }
        }
        let beyond = PassageId::from_index(lore.passage_count().expect("passages"));
        assert!(lore.passage(beyond).is_err());
    });
}

#[test]
fn the_export_is_what_its_schema_says() {
    let output = compiled();
    let export = lore_compiler::export::json(&output).expect("an export");
    let export: serde_json::Value = serde_json::from_str(&export).expect("JSON");
    let schema = include_str!("../docs/lore.schema.json");
    let schema = serde_json::from_str(schema).expect("JSON");
    let validator = jsonschema::validator_for(&schema).expect("a schema");
    let faults: Vec<_> = validator
        .iter_errors(&export)
        .map(|fault| fault.to_string())
        .collect();
    assert!(faults.is_empty(), "{faults:#?}");
    with_lore(|_, lore| {
        assert_eq!(export["entries"].as_array().map(Vec::len), Some(lore.len()));
    });
}

#[test]
fn the_program_names_nothing_of_the_lore() {
    const NAMES: [&str; 10] = [
        "bajor",
        "cardass",
        "dukat",
        "gallitep",
        "darhe",
        "terok",
        "shakaar",
        "detapa",
        "betaz",
        "kalla-nohra",
    ];
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut folders = vec![root.join("src"), root.join("crates")];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).expect("a folder").flatten() {
            let path = entry.path();
            if path.is_dir() {
                if !path.ends_with("target") {
                    folders.push(path);
                }
            } else if let Ok(text) = std::fs::read_to_string(&path) {
                let text = text.to_lowercase();
                let named = NAMES.iter().find(|name| text.contains(**name));
                assert!(named.is_none(), "{} names {named:?}", path.display());
            }
        }
    }
}

/// The longest run of words that a text may share with the source: names and set phrases.
const LONGEST: usize = 8;

/// The hashes of all longer runs of the source, one a line: the source itself is not part of the project.
const SOURCE_RUNS: &str = include_str!("corpus/source-runs.txt");

/// The runs of words in a text that are too long to be shared.
fn runs(text: &str) -> Vec<String> {
    let plain = text.to_lowercase().replace(['\'', '’'], "");
    let words = plain.split(|c: char| !c.is_alphanumeric());
    let words: Vec<_> = words.filter(|word| !word.is_empty()).collect();
    let runs = words.windows(LONGEST + 1).map(|run| run.join(" "));
    runs.collect()
}

/// The hash of a run, as it is written in the list.
fn hash(run: &str) -> String {
    format!("{:016x}", testing::hash(run.bytes()))
}

#[test]
fn the_texts_are_our_own_words() {
    let source: BTreeSet<_> = SOURCE_RUNS.lines().collect();
    assert!(source.len() > 1000, "{} runs are no source", source.len());
    let output = compiled();
    for (text, id) in output.texts.iter().zip(0..) {
        for run in runs(text) {
            assert!(
                !source.contains(hash(&run).as_str()),
                "entry {id} copies “{run}”"
            );
        }
    }
}

#[test]
#[ignore = "needs the source, in the folder that LORE_SOURCES names"]
fn the_runs_of_the_source_are_all_known() {
    let folder = std::env::var_os("LORE_SOURCES").expect("LORE_SOURCES names a folder");
    let mut hashes = BTreeSet::new();
    for file in std::fs::read_dir(folder).expect("a folder").flatten() {
        let text = std::fs::read_to_string(file.path()).expect("a text");
        hashes.extend(runs(&text).iter().map(|run| hash(run)));
    }
    let hashes: Vec<_> = hashes.into_iter().collect();
    assert_eq!(hashes.join("\n"), SOURCE_RUNS.trim_end());
}
