//! The cards of entries on the links of another site.

use browser_test::{ESCAPE, TAB};
use serde_json::{Value, json};

use super::host::{Headers, Host, STRICT};

/// The box of the card, if any was shown.
const BOX: &str = "document.querySelector('lore-card')?.shadowRoot.querySelector('[role=dialog]')";
const SHOWN: &str =
    "document.querySelector('lore-card')?.shadowRoot.querySelector('.ready:popover-open')";

impl Host {
    async fn card_shows(&self, title: &str) {
        self.browser.until(SHOWN).await;
        let frame = format!("{BOX}.querySelector('lore-embed').shadowRoot.querySelector('iframe')");
        self.enter_found(&frame).await;
        let shows = format!(
            "document.querySelector('h1')?.innerText === {}",
            Value::from(title)
        );
        self.browser.until(&shows).await;
        self.leave_frame().await;
    }

    /// Waits until the frame of the card tells that there is no entry of a name.
    async fn card_has_none(&self, name: &str) {
        let frame = format!("{BOX}.querySelector('lore-embed').shadowRoot.querySelector('iframe')");
        self.browser.until(&frame).await;
        self.enter_found(&frame).await;
        let told = format!(
            "document.getElementById('fault')?.hidden === false && document.getElementById('fault-details').innerText.includes('{name}')"
        );
        self.browser.until(&told).await;
        self.leave_frame().await;
    }

    async fn card_is_gone(&self) {
        self.browser.until(&format!("!{SHOWN}")).await;
    }

