//! Every page as axe-core sees it, in every theme, wide and narrow.

use std::{env, fs};

use serde_json::Value;

use crate::reader::{NO_PAGE, Reader, pages};

/// What axe finds, a line for each element.
pub(crate) const VIOLATIONS: &str = "axe.run(document, OPTIONS).then(({ violations }) => violations.flatMap(({ id, nodes }) =>
    nodes.slice(0, 3).map((node) => `${id}: ${node.target} ${node.any.map((check) => check.message).join()} in ${node.html.slice(0, 160)}`)))";

/// The script of axe-core.
pub(crate) fn axe() -> String {
    let file = env::var_os("LORE_AXE")
        .expect("LORE_AXE must name axe.min.js: cargo xtask test fetches it");
    fs::read_to_string(file).expect("LORE_AXE must name a file that can be read")
}

/// A state of a page: its path, what to do there, and what is there then.
type State = (&'static str, &'static str, &'static str);

async fn has_no_violation(width: u32, states: impl Iterator<Item = State>) {
    let axe = axe();
    let reader = Reader::at("").await;
    reader.browser.resize(width, 900).await;
    let mut faults = Vec::new();
    for (path, act, there) in states {
        reader.visit(path).await;
        reader.browser.run(&axe).await;
        reader.browser.run(act).await;
        reader.browser.wait_for(there).await;
        // What is out of sight is judged, too.
        let seen = "const all = new CSSStyleSheet();
            all.replaceSync('* { content-visibility: visible !important }');
            document.adoptedStyleSheets = [all]";
        reader.browser.run(seen).await;
        // Colours in motion are not those that one reads.
        reader
            .browser
            .run("for (const motion of document.getAnimations()) motion.finish()")
            .await;
        for theme in ["light", "dark", "contrast"] {
            let script = format!("document.documentElement.dataset.theme = '{theme}'");
            reader.browser.run(&script).await;
            reader
                .browser
                .run("for (const motion of document.getAnimations()) motion.finish()")
                .await;
            // A theme changes colours and nothing else.
            let options = match theme {
                "light" => "{ resultTypes: ['violations'], preload: false }",
                _ => "{ resultTypes: ['violations'], preload: false, runOnly: ['cat.color'] }",
            };
            let found = reader
                .browser
                .promised(&VIOLATIONS.replace("OPTIONS", options))
                .await;
            match found {
                Value::Array(found) => {
                    faults.extend(found.iter().map(|one| format!("{path} {theme}: {one}")));
                }
                other => panic!("{path} {theme}: {other}"),
            }
        }
    }
    assert_eq!(faults, Vec::<String>::new());
    reader.leave().await;
}

fn states() -> impl Iterator<Item = State> {
    let others = [
        (
            "entry/gallitep/",
            "document.querySelector('.infobox a.claim-mark.disputed').click()",
            "dialog.claim-card[open] .reading",
        ),
        (
            "about/",
            "document.querySelector('.help-button').click()",
            "#help[open]",
        ),
        ("relations/?year=2357", "", ".as-of"),
        ("relations/?view=table", "", "table.relations"),
        (
            "relations/?entry=bajor&scope=all&from=bajor&to=photon-torpedoes&versus=2369",
            "",
            ".paths li",
        ),
        (
            "relations/?year=2340&versus=2369",
            "document.querySelector('.floating-legend > summary').click()",
            ".compare .annal",
        ),
        ("browse/?kind=camp", "", ".active .chip"),
        ("browse/?year=2318", "", ".outside"),
        ("entry/gallitep/?year=2360", "", ".outside"),
        (
            "entry/occupation-of-bajor/?read=beginning-of-the-occupation.2328",
            "",
            ".status.ruled-out",
        ),
        (
            "disputes/?read=beginning-of-the-occupation.2328&read=no.such",
            "",
            ".reading.ruled-out",
        ),
        (
            "timeline/?view=drawing&window=2369",
            "",
            ".chart-place .mark",
        ),
        ("timeline/?year=2357&lanes=faction", "", ".year-summary"),
        ("timeline/?story=first-contact&view=list", "", ".story"),
        ("story/?year=2369", "", ".event-changes .annal"),
        (
            "compare/?entry=bajor&year=2340&versus=2369",
            "document.querySelector('.other-claims > summary').click()",
            ".compared .annal",
        ),
        (
            "disputes/",
            "const menu = document.querySelector('.menu-button');
             if (menu.checkVisibility()) menu.click();
             document.querySelector('.year-filter summary').click()",
            ".year-filter[open]",
        ),
        (
            "search/?q=darhel%202336&kind=person",
            "",
            ".facet [aria-current]",
        ),
        (
            "",
            "const find = [...document.querySelectorAll('[type=search]')].find((one) => one.checkVisibility());
             find.focus(); find.value = 'gallitep'; find.dispatchEvent(new InputEvent('input', { bubbles: true }))",
            ".options:not([hidden]) mark",
        ),
        (
            "entry/bajor/",
            "document.querySelector('.prose a[href*=entry]').focus()",
            "#preview:not([hidden])",
        ),
    ];
    let pages = pages().into_iter().chain([NO_PAGE]);
    pages.map(|(path, ..)| (path, "", "main h1")).chain(others)
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn no_page_has_a_barrier_at_1280_pixels() {
    has_no_violation(1280, states()).await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn no_page_has_a_barrier_at_390_pixels() {
    has_no_violation(390, states()).await;
}
