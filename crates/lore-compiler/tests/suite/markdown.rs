//! Texts: what becomes of Markdown, and what is refused.

use expect_test::expect;

use crate::coast::Coast;

#[test]
fn paragraphs_headings_lists_and_quotes() {
    Coast::html(
        "**Anna** *was* `A & B` < \"C\".  \nNew line.\n\n## Early years\n\n- one\n- two\n\n3. three\n4. four\n\n### At the Pier's end\n\n> Quoted.\n\n---",
        &expect![[r##"
            <p><strong>Anna</strong> <em>was</em> <code>A &amp; B</code> &lt; "C".<br>New line.</p>
            <h2 id="early-years"><a class="anchor" href="#early-years">Early years</a></h2>
            <ul>
            <li>one</li>
            <li>two</li>
            </ul>
            <ol start="3">
            <li>three</li>
            <li>four</li>
            </ol>
            <h3 id="at-the-piers-end"><a class="anchor" href="#at-the-piers-end">At the Pier's end</a></h3>
            <blockquote>
            <p>Quoted.</p>
            </blockquote>
            <hr>
        "##]],
    );
}

#[test]
fn links_have_the_title_or_their_own_words() {
    Coast::html(
        "[[north-pier]], [[north-pier|the *old* pier]], [[north-pier#the-fire]], [[#youth|above]], [out](https://example.org/?a=1&b=\"2\").\n\n## Youth\n\nWords.",
        &expect![[r##"
            <p><a href="/entry/north-pier/">The North Pier</a>, <a href="/entry/north-pier/">the <em>old</em> pier</a>, <a href="/entry/north-pier/#the-fire">The North Pier</a>, <a href="/entry/anna-vel/#youth">above</a>, <a href="https://example.org/?a=1&amp;b=&quot;2&quot;" rel="external">out</a>.</p>
            <h2 id="youth"><a class="anchor" href="#youth">Youth</a></h2>
            <p>Words.</p>
        "##]],
    );
}

#[test]
fn citations_are_numbered_by_first_mention_and_stand_in_their_order() {
    Coast::html(
        "One.[^gazette:2.1] Two.[^gazette:1.1][^gazette:2.1] Three[^gazette:2.1]",
        &expect![[r##"
            <p>One.<sup class="cite"><a href="#fn-1" id="ref-1" role="doc-noteref">1</a></sup> Two.<sup class="cite"><a href="#fn-1" role="doc-noteref">1</a></sup><sup class="cite"><a href="#fn-2" id="ref-2" role="doc-noteref">2</a></sup> Three<sup class="cite"><a href="#fn-1" role="doc-noteref">1</a></sup></p>
        "##]],
    );
}

#[test]
fn tables_are_regions_and_bars_of_links_are_escaped() {
    Coast::html(
        "| Year | Who |\n| --: | --- |\n| 1836 | [[bram-oker\\|Bram]] |\n\n|a|\n|-|\n|b|",
        &expect![[r#"
            <div class="table-wrap" tabindex="0" role="region" aria-label="Table 1: Year, Who"><table><thead><tr><th scope="col" class="right">Year</th><th scope="col">Who</th></tr></thead>
            <tbody>
            <tr><td class="right">1836</td><td><a href="/entry/bram-oker/">Bram</a></td></tr>
            </tbody></table></div>
            <div class="table-wrap" tabindex="0" role="region" aria-label="Table 2: a"><table><thead><tr><th scope="col">a</th></tr></thead>
            <tbody>
            <tr><td>b</td></tr>
            </tbody></table></div>
        "#]],
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
    let text = lore.article(id).expect("an article").html;
    expect![[r#"
        <p><img src="/images/pier.png" alt="The pier &amp; sea" loading="lazy"></p>
    "#]]
    .assert_eq(&lore.html(text, &[], "/", "").expect("html"));
    assert_eq!(output.images, ["images/pier.png"]);
    Coast::new()
        .text("![](images/pier.png) ![a](images/peer.png) ![[bram-oker]]")
        .with("images/pier.png", [1])
        .faults(&expect![[r#"
            error: a picture without an alternative text
              --> lore/people/anna-vel.md:23:1
               |
            23 | ![](images/pier.png) ![a](images/peer.png) ![[bram-oker]]
               | ^^^^^^^^^^^^^^^^^^^^
               |
               = help: say what it shows: `![what it shows](images/file.png)`

            error: there is no picture `images/peer.png`
              --> lore/people/anna-vel.md:23:22
               |
            23 | ![](images/pier.png) ![a](images/peer.png) ![[bram-oker]]
               |                      ^^^^^^^^^^^^^^^^^^^^^
               |
               = help: put it into images/ of the lore and write `![what it shows](images/file.png)`

            error: a link with an exclamation mark
              --> lore/people/anna-vel.md:23:44
               |
            23 | ![](images/pier.png) ![a](images/peer.png) ![[bram-oker]]
               |                                            ^^^^^^^^^^^^^^
               |
               = help: remove the mark; a picture is written `![what it shows](images/file.png)`
        "#]]);
}

#[test]
fn raw_html_is_a_fault() {
    Coast::new()
        .text("A <b>bold</b> word.\n\n<div onclick=\"x()\">\nblock\n</div>\n\n<!-- a comment -->")
        .faults(&expect![[r#"
            error: raw HTML
              --> lore/people/anna-vel.md:23:3
               |
            23 | A <b>bold</b> word.
               |   ^^^
               |
               = help: write it in Markdown; for a plain `<` write `\<`

            error: raw HTML
              --> lore/people/anna-vel.md:23:10
               |
            23 | A <b>bold</b> word.
               |          ^^^^
               |
               = help: write it in Markdown; for a plain `<` write `\<`

            error: raw HTML
              --> lore/people/anna-vel.md:25:1
               |
            25 | / <div onclick="x()">
            26 | | block
            27 | | </div>
               | |______^
               |
               = help: write it in Markdown; for a plain `<` write `\<`

            error: raw HTML
              --> lore/people/anna-vel.md:29:1
               |
            29 | <!-- a comment -->
               | ^^^^^^^^^^^^^^^^^^
               |
               = help: write it in Markdown; for a plain `<` write `\<`
        "#]]);
}

#[test]
fn hostile_content_never_gets_through() {
    Coast::new()
        .text("<script>alert(1)</script>\n\n<img src=x onerror=alert(1)>\n\n[a](javascript:alert(1)) [b](data:text/html,x) [c](http://example.org) <https://example.org> [d](//example.org)\n\n![e](javascript:alert(1))")
        .faults(&expect![[r#"
            error: raw HTML
              --> lore/people/anna-vel.md:23:1
               |
            23 | <script>alert(1)</script>
               | ^^^^^^^^^^^^^^^^^^^^^^^^^
               |
               = help: write it in Markdown; for a plain `<` write `\<`

            error: raw HTML
              --> lore/people/anna-vel.md:25:1
               |
            25 | <img src=x onerror=alert(1)>
               | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
               |
               = help: write it in Markdown; for a plain `<` write `\<`

            error: a link to `javascript:alert(1)`
              --> lore/people/anna-vel.md:27:1
               |
            27 | [a](javascript:alert(1)) [b](data:text/html,x) [c](http://example.org) <https://example.org> [d](//example.org)
               | ^^^^^^^^^^^^^^^^^^^^^^^^
               |
               = help: link to entries as `[[slug|words]]`, elsewhere with `https://` only

            error: a link to `data:text/html,x`
              --> lore/people/anna-vel.md:27:26
               |
            27 | [a](javascript:alert(1)) [b](data:text/html,x) [c](http://example.org) <https://example.org> [d](//example.org)
               |                          ^^^^^^^^^^^^^^^^^^^^^
               |
               = help: link to entries as `[[slug|words]]`, elsewhere with `https://` only

            error: a link to `http://example.org`
              --> lore/people/anna-vel.md:27:48
               |
            27 | [a](javascript:alert(1)) [b](data:text/html,x) [c](http://example.org) <https://example.org> [d](//example.org)
               |                                                ^^^^^^^^^^^^^^^^^^^^^^^
               |
               = help: link to entries as `[[slug|words]]`, elsewhere with `https://` only

            error: a link to `//example.org`
              --> lore/people/anna-vel.md:27:94
               |
            27 | [a](javascript:alert(1)) [b](data:text/html,x) [c](http://example.org) <https://example.org> [d](//example.org)
               |                                                                                              ^^^^^^^^^^^^^^^^^^
               |
               = help: link to entries as `[[slug|words]]`, elsewhere with `https://` only

            error: there is no picture `javascript:alert(1)`
              --> lore/people/anna-vel.md:29:1
               |
            29 | ![e](javascript:alert(1))
               | ^^^^^^^^^^^^^^^^^^^^^^^^^
               |
               = help: put it into images/ of the lore and write `![what it shows](images/file.png)`
        "#]]);
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
        let article = lore.article(id).expect("an article");
        let html = lore.html(article.html, &article.headings, "/", "");
        let html = html.expect("html");
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
        .faults(&expect![[r#"
            error: `north-pier` has no heading `the-fir`
              --> lore/people/anna-vel.md:23:14
               |
            23 | [[north-pier#the-fir]] [[nowhere|x]] [[#no]] [[north-pier|]] [[ ]] [[north-pier
               |              ^^^^^^^
               |
               = help: did you mean `the-fire`?

            error: there is no entry `nowhere`
              --> lore/people/anna-vel.md:23:26
               |
            23 | [[north-pier#the-fir]] [[nowhere|x]] [[#no]] [[north-pier|]] [[ ]] [[north-pier
               |                          ^^^^^^^
               |
               = help: use the file name of an entry, or write this entry

            error: `anna-vel` has no heading `no`
              --> lore/people/anna-vel.md:23:41
               |
            23 | [[north-pier#the-fir]] [[nowhere|x]] [[#no]] [[north-pier|]] [[ ]] [[north-pier
               |                                         ^^
               |
               = help: there is none yet

            error: a link without words
              --> lore/people/anna-vel.md:23:46
               |
            23 | [[north-pier#the-fir]] [[nowhere|x]] [[#no]] [[north-pier|]] [[ ]] [[north-pier
               |                                              ^^^^^^^^^^^^^^^
               |
               = help: write `[[slug]]` or `[[slug|words]]`

            error: a link that does not end or is empty
              --> lore/people/anna-vel.md:23:68
               |
            23 | [[north-pier#the-fir]] [[nowhere|x]] [[#no]] [[north-pier|]] [[ ]] [[north-pier
               |                                                                    ^^
               |
               = help: write `[[slug]]` or `[[slug|words]]`; in a table write `\|` for the bar

            error: a link that does not end or is empty
              --> lore/people/anna-vel.md:27:2
               |
            27 | |[[north-pier|b]]|
               |  ^^
               |
               = help: write `[[slug]]` or `[[slug|words]]`; in a table write `\|` for the bar
        "#]]);
}

#[test]
fn bad_citations() {
    Coast::new()
        .text("One.[^gazette:9.9] Two.[^] Three.[^gazette:1.1\n\n[^gazette:1.2]: A footnote.")
        .faults(&expect![[r#"
            error: there is no passage `gazette:9.9`
              --> lore/people/anna-vel.md:23:5
               |
            23 | One.[^gazette:9.9] Two.[^] Three.[^gazette:1.1
               |     ^^^^^^^^^^^^^^
               |
               = help: did you mean `gazette:1.1`? or add it to sources/gazette.toml

            error: a citation that does not end or is empty
              --> lore/people/anna-vel.md:23:24
               |
            23 | One.[^gazette:9.9] Two.[^] Three.[^gazette:1.1
               |                        ^^
               |
               = help: write `[^source:id]`

            error: a citation that does not end or is empty
              --> lore/people/anna-vel.md:23:34
               |
            23 | One.[^gazette:9.9] Two.[^] Three.[^gazette:1.1
               |                                  ^^
               |
               = help: write `[^source:id]`

            error: a footnote of its own
              --> lore/people/anna-vel.md:25:1
               |
            25 | [^gazette:1.2]: A footnote.
               | ^^^^^^^^^^^^^^^^^^^^^^^^^^^
               |
               = help: put what it says into the text, and cite passages as `[^source:id]`
        "#]]);
}

#[test]
fn headings_of_other_levels_double_ones_and_the_pages_own() {
    Coast::new()
        .text("### Third\n\n# First\n\n## Youth\n\n## Youth!\n\n#### Fourth\n\n## Claims\n\n## Claim x\n\n## —")
        .faults(&expect![[r#"
            error: a heading of level 3 without one of level 2 before it
              --> lore/people/anna-vel.md:23:1
               |
            23 | ### Third
               | ^^^^^^^^^
               |
               = help: begin it with `##`

            error: a heading of level 1
              --> lore/people/anna-vel.md:25:1
               |
            25 | # First
               | ^^^^^^^
               |
               = help: begin it with `##` or `###`: the title of the page stands above them

            error: a second heading with the address `#youth`
              --> lore/people/anna-vel.md:29:1
               |
            29 | ## Youth!
               | ^^^^^^^^^
               |
               = help: choose other words for one of them

            error: a heading of level 4
              --> lore/people/anna-vel.md:31:1
               |
            31 | #### Fourth
               | ^^^^^^^^^^^
               |
               = help: begin it with `##` or `###`: the title of the page stands above them

            error: the address `#claims` of this heading is reserved by the page
              --> lore/people/anna-vel.md:33:1
               |
            33 | ## Claims
               | ^^^^^^^^^
               |
               = help: choose other words

            error: the address `#claim-x` of this heading is reserved by the page
              --> lore/people/anna-vel.md:35:1
               |
            35 | ## Claim x
               | ^^^^^^^^^^
               |
               = help: choose other words

            error: a heading without letters
              --> lore/people/anna-vel.md:37:1
               |
            37 | ## —
               | ^^^^
               |
               = help: give it words, from which its address is made
        "#]]);
}

#[test]
fn code_blocks_are_faults() {
    Coast::new()
        .text("    indented\n\n```\nfenced\n```")
        .faults(&expect![[r#"
            error: a code block
              --> lore/people/anna-vel.md:23:5
               |
            23 |     indented
               |     ^^^^^^^^
               |
               = help: begin the line without spaces or fences

            error: a code block
              --> lore/people/anna-vel.md:25:1
               |
            25 | / ```
            26 | | fenced
            27 | | ```
               | |___^
               |
               = help: begin the line without spaces or fences
        "#]]);
}

#[test]
fn the_account_of_a_dispute_has_footnotes_of_its_own() {
    let output = Coast::new().output();
    let lore = output.lore().expect("a lore");
    let disputes = lore.disputes().expect("disputes");
    let html = lore.html(disputes[0].html, &[], "/", "fire-cause-");
    expect![[r##"
        <p>The gazette names two causes.<sup class="cite"><a href="#fn-fire-cause-1" id="ref-fire-cause-1" role="doc-noteref">1</a></sup></p>
    "##]].assert_eq(&html.expect("html"));
}

#[test]
fn headings_whose_addresses_scripts_and_drawings_use() {
    Coast::new()
        .text("## Kept\n\n## Events\n\n## Emblem 3\n\n## Emblem of the town\n\n## Data")
        .faults(&expect![[r#"
            error: the address `#kept` of this heading is reserved by the page
              --> lore/people/anna-vel.md:23:1
               |
            23 | ## Kept
               | ^^^^^^^
               |
               = help: choose other words

            error: the address `#events` of this heading is reserved by the page
              --> lore/people/anna-vel.md:25:1
               |
            25 | ## Events
               | ^^^^^^^^^
               |
               = help: choose other words

            error: the address `#emblem-3` of this heading is reserved by the page
              --> lore/people/anna-vel.md:27:1
               |
            27 | ## Emblem 3
               | ^^^^^^^^^^^
               |
               = help: choose other words
        "#]]);
}
