//! The encyclopedia's own face: its mark, its letters, the tints of sides, the split of disputes, and
//! the front page.

use crate::reader::Reader;

/// Compares two colours of computed styles by WCAG.
const CONTRAST: &str = "((one, other) => {
    const parts = (colour) => {
        const canvas = document.createElement('canvas').getContext('2d');
        canvas.fillStyle = colour;
        canvas.fillRect(0, 0, 1, 1);
        return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
    };
    const luminance = (colour) => parts(colour).reduce((sum, part, at) => {
        const share = part / 255;
        const linear = share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
        return sum + linear * [0.2126, 0.7152, 0.0722][at];
    }, 0);
    const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return Math.round(100 * (high + 0.05) / (low + 0.05));
})";

/// Once the faces of titles and labels have come.
const FACES: &str = "['display', 'label'].every((name) => [...document.fonts].some((face) => face.family === name && face.status === 'loaded'))";

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn the_mark_stands_beside_the_name_and_is_the_icon() {
    let reader = Reader::at("").await;
    assert_eq!(reader.count(".site-head .brand .mark").await, 1);
    let icon = "fetch(document.querySelector('link[rel=icon]').href).then((icon) => icon.text())";
    let icon = reader.browser.promised(icon).await.to_string();
    // The full half and the hollow half.
    assert!(
        icon.contains("M30 3v58L7 32z") && icon.contains("stroke="),
        "{icon}"
    );
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn titles_and_labels_have_faces_that_come_after_the_page_and_move_nothing() {
    let reader = Reader::at("entry/gallitep/").await;
    reader.browser.until(FACES).await;
    let family = |css: &str| {
        format!("getComputedStyle(document.querySelector('{css}')).fontFamily.split(',')[0]")
    };
    assert_eq!(reader.text_of(&family("main h1")).await, "display");
    assert_eq!(reader.text_of(&family("main .label")).await, "label");
    assert_ne!(reader.text_of(&family(".prose p")).await, "display");
    // What stands in is as wide as the face, to a twentieth.
    let width = "(family) => { const line = document.createElement('span');
        line.style = `position: absolute; font: 100px ${family}`;
        line.textContent = 'The encyclopedia of a world tells who was there';
        document.body.append(line); const { width } = line.getBoundingClientRect(); line.remove(); return width; }";
    for face in ["display", "label"] {
        let times = format!("1000 * ({width})('{face}-like') / ({width})('{face}')");
        let times = reader.number(&times).await;
        assert!((950..=1050).contains(&times), "{face}: {times} thousandths");
    }
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn each_side_can_be_read_in_every_theme() {
    let reader = Reader::at("").await;
    for entry in ["gallitep", "kira-nerys", "terrans"] {
        reader.visit(&format!("entry/{entry}/")).await;
        for (theme, least) in [("light", 450), ("dark", 450), ("contrast", 700)] {
            let set = format!("document.documentElement.dataset.theme = '{theme}'");
            reader.browser.run(&set).await;
            let contrast = format!(
                "{CONTRAST}(getComputedStyle(document.querySelector('.entry-kind .side')).color,
                    getComputedStyle(document.documentElement).backgroundColor)"
            );
            let contrast = reader.number(&contrast).await;
            assert!(contrast >= least, "{entry} {theme}: {contrast} hundredths");
        }
    }
    // Two sides have two tints, and an entry on none has none.
    let tint =
        "getComputedStyle(document.querySelector('.entry-head')).getPropertyValue('--side-day')";
    let terran = reader.text_of(tint).await;
    reader.visit("entry/gallitep/").await;
    assert_ne!(reader.text_of(tint).await, terran);
    reader.visit("entry/trills/").await;
    assert_eq!(reader.text_of(tint).await, "");
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn a_disputed_entry_shows_the_question_and_its_answers_side_by_side() {
    let reader = Reader::at("entry/gallitep/").await;
    reader.browser.resize(1280, 800).await;
    let answers = "[...document.querySelectorAll('.glance .answer')].map((answer) => answer.getBoundingClientRect())";
    let of = |index: u8, edge: &str| format!("{answers}[{index}].{edge}");
    assert_eq!(
        reader.number(&of(0, "top")).await,
        reader.number(&of(1, "top")).await
    );
    assert!(reader.number(&of(0, "right")).await <= reader.number(&of(1, "left")).await);
    reader.click(".glance .split-field").await;
    reader.arrives_at("disputes/#darheel-at-gallitep").await;
    reader.visit("entry/replicators/").await;
    assert_eq!(reader.count(".split-field").await, 0);
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn the_head_of_an_entry_has_what_to_do_with_it_by_name() {
    let reader = Reader::at("entry/gallitep/").await;
    reader.browser.resize(390, 844).await;
    for name in ["Save", "Cite", "Share"] {
        let there = format!(
            "[...document.querySelectorAll('.tools > :is(a, button)')].filter((one) =>
                one.textContent.trim() === '{name}' && one.getBoundingClientRect().height >= 24).length"
        );
        assert_eq!(reader.number(&there).await, 1, "{name}");
    }
    // The first facts, and the way to all of them, where the infobox is below the text; of a disputed
    // entry the question.
    assert_eq!(reader.count(".strip").await, 0);
    reader.visit("entry/terok-nor/").await;
    assert_eq!(reader.count(".strip dt").await, 4);
    reader.click(".all-facts").await;
    reader.arrives_at("entry/terok-nor/#facts").await;
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn the_front_page_shows_its_years_early_and_leads_into_each() {
    let reader = Reader::at("").await;
    for (width, height, most) in [(390, 844, 420), (820, 1180, 420), (1280, 800, 400)] {
        reader.browser.resize(width, height).await;
        let top = "document.querySelector('.ribbon').getBoundingClientRect().top";
        let top = reader.number(top).await;
        assert!(top <= most, "{width}: {top}");
    }
    // Every era is there, at its place, and leads to the timeline in its years.
    let eras = reader.count(".eras > li").await;
    assert_eq!(reader.count(".ribbon a.age").await, eras);
    assert_eq!(reader.count(".eras a[href*='timeline/?year=']").await, eras);
    reader.click(".eras > li:nth-child(3) a").await;
    reader.arrives_at("timeline/?year=2369").await;
    reader.visit("").await;
    reader.browser.run("window.stayed = true").await;
    reader.click(".enter-year button").await;
    reader.browser.until("location.pathname.endsWith('/timeline/') && /[?]year=23[0-9]{2}$/.test(location.search)").await;
    // The program goes there itself: loading the page would end a view on another site's page.
    assert_eq!(reader.browser.value("window.stayed").await, true);
    reader.visit("").await;
    assert_eq!(reader.count(".start > li").await, 3);
    assert_eq!(reader.count(".home .split-field .answer").await, 3);
    reader.leave().await;
}
