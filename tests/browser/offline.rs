//! Without a connection: what a device keeps, when it takes a new version, and what it leaves alone.
//!
//! Where the promises of an app that is there at once, everywhere, are tested:
//!
//! | promise | test |
//! | --- | --- |
//! | no error in the console, no request off the origin or beside the path | `pages::every_page_opens_…` |
//! | wasm or script missing, cut, tampered, or a page in its place: told, with a way to retry | `faults::a_program_that_…`, the generator's `reports_a_start_that_fails_and_retries` |
//! | a start that stalls is told after ten seconds | `faults::a_start_that_stalls_…` |
//! | wasm of an unknown type starts; wasm is asked for once | `faults::wasm_of_an_unknown_type_starts`, `pages::every_page_opens_…` |
//! | back finds the page as it was left | `faults::going_back_…` |
//! | no barrier (axe), no error of markup (vnu), no panic under a monkey | `access`, `cargo xtask validate`, `monkey` |
//! | deep links load, reload and go back, at any path, moved, on hosts with rewrites and without | `pages`, `the_same_folder_goes_on_where_it_was_moved` |
//! | one file on a disk, in a sandboxed frame, without storage | `onefile` |
//! | the first visit never loads itself again; with the host dead all opens, and a new tab, too | `everything_opens_with_the_host_gone` |
//! | one wrong byte, and nothing of a version is kept | `bytes` |
//! | a new version waits to be asked, loads one tab once, leaves the others and their files | `a_new_version_comes_when_the_reader_asks` |
//! | what has not changed is not loaded again; caches of others stay | the same |
//! | lost caches, a refused worker, a slow host | `a_device_that_has_lost_…`, `a_browser_that_refuses_…`, `a_slow_host_…` |
//! | a file that is not kept says so | `files` |
//! | a device without room says so, and is not asked again and again | `room` |
//! | a tab of an old version, a worker of a new one | `tabs` |
//! | a reader of the first version gets this one | `first_version` |
//! | the kill switch | `a_publisher_can_take_the_worker_back` |
//! | installable; shortcuts and sharing work offline | `it_can_be_installed_at_any_path` |
//! | the browser is asked to persist only when the reader puts something aside | `settings::the_browser_is_asked_…` |
//! | the strict policy with Trusted Types, as headers, too | `pages::every_page_opens_…` |
//! | hostile words and addresses; hostile markup; hostile files | `missing::hostile_…`, the generator's `lets_no_markup_run_a_script`, `settings::a_file_takes_…` |
//! | no script is made of a text | `published::no_script_makes_scripts_of_texts` |
//! | without scripts | `without_scripts` |

mod bytes;
mod files;
mod first_version;
mod room;
mod tabs;

use std::fs;

use browser_test::{Browser, FAULT, Folder, STARTED, dist};
use serde_json::{Value, json};
use static_host::{Fault, Faults, Host, Site};

/// Matches once everything is on the device.
const READY: &str =
    "document.getElementById('kept').innerText.includes('Ready to be read offline')";

/// How many windows have loaded how many pages.
const COUNT_LOADS: &str = "sessionStorage.loads = 1 + Number(sessionStorage.loads ?? 0);";

/// Notes all that the foot says of the copy on the device.
const NOTE_WORDS: &str = "window.said = [];
    new MutationObserver(() => {
        const words = document.getElementById('kept')?.textContent;
        if (words && words !== said.at(-1)) said.push(words);
    }).observe(document, { childList: true, characterData: true, subtree: true });";

/// A host that can be taken away, and come back with other files at the same address.
struct Line {
    browser: Browser,
    faults: Faults,
    prefix: &'static str,
    port: u16,
    host: Option<Host>,
}

impl Line {
    async fn open(folder: &std::path::Path, prefix: &'static str) -> Self {
        let browser = Browser::open().await;
        browser.before_each_page(COUNT_LOADS).await;
        let mut line = Self {
            browser,
            faults: Faults::default(),
            prefix,
            port: 0,
            host: None,
        };
        line.publish(folder);
        line
    }

    /// Serves a folder in place of the one before.
    fn publish(&mut self, folder: &std::path::Path) {
        self.cut();
        let site = Site::new(folder).under(self.prefix).port(self.port);
        let host = site.sample_headers().faults(&self.faults).serve();
        let host = host.expect("the folder is built, and the port is free");
        self.port = host.port();
        self.host = Some(host);
    }

