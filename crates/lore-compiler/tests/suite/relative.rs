//! Times that something else tells: `during` and `throughout`.

use expect_test::expect;
use lore::route::{Address, ChosenReadings, Readings};
use lore::{Basis, Claim, DisputeId, Id, Lore, ReadingRef, When};

use crate::coast::Coast;

const FIRE: &str = "events/pier-fire.md";
const WORLD: &str = "world.toml";

/// The valid lore with a claim of a person in this time.
fn knew(time: &str) -> Coast {
    Coast::new().claim(&format!(
        "fact = \"cause\"\nvalue = \"Fog\"\n{time}\ncite = [\"gazette:1.1\"]"
    ))
}

fn claim<'l>(lore: &Lore<'l>, slug: &str, key: &str) -> Claim<'l> {
    let entry = lore.find(slug).expect("an entry");
    let article = lore.article(entry).expect("an article");
    let mut claims = article
        .claims
        .iter()
        .map(|id| lore.claim(*id).expect("a claim"));
    claims.find(|claim| claim.key == key).expect("the claim")
}

fn years(when: &When<'_>) -> (Option<i32>, Option<i32>) {
    let year = |date: Option<lore::Date>| date.map(|date| date.year);
    (year(when.start_earliest), year(when.end_latest))
}

/// The words and the outer years of that claim.
fn told(coast: Coast) -> (String, (Option<i32>, Option<i32>)) {
    let output = coast.output();
    let lore = output.lore().expect("a lore");
    let claim = claim(&lore, "anna-vel", "cause");
    let when = claim.when.expect("a time");
    (when.words.to_owned(), years(&when))
}

/// The fire, with rival dates for its readings.
fn disputed(coast: Coast) -> Coast {
    coast.edit(
        FIRE,
        "fact = \"existed\"\nwhen = \"1857\"",
        "fact = \"existed\"\nwhen = \"1857\"\ndispute = \"fire-cause/lamp\"\ncite = [\"gazette:2.1\"]\n\n\
        [[claims]]\nfact = \"existed\"\nwhen = \"1861\"\ndispute = \"fire-cause/lightning\"",
    )
}

#[test]
fn a_claim_during_an_event_has_its_dates_and_says_so() {
    let expected = (
        "at some time during the Pier fire".to_owned(),
        (Some(1857), Some(1857)),
    );
    assert_eq!(told(knew("during = \"pier-fire\"")), expected);
}

#[test]
fn a_claim_throughout_an_era_has_its_dates_and_says_so() {
    let expected = (
        "throughout the early years".to_owned(),
        (Some(1800), Some(1849)),
    );
    assert_eq!(told(knew("throughout = \"early\"")), expected);
}

#[test]
fn a_claim_during_a_reading_has_the_dates_that_it_gives() {
    let coast = disputed(knew("during = \"fire-cause/lightning\""));
    let expected = (
        "at some time during the time given by “Lightning” (The cause of the fire)".to_owned(),
        (Some(1861), Some(1861)),
    );
    assert_eq!(told(coast), expected);
}

#[test]
fn what_something_disputed_tells_moves_with_the_chosen_reading() {
    let output = disputed(knew("during = \"pier-fire\"")).output();
    let lore = output.lore().expect("a lore");
    let time = claim(&lore, "anna-vel", "cause").time.expect("a time");
    let under = |reading: Option<u8>| {
        let readings = reading.map(|reading| ReadingRef {
            dispute: DisputeId::from_index(0),
            reading,
        });
        let chosen = ChosenReadings {
            readings: readings.into_iter().collect(),
            unknown: Vec::new(),
        };
        years(&time.resolve(&chosen).expect("dates"))
    };
    assert_eq!(under(None), (Some(1857), Some(1861)));
    assert_eq!(under(Some(0)), (Some(1857), Some(1857)));
    assert_eq!(under(Some(1)), (Some(1861), Some(1861)));
}

#[test]
fn what_is_told_by_what_something_else_tells_has_the_dates_of_the_last() {
    let coast = disputed(knew("during = \"north-pier\""))
        .edit(
            "people/anna-vel.md",
            "when = \"1836/1857\"",
            "when = \"1857\"",
        )
        .edit(
            "places/north-pier.md",
            "when = \"1830/1857\"",
            "throughout = \"pier-fire\"",
        );
    assert_eq!(told(coast).1, (Some(1857), Some(1861)));
}

