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
           = help: tell what it says in a claim or a text, and cite it there
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
