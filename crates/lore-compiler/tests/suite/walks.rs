//! Guided readings.

use expect_test::expect;
use lore_compiler::export;

use crate::coast::Coast;

fn walk(steps: &str) -> Coast {
    let head = "title = \"The fire\"\nsummary = \"In a few steps.\"\n";
    Coast::new().with("walks/the-fire.toml", format!("{head}{steps}"))
}

fn step(shows: &str) -> String {
    format!("\n[[steps]]\nshows = \"{shows}\"\ntext = \"Told.\"\n")
}

#[test]
fn a_walk_leads_to_entries_claims_headings_disputes_and_views() {
    let shown = [
        "entry/north-pier/",
        "entry/north-pier/#the-fire",
        "entry/pier-fire/#claim-cause",
        "disputes/#fire-cause",
        "timeline/?year=1850",
    ];
    let steps: String = shown.iter().map(|shows| step(shows)).collect();
    let output = walk(&steps).output();
    let walks = output
        .lore()
        .expect("a lore")
        .walks()
        .expect("whole tables");
    let [walk] = &walks[..] else {
        panic!("{walks:?}")
    };
    assert_eq!((walk.slug, walk.title), ("the-fire", "The fire"));
    let kept: Vec<&str> = walk.steps.iter().map(|step| step.shows).collect();
    assert_eq!(kept, shown);
    let exported = export::json(&output).expect("an export");
    let exported: serde_json::Value = serde_json::from_str(&exported).expect("JSON");
    let walk = &exported["walks"][0];
    assert_eq!(walk["id"], "the-fire");
    assert_eq!(walk["steps"][1]["shows"], shown[1]);
    assert_eq!(walk["steps"][1]["text"], "Told.");
}

#[test]
fn steps_that_lead_nowhere_are_reported_where_they_stand() {
    let shown = [
        "entry/north-peer/",
        "entry/north-pier/#the-fires",
        "disputes/#fire-causes",
        "../admin/",
    ];
    let steps: String = shown.iter().map(|shows| step(shows)).collect();
    walk(&steps).faults(&expect![[r#"
        error: there is no entry `north-peer`
         --> lore/walks/the-fire.toml:5:9
          |
        5 | shows = "entry/north-peer/"
          |         ^^^^^^^^^^^^^^^^^^^
          |
          = help: did you mean `north-pier`?

        error: there is no place `the-fires` on this page
         --> lore/walks/the-fire.toml:9:9
          |
        9 | shows = "entry/north-pier/#the-fires"
          |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          |
          = help: did you mean `the-fire`?

        error: there is no place `fire-causes` on this page
          --> lore/walks/the-fire.toml:13:9
           |
        13 | shows = "disputes/#fire-causes"
           |         ^^^^^^^^^^^^^^^^^^^^^^^
           |
           = help: did you mean `fire-cause`?

        error: there is no page `../admin/`
          --> lore/walks/the-fire.toml:17:9
           |
        17 | shows = "../admin/"
           |         ^^^^^^^^^^^
           |
           = help: write it as it stands after the root: entry/<slug>/ or timeline/
    "#]]);
}

#[test]
fn a_walk_has_at_least_two_steps() {
    walk(&step("entry/north-pier/")).faults(&expect![[r#"
        error: the walk `the-fire` has too few steps
        --> lore/walks/the-fire.toml
         = help: give at least two [[steps]]
    "#]]);
}

#[test]
fn steps_to_readings_walks_entries_and_passages_that_are_not_there_are_reported() {
    let shown = [
        "reading/fire-cause/no-such-reading/",
        "walk/the-fires/",
        "relations/?entry=north-peer",
        "timeline/?yaer=1850",
        "sources/#gazettes",
    ];
    let steps: String = shown.iter().map(|shows| step(shows)).collect();
    walk(&steps).faults(&expect![[r#"
        error: the dispute `fire-cause` has no reading `no-such-reading`
         --> lore/walks/the-fire.toml:5:9
          |
        5 | shows = "reading/fire-cause/no-such-reading/"
          |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          |
          = help: use one of: lamp, lightning

        error: there is no walk `the-fires`
         --> lore/walks/the-fire.toml:9:9
          |
        9 | shows = "walk/the-fires/"
          |         ^^^^^^^^^^^^^^^^^
          |
          = help: did you mean `the-fire`?

        error: there is no entry `north-peer`
          --> lore/walks/the-fire.toml:13:9
           |
        13 | shows = "relations/?entry=north-peer"
           |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
           |
           = help: did you mean `north-pier`?

        error: unknown parameter `yaer`, or a value that this page does not accept
          --> lore/walks/the-fire.toml:17:9
           |
        17 | shows = "timeline/?yaer=1850"
           |         ^^^^^^^^^^^^^^^^^^^^^
           |
           = help: copy the address from the address bar, or leave the parameter out

        error: there is no place `gazettes` on this page
          --> lore/walks/the-fire.toml:21:9
           |
        21 | shows = "sources/#gazettes"
           |         ^^^^^^^^^^^^^^^^^^^
           |
           = help: did you mean `gazette`?
    "#]]);
}
