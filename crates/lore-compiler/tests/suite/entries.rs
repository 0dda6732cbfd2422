//! Faults of names and claims.

use expect_test::expect;

use crate::coast::Coast;

const ANNA: &str = "people/anna-vel.md";

#[test]
fn an_unknown_target_names_the_nearest() {
    Coast::new()
        .edit(ANNA, "target = \"north-pier\"", "target = \"north-peer\"")
        .faults(&expect![[r#"
            error: there is no entry `north-peer`
              --> lore/people/anna-vel.md:13:10
               |
            13 | target = "north-peer"
               |          ^^^^^^^^^^^^
               |
               = help: did you mean `north-pier`?
        "#]]);
}

#[test]
fn an_alias_in_place_of_a_slug_names_its_entry() {
    Coast::new()
        .edit(ANNA, "[[north-pier]]", "[[old-pier]]")
        .faults(&expect![[r#"
            error: there is no entry `old-pier`
              --> lore/people/anna-vel.md:23:25
               |
            23 | **Anna Vel** kept the [[old-pier]].[^gazette:1.1] Her friend was [[bram-oker]].[^gazette:1.2]
               |                         ^^^^^^^^
               |
               = help: that is a name of `north-pier`: write `north-pier`, in a text `[[north-pier|your words]]`
        "#]]);
}

#[test]
fn an_unknown_link_in_a_value_and_in_a_note() {
    Coast::new()
        .edit(ANNA, "value = \"Captain\"", "value = \"Captain of [[the-pear|a pier]]\"\nnote = \"See [[nowhere]], [[bram-oker#life]] and [[open.\"")
        .faults(&expect![[r#"
            error: there is no entry `the-pear`
             --> lore/people/anna-vel.md:8:23
              |
            8 | value = "Captain of [[the-pear|a pier]]"
              |                       ^^^^^^^^
              |
              = help: use the file name of an entry, or write this entry

            error: there is no entry `nowhere`
             --> lore/people/anna-vel.md:9:15
              |
            9 | note = "See [[nowhere]], [[bram-oker#life]] and [[open."
              |               ^^^^^^^
              |
              = help: use the file name of an entry, or write this entry

            error: `bram-oker#life` links to a heading
             --> lore/people/anna-vel.md:9:28
              |
            9 | note = "See [[nowhere]], [[bram-oker#life]] and [[open."
              |                            ^^^^^^^^^^^^^^
              |
              = help: a value or a note links to entries; headings are linked in the text

            error: a link that does not end
             --> lore/people/anna-vel.md:9:49
              |
            9 | note = "See [[nowhere]], [[bram-oker#life]] and [[open."
              |                                                 ^^^^^^^
              |
              = help: close it with `]]`
        "#]]);
}

#[test]
fn an_alias_of_two_entries() {
    Coast::new()
        .edit(
            "people/bram-oker.md",
            "summary",
            "aliases = [\"captain  VEL\", \"Bram\"]\nsummary",
        )
        .faults(&expect![[r#"
            error: the alias `captain  VEL` could also mean `anna-vel`
             --> lore/people/bram-oker.md:3:12
              |
            3 | aliases = ["captain  VEL", "Bram"]
              |            ^^^^^^^^^^^^^^
              |
             ::: lore/people/anna-vel.md:3:12
              |
            3 | aliases = ["Captain Vel"]
              |            ------------- `anna-vel`
              |
              = help: one name leads to one entry: remove it from one of them, or add a word
        "#]]);
}

#[test]
fn an_alias_that_is_the_title_or_stands_twice() {
    Coast::new()
        .edit(
            ANNA,
            "[\"Captain Vel\"]",
            "[\"Ánna-Vel\", \"Captain Vel\", \"Captain-Vel\"]",
        )
        .faults(&expect![[r#"
            error: the alias `Ánna-Vel` is the title again
             --> lore/people/anna-vel.md:3:12
              |
            3 | aliases = ["Ánna-Vel", "Captain Vel", "Captain-Vel"]
              |            ^^^^^^^^^^
              |
              = help: remove it: case, accents, apostrophes, hyphens and spaces are ignored anyway

            error: the alias `Captain-Vel` is another alias again
             --> lore/people/anna-vel.md:3:39
              |
            3 | aliases = ["Ánna-Vel", "Captain Vel", "Captain-Vel"]
              |                                       ^^^^^^^^^^^^^
              |
              = help: remove it: case, accents, apostrophes, hyphens and spaces are ignored anyway
        "#]]);
}

#[test]
fn an_alias_that_is_another_title_or_file_name() {
    Coast::new()
        .edit(
            ANNA,
            "[\"Captain Vel\"]",
            "[\"Bram O’ker\", \"North Pier\"]",
        )
        .faults(&expect![[r#"
            error: the alias `Bram O’ker` could also mean `bram-oker`
             --> lore/people/anna-vel.md:3:12
              |
            3 | aliases = ["Bram O’ker", "North Pier"]
              |            ^^^^^^^^^^^^
              |
              = help: one name leads to one entry: remove it from one of them, or add a word

            error: the alias `North Pier` could also mean `north-pier`
             --> lore/people/anna-vel.md:3:26
              |
            3 | aliases = ["Bram O’ker", "North Pier"]
              |                          ^^^^^^^^^^^^
              |
              = help: one name leads to one entry: remove it from one of them, or add a word
        "#]]);
}

#[test]
fn two_entries_of_one_title() {
    Coast::new()
        .edit(
            "people/bram-oker.md",
            "title = \"Bram Oker\"",
            "title = \"Anna Vél\"",
        )
        .faults(&expect![[r#"
            error: two entries have the title `Anna Vél`
             --> lore/people/bram-oker.md:2:9
              |
            2 | title = "Anna Vél"
              |         ^^^^^^^^^^ this one
              |
             ::: lore/people/anna-vel.md:2:9
              |
            2 | title = "Anna Vel"
              |         ---------- and this one
              |
              = help: tell them apart, for example by a word in brackets
        "#]]);
}

#[test]
fn unknown_fact_and_relation() {
    Coast::new()
        .edit(ANNA, "fact = \"rank\"", "fact = \"rang\"")
        .edit(ANNA, "relation = \"kept\"", "relation = \"guarded\"")
        .faults(&expect![[r#"
            error: there is no fact `rang`
             --> lore/people/anna-vel.md:7:8
              |
            7 | fact = "rang"
              |        ^^^^^^
              |
              = help: did you mean `rank`? or add it to world.toml

            error: there is no relation `guarded`
              --> lore/people/anna-vel.md:12:12
               |
            12 | relation = "guarded"
               |            ^^^^^^^^^
               |
               = help: use one of: friend-of, kept; or add it to world.toml
        "#]]);
}

#[test]
fn unknown_emblem() {
    Coast::new()
        .edit(ANNA, "summary", "emblem = \"dott\"\nsummary")
        .faults(&expect![[r#"
            error: there is no emblem `dott`
             --> lore/people/anna-vel.md:4:10
              |
            4 | emblem = "dott"
              |          ^^^^^^
              |
              = help: did you mean `dot`? or draw it as an SVG in emblems/
        "#]]);
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
        .faults(&expect![[r#"
            error: the summary has 165 characters
             --> lore/people/anna-vel.md:4:11
              |
            4 | ... = "long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long."
              |       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
              |
              = help: cut it to 160: one sentence, the rest into the text
        "#]]);
}

#[test]
fn a_summary_without_full_stop_or_with_a_link() {
    Coast::new()
        .edit(ANNA, "the North Pier.", "the [[north-pier]]")
        .faults(&expect![[r#"
            error: a link or a line break where plain text is wanted
             --> lore/people/anna-vel.md:4:11
              |
            4 | summary = "Captain who kept the [[north-pier]]"
              |           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
              |
              = help: write plain words on one line; links belong in the text

            error: the summary does not end with a full stop
             --> lore/people/anna-vel.md:4:11
              |
            4 | summary = "Captain who kept the [[north-pier]]"
              |           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
              |
              = help: write one whole sentence, with its full stop
        "#]]);
}

#[test]
fn a_claim_without_a_passage_or_with_an_unknown_one() {
    Coast::new()
        .claim("fact = \"rank\"\nvalue = \"Mate\"")
        .claim(
            "fact = \"rank\"\nvalue = \"Cook\"\ncite = [\"gazette:1.3\", \"gazet:1.1\", \"1.1\"]",
        )
        .faults(&expect![[r#"
            error: a claim without a passage
              --> lore/people/anna-vel.md:22:1
               |
            22 | [[claims]]
               | ^^^^^^^^^^
               |
               = help: add `cite = ["source:id"]` with what it rests on

            error: there is no passage `gazette:1.3`
              --> lore/people/anna-vel.md:29:9
               |
            29 | cite = ["gazette:1.3", "gazet:1.1", "1.1"]
               |         ^^^^^^^^^^^^^
               |
               = help: did you mean `gazette:1.1`? or add it to sources/gazette.toml

            error: there is no passage `gazet:1.1`
              --> lore/people/anna-vel.md:29:24
               |
            29 | cite = ["gazette:1.3", "gazet:1.1", "1.1"]
               |                        ^^^^^^^^^^^
               |
               = help: did you mean `gazette`?

            error: there is no passage `1.1`
              --> lore/people/anna-vel.md:29:37
               |
            29 | cite = ["gazette:1.3", "gazet:1.1", "1.1"]
               |                                     ^^^^^
               |
               = help: cite as `source:id`, such as `gazette:2.1` for sources/gazette.toml
        "#]]);
}

#[test]
fn a_claim_of_both_or_neither() {
    Coast::new()
        .claim("value = \"Mate\"\ncite = [\"gazette:1.1\"]")
        .claim("fact = \"rank\"\nrelation = \"kept\"\ntarget = \"north-pier\"\ncite = [\"gazette:1.1\"]")
        .faults(&expect![[r#"
            error: a claim with neither a fact nor a relation
              --> lore/people/anna-vel.md:22:1
               |
            22 | [[claims]]
               | ^^^^^^^^^^
               |
               = help: add `fact = "..."` with a value or a date, or `relation = "..."` with a target

            error: a claim with both a fact and a relation
              --> lore/people/anna-vel.md:28:12
               |
            28 | relation = "kept"
               |            ^^^^^^
               |
               = help: make two claims of it
        "#]]);
}

#[test]
fn facts_and_relations_that_are_not_whole() {
    Coast::new()
        .claim("fact = \"rank\"\ncite = [\"gazette:1.1\"]")
        .claim("fact = \"rank\"\nvalue = \"Mate\"\ntarget = \"north-pier\"\ncite = [\"gazette:1.1\"]")
        .claim("relation = \"kept\"\ncite = [\"gazette:1.1\"]")
        .claim("relation = \"kept\"\ntarget = \"north-pier\"\nvalue = \"well\"\ncite = [\"gazette:1.1\"]")
        .faults(&expect![[r#"
            error: the fact `rank` says nothing
              --> lore/people/anna-vel.md:23:8
               |
            23 | fact = "rank"
               |        ^^^^^^
               |
               = help: add a `value`, a date (`when`, `during` or `throughout`), or both

            error: a fact with a target
              --> lore/people/anna-vel.md:29:10
               |
            29 | target = "north-pier"
               |          ^^^^^^^^^^^^
               |
               = help: write `value = "[[slug]]"`, or a relation instead of the fact

            error: the relation `kept` has no target
              --> lore/people/anna-vel.md:33:12
               |
            33 | relation = "kept"
               |            ^^^^^^
               |
               = help: add `target = "slug"`

            error: a relation with a value
              --> lore/people/anna-vel.md:39:9
               |
            39 | value = "well"
               |         ^^^^^^
               |
               = help: write `target = "slug"`; further words belong in a `note`
        "#]]);
}

#[test]
fn a_relation_with_itself() {
    Coast::new()
        .claim("relation = \"kept\"\ntarget = \"anna-vel\"\ncite = [\"gazette:1.1\"]")
        .faults(&expect![[r#"
            error: `anna-vel` is related to itself
              --> lore/people/anna-vel.md:24:10
               |
            24 | target = "anna-vel"
               |          ^^^^^^^^^^
               |
               = help: name another entry as the target
        "#]]);
}

#[test]
fn bad_dates() {
    Coast::new()
        .claim("fact = \"rank\"\nwhen = \"spring of 1836\"\ncite = [\"gazette:1.1\"]")
        .claim("fact = \"rank\"\nwhen = \"1836-13\"\ncite = [\"gazette:1.1\"]")
        .claim("fact = \"rank\"\nwhen = \"1857/1836\"\ncite = [\"gazette:1.1\"]")
        .claim("fact = \"rank\"\nwhen = 1836\ncite = [\"gazette:1.1\"]")
        .faults(&expect![[r#"
            error: `spring of 1836` is not a date
              --> lore/people/anna-vel.md:24:15
               |
            24 | when = "spring of 1836"
               |               ^ whitespace is not allowed
               |
               = help: write EDTF, such as 1847, 1836/1857, 1828~, [1819,1828], 1833/.. or 184X

            error: `1836-13` is not a date
              --> lore/people/anna-vel.md:29:14
               |
            29 | when = "1836-13"
               |              ^ month must be 01-12 or a sub-year code 21-41
               |
               = help: write EDTF, such as 1847, 1836/1857, 1828~, [1819,1828], 1833/.. or 184X

            error: `1857/1836` is not a date
              --> lore/people/anna-vel.md:34:14
               |
            34 | when = "1857/1836"
               |              ^ interval end precedes interval start
               |
               = help: write EDTF, such as 1847, 1836/1857, 1828~, [1819,1828], 1833/.. or 184X

            error: the fact `rank` says nothing
              --> lore/people/anna-vel.md:38:8
               |
            38 | fact = "rank"
               |        ^^^^^^
               |
               = help: add a `value`, a date (`when`, `during` or `throughout`), or both

            error: `when` must be a text in quotes, not integer
              --> lore/people/anna-vel.md:39:8
               |
            39 | when = 1836
               |        ^^^^
               |
               = help: write a text in quotes
        "#]]);
}

#[test]
fn statuses() {
    Coast::new()
        .claim("fact = \"rank\"\nvalue = \"Mate\"\nstatus = \"inferred\"\ncite = [\"gazette:1.1\"]")
        .claim("fact = \"rank\"\nvalue = \"Cook\"\nstatus = \"sure\"\ncite = [\"gazette:1.1\"]")
        .claim("fact = \"rank\"\nvalue = \"Boy\"\nstatus = \"disputed\"\ncite = [\"gazette:1.1\"]")
        .claim("fact = \"rank\"\nvalue = \"Girl\"\nstatus = \"stated\"\ndispute = \"fire-cause/lamp\"\ncite = [\"gazette:1.1\"]")
        .faults(&expect![[r#"
            error: an inference without a note
              --> lore/people/anna-vel.md:25:10
               |
            25 | status = "inferred"
               |          ^^^^^^^^^^
               |
               = help: add a `note` that says how it was reached

            error: there is no status `sure`
              --> lore/people/anna-vel.md:31:10
               |
            31 | status = "sure"
               |          ^^^^^^
               |
               = help: write `stated`, `inferred`, or name a `dispute`

            error: a disputed claim without a dispute
              --> lore/people/anna-vel.md:37:10
               |
            37 | status = "disputed"
               |          ^^^^^^^^^^
               |
               = help: name the reading it belongs to: `dispute = "dispute/reading"`

            error: a disputed claim can't be `stated`
              --> lore/people/anna-vel.md:43:10
               |
            43 | status = "stated"
               |          ^^^^^^^^
            44 | dispute = "fire-cause/lamp"
               |           ----------------- disputed here
               |
               = help: remove `status`, or `dispute`
        "#]]);
}

#[test]
fn unknown_disputes_and_readings() {
    Coast::new()
        .claim("fact = \"rank\"\nvalue = \"Mate\"\ndispute = \"fire-cuase/lamp\"\ncite = [\"gazette:1.1\"]")
        .claim("fact = \"rank\"\nvalue = \"Cook\"\ndispute = \"fire-cause/lamb\"\ncite = [\"gazette:1.1\"]")
        .claim("fact = \"rank\"\nvalue = \"Boy\"\ndispute = \"fire-cause\"\ncite = [\"gazette:1.1\"]")
        .faults(&expect![[r#"
            error: there is no dispute `fire-cuase`
              --> lore/people/anna-vel.md:25:11
               |
            25 | dispute = "fire-cuase/lamp"
               |           ^^^^^^^^^^^^^^^^^
               |
               = help: did you mean `fire-cause`?

            error: the dispute `fire-cause` has no reading `lamb`
              --> lore/people/anna-vel.md:31:11
               |
            31 | dispute = "fire-cause/lamb"
               |           ^^^^^^^^^^^^^^^^^
               |
               = help: did you mean `lamp`?

            error: `fire-cause` is not a reading
              --> lore/people/anna-vel.md:37:11
               |
            37 | dispute = "fire-cause"
               |           ^^^^^^^^^^^^
               |
               = help: write `dispute/reading`, the dispute by the name of its file
        "#]]);
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
        .faults(&expect![[r#"
            error: the dispute `fire-cause` has only one reading
             --> lore/disputes/fire-cause.md:5:1
              |
            5 | [[readings]]
              | ^^^^^^^^^^^^
              |
              = help: give at least two [[readings]], or make it a plain claim
        "#]]);
}

#[test]
fn a_reading_without_a_claim() {
    Coast::new()
        .edit(
            "events/pier-fire.md",
            "dispute = \"fire-cause/lightning\"\n",
            "",
        )
        .faults(&expect![[r#"
            error: no claim gives the reading `fire-cause/lightning`
              --> lore/disputes/fire-cause.md:10:6
               |
            10 | id = "lightning"
               |      ^^^^^^^^^^^
               |
               = help: add `dispute = "fire-cause/lightning"` to a claim of an entry
        "#]]);
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
        .faults(&expect![[r#"
            error: `question` is missing
             --> lore/disputes/fire-cause.md:2:1
              |
            2 | title = "The cause of the fire"
              | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
              |
              = help: add a line `question = "..."` here

            error: a heading in the account of a dispute
              --> lore/disputes/fire-cause.md:13:1
               |
            13 | ## Two causes
               | ^^^^^^^^^^^^^
               |
               = help: write a paragraph or two; headings belong in entries
        "#]]);
}

#[test]
fn a_relation_before_its_party_exists_and_after_it_ended() {
    Coast::new()
        .edit(ANNA, "1836/1857", "1826/1858")
        .faults(&expect![[r#"
            error: a relation (1826 to 1858) before the beginning of `The North Pier`
              --> lore/people/anna-vel.md:14:8
               |
            14 | when = "1826/1858"
               |        ^^^^^^^^^^^ this is too early
               |
              ::: lore/places/north-pier.md:8:8
               |
             8 | when = "1830/1857"
               |        ----------- `The North Pier` began here
               |
               = help: correct one of the dates, or mark the doubtful one with `?` or `~`

            error: a relation (1826 to 1858) beyond the end of `The North Pier`
              --> lore/people/anna-vel.md:14:8
               |
            14 | when = "1826/1858"
               |        ^^^^^^^^^^^ this is too late
               |
              ::: lore/places/north-pier.md:8:8
               |
             8 | when = "1830/1857"
               |        ----------- `The North Pier` ended here
               |
               = help: correct one of the dates, or mark the doubtful one with `?` or `~`
        "#]]);
}

#[test]
fn a_relation_that_goes_on_after_its_party_ended() {
    Coast::new()
        .edit(ANNA, "1836/1857", "1836/..")
        .faults(&expect![[r#"
            error: a relation (since 1836) beyond the end of `The North Pier`
              --> lore/people/anna-vel.md:14:8
               |
            14 | when = "1836/.."
               |        ^^^^^^^^^ this is too late
               |
              ::: lore/places/north-pier.md:8:8
               |
             8 | when = "1830/1857"
               |        ----------- `The North Pier` ended here
               |
               = help: correct one of the dates, or mark the doubtful one with `?` or `~`
        "#]]);
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
        .faults(&expect![[r#"
            error: the claim id `first` appears twice
              --> lore/people/anna-vel.md:29:6
               |
            23 | id = "first"
               |      ------- first here
            ...
            29 | id = "first"
               |      ^^^^^^^ again here
               |
               = help: remove one of them, or give it another name

            error: `The Third` can't be the name of a claim
              --> lore/people/anna-vel.md:35:6
               |
            35 | id = "The Third"
               |      ^^^^^^^^^^^
               |
               = help: use lower-case letters, digits and single hyphens: `the-third`
        "#]]);
}

#[test]
fn passages_stand_once() {
    Coast::new()
        .edit("sources/gazette.toml", "id = \"1.2\"", "id = \"1.1\"")
        .edit("people/bram-oker.md", "1.2", "1.1")
        .edit(ANNA, "1.2", "1.1")
        .faults(&expect![[r#"
            error: there is no passage `gazette:1.2`
              --> lore/people/anna-vel.md:23:82
               |
            23 | **Anna Vel** kept the [[north-pier]].[^gazette:1.1] Her friend was [[bram-oker]].[^gazette:1.2]
               |                                                                                  ^^^^^^^^^^^^^^
               |
               = help: did you mean `gazette:1.1`? or add it to sources/gazette.toml

            error: the passage `1.1` appears twice
              --> lore/sources/gazette.toml:14:6
               |
             9 | id = "1.1"
               |      ----- first here
            ...
            14 | id = "1.1"
               |      ^^^^^ again here
               |
               = help: remove one of them, or give it another name
        "#]]);
}

#[test]
fn a_citation_before_a_link_in_a_value_is_reported() {
    let claim = "fact = \"role\"\nvalue = \"Keeper[^gazette:1.1] of [[north-pier]]\"\ncite = [\"gazette:1.1\"]\n";
    let report = Coast::new()
        .claim(claim)
        .compile()
        .expect_err("a fault")
        .to_string();
    assert!(report.contains("a citation in a plain text"), "{report}");
}
