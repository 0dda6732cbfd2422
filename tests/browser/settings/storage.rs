//! Storage that is blocked, full or spoilt, and the file that takes all to another device.

use std::fs;

use browser_test::{FAULT, Folder};
use serde_json::{Value, json};

use super::{MARK, REMEMBER, THEME, choose, choose_theme, pressed, titles};
use crate::reader::Reader;

const BLOCKED: &str = "for (const name of ['localStorage', 'sessionStorage'])
    Object.defineProperty(window, name, {
        get() { throw new DOMException('storage is blocked', 'SecurityError') },
    });";
const SAVE: &str = "[aria-labelledby=elsewhere] button";
const FILE: &str = "[aria-labelledby=elsewhere] input";
const TOLD: &str = "[aria-labelledby=elsewhere] [role=status]";
/// Where the page of the settings tells that what is chosen does not last.
const NO_SETTING_KEPT: &str = "main > .notice[role=alert]";
/// Where the page of what is saved tells that something is not kept.
const NOT_KEPT: &str = "[aria-labelledby=reading] [role=status]";

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn blocked_storage_takes_away_nothing_else() {
    let reader = Reader::under("/").await;
    reader.browser.before_each_page(BLOCKED).await;
    reader.visit("entry/gallitep/").await;
    reader.click(MARK).await;
    reader
        .browser
        .until("document.querySelector('.entry-kind [role=status]').innerText.includes('can’t store anything')")
        .await;
    choose_theme(&reader, "dark").await;
    reader.click(".site-nav a[href$='/about/']").await;
    reader.arrives_at("about/").await;
    assert_eq!(reader.text_of(THEME).await, "dark");
    reader.reload().await;
    assert_eq!(reader.text_of(THEME).await, "");
    reader.visit("settings/").await;
    reader.browser.wait_for(NO_SETTING_KEPT).await;
    reader.visit("saved/").await;
    reader.click(REMEMBER).await;
    reader
        .browser
        .until(&format!(
            "document.querySelector('{NOT_KEPT}').innerText.includes('can’t store anything')"
        ))
        .await;
    assert_eq!(
        reader
            .browser
            .value(&format!("document.querySelector('{REMEMBER}').checked"))
            .await,
        false
    );
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn full_storage_is_told_and_costs_nothing_else() {
    const FULL: &str = "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') };";
    let reader = Reader::under("/").await;
    reader.browser.before_each_page(FULL).await;
    reader.visit("entry/gallitep/").await;
    choose_theme(&reader, "contrast").await;
    reader.click(MARK).await;
    reader
        .browser
        .until("document.querySelector('.entry-kind [role=status]').innerText.includes('full')")
        .await;
    pressed(&reader, MARK, false).await;
    // What is chosen holds, and is said not to last.
    reader.visit("settings/").await;
    assert_eq!(reader.count(NO_SETTING_KEPT).await, 0);
    choose_theme(&reader, "contrast").await;
    reader.browser.wait_for(NO_SETTING_KEPT).await;
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn spoilt_storage_breaks_no_page() {
    let reader = Reader::at("").await;
    for garbage in [
        "\u{0}\u{ffff}",
        "{\"a\":",
        "<img src=x onerror=alert(1)>",
        "bookmark <b>\nread x y z\nreading on\nbookmark no-such-entry",
    ] {
        let garbage = Value::from(garbage);
        reader
            .browser
            .run(&format!(
                "for (const name of ['theme', 'size', 'width', 'motion', 'keeps', 'shelf.bajoran-empire'])
                    localStorage.setItem(`lore.${{name}}`, {garbage})"
            ))
            .await;
        for path in ["", "entry/gallitep/", "settings/", "saved/"] {
            reader.visit(path).await;
            assert_eq!(reader.text_of(THEME).await, "", "{path} {garbage}");
            assert_eq!(reader.count(FAULT).await, 0, "{path} {garbage}");
            assert_eq!(reader.count("main img, main b[onerror]").await, 0);
            let select = "document.querySelector('.theme select').value";
            assert_eq!(reader.text_of(select).await, "", "{path} {garbage}");
            reader.is_well().await;
        }
    }
    // An entry that this edition does not have can be let go.
    assert_eq!(reader.count(".marked-entries > li").await, 1);
    reader.click(".marked-entries button").await;
    reader
        .browser
        .until("!document.querySelector('.marked-entries')")
        .await;
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn a_file_takes_it_all_to_another_device() {
    const SAVED: &str = "const make = URL.createObjectURL;
        URL.createObjectURL = (blob) => {
            blob.text().then((text) => { window.text = text; });
            return make.call(URL, blob);
        };
        HTMLElement.prototype.click = function () { window.saved = this.download; };";
    let reader = Reader::at("entry/gallitep/").await;
    reader.click(MARK).await;
    pressed(&reader, MARK, true).await;
    reader.visit("settings/").await;
    choose(&reader, "main select[name=size]", "large").await;
    reader.browser.run(SAVED).await;
    reader.click(SAVE).await;
    reader.browser.until("window.saved && window.text").await;
    assert_eq!(reader.text_of("window.saved").await, "bajoran-empire.txt");
    let text = reader.text_of("window.text").await;
    assert_eq!(
        text,
        "shelf of bajoran-empire\nsize large\nbookmark gallitep\n"
    );

    let folder = Folder::empty();
    let file = folder.path().join("saved.txt");
    let other = Reader::at("entry/terok-nor/").await;
    other.click(MARK).await;
    pressed(&other, MARK, true).await;
    other.visit("settings/").await;
    for (content, told) in [
        ("{\"bookmarks\": []}", "not a file of settings"),
        (
            "shelf of <img src=x onerror=alert(1)>",
            "another encyclopedia: <img",
        ),
        (text.as_str(), "Added."),
    ] {
        fs::write(&file, content).unwrap();
        let field = other.browser.wait_for(FILE).await;
        field.send_keys(&file.display().to_string()).await.unwrap();
        let told = Value::from(told);
        other
            .browser
            .until(&format!(
                "document.querySelector('{TOLD}').innerText.includes({told})"
            ))
            .await;
    }
    assert_eq!(
        other.text_of("document.documentElement.dataset.size").await,
        "large"
    );
    other.visit("saved/").await;
    assert_eq!(
        titles(&other, ".marked-entries").await,
        json!(["Terok Nor", "Gallitep"])
    );
    other.leave().await;
    reader.leave().await;
}
