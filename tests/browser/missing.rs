//! Addresses that lead nowhere, and addresses that mean harm.

use browser_test::FAULT;

use crate::reader::Reader;

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn a_misspelt_address_offers_the_nearest_entries() {
    let reader = Reader::at("").await;
    for (path, slug) in [
        ("entry/galitep/", "gallitep"),
        ("entry/gallitepp/", "gallitep"),
        ("entry/kira-neris/", "kira-nerys"),
        ("entry/terok-noor/", "terok-nor"),
        ("entry/terk-nor/", "terok-nor"),
        ("gallitep", "gallitep"),
    ] {
        reader.visit(path).await;
        assert_eq!(reader.says("main h1").await, "No such page", "{path}");
        let link = format!("main .entries a[href$='/entry/{slug}/']");
        assert_eq!(reader.count(&link).await, 1, "{path}");
        assert!(reader.count("main .entries > li").await <= 5, "{path}");
    }
    reader.visit("entry/galitep/").await;
    reader
        .click("main .entries a[href$='/entry/gallitep/']")
        .await;
    reader.arrives_at("entry/gallitep/").await;
    assert_eq!(reader.says("main h1").await, "Gallitep");
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn a_page_that_is_none_has_ways_on() {
    let reader = Reader::at("no/such-page/").await;
    assert!(reader.says("main").await.contains("no/such-page"));
    assert_eq!(reader.count("main form[role=search]").await, 1);
    reader.click("main a[href$='/browse/']").await;
    reader.arrives_at("browse/").await;
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn hostile_words_are_words() {
    let reader = Reader::at("").await;
    let long = "x".repeat(10_000);
    for words in [
        "<img src=x onerror=alert(1)>",
        "<script>alert(1)</script>",
        "\"><svg onload=alert(1)>",
        "javascript:alert(1)",
        "' onfocus=alert(1) autofocus x='",
        "🛰️🏳️‍🌈👨‍👩‍👧",
        "\u{202e}שלום مرحبا",
        "\0",
        "%",
        "a&b=c#d",
        &long,
    ] {
        let name: String = words.chars().take(30).collect();
        let coded = reader
            .browser
            .value(&format!(
                "encodeURIComponent({})",
                serde_json::Value::from(words)
            ))
            .await;
        let coded = coded.as_str().unwrap_or_default();
        for page in ["search/", "relations/", "timeline/"] {
            reader.visit(&format!("{page}?q={coded}")).await;
            assert_eq!(reader.count(FAULT).await, 0, "{page} {name}");
            assert_eq!(reader.count("main h1").await, 1, "{page} {name}");
            assert_eq!(
                reader
                    .count("main img, main script, main [onload], main [onfocus]")
                    .await,
                0,
                "{name}"
            );
            let field = "document.querySelector('main input[type=search]').value";
            assert_eq!(reader.text_of(field).await, words, "{page} {name}");
            reader.is_well().await;
        }
    }
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn hostile_addresses_lead_nowhere() {
    let reader = Reader::at("").await;
    // As long as the name of a file can be.
    let long = format!("entry/{}/", "y".repeat(250));
    for path in [
        "..%2f..%2fetc%2fpasswd",
        "entry/%2e%2e%2f%2e%2e%2f",
        "entry/%ff%fe/",
        "entry/<img src=x onerror=alert(1)>/",
        "entry/%3Cimg%20src=x%20onerror=alert(1)%3E/",
        "%5c%5cevil.example/",
        "entry/gallitep%20/",
        "entry/שלום/",
        &long,
    ] {
        reader.visit(path).await;
        assert_eq!(reader.says("main h1").await, "No such page", "{path}");
        assert_eq!(reader.count("main img, main script").await, 0, "{path}");
        reader.is_well().await;
    }
    for path in [
        "entry/gallitep/#<img src=x onerror=alert(1)>",
        "entry/gallitep/#claim/%00/%ff",
        "relations/#claim//",
        "entry/gallitep/?year=999999999999999999999",
        "entry/gallitep/?year=-2357..x",
        "relations/?sort=nothing&order=&category=%00&status=",
        "timeline/?kind=nothing&kind=%3Cb%3E&year=2400..2300",
        "browse/?kind=nothing&era=&faction=%3Cb%3E",
    ] {
        reader.visit(path).await;
        assert_eq!(reader.count("main h1").await, 1, "{path}");
        assert_eq!(reader.count("dialog[open]").await, 0, "{path}");
        reader.is_well().await;
    }
    // A claim that isn't there is told, and nothing of its name is shown.
    for path in [
        "entry/gallitep/#claim-nothing",
        "entry/gallitep/#claim/gallitep/nothing",
    ] {
        reader.visit(path).await;
        reader.browser.wait_for("dialog.claim-card[open]").await;
        let card = reader.says("dialog.claim-card").await;
        assert!(card.contains("This claim is gone"), "{path}: {card}");
        assert!(!card.contains("nothing"), "{path}: {card}");
        reader.is_well().await;
    }
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn addresses_that_no_host_serves_lead_nowhere_too() {
    let reader = Reader::at("").await;
    // A host may refuse these by itself, so they come by the history.
    let long = format!("entry/{}/", "y".repeat(20_000));
    for path in [
        "%00",
        "entry/%00/",
        "%",
        "entry/%zz/",
        "//evil.example/",
        &long,
    ] {
        let path = serde_json::Value::from(format!("{}{path}", reader.root()));
        let travel = format!(
            "history.pushState(null, '', {path}); history.pushState(null, '', '/'); history.back()"
        );
        reader.browser.run(&travel).await;
        reader
            .browser
            .until("document.querySelector('main h1').innerText === 'No such page'")
            .await;
        reader.is_well().await;
    }
    reader.leave().await;
}
