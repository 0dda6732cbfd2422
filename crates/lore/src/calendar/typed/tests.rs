use super::Calendar;
use crate::Years;

const CHRISTIAN: Calendar<'static> = Calendar {
    before: "{} BC",
    after: "AD {}",
    year_zero: false,
};

#[test]
fn years_are_read_as_numbers_and_as_they_are_written() {
    let table = [
        ("1857", Some((1857, 1857))),
        (" 1850..1860 ", Some((1850, 1860))),
        ("-43", Some((-43, -43))),
        ("44 BC", Some((-43, -43))),
        ("44bc", Some((-43, -43))),
        ("44 BC..AD 12", Some((-43, 12))),
        ("44..12 BC", Some((-43, -11))),
        ("ad 10,000", Some((10_000, 10_000))),
        ("0 BC", None),
        ("44 BCE", None),
        ("-44 BC", None),
        ("44 BC or so", None),
        ("lad 12", None),
        ("99999999999 BC", None),
        ("", None),
    ];
    for (text, years) in table {
        let years = years.map(|(first, last)| Years { first, last });
        assert_eq!(CHRISTIAN.parse(text), years, "{text}");
    }
    assert_eq!(CHRISTIAN.parse_year("44 BC"), Some(-43));
    assert_eq!(CHRISTIAN.parse_year("44..12 BC"), None);
}

#[test]
fn without_names_nothing_but_numbers_is_a_year() {
    let plain = Calendar::default();
    assert_eq!(plain.parse(" −44..10 "), Some(Years::new(-44, 10)));
    assert_eq!(plain.parse("44 BC"), None);
    assert_eq!(plain.print(Years::new(-44, 10)), "-44..10");
    assert_eq!(plain.query("year:44 BC"), "year:44 BC");
}

#[test]
fn of_a_query_only_the_facet_of_the_years_changes() {
    for (typed, query) in [
        ("mill year:44 BC ruin", "mill year:-43 ruin"),
        ("year:\"44 BC..AD 12\" mill", "year:\"-43..12\" mill"),
        ("Year:44bc..12bc", "Year:-43..-11"),
        ("mill 44 BC", "mill 44 BC"),
        ("\"44 BC\" year:12", "\"44 BC\" year:12"),
        ("kind:44 BC", "kind:44 BC"),
    ] {
        assert_eq!(CHRISTIAN.query(typed), query, "{typed}");
    }
}

#[test]
fn a_question_is_asked_without_its_years() {
    let (question, years) = CHRISTIAN.question("who ruled in 44 BC, and why?");
    assert_eq!(question, "who ruled in , and why?");
    assert_eq!(years, Some(Years::of(-43)));
}

#[test]
fn scripts_without_spaces_part_no_words() {
    let japanese = Calendar {
        before: "紀元前{}年",
        after: "{}年",
        year_zero: false,
    };
    let found = japanese.named_years("島は紀元前44年から12年まで");
    let years: Vec<Years> = found.into_iter().map(|named| named.years).collect();
    assert_eq!(years, [Years::of(-43), Years::of(12)]);
}
