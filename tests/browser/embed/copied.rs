//! What the Share page offers to copy does in another site what the page says.

use serde_json::Value;

use super::host::Host;

const HEAD: &str = "<!doctype html><html lang=\"en\"><title>A site</title><script src=\"site.js\"></script><link rel=\"icon\" href=\"data:,\"><h1>A site</h1>";

impl Host {
    /// Opens the Share page.
    async fn share(&self, query: &str) {
        let url = format!("{}share/?{query}", self.app.url());
        self.browser.client.goto(&url).await.expect("a page opens");
        self.browser
            .until(&format!(
                "document.getElementById('share-link')?.innerText.startsWith('{}')",
                self.app.url()
            ))
            .await;
    }

    async fn offered(&self, id: &str) -> String {
        let text = format!("document.getElementById('{id}').textContent");
        let text = self.value(&text).await;
        text.as_str().expect("it has a text").to_owned()
    }

    /// A page of the site with a snippet in it.
    async fn paste(&self, snippet: &str) {
        self.add("pasted.html", &format!("{HEAD}{snippet}"));
        self.open("pasted.html").await;
    }
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn the_line_for_a_page_shows_what_was_chosen() {
    let host = Host::with(&[], &[]).await;
    host.share("page=entry/gallitep/&as-of=2357&theme=dark&accent=%230a7")
        .await;
    let line = host.offered("snippet-element").await;
    host.paste(&line).await;
    host.hears("ready").await;
    let ready = host.last("ready").await;
    assert_eq!(
        ready["url"],
        format!("{}entry/gallitep/?year=2357", host.app.url())
    );
    host.enter().await;
    assert_eq!(
        host.value("document.documentElement.dataset.theme").await,
        "dark"
    );
    let accent = "document.documentElement.style.getPropertyValue('--host-accent')";
    assert_eq!(host.value(accent).await, "#0a7");
    host.leave_frame().await;
    host.end().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn the_line_for_each_view_shows_that_view() {
    let host = Host::with(&[], &[]).await;
    for (query, path) in [
        ("page=entry/gallitep/&view=card", "entry/gallitep/"),
        (
            "page=entry/gallitep/&view=relations",
            "relations/?entry=gallitep",
        ),
        (
            "page=entry/gallitep/&view=timeline&as-of=2357",
            "timeline/?entry=gallitep&year=2357",
        ),
        (
            "page=search/%3Fq%3Da%2526b%2520%2522c",
            "search/?q=a%26b%20%22c",
        ),
        ("page=timeline/&entry=Terok%20Nor", "entry/terok-nor/"),
        ("", ""),
    ] {
        host.share(query).await;
        let line = host.offered("snippet-element").await;
        host.paste(&line).await;
        host.hears("ready").await;
        let url = host.last("ready").await["url"].clone();
        let shows = host
            .value(&format!("decodeURIComponent({url}.replaceAll('+', ' '))"))
            .await;
        let expected = Value::from(format!("{}{path}", host.app.url()));
        let expected = host.value(&format!("decodeURIComponent({expected})")).await;
        assert_eq!(shows, expected, "{query}");
    }
    host.end().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn the_frame_and_the_module_show_what_was_chosen() {
    let host = Host::with(&[], &[("access-control-allow-origin", "*")]).await;
    host.share("page=entry/gallitep/&as-of=2357&theme=dark")
        .await;
    let (frame, module) = (
        host.offered("snippet-frame").await,
        host.offered("snippet-module").await,
    );
    host.paste(&frame).await;
    host.enter_found("document.querySelector('iframe')").await;
    host.browser
        .wait_for("html[data-embed][data-theme=dark] .as-of")
        .await;
    host.leave_frame().await;
    host.paste(&module).await;
    let shown = "document.querySelector('lore-view')?.shadowRoot.querySelector('[data-theme=dark] .as-of strong')?.innerText === '2357'";
    host.browser.until(shown).await;
    host.end().await;
}
