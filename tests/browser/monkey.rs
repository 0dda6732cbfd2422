//! A monkey at the keys: any address, any size and look, clicks and words at random. The same seed acts
//! alike. `cargo xtask random-use` lets it play for an hour.

use std::{
    env,
    time::{Duration, Instant},
};

use browser_test::Browser;
use serde_json::{Value, json};

use crate::embed::Host;
use crate::reader::{NO_PAGE, Reader, pages};

/// How long it plays in each of the two tests; `LORE_MONKEY` gives another number of seconds, `LORE_SEED`
/// another beginning.
const SECONDS: u64 = 60;

/// Milliseconds of each round.
const ROUND: u64 = 1500;

/// After so many rounds it goes to another address.
const ROUNDS: u64 = 6;

/// After so many addresses the page is loaded anew. Until then they are links, so that what leaks adds up.
const LINKS: u64 = 40;

/// What a page may hold after a round, a site with its embeds too: bytes of the script engine and of the
/// program, and nodes of documents.
const MEMORY: u64 = 200_000_000;
const NODES: u64 = 150_000;

/// Keeps what the program's memory can be measured by.
const WATCHED: &str = "window.memories = [];
    for (const name of ['instantiate', 'instantiateStreaming']) {
        const own = WebAssembly[name];
        WebAssembly[name] = async (...what) => {
            const made = await own.apply(WebAssembly, what);
            const { memory } = (made.instance ?? made).exports;
            if (memory) memories.push(memory);
            return made;
        };
    }";

/// Addresses that ask for more than a page's file shows: years, readings, paths, comparisons, and nonsense.
const STATES: [&str; 16] = [
    "?year=2357",
    "browse/?kind=person&faction=cardassian-union",
    "compare/?entry=bajor&year=2340&versus=2369",
    "disputes/?read=beginning-of-the-occupation.2328&read=no.such",
    "entry/gallitep/?year=2350",
    "entry/occupation-of-bajor/?read=beginning-of-the-occupation.2328&year=2322",
    "entry/no-such-entry/?year=x",
    "relations/?entry=bajor&scope=all&year=2340&versus=2369",
    "relations/?entry=cardassian-military&view=table",
    "relations/?from=kira-meru&to=photon-torpedoes&year=2357",
    "relations/?read=beginning-of-the-occupation.2319&versus=beginning-of-the-occupation.2328",
    "relations/?sort=nothing&order=&category=%00&status=",
    "search/?q=when+did+the+occupation+begin",
    "share/?page=..%2F..%2Fadmin%2F",
    "story/?year=2346",
    "timeline/?year=2346&read=beginning-of-the-occupation.2328",
];

const SIZES: [(u32, u32); 5] = [
    (320, 640),
    (390, 844),
    (768, 1024),
    (1280, 900),
    (1920, 1080),
];

/// What a reader asked the system for: colours, contrast, motion.
const LOOKS: [[&str; 3]; 5] = [
    ["light", "none", "no-preference"],
    ["dark", "none", "no-preference"],
    ["light", "active", "no-preference"],
    ["dark", "active", "reduce"],
    ["light", "none", "reduce"],
];

fn setting(name: &str, default: u64) -> u64 {
    let number = env::var(name).ok().and_then(|text| text.parse().ok());
    number.unwrap_or(default)
}

/// One of a list, by a number that only the seed and the round tell.
fn pick<T: Copy>(list: &[T], number: u64) -> T {
    let place = number.wrapping_mul(6_364_136_223_846_793_005) >> 33;
    list[usize::try_from(place).unwrap_or_default() % list.len()]
}

/// Gives the window a size, and the system a look.
async fn dress(browser: &Browser, number: u64) {
    let (width, height) = pick(&SIZES, number);
    browser.resize(width, height).await;
    let [scheme, forced, motion] = pick(&LOOKS, number + 1);
    let features = json!({ "features": [
        { "name": "prefers-color-scheme", "value": scheme },
        { "name": "forced-colors", "value": forced },
        { "name": "prefers-reduced-motion", "value": motion },
    ] });
    browser.tell("Emulation.setEmulatedMedia", &features).await;
}

/// Plays for a round; what went wrong, if anything did.
async fn play(browser: &Browser, number: u64) -> Option<String> {
    let arguments = vec![json!(number), json!(ROUND)];
    let script = include_str!("monkey.js");
    match browser.client.execute_async(script, arguments).await {
        Ok(Value::Null) => None,
        fault => Some(format!("{fault:?}")),
    }
}

