//! Faults of the vocabulary, and a wholly different world.

use expect_test::expect;
use lore_compiler::{Folder, compile_folder};

use crate::coast::Coast;

const WORLD: &str = "world.toml";

#[test]
fn ids_stand_once_and_are_slugs() {
    Coast::new()
        .edit(WORLD, "id = \"friend-of\"", "id = \"kept\"")
        .edit(WORLD, "id = \"work\"", "id = \"Work Place\"")
        .faults(expect![[""]]);
}

#[test]
fn unknown_category_emblem_role_home_and_era() {
    Coast::new()
        .edit(WORLD, "category = \"work\"", "category = \"wrk\"")
        .edit(WORLD, "emblem = \"dot\"", "emblem = \"dots\"")
        .edit(WORLD, "role = \"event\"", "role = \"happening\"")
        .edit(WORLD, "home = \"north-pier\"", "home = \"northpier\"")
        .edit(WORLD, "when = \"1850/..\"", "when = \"1850 on\"")
        .faults(expect![[""]]);
}

#[test]
fn inverses_symmetry_folders_names_and_colours() {
    Coast::new()
        .edit(WORLD, "inverse = \"kept by\"\n", "")
        .edit(
            WORLD,
            "symmetric = true",
            "symmetric = true\ninverse = \"befriended by\"",
        )
        .edit(WORLD, "folder = \"places\"", "folder = \"sources\"")
        .without("places/north-pier.md")
        .edit(WORLD, "\"Salt Coast\"", "\"The Coast of All Salt\"")
        .edit(
            WORLD,
            "language = \"en\"",
            "language = \"English (British)\"",
        )
        .edit(WORLD, "\"#0a5c5c\"", "\"teal\"")
        .edit(WORLD, "home = \"north-pier\"", "home = \"anna-vel\"")
        .edit(WORLD, "[[north-pier]]", "it")
        .edit(
            "people/anna-vel.md",
            "target = \"north-pier\"",
            "target = \"bram-oker\"",
        )
        .edit("people/anna-vel.md", "[[north-pier]]", "pier")
        .edit(
            "events/pier-fire.md",
            "[[north-pier#the-fire|pier]]",
            "pier",
        )
        .faults(expect![[""]]);
}

#[test]
fn the_about_page_has_no_citations_and_no_html() {
    Coast::new()
        .edit(
            WORLD,
            "A made-up world",
            "A made-up <b>world</b>[^gazette:1.1]",
        )
        .faults(expect![[""]]);
}

#[test]
fn the_theme_becomes_a_style_sheet() {
    expect![[""]].assert_eq(&Coast::new().output().theme_css.unwrap_or_default());
}

#[test]
fn another_world_with_other_kinds_compiles() {
    let world = r##"
name = "The Orchard Book"
short_name = "Orchard"
tagline = "Trees that talk."
description = "A grove. Its trees talk."
language = "de"
home = "eldest"
about = "Trees."

[[kinds]]
id = "tree"
folder = "trees"
label = "Tree"
plural = "Trees"
emblem = "leaf"

[[facts]]
id = "rings"
label = "Rings"
lifespan = true

[[categories]]
id = "roots"
label = "Roots"

[[relations]]
id = "shades"
label = "shades"
inverse = "shaded by"
category = "roots"
"##;
    let tree = |title: &str, claims: &str| {
        format!(
            "+++\ntitle = \"{title}\"\nsummary = \"A tree.\"\n{claims}+++\n\n**{title}** is a tree.[^bark:1]\n"
        )
    };
    let claims = "\n[[claims]]\nrelation = \"shades\"\ntarget = \"sapling\"\nwhen = \"-0300/..\"\ncite = [\"bark:1\"]\n\n[[claims]]\nfact = \"rings\"\nwhen = \"Y-12000/..\"\ncite = [\"bark:1\"]\n";
    let source = "title = \"Bark\"\ndescription = \"Bark.\"\n[[sections]]\ntitle = \"All\"\n[[sections.passages]]\nid = \"1\"\nlocator = \"Bark\"\ntext = \"Two trees.\"\n";
    let leaf = r#"<svg viewBox="0 0 64 64"><path d="M1 1h4z" fill="currentColor"/></svg>"#;
    let files = [
        ("world.toml", world.to_owned()),
        ("sources/bark.toml", source.to_owned()),
        ("emblems/leaf.svg", leaf.to_owned()),
        ("trees/eldest.md", tree("Älteste", claims)),
        ("trees/sapling.md", tree("Sprössling", "")),
    ];
    let output = compile_folder(Folder::of(files)).unwrap_or_else(|report| panic!("{report}"));
    assert!(output.warnings.is_empty(), "{}", output.warnings);
    let lore = output.lore().expect("a lore");
    assert_eq!(lore.world().kinds[0].plural, "Trees");
    let eldest = lore.redirect("alteste").expect("a redirect");
    assert_eq!(lore.card(eldest).expect("a card").slug, "eldest");
}
