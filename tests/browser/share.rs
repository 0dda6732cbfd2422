//! The Share page: what it offers for which page, and how it looks in a frame.

use crate::reader::Reader;

impl Reader {
    async fn offers(&self, id: &str) -> String {
        self.text_of(&format!("document.getElementById('{id}').textContent"))
            .await
    }

    /// Types into a field in place of what stands there.
    async fn fill(&self, field: &str, words: &str) {
        let field = format!("form.filters [name={field}]");
        let select = format!(
            "const field = document.querySelector('{field}'); field.focus(); field.select()"
        );
        self.browser.run(&select).await;
        self.browser.type_text(words).await;
    }
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn every_page_leads_to_its_link_its_snippet_and_its_citations() {
    let reader = Reader::at("").await;
    let root = reader.root();
    for (page, shared, name) in [
        (
            "entry/gallitep/?year=2357",
            "entry/gallitep/?year=2357",
            "Gallitep",
        ),
        ("timeline/", "timeline/", "Timeline"),
        ("disputes/", "disputes/", "Disputes"),
        ("search/?q=kira", "search/?q=kira", "Search"),
    ] {
        reader.visit(page).await;
        reader.settle().await;
        reader.click(".site-foot a[href*='share/']").await;
        reader.browser.wait_for("#share-link").await;
        let full = format!("{root}{shared}");
        reader
            .browser
            .until(&format!(
                "document.getElementById('share-link').textContent === '{full}'"
            ))
            .await;
        for id in ["cite-plain", "cite-bibtex", "cite-wiki"] {
            let words = reader.offers(id).await;
            assert!(
                words.contains(&full) && words.contains(name),
                "{id}: {words}"
            );
        }
        assert!(
            reader.offers("snippet-frame").await.contains("&amp;embed")
                || reader.offers("snippet-frame").await.contains("?embed")
        );
    }
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn the_page_stays_at_its_head_though_what_it_shares_is_a_place() {
    // "cite" is a place on both pages.
    for place in ["the-accident", "cite"] {
        let reader = Reader::at(&format!("share/?page=entry/gallitep/%23{place}")).await;
        reader.browser.wait_for(".live-view iframe").await;
        let loaded = "document.querySelector('.live-view iframe')
            .contentDocument?.documentElement.hasAttribute('data-started')";
        reader.browser.until(loaded).await;
        reader.settle().await;
        assert_eq!(reader.number("scrollY").await, 0, "{place}");
        reader.leave().await;
    }
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn one_chooses_an_entry_by_its_name_a_view_a_year_and_a_look_and_sees_it() {
    let reader = Reader::at("share/?page=timeline/").await;
    reader.browser.wait_for(".live-view iframe").await;
    reader.fill("entry", "Terok Nor").await;
    reader.fill("as-of", "2357").await;
    reader.fill("accent", "#0a7").await;
    reader
        .browser
        .run("document.querySelector('form.filters [name=theme]').focus()")
        .await;
    reader.browser.type_text("Dark").await;
    let line = reader.offers("snippet-element").await;
    for part in [
        "entry=\"terok-nor\"",
        "year=\"2357\"",
        "theme=\"dark\"",
        "accent=\"#0a7\"",
        ">Terok Nor</a>",
    ] {
        assert!(line.contains(part), "{part} in {line}");
    }
    reader
        .browser
        .until("document.querySelector('.live-view iframe')?.src.endsWith('entry/terok-nor/?year=2357&embed&theme=dark&accent=0a7')")
        .await;
    reader
        .browser
        .enter("document.querySelector('.live-view iframe')")
        .await;
    reader
        .browser
        .wait_for("html[data-embed][data-theme=dark] .as-of")
        .await;
    reader.browser.leave_frame().await;
    reader
        .browser
        .run("document.querySelector('[name=view]').focus()")
        .await;
    reader.browser.type_text("Rel").await;
    assert!(
        reader
            .offers("snippet-element")
            .await
            .contains("view=\"relations\"")
    );
    // All of it is in the address.
    let line = reader.offers("snippet-element").await;
    reader.reload().await;
    reader
        .browser
        .until("document.getElementById('share-link').textContent.startsWith('http')")
        .await;
    assert_eq!(reader.offers("snippet-element").await, line);
    let name = "document.querySelector('[name=entry]').value";
    assert_eq!(reader.text_of(name).await, "Terok Nor");
    // A frame whose place is taken while it loads complains of what it has given up; nothing else may.
    let mut complaints = reader.complaints().await;
    complaints.retain(|line| !line.contains("Fetch API cannot load"));
    assert_eq!(complaints, Vec::<String>::new());
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn what_is_not_understood_is_said() {
    let reader =
        Reader::at("share/?page=entry/gallitep/&entry=No+One+Here&as-of=soon&accent=red").await;
    reader.browser.wait_for("#share-link").await;
    let said = "[...document.querySelectorAll('main [role=alert]')].map((alert) => alert.innerText).join('\\n')";
    let said = reader.text_of(said).await;
    for words in ["“No One Here”", "“soon”", "“red”"] {
        assert!(said.contains(words), "{said}");
    }
    let line = reader.offers("snippet-element").await;
    assert!(
        line.contains("entry=\"gallitep\"") && !line.contains("accent") && !line.contains("year"),
        "{line}"
    );
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn only_pages_of_the_encyclopedia_are_linked_and_framed() {
    let reader = Reader::under("/u/ency/").await;
    for page in [
        "..%2F..%2Fadmin%2F",
        "%252e%252e%252f%252e%252e%252fadmin%252f",
        "..%5C..%5Cadmin%5C",
        "%2F%2Fother.example%2F",
    ] {
        reader.visit(&format!("share/?page={page}")).await;
        reader.browser.wait_for(".live-view iframe").await;
        let root = reader.root();
        let link = reader.offers("share-link").await;
        assert_eq!(link, root, "{page}");
        let frame = reader
            .text_of("document.querySelector('.live-view iframe').src")
            .await;
        assert_eq!(frame, format!("{root}?embed"), "{page}");
        assert!(reader.says("main [role=alert]").await.contains("no page"));
    }
    reader.leave().await;
}