    /// Takes the host away.
    fn cut(&mut self) {
        self.host = None;
    }

    fn url(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}{}{path}", self.port, self.prefix)
    }

    async fn visit(&self, path: &str) {
        let opened = self.browser.client.goto(&self.url(path)).await;
        opened.unwrap_or_else(|fault| panic!("{path}: {fault}"));
        self.browser.wait_for(STARTED).await;
    }

    /// Visits a page, and waits until the device has everything.
    async fn keep(&self, path: &str) {
        self.visit(path).await;
        self.browser.until(READY).await;
    }

    /// The heading of the page, once it is drawn.
    async fn heading(&self) -> String {
        self.browser.wait_for("main h1").await;
        let heading = "document.querySelector('main h1').innerText";
        text(&self.browser.value(heading).await)
    }

    async fn loads(&self) -> String {
        text(&self.browser.value("sessionStorage.loads").await)
    }

    /// The names of all caches.
    async fn caches(&self) -> Vec<String> {
        let names = self.browser.promised("caches.keys()").await;
        let names = names.as_array().cloned().unwrap_or_default();
        names.iter().map(text).collect()
    }

    /// Waits until a version is kept whole and waits to take over.
    async fn waits(&self, version: &str) {
        let waits = format!(
            "new Promise((done) => {{
                const look = async () => {{
                    const {{ installing, waiting }} = await navigator.serviceWorker.getRegistration();
                    const names = await caches.keys();
                    const kept = names.some((name) => name.endsWith('{version}'));
                    if (kept && waiting && !installing) done('waits');
                    else setTimeout(look, 50);
                }};
                look();
            }})"
        );
        assert_eq!(self.browser.promised(&waits).await, "waits");
    }

    /// Lets hours pass since a version could not be kept.
    async fn passes(&self, hours: u32) {
        let age = format!(
            "caches.keys().then(async (names) => {{
                const notes = await caches.open(names.find((name) => name.endsWith('no room')));
                const [file] = await notes.keys();
                const note = await (await notes.match(file)).json();
                await notes.put(file, Response.json({{ ...note, again: note.again - {hours} * 3600 * 1000 }}));
                return 'noted';
            }})"
        );
        assert_eq!(self.browser.promised(&age).await, "noted");
    }

    /// What the foot says of the copy on the device, once it has some words.
    async fn foot_says(&self, words: &str) -> String {
        let foot = "document.getElementById('kept').innerText";
        self.browser
            .until(&format!("{foot}.includes('{words}')"))
            .await;
        text(&self.browser.value(foot).await)
    }

    /// Takes the browser's connection away.
    async fn go_offline(&self) {
        let offline = json!({ "offline": true, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1 });
        self.browser.tell("Network.enable", &json!({})).await;
        self.browser
            .tell("Network.emulateNetworkConditions", &offline)
            .await;
        self.browser.until("!navigator.onLine").await;
    }

    /// Looks for a new version, and waits for the end of that.
    async fn update(&self) {
        let update = "navigator.serviceWorker.getRegistration().then((one) => one.update())
            .then(() => 'done', (fault) => String(fault))";
        self.browser.promised(update).await;
    }

    /// Another tab.
    async fn tab(&self) {
        let tab = self.browser.client.new_window(true).await;
        let tab = tab.expect("a tab opens");
        let switched = self.browser.client.switch_to_window(tab.handle).await;
        switched.expect("it comes to the front");
        self.browser.before_each_page(COUNT_LOADS).await;
    }

    async fn leave(self) {
        let faults = self
            .browser
            .run(&format!(
                "return document.querySelectorAll('{FAULT}').length"
            ))
            .await;
        assert_eq!(faults, 0, "a fault is shown");
        self.browser.close().await;
    }
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

