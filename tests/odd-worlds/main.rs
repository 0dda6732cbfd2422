//! Odd worlds in a real browser: one of a single entry, in Japanese; one in Arabic, with a hub of two
//! hundred relations, twelve relations between two, and an entry whose every field is hostile.
//!
//! `cargo xtask test-worlds` builds each and runs the tests that are named after it.

mod lax;
mod visitor;

use browser_test::dist;

use visitor::Visitor;

/// The pages of a world, but for its entries and what is searched.
const PAGES: [&str; 17] = [
    "",
    "story/",
    "compare/",
    "walks/",
    "random/",
    "search/",
    "browse/",
    "relations/",
    "relations/?view=table",
    "timeline/",
    "timeline/?view=drawing",
    "disputes/",
    "sources/",
    "about/",
    "saved/",
    "settings/",
    "no/such/page/",
];

const BARE: [&str; 3] = [
    "entry/%E5%B3%B6/",
    "search/?q=%E4%BA%AC%E9%83%BD",
    "relations/?entry=%E5%B3%B6",
];

const CROWDED: [&str; 14] = [
    "entry/محور/",
    "entry/hostile/",
    "entry/war/",
    "walk/walk/",
    "reading/age/one/",
    "compare/?entry=hostile&year=-50&versus=10",
    "compare/?entry=hostile&read=age.one&versus=age.two",
    "no/Donaudampfschifffahrtsgesellschaftskapitänswitwenrente/",
    "search/?q=Donaudampfschifffahrtsgesellschaft",
    "search/?q=hit",
    "search/?q=-44",
    "relations/?entry=محور&scope=all",
    "relations/?entry=hostile&from=hostile&to=شخص-7",
    "share/?page=entry/hostile/",
];

