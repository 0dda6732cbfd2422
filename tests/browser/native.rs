//! Pages that the reader asks for by parameters: the generator draws no file of them, but the same
//! components draw them natively, and so what is said, linked and announced can be compared.

use encyclopedia::render;
use lore::route::Address;
use serde_json::Value;

use crate::reader::Reader;

/// The story is asked for by an event only: a year leads on to its first event.
const PATHS: [&str; 21] = [
    "?year=2357",
    "entry/gallitep/?year=2360",
    "entry/gallitep/?year=soon",
    "entry/occupation-of-bajor/?read=beginning-of-the-occupation.2328",
    "browse/?kind=camp",
    "browse/?year=2318",
    "disputes/?read=beginning-of-the-occupation.2328",
    "sources/?year=2357",
    "relations/?year=2357",
    "relations/?view=table",
    "relations/?from=bajor&to=photon-torpedoes&scope=all",
    "relations/?from=bajor",
    "relations/?entry=gallitep&from=bajor&to=photon-torpedoes&scope=all&year=2340&versus=2369",
    "timeline/?year=2357&lanes=faction",
    "timeline/?story=first-contact&view=list",
    "story/?event=first-contact",
    "compare/?entry=bajor&year=2340&versus=2369",
    "search/?q=who%20ran%20gallitep",
    "search/?q=darheel%202336&kind=person",
    "search/?q=zzzzqqqq",
    "walk/how-the-occupation-ended/?year=2357",
];

/// What a page says, where its links lead, and what screen readers are told of it.
const SPOKEN: &str = "(() => {
    const main = document.getElementById('main').cloneNode(true);
    // A drawing to scale is fitted to the window. What needs no program is not for this browser.
    main.querySelectorAll('.chart-place, noscript').forEach((one) => one.remove());
    // What a search box can do is told to screen readers as soon as it can.
    main.querySelectorAll('[role=combobox]').forEach((one) => {
        for (const name of ['role', 'aria-autocomplete', 'aria-expanded', 'aria-controls']) one.removeAttribute(name);
    });
    const lines = [];
    const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    const told = ['aria-label', 'aria-current', 'aria-pressed', 'aria-expanded', 'aria-selected', 'aria-describedby',
        'aria-labelledby', 'role', 'title', 'alt', 'hidden', 'open', 'disabled', 'placeholder'];
    for (let one; (one = walker.nextNode());) {
        if (one.nodeType === Node.TEXT_NODE) {
            const text = one.data.replace(/\\s+/g, ' ').trim();
            if (text) lines.push(text);
            continue;
        }
        const name = one.localName;
        for (const attribute of told)
            if (one.hasAttribute(attribute)) lines.push(`${name} ${attribute}=${one.getAttribute(attribute)}`);
        const href = one.getAttribute('href');
        if (href !== null) lines.push(`to ${href.startsWith('#') ? href : new URL(href, document.baseURI).href}`);
    }
    return lines;
})()";

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn what_is_asked_for_is_drawn_in_the_browser_as_it_is_natively() {
    let reader = Reader::at("").await;
    let mut faults = Vec::new();
    for path in PATHS {
        reader.visit(path).await;
        reader.settle().await;
        let live = spoken(&reader).await;
        let html = render::frame(&reader.root(), &Address::parse(path), true);
        let away = reader.browser.client.goto("about:blank").await;
        away.expect("an empty page opens");
        let html = Value::from(html);
        reader
            .browser
            .run(&format!("document.body.innerHTML = {html}"))
            .await;
        let native = spoken(&reader).await;
        assert!(native.len() > 10, "{path}: {native:?}");
        if native != live {
            faults.push(format!("{path}: {}", difference(&native, &live)));
        }
    }
    assert_eq!(faults, Vec::<String>::new());
    reader.leave().await;
}

async fn spoken(reader: &Reader) -> Vec<String> {
    let lines = reader.browser.value(SPOKEN).await;
    serde_json::from_value(lines).expect("a list of lines")
}

/// Where two lists differ first.
fn difference(native: &[String], live: &[String]) -> String {
    let differs = native.iter().zip(live).position(|(a, b)| a != b);
    let at = differs.unwrap_or(native.len().min(live.len()));
    let around = |lines: &[String]| lines.iter().skip(at).take(3).cloned().collect::<Vec<_>>();
    format!("natively {:?}, live {:?}", around(native), around(live))
}
