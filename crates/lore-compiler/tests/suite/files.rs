//! Faults of files and of the front matter.

use expect_test::expect;
use lore_compiler::compile;

use crate::coast::Coast;

#[test]
fn a_missing_folder_and_a_missing_world() {
    let report = compile("no/such/lore".as_ref()).expect_err("no folder");
    let text = report.to_string();
    assert!(
        text.contains("error: can't read `no/such/lore`: "),
        "{text}"
    );
    Coast::new().without("world.toml").faults(expect![[""]]);
}

#[test]
fn a_world_that_is_no_toml() {
    Coast::new()
        .edit("world.toml", "language = \"en\"", "language = en")
        .faults(expect![[""]]);
}

#[test]
fn a_file_that_is_no_text() {
    let bytes = [&b"+++\ntitle = \"A"[..], &[0xff, 0xfe], b"\"\n+++\n"].concat();
    Coast::new()
        .with("people/cara.md", bytes)
        .faults(expect![[""]]);
}

#[test]
fn a_folder_of_no_kind_and_a_stray_file() {
    Coast::new()
        .with("peple/cara.md", "")
        .with("notes.txt", "")
        .with("places/map.txt", "")
        .faults(expect![[""]]);
}

#[test]
fn a_file_name_that_is_no_slug() {
    let bram = include_str!("coast/bram-oker.md").replace("Bram Oker", "Cara Lind");
    Coast::new()
        .with("people/Cara_Lind.md", bram)
        .faults(expect![[""]]);
}

#[test]
fn two_files_of_one_name() {
    let bram = include_str!("coast/bram-oker.md").replace("Bram Oker", "Cara Lind");
    Coast::new()
        .with("places/bram-oker.md", bram)
        .faults(expect![[""]]);
}

#[test]
fn no_front_matter() {
    Coast::new()
        .with("people/cara.md", "**Cara** was a captain.\n")
        .with("people/dora.md", "")
        .faults(expect![[""]]);
}

#[test]
fn front_matter_that_is_no_toml() {
    Coast::new()
        .edit(
            "people/bram-oker.md",
            "title = \"Bram Oker\"",
            "title = \"Bram Oker",
        )
        .faults(expect![[""]]);
}

#[test]
fn unknown_missing_mistyped_and_empty_keys() {
    Coast::new()
        .edit("people/bram-oker.md", "title =", "titel =")
        .edit(
            "people/anna-vel.md",
            "aliases = [\"Captain Vel\"]",
            "aliases = \"Captain Vel\"",
        )
        .edit(
            "people/anna-vel.md",
            "target = \"bram-oker\"",
            "target = \"bram-oker\"\nwith = \"joy\"",
        )
        .edit(
            "places/north-pier.md",
            "aliases = [\"Old Pier\"]",
            "aliases = [\"\"]",
        )
        .faults(expect![[""]]);
}

#[test]
fn no_title_no_summary_and_no_text() {
    Coast::new()
        .with("people/cara.md", "+++\n+++\n")
        .faults(expect![[""]]);
}

#[test]
fn every_fault_is_reported_at_once() {
    let report = Coast::new()
        .edit(
            "people/anna-vel.md",
            "kept\"\ntarget = \"north-pier\"",
            "keeps\"\ntarget = \"pier\"",
        )
        .edit("people/anna-vel.md", "1836/1857", "1836-1857")
        .edit(
            "people/anna-vel.md",
            "gazette:1.1\"]\n\n[[claims]]\nrelation",
            "gazette:9\"]\n\n[[claims]]\nrelation",
        )
        .edit("world.toml", "home = \"north-pier\"", "home = \"pier\"")
        .edit("disputes/fire-cause.md", "[^gazette:2.1]", "[^gazette:2]")
        .compile()
        .expect_err("faults");
    let titles: Vec<&str> = report.faults().iter().map(|fault| fault.title()).collect();
    assert_eq!(
        titles,
        [
            "there is no passage `gazette:2`",
            "there is no passage `gazette:9`",
            "there is no relation `keeps`",
            "there is no entry `pier`",
            "`1836-1857` is no date",
            "there is no entry `pier`",
        ]
    );
}