/// The next version: an asset has gone, another has come.
fn next_version() -> Folder {
    let folder = Folder::copy(&dist());
    let old = folder.asset("icon-*.svg");
    let new = old.with_file_name("icon-0123456789abcdef.svg");
    fs::rename(&old, &new).unwrap();
    let name = |file: &std::path::Path| file.file_name().unwrap().to_string_lossy().into_owned();
    let worker = folder.path().join("sw.js");
    let script = fs::read_to_string(&worker).unwrap();
    let version = script.split("VERSION = \"").nth(1).unwrap();
    let version = version.split('"').next().unwrap().to_owned();
    let script = script
        .replace(&name(&old), &name(&new))
        .replace(&version, "next");
    fs::write(&worker, script).unwrap();
    folder
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn everything_opens_with_the_host_gone() {
    for prefix in ["/", "/u/ency/"] {
        let mut line = Line::open(&dist(), prefix).await;
        line.keep("").await;
        assert_eq!(
            line.loads().await,
            "1",
            "the first visit never loads itself again"
        );
        line.cut();

        let reloaded = line.browser.client.refresh().await;
        reloaded.expect("the page loads again");
        line.browser.wait_for(STARTED).await;
        line.browser.requests().await;
        for (path, heading) in [
            ("entry/gallitep/", "Gallitep"),
            ("entry/gallitep/?year=2357#claims", "Gallitep"),
            ("timeline/", "Timeline"),
            ("relations/", "Relations"),
            ("search/?q=gallitep", "Search"),
            ("disputes/", "Disputes"),
            ("sources/", "Sources"),
            ("about/", "About"),
            ("no/such/page/at/all/", "No such page"),
        ] {
            line.visit(path).await;
            assert_eq!(line.heading().await, heading, "{path}");
        }
        for _ in 0..10 {
            line.visit("random/").await;
            line.browser
                .until("location.pathname.includes('/entry/')")
                .await;
            assert_ne!(line.heading().await, "", "a random entry");
        }
        line.browser.tell("ServiceWorker.enable", &json!({})).await;
        line.browser
            .tell("ServiceWorker.stopAllWorkers", &json!({}))
            .await;
        line.tab().await;
        line.visit("entry/terok-nor/").await;
        assert_eq!(line.heading().await, "Terok Nor");
        line.leave().await;
    }
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn the_reader_is_told_how_things_stand() {
    let mut line = Line::open(&dist(), "/").await;
    line.keep("about/").await;
    line.cut();
    line.go_offline().await;
    line.foot_says("You are offline").await;
    // A page that is opened then says nothing else first.
    line.browser.before_each_page(NOTE_WORDS).await;
    line.visit("entry/gallitep/").await;
    line.foot_says("You are offline").await;
    assert_eq!(
        line.browser.value("said").await,
        json!(["You are offline. The whole encyclopedia is on this device."])
    );
    line.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn nothing_is_said_of_the_copy_until_it_is_known_whether_there_is_one() {
    let line = Line::open(&dist(), "/").await;
    let register = "if (navigator.serviceWorker) ServiceWorkerContainer.prototype.register =
        () => new Promise((_, refuse) => { window.refuse = refuse });";
    line.browser.before_each_page(register).await;
    line.visit("about/").await;
    line.browser.until("window.refuse").await;
    line.browser
        .run("addEventListener('offline', () => window.gone = true)")
        .await;
    line.go_offline().await;
    line.browser.until("window.gone").await;
    let foot = "document.getElementById('kept').innerText";
    assert_eq!(line.browser.value(foot).await, "");
    line.browser.run("refuse(new Error('refused'))").await;
    line.foot_says("You are offline. Other pages may not open.")
        .await;
    line.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn a_phone_on_which_an_app_is_made_by_hand_is_told_how() {
    let line = Line::open(&dist(), "/").await;
    line.keep("about/").await;
    let foot = "document.getElementById('kept').innerText";
    assert!(!text(&line.browser.value(foot).await).contains("Home Screen"));
    line.browser
        .before_each_page(
            "Object.defineProperty(Navigator.prototype, 'standalone', { value: false })",
        )
        .await;
    line.keep("entry/gallitep/").await;
    line.browser
        .until(&format!("{foot}.includes('Add to Home Screen')"))
        .await;
    line.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn a_reader_who_saves_data_keeps_everything_by_a_button() {
    let line = Line::open(&dist(), "/").await;
    line.browser
        .before_each_page("Object.defineProperty(Navigator.prototype, 'connection', { value: { saveData: true } })")
        .await;
    line.visit("settings/").await;
    // When nothing else is to do, the encyclopedia would be kept.
    let idle =
        "new Promise((done) => requestIdleCallback(() => requestIdleCallback(() => done(true))))";
    assert_eq!(line.browser.promised(idle).await, true);
    let workers = "navigator.serviceWorker.getRegistrations().then((all) => all.length)";
    assert_eq!(line.browser.promised(workers).await, 0);
    assert_eq!(line.caches().await, Vec::<String>::new());
    let button = line
        .browser
        .wait_for("html[data-live] section[aria-labelledby=device] button")
        .await;
    button.click().await.unwrap();
    line.browser.until(READY).await;
    assert_eq!(line.caches().await.len(), 1);
    line.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn the_same_folder_goes_on_where_it_was_moved() {
    let mut line = Line::open(&dist(), "/u/ency/").await;
    line.keep("entry/gallitep/").await;
    let before = line.caches().await;
    line.prefix = "/v2/";
    line.publish(&dist());
    line.keep("entry/gallitep/").await;
    assert_eq!(line.heading().await, "Gallitep");
    line.cut();
    line.visit("timeline/").await;
    assert_eq!(line.heading().await, "Timeline");
    // The old place has its own, which is none of the new one's business.
    let after = line.caches().await;
    assert!(before.iter().all(|name| after.contains(name)), "{after:?}");
    assert_eq!(after.len(), 2, "{after:?}");
    line.prefix = "/u/ency/";
    line.visit("entry/terok-nor/").await;
    assert_eq!(line.heading().await, "Terok Nor");
    line.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn a_new_version_comes_when_the_reader_asks() {
    let next = next_version();
    let mut line = Line::open(&dist(), "/u/ency/").await;
    line.keep("entry/gallitep/").await;
    line.browser
        .promised("caches.open('another').then((one) => one.put('/kept', new Response('kept')))")
        .await;
    let first = line.browser.client.window().await.expect("a tab is open");
    line.tab().await;
    line.keep("timeline/").await;
    let old = "[...document.querySelectorAll('link[rel=icon]')].map((one) => one.href)[0]";
    let old = text(&line.browser.value(old).await);

    line.publish(next.path());
    line.faults.asked();
    line.update().await;
    let offer = line.browser.wait_for("#version button").await;
    // What has not changed is not loaded again.
    let asked = line.faults.asked();
    let large = asked
        .iter()
        .filter(|path| path.contains(".wasm") || path.contains(".css"));
    assert_eq!(large.count(), 0, "{asked:#?}");
    let loads = line.loads().await;
    offer.click().await.unwrap();
    let once = (loads.parse::<u32>().unwrap() + 1).to_string();
    line.browser
        .until(&format!("sessionStorage.loads === '{once}'"))
        .await;
    line.browser.wait_for(STARTED).await;
    line.browser.until(READY).await;
    line.browser.until("window.performance.now() > 1500").await;
    assert_eq!(line.loads().await, once);
    assert_eq!(
        line.browser
            .run("return document.getElementById('version')")
            .await,
        Value::Null
    );

    // The other tab has stayed, and its version's files are there.
    let back = line.browser.client.switch_to_window(first).await;
    back.expect("the first tab is there");
    assert_eq!(line.loads().await, "1");
    let kept = format!("fetch('{old}').then((answer) => answer.ok)");
    assert_eq!(line.browser.promised(&kept).await, true);
    let names = line.caches().await;
    assert!(names.iter().any(|name| name == "another"), "{names:?}");
    assert_eq!(names.len(), 3, "{names:?}");
    line.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn a_version_that_has_gone_from_the_host_is_shown_whole() {
    // The host has other pages and scripts already; the reader has not asked for them.
    let next = next_version();
    let app = next.asset("app-*.js");
    let new = app.with_file_name("app-0123456789abcdef.js");
    fs::rename(&app, &new).unwrap();
    let page = next.path().join("entry/gallitep/index.html");
    let name = |file: &std::path::Path| file.file_name().unwrap().to_string_lossy().into_owned();
    let changed = fs::read_to_string(&page)
        .unwrap()
        .replace(&name(&app), &name(&new));
    fs::write(&page, changed.replace("Gallitep", "Another")).unwrap();
    let mut line = Line::open(&dist(), "/").await;
    line.keep("").await;
    line.publish(next.path());
    line.visit("entry/gallitep/").await;
    assert_eq!(line.heading().await, "Gallitep");
    line.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn a_slow_host_is_not_waited_for() {
    let line = Line::open(&dist(), "/").await;
    line.keep("").await;
    line.faults.add("/entry/", Fault::Hang);
    line.visit("entry/gallitep/").await;
    assert_eq!(line.heading().await, "Gallitep");
    line.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn what_the_host_refuses_is_shown_from_the_copy_which_says_so() {
    let line = Line::open(&dist(), "/").await;
    line.keep("about/").await;
    for status in [403, 404, 429, 503] {
        line.faults.add("/entry/", Fault::Status(status));
        line.visit("entry/gallitep/").await;
        assert_eq!(line.heading().await, "Gallitep", "{status}");
        let said = format!(
            "document.getElementById('kept').innerText.includes('The host answered {status}')"
        );
        line.browser.until(&said).await;
        line.faults.clear();
    }
    // Of an address that is none there is nothing in the copy.
    line.browser.before_each_page(NOTE_WORDS).await;
    for (status, path) in [(404, "entry/no-such-entry/"), (503, "entry/no/such/page/")] {
        line.faults.add("/entry/", Fault::Status(status));
        line.visit(path).await;
        line.browser
            .until("document.querySelector('main h1')?.innerText === 'No such page'")
            .await;
        line.foot_says("Ready to be read offline").await;
        let said = "said.filter((words) => words.includes('from the copy'))";
        assert_eq!(line.browser.value(said).await, json!([]), "{path}");
        line.faults.clear();
    }
    // Our own answer for an address that is none stays.
    line.visit("entry/no-such-entry/").await;
    line.browser
        .until("document.querySelector('main h1').innerText.toLowerCase().includes('no')")
        .await;
    line.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn a_device_that_has_lost_its_caches_reads_online() {
    let line = Line::open(&dist(), "/").await;
    line.keep("about/").await;
    line.browser
        .promised(
            "caches.keys().then((names) => Promise.all(names.map((name) => caches.delete(name))))",
        )
        .await;
    line.visit("entry/gallitep/").await;
    assert_eq!(line.heading().await, "Gallitep");
    line.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn a_publisher_can_take_the_worker_back() {
    let off = Folder::copy(&dist());
    let script = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/hosting/sw-off.js");
    fs::copy(script, off.path().join("sw.js")).unwrap();
    let mut line = Line::open(&dist(), "/").await;
    line.keep("about/").await;
    line.browser.promised("caches.open('another')").await;
    line.publish(off.path());
    line.update().await;
    // It ends when the caches are gone that it was made for, which takes as long as the device is slow.
    line.browser
        .promised(
            "new Promise((done) => {
                const look = async () => {
                    const names = await caches.keys();
                    if (names.join() === 'another') done(true);
                    else setTimeout(look, 50);
                };
                look();
            })",
        )
        .await;
    line.visit("entry/gallitep/").await;
    assert_eq!(line.caches().await, ["another"]);
    line.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn it_can_be_installed_at_any_path() {
    for prefix in ["/", "/u/ency/"] {
        let mut line = Line::open(&dist(), prefix).await;
        line.keep("").await;
        let errors = line
            .browser
            .tell("Page.getInstallabilityErrors", &json!({}))
            .await;
        assert_eq!(errors["installabilityErrors"], json!([]), "{prefix}");
        let manifest = line.browser.tell("Page.getAppManifest", &json!({})).await;
        assert_eq!(manifest["errors"], json!([]), "{prefix}");
        assert_eq!(manifest["url"], json!(line.url("app.webmanifest")));
        let manifest: Value = serde_json::from_str(manifest["data"].as_str().unwrap()).unwrap();

        line.cut();
        let shortcuts = manifest["shortcuts"].as_array().unwrap();
        assert_eq!(shortcuts.len(), 4);
        for shortcut in shortcuts {
            line.visit(shortcut["url"].as_str().unwrap()).await;
            assert_ne!(line.heading().await, "No such page", "{shortcut}");
        }
        let share = &manifest["share_target"];
        assert_eq!(share["method"], "GET");
        let (action, field) = (&share["action"], &share["params"]["text"]);
        let shared = format!(
            "{}?{}=gallitep",
            action.as_str().unwrap(),
            field.as_str().unwrap()
        );
        line.visit(&shared).await;
        line.browser
            .until("document.querySelector('main a[href$=\"/entry/gallitep/\"]')")
            .await;
        line.leave().await;
    }
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn a_browser_that_refuses_the_worker_reads_online() {
    let line = Line::open(&dist(), "/").await;
    line.faults.add("sw.js", Fault::Status(404));
    line.visit("entry/gallitep/").await;
    assert_eq!(line.heading().await, "Gallitep");
    line.browser
        .before_each_page("delete Navigator.prototype.serviceWorker")
        .await;
    line.visit("about/").await;
    assert_eq!(line.heading().await, "About");
    line.leave().await;
}
