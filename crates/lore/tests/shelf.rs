//! Bookmarks and what was read, through texts that may be spoilt.

use lore::Slug;
use lore::shelf::{MOST_BOOKMARKS, MOST_READ, Shelf};
use proptest::prelude::*;

fn slug(text: &str) -> Slug {
    Slug::parse(text).expect("a slug")
}

fn names(shelf: &Shelf) -> Vec<&str> {
    shelf.bookmarks().iter().map(Slug::as_str).collect()
}

fn visits(shelf: &Shelf) -> Vec<(&str, &str)> {
    let visits = shelf.read().iter();
    visits
        .map(|visit| (visit.slug.as_str(), visit.day.as_str()))
        .collect()
}

#[test]
fn the_newest_bookmark_comes_first_and_a_second_press_takes_it_away() {
    let mut shelf = Shelf::default();
    for name in ["mine", "pier", "harbour", "pier"] {
        shelf.toggle(&slug(name));
    }
    assert_eq!(names(&shelf), ["harbour", "mine"]);
    assert!(shelf.is_marked(&slug("mine")));
    assert!(!shelf.is_marked(&slug("pier")));
}

#[test]
fn nothing_is_remembered_as_read_unless_the_reader_wants_it() {
    let mut shelf = Shelf::default();
    assert!(!shelf.visit(&slug("mine"), "2026-01-31"));
    assert_eq!(shelf.print(), "");
    shelf.set_reading(true);
    assert!(shelf.visit(&slug("mine"), "2026-01-31"));
    assert!(!shelf.visit(&slug("mine"), "2026-01-31"));
    assert!(shelf.visit(&slug("pier"), "2026-02-01"));
    assert!(shelf.visit(&slug("mine"), "2026-02-02"));
    assert_eq!(
        visits(&shelf),
        [("mine", "2026-02-02"), ("pier", "2026-02-01")]
    );
    shelf.set_reading(false);
    assert!(shelf.is_empty());
}

#[test]
fn a_spoilt_text_costs_no_more_than_what_is_spoilt() {
    let text = "bookmark mine\nbookmark Not A Slug\nbookmark\n\u{0}\u{fffd}garbage\nread pier\n\
                read pier 2026-13-1\nread pier 2026-01-31 x\nread mine 2026-01-30\nreading maybe\n{\"a\":1}";
    let shelf = Shelf::parse(text);
    assert_eq!(names(&shelf), ["mine"]);
    assert_eq!(
        visits(&shelf),
        [("pier", "2026-01-31"), ("mine", "2026-01-30")]
    );
    assert!(!shelf.is_reading());
}

#[test]
fn what_comes_from_elsewhere_is_put_beside_what_is_there() {
    let mut here = Shelf::parse("bookmark mine\nreading on\nread mine 2026-01-31\n");
    here.join(Shelf::parse(
        "bookmark pier\nbookmark mine\nread mine 2026-01-02\nread pier 2026-03-01\n",
    ));
    assert_eq!(names(&here), ["mine", "pier"]);
    assert_eq!(
        visits(&here),
        [("pier", "2026-03-01"), ("mine", "2026-01-31")]
    );
    assert!(here.is_reading());
}

#[test]
fn a_shelf_has_an_end() {
    let bookmarks = (0..2 * MOST_BOOKMARKS).map(|n| format!("bookmark e{n}\n"));
    let read = (0..2 * MOST_READ).map(|n| format!("read e{n} 2026-01-31\n"));
    let shelf = Shelf::parse(&bookmarks.chain(read).collect::<String>());
    assert_eq!(shelf.bookmarks().len(), MOST_BOOKMARKS);
    assert_eq!(shelf.read().len(), MOST_READ);
}

proptest! {
    #[test]
    fn any_text_parses_and_settles_after_one_print(
        text in "((bookmark|reading|read) ?[a-z0-9 -]{0,24}\n|.*\n){0,12}",
    ) {
        let shelf = Shelf::parse(&text);
        prop_assert_eq!(Shelf::parse(&shelf.print()), shelf);
    }
}