    /// The middle of what an expression finds.
    async fn middle(&self, find: &str) -> (f64, f64) {
        let middle = format!(
            "(() => {{ const {{ left, top, width, height }} = {find}.getBoundingClientRect();
                return [left + width / 2, top + height / 2] }})()"
        );
        let middle = self.value(&middle).await;
        let number = |at: usize| middle[at].as_f64().expect("a place has numbers");
        (number(0), number(1))
    }

    /// Touches what an expression finds.
    async fn touch(&self, find: &str) {
        let (x, y) = self.middle(find).await;
        let down = json!({ "type": "touchStart", "touchPoints": [{ "x": x, "y": y }] });
        self.browser.tell("Input.dispatchTouchEvent", &down).await;
        let up = json!({ "type": "touchEnd", "touchPoints": [] });
        self.browser.tell("Input.dispatchTouchEvent", &up).await;
    }
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn a_site_that_replaces_its_body_still_gets_cards() {
    let host = Host::with(STRICT, &[]).await;
    host.open("links.html").await;
    host.browser.point_at("#first").await;
    host.card_shows("Gallitep").await;
    // As Turbo and htmx do, while the card is open.
    host.browser
        .run(
            "window.failed = 0; addEventListener('error', () => failed += 1);
              const copy = document.body.cloneNode(true);
              copy.querySelector('lore-card')?.remove();
              document.body.replaceWith(copy)",
        )
        .await;
    host.browser.point_at("h1").await;
    host.browser.point_at("#first").await;
    host.card_shows("Gallitep").await;
    assert_eq!(host.value("failed").await, 0);
    host.end().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn a_link_that_is_pointed_at_shows_its_card_until_the_pointer_leaves_both() {
    let host = Host::with(STRICT, &[]).await;
    host.browser.count_timers().await;
    host.browser.requests().await;
    host.open("links.html").await;
    host.quiet().await;
    assert_eq!(host.requests().await.len(), 1, "the script alone");
    host.browser.point_at("#first").await;
    host.card_shows("Gallitep").await;
    // What a frame of another process asks for, only the frame knows.
    let frame = format!("{BOX}.querySelector('lore-embed').shadowRoot.querySelector('iframe')");
    host.enter_found(&frame).await;
    let asked = host.loaded().await;
    assert!(asked.contains("card/gallitep.json"), "{asked}");
    assert!(!asked.contains("wasm"), "{asked}");
    host.leave_frame().await;
    let said = host.value("document.getElementById('first').getAttribute('aria-description')");
    assert!(said.await.as_str().is_some_and(|said| said.len() > 20));

    // The pointer may go over the card, and stay.
    let (x, y) = host.middle(BOX).await;
    host.browser.point_to(x, y).await;
    host.browser.timers_have_run().await;
    assert_eq!(host.value(&format!("!!({SHOWN})")).await, true);
    host.browser.point_to(1.0, 700.0).await;
    host.card_is_gone().await;
    let said = "document.getElementById('first').hasAttribute('aria-description')";
    assert_eq!(host.value(said).await, false);

    // As dark as the site.
    host.browser
        .run("document.documentElement.className = 'dark'")
        .await;
    host.browser.point_at("#first").await;
    host.card_shows("Gallitep").await;
    host.enter_found(&frame).await;
    host.browser
        .until("document.documentElement.dataset.theme === 'dark'")
        .await;
    host.leave_frame().await;
    host.browser.point_to(1.0, 700.0).await;
    host.card_is_gone().await;

    // One box serves all links, and stands within the window.
    host.browser.resize(390, 844).await;
    host.browser.point_at("#second").await;
    host.card_shows("Bajor").await;
    // A link by a name that was merged into another since.
    host.browser.point_to(1.0, 700.0).await;
    host.card_is_gone().await;
    host.browser
        .run("document.getElementById('second').dataset.lore = 'bribery'")
        .await;
    host.browser.point_at("#second").await;
    host.card_shows("Smuggling").await;
    assert_eq!(
        host.value("document.querySelectorAll('lore-card').length")
            .await,
        1
    );
    let fits = format!(
        "{BOX}.getBoundingClientRect().left >= 0 && {BOX}.getBoundingClientRect().right <= innerWidth"
    );
    assert_eq!(host.value(&fits).await, true);
    // The site, which may have embeds of its own, hears nothing of them.
    assert_eq!(host.value("heard").await, json!([]));
    host.end().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn a_link_with_the_focus_shows_its_card_and_escape_closes_it() {
    let host = Host::with(STRICT, &[]).await;
    host.open("links.html").await;
    host.browser.until("customElements.get('lore-embed')").await;
    let heading = host.browser.wait_for("h1").await;
    heading.click().await.expect("a heading is clicked");
    host.browser.press(&[TAB]).await;
    host.card_shows("Gallitep").await;
    assert_eq!(host.value("document.activeElement.id").await, "first");
    host.browser.press(&[ESCAPE]).await;
    host.card_is_gone().await;
    assert_eq!(host.value("document.activeElement.id").await, "first");
    host.browser.press(&[TAB]).await;
    host.card_shows("Bajor").await;
    // On a link without a card there is none.
    host.browser
        .run("document.getElementById('plain').focus()")
        .await;
    host.card_is_gone().await;
    host.end().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn a_finger_gets_a_sheet_with_ways_on_and_back() {
    let host = Host::with(STRICT, &[]).await;
    host.browser.resize(390, 844).await;
    host.browser.touch().await;
    host.open("links.html").await;
    host.browser.until("customElements.get('lore-embed')").await;
    host.touch("document.getElementById('first')").await;
    host.card_shows("Gallitep").await;
    let held = "document.querySelector('lore-card').shadowRoot.activeElement?.innerText";
    assert_eq!(host.value(held).await, "Close");
    let sheet = format!(
        "(() => {{ const {{ left, right, bottom }} = {BOX}.getBoundingClientRect();
            return [left, document.documentElement.clientWidth - right, innerHeight - bottom] }})()"
    );
    assert_eq!(host.value(&sheet).await, json!([0, 0, 0]));
    let frame = format!("{BOX}.querySelector('lore-embed').shadowRoot.querySelector('iframe')");
    host.enter_found(&frame).await;
    let on = host
        .value("document.querySelector('.embed-bar a').href")
        .await;
    assert_eq!(on, format!("{}entry/gallitep/", host.app.url()));
    host.leave_frame().await;
    let button = format!("{BOX}.querySelector('button')");
    let high = format!("{button}.getBoundingClientRect().height >= 44");
    assert_eq!(host.value(&high).await, true);
    host.touch(&button).await;
    host.card_is_gone().await;
    assert_eq!(host.value("location.pathname").await, "/links.html");
    host.end().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn a_name_that_is_none_has_no_card_and_a_click_follows_the_link() {
    let host = Host::with(STRICT, &[]).await;
    host.open("links.html").await;
    host.browser.until("customElements.get('lore-embed')").await;
    host.browser.point_at("#none").await;
    host.card_has_none("no-one").await;
    assert_eq!(host.value(&format!("!!({SHOWN})")).await, false);
    let seen = format!("getComputedStyle({BOX}).opacity");
    assert_eq!(host.value(&seen).await, "0");
    // The same box shows the next one.
    host.browser.point_at("#second").await;
    host.card_shows("Bajor").await;
    // Nor does it show what it showed before for a name that is none.
    host.browser.point_at("#none").await;
    host.card_has_none("no-one").await;
    host.quiet().await;
    assert_eq!(host.value(&format!("!!({SHOWN})")).await, false);
    // The link itself leads where it says, to a page that says that there is no such entry.
    let link = host.browser.wait_for("#none").await;
    link.click().await.expect("a link is clicked");
    let there = format!("location.href === '{}entry/no-one/'", host.app.url());
    host.browser.until(&there).await;
    host.end_noisy().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn a_finger_on_a_name_that_is_none_gets_a_sheet_that_says_so_and_stays() {
    let host = Host::with(STRICT, &[]).await;
    // The timer after which a frame is given up.
    let timers = "(() => {
        const late = window.late = new Set(), { setTimeout, clearTimeout } = window;
        window.setTimeout = (act, delay, ...rest) => {
            const id = setTimeout(act, delay, ...rest);
            if (delay === 8000) late.add(id);
            return id;
        };
        window.clearTimeout = (id) => { late.delete(id); clearTimeout(id); };
    })()";
    host.browser.before_each_page(timers).await;
    host.browser.resize(390, 844).await;
    host.browser.touch().await;
    host.open("links.html").await;
    host.browser.until("customElements.get('lore-embed')").await;
    // In one line: its middle is on it.
    host.browser
        .run("document.getElementById('none').style.whiteSpace = 'nowrap'")
        .await;
    host.touch("document.getElementById('none')").await;
    host.card_has_none("no-one").await;
    // Otherwise it would be given up.
    host.browser.until("late.size === 0").await;
    let frame = format!("{BOX}.querySelector('lore-embed').shadowRoot.querySelector('iframe')");
    let seen = format!("getComputedStyle({frame}).opacity === '1' && {frame}.clientHeight > 100");
    host.browser.until(&seen).await;
    host.end_noisy().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn a_card_that_has_given_up_opens_for_the_next_link() {
    let host = Host::with(STRICT, &[]).await;
    host.open("links.html").await;
    host.browser.until("customElements.get('lore-embed')").await;
    host.browser.point_at("#none").await;
    host.card_has_none("no-one").await;
    host.browser.point_at("#second").await;
    host.card_shows("Bajor").await;
    host.end_noisy().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn without_scripts_links_are_links_and_an_embed_is_one() {
    let none: Headers = &[("content-security-policy", "script-src 'none'")];
    let host = Host::with(none, &[]).await;
    host.open("index.html").await;
    let shown = "document.querySelector('lore-embed a').checkVisibility()";
    assert_eq!(host.value(shown).await, true);
    host.open("links.html").await;
    let link = host.browser.wait_for("#first").await;
    link.click().await.expect("a link is clicked");
    let there = format!("location.href === '{}entry/gallitep/'", host.app.url());
    host.browser.until(&there).await;
    host.end_noisy().await;
}
