//! An entry: its claims, its places, its ways on.

use browser_test::{ENTER, ESCAPE};
use serde_json::json;

use crate::reader::Reader;

const MARK: &str = ".infobox a.claim-mark.disputed";
const OPEN: &str = "dialog.claim-card[open]";
const CLOSED: &str = "!document.querySelector('dialog.claim-card').open";

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn a_mark_opens_the_card_of_its_claim() {
    let reader = Reader::at("entry/gallitep/").await;
    reader.click(MARK).await;
    reader.browser.wait_for(OPEN).await;
    let card = reader.says(OPEN).await;
    for part in [
        "2336 to 2357",
        "disputed: there is more than one answer",
        "Trekal Darhe'el",
        "Source",
        "Passage 4.5",
        "Until 2357",
        "He still gave orders about it in 2369",
    ] {
        assert!(card.contains(part), "{part}: {card}");
    }
    assert!(reader.count(".claim-card .passage").await >= 1);
    assert!(reader.count(".claim-card .reading").await >= 2);
    assert!(reader.address().await.starts_with("entry/gallitep/#claim-"));
    // The reader is in the dialog, not behind it.
    reader.focus_is_on("dialog.claim-card *").await;
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn escape_closes_the_card_and_gives_the_focus_back() {
    let reader = Reader::at("entry/gallitep/").await;
    for close in ["Escape", "button"] {
        reader.click(MARK).await;
        reader.browser.wait_for(OPEN).await;
        match close {
            "Escape" => reader.browser.press(&[ESCAPE]).await,
            _ => reader.click(".claim-card .close").await,
        }
        reader.browser.until(CLOSED).await;
        reader.arrives_at("entry/gallitep/").await;
        reader.settle().await;
        reader.focus_is_on(MARK).await;
    }
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn an_open_card_is_in_the_address_and_the_history() {
    let reader = Reader::at("entry/gallitep/").await;
    reader.click(MARK).await;
    reader.browser.wait_for(OPEN).await;
    let address = reader.address().await;
    let words = reader.says("#card-title").await;

    reader.reload().await;
    reader.browser.wait_for(OPEN).await;
    assert_eq!(reader.says("#card-title").await, words);
    assert_eq!(reader.address().await, address);
    reader.browser.press(&[ESCAPE]).await;
    reader.browser.until(CLOSED).await;
    reader.arrives_at("entry/gallitep/").await;

    reader.click(MARK).await;
    reader.browser.wait_for(OPEN).await;
    reader.back().await;
    reader.browser.until(CLOSED).await;
    reader.arrives_at("entry/gallitep/").await;
    reader.browser.client.forward().await.unwrap();
    reader.browser.wait_for(OPEN).await;
    assert_eq!(reader.address().await, address);
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn the_card_of_a_claim_stands_beside_its_line_and_at_the_foot_of_a_phone() {
    let reader = Reader::at("entry/gallitep/").await;
    let mark = ".prose .cite a";
    for (width, height, beside) in [(1280, 800, true), (820, 1180, true), (390, 844, false)] {
        reader.browser.resize(width, height).await;
        reader.visit("entry/gallitep/").await;
        reader.click(mark).await;
        reader.browser.wait_for(OPEN).await;
        // It rises a little when it opens.
        let still = "!document.querySelector('dialog.claim-card').getAnimations().length";
        reader.browser.until(still).await;
        let edges = "(() => {
            const card = document.querySelector('dialog.claim-card').getBoundingClientRect();
            const line = document.querySelector('.prose .cite a').getBoundingClientRect();
            return [card.top - line.bottom, line.top - card.bottom, innerHeight - card.bottom, card.left];
        })()";
        let edges = reader.browser.value(edges).await;
        let edges: Vec<f64> = serde_json::from_value(edges).expect("four numbers");
        if beside {
            let near = edges[..2].iter().any(|gap| (0.0..24.0).contains(gap));
            assert!(near && edges[2] >= 0.0, "{width}: {edges:?}");
        } else {
            assert!(edges[2].abs() < 1.0 && edges[3].abs() < 1.0, "{edges:?}");
        }
    }
    // The next card is as high as it needs, wherever the one before it stood.
    reader.browser.resize(1280, 800).await;
    reader.visit("entry/gallitep/").await;
    reader.click(mark).await;
    reader.browser.wait_for(OPEN).await;
    reader.browser.press(&[ESCAPE]).await;
    reader.browser.until(CLOSED).await;
    reader.click(MARK).await;
    reader.browser.wait_for(OPEN).await;
    let high = reader.number("document.querySelector('dialog.claim-card').offsetHeight");
    assert!(high.await > 600);
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn a_claim_elsewhere_opens_in_place() {
    let reader = Reader::at("relations/?view=table").await;
    reader.click("table.relations tbody a.status").await;
    reader.browser.wait_for(OPEN).await;
    let address = reader.address().await;
    assert!(
        address.starts_with("relations/?view=table#claim/"),
        "{address}"
    );
    assert_eq!(reader.says("main h1").await, "Relations");
    reader.reload().await;
    reader.browser.wait_for(OPEN).await;
    reader.browser.press(&[ESCAPE]).await;
    reader.arrives_at("relations/?view=table").await;
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn a_link_from_a_card_leads_on_and_back_opens_it_again() {
    let reader = Reader::at("entry/gallitep/").await;
    reader.click(MARK).await;
    reader.browser.wait_for(OPEN).await;
    let address = reader.address().await;
    reader
        .click("#card-title a[href$='/entry/trekal-darheel/']")
        .await;
    reader.arrives_at("entry/trekal-darheel/").await;
    reader.browser.until(CLOSED).await;
    reader.focus_is_on("main h1").await;
    reader.back().await;
    reader.arrives_at(&address).await;
    reader.browser.wait_for(OPEN).await;
    reader.leave().await;
}

/// Whether the top of an element is in the upper half of the window.
fn on_top(id: &str) -> String {
    format!(
        "(() => {{ const top = document.getElementById('{id}').getBoundingClientRect().top;
        return top > -2 && top < innerHeight / 2 }})()"
    )
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn a_permalink_leads_to_its_heading() {
    let reader = Reader::at("entry/gallitep/").await;
    reader.browser.resize(1280, 500).await;
    reader.click(".toc a[href='#the-order-of-2369']").await;
    reader.arrives_at("entry/gallitep/#the-order-of-2369").await;
    reader.browser.until(&on_top("the-order-of-2369")).await;
    reader.reload().await;
    reader.browser.until(&on_top("the-order-of-2369")).await;
    reader.visit("entry/gallitep/#the-accident").await;
    reader.browser.until(&on_top("the-accident")).await;
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn a_heading_offers_its_permalink() {
    let reader = Reader::at("entry/gallitep/").await;
    let offered = "a[href$='#the-accident']:is(#the-accident *, #the-accident ~ *, .anchor)";
    assert!(reader.count(offered).await >= 1, "only the contents do");
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn a_note_opens_its_passage_beside_the_text_and_leads_back() {
    let reader = Reader::at("entry/gallitep/").await;
    reader.browser.resize(1280, 500).await;
    let passage = reader
        .text_of("document.querySelector('#fn-1 p').firstChild.data")
        .await;
    reader
        .browser
        .run("document.querySelector('.prose a[href=\"#fn-1\"]').scrollIntoView({ block: 'center' })")
        .await;
    let stood = reader.number("scrollY").await;
    reader.click(".prose a[href='#fn-1']").await;
    reader.arrives_at("entry/gallitep/#fn-1").await;
    reader.browser.wait_for("dialog.claim-card[open]").await;
    assert!(
        reader
            .says("dialog .passage")
            .await
            .contains(passage.trim())
    );
    assert_eq!(reader.number("scrollY").await, stood);
    reader.browser.press(&[ESCAPE]).await;
    reader.arrives_at("entry/gallitep/").await;
    reader.focus_is_on(".prose a[href='#fn-1']").await;
    assert_eq!(reader.number("scrollY").await, stood);

    // From there to all of them, and from each back to the text.
    let seen = |id: &str| {
        format!(
            "(() => {{ const box = document.getElementById('{id}').getBoundingClientRect();
            return box.top >= -2 && box.bottom <= innerHeight + 2 }})()"
        )
    };
    reader.click(".prose a[href='#fn-1']").await;
    reader.click("dialog .card-foot a").await;
    reader.arrives_at("entry/gallitep/#footnotes").await;
    reader.browser.until(&seen("footnotes")).await;
    reader.click("#fn-1 a[href='#ref-1']").await;
    reader.arrives_at("entry/gallitep/#ref-1").await;
    reader.browser.until(&seen("ref-1")).await;
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn copying_puts_the_full_address_on_the_clipboard() {
    let reader = Reader::under("/u/ency/").await;
    reader.visit("entry/gallitep/").await;
    let granted = json!({ "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"] });
    reader
        .browser
        .tell("Browser.grantPermissions", &granted)
        .await;
    reader.click(".citation button").await;
    reader
        .browser
        .until("document.querySelector('.citation [role=status]').innerText === 'Copied'")
        .await;
    let copied = clipboard(&reader).await;
    let address = reader.root() + "entry/gallitep/";
    assert!(
        copied.starts_with("“Gallitep”. The Encyclopedia"),
        "{copied}"
    );
    assert!(copied.ends_with(&format!(". {address}")), "{copied}");

    reader.click(MARK).await;
    reader.browser.wait_for(OPEN).await;
    reader.click(".claim-card .card-foot button").await;
    reader
        .browser
        .until("document.querySelector('.claim-card [role=status]').innerText === 'Copied'")
        .await;
    let here = reader.text_of("location.href").await;
    assert_eq!(clipboard(&reader).await, here);
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn a_cited_claim_is_found_again_and_says_if_it_has_changed_or_is_gone() {
    let reader = Reader::at("entry/gallitep/?year=2340").await;
    reader.click(MARK).await;
    reader.browser.wait_for(OPEN).await;
    reader.focus(".card-cite summary").await;
    reader.browser.press(&[ENTER]).await;
    let link = reader
        .text_of("JSON.parse(document.getElementById('card-cite-csl').textContent)[0].URL")
        .await;
    let permalink = link.strip_prefix(&reader.root()).unwrap_or(&link);
    assert!(
        permalink.starts_with("entry/gallitep/#claim-") && permalink.contains('@'),
        "{link}"
    );
    for id in ["plain", "bibtex", "wiki"] {
        let words = reader.says(&format!("#card-cite-{id}")).await;
        assert!(
            words.contains(&link) && words.contains("Gallitep"),
            "{words}"
        );
    }
    let (place, _) = permalink.split_once('@').expect("a digest");
    for (address, said) in [
        (permalink.to_owned(), None),
        (format!("{place}@00000000"), Some("has changed since")),
        (format!("{place}-x@00000000"), Some("This claim is gone")),
        (format!("{place}-x"), Some("This claim is gone")),
        (
            permalink.replace("entry/gallitep/#claim-", "about/#claim/gallitep/"),
            None,
        ),
    ] {
        reader.visit(&address).await;
        reader.browser.wait_for(OPEN).await;
        let card = reader.says(OPEN).await;
        let told = ["has changed since", "This claim is gone"];
        let told = told.into_iter().find(|words| card.contains(words));
        assert_eq!(told, said, "{address}");
        reader.browser.press(&[ESCAPE]).await;
        reader.browser.until(CLOSED).await;
    }
    reader.leave().await;
}

async fn clipboard(reader: &Reader) -> String {
    let text = reader.browser.promised("navigator.clipboard.readText()");
    text.await.as_str().unwrap_or_default().to_owned()
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn neighbours_and_chance_lead_to_other_entries() {
    let reader = Reader::at("entry/gallitep/").await;
    reader.click(".pager div:last-child a").await;
    reader
        .browser
        .until("!location.pathname.includes('gallitep')")
        .await;
    assert_eq!(
        reader.says(".entry-head a.label").await.to_lowercase(),
        "camp"
    );
    reader.click(".pager div:first-child a").await;
    reader.arrives_at("entry/gallitep/").await;

    // By chance the first may be the same entry.
    let mut met = std::collections::BTreeSet::new();
    for _ in 0..6 {
        reader.click(".site-foot a[href$='/random/']").await;
        reader.settle().await;
        let address = reader.address().await;
        assert!(address.starts_with("entry/"), "{address}");
        assert_eq!(reader.count("article.entry h1").await, 1, "{address}");
        met.insert(address);
    }
    assert!(met.len() > 1, "{met:?}");
    reader.visit("random/").await;
    reader
        .browser
        .until("location.pathname.startsWith('/entry/')")
        .await;
    assert_eq!(reader.count("article.entry h1").await, 1);
    let title = reader.text_of("document.title").await;
    assert_eq!(reader.says("#announcer").await, title);
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn a_card_that_one_lands_on_gives_the_focus_to_its_claim() {
    let reader = Reader::at("entry/gallitep/").await;
    let id = "document.querySelector('.infobox a.claim-mark').getAttribute('href').split('#')[1]";
    let id = reader.text_of(id).await;
    // A page that no file has, so that the program draws it.
    reader
        .visit(&format!("entry/gallitep/?year=2370#{id}"))
        .await;
    reader.browser.wait_for("dialog.claim-card[open]").await;
    reader.browser.press(&[ESCAPE]).await;
    reader
        .browser
        .until(&format!("document.activeElement.id === '{id}'"))
        .await;
    assert_eq!(reader.count("dialog.claim-card[open]").await, 0);
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn another_name_leads_to_the_entry() {
    let reader = Reader::at("entry/gallitep-labor-camp/").await;
    assert_eq!(reader.says("main h1").await, "Gallitep");
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn the_text_begins_in_sight_on_every_screen() {
    let reader = Reader::at("entry/gallitep/").await;
    for (width, height, most) in [
        (390, 844, 420),
        (820, 1180, 420),
        (1280, 800, 320),
        (1920, 1080, 320),
        (3440, 1440, 320),
    ] {
        begins_by(&reader, width, height, most).await;
    }
    // What a finger presses is larger.
    reader.browser.touch().await;
    for (width, height) in [(390, 844), (820, 1180)] {
        begins_by(&reader, width, height, 420).await;
    }
    reader.leave().await;
}

async fn begins_by(reader: &Reader, width: u32, height: u32, most: i64) {
    reader.browser.resize(width, height).await;
    for entry in ["gallitep", "occupation-of-bajor", "kira-nerys"] {
        reader.visit(&format!("entry/{entry}/")).await;
        let begins = "Math.ceil(document.querySelector('.prose p').getBoundingClientRect().top)";
        let begins = reader.number(begins).await;
        assert!(begins <= most, "{entry} at {width}: {begins}");
    }
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn back_to_an_open_card_leaves_the_page_where_it_was_and_closing_leads_to_its_claim() {
    let reader = Reader::at("entry/gallitep/").await;
    reader.browser.resize(1280, 900).await;
    let scrolled = "Math.round(scrollY)";
    reader
        .click(".infobox .claim-mark[href*='claim-leader']")
        .await;
    reader.browser.wait_for(OPEN).await;
    let before = reader.number(scrolled).await;
    let claim = reader.address().await;
    reader
        .click(".claim-card a[href*='entry/trekal-darheel/']")
        .await;
    reader
        .browser
        .until("location.pathname.includes('trekal')")
        .await;
    reader.back().await;
    reader.arrives_at(&claim).await;
    reader.browser.wait_for(OPEN).await;
    reader.settle().await;
    assert_eq!(reader.number(scrolled).await, before);
    reader.browser.press(&[ESCAPE]).await;
    reader.browser.until(CLOSED).await;
    reader
        .browser
        .until("document.activeElement.matches('.infobox .claim-mark')")
        .await;
    assert_eq!(reader.number(scrolled).await, before);
    reader.leave().await;
}
