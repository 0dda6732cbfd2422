//! Bookmarks and what was read, through texts that may be spoilt.

use lore::Slug;
use lore::reader_data::{MAX_BOOKMARKS, MAX_VISITS, ReaderData};
use proptest::prelude::*;

fn slug(text: &str) -> Slug {
    Slug::parse(text).expect("a slug")
}

fn names(data: &ReaderData) -> Vec<&str> {
    data.bookmarks().iter().map(Slug::as_str).collect()
}

fn visits(data: &ReaderData) -> Vec<(&str, &str)> {
    let visits = data.visits().iter();
    visits
        .map(|visit| (visit.slug.as_str(), visit.day.as_str()))
        .collect()
}

#[test]
fn the_newest_bookmark_comes_first_and_a_second_press_takes_it_away() {
    let mut data = ReaderData::default();
    for name in ["mine", "pier", "harbour", "pier"] {
        data.toggle_bookmark(&slug(name));
    }
    assert_eq!(names(&data), ["harbour", "mine"]);
    assert!(data.is_bookmarked(&slug("mine")));
    assert!(!data.is_bookmarked(&slug("pier")));
}

#[test]
fn nothing_is_remembered_as_read_unless_the_reader_wants_it() {
    let mut data = ReaderData::default();
    assert!(!data.record_visit(&slug("mine"), "2026-01-31"));
    assert_eq!(data.print(), "");
    data.set_remember_visits(true);
    assert!(data.record_visit(&slug("mine"), "2026-01-31"));
    assert!(!data.record_visit(&slug("mine"), "2026-01-31"));
    assert!(data.record_visit(&slug("pier"), "2026-02-01"));
    assert!(data.record_visit(&slug("mine"), "2026-02-02"));
    assert_eq!(
        visits(&data),
        [("mine", "2026-02-02"), ("pier", "2026-02-01")]
    );
    data.set_remember_visits(false);
    assert!(data.is_empty());
}

#[test]
fn a_spoilt_text_costs_no_more_than_what_is_spoilt() {
    let text = "bookmark mine\nbookmark Not A Slug\nbookmark\n\u{0}\u{fffd}garbage\nread pier\n\
                read pier 2026-13-1\nread pier 2026-01-31 x\nread mine 2026-01-30\nreading maybe\n{\"a\":1}";
    let data = ReaderData::parse(text);
    assert_eq!(names(&data), ["mine"]);
    assert_eq!(
        visits(&data),
        [("pier", "2026-01-31"), ("mine", "2026-01-30")]
    );
    assert!(!data.remembers_visits());
}

#[test]
fn what_comes_from_elsewhere_is_put_beside_what_is_there() {
    let mut here = ReaderData::parse("bookmark mine\nreading on\nread mine 2026-01-31\n");
    here.merge(ReaderData::parse(
        "bookmark pier\nbookmark mine\nread mine 2026-01-02\nread pier 2026-03-01\n",
    ));
    assert_eq!(names(&here), ["mine", "pier"]);
    assert_eq!(
        visits(&here),
        [("pier", "2026-03-01"), ("mine", "2026-01-31")]
    );
    assert!(here.remembers_visits());
}

#[test]
fn steps_that_were_done_are_kept_merged_and_taken_back() {
    let walk = slug("old-road");
    let mut here = ReaderData::parse("step old-road 2\nstep old-road two\nstep other-road 1\n");
    here.merge(ReaderData::parse("step old-road 3\nstep old-road 2\n"));
    assert_eq!(here.steps_done(&walk, 4), 2);
    // A later edition of the walk has fewer.
    assert_eq!(here.steps_done(&walk, 2), 1);
    assert_eq!(ReaderData::parse(&here.print()), here);
    here.set_step_done(&walk, 2, false);
    here.set_step_done(&walk, 1, true);
    let done: Vec<u16> = (1..=4)
        .filter(|&step| here.is_step_done(&walk, step))
        .collect();
    assert_eq!(done, [1, 3]);
}

#[test]
fn a_shelf_has_an_end() {
    let bookmarks = (0..2 * MAX_BOOKMARKS).map(|n| format!("bookmark e{n}\n"));
    let read = (0..2 * MAX_VISITS).map(|n| format!("read e{n} 2026-01-31\n"));
    let data = ReaderData::parse(&bookmarks.chain(read).collect::<String>());
    assert_eq!(data.bookmarks().len(), MAX_BOOKMARKS);
    assert_eq!(data.visits().len(), MAX_VISITS);
}

proptest! {
    #[test]
    fn any_text_parses_and_settles_after_one_print(
        text in "((bookmark|reading|read|step) ?[a-z0-9 -]{0,24}\n|.*\n){0,12}",
    ) {
        let data = ReaderData::parse(&text);
        prop_assert_eq!(ReaderData::parse(&data.print()), data);
    }
}

#[test]
fn entries_that_became_one_are_one_bookmark_and_one_visit() {
    let text = "reading on\nbookmark gate\nbookmark mine\nbookmark wall\n\
                read wall 2026-02-01\nread gate 2026-01-31\n";
    let mut data = ReaderData::parse(text);
    let current = |old: &Slug| match old.as_str() {
        "gate" | "wall" => slug("castle"),
        _ => old.clone(),
    };
    assert!(data.rename(current));
    assert_eq!(names(&data), ["castle", "mine"]);
    assert_eq!(visits(&data), [("castle", "2026-02-01")]);
    assert!(data.remembers_visits());
    assert!(!data.rename(current));
}
