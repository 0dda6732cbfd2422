//! `[calendar]`: a world's own names for its years.

use expect_test::expect;
use lore::answers::{Answer, Answers};
use lore::lore_search::LoreSearch;
use lore::route::SearchParams;
use lore::{Calendar, PageTable, PageTables, Years, sentence};

use crate::coast::Coast;

const WORLD: &str = "world.toml";

const CHRISTIAN: &str = "before = \"{} BC\"\nafter = \"AD {}\"";

/// A coast whose calendar has these lines.
fn coast(lines: &str) -> Coast {
    Coast::new().edit(
        WORLD,
        "[[eras]]",
        &format!("[calendar]\n{lines}\n\n[[eras]]"),
    )
}

#[test]
fn dates_are_told_in_the_names_of_the_world() {
    for (written, words) in [
        ("-0043", "44 BC"),
        ("0000", "1 BC"),
        ("1836/1857", "AD 1836 to AD 1857"),
        ("-0043-03-15", "15 March 44 BC"),
        ("-004X", "some year from 50 BC to 41 BC"),
        ("184X", "some year from AD 1840 to AD 1849"),
        ("-0043~/0012?", "about 44 BC to perhaps AD 12"),
        ("[..-0043]", "by 44 BC"),
        ("Y-12345", "12,346 BC"),
    ] {
        let output = coast(CHRISTIAN)
            .claim(&format!(
                "fact = \"rank\"\nvalue = \"Cook\"\nwhen = \"{written}\"\ncite = [\"gazette:1.1\"]"
            ))
            .output();
        let lore = output.lore().expect("a lore");
        let told = lore.claims().map(|id| lore.claim(id).expect("a claim"));
        let cook =
            told.filter(|claim| claim.when.as_ref().is_some_and(|when| when.edtf == written));
        let cook: Vec<_> = cook.collect();
        let [.., cook] = &cook[..] else {
            panic!("{written} is on no claim");
        };
        let when = cook.when.as_ref().expect("a date");
        assert_eq!(when.words, words, "{written}");
    }
}

#[test]
fn without_a_calendar_years_are_numbers() {
    let output = Coast::new().output();
    let world = output.lore().expect("a lore").world().clone();
    assert_eq!(world.calendar, Calendar::default());
    assert_eq!(world.eras[0].years(world.calendar), "1800 to 1849");
}

#[test]
fn a_search_understands_years_as_the_world_writes_them() {
    let output = coast(CHRISTIAN).output();
    let lore = output.lore().expect("a lore");
    let tables = PageTables::open(&output.page_tables).expect("tables");
    let search = tables.table(PageTable::Search).expect("a table");
    let search = LoreSearch::open(&lore, search).expect("a search table");
    let results = |typed: &str| {
        let params = SearchParams::new(typed);
        search.search(&params, None).expect("sound bytes")
    };
    for (typed, years) in [
        ("year:\"AD 1857\"", 1857..=1857),
        ("year:AD1857", 1857..=1857),
        ("pier year:ad 1850..1860", 1850..=1860),
        ("year:44 BC..AD 12", -43..=12),
        ("year:44..12 bc", -43..=-11),
        ("year:-43", -43..=-43),
    ] {
        assert_eq!(results(typed).query.years, Some(years), "{typed}");
    }
    for (typed, mentioned) in [
        ("pier 44 BC", vec![-43]),
        ("AD 1857 fire", vec![1857]),
        ("fire 1857", vec![1857]),
        ("pier 44", vec![]),
    ] {
        assert_eq!(results(typed).query.mentioned_years(), mentioned, "{typed}");
    }
    // The words that the claims have find them.
    let found = results("kept AD 1836");
    let first = found.hits.first().expect("a hit");
    let entry = lore.find("anna-vel").or(lore.find("north-pier"));
    assert!(entry.is_some() && first.entry < 3, "{first:?}");
}

