//! Faults of names and claims.

use expect_test::expect;

use crate::coast::Coast;

const ANNA: &str = "people/anna-vel.md";

#[test]
fn an_unknown_target_names_the_nearest() {
    Coast::new()
        .edit(ANNA, "target = \"north-pier\"", "target = \"north-peer\"")
        .faults(expect![[""]]);
}

#[test]
fn an_alias_in_place_of_a_slug_names_its_entry() {
    Coast::new()
        .edit(ANNA, "[[north-pier]]", "[[old-pier]]")
        .faults(expect![[""]]);
}

#[test]
fn an_unknown_link_in_a_value_and_in_a_note() {
    Coast::new()
        .edit(ANNA, "value = \"Captain\"", "value = \"Captain of [[the-pear|a pier]]\"\nnote = \"See [[nowhere]], [[bram-oker#life]] and [[open.\"")
        .faults(expect![[""]]);
}

#[test]
fn an_alias_of_two_entries() {
    Coast::new()
        .edit(
            "people/bram-oker.md",
            "summary",
            "aliases = [\"captain  VEL\", \"Bram\"]\nsummary",
        )
        .faults(expect![[""]]);
}

#[test]
fn an_alias_that_is_the_title_or_stands_twice() {
    Coast::new()
        .edit(
            ANNA,
            "[\"Captain Vel\"]",
            "[\"Ánna-Vel\", \"Captain Vel\", \"Captain-Vel\"]",
        )
        .faults(expect![[""]]);
}

#[test]
fn an_alias_that_is_another_title_or_file_name() {
    Coast::new()
        .edit(
            ANNA,
            "[\"Captain Vel\"]",
            "[\"Bram O’ker\", \"North Pier\"]",
        )
        .faults(expect![[""]]);
}

#[test]
fn two_entries_of_one_title() {
    Coast::new()
        .edit(
            "people/bram-oker.md",
            "title = \"Bram Oker\"",
            "title = \"Anna Vél\"",
        )
        .faults(expect![[""]]);
}

#[test]
fn unknown_fact_and_relation() {
    Coast::new()
        .edit(ANNA, "fact = \"rank\"", "fact = \"rang\"")
        .edit(ANNA, "relation = \"kept\"", "relation = \"guarded\"")
        .faults(expect![[""]]);
}

#[test]
fn unknown_emblem() {
    Coast::new()
        .edit(ANNA, "summary", "emblem = \"dott\"\nsummary")
        .faults(expect![[""]]);
}

#[test]
fn a_summary_that_is_too_long() {
    let long = format!("summary = \"{}.\"", "long ".repeat(33).trim_end());
    Coast::new()
        .edit(
            ANNA,
            "summary = \"Captain who kept the North Pier.\"",
            &long,
        )
        .faults(expect![[""]]);
}

#[test]
fn a_summary_without_full_stop_or_with_a_link() {
    Coast::new()
        .edit(ANNA, "the North Pier.", "the [[north-pier]]")
        .faults(expect![[""]]);
}

#[test]
fn a_claim_without_a_passage_or_with_an_unknown_one() {
    Coast::new()
        .claim("fact = \"rank\"\nvalue = \"Mate\"")
        .claim(
            "fact = \"rank\"\nvalue = \"Cook\"\ncite = [\"gazette:1.3\", \"gazet:1.1\", \"1.1\"]",
        )
        .faults(expect![[""]]);
}

#[test]
fn a_claim_of_both_or_neither() {
    Coast::new()
        .claim("value = \"Mate\"\ncite = [\"gazette:1.1\"]")
        .claim("fact = \"rank\"\nrelation = \"kept\"\ntarget = \"north-pier\"\ncite = [\"gazette:1.1\"]")
        .faults(expect![[""]]);
}

#[test]
fn facts_and_relations_that_are_not_whole() {
    Coast::new()
        .claim("fact = \"rank\"\ncite = [\"gazette:1.1\"]")
        .claim("fact = \"rank\"\nvalue = \"Mate\"\ntarget = \"north-pier\"\ncite = [\"gazette:1.1\"]")
        .claim("relation = \"kept\"\ncite = [\"gazette:1.1\"]")
        .claim("relation = \"kept\"\ntarget = \"north-pier\"\nvalue = \"well\"\ncite = [\"gazette:1.1\"]")
        .faults(expect![[""]]);
}

#[test]
fn a_relation_with_itself() {
    Coast::new()
        .claim("relation = \"kept\"\ntarget = \"anna-vel\"\ncite = [\"gazette:1.1\"]")
        .faults(expect![[""]]);
}

