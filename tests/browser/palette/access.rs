//! The palette by keys alone, and to assistive technology.

use serde_json::json;

use super::{ACTIVE, FIELD, UP};
use crate::access::{VIOLATIONS, axe};
use crate::reader::Reader;

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn it_is_a_combobox_with_a_list_in_groups() {
    let reader = Reader::at("about/").await;
    reader.asks_the_palette("galitep", "entries").await;
    let attribute = async |name: &str| {
        let asked = format!("document.querySelector('{FIELD}').getAttribute('{name}')");
        reader.browser.value(&asked).await
    };
    assert_eq!(attribute("role").await, "combobox");
    assert_eq!(attribute("aria-expanded").await, "true");
    assert_eq!(attribute("aria-controls").await, "palette-list");
    assert_eq!(attribute("aria-activedescendant").await, "palette-option-0");
    // All sections are there: those of the places come last, and at once.
    reader.browser.wait_for("#palette-headings").await;
    reader.browser.press(&[UP]).await;
    let last = reader.count(".palette [role=option]").await - 1;
    assert_eq!(
        attribute("aria-activedescendant").await,
        format!("palette-option-{last}")
    );
    // What is active is in sight.
    let seen = format!(
        "(() => {{ const list = document.querySelector('.palette-list').getBoundingClientRect(),
            own = document.querySelector('{ACTIVE}').getBoundingClientRect();
            return own.top >= list.top - 1 && own.bottom <= list.bottom + 1 }})()"
    );
    reader.browser.until(&seen).await;
    let tree = reader
        .browser
        .tell("Accessibility.getFullAXTree", &json!({}))
        .await;
    let nodes = tree["nodes"].as_array().expect("a tree");
    let named = |role: &str, name: &str| {
        nodes.iter().any(|node| {
            node["role"]["value"] == role
                && node["ignored"] == false
                && node["name"]["value"]
                    .as_str()
                    .is_some_and(|own| own.contains(name))
        })
    };
    assert!(named("dialog", "Search and commands"));
    assert!(named("listbox", "Results"));
    assert!(named("group", "Entries"));
    assert!(named("option", "Gallitep"));
    // The counts are told once the keys rest.
    reader
        .browser
        .until("/\\d+ entr(y|ies)/.test(document.querySelector('.palette-foot [role=status]').innerText)")
        .await;
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn it_has_no_barrier_in_any_state() {
    let axe = axe();
    let reader = Reader::at("entry/gallitep/").await;
    for width in [1280, 390] {
        reader.browser.resize(width, 844).await;
        for words in ["", "galitep", "2340", "zzzzqqqq"] {
            reader.visit("entry/gallitep/").await;
            reader.browser.run(&axe).await;
            reader.opens_the_palette().await;
            reader.browser.type_text(words).await;
            reader.settle().await;
            for theme in ["light", "dark", "contrast"] {
                let script = format!(
                    "document.documentElement.dataset.theme = '{theme}';
                     for (const motion of document.getAnimations()) motion.finish()"
                );
                reader.browser.run(&script).await;
                let options = "{ resultTypes: ['violations'], preload: false }";
                let found = reader
                    .browser
                    .promised(&VIOLATIONS.replace("OPTIONS", options))
                    .await;
                assert_eq!(found, json!([]), "“{words}” at {width}, {theme}");
            }
        }
    }
    reader.leave().await;
}