#[test]
fn an_answer_holds_in_the_year_that_is_named() {
    let output = coast(CHRISTIAN).output();
    let lore = output.lore().expect("a lore");
    let tables = PageTables::open(&output.page_tables).expect("tables");
    let table = tables.table(PageTable::Answers).expect("a table");
    let answers = Answers::open(&lore, table).expect("a table of answers");
    let told = |typed: &str| match answers.answer(typed).expect("sound bytes") {
        Some(Answer::Claims(claims)) => claims
            .into_iter()
            .map(|id| sentence(&lore, &lore.claim(id).expect("a claim")).expect("sound bytes"))
            .collect(),
        _ => Vec::new(),
    };
    let kept = ["Anna Vel kept The North Pier"];
    assert_eq!(told("who kept the North Pier in AD 1840?"), kept);
    assert_eq!(told("who kept the North Pier in 1840?"), kept);
    assert!(told("who kept the North Pier in 40 BC?").is_empty());
}

#[test]
fn what_is_printed_is_parsed() {
    let calendars = [
        CHRISTIAN,
        "before = \"{} BBY\"\nafter = \"{} ABY\"\nyear_zero = true",
        "after = \"Year {} of the Third Age\"",
        "before = \"紀元前{}年\"\nafter = \"{}年\"",
        "before = \"{} ق.م\"",
    ];
    for lines in calendars {
        let output = coast(lines).output();
        let world = output.lore().expect("a lore").world().clone();
        for first in [-12_345, -44, -1, 0, 1, 44, 1857, 12_345] {
            for last in [first, first + 3, first + 40_000] {
                let years = Years::new(first, last);
                let printed = world.calendar.print(years);
                assert_eq!(world.calendar.parse(&printed), Some(years), "{printed}");
            }
        }
    }
}

#[test]
fn a_calendar_that_could_not_be_read_is_a_fault() {
    coast("before = \"BC\"\nafter = \"{} {}\"").faults(&expect![[r#"
            error: `before` has 0 places for the number of a year
              --> lore/world.toml:15:10
               |
            15 | before = "BC"
               |          ^^^^
               |
               = help: write {} once, where the number stands, as in "{} BC"

            error: `after` has 2 places for the number of a year
              --> lore/world.toml:16:9
               |
            16 | after = "{} {}"
               |         ^^^^^^^
               |
               = help: write {} once, where the number stands, as in "{} BC"
        "#]]);
    coast("before = \"{}\"\nafter = \"{} of age 3\"").faults(&expect![[r#"
            error: `before` has no name
              --> lore/world.toml:15:10
               |
            15 | before = "{}"
               |          ^^^^
               |
               = help: write a name beside {}, as in "{} BC"; for the number alone leave it out

            error: the name in `after` has a digit
              --> lore/world.toml:16:9
               |
            16 | after = "{} of age 3"
               |         ^^^^^^^^^^^^^
               |
               = help: write it in letters: readers type it, and a digit would be read as the year
        "#]]);
    coast("before = \"{} E\"\nafter = \"{} e\"").faults(&expect![[r#"
            error: `before` and `after` are the same
              --> lore/world.toml:16:9
               |
            16 | after = "{} e"
               |         ^^^^^^
               |
               = help: give one of them another name: readers could not tell the years apart
        "#]]);
    coast("after = \"{} CE\"\nyear_zero = true").faults(&expect![[r#"
            error: `year_zero` without `before`
              --> lore/world.toml:16:13
               |
            16 | year_zero = true
               |             ^^^^
               |
               = help: remove it: years without a name are numbers, and 0 is one of them
        "#]]);
    coast("").faults(&expect![[r#"
            error: `[calendar]` names no years
              --> lore/world.toml:14:1
               |
            14 | [calendar]
               | ^^^^^^^^^^
               |
               = help: add `before = "{} BC"`, `after = "AD {}"` or both, in your own words, or remove it
        "#]]);
}
