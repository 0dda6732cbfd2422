//! What does no harm but is said.

use expect_test::expect;

use crate::coast::Coast;

#[test]
fn orphans() {
    let cara = include_str!("coast/bram-oker.md").replace("Bram Oker", "Cara Lind");
    Coast::new()
        .with("people/cara-lind.md", cara)
        .warnings(&expect![[r#"
            warning: nothing leads to the entry `cara-lind`
            --> lore/people/cara-lind.md
             = help: link to it from another entry, or relate it to one
        "#]]);
}

#[test]
fn passages_that_nothing_cites() {
    let more = "title = \"The fire\"\n\n[[sections.passages]]\nid = \"2.9\"\nlocator = \"Last line\"\ntext = \"Nobody was hurt.\"\n";
    let coast = Coast::new().edit("sources/gazette.toml", "title = \"The fire\"\n", more);
    assert_eq!(
        coast.clone().output().coverage.to_string(),
        "3 of 4 passages are cited (75 %)"
    );
    coast.warnings(&expect![[r#"
        warning: nothing cites the passage `gazette:2.9`
          --> lore/sources/gazette.toml:22:6
           |
        22 | id = "2.9"
           |      ^^^^^
           |
           = help: state what it says in a claim or a text, and cite it there
    "#]]);
}

#[test]
fn unused_words_of_the_world() {
    let more = "[[kinds]]\nid = \"ship\"\nfolder = \"ships\"\nlabel = \"Ship\"\nplural = \"Ships\"\nemblem = \"dot\"\n\n[[facts]]\nid = \"age\"\nlabel = \"Age\"\n\n[[categories]]\nid = \"war\"\nlabel = \"War\"\n\n[[relations]]\nid = \"sank\"\nlabel = \"sank\"\ninverse = \"sunk by\"\ncategory = \"work\"\n\n[theme]";
    Coast::new()
        .edit("world.toml", "[theme]", more)
        .with("emblems/ring.svg", include_str!("coast/dot.svg"))
        .warnings(&expect![[r#"
            warning: nothing uses the emblem `ring`
            --> lore/emblems/ring.svg
             = help: use it, or remove it

            warning: nothing uses the kind `ship`
              --> lore/world.toml:79:6
               |
            79 | id = "ship"
               |      ^^^^^^
               |
               = help: use it, or remove it

            warning: nothing uses the fact `age`
              --> lore/world.toml:86:6
               |
            86 | id = "age"
               |      ^^^^^
               |
               = help: use it, or remove it

            warning: nothing uses the category `war`
              --> lore/world.toml:90:6
               |
            90 | id = "war"
               |      ^^^^^
               |
               = help: use it, or remove it

            warning: nothing uses the relation `sank`
              --> lore/world.toml:94:6
               |
            94 | id = "sank"
               |      ^^^^^^
               |
               = help: use it, or remove it
        "#]]);
}

#[test]
fn a_moment_for_what_lasts() {
    Coast::new()
        .edit(
            "world.toml",
            "id = \"kept\"\n",
            "id = \"kept\"\nlasting = true\n",
        )
        .edit("people/anna-vel.md", "1836/1857", "[1836..1857]")
        .warnings(&expect![[r#"
            warning: a moment (some time between 1836 and 1857) for something that lasts: “kept”
              --> lore/people/anna-vel.md:14:8
               |
            14 | when = "[1836..1857]"
               |        ^^^^^^^^^^^^^^
               |
               = help: give it a start and an end, open where unknown; or name what it was during: `during = "..."`
        "#]]);
}

#[test]
fn one_year_of_what_lasts_is_no_moment() {
    let output = Coast::new()
        .edit(
            "world.toml",
            "id = \"kept\"\n",
            "id = \"kept\"\nlasting = true\n",
        )
        .edit("people/anna-vel.md", "1836/1857", "1836")
        .output();
    assert!(output.warnings.is_empty(), "{}", output.warnings);
}

#[test]
fn dates_that_repeat_the_bounds_of_an_era() {
    Coast::new()
        .edit("people/anna-vel.md", "1836/1857", "[1830..1849]")
        .edit("world.toml", "1800/1849", "1830/1849")
        .warnings(&expect![[r#"
            warning: the date (some time between 1830 and 1849) repeats the bounds of the era “The early years”
              --> lore/people/anna-vel.md:14:8
               |
            14 | when = "[1830..1849]"
               |        ^^^^^^^^^^^^^^
               |
               = help: if no source dates it, name what it was during or throughout: `during = "..."`
        "#]]);
}

#[test]
fn the_reading_of_a_dispute_may_be_about_the_bounds_of_an_era() {
    let output = Coast::new()
        .edit("world.toml", "1800/1849", "1830/1849")
        .claim("fact = \"rank\"\nwhen = \"1830/1849\"\ndispute = \"fire-cause/lamp\"\ncite = [\"gazette:1.1\"]")
        .output();
    assert!(output.warnings.is_empty(), "{}", output.warnings);
}

#[test]
fn relations_that_the_text_does_not_link() {
    Coast::new()
        .edit("people/anna-vel.md", "[[bram-oker]]", "Bram Oker")
        .warnings(&expect![[r#"
            warning: the text of `Anna Vel` does not link to `bram-oker`
              --> lore/people/anna-vel.md:19:10
               |
            19 | target = "bram-oker"
               |          ^^^^^^^^^^^
               |
               = help: mention the relation in the text and write `[[bram-oker]]` there
        "#]]);
}

#[test]
fn texts_that_end_on_what_is_not() {
    let silent = "It burned in the [[pier-fire]]. Nobody knows why.";
    Coast::new()
        .edit(
            "places/north-pier.md",
            "It burned in the [[pier-fire]].",
            silent,
        )
        .warnings(&expect![[r#"
            warning: the text ends with a denial: “Nobody knows why.”
              --> lore/places/north-pier.md:16:1
               |
            16 | It burned in the [[pier-fire]]. Nobody knows why.
               | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
               |
               = help: end it with something that is known; the rest belongs in the note of a claim
        "#]]);
}

#[test]
fn a_lore_that_hedges() {
    let sentence = "It stood on the coast. ".repeat(19);
    let doubts = "It may have stood long. It was perhaps old. ";
    let text = format!("{sentence}{doubts}It burned in the [[pier-fire]].");
    let coast = Coast::new().edit(
        "places/north-pier.md",
        "It burned in the [[pier-fire]].",
        &text,
    );
    let hedging = coast.clone().output().hedging;
    assert_eq!((hedging.hedged, hedging.sentences), (2, 27));
    coast.warnings(&expect![[r#"
        warning: too much is left in doubt: 2 of 27 sentences hedge (7.4 %)
         --> lore/world.toml:5:12
          |
        5 | language = "en"
          |            ^^^^ of the texts in this language
          |
          = help: say what is known, and move the doubts to the notes of claims: at most 5 % of the sentences
    "#]]);
}

#[test]
fn texts_in_another_language_are_not_read() {
    let output = Coast::new()
        .edit("world.toml", "language = \"en\"", "language = \"fr\"")
        .edit(
            "places/north-pier.md",
            "It burned in the [[pier-fire]].",
            "It is no more.",
        )
        .output();
    assert_eq!(output.hedging.sentences, 0);
    assert!(output.warnings.is_empty(), "{}", output.warnings);
}
