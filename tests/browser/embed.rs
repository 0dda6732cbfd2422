//! The encyclopedia in another site: of another origin, with a policy and styles of its own.

mod access;
mod cards;
mod copied;
mod host;
mod look;
mod moves;
mod replaced;
mod spoof;
mod view;

use browser_test::{READY, STARTED};
use serde_json::{Value, json};

pub(crate) use self::host::Host;
use self::host::{Headers, STRICT};

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn an_entry_is_shown_as_high_as_it_is() {
    let host = Host::with(STRICT, &[]).await;
    host.open("index.html").await;
    host.hears("ready").await;
    let shown = host.of_embed("frame.clientHeight").await;
    host.enter().await;
    assert_eq!(
        host.value("document.documentElement.offsetHeight").await,
        shown
    );
    assert_eq!(
        host.value("document.querySelector('h1').innerText").await,
        "Gallitep"
    );
    host.browser.wait_for("html[data-started] .as-of").await;
    host.leave_frame().await;
    assert_eq!(
        host.of_embed("getComputedStyle(embed.querySelector('a')).display")
            .await,
        "inline"
    );
    assert_eq!(
        host.of_embed("root.querySelector('slot').offsetParent ?? 'hidden'")
            .await,
        "hidden"
    );
    host.end().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn a_change_is_told_in_at_most_three_messages_and_then_nothing() {
    let host = Host::with(STRICT, &[]).await;
    host.open("index.html").await;
    host.hears("ready").await;
    host.quiet().await;
    let at_start = host.count("resize").await;
    assert!(at_start <= 3, "{at_start} at the start");
    let changes = [
        ".infobox a.claim-mark",
        "dialog[open] .close",
        ".prose a[href*=entry]",
    ];
    for change in changes {
        host.forget().await;
        host.enter().await;
        host.browser.wait_for("html[data-started]").await;
        host.browser.wait_for(change).await;
        let click = format!("document.querySelector('{change}').click()");
        host.browser.run(&click).await;
        host.leave_frame().await;
        host.quiet().await;
        let told = host.count("resize").await;
        assert!(told <= 3, "{told} messages for {change}");
    }
    host.end().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn a_greatest_height_counts_as_pixels_and_one_that_is_none_does_not() {
    let host = Host::with(&[], &[]).await;
    let mut whole = None;
    for (most, shown) in [
        ("", None),
        ("300px", Some(300)),
        ("300", Some(300)),
        ("banana", None),
        ("-5", None),
    ] {
        host.open("empty.html").await;
        let embed = format!(
            "const script = document.createElement('script'), embed = document.createElement('lore-embed');
             script.src = '{}embed.js';
             embed.setAttribute('entry', 'gallitep');
             embed.setAttribute('max-height', '{most}');
             document.querySelector('main').append(embed);
             document.head.append(script)",
            host.app.url()
        );
        host.browser.run(&embed).await;
        host.hears("ready").await;
        host.quiet().await;
        let high = host.of_embed("frame.clientHeight").await.as_i64();
        // Without a greatest height it is as high as its page.
        let whole = *whole.get_or_insert(high);
        assert_eq!(high, shown.or(whole), "{most}");
        assert_eq!(host.last("resize").await["height"].as_i64(), high, "{most}");
    }
    host.end().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn every_view_comes_with_at_most_three_messages_and_keeps_its_height() {
    let host = Host::with(&[], &[]).await;
    for (path, attributes) in [
        ("search/", "view=search query=kira"),
        ("relations/", "view=relations entry=bajor"),
        ("relations/", "view=relations"),
        ("timeline/", "view=timeline entry=gallitep"),
        ("timeline/", "view=timeline"),
        ("card/", "view=card entry=gallitep"),
        ("", ""),
    ] {
        host.open("empty.html").await;
        let embed = format!(
            "const script = document.createElement('script'), embed = document.createElement('lore-embed');
             script.src = '{}embed.js';
             for (const part of '{attributes}'.split(' ').filter(Boolean)) embed.setAttribute(...part.split('='));
             document.querySelector('main').append(embed);
             document.head.append(script)",
            host.app.url()
        );
        host.browser.run(&embed).await;
        host.hears("ready").await;
        host.enter().await;
        // A drawing is fitted to the frame when the program has come.
        host.browser.wait_for(STARTED).await;
        if !path.is_empty() && path != "card/" {
            host.browser.wait_for(READY).await;
        }
        host.leave_frame().await;
        host.quiet().await;
        let told = host.count("resize").await;
        assert!(told <= 3, "{told} messages for {path} {attributes}");
        assert_eq!(host.count("error").await, 0, "{path} {attributes}");
        let shown = host.of_embed("frame.clientHeight").await;
        host.enter().await;
        let high = host.value("document.documentElement.offsetHeight").await;
        host.leave_frame().await;
        let least = high.as_i64().map(|high| high.clamp(48, 10_000));
        assert_eq!(shown.as_i64(), least, "{path} {attributes}");
    }
    host.end().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn nothing_is_asked_for_until_it_is_about_to_be_seen() {
    let host = Host::with(STRICT, &[]).await;
    host.browser.requests().await;
    host.open("below.html").await;
    host.quiet().await;
    let asked = host.requests().await;
    assert_eq!(asked, [format!("{}embed.js", host.app.url())]);
    host.browser
        .run("document.querySelector('lore-embed').scrollIntoView()")
        .await;
    host.hears("ready").await;
    assert!(!host.requests().await.is_empty());
    host.end().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn the_script_is_small_and_may_come_twice() {
    let host = Host::with(STRICT, &[]).await;
    let size = std::fs::metadata(browser_test::dist().join("embed.js"))
        .unwrap()
        .len();
    assert!(size <= 6_400, "{size} bytes");
    host.open("twice.html").await;
    host.hears("ready").await;
    assert_eq!(
        host.value(
            "document.querySelector('lore-embed').shadowRoot.querySelectorAll('iframe').length"
        )
        .await,
        1
    );
    assert_eq!(host.count("ready").await, 1);
    host.end().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn it_works_where_a_site_isolates_itself() {
    let isolated: Headers = &[
        ("cross-origin-embedder-policy", "require-corp"),
        ("cross-origin-opener-policy", "same-origin"),
        ("referrer-policy", "no-referrer"),
    ];
    // Such a site loads scripts of its own origin only, so it keeps a copy of this one.
    let host = Host::with(isolated, &[]).await;
    host.open("copy.html").await;
    host.hears("ready").await;
    assert_eq!(host.value("crossOriginIsolated").await, true);
    host.end().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn it_works_without_storage() {
    let host = Host::same_site(STRICT, &[]).await;
    let blocked = "for (const name of ['localStorage', 'sessionStorage', 'caches', 'indexedDB'])
        Object.defineProperty(window, name, {
            get() { throw new DOMException('storage is blocked', 'SecurityError') },
        });";
    host.browser.before_each_page(blocked).await;
    host.open("index.html").await;
    host.hears("ready").await;
    host.enter().await;
    host.browser.wait_for("html[data-started]").await;
    let storage = "try { localStorage; return 'open' } catch { return 'blocked' }";
    assert_eq!(host.browser.run(storage).await, "blocked");
    host.leave_frame().await;
    host.end().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn a_sandboxed_site_needs_an_open_host_and_keeps_its_link_without() {
    let sandbox: Headers = &[(
        "content-security-policy",
        "sandbox allow-scripts allow-popups allow-forms",
    )];
    let host = Host::with(sandbox, &[("access-control-allow-origin", "*")]).await;
    host.open("index.html").await;
    assert_eq!(host.value("self.origin").await, "null");
    host.hears("ready").await;
    host.end().await;

    let host = Host::with(sandbox, &[]).await;
    host.open("index.html").await;
    host.hears("error").await;
    assert_eq!(host.last("error").await["reason"], "timeout");
    assert_eq!(host.of_embed("frame ?? 'none'").await, "none");
    assert_eq!(
        host.of_embed("embed.querySelector('a').checkVisibility()")
            .await,
        true
    );
    host.end_noisy().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn the_reader_and_the_site_can_lead_it_elsewhere() {
    let host = Host::with(STRICT, &[]).await;
    host.open("index.html").await;
    host.hears("ready").await;
    host.enter().await;
    host.browser.wait_for("html[data-started]").await;
    host.browser
        .run("document.querySelector('.prose a[href*=entry]').click()")
        .await;
    host.leave_frame().await;
    host.hears("navigate").await;
    let to = host.last("navigate").await;
    assert!(
        to["url"]
            .as_str()
            .unwrap()
            .starts_with(&format!("{}entry/", host.app.url())),
        "{to}"
    );
    assert!(!to["url"].as_str().unwrap().contains("embed"), "{to}");

    let asks = [
        ("embed.goTo('bajor')", "entry/bajor/", "Bajor"),
        ("embed.goTo('disputes/')", "disputes/", "Disputes"),
        ("embed.search('kira')", "search/?q=kira", "Search"),
        (
            "embed.entry = 'terok-nor'",
            "entry/terok-nor/?year=2357",
            "Terok Nor",
        ),
        (
            "embed.year = 2369",
            "entry/terok-nor/?year=2369",
            "Terok Nor",
        ),
        (
            "embed.view = 'timeline'",
            "timeline/?entry=terok-nor&year=2369",
            "Timeline",
        ),
    ];
    for (ask, path, heading) in asks {
        host.forget().await;
        host.do_with_embed(ask).await;
        host.hears("navigate").await;
        let to = host.last("navigate").await;
        assert_eq!(to["url"], format!("{}{path}", host.app.url()), "{ask}");
        host.enter().await;
        host.browser
            .until(&format!(
                "document.querySelector('h1').innerText === {}",
                Value::from(heading)
            ))
            .await;
        host.leave_frame().await;
    }
    assert_eq!(host.value("location.pathname").await, "/index.html");
    let refused = "try { document.querySelector('lore-embed').goTo('https://example.org/'); return 'went' } catch (fault) { return fault.name }";
    assert_eq!(host.browser.run(refused).await, "RangeError");
    host.end().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn a_link_stays_when_nothing_answers() {
    let folder = browser_test::Folder::copy(&browser_test::dist());
    std::fs::remove_file(folder.asset("frame-*.js")).unwrap();
    let host = Host::of(folder.path(), STRICT, &[]).await;
    host.open("index.html").await;
    host.hears("error").await;
    assert_eq!(
        host.last("error").await,
        json!({ "type": "lore:error", "reason": "timeout" })
    );
    assert_eq!(host.of_embed("frame ?? 'none'").await, "none");
    assert_eq!(
        host.of_embed("embed.querySelector('a').checkVisibility()")
            .await,
        true
    );
    host.end_noisy().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn a_plain_frame_is_compact_and_leads_out() {
    let host = Host::with(&[], &[]).await;
    host.open("plain.html").await;
    host.enter_found("document.querySelector('iframe')").await;
    host.browser
        .wait_for("html[data-embed][data-started] .embed-bar a")
        .await;
    assert_eq!(
        host.value("getComputedStyle(document.querySelector('.site-head')).display")
            .await,
        "none"
    );
    let out = host
        .value("document.querySelector('.embed-bar a').href")
        .await;
    assert_eq!(out, format!("{}entry/gallitep/", host.app.url()));
    assert_eq!(
        host.value("document.querySelector('.embed-bar a').target")
            .await,
        "_blank"
    );
    // A page loaded by a link, as before the program has come, is compact as well.
    let load = "location.assign(document.querySelector('.prose a[href*=entry]').href)";
    host.browser.run(load).await;
    host.browser
        .until("!location.search && document.querySelector('html[data-embed] .embed-bar')")
        .await;
    host.leave_frame().await;
    host.end().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn every_view_is_shown() {
    let host = Host::with(STRICT, &[]).await;
    host.open("views.html").await;
    host.browser
        .until("heard.filter(({ type }) => type === 'lore:ready').length === 3")
        .await;
    for (number, heading) in ["Search", "Relations", "Timeline"].into_iter().enumerate() {
        host.enter_nth(number).await;
        host.browser
            .until(&format!(
                "document.querySelector('h1').innerText === '{heading}'"
            ))
            .await;
        host.leave_frame().await;
    }
    host.open("cards.html").await;
    host.hears("ready").await;
    host.enter().await;
    let loaded = host.loaded().await;
    assert!(
        loaded.contains("gallitep.json") && !loaded.contains("wasm"),
        "{loaded}"
    );
    assert_eq!(
        host.value("document.querySelector('h1').innerText").await,
        "Gallitep"
    );
    host.leave_frame().await;
    host.end().await;
}
