//! The sides of a world, and which entries are on them.

use expect_test::expect;

use crate::coast::Coast;

const SIDES: &str = r##"
[[sides]]
id = "harbour"
label = "Harbour"
light = "#7a4a12"
dark = "#e0ab5a"
entries = ["north-pier"]

[[sides]]
id = "town"
label = "Town"
light = "#7d2430"
dark = "#e88a86"
entries = ["bram-oker"]

[theme]"##;

fn coast() -> Coast {
    Coast::new().edit("world.toml", "\n[theme]", SIDES)
}

/// The sides of entries, as "slug number".
fn sides(coast: Coast) -> Vec<String> {
    let output = coast.output();
    let lore = output.lore().expect("a lore");
    let told = lore.entries().map(|id| {
        let card = lore.card(id).expect("a card");
        let side = card.side.map_or("none".to_owned(), |side| side.to_string());
        format!("{} {side}", card.slug)
    });
    told.collect()
}

#[test]
fn without_ties_only_the_entries_that_a_side_names_are_on_it() {
    assert_eq!(
        sides(coast()),
        [
            "anna-vel none",
            "bram-oker 1",
            "north-pier 0",
            "pier-fire none"
        ]
    );
}

#[test]
fn an_entry_is_on_the_side_that_most_of_its_ties_lead_to() {
    let tied = || {
        coast().edit(
            "world.toml",
            "id = \"kept\"\n",
            "id = \"kept\"\nside = true\n",
        )
    };
    assert!(sides(tied()).contains(&"anna-vel 0".to_owned()));
    // A tie to each side: on none.
    let torn = tied().edit(
        "world.toml",
        "id = \"friend-of\"\n",
        "id = \"friend-of\"\nside = true\n",
    );
    assert!(sides(torn).contains(&"anna-vel none".to_owned()));
}

#[test]
fn the_author_of_an_entry_has_the_last_word() {
    let path = "people/anna-vel.md";
    let by_author = |side: &str| {
        let written = format!("side = \"{side}\"\nsummary = ");
        sides(coast().edit(path, "summary = ", &written))
    };
    assert!(by_author("town").contains(&"anna-vel 1".to_owned()));
    assert!(by_author("none").contains(&"anna-vel none".to_owned()));
}

#[test]
fn each_side_is_a_tint_in_the_style_sheet() {
    let css = coast().output().colours.css();
    assert!(
        css.contains("[data-side=\"1\"] { --side-day: #7d2430; --side-night: #e88a86; }"),
        "{css}"
    );
}

#[test]
fn unreadable_colours_unknown_sides_and_entries_on_two_are_faults() {
    coast()
        .edit("world.toml", "#7a4a12", "#d9a441")
        .edit("world.toml", "#e88a86", "#7d2430")
        .edit(
            "world.toml",
            "[\"bram-oker\"]",
            "[\"bram-oker\", \"north-pier\"]",
        )
        .edit(
            "people/anna-vel.md",
            "summary = ",
            "side = \"twon\"\nsummary = ",
        )
        .faults(&expect![[r##"
            error: there is no side `twon`
             --> lore/people/anna-vel.md:4:8
              |
            4 | side = "twon"
              |        ^^^^^^
              |
              = help: did you mean `town`?

            error: `#d9a441` of the side `harbour` can't be read on a light page: its contrast is 1.9, not 4.5
              --> lore/world.toml:81:9
               |
            81 | light = "#d9a441"
               |         ^^^^^^^^^
               |
               = help: darken it: `#806126` can be read

            error: `#7d2430` of the side `town` can't be read on a dark page: its contrast is 1.8, not 4.5
              --> lore/world.toml:89:8
               |
            89 | dark = "#7d2430"
               |        ^^^^^^^^^
               |
               = help: lighten it: `#ad767d` can be read

            error: `north-pier` is on two sides
              --> lore/world.toml:90:25
               |
            83 | entries = ["north-pier"]
               |            ------------ named here already
            ...
            90 | entries = ["bram-oker", "north-pier"]
               |                         ^^^^^^^^^^^^
               |
               = help: name it once
        "##]]);
}
