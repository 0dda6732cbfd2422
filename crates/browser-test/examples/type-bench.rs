//! Prints how long a published folder takes in Chromium from a key press to painted answers, in milliseconds: in
//! the box of the home page and on the results page, at the processor's own speed and slowed down four times.
//!
//! `cargo run --release -p browser-test --example type-bench -- dist "words" "more words"`

use browser_test::Browser;
use serde_json::{Value, json};
use static_host::Site;

/// Types each text letter by letter, at random times within a frame. Returns for each letter the time from before
/// the event to after the frame that shows the answers. A page without any script takes half a frame: a little over
/// 8 ms.
const TYPE: &str = "const [selector, texts] = arguments, done = arguments[arguments.length - 1];
    const box = document.querySelector(selector), times = [];
    const painted = () => new Promise((then) => requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => then(performance.now());
        channel.port2.postMessage(0);
    }));
    // The first text is typed once in advance, so that all chunks are loaded.
    const type = async () => {
        box.focus();
        for (const text of [texts[0], ...texts]) {
            for (let length = 1; length <= text.length; length++) {
                const begin = performance.now();
                box.value = text.slice(0, length);
                box.dispatchEvent(new InputEvent('input', { bubbles: true }));
                times.push(await painted() - begin);
                await new Promise((then) => setTimeout(then, 25 + 40 * Math.random()));
            }
        }
    };
    type().then(() => done(times.slice(texts[0].length)), (fault) => done(String(fault)));";

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let mut arguments = std::env::args().skip(1);
    let folder = arguments.next().expect("a folder");
    let texts: Vec<String> = arguments.collect();
    let host = Site::new(&folder).serve().expect("the folder is served");
    let browser = Browser::open().await;
    println!(
        "    {:<34}{:>6}{:>9}{:>9}{:>9}",
        "key to painted answers, ms", "keys", "median", "p95", "most"
    );
    for (path, selector) in [("", "#home-find"), ("search/", "#q")] {
        for slowed in [1, 4] {
            let url = format!("{}{path}", host.url());
            browser.client.goto(&url).await.expect("a page");
            browser.wait_for("html[data-started]").await;
            // The program takes the page over when a reader comes near its field.
            browser
                .run(&format!("document.querySelector('{selector}').focus()"))
                .await;
            browser.wait_for("html[data-live]").await;
            let rate = json!({ "rate": slowed });
            browser.tell("Emulation.setCPUThrottlingRate", &rate).await;
            let given = vec![json!(selector), json!(texts)];
            let times = browser.client.execute_async(TYPE, given).await;
            let Ok(Value::Array(times)) = times else {
                panic!("{times:?}")
            };
            let mut times: Vec<f64> = times.iter().filter_map(Value::as_f64).collect();
            times.sort_by(f64::total_cmp);
            let keys = times.len();
            let at = |hundredths: usize| times[(keys * hundredths / 100).min(keys - 1)];
            println!(
                "    {:<34}{keys:>6}{:>9.1}{:>9.1}{:>9.1}",
                format!("{selector}, processor 1/{slowed}"),
                at(50),
                at(95),
                at(100)
            );
        }
    }
    browser.close().await;
}
