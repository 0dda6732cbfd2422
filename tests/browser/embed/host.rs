//! A site of someone else, on another origin than the encyclopedia.

use std::fs;
use std::path::Path;

use browser_test::{Browser, Folder, dist};
use serde_json::Value;
use static_host::Site;

/// Names and values.
pub(crate) type Headers = &'static [(&'static str, &'static str)];

/// The policy of a strict site; `{app}` is the encyclopedia's origin.
pub(crate) const STRICT: Headers = &[(
    "content-security-policy",
    "style-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'",
)];

/// What scripts of these tests call the first embed and its parts.
pub(crate) const EMBED: &str = "const embed = document.querySelector('lore-embed'),
    root = embed.shadowRoot, frame = root.querySelector('iframe');";

/// A browser, a site, and the encyclopedia.
pub(crate) struct Host {
    pub(crate) browser: Browser,
    pub(crate) app: static_host::Host,
    site: static_host::Host,
    /// Where the site is asked for: as another site than the encyclopedia's, or as a neighbour.
    origin: String,
    /// The pages of the site, kept as long as it is served.
    pages: Folder,
}

impl Host {
    /// A site and an encyclopedia that send these headers.
    pub(crate) async fn with(site: Headers, app: Headers) -> Self {
        Self::of(&dist(), site, app).await
    }

    /// As [`Self::with`], but the browser keeps both in one process.
    pub(crate) async fn same_site(site: Headers, app: Headers) -> Self {
        let mut host = Self::with(site, app).await;
        host.origin = host.site.origin();
        host
    }

    /// As [`Self::with`], with the encyclopedia of another folder.
    pub(crate) async fn of(folder: &Path, site: Headers, app: Headers) -> Self {
        let serve = |folder: &Path, headers: &[(&'static str, &'static str)]| {
            let site = headers
                .iter()
                .fold(Site::new(folder), |site, (name, value)| {
                    site.header(name, value)
                });
            site.serve().expect("the folder has an index.html")
        };
        let app = serve(folder, app);
        let url = app.url();
        let origin = url.trim_end_matches('/');
        // A site's policy names the encyclopedia.
        let site: Vec<_> = site
            .iter()
            .map(|(name, value)| {
                let value: &str = value.replace("{app}", origin).leak();
                (*name, value)
            })
            .collect();
        let pages = Folder::copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/host"));
        for file in fs::read_dir(pages.path()).unwrap() {
            let file = file.unwrap().path();
            let text = fs::read_to_string(&file).unwrap();
            fs::write(&file, text.replace("{app}", &app.url())).unwrap();
        }
        fs::copy(folder.join("embed.js"), pages.path().join("embed.js")).unwrap();
        let site = serve(pages.path(), &site);
        Self {
            browser: Browser::open().await,
            app,
            origin: format!("http://localhost:{}", site.port()),
            site,
            pages,
        }
    }

    /// Adds a page to the site.
    pub(crate) fn add(&self, page: &str, text: &str) {
        fs::write(self.pages.path().join(page), text).unwrap();
    }

    /// Opens a page of the site.
    pub(crate) async fn open(&self, page: &str) {
        let url = format!("{}/{page}", self.origin);
        self.browser.client.goto(&url).await.expect("a page opens");
    }

    /// Waits until the site has heard an event of an embed.
    pub(crate) async fn hears(&self, name: &str) {
        let heard = format!("heard.some(({{ type }}) => type === 'lore:{name}')");
        // Longer than an embed waits itself.
        for _ in 0..2 {
            if self.waited(&heard).await {
                return;
            }
        }
        self.browser.until(&heard).await;
    }

    async fn waited(&self, expression: &str) -> bool {
        let wait = format!(
            "new Promise((done) => {{
                const end = Date.now() + 6000;
                const look = () => {{
                    if ({expression}) done(true);
                    else if (Date.now() > end) done(false);
                    else setTimeout(look, 50);
                }};
                look();
            }})"
        );
        self.browser.promised(&wait).await == true
    }

    /// Waits until no event has come for a second.
    pub(crate) async fn quiet(&self) {
        let mut before = Value::Null;
        loop {
            let now = self.value("window.heard?.length ?? 0").await;
            if now == before {
                return;
            }
            before = now;
            tokio::time::sleep(std::time::Duration::from_secs(1)).await;
        }
    }

    /// How often an event was heard.
    pub(crate) async fn count(&self, name: &str) -> i64 {
        let count = format!("heard.filter(({{ type }}) => type === 'lore:{name}').length");
        self.value(&count).await.as_i64().unwrap_or_default()
    }

    /// The last event of a name.
    pub(crate) async fn last(&self, name: &str) -> Value {
        self.value(&format!(
            "heard.findLast(({{ type }}) => type === 'lore:{name}')"
        ))
        .await
    }

    /// Forgets the events that were heard.
    pub(crate) async fn forget(&self) {
        self.browser.run("heard.length = 0").await;
    }

    /// What was asked of the encyclopedia's host.
    pub(crate) async fn requests(&self) -> Vec<String> {
        let mut asked = self.browser.requests().await;
        asked.retain(|url| url.starts_with(&self.app.url()));
        asked
    }

    /// What the page or the frame that the driver is in has loaded.
    pub(crate) async fn loaded(&self) -> String {
        let loaded = "performance.getEntriesByType('resource').map(({ name }) => name).join(' ')";
        let loaded = self.value(loaded).await;
        loaded.as_str().unwrap_or_default().to_owned()
    }

    /// What an expression comes to in the site, or in the frame that was entered.
    pub(crate) async fn value(&self, expression: &str) -> Value {
        self.browser.value(expression).await
    }

    /// What an expression over [`EMBED`] comes to.
    pub(crate) async fn of_embed(&self, expression: &str) -> Value {
        self.browser
            .run(&format!("{EMBED} return {expression}"))
            .await
    }

    /// Runs a statement over [`EMBED`].
    pub(crate) async fn do_with_embed(&self, statement: &str) {
        self.browser.run(&format!("{EMBED} {statement}")).await;
    }

    /// Goes into the frame of the first embed.
    pub(crate) async fn enter(&self) {
        self.enter_nth(0).await;
    }

    /// Goes into the frame of an embed.
    pub(crate) async fn enter_nth(&self, number: usize) {
        let find = format!(
            "document.querySelectorAll('lore-embed')[{number}].shadowRoot.querySelector('iframe')"
        );
        self.enter_found(&find).await;
    }

    /// Goes into the frame that an expression finds.
    pub(crate) async fn enter_found(&self, find: &str) {
        self.browser.enter(find).await;
    }

    /// Goes back to the site.
    pub(crate) async fn leave_frame(&self) {
        self.browser.leave_frame().await;
    }

    /// Ends, if neither the site's policy nor the console had anything to say.
    pub(crate) async fn end(self) {
        let refused = self.value("window.refused ?? []").await;
        assert_eq!(refused, Value::Array(Vec::new()));
        assert_eq!(self.browser.complaints().await, Vec::<String>::new());
        self.browser.close().await;
    }

    /// Ends where the console had to speak.
    pub(crate) async fn end_noisy(self) {
        self.browser.close().await;
    }
}
