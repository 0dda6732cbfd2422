//! Entries that were merged into others.

use expect_test::expect;
use lore::Lore;

use crate::coast::Coast;

fn moved(toml: &str) -> Coast {
    Coast::new().with("moved.toml", toml)
}

/// The entry and the heading that an old slug leads to.
fn leads(lore: &Lore<'_>, slug: &str) -> Option<(String, Option<String>)> {
    let redirect = lore.redirect(slug)?;
    let card = lore.card(redirect.entry).expect("a card");
    Some((card.slug.to_owned(), redirect.heading.map(str::to_owned)))
}

#[test]
fn an_old_slug_leads_to_its_entry_and_heading() {
    let output = moved(
        "[[moved]]\nslug = \"pier-lamp\"\nto = \"north-pier\"\nheading = \"the-fire\"\n\n[[moved]]\nslug = \"crew\"\nto = \"anna-vel\"\n",
    )
    .output();
    let lore = output.lore().expect("a lore");
    let pier = ("north-pier".to_owned(), Some("the-fire".to_owned()));
    assert_eq!(leads(&lore, "pier-lamp"), Some(pier));
    assert_eq!(leads(&lore, "crew"), Some(("anna-vel".to_owned(), None)));
    assert_eq!(lore.find("pier-lamp"), None);
    // Other names are no moves.
    let moved = lore.moved().expect("whole tables");
    let slugs: Vec<&str> = moved.iter().map(|(slug, _)| *slug).collect();
    assert_eq!(slugs, ["crew", "pier-lamp"]);
}

#[test]
fn a_move_may_lead_to_a_slug_that_has_moved_itself() {
    let output = moved(
        "[[moved]]\nslug = \"lamp\"\nto = \"pier-lamp\"\n\n[[moved]]\nslug = \"pier-lamp\"\nto = \"north-pier\"\nheading = \"the-fire\"\n",
    )
    .output();
    let lore = output.lore().expect("a lore");
    assert_eq!(leads(&lore, "lamp"), leads(&lore, "pier-lamp"));
    assert!(leads(&lore, "lamp").is_some());
}

#[test]
fn a_move_is_more_exact_than_another_name() {
    let output =
        moved("[[moved]]\nslug = \"old-pier\"\nto = \"north-pier\"\nheading = \"the-fire\"\n")
            .output();
    let lore = output.lore().expect("a lore");
    let pier = ("north-pier".to_owned(), Some("the-fire".to_owned()));
    assert_eq!(leads(&lore, "old-pier"), Some(pier));
}

#[test]
fn unknown_targets_and_headings() {
    moved(
        "[[moved]]\nslug = \"lamp\"\nto = \"north-peer\"\n\n[[moved]]\nslug = \"crew\"\nto = \"north-pier\"\nheading = \"the-fires\"\n\n[[moved]]\nslug = \"mate\"\nto = \"crew\"\nheading = \"the-fire\"\n",
    )
    .faults(&expect![[r#"
        error: there is no entry `north-peer`
         --> lore/moved.toml:3:6
          |
        3 | to = "north-peer"
          |      ^^^^^^^^^^^^
          |
          = help: did you mean `north-pier`?

        error: `north-pier` has no heading `the-fires`
         --> lore/moved.toml:8:11
          |
        8 | heading = "the-fires"
          |           ^^^^^^^^^^^
          |
          = help: did you mean `the-fire`?

        error: `crew` has itself moved, so it has no headings
          --> lore/moved.toml:13:11
           |
        13 | heading = "the-fire"
           |           ^^^^^^^^^^
           |
           = help: point straight to the entry that it moved to
    "#]]);
}

#[test]
fn circles() {
    moved(
        "[[moved]]\nslug = \"lamp\"\nto = \"light\"\n\n[[moved]]\nslug = \"light\"\nto = \"lamp\"\n\n[[moved]]\nslug = \"torch\"\nto = \"torch\"\n",
    )
    .faults(&expect![[r#"
        error: `lamp` moves in a circle
         --> lore/moved.toml:3:6
          |
        3 | to = "light"
          |      ^^^^^^^
          |
          = help: point it to an entry

        error: `light` moves in a circle
         --> lore/moved.toml:7:6
          |
        7 | to = "lamp"
          |      ^^^^^^
          |
          = help: point it to an entry

        error: `torch` moves in a circle
          --> lore/moved.toml:11:6
           |
        11 | to = "torch"
           |      ^^^^^^^
           |
           = help: point it to an entry
    "#]]);
}

#[test]
fn slugs_that_have_another_meaning() {
    moved(
        "[[moved]]\nslug = \"bram-oker\"\nto = \"anna-vel\"\n\n[[moved]]\nslug = \"captain-vel\"\nto = \"bram-oker\"\n",
    )
    .faults(&expect![[r#"
        error: `bram-oker` is an entry, so it has not moved
         --> lore/moved.toml:2:8
          |
        2 | slug = "bram-oker"
          |        ^^^^^^^^^^^
          |
          = help: remove the entry's file, or this move

        error: `captain-vel` is a name of `anna-vel` too
         --> lore/moved.toml:6:8
          |
        6 | slug = "captain-vel"
          |        ^^^^^^^^^^^^^
          |
          = help: point it to `anna-vel`, or move that name to `bram-oker`
    "#]]);
}

#[test]
fn slugs_that_are_none_or_stand_twice() {
    moved(
        "[[moved]]\nslug = \"The Lamp\"\nto = \"anna-vel\"\n\n[[moved]]\nslug = \"lamp\"\nto = \"anna-vel\"\n\n[[moved]]\nslug = \"lamp\"\nto = \"bram-oker\"\n\n[[moved]]\nfrom = \"light\"\n",
    )
    .faults(&expect![[r#"
        error: `The Lamp` can't be the name of a moved entry
         --> lore/moved.toml:2:8
          |
        2 | slug = "The Lamp"
          |        ^^^^^^^^^^
          |
          = help: use lower-case letters, digits and single hyphens: `the-lamp`

        error: the moved slug `lamp` appears twice
          --> lore/moved.toml:10:8
           |
         6 | slug = "lamp"
           |        ------ first here
        ...
        10 | slug = "lamp"
           |        ^^^^^^ again here
           |
           = help: remove one of them, or give it another name

        error: `slug` is missing in [[moved]]
          --> lore/moved.toml:13:1
           |
        13 | [[moved]]
           | ^^^^^^^^^
           |
           = help: add a line `slug = "..."` here

        error: `to` is missing in [[moved]]
          --> lore/moved.toml:13:1
           |
        13 | [[moved]]
           | ^^^^^^^^^
           |
           = help: add a line `to = "..."` here

        error: unknown key `from`
          --> lore/moved.toml:14:1
           |
        14 | from = "light"
           | ^^^^
           |
           = help: remove it, or use one of: slug, to, heading
    "#]]);
}
