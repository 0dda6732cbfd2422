//! A browser at an odd world.

use std::path::Path;
use std::{env, fs};

use browser_test::{Browser, FAULT, READY, STARTED};
use serde_json::Value;
use static_host::{Host, Site};

/// Counts what runs that should not, and tells of the markup that would.
const WATCH: &str = "window.hits = 0; window.hit = () => { window.hits += 1; };";

/// Elements that no component of ours draws.
pub(crate) const INJECTED: &str = "[src=x], [onerror], [onload], [onclick], [onfocus], [onmouseover], \
    a[href^='javascript:' i], main script, head title ~ title";

/// What sticks out of the page, if the page can be scrolled sideways.
const STICKING_OUT: &str = "(() => {
    const page = document.documentElement;
    const room = page.clientWidth;
    if (page.scrollWidth <= room) return '';
    const clipped = (one) => one && (getComputedStyle(one).overflowX !== 'visible' || clipped(one.parentElement));
    const beyond = (one) => {
        const { left, right } = one.getBoundingClientRect();
        return Math.max(right - room, -left);
    };
    const out = [...document.body.querySelectorAll('*')]
        .filter((one) => beyond(one) > 1 && !clipped(one.parentElement))
        .sort((a, b) => beyond(b) - beyond(a))
        .slice(0, 4)
        .map((one) => one.outerHTML.slice(0, 160));
    return `${page.scrollWidth} in ${room}: ${out.join(' | ')}`;
})()";

/// What axe finds, a line for each kind.
const VIOLATIONS: &str = "axe.run(document, { resultTypes: ['violations'], preload: false })
    .then(({ violations }) => violations.map(({ id, nodes }) =>
        `${id}: ${nodes[0].target} in ${nodes[0].html.slice(0, 200)}`))";

/// What a console says of a page that is none.
const MISSING: &str = "the server responded with a status of 404";

pub(crate) struct Visitor {
    pub(crate) browser: Browser,
    host: Host,
    axe: String,
}

impl Visitor {
    pub(crate) async fn of(folder: &Path) -> Self {
        let browser = Browser::open().await;
        browser.before_each_page(WATCH).await;
        let file = env::var_os("LORE_AXE").expect("LORE_AXE must name axe.min.js");
        Self {
            browser,
            host: Site::new(folder)
                .serve()
                .expect("cargo xtask test-worlds builds it"),
            axe: fs::read_to_string(file).expect("LORE_AXE can be read"),
        }
    }

    /// Opens a file.
    pub(crate) async fn open(&self, path: &str) {
        // A change of the fragment alone loads nothing.
        let away = self.browser.client.goto("about:blank").await;
        away.expect("an empty page opens");
        let url = format!("{}{path}", self.host.url());
        self.browser.client.goto(&url).await.expect("a page opens");
    }

    /// Opens a page, and calls the whole program.
    pub(crate) async fn visit(&self, path: &str) {
        self.open(path).await;
        self.browser.wait_for(STARTED).await;
        let call = "document.querySelector('main a, .brand').dispatchEvent(new Event('pointerover', { bubbles: true }))";
        self.browser.run(call).await;
        self.browser.wait_for(READY).await;
        self.settle().await;
    }

    async fn settle(&self) {
        let frames = "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())))";
        self.browser.promised(frames).await;
    }

    /// Every page at two widths, with axe at the wider.
    pub(crate) async fn reads(&self, paths: impl Iterator<Item = &str>) {
        let mut faults = Vec::new();
        for path in paths {
            self.browser.resize(320, 640).await;
            self.visit(path).await;
            let out = self.sticking_out().await;
            if !out.is_empty() {
                faults.push(format!("{path}: {out}"));
            }
            self.browser.resize(1280, 900).await;
            self.settle().await;
            let out = self.sticking_out().await;
            if !out.is_empty() {
                faults.push(format!("{path} wide: {out}"));
            }
            self.browser.run(&self.axe).await;
            let finish = "for (const motion of document.getAnimations()) motion.finish()";
            self.browser.run(finish).await;
            match self.browser.promised(VIOLATIONS).await {
                Value::Array(found) => {
                    faults.extend(found.iter().map(|one| format!("{path}: {one}")));
                }
                other => faults.push(format!("{path}: {other}")),
            }
            faults.extend(
                self.wrongs()
                    .await
                    .iter()
                    .map(|one| format!("{path}: {one}")),
            );
        }
        assert!(faults.is_empty(), "{faults:#?}");
    }

    pub(crate) async fn sticking_out(&self) -> String {
        let out = self.browser.value(STICKING_OUT).await;
        out.as_str().unwrap_or("no answer").to_owned()
    }

    /// Gives the focus to everything that can have it, and points at it.
    pub(crate) async fn does_everything(&self) {
        let act = "for (const one of document.querySelectorAll('a, button, input, select, summary, [tabindex]')) {
            one.focus();
            for (const kind of ['pointerover', 'mouseover', 'focus'])
                one.dispatchEvent(new Event(kind, { bubbles: true }));
        }";
        self.browser.run(act).await;
        self.settle().await;
    }

    /// Adds a reader's file, and waits for what comes of it.
    pub(crate) async fn takes(&self, file: &str) {
        self.visit("settings/").await;
        let file = serde_json::json!(file);
        let import = format!(
            "const field = document.querySelector('main input[type=file]');
             const files = new DataTransfer();
             files.items.add(new File([{file}], {file}));
             field.files = files.files;
             field.dispatchEvent(new Event('change', {{ bubbles: true }}))"
        );
        self.browser.run(&import).await;
        let told =
            "[...document.querySelectorAll('main [role=status]')].some((one) => one.textContent)";
        self.browser.until(told).await;
        self.settle().await;
    }

    /// What is wrong on the page.
    async fn wrongs(&self) -> Vec<String> {
        let mut wrongs = self.browser.complaints().await;
        wrongs.retain(|line| !line.contains(MISSING));
        let counts = [
            (
                "a fault is shown",
                format!("document.querySelectorAll('{FAULT}').length"),
            ),
            ("a script ran", "window.hits".to_owned()),
            (
                "markup came in",
                format!("document.querySelectorAll(`{INJECTED}`).length"),
            ),
            (
                "no heading",
                "1 - document.querySelectorAll('main h1').length".to_owned(),
            ),
        ];
        for (wrong, count) in counts {
            let count = self.browser.value(&count).await;
            if count != 0 {
                wrongs.push(format!("{wrong}: {count}"));
            }
        }
        wrongs
    }

    pub(crate) async fn is_well(&self, place: &str) {
        assert_eq!(self.wrongs().await, Vec::<String>::new(), "{place}");
    }

    pub(crate) async fn leave(self) {
        self.browser.close().await;
    }
}

/// Takes the policy out of every page below a folder: a host may send none, and a reader's browser may
/// know none.
pub(crate) fn drop_policy(folder: &Path) {
    for file in fs::read_dir(folder).expect("a folder") {
        let file = file.expect("a file").path();
        if file.is_dir() {
            drop_policy(&file);
        } else if file.extension().is_some_and(|end| end == "html") {
            let page = fs::read_to_string(&file).expect("a page");
            let lax = page.replace("Content-Security-Policy", "no-policy");
            assert_ne!(page, lax, "{} has no policy", file.display());
            fs::write(&file, lax).expect("a page");
        }
    }
}
