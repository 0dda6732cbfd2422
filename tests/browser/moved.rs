//! Entries that were merged into others: what pointed to them lands where they are told now.

use std::fs;

use browser_test::dist;
use serde_json::Value;

use crate::embed::Host;
use crate::reader::Reader;

/// The old slug, the entry that tells it now, and the heading there.
type Move = (String, String, Option<String>);

/// What `lore/moved.toml` says.
fn moves() -> Vec<Move> {
    let text = include_str!("../../lore/moved.toml");
    let of = |part: &str, key: &str| {
        let mut lines = part.lines();
        lines.find_map(|line| {
            let value = line.strip_prefix(key)?.trim_start().strip_prefix('=')?;
            Some(value.trim().trim_matches('"').to_owned())
        })
    };
    let parts = text.split("[[moved]]").skip(1);
    let moves: Vec<Move> = parts
        .map(|part| {
            let slug = of(part, "slug").expect("a move has a slug");
            let to = of(part, "to").expect("a move leads somewhere");
            (slug, to, of(part, "heading"))
        })
        .collect();
    assert!(moves.len() > 30);
    moves
}

fn title_of(file: &str) -> String {
    let file = dist().join(file);
    let text = fs::read_to_string(&file).unwrap_or_else(|_| panic!("no {}", file.display()));
    let json: Value = serde_json::from_str(&text).expect("the file is JSON");
    json["title"].as_str().expect("it has a title").to_owned()
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn each_old_address_opens_at_its_heading_and_has_card_and_oembed() {
    let reader = Reader::at("").await;
    for (slug, to, heading) in moves() {
        for folder in ["card", "oembed"] {
            let own = title_of(&format!("{folder}/{to}.json"));
            let old = title_of(&format!("{folder}/{slug}.json"));
            assert_eq!(old, own, "{folder}/{slug}");
        }
        reader.visit(&format!("entry/{slug}/")).await;
        let place = heading.map_or_else(String::new, |heading| format!("#{heading}"));
        reader.arrives_at(&format!("entry/{to}/{place}")).await;
        let title = title_of(&format!("oembed/{to}.json"));
        assert_eq!(reader.says("main h1").await, title, "{slug}");
        if let Some(heading) = place.strip_prefix('#') {
            let seen = format!(
                "(({{ top }}) => top > -1 && top < innerHeight)(document.getElementById('{heading}').getBoundingClientRect())"
            );
            reader.browser.until(&seen).await;
        }
    }
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn bookmarks_and_filters_of_old_slugs_are_those_of_the_entry() {
    let reader = Reader::at("").await;
    reader
        .browser
        .run(
            "localStorage.setItem('lore.keeps', 'yes');
             localStorage.setItem('lore.shelf.bajoran-empire', 'reading on\\nbookmark bribery\\nread warships 2026-01-31\\n')",
        )
        .await;
    reader.visit("saved/").await;
    reader.browser.wait_for(".marked-entries").await;
    assert_eq!(reader.count(".marked-entries > li").await, 1);
    assert_eq!(reader.says(".marked-entries h3").await, "Smuggling");
    reader.visit("entry/smuggling/").await;
    reader
        .browser
        .wait_for("main .bookmark[aria-pressed=true]")
        .await;

    let same = [
        (
            "timeline/?entry=recall-from-the-bajoran-sector&view=list",
            "timeline/?entry=minos-korva-incident&view=list",
            "main",
        ),
        (
            "relations/?entry=warships&view=table",
            "relations/?entry=cardassian-military&view=table",
            "main table",
        ),
        (
            "relations/?from=doctor&to=dulcet",
            "relations/?from=crell-moset&to=dulcet",
            "main .path",
        ),
        (
            "compare/?entry=warships&year=2340&versus=2369",
            "compare/?entry=cardassian-military&year=2340&versus=2369",
            "main",
        ),
        (
            "story/?event=recall-from-the-bajoran-sector",
            "story/?event=minos-korva-incident",
            "main h2",
        ),
    ];
    for (old, own, part) in same {
        reader.visit(own).await;
        reader.browser.wait_for(part).await;
        let shown = reader.says(part).await;
        assert!(!shown.is_empty(), "{own}");
        reader.visit(old).await;
        reader.browser.wait_for(part).await;
        assert_eq!(reader.says(part).await, shown, "{old}");
    }
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn in_another_site_old_names_lead_on_as_well() {
    let host = Host::with(&[], &[("access-control-allow-origin", "*")]).await;
    host.open("all.html").await;
    host.hears("ready").await;
    // A view that begins at an old name, and one that goes there.
    let views = "mount('one', { entry: 'bribery' })
        .then((view) => { window.one = view; return mount('two', { entry: 'bajor' }) })
        .then((view) => { view.goTo('entry/bribery/'); window.two = view; return 'there' })";
    assert_eq!(host.browser.promised(views).await, "there");
    for (view, place) in [("one", "one"), ("two", "two")] {
        host.browser
            .until(&format!("{view}.url.endsWith('/entry/smuggling/#bribes')"))
            .await;
        host.browser
            .until(&format!(
                "shown('{place}').querySelector('h1')?.innerText === 'Smuggling'"
            ))
            .await;
        host.browser
            .until(&format!("shown('{place}').getElementById('bribes')"))
            .await;
    }
    // The reader who went there sees the heading; a browser may scroll it to a part of a pixel above the window.
    host.browser
        .until("(({ top }) => top > -1 && top < innerHeight)(shown('two').getElementById('bribes').getBoundingClientRect())")
        .await;
    host.end().await;
}
