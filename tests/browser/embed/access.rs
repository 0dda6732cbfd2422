//! The page of another site as axe-core sees it, with all that may be open in it.

use serde_json::json;

use super::host::Host;
use crate::access::{VIOLATIONS, axe};

impl Host {
    /// What axe-core finds where the driver is.
    async fn has_no_violation(&self, place: &str) {
        self.browser.run(&axe()).await;
        // Colours in motion are not those that one reads.
        self.browser
            .run(
                "const views = [...document.querySelectorAll('*')].flatMap((one) => one.shadowRoot ?? []);
                 for (const root of [document, ...views])
                     for (const motion of root.getAnimations()) motion.finish()",
            )
            .await;
        // A frame of another origin is looked at from inside.
        let options = "{ resultTypes: ['violations'], preload: false, iframes: false }";
        let found = self
            .browser
            .promised(&VIOLATIONS.replace("OPTIONS", options))
            .await;
        assert_eq!(found, json!([]), "{place}");
    }
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn a_site_with_embeds_and_views_open_has_no_barrier() {
    let host = Host::with(&[], &[("access-control-allow-origin", "*")]).await;
    for look in ["", "?dark"] {
        host.open(&format!("all.html{look}")).await;
        host.browser
            .until("heard.filter(({ type }) => type === 'lore:ready').length === 2")
            .await;
        let mounted = "mount('one', { entry: 'gallitep', year: 2357 }).then(() => mount('two', { view: 'timeline' })).then(() => 'there')";
        assert_eq!(host.browser.promised(mounted).await, "there");
        host.has_no_violation("all").await;
        for number in [0, 1] {
            host.enter_nth(number).await;
            host.has_no_violation(&format!("frame {number}")).await;
            host.leave_frame().await;
        }
        // A card beside a link, and a claim over a view.
        host.browser.run("document.getElementById('link').dispatchEvent(new PointerEvent('pointerover', { bubbles: true, pointerType: 'mouse' }))").await;
        host.browser.until("document.querySelector('lore-card')?.shadowRoot.querySelector('.ready:popover-open')").await;
        host.has_no_violation("a card").await;
        host.browser
            .run("shown('one').querySelector('.infobox a.claim-mark').click()")
            .await;
        host.browser
            .until("shown('one').querySelector('dialog[open] .claim-facts')")
            .await;
        host.has_no_violation("a claim").await;
    }
    host.end().await;
}