fn pages<'a>(more: &'a [&'a str]) -> impl Iterator<Item = &'a str> {
    PAGES.into_iter().chain(more.iter().copied())
}

#[tokio::test]
#[ignore = "needs the bare world and a browser"]
async fn bare_every_page_opens_fits_and_has_no_barrier() {
    let visitor = Visitor::of(&dist()).await;
    visitor.reads(pages(&BARE)).await;
    visitor.leave().await;
}

#[tokio::test]
#[ignore = "needs the bare world and a browser"]
async fn bare_views_say_that_there_is_nothing_yet() {
    let visitor = Visitor::of(&dist()).await;
    for (path, words) in [
        ("timeline/", "This encyclopedia has no dated claims yet."),
        ("relations/", "This encyclopedia has no relations yet."),
        (
            "relations/?view=table",
            "This encyclopedia has no relations yet.",
        ),
        ("story/", "This encyclopedia has no events yet."),
        ("disputes/", "This encyclopedia has no disputes yet."),
        ("walks/", "This encyclopedia has no walks yet."),
    ] {
        visitor.visit(path).await;
        let told = visitor
            .browser
            .value("document.querySelector('main').innerText")
            .await;
        let told = told.as_str().unwrap_or_default();
        assert!(told.contains(words), "{path}: {told}");
    }
    visitor.leave().await;
}

#[tokio::test]
#[ignore = "needs the bare world and a browser"]
async fn bare_a_word_inside_of_a_run_is_found() {
    let visitor = Visitor::of(&dist()).await;
    visitor.visit("search/?q=%E4%BA%AC%E9%83%BD").await;
    visitor
        .browser
        .until("document.querySelector('main a[href*=\"/entry/\"]')")
        .await;
    visitor.leave().await;
}

#[tokio::test]
#[ignore = "needs the crowded world and a browser"]
async fn crowded_every_page_opens_fits_and_has_no_barrier() {
    let visitor = Visitor::of(&dist()).await;
    visitor.reads(pages(&CROWDED)).await;
    visitor.leave().await;
}

#[tokio::test]
#[ignore = "needs the crowded world and a browser"]
async fn crowded_claims_open_and_fit() {
    let visitor = Visitor::of(&dist()).await;
    visitor.browser.resize(320, 640).await;
    for path in ["entry/hostile/", "entry/محور/"] {
        visitor.visit(path).await;
        let marks = "document.querySelectorAll('main a.claim-mark')";
        let count = visitor.browser.value(&format!("{marks}.length")).await;
        for number in 0..count.as_u64().unwrap_or_default().min(8) {
            visitor
                .browser
                .run(&format!("{marks}[{number}].click()"))
                .await;
            visitor
                .browser
                .wait_for("dialog.claim-card[open] .passage")
                .await;
            assert_eq!(visitor.sticking_out().await, "", "{path} claim {number}");
            visitor
                .browser
                .run("document.querySelector('dialog.claim-card').close()")
                .await;
        }
        visitor.is_well(path).await;
    }
    visitor.leave().await;
}

#[tokio::test]
#[ignore = "needs the crowded world and a browser"]
async fn crowded_lines_begin_at_the_right_and_no_letter_is_cut_off() {
    let visitor = Visitor::of(&dist()).await;
    visitor.visit("entry/محور/").await;
    let value = async |expression: &str| visitor.browser.value(expression).await;
    assert_eq!(value("document.documentElement.dir").await, "rtl");
    // The words of the title, not their box, which is as wide as the page.
    let title = "(() => {
        const words = document.createRange();
        words.selectNodeContents(document.querySelector('main h1'));
        const { left, right } = words.getBoundingClientRect();
        return (left + right) / 2;
    })()";
    let middle = "document.documentElement.clientWidth / 2";
    assert_eq!(value(&format!("{title} > {middle}")).await, true);
    let first = "getComputedStyle(document.querySelector('.prose p'), '::first-letter').float";
    assert_eq!(value(first).await, "none");
    // Each text runs its own way: a minus stands before its year, a full stop behind its sentence.
    visitor.visit("timeline/").await;
    for text in ["−400–400", "203 of 203"] {
        let runs_right = format!(
            "(() => {{
                const walk = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
                while (walk.nextNode()) {{
                    const {{ currentNode: node }} = walk;
                    const at = node.data.indexOf('{text}');
                    if (at < 0 || !node.parentElement.checkVisibility()) continue;
                    const [first, last] = [at, at + {length} - 1].map((place) => {{
                        const range = document.createRange();
                        range.setStart(node, place);
                        range.setEnd(node, place + 1);
                        return range.getBoundingClientRect().left;
                    }});
                    return first < last;
                }}
                return 'no such text';
            }})()",
            length = text.encode_utf16().count()
        );
        assert_eq!(value(&runs_right).await, true, "{text}");
    }
    visitor.visit("relations/?entry=محور").await;
    visitor.browser.wait_for("svg .node").await;
    visitor.is_well("relations/").await;
    visitor.leave().await;
}

#[tokio::test]
#[ignore = "needs the crowded world and a browser"]
async fn crowded_every_relation_of_a_hub_has_its_row_and_each_of_twelve_between_two_its_line() {
    let visitor = Visitor::of(&dist()).await;
    visitor.browser.resize(1280, 900).await;
    visitor.visit("relations/?view=table&scope=all").await;
    let rows = "document.querySelectorAll('main table tbody tr').length";
    // The hub's, and that of the hostile entry.
    visitor.browser.until(&format!("{rows} === 212")).await;
    visitor
        .visit("relations/?view=graph&scope=all&entry=شخص-0")
        .await;
    visitor.browser.wait_for("svg .node").await;
    // A relation is named by a title: "محور المدينة يرتبط 3 شخص 0".
    let lines = "new Set([...document.querySelectorAll('main svg a:has(> .way, .way)')]
        .filter((link) => link.textContent.includes('شخص 0'))
        .map((link) => link.querySelector('.way').getAttribute('d'))).size";
    visitor.browser.until(&format!("{lines} === 12")).await;
    visitor.leave().await;
}
