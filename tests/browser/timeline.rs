//! The timeline: drawn and listed, moved by links, keys, wheel and pointer, told as a story.

use browser_test::{CONTROL, ENTER};

use crate::reader::Reader;

/// The Right arrow, and the others.
const RIGHT: char = '\u{e014}';
const LEFT: char = '\u{e012}';
const UP: char = '\u{e013}';
const DOWN: char = '\u{e015}';
const HOME: char = '\u{e011}';
const END: char = '\u{e010}';

/// How many pairs of labels in the drawing overlap.
const OVERLAPS: &str = "(() => {
    const boxes = [...document.querySelectorAll('.chart-place .chart text')].map((label) => label.getBoundingClientRect());
    let overlaps = 0;
    for (let a = 0; a < boxes.length; a++) for (let b = 0; b < a; b++) {
        const [one, other] = [boxes[a], boxes[b]];
        const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
        const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
        // Lines of neighbouring rows touch by the room above and below their letters.
        if (across > 0 && down > 4) overlaps++;
    }
    return overlaps;
})()";

/// How many labels stand out of the drawing.
const OUTSIDE: &str = "(() => {
    const all = document.querySelector('.chart-place .chart').getBoundingClientRect();
    return [...document.querySelectorAll('.chart-place text')]
        .map((label) => label.getBoundingClientRect())
        .filter((box) => box.left < all.left - 1 || box.right > all.right + 1).length;
})()";

