//! The two large views: what they show comes before what narrows it, and nothing moves under a pointer.

use crate::reader::Reader;

/// The arrow keys.
const RIGHT: char = '\u{e014}';
const LEFT: char = '\u{e012}';

/// A phone, a tablet, a desk, a large desk, a very wide one.
const WINDOWS: [(u32, u32); 5] = [
    (390, 844),
    (820, 1180),
    (1280, 800),
    (1920, 1080),
    (3440, 1440),
];

/// How many pixels below the top of the page the first element of a selector begins that is shown.
fn top_of(css: &str) -> String {
    format!(
        "Math.ceil([...document.querySelectorAll({css:?})].find((one) => one.checkVisibility({{ contentVisibilityAuto: true }})).getBoundingClientRect().top + scrollY)"
    )
}

async fn begins_at_once(path: &str, wide: &str, narrow: &str) {
    let reader = Reader::at("about/").await;
    begins_in(&reader, &WINDOWS, path, wide, narrow).await;
    // What a finger presses is larger.
    reader.browser.touch().await;
    begins_in(&reader, &WINDOWS[..2], path, wide, narrow).await;
    reader.leave().await;
}

async fn begins_in(reader: &Reader, windows: &[(u32, u32)], path: &str, wide: &str, narrow: &str) {
    for &(width, height) in windows {
        reader.browser.resize(width, height).await;
        reader.visit(path).await;
        reader.settle().await;
        let (css, most) = if width < 640 {
            (narrow, 112)
        } else {
            (wide, 160)
        };
        let begins = reader.number(&top_of(css)).await;
        assert!(
            begins <= most,
            "{path} at {width}: {css} begins at {begins}, not {most}"
        );
    }
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn the_timeline_begins_at_once() {
    begins_at_once(
        "timeline/",
        ".chart-place .ruler",
        ".era-part :is(.annal, .rivals)",
    )
    .await;
    begins_at_once(
        "timeline/?view=drawing",
        ".chart-place .ruler",
        ".chart-place .ruler",
    )
    .await;
    let reader = Reader::at("timeline/").await;
    let first = "[...document.querySelectorAll('.era-part > .annals > .annal')].every((one) => !one.closest('details'))";
    assert_eq!(reader.browser.value(first).await, true);
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn the_drawing_of_the_relations_begins_at_once_and_fills_the_window() {
    begins_at_once("relations/", ".graph-frame", ".near .around").await;
    begins_at_once("relations/?view=graph", ".graph-frame", ".graph-frame").await;
    let reader = Reader::at("about/").await;
    for (width, height) in [(1280, 800), (1920, 1080), (3440, 1440)] {
        reader.browser.resize(width, height).await;
        reader.visit("relations/").await;
        reader.settle().await;
        // With the steps through the years, which belong to it, it ends where the window ends.
        let end = "document.querySelector('.year-tools').getBoundingClientRect().bottom
            - document.querySelector('.site-head').getBoundingClientRect().bottom";
        let left = reader.number(&format!("innerHeight - 60 - ({end})")).await;
        assert!(
            (0..=40).contains(&left),
            "{left} pixels are left at {width}"
        );
    }
    // It and its panel are as wide as the window.
    let wide = "document.querySelector('.panel').getBoundingClientRect().right - document.querySelector('.graph-frame').getBoundingClientRect().left";
    assert!(reader.number(wide).await > 3200);
    reader.browser.resize(1280, 360).await;
    reader.settle().await;
    let high = "document.querySelector('.graph-frame').getBoundingClientRect().height";
    assert!(
        reader.number(high).await >= 320,
        "in a low window it is as high as it must be"
    );
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn a_year_or_a_reading_moves_no_view() {
    for asked in ["year=2360", "read=beginning-of-the-occupation.2328"] {
        let list = format!("timeline/?{asked}");
        begins_at_once(
            &list,
            ".chart-place .ruler",
            ".era-part :is(.annal, .rivals)",
        )
        .await;
        let drawing = format!("timeline/?view=drawing&{asked}");
        begins_at_once(&drawing, ".chart-place .ruler", ".chart-place .ruler").await;
    }
    begins_at_once("relations/?year=2360", ".graph-frame", ".near .around").await;
    let reader = Reader::at("about/").await;
    let reading = "relations/?read=beginning-of-the-occupation.2328";
    // A phone's graph has no room left for readings: they stand above it.
    begins_in(&reader, &WINDOWS[1..], reading, ".graph-frame", "").await;
    // What is no year is told on a phone as well.
    reader.browser.resize(390, 844).await;
    reader.visit("relations/?year=soon").await;
    reader
        .browser
        .until("document.querySelector('.year-slot [role=status]')?.checkVisibility()")
        .await;
    reader.leave().await;
}

/// The controls of a view: above its drawing, over it, beside it and below it.
const CONTROLS: &str = "[...document.querySelectorAll(`main :is(.view-tools a, .filter-fold > summary, .looks nav a, .graph-buttons button,
        .floating-legend > summary, .graph-legend a, .how-to-read > summary, .year-steps :is(a, button), .scrub input, .shown-years,
        .tabs button, .sheet-buttons button, .graph-files button)`)].filter((one) => one.checkVisibility())";

/// Where each of them is in the window, by a name that stays; and where its drawing is.
const PLACES: &str = "(() => {
    const places = {};
    const add = (name, one) => {
        while (name in places) name += '+';
        const { left, top, width, height } = one.getBoundingClientRect();
        places[name] = [left, top, width, height].map(Math.round).join();
    };
    for (const one of document.querySelectorAll('main :is(.chart-place, .graph-frame, .near .around)')) {
        if (one.checkVisibility()) add(`drawing ${one.classList[0]}`, one);
    }
    for (const one of CONTROLS) {
        const own = ['play', 'shown-years'].find((name) => one.classList.contains(name));
        const words = one.textContent.replace(/[\\d.–-]+|none|All|relations?\\b/g, '').trim();
        add(`${one.closest('.view-head') ? 'head' : 'body'} ${own ?? one.getAttribute('aria-label') ?? (words || one.name)}`, one);
    }
    return places;
})()";

/// What moved between two looks. A drawing of the timeline is as high as what it shows, and what opens in
/// its place or leads to another form of the page leaves the row that it is in alone.
const MOVED: &str = "Object.keys(window.before).filter((name) => {
    if (window.onlyHead && !name.startsWith('head')) return false;
    // On a phone a text as long as it is stands between the tabs and the files.
    if (innerWidth < 640 && window.control.matches('[role=tab]') && /Save|GraphML|CSV/.test(name)) return false;
    const now = window.now[name];
    if (!now) return !window.control.matches('summary');
    const [a, b] = [window.before[name], now].map((place) => place.split(','));
    const count = name === 'drawing chart-place' ? 3 : 4;
    return a.slice(0, count).some((one, at) => Math.abs(one - b[at]) > 1);
}).map((name) => `${name} from ${window.before[name]} to ${window.now[name]}`).join('; ')";

/// Presses what is where the control was: that is what a reader would press.
const PRESS: &str = "(() => {
    const it = document.elementFromPoint(...window.spot)?.closest('a, button, summary, input');
    if (it?.type === 'range') {
        it.value = +it.value > +it.min ? +it.value - 1 : it.max;
        it.dispatchEvent(new InputEvent('input', { bubbles: true }));
    } else it?.click?.();
    return it === window.control;
})()";

/// Clicks each control ten times where it is, those that open something or lead elsewhere once, and says
/// what moved.
async fn each_stays(reader: &Reader, path: &str, faults: &mut Vec<String>) {
    let places = PLACES.replace("CONTROLS", CONTROLS);
    reader.visit(path).await;
    reader.settle().await;
    // In a narrow window it lies over other controls.
    let legend = "if (innerWidth > 1000) document.querySelector('.floating-legend')?.setAttribute('open', '')";
    reader.browser.run(legend).await;
    let count = reader.number(&format!("{CONTROLS}.length")).await;
    assert!(count > 4, "{path}: {count} controls");
    for number in 0..count {
        let look = format!(
            "(() => {{
                window.control = {CONTROLS}[{number}];
                control.scrollIntoView({{ block: 'center', inline: 'center' }});
                const at = control.getBoundingClientRect();
                window.spot = [at.left + at.width / 2, at.top + at.height / 2];
                window.onlyHead = control.matches('.view-tools a, .filter-fold > summary');
                window.before = {places};
                return control.matches('.view-tools a') ? 'leads' : control.matches('summary, .graph-files button') ? 'once' : '';
            }})()"
        );
        let kind = reader.text_of(&look).await;
        let what = reader.text_of("control.outerHTML.slice(0, 90)").await;
        if reader.browser.value(PRESS).await != true {
            faults.push(format!("{path}: {what} lies below something"));
        }
        reader.settle().await;
        for _ in 0..if kind.is_empty() { 9 } else { 0 } {
            reader.browser.value(PRESS).await;
            reader.settle().await;
        }
        reader.browser.run(&format!("window.now = {places}")).await;
        let moved = reader.text_of(MOVED).await;
        if !moved.is_empty() {
            faults.push(format!("{path}: {what} moves {moved}"));
        }
        if kind == "leads" {
            reader.visit(path).await;
            reader.browser.run(legend).await;
        } else if kind == "once" {
            reader
                .browser
                .run("if (control.matches('summary')) control.click()")
                .await;
        }
        reader.settle().await;
    }
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn nothing_moves_under_a_pointer() {
    let reader = Reader::at("about/").await;
    let mut faults = Vec::new();
    for (width, height) in [(1280, 800), (390, 844)] {
        reader.browser.resize(width, height).await;
        for path in [
            "timeline/?view=drawing",
            "timeline/?view=list",
            "relations/",
            "relations/?view=graph",
        ] {
            each_stays(&reader, path, &mut faults).await;
        }
    }
    assert_eq!(faults, Vec::<String>::new());
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn a_press_on_the_axis_leaves_the_axis_where_it_is() {
    let reader = Reader::at("about/").await;
    for (width, height) in WINDOWS {
        reader.browser.resize(width, height).await;
        reader.visit("timeline/?view=drawing").await;
        reader.settle().await;
        let top =
            "document.querySelector('.chart-place .ruler').getBoundingClientRect().top + scrollY";
        let before = reader.number(top).await;
        for part in [3, 5, 7] {
            let press = format!("(() => {{
                const brush = document.querySelector('.chart-place .ruler .brush');
                const at = brush.getBoundingClientRect();
                for (const type of ['pointerdown', 'pointerup']) brush.dispatchEvent(new PointerEvent(type, {{ bubbles: true, cancelable: true, button: 0, clientX: at.left + at.width * {part} / 10, clientY: at.top + 5 }}));
            }})()");
            reader.browser.run(&press).await;
            reader.browser.wait_for(".year-summary").await;
            reader.settle().await;
            assert_eq!(reader.number(top).await, before, "{width}");
            // The drawer of the year leaves it free for the next press.
            let free = format!("(() => {{
                const at = document.querySelector('.chart-place .ruler .brush').getBoundingClientRect();
                return document.elementFromPoint(at.left + at.width * {part} / 10, at.top + 5).matches('.brush');
            }})()");
            assert_eq!(reader.browser.value(&free).await, true, "{width}");
        }
        reader.click(".year-summary > .close").await;
        assert_eq!(reader.count(".year-summary.open").await, 0);
    }
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn filters_say_how_many_are_active_and_are_open_then() {
    let reader = Reader::at("timeline/").await;
    let open = "document.querySelector('.filter-fold').open";
    assert_eq!(reader.browser.value(open).await, false);
    assert_eq!(reader.says(".filter-fold summary").await.trim(), "Filters");
    reader.visit("timeline/?kind=event&status=disputed").await;
    assert_eq!(reader.browser.value(open).await, true);
    assert!(reader.says(".filter-fold summary").await.contains('2'));
    // Taken back, they stay open under the reader's hands.
    for (name, left) in [
        ("kind", "timeline/?status=disputed"),
        ("status", "timeline/"),
    ] {
        let clear = format!(
            "(() => {{
            const field = document.querySelector('.filter-fold [name={name}]');
            field.value = '';
            field.dispatchEvent(new Event('change', {{ bubbles: true }}));
        }})()"
        );
        reader.browser.run(&clear).await;
        reader.arrives_at(left).await;
    }
    reader.settle().await;
    assert_eq!(reader.browser.value(open).await, true);
    assert_eq!(reader.says(".filter-fold summary").await.trim(), "Filters");
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn an_entry_under_the_pointer_lights_what_it_is_related_to() {
    let reader = Reader::at("relations/").await;
    assert_eq!(reader.count(".graph.lights, .graph .lit").await, 0);
    let node = ".graph a.node[aria-label^=\"Bajor, \"]";
    let send = |kind: &str| {
        format!(
            "document.querySelector({node:?}).dispatchEvent(new PointerEvent('{kind}', {{ bubbles: false }}))"
        )
    };
    reader.browser.run(&send("pointerenter")).await;
    reader.browser.wait_for(".graph.lights").await;
    let nodes = reader.count(".graph a.node.lit").await;
    let lines = reader.count(".graph .edges > .lit").await;
    assert!(
        nodes > 2 && lines >= nodes - 1,
        "{nodes} entries, {lines} relations"
    );
    assert!(nodes < reader.count(".graph a.node").await);
    reader.browser.run(&send("pointerleave")).await;
    reader
        .browser
        .until("!document.querySelector('.graph.lights, .graph .lit')")
        .await;
    reader.focus(node).await;
    reader.browser.wait_for(".graph.lights").await;
    assert_eq!(reader.count(".graph a.node.lit").await, nodes);
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn the_tabs_of_the_panel_are_one_stop_and_follow_the_arrows() {
    let reader = Reader::at("relations/").await;
    let stops = "document.querySelectorAll('.tabs [role=tab][tabindex=\"0\"]').length";
    let shown = "[...document.querySelectorAll('.tab-panel')].filter((one) => one.checkVisibility()).map((one) => one.id).join()";
    assert_eq!(reader.text_of(shown).await, "selection");
    reader.focus("#selection-tab").await;
    for (key, id) in [
        (RIGHT, "path"),
        (RIGHT, "compare"),
        (RIGHT, "selection"),
        (LEFT, "compare"),
    ] {
        reader.browser.press(&[key]).await;
        reader
            .focus_is_on(&format!("#{id}-tab[aria-selected=true]"))
            .await;
        // The tab is painted before its part.
        let part = reader.browser.comes_to_read(shown, id).await;
        part.unwrap_or_else(|other| panic!("{id}: {other}"));
        assert_eq!(reader.number(stops).await, 1);
    }
    // What an address asks for shows itself when it is loaded,
    for (query, id) in [
        ("year=2340&versus=2369", "compare"),
        ("from=bajor&to=gallitep", "path"),
        ("entry=bajor", "selection"),
    ] {
        reader.visit(&format!("relations/?{query}")).await;
        reader
            .browser
            .wait_for(&format!("#{id}-tab[aria-selected=true]"))
            .await;
        let part = reader.browser.comes_to_read(shown, id).await;
        part.unwrap_or_else(|other| panic!("{query}: {other}"));
    }
    // and when it is newly asked for.
    reader.visit("relations/?entry=bajor").await;
    reader.click(".selected a[href*='from=bajor']").await;
    reader
        .browser
        .wait_for("#path-tab[aria-selected=true]")
        .await;
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn the_views_have_few_stops_of_the_tab_key() {
    let reader = Reader::at("about/").await;
    for path in [
        "relations/",
        "relations/?entry=bajor",
        "timeline/",
        "timeline/?year=2340",
    ] {
        reader.visit(path).await;
        reader.settle().await;
        let stops = reader
            .number("[...document.querySelectorAll('main :is(a[href], button, input, select, summary, [tabindex])')].filter((one) => one.checkVisibility({ visibilityProperty: true }) && one.tabIndex >= 0 && !one.closest('p:not(.chips, .graph-files), .annals, .told, .plain, .era-part, .facet-list')).length")
            .await;
        assert!((5..=30).contains(&stops), "{path}: {stops}");
    }
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn the_timeline_is_printed_in_full_within_six_pages() {
    let reader = Reader::at("timeline/").await;
    reader.settle().await;
    let printed = reader
        .browser
        .tell("Page.printToPDF", &serde_json::json!({ "preferCSSPageSize": true, "paperWidth": 8.27, "paperHeight": 11.69 }))
        .await;
    let data = printed["data"].as_str().expect("a document");
    let pages = reader
        .number(&format!(
            "(atob({data:?}).match(/\\/Type\\s*\\/Page\\b/g) ?? []).length"
        ))
        .await;
    assert!((1..=6).contains(&pages), "{pages} pages");
    reader.leave().await;
}
