//! What a live embed does when its site asks for something else.

use serde_json::{Value, json};

use super::host::{Host, STRICT};

impl Host {
    /// Waits until the frame of the first embed shows a heading.
    async fn frame_shows(&self, heading: &str) {
        self.enter().await;
        let shows = format!(
            "document.querySelector('h1')?.innerText === {}",
            Value::from(heading)
        );
        self.browser.until(&shows).await;
        self.leave_frame().await;
    }
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn a_card_and_the_program_take_the_place_of_each_other() {
    let host = Host::with(STRICT, &[]).await;
    host.open("cards.html").await;
    host.hears("ready").await;
    for (ask, path, heading) in [
        // A card tells of its entry.
        (
            "embed.view = 'timeline'",
            "timeline/?entry=gallitep",
            "Timeline",
        ),
        ("embed.view = 'card'", "entry/gallitep/", "Gallitep"),
        ("embed.goTo('disputes/')", "disputes/", "Disputes"),
        ("embed.entry = 'bajor'", "entry/bajor/", "Bajor"),
        ("embed.view = 'entry'", "entry/bajor/", "Bajor"),
    ] {
        host.forget().await;
        host.do_with_embed(ask).await;
        host.hears("ready").await;
        let to = host.last("ready").await;
        assert_eq!(to["url"], format!("{}{path}", host.app.url()), "{ask}");
        host.frame_shows(heading).await;
        assert_eq!(host.count("error").await, 0, "{ask}");
        let frames = host.of_embed("root.querySelectorAll('iframe').length");
        assert_eq!(frames.await, 1, "{ask}");
        let title = host.of_embed("frame.title").await;
        assert_eq!(to["title"], title, "{ask}");
    }
    // From card to card in the same frame.
    host.forget().await;
    host.do_with_embed("embed.view = 'card'").await;
    host.hears("ready").await;
    host.do_with_embed("window.before = frame; embed.entry = 'gallitep'")
        .await;
    host.hears("navigate").await;
    host.frame_shows("Gallitep").await;
    assert_eq!(host.of_embed("frame === before").await, true);
    host.end().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn a_place_is_asked_for_before_there_is_a_frame() {
    let host = Host::with(STRICT, &[]).await;
    host.open("below.html").await;
    host.browser.until("customElements.get('lore-embed')").await;
    host.do_with_embed("embed.goTo('disputes/')").await;
    host.hears("ready").await;
    let there = host.last("ready").await;
    assert_eq!(there["url"], format!("{}disputes/", host.app.url()));
    host.end().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn a_place_is_told_once_it_is_drawn_by_its_own_name() {
    let host = Host::with(STRICT, &[]).await;
    host.open("index.html").await;
    host.hears("ready").await;
    for (ask, path, title) in [
        // The part of the program that draws each is not there yet.
        ("embed.goTo('timeline/')", "timeline/", "Timeline · "),
        ("embed.goTo('relations/')", "relations/", "Relations · "),
        (
            "embed.search('kira')",
            "search/?q=kira",
            "Search for “kira” · ",
        ),
        (
            "embed.search('ore')",
            "search/?q=ore",
            "Search for “ore” · ",
        ),
        ("embed.goTo('story/')", "story/", "Story · "),
        (
            "embed.entry = 'bajor'",
            "entry/bajor/?year=2357",
            "Bajor · ",
        ),
        ("embed.year = 2369", "entry/bajor/?year=2369", "Bajor · "),
        // It is there already.
        ("embed.year = 2369", "entry/bajor/?year=2369", "Bajor · "),
        // The program spells it otherwise.
        (
            "embed.goTo('entry/gallitep')",
            "entry/gallitep",
            "Gallitep · ",
        ),
        // Two places of the same name.
        (
            "embed.goTo('entry/no-one/')",
            "entry/no-one/",
            "No such page · ",
        ),
        (
            "embed.goTo('entry/none/')",
            "entry/none/",
            "No such page · ",
        ),
    ] {
        host.forget().await;
        host.do_with_embed(ask).await;
        host.hears("navigate").await;
        host.quiet().await;
        assert_eq!(host.count("navigate").await, 1, "{ask}");
        let told = host.last("navigate").await;
        assert_eq!(told["url"], format!("{}{path}", host.app.url()), "{ask}");
        let name = told["title"].as_str().unwrap_or_default();
        assert!(name.starts_with(title), "{ask}: {name}");
        assert_eq!(host.of_embed("frame.title").await, name, "{ask}");
    }
    host.end().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn another_greatest_height_counts_at_once_and_leads_nowhere() {
    let host = Host::with(STRICT, &[]).await;
    host.open("index.html").await;
    host.hears("ready").await;
    host.quiet().await;
    let whole = host.of_embed("frame.clientHeight").await;
    host.forget().await;
    let high = host.of_embed("(embed.maxHeight = 300, frame.clientHeight)");
    assert_eq!(high.await, 300);
    host.quiet().await;
    assert_eq!(host.of_embed("frame.clientHeight").await, 300);
    let high = host.of_embed("(embed.maxHeight = '', frame.clientHeight > 300)");
    assert_eq!(high.await, true);
    host.quiet().await;
    assert_eq!(host.of_embed("frame.clientHeight").await, whole);
    assert_eq!(host.last("resize").await["height"], whole);
    for event in ["navigate", "ready", "error"] {
        assert_eq!(host.count(event).await, 0, "{event}");
    }
    host.end().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn an_embed_of_no_address_says_so_and_leaves_its_neighbours_alone() {
    let host = Host::with(STRICT, &[]).await;
    let app = host.app.url();
    host.add(
        "elsewhere.html",
        &format!(
            "<!doctype html><html lang=\"en\"><title>A site</title>
             <script src=\"site.js\"></script><link rel=\"icon\" href=\"data:,\">
             <lore-embed view=\"https://example.org\" loading=\"eager\"><a href=\"{app}\">Elsewhere</a></lore-embed>
             <lore-embed entry=\"gallitep\" loading=\"eager\"><a href=\"{app}\">Gallitep</a></lore-embed>
             <script src=\"{app}embed.js\"></script>"
        ),
    );
    host.open("elsewhere.html").await;
    host.hears("ready").await;
    assert_eq!(host.count("error").await, 1);
    assert_eq!(host.last("error").await["reason"], "address");
    assert_eq!(host.of_embed("frame ?? 'none'").await, "none");
    let link = host.of_embed("embed.querySelector('a').checkVisibility()");
    assert_eq!(link.await, true);
    host.enter_nth(1).await;
    assert_eq!(
        host.value("document.querySelector('h1').innerText").await,
        "Gallitep"
    );
    host.leave_frame().await;

    // What is shown already stays.
    host.forget().await;
    host.browser
        .run("document.querySelectorAll('lore-embed')[1].view = 'https://example.org'")
        .await;
    host.hears("error").await;
    assert_eq!(host.last("error").await["reason"], "address");
    let frames = "document.querySelectorAll('lore-embed')[1].shadowRoot.querySelectorAll('iframe.ready').length";
    assert_eq!(host.value(frames).await, 1);
    host.end().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn a_view_that_is_none_and_a_card_of_nothing_are_no_addresses() {
    let host = Host::with(STRICT, &[]).await;
    host.open("index.html").await;
    host.hears("ready").await;
    let url = "(() => { try { return embed.url } catch ({ name }) { return name } })()";
    for ask in [
        "embed.view = 'zzz'",
        "embed.entry = ''",
        "embed.view = 'card'",
    ] {
        host.forget().await;
        host.do_with_embed(ask).await;
        host.hears("error").await;
        assert_eq!(host.last("error").await["reason"], "address", "{ask}");
        assert_eq!(host.of_embed(url).await, "RangeError", "{ask}");
        host.frame_shows("Gallitep").await;
    }
    host.forget().await;
    host.do_with_embed("embed.year = embed.view = ''").await;
    host.hears("navigate").await;
    assert_eq!(host.of_embed(url).await, host.app.url());

    let refused = "[null, undefined, 5].map((path) => {
        try { embed.goTo(path); return 'went' } catch ({ name }) { return name } })";
    assert_eq!(
        host.of_embed(refused).await,
        json!(["TypeError", "TypeError", "TypeError"])
    );
    host.end().await;
}