/// Bytes that a page holds: of its scripts, and of the program, whose memory never shrinks.
async fn memory(browser: &Browser) -> u64 {
    browser
        .tell("HeapProfiler.collectGarbage", &json!({}))
        .await;
    let held = "performance.memory.usedJSHeapSize
        + [...new Set(memories)].reduce((sum, { buffer }) => sum + buffer.byteLength, 0)";
    browser.value(held).await.as_u64().unwrap_or_default()
}

/// Nodes of all documents of a page, shown or not, after the garbage was collected.
async fn nodes(browser: &Browser) -> u64 {
    let metrics = browser.tell("Performance.getMetrics", &json!({})).await;
    let metrics = metrics["metrics"].as_array().cloned().unwrap_or_default();
    let found = metrics.iter().find(|metric| metric["name"] == "Nodes");
    found
        .and_then(|metric| metric["value"].as_u64())
        .unwrap_or(u64::MAX)
}

/// What a page holds is within bounds.
async fn holds_little(browser: &Browser, place: &str) -> [u64; 2] {
    let held = [memory(browser).await, nodes(browser).await];
    assert!(
        held[0] < MEMORY && held[1] < NODES,
        "{place} holds {held:?} bytes and nodes"
    );
    held
}

/// Without what the browser says, giving no reason, of files that a page still asked for when it was left.
fn but_left_files(mut complaints: Vec<String>) -> Vec<String> {
    complaints.retain(|line| !(line.contains("Fetch API cannot load") && line.ends_with(". \"")));
    complaints
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn a_monkey_breaks_nothing() {
    let seed = setting("LORE_SEED", 2369);
    let end = Instant::now() + Duration::from_secs(setting("LORE_MONKEY", SECONDS));
    let reader = Reader::at("").await;
    let pages = pages().into_iter().chain([NO_PAGE]).map(|page| page.0);
    let paths: Vec<_> = pages.chain(STATES).collect();
    reader.browser.before_each_page(WATCHED).await;
    reader.browser.tell("Performance.enable", &json!({})).await;
    let (mut round, mut acts, mut most) = (0, 0, [0; 2]);
    while Instant::now() < end {
        let number = seed + round;
        if round % ROUNDS == 0 {
            let path = pick(&paths, number);
            // What is no page of ours is the host's to answer.
            if round % (ROUNDS * LINKS) == 0 || !Reader::is_page(path) {
                reader.visit(path).await;
                reader.browser.run("window.first = true").await;
            } else {
                let root = reader.root();
                let link = format!(
                    "const link = document.createElement('a'); link.href = '{root}{path}';
                     document.body.append(link); link.click(); link.remove()"
                );
                reader.browser.run(&link).await;
            }
        }
        dress(&reader.browser, number).await;
        let fault = play(&reader.browser, number).await;
        let address = reader.text_of("location.href").await;
        let place = format!("LORE_SEED={seed}, round {round}, at {address}");
        let complaints = but_left_files(reader.complaints().await);
        assert_eq!(fault, None, "{place}: {complaints:#?}");
        assert_eq!(complaints, Vec::<String>::new(), "{place}");
        let stayed = reader.browser.value("window.first").await;
        assert_eq!(stayed, true, "{place} was loaded");
        let held = holds_little(&reader.browser, &place).await;
        most = [most[0].max(held[0]), most[1].max(held[1])];
        round += 1;
        acts += reader.number("window.acts + (window.acts = 0)").await;
    }
    println!("{round} rounds, {acts} acts, at most {most:?} bytes and nodes held");
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn a_monkey_at_a_site_with_embeds_breaks_nothing() {
    let seed = setting("LORE_SEED", 2369);
    let end = Instant::now() + Duration::from_secs(setting("LORE_MONKEY", SECONDS));
    let host = Host::with(&[], &[("access-control-allow-origin", "*")]).await;
    host.browser.before_each_page(WATCHED).await;
    host.browser.tell("Performance.enable", &json!({})).await;
    let mut round = 0;
    while Instant::now() < end {
        let number = seed + round;
        if round % ROUNDS == 0 {
            host.open("all.html").await;
            host.hears("ready").await;
            let views = "mount('one', { entry: 'gallitep' }).then(() => mount('two', { view: 'timeline' })).then(() => 'there')";
            assert_eq!(host.browser.promised(views).await, "there");
            // The site's links, and steps back, would lead away.
            host.browser
                .run("window.stays = true; addEventListener('click', (event) => event.preventDefault())")
                .await;
        }
        dress(&host.browser, number).await;
        let fault = play(&host.browser, number).await;
        let complaints = but_left_files(host.browser.complaints().await);
        let place = format!("LORE_SEED={seed}, round {round}");
        assert_eq!(fault, None, "{place}: {complaints:#?}");
        assert_eq!(complaints, Vec::<String>::new(), "{place}");
        holds_little(&host.browser, &place).await;
        round += 1;
    }
    host.end().await;
}