#[test]
fn bad_dates() {
    Coast::new()
        .claim("fact = \"rank\"\nwhen = \"spring of 1836\"\ncite = [\"gazette:1.1\"]")
        .claim("fact = \"rank\"\nwhen = \"1836-13\"\ncite = [\"gazette:1.1\"]")
        .claim("fact = \"rank\"\nwhen = \"1857/1836\"\ncite = [\"gazette:1.1\"]")
        .claim("fact = \"rank\"\nwhen = 1836\ncite = [\"gazette:1.1\"]")
        .faults(expect![[""]]);
}

#[test]
fn statuses() {
    Coast::new()
        .claim("fact = \"rank\"\nvalue = \"Mate\"\nstatus = \"inferred\"\ncite = [\"gazette:1.1\"]")
        .claim("fact = \"rank\"\nvalue = \"Cook\"\nstatus = \"sure\"\ncite = [\"gazette:1.1\"]")
        .claim("fact = \"rank\"\nvalue = \"Boy\"\nstatus = \"disputed\"\ncite = [\"gazette:1.1\"]")
        .claim("fact = \"rank\"\nvalue = \"Girl\"\nstatus = \"stated\"\ndispute = \"fire-cause/lamp\"\ncite = [\"gazette:1.1\"]")
        .faults(expect![[""]]);
}

#[test]
fn unknown_disputes_and_readings() {
    Coast::new()
        .claim("fact = \"rank\"\nvalue = \"Mate\"\ndispute = \"fire-cuase/lamp\"\ncite = [\"gazette:1.1\"]")
        .claim("fact = \"rank\"\nvalue = \"Cook\"\ndispute = \"fire-cause/lamb\"\ncite = [\"gazette:1.1\"]")
        .claim("fact = \"rank\"\nvalue = \"Boy\"\ndispute = \"fire-cause\"\ncite = [\"gazette:1.1\"]")
        .faults(expect![[""]]);
}

#[test]
fn a_dispute_of_one_reading() {
    Coast::new()
        .edit(
            "disputes/fire-cause.md",
            "\n[[readings]]\nid = \"lightning\"\nlabel = \"Lightning\"\n",
            "",
        )
        .edit(
            "events/pier-fire.md",
            "dispute = \"fire-cause/lightning\"\n",
            "",
        )
        .faults(expect![[""]]);
}

#[test]
fn a_reading_without_a_claim() {
    Coast::new()
        .edit(
            "events/pier-fire.md",
            "dispute = \"fire-cause/lightning\"\n",
            "",
        )
        .faults(expect![[""]]);
}

#[test]
fn a_dispute_with_a_heading_and_no_question() {
    Coast::new()
        .edit(
            "disputes/fire-cause.md",
            "question = \"What set the pier on fire?\"\n",
            "",
        )
        .edit(
            "disputes/fire-cause.md",
            "The gazette",
            "## Two causes\n\nThe gazette",
        )
        .faults(expect![[""]]);
}

#[test]
fn a_relation_before_its_party_exists_and_after_it_ended() {
    Coast::new()
        .edit(ANNA, "1836/1857", "1826/1858")
        .faults(expect![[""]]);
}

#[test]
fn a_relation_that_goes_on_after_its_party_ended() {
    Coast::new()
        .edit(ANNA, "1836/1857", "1836/..")
        .faults(expect![[""]]);
}

#[test]
fn doubtful_dates_prove_nothing() {
    for when in [
        "1826~",
        "1859?",
        "[1829,1830]",
        "[..1840]",
        "1857/",
        "/1840",
    ] {
        Coast::new().edit(ANNA, "1836/1857", when).output();
    }
}

#[test]
fn several_lifespans_count_together() {
    let more = "\n[[claims]]\nfact = \"existed\"\nwhen = \"1826/1840\"\ncite = [\"gazette:2.1\"]\n+++\n\nThe **North";
    Coast::new()
        .edit(ANNA, "1836/1857", "1826/1857")
        .edit("places/north-pier.md", "+++\n\nThe **North", more)
        .output();
}

#[test]
fn claim_ids_stand_once_and_are_slugs() {
    Coast::new()
        .claim("id = \"first\"\nfact = \"rank\"\nvalue = \"Mate\"\ncite = [\"gazette:1.1\"]")
        .claim("id = \"first\"\nfact = \"rank\"\nvalue = \"Cook\"\ncite = [\"gazette:1.1\"]")
        .claim("id = \"The Third\"\nfact = \"rank\"\nvalue = \"Boy\"\ncite = [\"gazette:1.1\"]")
        .faults(expect![[""]]);
}

#[test]
fn passages_stand_once() {
    Coast::new()
        .edit("sources/gazette.toml", "id = \"1.2\"", "id = \"1.1\"")
        .edit("people/bram-oker.md", "1.2", "1.1")
        .edit(ANNA, "1.2", "1.1")
        .faults(expect![[""]]);
}
