//! The search box of the home page: a combobox, by keyboard, by its accessibility tree, by pointer.

use browser_test::{ENTER, ESCAPE};
use serde_json::{Value, json};

use crate::reader::Reader;

/// The Down and the Up arrow key.
const DOWN: char = '\u{e015}';
const UP: char = '\u{e013}';

/// The list that is open.
const OPEN: &str = "#home-find-options:not([hidden])";

impl Reader {
    /// Types into the box, and waits for answers.
    async fn asks(&self, words: &str) {
        self.click("#home-find").await;
        self.focus_is_on("#home-find").await;
        self.browser.type_text(words).await;
        self.browser.wait_for(OPEN).await;
    }

    async fn attribute(&self, name: &str) -> Value {
        let name = Value::from(name);
        let asked = format!("document.getElementById('home-find').getAttribute({name})");
        self.browser.value(&asked).await
    }
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn it_answers_as_one_types_and_leads_to_the_chosen_answer() {
    let reader = Reader::at("").await;
    reader.asks("darheel").await;
    let first = reader.says("#home-find-options li:first-child").await;
    assert!(first.starts_with("Trekal Darhe'el"), "{first}");
    assert_eq!(reader.says("#home-find-options li mark").await, "Darhe'el");
    assert_eq!(reader.attribute("aria-expanded").await, "true");
    assert_eq!(reader.attribute("aria-activedescendant").await, Value::Null);
    reader.browser.press(&[DOWN, DOWN, UP]).await;
    assert_eq!(
        reader.attribute("aria-activedescendant").await,
        "home-find-option-0"
    );
    reader.focus_is_on("#home-find").await;
    reader.browser.press(&[ENTER]).await;
    reader.arrives_at("entry/trekal-darheel/").await;
    reader.focus_is_on("main h1").await;
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn the_arrows_go_round_through_the_box() {
    let reader = Reader::at("").await;
    reader.asks("gul").await;
    let options = reader.count("#home-find-options [role=option]").await;
    reader.browser.press(&[UP]).await;
    let last = format!("home-find-option-{}", options - 1);
    assert_eq!(reader.attribute("aria-activedescendant").await, last);
    reader.browser.press(&[DOWN]).await;
    assert_eq!(reader.attribute("aria-activedescendant").await, Value::Null);
    assert_eq!(
        reader
            .count("#home-find-options [aria-selected=true]")
            .await,
        0
    );
    reader.browser.press(&[DOWN]).await;
    assert_eq!(
        reader
            .count("#home-find-options [aria-selected=true]")
            .await,
        1
    );
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn escape_closes_the_list_and_keeps_the_words() {
    let reader = Reader::at("").await;
    reader.asks("moset").await;
    reader.browser.press(&[ESCAPE]).await;
    reader
        .browser
        .until("document.getElementById('home-find-options').hidden")
        .await;
    let value = "document.getElementById('home-find').value";
    assert_eq!(reader.text_of(value).await, "moset");
    reader.browser.press(&[DOWN]).await;
    reader.browser.wait_for(OPEN).await;
    reader.browser.press(&[ESCAPE, ENTER]).await;
    reader.arrives_at("search/?q=moset").await;
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn a_press_on_an_answer_leads_to_it() {
    let reader = Reader::at("").await;
    reader.asks("caste system").await;
    reader.click("#home-find-options li:first-child").await;
    reader.arrives_at("entry/djarra/").await;
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn all_answers_are_one_option_away() {
    let reader = Reader::at("").await;
    reader.asks("cardassian").await;
    reader.browser.press(&[UP, ENTER]).await;
    reader.arrives_at("search/?q=cardassian").await;
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn the_accessibility_tree_has_a_combobox_with_its_answers() {
    let reader = Reader::at("").await;
    reader.asks("galitep").await;
    reader.browser.press(&[DOWN]).await;
    let tree = reader
        .browser
        .tell("Accessibility.getFullAXTree", &json!({}))
        .await;
    let nodes = tree["nodes"].as_array().expect("a tree");
    let of_role = |role: &str| -> Vec<&Value> {
        let same = |node: &&Value| node["role"]["value"] == role && node["ignored"] == false;
        nodes.iter().filter(same).collect()
    };
    let boxes = of_role("combobox");
    let named = "Search the encyclopedia";
    let find = boxes.iter().find(|node| node["name"]["value"] == named);
    let find = find.unwrap_or_else(|| panic!("no combobox {named} in {boxes:#?}"));
    let property = |name: &str| -> Value {
        let all = find["properties"].as_array().expect("properties");
        let found = all.iter().find(|property| property["name"] == name);
        found.map_or(Value::Null, |found| found["value"].clone())
    };
    assert_eq!(property("expanded")["value"], true);
    assert_eq!(property("autocomplete")["value"], "list");
    let active = &property("activedescendant")["relatedNodes"][0]["idref"];
    assert_eq!(active, "home-find-option-0");
    assert_eq!(of_role("listbox").len(), 1);
    let options = of_role("option");
    let first = options.iter().find(|node| {
        let name = node["name"]["value"].as_str().unwrap_or_default();
        name.contains("Gallitep")
    });
    assert!(first.is_some(), "{options:#?}");
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn the_count_is_said_once_the_keys_rest() {
    let reader = Reader::at("").await;
    reader.asks("gallitep").await;
    reader
        .browser
        .until(
            "/^\\d+ entries found$/.test(document.getElementById('home-find-count').textContent)",
        )
        .await;
    reader.browser.type_text("zzzzqqqq").await;
    reader
        .browser
        .until("document.getElementById('home-find-count').textContent === 'Nothing found'")
        .await;
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn keys_of_an_input_method_choose_nothing() {
    let reader = Reader::at("").await;
    reader.asks("gul").await;
    reader.browser.press(&[DOWN]).await;
    let composing =
        "document.getElementById('home-find').dispatchEvent(new KeyboardEvent('keydown',
        { key: 'KEY', bubbles: true, cancelable: true, isComposing: true }))";
    for key in ["Enter", "ArrowDown", "Escape"] {
        // True: nothing was prevented.
        let left = reader.browser.value(&composing.replace("KEY", key)).await;
        assert_eq!(left, true, "{key}");
    }
    assert_eq!(
        reader.attribute("aria-activedescendant").await,
        "home-find-option-0"
    );
    assert_eq!(reader.address().await, "");
    reader.leave().await;
}
