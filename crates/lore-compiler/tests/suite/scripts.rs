//! Names, headings and summaries in every script.

use lore::{Lore, lore_search};

use crate::coast::Coast;

/// A person with a title and a summary.
fn person(title: &str, summary: &str) -> String {
    format!(
        "+++\ntitle = \"{title}\"\nsummary = \"{summary}\"\n+++\n\n**{title}**.[^gazette:1.1]\n\n## 歴史\n\n\
         東京都から京都へ。[^gazette:1.1]\n\n## काल\n\nA time.[^gazette:1.1]\n"
    )
}

#[test]
fn names_that_differ_in_a_mark_with_meaning_are_two_entries() {
    let names = [
        ("パリ", "バリ"),
        ("कल", "काल"),
        ("Край", "Краи"),
        ("☉", "☽"),
        ("עלם", "עלמה"),
    ];
    for (one, other) in names {
        let output = Coast::new()
            .with("people/one.md", person(one, "A name."))
            .with("people/other.md", person(other, "A name."))
            .output();
        let lore = output.lore().expect("a lore");
        for (slug, title) in [("one", one), ("other", other)] {
            let id = lore.find(slug).expect("an entry");
            assert_eq!(lore.card(id).expect("a card").title, title);
        }
    }
}

#[test]
fn texts_are_composed() {
    let output = Coast::new()
        .with("people/one.md", person("Край", "И\u{306} е\u{308} 가."))
        .output();
    let lore = output.lore().expect("a lore");
    let id = lore.find("one").expect("an entry");
    assert_eq!(lore.card(id).expect("a card").summary, "Й ё 가.");
}

#[test]
fn names_that_differ_in_case_width_or_accents_are_one() {
    for (one, other) in [("パリ", "ﾊﾟﾘ"), ("Край", "КРАЙ"), ("Ωδή", "ωδη")] {
        let report = Coast::new()
            .with("people/one.md", person(one, "A name."))
            .with("people/other.md", person(other, "A name."))
            .compile()
            .expect_err("one title twice");
        let told = report.to_string();
        assert!(told.contains("two entries have the title"), "{told}");
    }
}

#[test]
fn entries_and_headings_have_addresses_in_their_script() {
    let output = Coast::new()
        .with("people/歴史.md", person("歴史", "A name."))
        .output();
    let lore = output.lore().expect("a lore");
    let id = lore.find("歴史").expect("an entry");
    let headings = lore.article(id).expect("an article").headings;
    let ids: Vec<&str> = headings.iter().map(|heading| heading.id).collect();
    assert_eq!(ids, ["歴史", "काल"]);
}

#[test]
fn a_summary_ends_as_sentences_do_in_its_script() {
    for summary in [
        "東京の港。",
        "यह एक बंदरगाह है।",
        "ما هذا الميناء؟",
        "What is it?",
        "It is “here.”",
        "เมืองหลวง",
    ] {
        Coast::new()
            .with("people/one.md", person("One", summary))
            .output();
    }
    let bare = Coast::new().with("people/one.md", person("One", "東京の港"));
    assert!(bare.compile().is_err());
}

#[test]
fn words_inside_of_a_run_without_spaces_are_found() {
    let output = Coast::new()
        .with("people/one.md", person("One", "A name."))
        .output();
    let lore = output.lore().expect("a lore");
    let table = lore_search::table(&lore, lore_search::ClaimsAs::Lines).expect("a table");
    let search = lore_search::LoreSearch::open(&lore, &table).expect("as it was made");
    let found = |words: &str| {
        let params = lore::route::SearchParams {
            words: words.to_owned(),
            ..Default::default()
        };
        let results = search.search(&params, None).expect("whole tables");
        let first = results.hits.first();
        first.map(|hit| title(&lore, hit.entry).to_owned())
    };
    assert_eq!(found("京都").as_deref(), Some("One"));
    assert_eq!(found("奈良"), None);
}

fn title<'l>(lore: &Lore<'l>, entry: u32) -> &'l str {
    let id = lore.entries().nth(entry as usize).expect("an entry");
    lore.card(id).expect("a card").title
}
