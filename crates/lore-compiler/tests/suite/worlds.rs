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
        .faults(&expect![[r#"
            error: there is no relation `friend-of`
              --> lore/people/anna-vel.md:18:12
               |
            18 | relation = "friend-of"
               |            ^^^^^^^^^^^
               |
               = help: there is only `kept`; or add it to world.toml

            error: `Work Place` can't be the name of a category
              --> lore/world.toml:63:6
               |
            63 | id = "Work Place"
               |      ^^^^^^^^^^^^
               |
               = help: use lower-case letters, digits and single hyphens: `work-place`

            error: there is no category `work`
              --> lore/world.toml:70:12
               |
            70 | category = "work"
               |            ^^^^^^
               |
               = help: there is only `Work Place`

            error: the relation `kept` appears twice
              --> lore/world.toml:73:6
               |
            67 | id = "kept"
               |      ------ first here
            ...
            73 | id = "kept"
               |      ^^^^^^ again here
               |
               = help: remove one of them, or give it another name

            error: there is no category `work`
              --> lore/world.toml:76:12
               |
            76 | category = "work"
               |            ^^^^^^
               |
               = help: there is only `Work Place`
        "#]]);
}

#[test]
fn unknown_category_emblem_role_home_and_era() {
    Coast::new()
        .edit(WORLD, "category = \"work\"", "category = \"wrk\"")
        .edit(WORLD, "emblem = \"dot\"", "emblem = \"dots\"")
        .edit(WORLD, "role = \"event\"", "role = \"happening\"")
        .edit(WORLD, "home = \"north-pier\"", "home = \"northpier\"")
        .edit(WORLD, "when = \"1850/..\"", "when = \"1850 on\"")
        .faults(&expect![[r#"
            error: there is no entry `northpier`
             --> lore/world.toml:6:8
              |
            6 | home = "northpier"
              |        ^^^^^^^^^^^
              |
              = help: that is a name of `north-pier`: write `north-pier`, in a text `[[north-pier|your words]]`

            error: `1850 on` is not a date
              --> lore/world.toml:23:13
               |
            23 | when = "1850 on"
               |             ^ whitespace is not allowed
               |
               = help: write EDTF, such as 1847, 1836/1857, 1828~, [1819,1828], 1833/.. or 184X

            error: there is no emblem `dots`
              --> lore/world.toml:31:10
               |
            31 | emblem = "dots"
               |          ^^^^^^
               |
               = help: did you mean `dot`? or draw it as an SVG in emblems/

            error: there is no role `happening`
              --> lore/world.toml:47:8
               |
            47 | role = "happening"
               |        ^^^^^^^^^^^
               |
               = help: use one of: event, faction, people, person, place

            error: there is no category `wrk`
              --> lore/world.toml:70:12
               |
            70 | category = "wrk"
               |            ^^^^^
               |
               = help: did you mean `work`?
        "#]]);
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
        .faults(&expect![[r#"
            error: `short_name` has 21 characters
             --> lore/world.toml:2:14
              |
            2 | short_name = "The Coast of All Salt"
              |              ^^^^^^^^^^^^^^^^^^^^^^^
              |
              = help: it appears under an icon: at most 20

            error: `English (British)` is not a language tag
             --> lore/world.toml:5:12
              |
            5 | language = "English (British)"
              |            ^^^^^^^^^^^^^^^^^^^
              |
              = help: write one of BCP 47, such as `en` or `pt-BR`

            error: a kind can't have the folder `sources`
              --> lore/world.toml:36:10
               |
            36 | folder = "sources"
               |          ^^^^^^^^^
               |
               = help: it is reserved: choose another name

            error: `inverse` is missing in [[relations]]
              --> lore/world.toml:66:1
               |
            66 | [[relations]]
               | ^^^^^^^^^^^^^
               |
               = help: add a line `inverse = "..."` here

            error: the symmetric relation `friend-of` has an inverse
              --> lore/world.toml:75:11
               |
            75 | inverse = "befriended by"
               |           ^^^^^^^^^^^^^^^
               |
               = help: it reads the same both ways: remove `inverse`, or `symmetric`

            error: `teal` is not a colour
              --> lore/world.toml:79:16
               |
            79 | accent_light = "teal"
               |                ^^^^^^
               |
               = help: write `#rrggbb` with hexadecimal digits, such as `#7a1f1f`
        "#]]);
}

#[test]
fn the_about_page_has_no_citations_and_no_html() {
    Coast::new()
        .edit(
            WORLD,
            "A made-up world",
            "A made-up <b>world</b>[^gazette:1.1]",
        )
        .faults(&expect![[r#"
            error: raw HTML
              --> lore/world.toml:11:11
               |
            11 | A made-up <b>world</b>[^gazette:1.1] about [[north-pier]].
               |           ^^^
               |
               = help: write it in Markdown; for a plain `<` write `\<`

            error: raw HTML
              --> lore/world.toml:11:19
               |
            11 | A made-up <b>world</b>[^gazette:1.1] about [[north-pier]].
               |                   ^^^^
               |
               = help: write it in Markdown; for a plain `<` write `\<`

            error: a citation on the About page
              --> lore/world.toml:11:23
               |
            11 | A made-up <b>world</b>[^gazette:1.1] about [[north-pier]].
               |                       ^^^^^^^^^^^^^^
               |
               = help: cite passages in entries and disputes
        "#]]);
}

#[test]
fn the_theme_becomes_a_style_sheet() {
    expect![[r#"
        :root { --accent-day: #0a5c5c; --accent-night: #7fd1c7; }
    "#]]
    .assert_eq(&Coast::new().output().colours.css());
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
    let tree = |title: &str, claims: &str, near: &str| {
        format!(
            "+++\ntitle = \"{title}\"\nsummary = \"A tree.\"\n{claims}+++\n\n**{title}** is a tree{near}.[^bark:1]\n"
        )
    };
    let claims = "\n[[claims]]\nrelation = \"shades\"\ntarget = \"sapling\"\nwhen = \"-0300/..\"\ncite = [\"bark:1\"]\n\n[[claims]]\nfact = \"rings\"\nwhen = \"Y-12000/..\"\ncite = [\"bark:1\"]\n";
    let source = "title = \"Bark\"\ndescription = \"Bark.\"\n[[sections]]\ntitle = \"All\"\n[[sections.passages]]\nid = \"1\"\nlocator = \"Bark\"\ntext = \"Two trees.\"\n";
    let leaf = r#"<svg viewBox="0 0 64 64"><path d="M1 1h4z" fill="currentColor"/></svg>"#;
    let files = [
        ("world.toml", world.to_owned()),
        ("sources/bark.toml", source.to_owned()),
        ("emblems/leaf.svg", leaf.to_owned()),
        (
            "trees/eldest.md",
            tree("Älteste", claims, " over [[sapling]]"),
        ),
        ("trees/sapling.md", tree("Sprössling", "", "")),
    ];
    let output = compile_folder(Folder::of(files)).unwrap_or_else(|report| panic!("{report}"));
    assert!(output.warnings.is_empty(), "{}", output.warnings);
    let lore = output.lore().expect("a lore");
    assert_eq!(lore.world().kinds[0].plural, "Trees");
    let eldest = lore.redirect("alteste").expect("a redirect");
    assert_eq!(lore.card(eldest.entry).expect("a card").slug, "eldest");
}

#[test]
fn nothing_comes_after_itself() {
    let followed = "label = \"kept\"\nlater = true\n";
    let coast = Coast::new()
        .edit(WORLD, "label = \"kept\"\n", followed)
        .with(
            "events/flood.md",
            "+++\ntitle = \"Flood\"\nsummary = \"A flood.\"\n\n[[claims]]\nrelation = \"kept\"\n\
             target = \"pier-fire\"\ncite = [\"gazette:2.1\"]\n+++\n\nThe **flood**.[^gazette:2.1]\n",
        );
    coast.clone().output();
    coast
        .edit(
            "events/pier-fire.md",
            "fact = \"cause\"\nvalue = \"A lamp\"\ndispute = \"fire-cause/lamp\"\n",
            "relation = \"kept\"\ntarget = \"flood\"\n",
        )
        .edit(
            "events/pier-fire.md",
            "fact = \"cause\"\nvalue = \"Lightning\"\ndispute = \"fire-cause/lightning\"\n",
            "fact = \"cause\"\nvalue = \"Lightning\"\n",
        )
        .without("disputes/fire-cause.md")
        .faults(&expect![[r#"
            error: `Pier fire` is said to come after itself
              --> lore/events/pier-fire.md:12:10
               |
            12 | target = "flood"
               |          ^^^^^^^ `Flood` comes after `Pier fire`
               |
               = help: remove one of the claims of this circle, or mark one as disputed
        "#]]);
}

#[test]
fn the_short_name_names_a_file_beside_the_front_page() {
    for name in ["Index", "404", "☉"] {
        let coast = Coast::new().edit(WORLD, "\"Salt Coast\"", &format!("\"{name}\""));
        let report = coast
            .compile()
            .expect_err("the name is refused")
            .to_string();
        assert!(
            report.contains("`short_name` can't be used as the name of a file"),
            "{report}"
        );
    }
}
