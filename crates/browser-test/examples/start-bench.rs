//! Prints how long published folders take in Chromium from the start of their program to the first
//! view, in milliseconds: the least, the median and the most of some visits to each.
//!
//! `cargo xtask bench-start` builds the folders and runs it.

use browser_test::Browser;
use static_host::Site;

const VISITS: usize = 15;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    println!(
        "    {:<28}{:>8}{:>8}{:>8}",
        "first view, ms", "least", "median", "most"
    );
    for folder in std::env::args().skip(1) {
        let host = Site::new(&folder).serve().expect("the folder is served");
        let browser = Browser::open().await;
        let mut times = Vec::new();
        for _ in 0..VISITS {
            browser.client.goto(&host.url()).await.expect("a page");
            browser.wait_for("html[data-started]").await;
            let time = browser
                .value("document.documentElement.dataset.started")
                .await;
            let time = time.as_str().and_then(|time| time.parse::<f64>().ok());
            times.push(time.expect("the page tells how long it took"));
        }
        browser.close().await;
        times.sort_by(f64::total_cmp);
        let name = folder.rsplit('/').nth(1).unwrap_or(&folder);
        let (least, most) = (times[0], times[VISITS - 1]);
        println!(
            "    {name:<28}{least:>8.1}{:>8.1}{most:>8.1}",
            times[VISITS / 2]
        );
    }
}
