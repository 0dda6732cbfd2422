//! Prints how long a frame of the graph of relations takes in Chromium while a hand drags and zooms it: the median,
//! the 95th percentile and the maximum, in milliseconds. The browser draws as fast as it can, without the GPU, so a
//! time is the cost of a frame.
//!
//! `cargo xtask bench-graph` builds the folders and runs it.

use browser_test::{Browser, READY, STARTED};
use serde_json::Value;
use static_host::Site;

/// What a hand does in some frames, and the times between these frames.
const GESTURE: &str = "new Promise((done) => {
    const graph = document.querySelector('#graph');
    const frame = document.querySelector('#graph-frame').getBoundingClientRect();
    const [x, y] = [frame.left + frame.width / 2, frame.top + frame.height / 2];
    const point = (type, at) => graph.dispatchEvent(new PointerEvent(type, { bubbles: true, cancelable: true,
        pointerType: 'mouse', button: 0, buttons: 1, clientX: x + 220 * Math.sin(at / 40), clientY: y + 140 * Math.sin(at / 27) }));
    const wheel = (at) => graph.dispatchEvent(new WheelEvent('wheel', { bubbles: true, cancelable: true, ctrlKey: true,
        deltaY: at % 120 < 60 ? -6 : 6, clientX: x + 40, clientY: y + 20 }));
    const times = [];
    let before;
    let at = 0;
    if (KIND === 'pan') point('pointerdown', 0);
    const next = (now) => {
        if (before !== undefined) times.push(now - before);
        before = now;
        if (at++ >= 600) return done(times);
        if (KIND === 'pan') point('pointermove', at); else wheel(at);
        requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
})";

#[tokio::main(flavor = "current_thread")]
async fn main() {
    println!(
        "    {:<10}{:<8}{:>8}{:>8}{:>8}{:>8}{:>12}",
        "frame, ms", "", "nodes", "median", "95 %", "most", "redraw"
    );
    for folder in std::env::args().skip(1) {
        let host = Site::new(&folder).serve().expect("the folder is served");
        let browser = Browser::with(&["--disable-frame-rate-limit", "--disable-gpu-vsync"]).await;
        browser.resize(1280, 800).await;
        let url = format!("{}relations/?scope=all&view=graph", host.url());
        browser.client.goto(&url).await.expect("a page");
        browser.wait_for(STARTED).await;
        browser.run("dispatchEvent(new Event('pointermove'))").await;
        browser.wait_for(READY).await;
        browser.wait_for("#graph a.node").await;
        let name = folder.rsplit('/').nth(1).unwrap_or(&folder);
        let nodes = "parseInt(document.querySelector('#graph-summary').innerText.match(/between (\\d+)/)[1])";
        let nodes = browser.value(nodes).await;
        browser
            .run("document.querySelector('#graph-frame').scrollIntoView()")
            .await;
        for kind in ["pan", "zoom"] {
            for _ in 0..2 {
                browser
                    .run("document.querySelector('#zoom-in').click()")
                    .await;
            }
            let times = browser
                .promised(&GESTURE.replace("KIND", &format!("'{kind}'")))
                .await;
            let times = times.as_array().into_iter().flatten();
            let mut times: Vec<f64> = times.filter_map(Value::as_f64).collect();
            times.sort_by(f64::total_cmp);
            let part = |part: usize| {
                times
                    .get(times.len() * part / 100)
                    .copied()
                    .unwrap_or_default()
            };
            let redraw = browser
                .promised("(async () => { const start = performance.now(); document.querySelector('#zoom-in').click(); await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))); return performance.now() - start; })()")
                .await;
            println!(
                "    {name:<10}{kind:<8}{nodes:>8}{:>8.1}{:>8.1}{:>8.1}{:>12.1}",
                part(50),
                part(95),
                times.last().copied().unwrap_or_default(),
                redraw.as_f64().unwrap_or_default()
            );
            browser
                .run("document.querySelector('#zoom-fit').click()")
                .await;
        }
        browser.close().await;
    }
}
