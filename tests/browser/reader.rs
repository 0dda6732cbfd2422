//! A reader: a browser at a copy of the encyclopedia, and what a reader can see there.

use std::cell::Cell;

use browser_test::{Browser, FAULT, READY, STARTED, dist};
use lore::route::{Address, Route};
use serde_json::Value;
use static_host::{Host, Site};

/// A page: its path, the start of the window's title, its heading.
pub(crate) type Page = (&'static str, &'static str, &'static str);

/// Every type of page. Those at the top level come from the table of routes, so a new one is among them.
pub(crate) fn pages() -> Vec<Page> {
    // The home page has the world's name, and three are of something else: see below.
    let other = |page: &Route| {
        let other = matches!(page, Route::Home | Route::Search(_) | Route::Share(_));
        other || *page == Route::Random
    };
    let top_level = Route::top_level().filter(|page| !other(page)).map(|page| {
        let name = page.name().expect("a page at the top level has a name");
        let path: &str = Address::new(page).path().leak();
        (path, name, name)
    });
    let others = [
        ("", WORLD, WORLD),
        ("entry/gallitep/", "Gallitep", "Gallitep"),
        ("search/?q=gallitep", "Search for “gallitep”", "Search"),
        ("search/?q=zzzzqqqq", "Search for “zzzzqqqq”", "Search"),
        (
            "walk/how-the-occupation-ended/",
            "How the Occupation ended",
            "How the Occupation ended",
        ),
        (
            "share/?page=entry/gallitep/",
            "Share and embed",
            "Share and embed",
        ),
    ];
    // That of sharing last: the frame in it goes on loading for a while.
    top_level.chain(others).collect()
}

/// A page that is none.
pub(crate) const NO_PAGE: Page = ("no/such-page/", "No such page", "No such page");

/// The name of the encyclopedia.
pub(crate) const WORLD: &str = "The Encyclopedia of the Bajoran Empire";

/// What a console says of a file that is not there, and of what it takes for one.
const MISSING: [&str; 3] = [
    "the server responded with a status of 404",
    "Refused to apply style from",
    "Refused to execute script from",
];

/// A browser at the encyclopedia.
pub(crate) struct Reader {
    pub(crate) browser: Browser,
    host: Host,
    /// Whether an address was asked for that is no file, so that the host said 404.
    strayed: Cell<bool>,
}

impl Reader {
    /// Starts at a page of an encyclopedia at the root of a host.
    pub(crate) async fn at(path: &str) -> Self {
        let reader = Self::under("/").await;
        reader.visit(path).await;
        reader
    }

    /// A browser that is nowhere yet.
    pub(crate) async fn under(prefix: &str) -> Self {
        Self::of(Site::new(dist()).under(prefix)).await
    }

    /// A browser that is nowhere yet, and a site.
    pub(crate) async fn of(site: Site) -> Self {
        Self {
            browser: Browser::open().await,
            host: site
                .sample_headers()
                .serve()
                .expect("cargo xtask dist must have built dist/"),
            strayed: Cell::new(false),
        }
    }

    /// The address of the home page.
    pub(crate) fn root(&self) -> String {
        self.host.url()
    }

    /// Whether a path is a file on the host. What is none is answered by the page that tells so,
    /// with the status that says so.
    pub(crate) fn is_page(path: &str) -> bool {
        let path = path.split(['?', '#']).next().unwrap_or_default();
        dist().join(path).join("index.html").is_file()
    }

    /// Types an address, as a path from the root, and waits for the page.
    pub(crate) async fn visit(&self, path: &str) {
        if !Self::is_page(path) {
            self.strayed.set(true);
        }
        // A change of the fragment alone loads nothing.
        let away = self.browser.client.goto("about:blank").await;
        away.expect("an empty page opens");
        let url = format!("{}{path}", self.root());
        self.browser.client.goto(&url).await.expect("a page opens");
        self.is_there().await;
    }

    /// Does the first thing that a reader does, and waits for what it calls.
    async fn is_there(&self) {
        self.browser.wait_for(STARTED).await;
        self.browser
            .run("document.querySelector('main a, .brand').dispatchEvent(new Event('pointerover', { bubbles: true }))")
            .await;
        self.browser.wait_for(READY).await;
        // The page that shows how to embed others shows one; left too early, it would complain.
        self.browser
            .until("[...document.querySelectorAll('.live-view iframe')].every((one) => one.contentDocument?.documentElement.dataset.started !== undefined)")
            .await;
    }

    /// Loads the page again.
    pub(crate) async fn reload(&self) {
        let loaded = self.browser.client.refresh().await;
        loaded.expect("the page loads again");
        self.is_there().await;
    }

    /// Goes back in the history.
    pub(crate) async fn back(&self) {
        self.browser.client.back().await.expect("there is a past");
    }

    /// The address, as a path from the root.
    pub(crate) async fn address(&self) -> String {
        let url = self.text_of("location.href").await;
        let path = url.strip_prefix(&self.root());
        path.unwrap_or_else(|| panic!("{url} is outside"))
            .to_owned()
    }

    /// Waits for an address: an exact one.
    pub(crate) async fn arrives_at(&self, path: &str) {
        let url = Value::from(format!("{}{path}", self.root()));
        self.browser
            .until(&format!("location.href === {url}"))
            .await;
    }

    /// An expression that is a text.
    pub(crate) async fn text_of(&self, expression: &str) -> String {
        match self.browser.value(expression).await {
            Value::String(text) => text,
            other => panic!("{expression} is no text but {other}"),
        }
    }

    /// An expression that is a number, rounded.
    pub(crate) async fn number(&self, expression: &str) -> i64 {
        let number = self
            .browser
            .value(&format!("Math.round({expression})"))
            .await;
        number
            .as_i64()
            .unwrap_or_else(|| panic!("{expression} is {number}"))
    }

    /// The text that an element shows.
    pub(crate) async fn says(&self, css: &str) -> String {
        let css = Value::from(css);
        self.text_of(&format!("document.querySelector({css}).innerText"))
            .await
    }

    /// How many elements there are.
    pub(crate) async fn count(&self, css: &str) -> i64 {
        let css = Value::from(css);
        self.number(&format!("document.querySelectorAll({css}).length"))
            .await
    }

    /// Clicks an element. Where the page is drawn anew between the look and the click, a reader
    /// clicks on what stands there then; from below the header they scroll it out first.
    pub(crate) async fn click(&self, css: &str) {
        for _ in 0..3 {
            let element = self.browser.wait_for(css).await;
            match element.click().await {
                Ok(()) => return,
                Err(fault) if fault.is_stale_element_reference() => {}
                Err(fault) if fault.to_string().contains("click intercepted") => {
                    let css = Value::from(css);
                    let scroll = format!(
                        "document.querySelector({css}).scrollIntoView({{ block: 'center' }})"
                    );
                    self.browser.run(&scroll).await;
                }
                Err(fault) => panic!("{css}: {fault}"),
            }
        }
        panic!("{css} is drawn anew all the time, or something lies over it");
    }

    /// Chooses a tab of the relations' panel, and waits for its part: the press is painted first.
    pub(crate) async fn choose_tab(&self, id: &str) {
        self.click(&format!("#{id}-tab")).await;
        self.browser
            .until(&format!(
                "document.getElementById('{id}').checkVisibility()"
            ))
            .await;
    }

    /// Waits until an element has the focus.
    pub(crate) async fn focus_is_on(&self, css: &str) {
        let css = Value::from(css);
        self.browser
            .until(&format!("document.activeElement.matches({css})"))
            .await;
    }

    /// Puts the focus on an element.
    pub(crate) async fn focus(&self, css: &str) {
        let css = Value::from(css);
        self.browser
            .run(&format!("document.querySelector({css}).focus()"))
            .await;
        self.focus_is_on(css.as_str().unwrap_or_default()).await;
    }

    /// Two frames later: what the program does after drawing is done.
    pub(crate) async fn settle(&self) {
        self.browser
            .promised("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())))")
            .await;
    }

    /// What the console shows as wrong, but for files that the reader knew are none.
    pub(crate) async fn complaints(&self) -> Vec<String> {
        let mut complaints = self.browser.complaints().await;
        if self.strayed.get() {
            complaints.retain(|line| !MISSING.iter().any(|missing| line.contains(missing)));
        }
        complaints
    }

    /// Ends, if nothing went wrong on the way.
    pub(crate) async fn leave(self) {
        self.is_well().await;
        self.browser.close().await;
    }

    /// Nothing has gone wrong since the last call.
    pub(crate) async fn is_well(&self) {
        assert_eq!(self.complaints().await, Vec::<String>::new());
        assert_eq!(self.count(FAULT).await, 0, "a fault is shown");
    }
}