async fn window(reader: &Reader) -> String {
    reader
        .text_of("document.querySelector('.chart-place .chart').getAttribute('aria-label')")
        .await
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn no_label_runs_into_another_at_any_zoom_and_width() {
    let reader = Reader::at("timeline/").await;
    for (width, height) in [(1280, 800), (768, 1024), (390, 844), (320, 640)] {
        reader.browser.resize(width, height).await;
        for query in [
            "",
            "&open=events&open=rule&open=conflict&open=membership",
            "&window=2318..2330",
            "&window=2369",
            "&window=2369&open=events&open=facts",
            "&window=2369-03",
            "&window=2369-03-09",
            "&lanes=faction",
            "&lanes=faction&window=2318..2319",
            "&lanes=place&window=2360..2370",
            "&lanes=person&window=2336..2357",
            "&entry=gallitep&year=2357",
        ] {
            reader
                .visit(&format!("timeline/?view=drawing{query}"))
                .await;
            reader.settle().await;
            assert_eq!(reader.number(OVERLAPS).await, 0, "{width} {query}");
            assert_eq!(reader.number(OUTSIDE).await, 0, "{width} {query}");
            let wide = reader.number("document.documentElement.scrollWidth").await;
            assert!(wide <= i64::from(width), "{width} {query}: {wide}");
        }
    }
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn links_zoom_and_move_and_open() {
    let reader = Reader::at("timeline/").await;
    let whole = window(&reader).await;
    reader.click(".chip.zoom-in").await;
    reader.settle().await;
    let near = window(&reader).await;
    assert_ne!(near, whole);
    reader.click(".chip.later").await;
    reader.settle().await;
    assert_ne!(window(&reader).await, near);
    reader.back().await;
    reader.settle().await;
    assert_eq!(window(&reader).await, near);
    reader.click(".chip.whole").await;
    reader.arrives_at("timeline/").await;
    reader.click(".chip.lanes-person").await;
    reader.arrives_at("timeline/?lanes=person").await;

    // The first lane that has more than it shows.
    reader.visit("timeline/").await;
    let cluster = "document.querySelector('.chart-place .lane .cluster')";
    let lane = format!("{cluster}.closest('.lane').getAttribute('aria-label')");
    let lane = reader.text_of(&lane).await;
    let opened = format!("new URL({cluster}.getAttribute('href'), location).search");
    let opened = reader.text_of(&opened).await;
    let lane = format!(".chart-place .lane[aria-label='{lane}']");
    let marks = reader.count(&format!("{lane} .mark")).await;
    reader.click(&format!("{lane} .cluster")).await;
    reader.arrives_at(&format!("timeline/{opened}")).await;
    reader.settle().await;
    assert!(reader.count(&format!("{lane} .mark")).await > marks);
    assert_eq!(reader.count(&format!("{lane} .cluster")).await, 0);
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn an_era_leads_near_to_its_years_and_back() {
    let reader = Reader::at("timeline/").await;
    reader
        .click(".chart-place .era[aria-label*=withdrawal]")
        .await;
    reader.arrives_at("timeline/?window=2369").await;
    reader.settle().await;
    reader.click(".chart-place .era[aria-current]").await;
    reader.arrives_at("timeline/").await;
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn a_mark_opens_its_claim_with_its_passage_over_the_drawing() {
    let reader = Reader::at("timeline/?window=2369").await;
    for lane in ["Events", "Conflict and harm", "Other facts"] {
        reader
            .click(&format!(".chart-place .lane[aria-label='{lane}'] .mark"))
            .await;
        reader
            .browser
            .wait_for("dialog.claim-card[open] .passage")
            .await;
        assert!(
            reader
                .address()
                .await
                .starts_with("timeline/?window=2369#claim/")
        );
        reader.click("dialog.claim-card .close").await;
        reader.arrives_at("timeline/?window=2369").await;
    }
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn what_happened_in_a_year_stands_above_what_passed_through_it() {
    let reader = Reader::at("timeline/?window=2369").await;
    let rows = "[...document.querySelectorAll('.chart-place [aria-label=Events] .mark:not(.disputed, :has(.brace))')]
        .map((mark) => [mark.querySelector('.target').getBoundingClientRect().top, mark.getAttribute('aria-label')])
        .sort((a, b) => a[0] - b[0]).map(([, words]) => words)";
    let first = reader.text_of(&format!("{rows}[0]")).await;
    let last = reader.text_of(&format!("{rows}.at(-1)")).await;
    assert!(
        first.contains("2369") && !first.contains("between"),
        "{first}"
    );
    assert!(
        last.contains("between") || last.contains("by 2369") || last.contains("2369 or 2370"),
        "{last}"
    );
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn an_entry_leads_to_all_that_touches_it() {
    let reader = Reader::at("entry/skrain-dukat/").await;
    reader
        .click(".links a[href*='timeline/?entry=skrain-dukat']")
        .await;
    reader.arrives_at("timeline/?entry=skrain-dukat").await;
    reader
        .browser
        .until("document.querySelectorAll('.chart-place .mark').length > 1")
        .await;
    let touching = "[...document.querySelectorAll('.chart-place .mark')].every((mark) =>
        mark.getAttribute('aria-label').includes('Dukat'))";
    assert_eq!(reader.browser.value(touching).await, true);
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn the_claims_are_narrowed_by_each_field() {
    let reader = Reader::at("timeline/").await;
    let shown = "Number(document.querySelector('main .claim-count').textContent.split(' ')[0])";
    let whole = reader.number(shown).await;
    for query in [
        "kind=event",
        "status=disputed",
        "entry=cardassian-union",
        "entry=terok-nor",
        "entry=kira-nerys",
        "q=kira",
    ] {
        reader.visit(&format!("timeline/?{query}")).await;
        let found = reader.number(shown).await;
        assert!(0 < found && found < whole, "{query}: {found} of {whole}");
        let (field, value) = query.split_once('=').expect("a field");
        let held = format!("document.querySelector('.filters [name={field}]').value");
        assert_eq!(reader.text_of(&held).await, value);
    }
    reader.visit("timeline/").await;
    reader.click(".filter-fold summary").await;
    reader.click(".filters [name=q]").await;
    reader.browser.type_text("gallitep").await;
    reader.arrives_at("timeline/?q=gallitep").await;
    reader.settle().await;
    assert!(reader.number(shown).await < whole);
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn what_the_drawing_leaves_out_it_counts() {
    // All time is in view. The lane of events is opened, as it has one bar of no claim: an event that
    // is only ordered.
    let reader = Reader::at("timeline/?open=events&window=-9999..9999").await;
    assert_eq!(reader.count(".in-view a").await, 0);
    let counted = reader
        .number("[...document.querySelectorAll('.chart-place .cluster text')].reduce((sum, text) => sum + parseInt(text.textContent), 0)")
        .await;
    let all = reader.says("main .claim-count").await;
    let all: i64 = all
        .split(' ')
        .next()
        .and_then(|n| n.parse().ok())
        .expect("a count");
    // What is only known to have been during something is drawn as one with that, which the page says.
    let only_during = reader
        .number("parseInt(document.querySelector('.only-during').textContent.match(/\\d+/)[0])")
        .await;
    // A brace for one claim leads to it, and says so; the others say how many they stand for.
    let braced = reader
        .number("[...document.querySelectorAll('.chart-place a:has(.brace)')].reduce((sum, brace) => sum + (parseInt(brace.querySelector('title').textContent.match(/: (\\d+);/)?.[1]) || 1), 0)")
        .await;
    assert!(counted > 0 && only_during > 0);
    assert_eq!(braced, only_during);
    let own = reader
        .count(".chart-place .mark[href*='#claim-']:not(:has(.brace))")
        .await;
    assert_eq!(
        own + counted + only_during,
        all,
        "{own} + {counted} + {only_during}"
    );
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn keys_go_from_mark_to_mark_and_zoom() {
    let reader = Reader::at("timeline/").await;
    let stops = "[...document.querySelectorAll('.chart-place [tabindex=\"0\"], .chart-place a:not([tabindex])')].length";
    assert_eq!(
        reader.number(stops).await,
        1,
        "the drawing is one stop of the Tab key"
    );
    reader.focus(".chart-place .mark[tabindex='0']").await;
    let here = "document.activeElement.getAttribute('href')";
    let first = reader.text_of(here).await;
    reader.browser.press(&[RIGHT]).await;
    let second = reader.text_of(here).await;
    assert_ne!(first, second);
    assert_eq!(reader.number(stops).await, 1);
    reader.browser.press(&[LEFT]).await;
    reader.browser.press(&[DOWN]).await;
    let lane = "document.activeElement.closest('.lane').getAttribute('aria-label')";
    assert_ne!(reader.text_of(lane).await, "Events");
    reader.browser.press(&[UP]).await;
    assert_eq!(reader.text_of(lane).await, "Events");
    reader.browser.press(&[END]).await;
    reader.browser.press(&[HOME]).await;
    // Nobody knows when the first began: it only passes through what is nearer, and may be counted
    // there.
    reader.browser.press(&[RIGHT]).await;
    let held = reader.text_of(here).await;
    let whole = window(&reader).await;
    reader.browser.press(&['+']).await;
    reader
        .browser
        .until(&format!(
            "document.querySelector('.chart-place .chart').getAttribute('aria-label') !== '{whole}'"
        ))
        .await;
    reader.settle().await;
    assert_eq!(reader.text_of(here).await, held, "the mark keeps the focus");
    reader.browser.press(&['-']).await;
    reader.settle().await;
    reader.browser.press(&[ENTER]).await;
    reader.browser.wait_for("dialog.claim-card[open]").await;
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn the_axis_is_a_brush_for_the_year_filter() {
    let reader = Reader::at("timeline/?window=2330..2350").await;
    let stroke = "(() => {
        const axis = document.querySelector('.chart-place .axis .brush').getBoundingClientRect();
        const act = (type, x, more) => document.querySelector('.chart-place .axis .brush').dispatchEvent(
            new PointerEvent(type, { bubbles: true, cancelable: true, button: 0, clientX: axis.left + x, clientY: axis.top + 5, ...more }));
        const year = axis.width / 21;
        return (from, to, more) => {
            act('pointerdown', year * from, more); act('pointermove', year * to, more); act('pointerup', year * to, more);
        };
    })()";
    reader.browser.run(&format!("({stroke})(5.5, 10.5)")).await;
    reader
        .arrives_at("timeline/?window=2330..2350&year=2335..2340")
        .await;
    reader.settle().await;
    assert_eq!(reader.count(".chart-place .chart .year-band").await, 1);
    assert!(reader.says(".as-of").await.contains("2335 to 2340"));
    reader.browser.run(&format!("({stroke})(3.5, 3.5)")).await;
    reader
        .arrives_at("timeline/?window=2330..2350&year=2333")
        .await;
    reader.click(".all-years").await;
    reader.arrives_at("timeline/?window=2330..2350").await;
    reader.settle().await;
    reader
        .browser
        .run(&format!("({stroke})(5.5, 10.5, {{ shiftKey: true }})"))
        .await;
    reader.arrives_at("timeline/?window=2335..2340").await;
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn labels_stand_at_their_lines_and_a_press_there_means_their_year() {
    let reader = Reader::at("timeline/").await;
    let letters = "parseFloat(getComputedStyle(document.querySelector('.ruler .axis text')).fontSize) \
        * document.querySelector('.ruler').getBoundingClientRect().width / document.querySelector('.ruler').viewBox.baseVal.width";
    for (width, size) in [
        (320, ""),
        (390, "huge"),
        (1280, ""),
        (1280, "huge"),
        (1920, ""),
    ] {
        reader.browser.resize(width, 800).await;
        reader
            .browser
            .run(&format!("localStorage['lore.size'] = '{size}'"))
            .await;
        reader.visit("timeline/?view=drawing").await;
        reader.settle().await;
        let high = reader.number(&format!("Math.round(10 * {letters})")).await;
        assert!(
            if size.is_empty() {
                high <= 140
            } else {
                high > 160
            },
            "{width} {size}: {high}"
        );
        let apart = "(() => {
            const places = (css, of) => [...document.querySelectorAll(css)].map((one) => of(one.getBoundingClientRect()));
            const labels = [...document.querySelectorAll('.chart-place .ruler .axis text')];
            const middles = labels.map((label) => { const box = label.getBoundingClientRect(); return box.left + box.width / 2; });
            const lines = places('.chart-place .chart .axis line', (box) => box.left);
            return Math.max(...middles.map((middle) => Math.min(...lines.map((line) => Math.abs(line - middle)))));
        })()";
        assert!(reader.number(apart).await <= 1, "{width}");
        let pressed = reader
            .text_of("(() => {
                const labels = [...document.querySelectorAll('.chart-place .ruler .axis text')];
                const label = labels.at(-1);
                const lines = [...document.querySelectorAll('.chart-place .chart .axis line')];
                const box = label.getBoundingClientRect();
                const away = (line) => Math.abs(line.getBoundingClientRect().left - box.left - box.width / 2);
                const line = lines.toSorted((one, other) => away(one) - away(other))[0];
                const brush = document.querySelector('.chart-place .axis .brush');
                const x = line.getBoundingClientRect().left + 1;
                for (const type of ['pointerdown', 'pointerup'])
                    brush.dispatchEvent(new PointerEvent(type, { bubbles: true, cancelable: true, button: 0, clientX: x, clientY: brush.getBoundingClientRect().top + 5 }));
                return label.textContent;
            })()")
            .await;
        reader
            .arrives_at(&format!("timeline/?view=drawing&year={pressed}"))
            .await;
    }
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn a_wheel_scrolls_the_page_and_zooms_only_with_control() {
    let reader = Reader::at("timeline/").await;
    let turn = |more: &str| {
        format!(
            "(() => {{
                const chart = document.querySelector('.chart-place .chart');
                const at = chart.getBoundingClientRect();
                const event = new WheelEvent('wheel', {{ bubbles: true, cancelable: true, deltaY: -100, clientX: at.left + at.width / 2, clientY: at.top + 40, {more} }});
                chart.dispatchEvent(event);
                return event.defaultPrevented;
            }})()"
        )
    };
    let whole = window(&reader).await;
    assert_eq!(reader.browser.value(&turn("")).await, false);
    assert_eq!(window(&reader).await, whole);
    assert_eq!(reader.browser.value(&turn("ctrlKey: true")).await, true);
    reader
        .browser
        .until(&format!(
            "document.querySelector('.chart-place .chart').getAttribute('aria-label') !== '{whole}'"
        ))
        .await;
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn one_finger_and_the_wheel_scroll_the_page_over_the_drawing() {
    let reader = Reader::at("timeline/?view=drawing").await;
    reader.browser.resize(390, 844).await;
    let tell = async |command: &str, parameters| {
        reader.browser.tell(command, &parameters).await;
    };
    tell(
        "Emulation.setTouchEmulationEnabled",
        serde_json::json!({ "enabled": true }),
    )
    .await;
    reader.visit("timeline/?view=drawing&lanes=person").await;
    let whole = window(&reader).await;
    let finger = async |kind: &str, places: &[i32]| {
        let places = places
            .iter()
            .map(|&y| serde_json::json!({ "x": 200, "y": y }));
        let points = serde_json::json!({ "type": kind, "touchPoints": places.collect::<Vec<_>>() });
        tell("Input.dispatchTouchEvent", points).await;
    };
    reader.browser.run("scrollTo(0, 400)").await;
    finger("touchStart", &[600]).await;
    for y in (300..=580).rev().step_by(20) {
        finger("touchMove", &[y]).await;
    }
    finger("touchEnd", &[]).await;
    reader.browser.until("scrollY > 500").await;

    // A page that still glides would be stopped by the wheel, and no more.
    let rests = "new Promise((done) => {
        let before = -1;
        const look = () => {
            if (scrollY === before) return done();
            before = scrollY;
            setTimeout(look, 300);
        };
        look();
    })";
    reader.browser.promised(rests).await;
    reader.browser.run("scrollTo(0, 400)").await;
    let turn = serde_json::json!({
        "type": "mouseWheel", "x": 200, "y": 500, "deltaX": 0, "deltaY": 300,
    });
    tell("Input.dispatchMouseEvent", turn).await;
    reader.browser.until("scrollY > 500").await;
    assert_eq!(window(&reader).await, whole);
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn on_a_phone_the_list_is_the_page_and_the_drawing_the_other_view() {
    let reader = Reader::at("about/").await;
    reader.browser.resize(390, 844).await;
    reader.visit("timeline/").await;
    let seen = |css: &str| format!("document.querySelector('{css}')?.checkVisibility() ?? false");
    assert_eq!(reader.browser.value(&seen(".chart-place")).await, false);
    assert_eq!(reader.browser.value(&seen(".era-part h2")).await, true);
    reader.click(".view-drawing").await;
    reader.arrives_at("timeline/?view=drawing").await;
    reader.settle().await;
    assert_eq!(reader.browser.value(&seen(".chart-place")).await, true);
    assert_eq!(reader.count(".era-part .annal").await, 0);
    let wide = reader
        .number("document.querySelector('.chart-place .chart').getBoundingClientRect().width")
        .await;
    assert!(wide <= 390, "{wide}");
    reader.click(".view-list.narrow-only").await;
    reader.arrives_at("timeline/").await;
    reader.settle().await;
    assert_eq!(reader.browser.value(&seen(".chart-place")).await, false);
    // What is shown is marked.
    let marked = ".view-tools [aria-current]:not(.wide-only)";
    assert_eq!(reader.says(marked).await, "List");
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn the_story_goes_from_event_to_event() {
    let reader = Reader::at("timeline/").await;
    reader.click(".story-opening").await;
    reader.browser.wait_for("section.story").await;
    assert!(
        reader
            .says(".story .label")
            .await
            .to_lowercase()
            .contains("event 1 of")
    );
    let first = reader.says("#story-title").await;
    reader.click(".story-next").await;
    reader
        .browser
        .until(&format!(
            "document.querySelector('#story-title').textContent !== {}",
            serde_json::Value::from(first.clone())
        ))
        .await;
    assert!(reader.count(".story .prose p").await > 0);
    assert!(reader.count(".story .annal").await > 0);
    reader.reload().await;
    assert_ne!(reader.says("#story-title").await, first);
    reader.click(".story-prev").await;
    reader
        .browser
        .until(&format!(
            "document.querySelector('#story-title').textContent === {}",
            serde_json::Value::from(first)
        ))
        .await;
    reader.click(".story-end").await;
    reader.arrives_at("timeline/").await;
    reader.visit("timeline/?story=no-such-event").await;
    assert!(
        reader
            .says("main [role=alert]")
            .await
            .contains("no-such-event")
    );
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn the_drawing_and_the_claims_are_saved_as_files() {
    let reader = Reader::at("timeline/").await;
    reader
        .browser
        .run("window.saved = {}; const blobs = {}; const make = URL.createObjectURL;
              URL.createObjectURL = (blob) => { const url = make.call(URL, blob); blobs[url] = blob; return url; };
              const click = HTMLAnchorElement.prototype.click;
              HTMLElement.prototype.click = function () { if (this.download) window.saved[this.download] = blobs[this.href]; else click.call(this); }")
        .await;
    for (kind, media_type) in [
        ("svg", "image/svg+xml"),
        ("csv", "text/csv"),
        ("png", "image/png"),
    ] {
        reader.click(&format!(".save-{kind}")).await;
        reader
            .browser
            .until(&format!(
                "window.saved['timeline.{kind}']?.type.startsWith('{media_type}') && window.saved['timeline.{kind}'].size > 1000"
            ))
            .await;
    }
    let text = reader
        .browser
        .promised("window.saved['timeline.svg'].text()")
        .await;
    let parsed = roxmltree::Document::parse(text.as_str().unwrap_or_default());
    let parsed = parsed.expect("the drawing is well-formed");
    assert_eq!(parsed.root_element().tag_name().name(), "svg");
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn control_is_not_needed_for_anything() {
    // Kept beside the keys above: no shortcut of the browser's own is taken.
    let reader = Reader::at("timeline/").await;
    reader.focus(".chart-place .mark[tabindex='0']").await;
    let whole = window(&reader).await;
    reader.browser.press_with(CONTROL, '+').await;
    reader.settle().await;
    assert_eq!(window(&reader).await, whole);
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn two_fingers_that_part_zoom_the_drawing() {
    let reader = Reader::at("timeline/").await;
    let pinch = "(() => {
        const place = document.querySelector('.chart-place'), at = place.getBoundingClientRect();
        const act = (type, pointerId, x) => place.dispatchEvent(new PointerEvent(type, {
            bubbles: true, pointerId, pointerType: 'touch', clientX: at.left + x, clientY: at.top + 100,
        }));
        act('pointerdown', 1, 300); act('pointerdown', 2, 400); act('pointermove', 2, 480);
        act('pointerup', 1, 300); act('pointerup', 2, 480);
    })()";
    let whole = window(&reader).await;
    reader.browser.run(pinch).await;
    reader
        .browser
        .until(&format!(
            "document.querySelector('.chart-place .chart').getAttribute('aria-label') !== '{whole}'"
        ))
        .await;
    assert!(reader.address().await.contains("window="));
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn another_year_keeps_every_bar_and_changes_only_its_link_and_marks() {
    let reader = Reader::at("timeline/?year=2340&view=drawing").await;
    reader.browser.resize(1280, 800).await;
    reader
        .browser
        .wait_for(".chart .mark[href*='year=2340']")
        .await;
    reader.settle().await;
    reader
        .browser
        .run(
            "window.kept = [...document.querySelectorAll('.chart .mark')];
             window.changed = new Set();
             new MutationObserver((changes) => {
                for (const { target, attributeName, type } of changes) {
                    const element = target.closest ? target : target.parentElement;
                    if (element?.closest('.mark')) window.changed.add(attributeName ?? type);
                }
             }).observe(document.querySelector('.chart'),
                { subtree: true, attributes: true, childList: true, characterData: true });",
        )
        .await;
    reader
        .click(".as-of a[href*='year=2339'], .year-steps .before")
        .await;
    reader
        .browser
        .until("!document.querySelector(\".chart .mark[href*='year=2340']\")")
        .await;
    reader.settle().await;
    let kept = "window.kept.length > 50 && window.kept.every((mark) => mark.isConnected)";
    assert_eq!(reader.browser.value(kept).await, true);
    let changed = reader.text_of("[...window.changed].sort().join()").await;
    let may_change = ["aria-label", "characterData", "class", "href"];
    assert!(
        changed.split(',').all(|name| may_change.contains(&name)),
        "{changed}"
    );
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn choosing_a_year_moves_no_row_and_hides_none_that_may_be_then() {
    let reader = Reader::at("timeline/").await;
    let rows = "JSON.stringify([...document.querySelectorAll('.chart-place .chart .mark text')].map((text) => {
        const { x, y } = text.getBoundingClientRect();
        return [text.textContent, Math.round(x), Math.round(y + scrollY)];
    }))";
    let before = reader.text_of(rows).await;
    assert!(before.contains("Surrender of Bajor"));
    reader.visit("timeline/?year=2330").await;
    reader
        .browser
        .wait_for(".chart-place .chart .year-band")
        .await;
    assert_eq!(reader.text_of(rows).await, before);
    reader.leave().await;
}
