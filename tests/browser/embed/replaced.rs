//! A site that replaces its whole body, as some routers do, with all that we put into it.

use super::host::Host;

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn a_site_that_replaces_its_body_goes_on_with_embeds_views_and_cards() {
    let host = Host::with(&[], &[("access-control-allow-origin", "*")]).await;
    host.open("all.html").await;
    let two_ready = "heard.filter(({ type }) => type === 'lore:ready').length === 2";
    let mount = "mount('one', { entry: 'gallitep' }).then(() => 'there')";
    let card =
        "document.querySelector('lore-card')?.shadowRoot.querySelector('.ready:popover-open')";
    host.browser
        .run(
            "window.failed = []; addEventListener('error', ({ message }) => failed.push(message));
              addEventListener('unhandledrejection', ({ reason }) => failed.push(String(reason)))",
        )
        .await;
    for round in 0..3 {
        host.browser.until(two_ready).await;
        assert_eq!(host.browser.promised(mount).await, "there", "{round}");
        host.browser
            .run("document.getElementById('link').dispatchEvent(new PointerEvent('pointerover', { bubbles: true, pointerType: 'mouse' }))")
            .await;
        host.browser.until(card).await;
        host.forget().await;
        host.browser
            .run(
                "const fresh = document.body.cloneNode(true);
                 for (const ours of fresh.querySelectorAll('lore-card')) ours.remove();
                 for (const id of ['one', 'two']) {
                     const empty = document.createElement('section');
                     empty.id = id;
                     fresh.querySelector('#' + id).replaceWith(empty);
                 }
                 document.body.replaceWith(fresh);
                 dispatchEvent(new Event('resize'));
                 document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))",
            )
            .await;
    }
    host.browser.until(two_ready).await;
    assert_eq!(host.value("failed.join()").await, "");
    host.end().await;
}
