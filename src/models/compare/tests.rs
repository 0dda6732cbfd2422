//! Entries compared.

use lore::graph::ChangeKind;
use lore::route::{Address, Route};

use super::{CompareModel, Compared, EntryComparison};
use crate::models::page::test_page;
use crate::models::test_world::TestWorld;

fn compare(world: &TestWorld, address: &str) -> CompareModel {
    let address = Address::parse(address);
    let Route::Compare(params) = &address.route else {
        panic!("{address:?}");
    };
    let page = world.page.with_years(address.years());
    CompareModel::of(page, params, &address.versus).unwrap()
}

fn world() -> TestWorld {
    let entries = ["guild", "mill", "inn", "harbour", "barn"];
    let claims = [
        "guild existed - 1800/1900",
        "guild ruled mill 1840/1855",
        "guild ruled inn 1858/1870",
        "harbour ruled guild 1820/1890",
        "guild ruled barn 1852/1853",
        "guild knew mill",
    ];
    TestWorld::of(&entries, &claims)
}

#[test]
fn what_began_ended_and_stayed_is_told_from_both_sides_of_a_relation() {
    let model = compare(&world(), "compare/?entry=guild&year=1860&versus=1850");
    let found = model.found.unwrap();
    let parts: Vec<_> = found
        .parts
        .iter()
        .map(|part| (part.what, part.claims.len()))
        .collect();
    assert_eq!(
        parts,
        [
            (Compared::Changed(ChangeKind::Began), 1),
            (Compared::Changed(ChangeKind::Ended), 1),
            (Compared::Changed(ChangeKind::Passed), 1),
            (Compared::Stayed, 2),
            (Compared::Unknown, 1),
        ]
    );
    assert_eq!(
        found.summary,
        "From 1850 to 1860: 1 began, 1 ended, 2 stayed. 1 began and ended between them, 1 not known to have changed."
    );
    assert_eq!(found.existence, Vec::<String>::new());
    let stayed = &found.parts[3].claims;
    assert!(
        stayed
            .iter()
            .any(|claim| claim.line.sentence.plain() == "guild ruled by harbour")
    );
}

#[test]
fn what_happened_at_one_moment_did_not_begin_but_a_state_did() {
    let claims = [
        "guild ruled mill 1850",
        "mill burnt - 1850",
        "mill existed - 1850",
    ];
    let world = TestWorld::of(&["guild", "mill"], &claims);
    let model = compare(&world, "compare/?entry=mill&year=1850&versus=1840");
    let found = model.found.unwrap();
    assert_eq!(
        found.summary,
        "From 1840 to 1850: 1 began, 0 ended, 0 stayed. 2 happened since."
    );
    let parts = found
        .parts
        .iter()
        .map(|part| (part.what, part.claims.len()));
    assert_eq!(
        parts.collect::<Vec<_>>(),
        [
            (Compared::Changed(ChangeKind::Began), 1),
            (Compared::Changed(ChangeKind::Happened), 2),
        ]
    );
}

#[test]
fn what_is_only_possible_neither_happened_nor_stayed() {
    let claims = ["guild ruled mill [..1860]", "mill existed - [..1860]"];
    let world = TestWorld::of(&["guild", "mill"], &claims);
    let parts = |query: &str| -> Vec<_> {
        let model = compare(&world, &format!("compare/?entry=mill&{query}"));
        let parts = model.found.unwrap().parts;
        parts
            .iter()
            .map(|part| (part.what, part.claims.len()))
            .collect()
    };
    // Both may have been over by the one year, and by both.
    assert_eq!(parts("year=1850&versus=1840"), [(Compared::Unknown, 2)]);
    let changed = Compared::Changed(ChangeKind::Changed);
    assert_eq!(parts("year=1870&versus=1850"), [(changed, 2)]);
}

#[test]
fn a_year_in_which_it_was_not_is_told() {
    let model = compare(&world(), "compare/?entry=guild&year=1700&versus=1950");
    let found = model.found.unwrap();
    assert_eq!(
        found.existence,
        ["In 1700 it did not exist yet.", "In 1950 it did not exist."]
    );
}

#[test]
fn what_is_missing_or_wrong_compares_nothing_and_is_said() {
    let world = world();
    assert_eq!(
        compare(&world, "compare/?entry=guild&year=1850").found,
        None
    );
    let wrong = compare(&world, "compare/?entry=no-such&year=1850&versus=later");
    assert_eq!(wrong.found, None);
    assert_eq!(wrong.unknown.len(), 2);
}

#[test]
fn every_claim_of_an_entry_is_in_one_part_at_most() {
    let page = test_page();
    for entry in page.lore.entries() {
        let card = page.lore.card(entry).unwrap();
        let address = format!("compare/?entry={}&year=2340&versus=2369", card.slug);
        let address = Address::parse(&address);
        let Route::Compare(params) = &address.route else {
            panic!("{address:?}");
        };
        let page = page.with_years(address.years());
        let model = CompareModel::of(page, params, &address.versus).unwrap();
        let parts = model.found.unwrap().parts;
        let lines = parts.iter().flat_map(|part| &part.claims);
        let mut hrefs: Vec<_> = lines.map(|claim| claim.line.mark.href.as_str()).collect();
        let count = hrefs.len();
        hrefs.sort_unstable();
        hrefs.dedup();
        assert_eq!(hrefs.len(), count, "{}", card.title);
    }
}

