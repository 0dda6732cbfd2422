//! The reader's theme, kept where it can be.

use crate::reader::Reader;

const THEME: &str = "document.documentElement.dataset.theme ?? ''";

async fn choose(reader: &Reader, theme: &str) {
    let select = reader.browser.wait_for(".theme select").await;
    select.select_by_value(theme).await.expect("it is offered");
    reader
        .browser
        .until(&format!("({THEME}) === '{theme}'"))
        .await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn a_chosen_theme_is_kept() {
    let reader = Reader::at("").await;
    let mut papers = std::collections::BTreeSet::new();
    for theme in ["light", "dark", "contrast", ""] {
        choose(&reader, theme).await;
        reader.reload().await;
        assert_eq!(reader.text_of(THEME).await, theme);
        let shown = reader.text_of("document.querySelector('.theme select').value");
        assert_eq!(shown.await, theme);
        papers.insert(
            reader
                .text_of("getComputedStyle(document.documentElement).backgroundColor")
                .await,
        );
    }
    assert_eq!(papers.len(), 3, "{papers:?}");
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn blocked_storage_takes_away_nothing_else() {
    let reader = Reader::under("/").await;
    let blocked = "for (const name of ['localStorage', 'sessionStorage'])
        Object.defineProperty(window, name, {
            get() { throw new DOMException('storage is blocked', 'SecurityError') },
        });";
    reader.browser.before_each_page(blocked).await;
    reader.visit("entry/gallitep/").await;
    choose(&reader, "dark").await;
    reader.click(".site-nav a[href$='/about/']").await;
    reader.arrives_at("about/").await;
    assert_eq!(reader.text_of(THEME).await, "dark");
    reader.reload().await;
    assert_eq!(reader.text_of(THEME).await, "");
    reader.leave().await;
}
