//! What holds for any text and any table.

use lore::search::build::{Document, build};
use lore::search::{Index, Query};
use proptest::prelude::*;

/// Texts as people paste them: plain words, any characters, and the engine's own signs.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-e]{1,6}( [a-e]{1,6}){0,4}",
        "\\PC{0,40}",
        any::<String>(),
        "[-\":a-c '’é\u{301}\u{200d}👩א]{0,30}",
        "(kind|year|x):[\"0-9.a-c-]{0,12}",
    ]
}

fn index_of(titles: &[String], bodies: &[String]) -> Vec<u8> {
    let documents: Vec<Document<'_>> = titles
        .iter()
        .zip(bodies)
        .map(|(title, body)| Document {
            title,
            aliases: vec![body],
            headings: vec![body],
            claims: vec![title],
            body,
        })
        .collect();
    build(&documents)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn nothing_typed_is_too_odd(
        titles in prop::collection::vec(text(), 0..12),
        body in text(),
        typed in text(),
        shown in text(),
        width in 0..200_usize,
    ) {
        let bodies = vec![body; titles.len()];
        let table = index_of(&titles, &bodies);
        let index = Index::open(&table).expect("built a moment ago");
        let query = Query::parse(&typed, &["kind"]);
        let results = index.search_query(&query, 10, &|_| 1.0);
        prop_assert!(results.hits.len() <= 10);
        prop_assert!(results.hits.iter().all(|hit| (hit.entry as usize) < titles.len() && hit.score.is_finite()));
        prop_assert!(results.hits.windows(2).all(|pair| pair[0].score >= pair[1].score));
        prop_assert_eq!(&results.hits, &index.search_query(&query, 10, &|_| 1.0).hits, "the same again");

        for text in titles.iter().chain([&typed, &shown]) {
            let mut before = 0;
            for mark in results.highlighter.highlights(text) {
                prop_assert!(before <= mark.start && mark.start < mark.end && mark.end <= text.len());
                prop_assert!(text.is_char_boundary(mark.start) && text.is_char_boundary(mark.end));
                before = mark.end;
            }
            let excerpt = results.highlighter.excerpt(text, width);
            for mark in &excerpt.highlights {
                prop_assert!(excerpt.text.get(mark.clone()).is_some_and(|marked| !marked.is_empty()));
            }
        }
    }

    #[test]
    fn an_exact_title_comes_first(
        mut titles in prop::collection::vec("[a-c]{1,4}( [a-c]{1,4}){0,2}", 1..20),
        added in "[a-c]{1,4}( [a-c]{1,4}){0,2}",
    ) {
        titles.retain(|title| *title != added);
        titles.push(added.clone());
        let bodies: Vec<String> = titles.iter().rev().cloned().collect();
        let documents: Vec<Document<'_>> = titles
            .iter()
            .zip(&bodies)
            .map(|(title, body)| Document { title, aliases: vec![body], body, ..Document::default() })
            .collect();
        let table = build(&documents);
        let index = Index::open(&table).expect("built a moment ago");
        let hits = index.search(&added, 5);
        prop_assert_eq!(hits.first().map(|hit| hit.entry as usize), Some(titles.len() - 1), "{:?} of {:?}", added, titles);
    }

    #[test]
    fn damaged_tables_are_refused_or_harmless(
        damage in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..12),
        cut in any::<prop::sample::Index>(),
        typed in "[a-f]{1,8}( [a-f]{1,8}){0,3}",
    ) {
        let titles: Vec<String> = (0..40).map(|at| format!("{} {}", ["abc", "bead", "cafe", "dace"][at % 4], at / 4)).collect();
        let bodies: Vec<String> = (0..40).map(|at| format!("faced decade {at} bed of a cab {}", titles[39 - at])).collect();
        let table = index_of(&titles, &bodies);
        prop_assert!(Index::open(&table[..cut.index(table.len())]).is_err());
        let mut hurt = table.clone();
        for (place, byte) in damage {
            let place = place.index(hurt.len());
            hurt[place] = byte;
        }
        if let Ok(index) = Index::open(&hurt) {
            let results = index.search_query(&Query::parse(&typed, &[]), 10, &|_| 1.0);
            let documents = index.documents();
            prop_assert!(results.hits.iter().all(|hit| hit.entry < documents));
        }
    }
}

#[test]
fn the_same_documents_make_the_same_table() {
    let titles: Vec<String> = (0..200)
        .map(|at| format!("title {}", at * 7919 % 1000))
        .collect();
    assert_eq!(index_of(&titles, &titles), index_of(&titles, &titles));
}

#[test]
fn a_pasted_novel_does_not_freeze() {
    let titles: Vec<String> = (0..2000)
        .map(|at| format!("{:x} harbour {at}", at * 2_654_435_761_u64 % 99_991))
        .collect();
    let table = index_of(&titles, &titles);
    let index = Index::open(&table).expect("an index");
    let began = std::time::Instant::now();
    for typed in [
        "lorem ipsum dolor sit amet ".repeat(400),
        "x".repeat(10_000),
        "👩‍🚀".repeat(2500),
        "שלום עולם ".repeat(1000),
        "a\u{301}".repeat(5000),
        "\"".repeat(10_000),
        "-".repeat(10_000),
    ] {
        let results = index.search_query(&Query::parse(&typed, &["kind"]), 10, &|_| 1.0);
        results.highlighter.excerpt(&typed, 160);
        assert!(results.highlighter.highlights(&typed).len() <= typed.len());
    }
    assert!(began.elapsed().as_secs() < 5, "{:?}", began.elapsed());
}

/// The bodies of texts that a query finds, best first.
fn found(bodies: &[&str], typed: &str) -> Vec<usize> {
    let documents: Vec<Document<'_>> = bodies
        .iter()
        .map(|body| Document {
            title: "x",
            body,
            ..Document::default()
        })
        .collect();
    let table = build(&documents);
    let index = Index::open(&table).expect("built a moment ago");
    let hits = index.search(typed, 10);
    hits.iter().map(|hit| hit.entry as usize).collect()
}

#[test]
fn words_are_found_inside_of_runs_without_spaces() {
    let bodies = ["東京都から京都へ。", "大阪の城", "กรุงเทพมหานคร", "バリ島"];
    assert_eq!(found(&bodies, "京都"), [0]);
    assert_eq!(found(&bodies, "城"), [1], "the last letter of a run");
    assert_eq!(found(&bodies, "都から"), [0]);
    assert_eq!(found(&bodies, "เทพ"), [2]);
    assert_eq!(found(&bodies, "ﾊﾞﾘ"), [3]);
    assert_eq!(found(&bodies, "パリ"), [] as [usize; 0]);
    assert_eq!(found(&bodies, "奈良"), [] as [usize; 0]);
    let table = index_of(&["東京都".to_owned()], &["東京都から京都へ。".to_owned()]);
    let index = Index::open(&table).expect("built a moment ago");
    let results = index.search_query(&Query::parse("京都", &[]), 1, &|_| 1.0);
    let text = "東京都から京都へ。";
    let marks = results.highlighter.highlights(text);
    let marked: Vec<&str> = marks.into_iter().map(|mark| &text[mark]).collect();
    assert_eq!(marked, ["京都", "京都"]);
    let excerpt = results.highlighter.excerpt(text, 40);
    assert_eq!(excerpt.text, text);
}

#[test]
fn a_slip_in_another_script_is_forgiven_as_in_latin() {
    let bodies = ["Балитеп был городом", "Столица"];
    assert_eq!(found(&bodies, "балетеп"), [0]);
    assert_eq!(found(&bodies, "СТОЛИЦА"), [1]);
}