/// Each pair of rival readings, as the parts of an address that compares them, with their answers.
fn rivals() -> Vec<(String, [&'static str; 2])> {
    let mut pairs = Vec::new();
    for dispute in test_page().lore.disputes().unwrap() {
        for one in &dispute.readings {
            for other in dispute.readings.iter().filter(|other| other.id != one.id) {
                let parts = format!(
                    "read={0}.{1}&versus={0}.{2}",
                    dispute.slug, one.id, other.id
                );
                pairs.push((parts, [one.label, other.label]));
            }
        }
    }
    pairs
}

fn compare_readings(entry: &str, parts: &str) -> CompareModel {
    let address = Address::parse(&format!("compare/?entry={entry}&{parts}"));
    let Route::Compare(params) = &address.route else {
        panic!("{address:?}");
    };
    let page = test_page().with_readings(&address.readings).unwrap();
    CompareModel::of(page, params, &address.versus).unwrap()
}

/// The claims under a title, as sentences.
fn sentences(found: &EntryComparison, title: &str) -> Vec<String> {
    let parts = found.parts.iter().filter(|part| part.title == title);
    let claims = parts.flat_map(|part| &part.claims);
    claims.map(|claim| claim.line.sentence.plain()).collect()
}

#[test]
fn what_is_only_by_a_reading_is_told_of_an_entry_from_both_sides() {
    let page = test_page();
    let mut otherwise = 0;
    for (parts, labels) in rivals() {
        let [read, versus] = parts.split_once('&').map(<[&str; 2]>::from).unwrap();
        let back = format!(
            "{}&{}",
            versus.replace("versus", "read"),
            read.replace("read", "versus")
        );
        for entry in page.lore.entries() {
            let slug = page.lore.card(entry).unwrap().slug;
            let there = compare_readings(slug, &parts).found.unwrap();
            let here = compare_readings(slug, &back).found.unwrap();
            for label in labels {
                let title = format!("Only under “{label}”");
                let listed = sentences(&there, &title);
                assert_eq!(listed, sentences(&here, &title), "{slug} {parts}");
                assert!(
                    there
                        .summary
                        .contains(&format!("{} only under “{label}”", listed.len()))
                );
                otherwise += listed.len();
            }
            let moved = there.parts.iter().flat_map(|part| &part.claims);
            let moved = moved.filter(|claim| claim.instead.is_some()).count();
            let titled = sentences(&there, "Under both, with different dates").len();
            assert!(moved <= titled, "{slug} {parts}");
            assert!(there.relations.contains(&parts), "{}", there.relations);
        }
    }
    assert!(
        otherwise > 0,
        "no reading of the lore tells anything otherwise"
    );
}

#[test]
fn a_reading_is_compared_with_another_of_its_question_or_that_is_said() {
    let (parts, _) = rivals().remove(0);
    let (_, versus) = parts.split_once('&').unwrap();
    let page = test_page();
    let first = page.lore.entries().next().unwrap();
    let first = page.lore.card(first).unwrap().slug;
    for (parts, told) in [
        (versus.to_owned(), "Choose two readings of one question."),
        (
            format!("{}&{versus}", versus.replace("versus", "read")),
            "Both sides are the same reading: choose another one to compare.",
        ),
    ] {
        let model = compare_readings(first, &parts);
        assert_eq!(model.found, None, "{parts}");
        assert_eq!(model.unknown, [told], "{parts}");
    }
    assert_eq!(compare_readings("no-such", &parts).found, None);
}

#[test]
fn a_year_is_not_compared_with_itself() {
    let model = compare(&world(), "compare/?entry=guild&year=1850&versus=1850");
    assert_eq!(model.found, None);
    let [told] = &model.unknown[..] else {
        panic!("{:?}", model.unknown);
    };
    assert!(told.contains("choose another year"), "{told}");
}

#[test]
fn an_address_that_asks_for_nothing_offers_comparisons_that_find_something() {
    let ask = |address: &Address| {
        let Route::Compare(params) = &address.route else {
            panic!("{address:?}");
        };
        let page = test_page().with_years(address.years());
        CompareModel::of(page, params, &address.versus).unwrap()
    };
    let model = ask(&Address::parse("compare/"));
    assert_eq!((model.examples.len(), model.found), (3, None));
    for example in model.examples {
        let (_, path) = example.href.split_once("compare/").unwrap();
        let found = ask(&Address::parse(&format!("compare/{path}")));
        assert_eq!(found.unknown, Vec::<String>::new(), "{}", example.title);
        assert!(!found.found.unwrap().parts.is_empty(), "{}", example.title);
        assert_eq!(found.examples, []);
    }
}
