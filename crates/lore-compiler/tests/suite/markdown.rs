//! Texts: what becomes of Markdown, and what is refused.

use expect_test::expect;

use crate::coast::Coast;

#[test]
fn paragraphs_headings_lists_and_quotes() {
    Coast::html(
        "**Anna** *was* `A & B` < \"C\".  \nNew line.\n\n## Early years\n\n- one\n- two\n\n3. three\n4. four\n\n### At the Pier's end\n\n> Quoted.\n\n---",
        expect![[""]],
    );
}

#[test]
fn links_have_the_title_or_their_own_words() {
    Coast::html(
        "[[north-pier]], [[north-pier|the *old* pier]], [[north-pier#the-fire]], [[#youth|above]], [out](https://example.org/?a=1&b=\"2\").\n\n## Youth\n\nWords.",
        expect![[""]],
    );
}

#[test]
fn citations_are_numbered_by_first_mention() {
    Coast::html(
        "One.[^gazette:2.1] Two.[^gazette:1.1][^gazette:2.1] Three[^gazette:2.1]",
        expect![[""]],
    );
}

#[test]
fn tables_are_regions_and_bars_of_links_are_escaped() {
    Coast::html(
        "| Year | Who |\n| --: | --- |\n| 1836 | [[bram-oker\\|Bram]] |\n\n|a|\n|-|\n|b|",
        expect![[""]],
    );
}

#[test]
fn pictures_have_an_alternative_text() {
    let text = "![The *pier* & sea](images/pier.png)";
    let output = Coast::new()
        .text(text)
        .with("images/pier.png", [1, 2, 3])
        .output();
    let lore = output.lore().expect("a lore");
    let id = lore.find("anna-vel").expect("an entry");
    expect![[""]].assert_eq(lore.article(id).expect("an article").html);
    assert_eq!(output.images, ["images/pier.png"]);
    Coast::new()
        .text("![](images/pier.png) ![a](images/peer.png) ![[bram-oker]]")
        .with("images/pier.png", [1])
        .faults(expect![[""]]);
}

#[test]
fn raw_html_is_a_fault() {
    Coast::new()
        .text("A <b>bold</b> word.\n\n<div onclick=\"x()\">\nblock\n</div>\n\n<!-- a comment -->")
        .faults(expect![[""]]);
}

#[test]
fn hostile_content_never_gets_through() {
    Coast::new()
        .text("<script>alert(1)</script>\n\n<img src=x onerror=alert(1)>\n\n[a](javascript:alert(1)) [b](data:text/html,x) [c](http://example.org) <https://example.org> [d](//example.org)\n\n![e](javascript:alert(1))")
        .faults(expect![[""]]);
}

#[test]
fn hostile_words_are_escaped_everywhere() {
    let hostile = "\\<script>&amp;\\\" \\<img src=x onerror=y>";
    let output = Coast::new()
        .text(&format!(
            "[[north-pier|{hostile}]] {hostile}\n\n## {hostile}\n\n|{hostile}|\n|-|\n|{hostile}|"
        ))
        .edit(
            "people/bram-oker.md",
            "title = \"Bram Oker\"",
            "title = '<script>\"Bram'",
        )
        .edit(
            "places/north-pier.md",
            "It burned",
            "[[bram-oker]] It burned",
        )
        .output();
    let lore = output.lore().expect("a lore");
    for id in lore.entries() {
        let html = lore.article(id).expect("an article").html;
        assert!(
            !html.contains("<script") && !html.contains("<img"),
            "{html}"
        );
    }
}

#[test]
fn dead_and_broken_links() {
    Coast::new()
        .text("[[north-pier#the-fir]] [[nowhere|x]] [[#no]] [[north-pier|]] [[ ]] [[north-pier\n\n|a|\n|-|\n|[[north-pier|b]]|")
        .faults(expect![[""]]);
}

#[test]
fn bad_citations() {
    Coast::new()
        .text("One.[^gazette:9.9] Two.[^] Three.[^gazette:1.1\n\n[^gazette:1.2]: A footnote.")
        .faults(expect![[""]]);
}

#[test]
fn headings_of_other_levels_double_ones_and_the_pages_own() {
    Coast::new()
        .text("### Third\n\n# First\n\n## Youth\n\n## Youth!\n\n#### Fourth\n\n## Claims\n\n## Claim x\n\n## —")
        .faults(expect![[""]]);
}

#[test]
fn code_blocks_are_faults() {
    Coast::new()
        .text("    indented\n\n```\nfenced\n```")
        .faults(expect![[""]]);
}

#[test]
fn the_account_of_a_dispute_has_footnotes_of_its_own() {
    let output = Coast::new().output();
    let lore = output.lore().expect("a lore");
    let disputes = lore.disputes().expect("disputes");
    expect![[""]].assert_eq(disputes[0].html);
}
