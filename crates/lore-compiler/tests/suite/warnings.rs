//! What does no harm but is said.

use expect_test::expect;

use crate::coast::Coast;

#[test]
fn orphans() {
    let cara = include_str!("coast/bram-oker.md").replace("Bram Oker", "Cara Lind");
    Coast::new()
        .with("people/cara-lind.md", cara)
        .warnings(expect![[""]]);
}

#[test]
fn passages_that_nothing_cites() {
    let more = "title = \"The fire\"\n\n[[sections.passages]]\nid = \"2.9\"\nlocator = \"Last line\"\ntext = \"Nobody was hurt.\"\n";
    let coast = Coast::new().edit("sources/gazette.toml", "title = \"The fire\"\n", more);
    assert_eq!(
        coast.clone().output().coverage.to_string(),
        "3 of 4 passages are cited (75 %)"
    );
    coast.warnings(expect![[""]]);
}

#[test]
fn unused_words_of_the_world() {
    let more = "[[kinds]]\nid = \"ship\"\nfolder = \"ships\"\nlabel = \"Ship\"\nplural = \"Ships\"\nemblem = \"dot\"\n\n[[facts]]\nid = \"age\"\nlabel = \"Age\"\n\n[[categories]]\nid = \"war\"\nlabel = \"War\"\n\n[[relations]]\nid = \"sank\"\nlabel = \"sank\"\ninverse = \"sunk by\"\ncategory = \"work\"\n\n[theme]";
    Coast::new()
        .edit("world.toml", "[theme]", more)
        .with("emblems/ring.svg", include_str!("coast/dot.svg"))
        .warnings(expect![[""]]);
}