#[test]
fn an_era_may_be_told_by_an_event_and_rest_on_a_reading() {
    let output = disputed(Coast::new())
        .edit(WORLD, "when = \"1800/1849\"", "throughout = \"pier-fire\"")
        .edit(
            WORLD,
            "when = \"1850/..\"",
            "when = \"1850/..\"\ndispute = \"fire-cause/lightning\"",
        )
        .output();
    let lore = output.lore().expect("a lore");
    let [early, late] = &lore.world().eras[..] else {
        panic!("two eras");
    };
    assert_eq!(early.when.basis, Basis::Throughout);
    assert_eq!(early.years(lore::Calendar::default()), "1857–1861");
    assert_eq!(late.years(lore::Calendar::default()), "since 1850");
    assert_eq!(late.reading.map(|reading| reading.reading), Some(1));
}

#[test]
fn one_time_is_kept_of_two() {
    knew("when = \"1857\"\nduring = \"pier-fire\"").faults(&expect![[r#"
        error: a claim with more than one time
          --> lore/people/anna-vel.md:26:10
           |
        25 | when = "1857"
           |        ------ this is the first
        26 | during = "pier-fire"
           |          ^^^^^^^^^^^ this is the second
           |
           = help: keep one of `when`, `during` and `throughout`: `when` if a source gives the date, `throughout` if it says that it lasted all that time
    "#]]);
}

#[test]
fn an_unknown_target_and_one_without_a_date() {
    knew("during = \"pier-fir\"").faults(&expect![[r#"
        error: there is no entry and no era `pier-fir`
          --> lore/people/anna-vel.md:25:10
           |
        25 | during = "pier-fir"
           |          ^^^^^^^^^^
           |
           = help: did you mean `pier-fire`?
    "#]]);
    knew("during = \"fire-cause/flood\"").faults(&expect![[r#"
        error: the dispute `fire-cause` has no reading `flood`
          --> lore/people/anna-vel.md:25:10
           |
        25 | during = "fire-cause/flood"
           |          ^^^^^^^^^^^^^^^^^^
           |
           = help: use one of: lamp, lightning
    "#]]);
    knew("throughout = \"bram-oker\"").faults(&expect![[r#"
        error: `bram-oker` has no date
          --> lore/people/anna-vel.md:25:14
           |
        25 | throughout = "bram-oker"
           |              ^^^^^^^^^^^ nothing says when this was
           |
           = help: date it (a claim of it, of a fact that is a lifespan: `existed`), or name something that has a date
    "#]]);
    knew("throughout = \"fire-cause/lamp\"").faults(&expect![[r#"
        error: `fire-cause/lamp` has no date
          --> lore/people/anna-vel.md:25:14
           |
        25 | throughout = "fire-cause/lamp"
           |              ^^^^^^^^^^^^^^^^^ nothing says when this was
           |
           = help: date it (a claim of this reading, of a fact that is a lifespan: `existed`), or name something that has a date
    "#]]);
}

#[test]
fn a_circle() {
    knew("during = \"pier-fire\"")
        .edit(FIRE, "when = \"1857\"", "during = \"early\"")
        .edit(WORLD, "when = \"1800/1849\"", "throughout = \"pier-fire\"")
        .faults(&expect![[r#"
            error: the time of `pier-fire` depends on itself
              --> lore/world.toml:17:14
               |
            17 | throughout = "pier-fire"
               |              ^^^^^^^^^^^ this closes the circle
               |
               = help: give one of them a date of its own: `when = "..."`
        "#]]);
}

#[test]
fn an_era_without_a_date_and_with_two() {
    Coast::new()
        .edit(WORLD, "when = \"1800/1849\"\n", "")
        .edit(WORLD, "when = \"1850/..\"", "when = \"1850/..\"\nthroughout = \"early\"")
        .faults(&expect![[r#"
            error: the era `early` has no date
              --> lore/world.toml:15:6
               |
            15 | id = "early"
               |      ^^^^^^^
               |
               = help: add `when = "..."`, or `throughout = "..."` with the entry whose time it is

            error: an era with more than one time
              --> lore/world.toml:23:14
               |
            22 | when = "1850/.."
               |        --------- this is the first
            23 | throughout = "early"
               |              ^^^^^^^ this is the second
               |
               = help: keep one of `when`, `during` and `throughout`: `when` if a source gives the date, `throughout` if it says that it lasted all that time
        "#]]);
}

#[test]
fn a_relation_throughout_what_was_before_its_target() {
    Coast::new()
        .edit(
            "people/anna-vel.md",
            "when = \"1836/1857\"",
            "throughout = \"early\"",
        )
        .faults(&expect![[r#"
            error: a relation (throughout the early years) before the beginning of `The North Pier`
              --> lore/people/anna-vel.md:14:14
               |
            14 | throughout = "early"
               |              ^^^^^^^ this is too early
               |
              ::: lore/places/north-pier.md:8:8
               |
             8 | when = "1830/1857"
               |        ----------- `The North Pier` began here
               |
               = help: correct one of the dates, or mark the doubtful one with `?` or `~`
        "#]]);
}

#[test]
fn the_export_names_what_tells_the_time() {
    let output = knew("during = \"pier-fire\"").output();
    let text = lore_compiler::export::json(&output).expect("an export");
    let value: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    let claim = &value["entries"][0]["claims"][3];
    assert_eq!(claim["during"], "pier-fire");
    assert!(claim["when"].is_null() && claim["throughout"].is_null());
    assert_eq!(claim["earliest"], "1857-01-01");
}

/// The readings of the address that names them.
fn read(text: &str) -> Readings {
    Address::parse(text).readings
}

#[test]
fn a_lore_under_a_reading_rules_its_rivals_out_and_moves_what_they_date() {
    let output = disputed(knew("during = \"pier-fire\"")).output();
    let lore = output.lore().expect("a lore");
    let under = |text: &str| lore.under(&read(text)).expect("a lore");
    for (text, bounds, ruled_out) in [
        ("", (1857, 1861), [false, false]),
        ("?read=fire-cause.lamp", (1857, 1857), [false, true]),
        ("?read=fire-cause.lightning", (1861, 1861), [true, false]),
        (
            "?read=fire-cause.flood&read=no.such",
            (1857, 1861),
            [false, false],
        ),
    ] {
        let lore = under(text);
        let moved = claim(&lore, "anna-vel", "cause");
        let bounds = (Some(bounds.0), Some(bounds.1));
        assert_eq!(years(&moved.when.expect("a time")), bounds, "{text}");
        assert!(!moved.ruled_out, "{text}");
        let dates = ["existed", "existed-2"].map(|key| claim(&lore, "pier-fire", key).ruled_out);
        assert_eq!(dates, ruled_out, "{text}");
    }
    // A choice takes the place of another.
    let again = under("?read=fire-cause.lamp").under(&read(""));
    assert!(!claim(&again.expect("a lore"), "pier-fire", "existed-2").ruled_out);
}

#[test]
fn what_only_a_rival_dates_is_ruled_out_with_it_and_keeps_its_bounds() {
    let output = disputed(knew("during = \"fire-cause/lightning\"")).output();
    let lore = output.lore().expect("a lore");
    let lamp = lore.under(&read("?read=fire-cause.lamp")).expect("a lore");
    let claim = claim(&lamp, "anna-vel", "cause");
    assert!(claim.ruled_out);
    assert_eq!(years(&claim.when.expect("a time")).0, Some(1861));
}

#[test]
fn the_bounds_of_an_era_move_with_the_chosen_reading() {
    let output = disputed(Coast::new())
        .edit(WORLD, "when = \"1800/1849\"", "throughout = \"pier-fire\"")
        .edit(
            WORLD,
            "when = \"1850/..\"",
            "when = \"1850/..\"\ndispute = \"fire-cause/lightning\"",
        )
        .output();
    let lore = output.lore().expect("a lore");
    let lamp = lore.under(&read("?read=fire-cause.lamp")).expect("a lore");
    let eras = &lamp.world().eras;
    assert_eq!(eras[0].years(lore::Calendar::default()), "1857");
    assert_eq!([eras[0].ruled_out, eras[1].ruled_out], [false, true]);
    assert_eq!(
        lore.world().eras[0].years(lore::Calendar::default()),
        "1857–1861"
    );
}
