use super::*;

fn parse(text: &str) -> Query {
    Query::parse(text, &["kind", "faction"])
}

fn texts(pieces: &[Piece]) -> Vec<&str> {
    pieces.iter().map(|piece| piece.text.as_str()).collect()
}

#[test]
fn takes_apart_all_forms() {
    let query = parse(
        r#"mill "long bridge" -guild -"the end" Kind:person -faction:"the guild" year:2350..2360 x:y"#,
    );
    assert_eq!(texts(&query.pieces), ["mill", "long bridge", "x:y"]);
    assert_eq!(texts(&query.without), ["guild", "the end"]);
    assert!(query.pieces[1].quoted && !query.pieces[0].quoted);
    let filters: Vec<_> = query
        .filters
        .iter()
        .map(|f| (f.facet.as_str(), f.value.as_str(), f.without))
        .collect();
    assert_eq!(
        filters,
        [("kind", "person", false), ("faction", "the guild", true)]
    );
    assert_eq!(query.years, Some(2350..=2360));
    assert!(query.open);
}

#[test]
fn years_in_all_forms() {
    for (text, expected) in [
        ("year:2357", Some(2357..=2357)),
        ("year:..2360", Some(i32::MIN..=2360)),
        ("year:2350..", Some(2350..=i32::MAX)),
        ("year:2360-2350", Some(2350..=2360)),
        ("year:..", None),
        ("year:soon", None),
    ] {
        assert_eq!(parse(text).years, expected, "{text}");
    }
    assert_eq!(
        parse("the mine 2357, 12 and 12345").mentioned_years(),
        [2357]
    );
}

#[test]
fn what_is_no_year_is_a_filter_that_its_reader_is_told_of() {
    let query = parse("year:soon mine");
    assert_eq!(query.years, None);
    assert_eq!(texts(&query.pieces), ["mine"]);
    let [filter] = &query.filters[..] else {
        panic!("{query:?}");
    };
    assert_eq!((&*filter.facet, &*filter.value), ("year", "soon"));
}

#[test]
fn odd_texts_are_queries_too() {
    for text in [
        "", " ", "-", "--", "\"", "\"\"", "-\"", ":", "kind:", "kind:\"", "year:", "“x", "- a",
        "-kind:",
    ] {
        let query = parse(text);
        assert!(query.filters.is_empty(), "{text}");
    }
    assert!(!parse("a ").open);
    assert_eq!(texts(&parse("mill-race").pieces), ["mill-race"]);
}

#[test]
fn a_minus_before_digits_is_the_sign_of_a_year() {
    for text in ["-44", "−44", "caesar -44 rome"] {
        let query = parse(text);
        assert!(query.without.is_empty(), "{text}");
        assert_eq!(query.mentioned_years(), [-44], "{text}");
        assert!(!query.only_excludes(), "{text}");
    }
    assert_eq!(texts(&parse("-44th").without), ["44th"]);
    assert_eq!(texts(&parse("−union").without), ["union"]);
    assert_eq!(parse("year:-50..-40").years, Some(-50..=-40));
}

#[test]
fn a_quoted_value_follows_its_colon_at_once() {
    assert_eq!(parse("kind:\"old place\"").filters[0].value, "old place");
    let query = parse("kind: \"old place\"");
    assert!(query.filters.is_empty());
    assert_eq!(texts(&query.pieces), ["kind:", "old place"]);
}

#[test]
fn a_query_of_exclusions_only_is_known() {
    for text in ["-union", "-kind:person", "-\"the end\" -union"] {
        assert!(parse(text).only_excludes(), "{text}");
    }
    for text in ["", "mine -union", "kind:person -union", "year:2357 -union"] {
        assert!(!parse(text).only_excludes(), "{text}");
    }
}
