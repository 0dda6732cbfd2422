//! What the site generator publishes, in a real browser: it starts at any path, and says so
//! readably when it can't.
//!
//! These tests need a built `dist/` and a browser, so they only run when asked:
//! `cargo xtask test` does, after it has seen to both.

use std::{fs, path::Path};

use browser_test::{Browser, FAULT, Folder, STARTED, dist};
use serde_json::json;
use static_host::{Host, Site};

fn host(prefix: &str) -> Host {
    Site::new(dist())
        .under(prefix)
        .sample_headers()
        .serve()
        .expect("cargo xtask dist must have built dist/")
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn starts_at_any_path() {
    let browser = Browser::open().await;
    // A browser asks for the icon of an app after its page, so both are there to the end.
    let hosts = ["/", "/u/ency/"].map(|prefix| (prefix, host(prefix)));
    for (prefix, host) in &hosts {
        browser.requests().await;
        browser.client.goto(&host.url()).await.unwrap();
        let page = browser.wait_for(STARTED).await;
        assert_eq!(page.attr("data-root").await.unwrap().unwrap(), *prefix);
        assert_eq!(browser.complaints().await, Vec::<String>::new());

        let requests = browser.requests().await;
        assert!(
            requests.iter().all(|url| url.starts_with(&host.url())),
            "{requests:#?}"
        );
        let wasm = requests.iter().filter(|url| url.contains(".wasm"));
        assert_eq!(wasm.count(), 1, "{requests:#?}");
    }
    browser.close().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn finds_the_root_from_missing_pages() {
    let browser = Browser::open().await;
    for prefix in ["/", "/u/ency/"] {
        let host = host(prefix);
        for path in [
            "nothing",
            "nothing/",
            "entry/no-one",
            "entry/no-one/",
            "a/b/c",
        ] {
            let url = format!("{}{path}", host.url());
            browser.client.goto(&url).await.unwrap();
            let page = browser.wait_for(STARTED).await;
            let root = page.attr("data-root").await.unwrap().unwrap();
            assert_eq!(root, prefix, "{url}");
            let fault = browser
                .run("return document.getElementById('fault').hidden")
                .await;
            assert_eq!(fault, true, "{url}");
        }
    }
    browser.close().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn reports_a_start_that_fails_and_retries() {
    /// Spoils a file of the folder.
    type Spoil = fn(&Path);
    let faults: [(&str, &str, Spoil); 9] = [
        ("missing wasm", "encyclopedia_bg-*.wasm", |file| {
            fs::remove_file(file).unwrap();
        }),
        ("HTML in place of wasm", "encyclopedia_bg-*.wasm", |file| {
            fs::write(file, "<!doctype html><p>hello").unwrap();
        }),
        ("tampered wasm", "encyclopedia_bg-*.wasm", tamper),
        ("wasm cut short", "encyclopedia_bg-*.wasm", |file| {
            let half = fs::read(file).unwrap();
            fs::write(file, &half[..half.len() / 3]).unwrap();
        }),
        ("missing script", "app-*.js", |file| {
            fs::remove_file(file).unwrap();
        }),
        ("tampered script", "app-*.js", tamper),
        ("missing bindings", "encyclopedia-*.js", |file| {
            fs::remove_file(file).unwrap();
        }),
        ("tampered bindings", "encyclopedia-*.js", tamper),
        ("tampered list of files", "files-*.js", tamper),
    ];
    let browser = Browser::open().await;
    for (name, pattern, spoil) in faults {
        let folder = Folder::copy(&dist());
        let file = folder.asset(pattern);
        let good = fs::read(&file).unwrap();
        spoil(&file);
        let host = Site::new(folder.path()).serve().unwrap();
        browser.client.goto(&host.url()).await.unwrap();

        let fault = browser.wait_for(FAULT).await;
        let text = fault.text().await.unwrap();
        assert!(text.contains("did not start"), "{name}: {text}");
        assert!(text.contains("could not be loaded"), "{name}: {text}");

        fs::write(&file, good).unwrap();
        browser.wait_for("#retry").await.click().await.unwrap();
        browser.wait_for(STARTED).await;
    }
    browser.close().await;
}

/// Changes a byte within the last section or statement.
fn tamper(file: &Path) {
    let mut content = fs::read(file).unwrap();
    let last = content.len() - 3;
    content[last] ^= 1;
    fs::write(file, content).unwrap();
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn reports_a_browser_without_webassembly() {
    let browser = Browser::open().await;
    let source = json!({ "source": "delete globalThis.WebAssembly" });
    browser
        .tell("Page.addScriptToEvaluateOnNewDocument", &source)
        .await;
    let host = host("/");
    browser.client.goto(&host.url()).await.unwrap();
    let text = browser.wait_for(FAULT).await.text().await.unwrap();
    assert!(text.contains("This browser has no WebAssembly."), "{text}");
    browser.close().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn does_without_the_style() {
    let browser = Browser::open().await;
    let folder = Folder::copy(&dist());
    fs::remove_file(folder.asset("style-*.css")).unwrap();
    let host = Site::new(folder.path()).serve().unwrap();
    browser.client.goto(&host.url()).await.unwrap();
    browser.wait_for(STARTED).await;
    browser.close().await;
}

/// It calls the program: without it, pages are what they are without scripts.
#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn reads_on_without_the_early_script() {
    let browser = Browser::open().await;
    let folder = Folder::copy(&dist());
    fs::remove_file(folder.asset("early-*.js")).unwrap();
    let host = Site::new(folder.path()).serve().unwrap();
    browser.client.goto(&host.url()).await.unwrap();
    let link = browser.wait_for("main .start h3 a").await;
    let title = link.text().await.unwrap();
    link.click().await.unwrap();
    browser.wait_for(".prose").await;
    let heading = browser.wait_for("main h1").await;
    assert_eq!(heading.text().await.unwrap(), title);
    browser.close().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn keeps_the_chosen_theme() {
    let browser = Browser::open().await;
    let host = host("/");
    browser.client.goto(&host.url()).await.unwrap();
    browser
        .run("localStorage.setItem('lore.theme', 'dark')")
        .await;
    browser.client.goto(&host.url()).await.unwrap();
    browser.wait_for("html[data-theme=dark]").await;
    browser.close().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn lets_no_markup_run_a_script() {
    let browser = Browser::open().await;
    let host = host("/");
    browser.client.goto(&host.url()).await.unwrap();
    browser.wait_for(STARTED).await;
    let accepts = async |markup: &str| {
        let markup = serde_json::to_string(markup).unwrap();
        let script = format!(
            "try {{ document.createElement('div').innerHTML = {markup}; return true }} \
             catch (fault) {{ return false }}"
        );
        browser.run(&script).await == true
    };
    // Only the program may set markup, by a policy that no other script knows.
    for markup in [
        "<p>1 < 2, a JavaScript: no</p>",
        "<script>alert(1)</script>",
        "<SCRIPT src=x>",
        "<img src=x onerror=alert(1)>",
        "<img src=x\nonerror = alert(1)>",
        "<img title='>' onerror=alert(1)>",
        "<svg/onload=alert(1)>",
        "<img alt=''onerror=alert(1)>",
        "<a href=javascript:alert(1)>x</a>",
        "<a href=\" JavaScript:alert(1)\">x</a>",
        "<iframe srcdoc='<p>'></iframe>",
        "<base href=/>",
    ] {
        assert!(!accepts(markup).await, "{markup}");
    }
    let script = browser
        .run(
            "try { document.createElement('script').text = '1'; return 'ran' } \
             catch (fault) { return fault.name }",
        )
        .await;
    assert_eq!(script, "TypeError");
    let second = browser
        .run(
            "try { trustedTypes.createPolicy('lore', { createHTML: String }); return 'made' } \
             catch (fault) { return fault.name }",
        )
        .await;
    assert_eq!(second, "TypeError");
    browser.close().await;
}
