//! No one speaks for the encyclopedia but itself, and it does for no one what a reader could not.

use std::fs;

use browser_test::{Folder, dist};

use super::host::{Host, STRICT};

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn a_sibling_frame_is_not_heard() {
    let host = Host::with(STRICT, &[]).await;
    host.open("index.html").await;
    host.hears("ready").await;
    host.quiet().await;
    host.forget().await;
    let before = host.of_embed("frame.clientHeight").await;
    let sibling = "const frame = document.createElement('iframe');
        frame.src = 'sibling.html';
        document.body.append(frame);
        return new Promise((done) => { frame.onload = () => setTimeout(done, 500, true) })";
    host.browser.run(sibling).await;
    host.browser.run("for (const message of [{ lore: 1, type: 'hello' }, { type: 'height', height: 3999 }]) postMessage(message, '*')").await;
    host.quiet().await;
    assert_eq!(host.of_embed("frame.clientHeight").await, before);
    assert_eq!(host.value("heard").await, serde_json::json!([]));
    host.enter().await;
    assert_eq!(
        host.value("document.documentElement.dataset.theme").await,
        "light"
    );
    assert_eq!(
        host.value("document.querySelector('h1').innerText").await,
        "Gallitep"
    );
    host.leave_frame().await;
    host.end().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn a_sibling_of_a_plain_frame_gets_no_port() {
    let host = Host::with(&[], &[]).await;
    host.open("plain.html").await;
    let enter = async || host.enter_found("document.querySelector('iframe')").await;
    enter().await;
    host.browser.wait_for("html[data-started]").await;
    host.browser
        .run("addEventListener('message', () => window.was_told = true)")
        .await;
    host.leave_frame().await;
    host.browser.run("const frame = document.createElement('iframe'); frame.src = 'sibling.html'; document.body.append(frame)").await;
    enter().await;
    host.browser.until("was_told").await;
    assert_eq!(
        host.value("document.documentElement.dataset.theme ?? ''")
            .await,
        ""
    );
    assert_eq!(
        host.value("document.querySelector('h1').innerText").await,
        "Gallitep"
    );
    host.leave_frame().await;
    host.end().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn a_hostile_site_can_ask_for_pages_and_looks_only() {
    let host = Host::with(&[], &[]).await;
    host.open("empty.html").await;
    let shake = format!(
        "const frame = document.createElement('iframe');
         addEventListener('message', ({{ data }}) => {{
             if (data?.type !== 'hello') return;
             const {{ port1, port2 }} = new MessageChannel();
             window.port = port1;
             window.told = [];
             port1.onmessage = ({{ data }}) => told.push(data);
             frame.contentWindow.postMessage({{ lore: 1, type: 'welcome' }}, '*', [port2]);
         }});
         frame.src = '{}entry/gallitep/?embed';
         document.body.append(frame)",
        host.app.url()
    );
    host.browser.run(&shake).await;
    host.browser
        .until("window.told?.some(({ type }) => type === 'ready')")
        .await;
    let hostile = "for (const path of ['https://example.org/', '//example.org/', 'javascript:alert(1)',
            'data:text/html,x', '../../../x', {}, null, 7])
            port.postMessage({ type: 'go', path });
        for (const accent of ['red;background:url(x)', '<b>', {}, '#12345'])
            port.postMessage({ type: 'look', theme: '\"><script>', accent });
        for (const type of ['eval', '__proto__', 'constructor', 'storage']) port.postMessage({ type, path: 'about/' });
        port.postMessage(null); port.postMessage('go'); port.postMessage([]);
        port.postMessage({ type: 'go', path: 'entry/bajor/' })";
    host.browser.run(hostile).await;
    host.browser
        .until("told.some(({ moved }) => moved !== undefined)")
        .await;
    // Messages come in order: those before the last one have been dealt with.
    host.browser
        .until("told.some(({ path }) => path === 'entry/bajor/')")
        .await;
    // Whatever it is told, it tells a height, an address of its own, a title and a summary.
    let fields = "[...new Set(told.flatMap(Object.keys))].sort().join()";
    assert_eq!(
        host.value(fields).await,
        "height,moved,path,summary,title,type"
    );
    host.enter_found("document.querySelector('iframe')").await;
    host.browser.wait_for("html[data-started]").await;
    let here = host.value("location.href").await;
    assert!(
        here.as_str().unwrap().starts_with(&host.app.url()),
        "{here}"
    );
    assert_eq!(
        host.value("document.documentElement.getAttribute('style') ?? ''")
            .await,
        ""
    );
    assert_eq!(
        host.value("document.documentElement.dataset.theme ?? ''")
            .await,
        ""
    );
    host.leave_frame().await;
    host.end_noisy().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn a_hostile_frame_can_not_leave_its_bounds() {
    let folder = Folder::copy(&dist());
    let page = "<!doctype html><title>x</title><script>
        addEventListener('message', ({ data, ports }) => {
            const [port] = ports;
            port.postMessage({ type: 'ready', path: 'entry/gallitep/', title: '<img src=x onerror=alert(1)>', summary: {} });
            for (const height of [1e9, Infinity, NaN, -5, '9px', null, [], {}])
                port.postMessage({ type: 'height', height });
            for (const path of ['https://example.org/', 'javascript:alert(1)', '../../..//example.org', null, {}])
                port.postMessage({ type: 'navigate', path, title: 'Elsewhere', moved: true });
            for (const message of [null, 'x', 7, [], { type: 'eval', code: 'alert(1)' }, { type: 'constructor' }])
                port.postMessage(message);
            port.postMessage({ type: 'height', height: 300 });
        });
        parent.postMessage({ lore: 1, type: 'hello' }, '*')</script>";
    fs::write(folder.path().join("entry/gallitep/index.html"), page).unwrap();
    let host = Host::of(folder.path(), STRICT, &[]).await;
    host.open("index.html").await;
    host.browser
        .until("heard.some(({ height }) => height === 300)")
        .await;
    let heights = host
        .value("Math.max(...heard.flatMap(({ height }) => height ?? []))")
        .await;
    assert_eq!(heights, 10_000);
    let foreign = format!(
        "heard.filter(({{ url }}) => url && !url.startsWith('{}')).length",
        host.app.url()
    );
    assert_eq!(host.value(&foreign).await, 0);
    assert_eq!(
        host.value("heard[0].title").await,
        "<img src=x onerror=alert(1)>"
    );
    assert_eq!(host.value("location.pathname").await, "/index.html");
    host.end_noisy().await;
}

/// Posts messages made by chance, by a seed that makes the same ones again; a few are almost right.
const CHANCE: &str = "
    const [count, done] = arguments;
    let state = 2369;
    const below = (limit) => {
        state ^= state << 13; state ^= state >>> 17; state ^= state << 5;
        return (state >>> 0) % limit;
    };
    const pick = (list) => list[below(list.length)];
    const text = () => Array.from({ length: below(40) }, () => String.fromCodePoint(
        below(4) ? 32 + below(95) : below(0xd800))).join('');
    const value = (deep = 3) => pick([
        () => null, () => undefined, () => below(1e9) - 5e8, () => NaN, () => below(2) === 1, text, text,
        () => pick(['go', 'look', 'ready', 'about/', 'entry/gallitep/', '..', '//x', '#', '?year=1', 'dark', '#fff']),
        () => deep ? Array.from({ length: below(4) }, () => value(deep - 1)) : [],
        () => deep ? { [text()]: value(deep - 1) } : {},
    ])();
    const message = () => below(8) ? {
        type: pick(['go', 'look', 'ready', text()]),
        [pick(['path', 'theme', 'accent', 'year', text()])]: value(),
    } : value();
    let sent = 0;
    const post = () => {
        for (const end = Math.min(count, sent + 500); sent < end; sent += 1) {
            const made = message();
            // Pages take their time: few are opened.
            if (made?.type === 'go' && below(200)) made.type = 'look';
            port.postMessage(made);
        }
        if (sent < count) setTimeout(post); else done(sent);
    };
    post();";

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn no_message_breaks_a_frame() {
    let cases = std::env::var("LORE_FUZZ_ROUNDS").ok();
    let cases: u64 = cases.and_then(|text| text.parse().ok()).unwrap_or(5_000);
    let host = Host::with(&[], &[]).await;
    host.open("empty.html").await;
    let shake = format!(
        "const frame = document.createElement('iframe');
         addEventListener('message', ({{ data }}) => {{
             if (data?.type !== 'hello' || window.port) return;
             const {{ port1, port2 }} = new MessageChannel();
             window.told = 0;
             port1.onmessage = () => {{ told += 1; }};
             frame.contentWindow.postMessage({{ lore: 1, type: 'welcome' }}, '*', [port2]);
             window.port = port1;
         }});
         frame.src = '{}entry/gallitep/?embed';
         document.body.append(frame)",
        host.app.url()
    );
    host.browser.run(&shake).await;
    host.browser.until("window.told > 0").await;
    let mut left = cases;
    while left > 0 {
        let some = left.min(100_000);
        let sent = host
            .browser
            .client
            .execute_async(CHANCE, vec![some.into()])
            .await;
        assert_eq!(sent.expect("messages are posted"), some);
        left -= some;
    }
    host.enter_found("document.querySelector('iframe')").await;
    host.browser.wait_for("html[data-started] main h1").await;
    let here = host.value("location.href").await;
    let here = here.as_str().unwrap_or_default();
    assert!(here.starts_with(&host.app.url()), "{here}");
    let fault = host.value("document.getElementById('fault').hidden").await;
    assert_eq!(fault, true);
    host.leave_frame().await;
    host.end().await;
}
