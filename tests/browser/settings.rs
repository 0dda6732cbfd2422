//! What is the reader's own: how pages look, bookmarks, what was read; kept where it can be.

mod kept;
mod looks;
mod storage;

use serde_json::Value;

use crate::reader::Reader;

const THEME: &str = "document.documentElement.dataset.theme ?? ''";

/// The button of the entry that is open.
const MARK: &str = "main .entry-kind .bookmark";

/// Whether the entries that were read are listed, on the page of what is saved.
const REMEMBER: &str = "[aria-labelledby=reading] input";

async fn choose(reader: &Reader, css: &str, value: &str) {
    let select = reader.browser.wait_for(css).await;
    select.select_by_value(value).await.expect("it is offered");
}

async fn choose_theme(reader: &Reader, theme: &str) {
    choose(reader, ".theme select", theme).await;
    reader
        .browser
        .until(&format!("({THEME}) === '{theme}'"))
        .await;
}

async fn pressed(reader: &Reader, css: &str, state: bool) {
    let css = Value::from(css);
    reader
        .browser
        .until(&format!(
            "document.querySelector({css}).ariaPressed === '{state}'"
        ))
        .await;
}

/// The titles in a list, in order.
async fn titles(reader: &Reader, list: &str) -> Value {
    let links = format!("[...document.querySelectorAll('{list} a')].map((link) => link.innerText)");
    reader.browser.value(&links).await
}
