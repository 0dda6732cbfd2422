//! Through the years: scrubbed, stepped, played, compared.

use browser_test::ENTER;
use serde_json::json;

use super::LINES;
use crate::reader::Reader;

/// Where the nodes lie.
const PLACES: &str = "[...document.querySelectorAll('.graph a.node')].map((node) => node.getAttribute('transform')).join()";

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn the_slider_goes_through_the_years_and_nothing_moves() {
    let reader = Reader::at("relations/").await;
    let all = reader.count(LINES).await;
    let places = reader.text_of(PLACES).await;
    reader
        .browser
        .run("(() => { const scrub = document.querySelector('.scrub input'); scrub.value = 2340; scrub.dispatchEvent(new InputEvent('input', { bubbles: true })); })()")
        .await;
    reader.arrives_at("relations/?year=2340").await;
    reader.settle().await;
    let then = reader.count(LINES).await;
    assert!(0 < then && then < all, "{then} of {all}");
    assert_eq!(reader.text_of(PLACES).await, places);
    assert!(reader.count(".graph .node.ghost").await > 0);
    assert!(reader.says("#graph-summary").await.contains("in 2340"));
    assert_eq!(reader.count(".histogram path").await, 1);
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn steps_go_from_event_to_event() {
    let reader = Reader::at("relations/").await;
    let year = "parseInt(new URLSearchParams(location.search).get('year'))";
    let mut before = 0;
    let step = "parseInt(document.querySelector('.year-steps .after .years').textContent)";
    for _ in 0..3 {
        let next = reader.number(step).await;
        assert!(next > before);
        reader.click(".year-steps .after").await;
        reader.arrives_at(&format!("relations/?year={next}")).await;
        // The address comes before what is drawn for it.
        reader.browser.until(&format!("{step} > {next}")).await;
        before = next;
    }
    let lines = reader.count(LINES).await;
    reader.click(".year-steps .before").await;
    reader.browser.until(&format!("{year} < {before}")).await;
    reader.settle().await;
    // Something began or ended there, or became surer.
    let told = "document.querySelector('.graph').outerHTML";
    let earlier = reader.text_of(told).await;
    reader.click(".year-steps .after").await;
    reader
        .arrives_at(&format!("relations/?year={before}"))
        .await;
    reader.settle().await;
    assert_eq!(reader.count(LINES).await, lines);
    assert_ne!(reader.text_of(told).await, earlier);
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn it_plays_only_when_asked_and_nothing_moves_for_who_wants_no_motion() {
    let reader = Reader::at("relations/").await;
    let reduced = json!({ "features": [{ "name": "prefers-reduced-motion", "value": "reduce" }] });
    reader
        .browser
        .tell("Emulation.setEmulatedMedia", &reduced)
        .await;
    reader.visit("relations/?year=2318").await;
    reader
        .browser
        .promised("new Promise((done) => setTimeout(done, 2500))")
        .await;
    assert_eq!(
        reader.address().await,
        "relations/?year=2318",
        "never by itself"
    );
    let places = reader.text_of(PLACES).await;
    reader.click(".year-steps button").await;
    reader
        .browser
        .until(
            "document.querySelector('.year-steps button').getAttribute('aria-pressed') === 'true'",
        )
        .await;
    reader
        .browser
        .until("!location.search.endsWith('=2318')")
        .await;
    reader.settle().await;
    assert_eq!(reader.text_of(PLACES).await, places);
    assert_eq!(reader.number("document.getAnimations().length").await, 0);
    reader.click(".year-steps button").await;
    reader
        .browser
        .until(
            "document.querySelector('.year-steps button').getAttribute('aria-pressed') === 'false'",
        )
        .await;
    let stopped = reader.address().await;
    reader
        .browser
        .promised("new Promise((done) => setTimeout(done, 2500))")
        .await;
    assert_eq!(reader.address().await, stopped);
    // Playing leaves no trail in the history.
    reader.back().await;
    reader
        .browser
        .until("!location.search.includes('year=2318')")
        .await;
    reader.browser.close().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn a_card_opened_while_it_plays_stays_open_and_it_waits() {
    let reader = Reader::at("relations/?entry=gallitep&year=2318").await;
    reader.browser.resize(1280, 800).await;
    reader.click(".year-steps .play").await;
    reader
        .browser
        .until("!location.search.includes('=2318')")
        .await;
    // Whatever is drawn by then: the card of a claim is named by the address.
    reader
        .browser
        .until("document.querySelector('.selected .claim-mark') !== null")
        .await;
    reader
        .browser
        .run("document.querySelector('.selected .claim-mark').click()")
        .await;
    reader.browser.wait_for("dialog.claim-card[open]").await;
    let here = reader.address().await;
    reader
        .browser
        .promised("new Promise((done) => setTimeout(done, 2500))")
        .await;
    assert_eq!(reader.address().await, here);
    assert_eq!(reader.count("dialog.claim-card[open]").await, 1);
    reader.browser.press(&[browser_test::ESCAPE]).await;
    reader
        .browser
        .until("document.querySelector('dialog.claim-card[open]') === null")
        .await;
    // Then it goes on.
    let year = "new URLSearchParams(location.search).get('year')";
    let before = reader.text_of(year).await;
    reader
        .browser
        .until(&format!("{year} !== '{before}'"))
        .await;
    reader.leave().await;
}

/// Where what one watches together is: the drawing, the slider, the button; and whether all of it is in
/// the window.
const WATCHED: &str = "(() => {
    const all = ['.graph-frame', '.scrub input', '.year-steps .play'];
    const boxes = all.map((css) => document.querySelector(css).getBoundingClientRect());
    const seen = boxes.every(({ top, bottom }) => top >= 0 && bottom <= innerHeight);
    return boxes.map(({ left, top, width, height }) => [left, top, width, height].map(Math.round).join()).join(' ') + ' ' + seen;
})()";

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn while_it_plays_the_slider_the_year_and_the_drawing_stay_together() {
    let reader = Reader::at("about/").await;
    let year = "new URLSearchParams(location.search).get('year')";
    for (width, height) in [(1280, 800), (820, 1180), (390, 844)] {
        reader.browser.resize(width, height).await;
        reader.visit("relations/?view=graph&year=2318").await;
        reader.settle().await;
        let places = reader.text_of(WATCHED).await;
        assert!(places.ends_with("true"), "{width}: {places}");
        reader.click(".year-steps .play").await;
        for _ in 0..2 {
            let before = reader.text_of(year).await;
            reader
                .browser
                .until(&format!("{year} !== '{before}'"))
                .await;
            reader.settle().await;
            // All three read in one moment: it goes on by itself.
            let agree = format!("(() => {{
                const year = {year};
                return document.querySelector('.scrub input').value === year
                    && document.querySelector('#graph-summary').textContent.includes(`in ${{year}}`);
            }})()");
            reader.browser.until(&agree).await;
            assert_eq!(reader.text_of(WATCHED).await, places, "{width}");
        }
        reader.click(".year-steps .play").await;
    }
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn two_years_are_compared_in_one_drawing_and_as_sentences_with_their_claims() {
    let reader = Reader::at("relations/?year=2370").await;
    reader.choose_tab("compare").await;
    reader.click("input[name=versus]:not([type=hidden])").await;
    reader.browser.type_text("2360").await;
    reader.browser.press(&[ENTER]).await;
    reader.arrives_at("relations/?year=2370&versus=2360").await;
    reader.settle().await;
    let told = reader.says(".compare").await;
    for words in ["From 2360 to 2370", "Began", "Ended"] {
        assert!(told.contains(words), "{words} in {told}");
    }
    let lines = reader.count(".compare .annal").await;
    assert!(lines > 3);
    assert_eq!(reader.count(".compare .annal .claim-mark").await, lines);
    // Each line of the drawing has one of three looks, and as many began and ended as the list says.
    let drawn = async |class: &str| reader.count(&format!(".graph a.edge.{class}")).await;
    let (began, ended, stayed) = (
        drawn("began").await,
        drawn("ended").await,
        drawn("stayed").await,
    );
    // What happened at one moment neither began nor ended.
    let happened = drawn("happened").await + drawn("happened-before").await;
    assert_eq!(began + ended + happened + stayed, reader.count(LINES).await);
    let sentence = format!("{began} began, {ended} ended, ");
    assert!(told.contains(&sentence), "{sentence} in {told}");
    // What is only less certain, or was over by the later year, is as pale as what stayed.
    let counted = |words: &str| -> i64 {
        let (before, _) = told.split_once(words).unwrap_or_default();
        before
            .rsplit(' ')
            .next()
            .and_then(|count| count.parse().ok())
            .unwrap_or_default()
    };
    let pale = [
        " stayed.",
        " changed in certainty",
        " began and ended between them",
    ];
    assert_eq!(pale.map(counted).iter().sum::<i64>(), stayed, "{told}");
    // One sentence is announced, and not the lists.
    let announced = "document.querySelector('.compare [role=status]').textContent.length";
    assert!(reader.number(announced).await < 200);
    assert_eq!(reader.count(".compare [role=status] .annal").await, 0);
    // Links of the time before comparisons mean the same.
    reader.visit("relations/?since=2360&year=2370").await;
    reader.settle().await;
    assert!(reader.says(".compare").await.contains(&sentence));
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn two_readings_are_compared_in_one_drawing_and_as_sentences_with_their_claims() {
    let reader = Reader::at("relations/?scope=all").await;
    reader.choose_tab("compare").await;
    let choose = "(() => {
        const [one, other] = document.querySelectorAll('.compare select');
        const options = document.querySelectorAll('.compare select optgroup')[0].children;
        one.value = options[0].value;
        other.value = options[1].value;
        return `relations/?scope=all&read=${one.value}&versus=${other.value}`;
    })()";
    reader.click(".compare form:has(select) button").await;
    reader.browser.wait_for(".compare .missing").await;
    let address = reader.text_of(choose).await;
    reader.click(".compare form:has(select) button").await;
    reader.arrives_at(&address).await;
    reader.settle().await;
    // Below the form of the readings; that of the years has a line of its own.
    let told = reader.says(".compare [role=status]:not(:empty)").await;
    let drawn = async |class: &str| reader.count(&format!(".graph a.edge.{class}")).await;
    let (one, other, both) = (
        drawn("ended").await,
        drawn("began").await,
        drawn("stayed").await,
    );
    assert_eq!(one + other + both, reader.count(LINES).await);
    assert!(told.starts_with(&format!("{one} only under ")), "{told}");
    assert!(told.ends_with(&format!("{both} under both.")), "{told}");
    // What holds under both steps back behind what only one holds.
    let opacity = async |class: &str| {
        let css = format!(".graph a.edge.{class} .way");
        let style = format!("getComputedStyle(document.querySelector('{css}')).opacity");
        reader.number(&format!("Number({style})")).await
    };
    assert!(opacity("stayed").await < opacity("ended").await);
    assert!(opacity("stayed").await < opacity("began").await);
    let lines = reader.count(".compare .annal").await;
    assert!(lines >= one + other);
    assert_eq!(reader.count(".compare .annal .claim-mark").await, lines);
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn too_early_a_press_says_what_is_missing() {
    let reader = Reader::at("relations/?year=2340").await;
    reader.choose_tab("compare").await;
    let fields = "[...document.querySelectorAll('.compare input:not([type=hidden])')].map((field) => field.value).join()";
    assert_eq!(reader.text_of(fields).await, "2340,");
    reader
        .click(".compare form:has(input[inputmode]) button")
        .await;
    reader.browser.wait_for(".compare .missing").await;
    let told = reader.says(".compare .missing").await;
    assert!(
        told.starts_with("Enter the year to compare with, such as "),
        "{told}"
    );
    reader
        .focus_is_on("input[name=versus]:not([type=hidden])")
        .await;
    assert_eq!(reader.address().await, "relations/?year=2340");
    reader.choose_tab("path").await;
    reader.click(".path button").await;
    reader.browser.wait_for(".path .missing").await;
    let told = reader.says(".path .missing").await;
    assert_eq!(told.trim(), "Choose where the path begins and ends.");
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn a_range_of_years_works_and_doubtful_dates_say_so() {
    let reader = Reader::at("relations/?scope=all&year=2330..2332").await;
    assert!(
        reader
            .says("#graph-summary")
            .await
            .contains("from 2330 to 2332")
    );
    assert!(reader.count(".graph .edge.perhaps").await > 0);
    let titles = "[...document.querySelectorAll('.graph .edge.perhaps title')].every((title) => title.textContent.includes('perhaps'))";
    assert_eq!(reader.browser.value(titles).await, true);
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn a_year_without_a_change_keeps_every_line_and_name_as_it_is() {
    let reader = Reader::at("relations/?scope=all&year=2340").await;
    let links = ".graph .line a[href*='year=2340']";
    reader.browser.wait_for(links).await;
    reader.settle().await;
    reader
        .browser
        .run(
            "window.kept = [...document.querySelectorAll('.graph .line')];
             window.changed = new Set();
             new MutationObserver((changes) => {
                for (const { target, attributeName, type } of changes) {
                    const element = target.closest ? target : target.parentElement;
                    if (element?.closest('.edges, .nodes, .over')) window.changed.add(attributeName ?? type);
                }
             }).observe(document.querySelector('.graph'),
                { subtree: true, attributes: true, childList: true, characterData: true });
             const scrub = document.querySelector('.scrub input');
             scrub.value = 2341;
             scrub.dispatchEvent(new InputEvent('input', { bubbles: true }));",
        )
        .await;
    reader
        .browser
        .wait_for(".graph .line a[href*='year=2341']")
        .await;
    reader.settle().await;
    assert_eq!(reader.count(links).await, 0);
    let kept = "window.kept.length > 50 && window.kept.every((line) => line.isConnected)";
    assert_eq!(reader.browser.value(kept).await, true);
    let changed = reader.text_of("[...window.changed].sort().join()").await;
    let may_change = ["aria-label", "characterData", "href"];
    assert!(
        changed.split(',').all(|name| may_change.contains(&name)),
        "{changed}"
    );
    reader.leave().await;
}
