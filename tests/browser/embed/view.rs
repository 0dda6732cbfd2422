//! The encyclopedia in the page of another site itself, without a frame.

use browser_test::{ESCAPE, TAB};
use serde_json::{Value, json};

use super::host::{Headers, Host};
use super::look::COLOURS;

/// The least that a strict site must allow.
const ALLOWED: Headers = &[(
    "content-security-policy",
    "default-src 'none'; script-src 'self' {app} 'wasm-unsafe-eval'; connect-src {app}; \
     style-src 'self'; img-src data:; require-trusted-types-for 'script'; trusted-types lore",
)];

/// A site that allows no policy for markup, but frames.
const WITHOUT_POLICY: Headers = &[(
    "content-security-policy",
    "default-src 'none'; script-src 'self' {app} 'wasm-unsafe-eval'; connect-src {app}; frame-src {app}; \
     style-src 'self'; img-src data:; require-trusted-types-for 'script'; trusted-types 'none'",
)];

/// A site that forgot to allow wasm.
const WITHOUT_WASM: Headers = &[(
    "content-security-policy",
    "default-src 'none'; script-src 'self' {app}; connect-src {app}; frame-src {app}; \
     style-src 'self'; img-src data:; require-trusted-types-for 'script'; trusted-types lore",
)];

/// Of the encyclopedia's host.
const OPEN: Headers = &[("access-control-allow-origin", "*")];

/// All that a page around could notice.
const AROUND: &str = "JSON.stringify({
    url: location.href,
    steps: history.length,
    state: history.state,
    focus: document.activeElement.id,
    scroll: scrollY,
    title: document.title,
    page: [...document.documentElement.attributes, ...document.body.attributes].map(({ name, value }) => name + value),
    head: document.head.innerHTML,
    sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
    looks: ['html', 'body', 'main', 'h1', 'p', 'a', 'input'].map((name) => {
        const style = getComputedStyle(document.querySelector(name));
        return ['color', 'backgroundColor', 'fontFamily', 'fontSize', 'lineHeight', 'textTransform', 'display', 'marginTop']
            .map((property) => style[property]).join();
    }),
})";

impl Host {
    async fn with_module(site: Headers, before: &str) -> Self {
        let host = Self::with(site, OPEN).await;
        host.browser.before_each_page(before).await;
        host.open("module.html").await;
        host.browser.until("window.mount").await;
        host
    }

    /// Mounts a view and keeps it under its name.
    async fn mount(&self, id: &str, options: &str) {
        let mount = format!(
            "mount('{id}', {options}).then((view) => {{ (window.views ??= {{}}).{id} = view; return 'there' }})"
        );
        assert_eq!(self.browser.promised(&mount).await, "there");
    }

    /// The text of the first of some elements of a view.
    async fn of_view(&self, id: &str, selector: &str) -> Value {
        self.value(&format!(
            "shown('{id}').querySelector(\"{selector}\")?.innerText"
        ))
        .await
    }

    /// What a press brings is drawn after the press is painted: what is clicked in it is waited for.
    async fn click_in(&self, id: &str, selector: &str) {
        let link = format!("shown('{id}').querySelector(\"{selector}\")");
        self.browser.until(&link).await;
        let click = format!("const link = {link}; link.focus(); link.click()");
        self.browser.run(&click).await;
    }

    async fn views_come(&self, id: &str, heading: &str) {
        let shows = format!(
            "shown('{id}').querySelector('h1')?.innerText === {}",
            Value::from(heading)
        );
        self.browser.until(&shows).await;
    }
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn two_views_change_nothing_of_the_page_and_take_nothing_from_it() {
    let host = Host::with_module(ALLOWED, "").await;
    host.browser
        .run("document.getElementById('name').focus()")
        .await;
    let before = host.value(AROUND).await;
    host.mount("one", "{ entry: 'gallitep', year: 2357, theme: 'light' }")
        .await;
    host.mount("two", "{ view: 'timeline', entry: 'bajor', theme: 'dark' }")
        .await;
    assert_eq!(host.value(AROUND).await, before);
    assert_eq!(host.of_view("one", "h1").await, "Gallitep");
    assert_eq!(host.of_view("two", "h1").await, "Timeline");
    assert_eq!(host.of_view("one", ".as-of strong").await, "2357");
    // The site's resets, its letters and its colours stay outside.
    let own = "(() => {
        const link = shown('one').querySelector('.prose a'), { color, textTransform, fontFamily } = getComputedStyle(link);
        const text = getComputedStyle(shown('one').querySelector('.prose p'));
        return [textTransform, fontFamily.includes('Verdana'), color === 'rgb(6, 69, 173)', text.fontSize, getComputedStyle(shown('one').host).float] })()";
    assert_eq!(
        host.value(own).await,
        json!(["none", false, false, "16px", "none"])
    );
    let paper = "['one', 'two'].map((id) => getComputedStyle(shown(id).querySelector('.lore-root')).backgroundColor)";
    let papers = host.value(paper).await;
    assert_ne!(papers[0], papers[1]);
    host.end().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn links_lead_on_inside_one_view_and_a_button_leads_back() {
    let host = Host::with_module(ALLOWED, "").await;
    host.mount("one", "{ entry: 'gallitep', year: 2357 }").await;
    host.mount("two", "{ entry: 'bajor' }").await;
    let before = host.value("[location.href, history.length]").await;
    host.click_in(
        "one",
        ".prose a[href$='/entry/bajor/'], .infobox a[href*='/entry/bajor/']",
    )
    .await;
    host.views_come("one", "Bajor").await;
    host.hears("navigate").await;
    let told = host.last("navigate").await;
    assert_eq!(
        told["url"],
        format!("{}entry/bajor/?year=2357", host.app.url())
    );
    assert_eq!(host.value("views.one.url").await, told["url"]);
    // The reader was in there, so the focus goes along.
    host.browser
        .until("shown('one').activeElement?.innerText === 'Bajor'")
        .await;
    assert_eq!(
        host.of_view("one", ".view-back button").await,
        "Back to Gallitep"
    );
    host.click_in("one", ".view-back button").await;
    host.views_come("one", "Gallitep").await;
    assert_eq!(
        host.value("shown('one').querySelector('.view-back').checkVisibility()")
            .await,
        false
    );
    assert_eq!(
        host.value("views.two.url").await,
        format!("{}entry/bajor/", host.app.url())
    );
    assert_eq!(host.value("[location.href, history.length]").await, before);
    host.end().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn a_claim_opens_over_the_page_and_gives_the_focus_back() {
    let host = Host::with_module(ALLOWED, "").await;
    host.mount("one", "{ entry: 'gallitep' }").await;
    host.click_in("one", ".infobox a.claim-mark.disputed").await;
    let open = "shown('one').querySelector('dialog[open] .reading')";
    host.browser.until(open).await;
    host.browser.press(&[ESCAPE]).await;
    host.browser.until(&format!("!{open}")).await;
    let held = "shown('one').activeElement.matches('.infobox a.claim-mark.disputed')";
    assert_eq!(host.value(held).await, true);
    let page = Value::from(format!("{}entry/gallitep/", host.app.url()));
    host.browser
        .until(&format!("views.one.url === {page}"))
        .await;
    // From the card on to an entry.
    host.click_in("one", ".infobox a.claim-mark.disputed").await;
    host.click_in(
        "one",
        "dialog[open] .readings a[href*='/entry/']:not([href*='gallitep'], [href*='#'])",
    )
    .await;
    host.browser
        .until("!views.one.url.includes('gallitep')")
        .await;
    assert_eq!(
        host.value("!!shown('one').querySelector('dialog[open]')")
            .await,
        false
    );
    host.end().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn a_card_closes_on_escape_and_on_a_press_in_the_site_around_it() {
    let host = Host::with_module(ALLOWED, "").await;
    host.mount("one", "{ entry: 'gallitep' }").await;
    let mark = ".infobox a.claim-mark.disputed";
    let open = "shown('one').querySelector('dialog[open]:popover-open .reading')";
    let held = format!("shown('one').activeElement?.matches('{mark}')");
    host.click_in("one", mark).await;
    host.browser.until(open).await;
    host.browser
        .run("shown('one').activeElement.blur(); document.activeElement.blur()")
        .await;
    host.browser.press(&[ESCAPE]).await;
    host.browser.until(&format!("!{open}")).await;
    assert_eq!(host.value(&held).await, true);

    host.click_in("one", mark).await;
    host.browser.until(open).await;
    // A press in the card itself is none on the page.
    let label = "(() => {
        const { left, top } = shown('one').querySelector('.card-head .label').getBoundingClientRect();
        return [left + 3, top + 3];
    })()";
    let place = host.value(label).await;
    let place: (f64, f64) = serde_json::from_value(place).expect("a place");
    host.browser.drag(place, place).await;
    assert_eq!(host.value(&format!("!!{open}")).await, true);
    host.browser.drag((2.0, 2.0), (2.0, 2.0)).await;
    host.browser.until(&format!("!{open}")).await;
    assert_eq!(host.value(&held).await, true);
    host.end().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn one_searches_inside_and_keeps_the_focus() {
    let host = Host::with_module(ALLOWED, "").await;
    host.mount("one", "{ view: 'search' }").await;
    host.browser
        .run("shown('one').querySelector('input[type=search]').focus()")
        .await;
    host.browser.type_text("gallitep").await;
    host.browser
        .until("shown('one').querySelector('a[href*=\"/entry/gallitep/\"]')")
        .await;
    assert_eq!(
        host.value("shown('one').activeElement.value").await,
        "gallitep"
    );
    assert_eq!(
        host.value("views.one.url").await,
        format!("{}search/?q=gallitep", host.app.url())
    );
    host.browser.run("views.one.search('kira')").await;
    assert_eq!(
        host.value("views.one.url").await,
        format!("{}search/?q=kira", host.app.url())
    );
    host.click_in("one", ".lore-main a[href*='/entry/kira']")
        .await;
    host.browser
        .until("views.one.url.includes('/entry/kira')")
        .await;
    host.end().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn every_page_is_drawn_in_a_view() {
    let host = Host::with_module(ALLOWED, "").await;
    host.mount("one", "{}").await;
    for (path, there) in [
        ("relations/", ".graph .node"),
        ("relations/?view=table", "table.relations"),
        ("relations/?entry=bajor", ".graph .node use"),
        ("timeline/", ".annal"),
        ("story/", ".event-card"),
        ("compare/", ".page-compare .page-head"),
        ("walks/", "a[href*=walk]"),
        ("browse/", ".names a, .index a, main a, .lore-main a"),
        ("disputes/", ".reading"),
        ("sources/", ".passages"),
        ("about/", "h1"),
        ("random/", ".entry h1"),
        ("no-one", "h1"),
        ("bajor", ".entry h1"),
    ] {
        host.browser.run(&format!("views.one.goTo('{path}')")).await;
        // Its chunk may have to come first.
        host.browser
            .until(&format!("shown('one').querySelector('{there}')"))
            .await;
    }
    let refused = "['https://example.org/', 'share/', 'settings/', 'data/lore.json', 'javascript:alert(1)'].map((path) => {
        try { views.one.goTo(path); return 'went' } catch ({ name }) { return name } })";
    assert_eq!(host.value(refused).await, json!(vec!["RangeError"; 5]));
    host.end().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn all_words_of_a_view_are_seen() {
    let host = Host::with_module(ALLOWED, "").await;
    host.mount("one", "{}").await;
    for (path, words) in [
        ("timeline/?view=list", ".era-part > p"),
        ("timeline/", ".ways"),
        ("relations/", ".graph-page > .summary"),
    ] {
        host.browser.run(&format!("views.one.goTo('{path}')")).await;
        let seen = format!(
            "shown('one').querySelector('{words}')?.checkVisibility({{ visibilityProperty: true }})"
        );
        host.browser.until(&seen).await;
    }
    host.end().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn what_is_asked_and_how_it_looks_can_change_later() {
    let host = Host::with_module(ALLOWED, "").await;
    host.mount("one", "{ entry: 'gallitep' }").await;
    let theme = "shown('one').querySelector('.lore-root').dataset.theme";
    assert_eq!(host.value(theme).await, "light");
    host.browser
        .run("document.documentElement.className = 'dark'; views.one.look()")
        .await;
    assert_eq!(host.value(theme).await, "dark");
    let accent = "getComputedStyle(shown('one').querySelector('.prose a')).color";
    let gold = host.value(accent).await;
    host.browser
        .run("views.one.set({ accent: '#0a7', year: 2369, theme: 'light' })")
        .await;
    assert_eq!(host.value(theme).await, "light");
    assert_ne!(host.value(accent).await, gold);
    assert_eq!(
        host.value("views.one.url").await,
        format!("{}entry/gallitep/?year=2369", host.app.url())
    );
    host.browser
        .run("views.one.set({ accent: 'url(x)', theme: 'red;}' })")
        .await;
    assert_eq!(
        host.value("shown('one').querySelector('[data-accent]') ?? 'none'")
            .await,
        "none"
    );
    host.end().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn nothing_is_left_when_it_is_unmounted() {
    // Listeners on what is not in a view.
    let count = "window.listeners = [];
        const listen = EventTarget.prototype.addEventListener;
        EventTarget.prototype.addEventListener = function (...how) {
            if (this === window || this === document || this?.getRootNode?.() === document) listeners.push(how[0]);
            return listen.apply(this, how);
        };";
    let host = Host::with_module(ALLOWED, count).await;
    host.browser
        .run("document.getElementById('name').focus(); listeners.length = 0")
        .await;
    let page = "document.documentElement.outerHTML";
    let (before, around) = (host.value(page).await, host.value(AROUND).await);
    host.mount("one", "{ entry: 'gallitep' }").await;
    host.mount("two", "{ view: 'relations', entry: 'bajor' }")
        .await;
    host.browser
        .run("views.one.goTo('bajor'); views.two.unmount()")
        .await;
    host.views_come("one", "Bajor").await;
    host.browser.run("views.one.unmount()").await;
    assert_eq!(host.value(page).await, before);
    assert_eq!(host.value(AROUND).await, around);
    assert_eq!(host.value("listeners").await, json!([]));
    host.end().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn a_view_understands_colours_of_every_form() {
    let host = Host::with_module(ALLOWED, "").await;
    host.mount("one", "{ entry: 'gallitep' }").await;
    let seen = "shown('one').querySelector('.lore-root').dataset.theme";
    for (text, theme) in COLOURS {
        let set = format!("document.body.style.color = '{text}'; views.one.look()");
        host.browser.run(&set).await;
        assert_eq!(host.value(seen).await, theme, "{text}");
    }
    host.end().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn a_site_that_allows_no_policy_is_told_so_and_has_a_frame() {
    let host = Host::with_module(WITHOUT_POLICY, "").await;
    host.mount("one", "{ entry: 'gallitep', year: 2357, theme: 'dark' }")
        .await;
    let frame = "shown('one').querySelector('iframe')";
    // As that of an embed, it can't move the page around.
    let may = host.value(&format!("[...{frame}.sandbox].join(' ')")).await;
    let may = may.as_str().unwrap_or_default();
    assert!(
        may.contains("allow-scripts") && !may.contains("top-navigation"),
        "{may}"
    );
    host.enter_found(frame).await;
    host.browser
        .wait_for("html[data-embed][data-theme=dark] .as-of")
        .await;
    host.leave_frame().await;
    let here = format!("{}entry/gallitep/?year=2357", host.app.url());
    assert_eq!(host.value("views.one.url").await, here);
    host.browser.run("views.one.goTo('bajor')").await;
    host.enter_found(frame).await;
    host.browser
        .until("document.querySelector('h1').innerText === 'Bajor'")
        .await;
    host.leave_frame().await;
    host.browser.run("views.one.unmount()").await;
    let left = "document.getElementById('one').childNodes.length";
    assert_eq!(host.value(left).await, 0);
    let told = host.browser.complaints().await.join("\n");
    assert!(told.contains("no Trusted Types policy named"), "{told}");
    host.end_noisy().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn a_view_is_refused_where_the_program_can_not_be_had_and_comes_when_it_can() {
    let host = Host::with_module(ALLOWED, "const fetched = fetch; window.broken = true;
        window.fetch = (...how) => broken ? Promise.reject(new TypeError('no line')) : fetched(...how);").await;
    let refused = "mount('one', { entry: 'bajor' }).then(() => 'there', ({ message }) => message)";
    assert_eq!(host.browser.promised(refused).await, "no line");
    assert_eq!(
        host.value("document.getElementById('one').childNodes.length")
            .await,
        0
    );
    host.browser.run("broken = false").await;
    host.mount("one", "{ entry: 'bajor' }").await;
    assert_eq!(host.of_view("one", "h1").await, "Bajor");
    host.end().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn a_view_is_refused_where_nothing_can_hold_it_and_what_it_asks_is_no_address() {
    let host = Host::with_module(ALLOWED, "").await;
    host.browser
        .run("document.querySelector('main').append(Object.assign(new Image(), { id: 'picture' }))")
        .await;
    for (id, options, expected) in [
        (
            "nowhere",
            "{}",
            "TypeError: mount() needs an element that can hold the view",
        ),
        (
            "picture",
            "{}",
            "TypeError: mount() needs an element that can hold the view",
        ),
        (
            "one",
            "{ view: 'zzz' }",
            "RangeError: \"zzz\" is not a view",
        ),
        (
            "one",
            "{ view: 'card', entry: 'bajor' }",
            "RangeError: \"card\" is not a view",
        ),
    ] {
        let mounted = format!(
            "mount('{id}', {options}).then(() => 'there', ({{ name, message }}) => name + ': ' + message)"
        );
        let told = host.browser.promised(&mounted).await;
        let told = told.as_str().unwrap_or_default();
        assert!(told.starts_with(expected), "{id} {options}: {told}");
    }
    let left = "document.querySelectorAll('lore-view').length";
    assert_eq!(host.value(left).await, 0);

    // What is there already stays as it is.
    host.mount("one", "{ entry: 'bajor' }").await;
    let page = format!("{}entry/bajor/", host.app.url());
    for (ask, expected) in [
        ("set({ view: 'zzz' })", "RangeError"),
        ("goTo(null)", "TypeError"),
        ("goTo(undefined)", "TypeError"),
        ("goTo(5)", "TypeError"),
    ] {
        let asked = format!(
            "(() => {{ try {{ views.one.{ask}; return 'done' }} catch ({{ name }}) {{ return name }} }})()"
        );
        assert_eq!(host.value(&asked).await, expected, "{ask}");
        assert_eq!(host.value("views.one.url").await, page, "{ask}");
    }
    host.browser.run("views.one.set({ year: 2357 })").await;
    assert_eq!(
        host.value("views.one.url").await,
        format!("{page}?year=2357")
    );
    host.end().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn a_year_is_set_where_the_reader_is_and_adds_no_step_back() {
    let host = Host::with_module(ALLOWED, "").await;
    host.mount("one", "{ entry: 'gallitep' }").await;
    host.browser.run("views.one.goTo('bajor')").await;
    host.browser
        .until("shown('one').querySelector('h1').textContent === 'Bajor'")
        .await;
    for year in ["2340", "2357"] {
        host.browser
            .run(&format!("views.one.set({{ year: {year} }})"))
            .await;
    }
    let page = format!("{}entry/bajor/", host.app.url());
    let at = |query: &str| format!("views.one.url === '{page}{query}'");
    host.browser.until(&at("?year=2357")).await;
    host.browser.run("views.one.set({ year: '' })").await;
    host.browser.until(&at("")).await;
    host.click_in("one", ".view-back button").await;
    host.browser
        .until("shown('one').querySelector('h1').textContent === 'Gallitep'")
        .await;
    host.end().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn an_option_that_is_none_is_ignored_and_named_once_in_the_console() {
    let host = Host::with_module(ALLOWED, "").await;
    host.mount("one", "{ entry: 'bajor', nope: 1 }").await;
    host.browser.run("views.one.set({ nope: 2 })").await;
    assert_eq!(host.of_view("one", "h1").await, "Bajor");
    let told = host.browser.complaints().await.join("\n");
    assert_eq!(told.matches("has no option").count(), 1, "{told}");
    host.end_noisy().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn a_site_that_forbids_wasm_is_told_that_and_not_of_another_policy() {
    let host = Host::with_module(WITHOUT_WASM, "").await;
    let refused = "mount('one', { entry: 'bajor' }).then(() => 'there', ({ name }) => name)";
    assert_eq!(host.browser.promised(refused).await, "CompileError");
    let left = "document.getElementById('one').childNodes.length";
    assert_eq!(host.value(left).await, 0);
    let told = host.browser.complaints().await.join("\n");
    assert!(!told.contains("Trusted Types"), "{told}");
    host.end_noisy().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn what_is_asked_of_an_unmounted_view_is_not_done_and_said_in_the_console() {
    let host = Host::with_module(ALLOWED, "").await;
    host.mount("one", "{ entry: 'gallitep' }").await;
    host.browser
        .run("views.one.unmount(); views.one.unmount()")
        .await;
    assert_eq!(host.browser.complaints().await, Vec::<String>::new());
    let page = format!("{}entry/gallitep/", host.app.url());
    assert_eq!(host.value("views.one.url").await, page);
    let title = host.value("views.one.title").await;
    assert!(
        title
            .as_str()
            .is_some_and(|title| title.starts_with("Gallitep"))
    );
    for ask in [
        "goTo('bajor')",
        "search('kira')",
        "set({ year: 2357 })",
        "look()",
    ] {
        host.browser.run(&format!("views.one.{ask}")).await;
        let told = host.browser.complaints().await.join("\n");
        assert!(told.contains("is unmounted"), "{ask}: {told}");
    }
    assert_eq!(host.value("views.one.url").await, page);
    host.mount("one", "{ entry: 'bajor' }").await;
    assert_eq!(host.of_view("one", "h1").await, "Bajor");
    host.end_noisy().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn keys_go_through_a_view_and_out_again() {
    let host = Host::with_module(ALLOWED, "").await;
    host.mount("one", "{ entry: 'bajor' }").await;
    host.browser
        .run("document.getElementById('name').focus()")
        .await;
    host.browser.press(&[TAB]).await;
    assert_eq!(
        host.value("document.activeElement.localName").await,
        "lore-view"
    );
    // A key of the encyclopedia's own pages belongs to the page around.
    host.browser
        .run("document.getElementById('name').focus()")
        .await;
    host.browser.type_text("/").await;
    assert_eq!(
        host.value("document.getElementById('name').value").await,
        "/"
    );
    host.end().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn the_drawer_of_a_year_gives_the_focus_back_within_the_view() {
    let host = Host::with_module(ALLOWED, "").await;
    host.mount("one", "{ view: 'timeline' }").await;
    let field = "shown('one').querySelector('.filter-fold summary')";
    host.browser.until(field).await;
    host.browser.run(&format!("{field}.focus()")).await;
    host.browser.run("views.one.set({ year: 2340 })").await;
    host.browser
        .until("shown('one').querySelector('.year-summary.open')")
        .await;
    host.click_in("one", ".year-summary.open .close").await;
    host.browser
        .until("!shown('one').querySelector('.year-summary.open')")
        .await;
    let inside =
        "[shown('one').activeElement?.tagName, shown('one').host.hasAttribute('tabindex')]";
    assert_eq!(host.value(inside).await, json!(["SUMMARY", false]));
    host.end().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn a_view_that_is_gone_before_its_chunk_comes_harms_nothing() {
    let host = Host::with_module(ALLOWED, "").await;
    host.mount("one", "{ entry: 'gallitep' }").await;
    host.browser
        .run("views.one.goTo('relations/'); views.one.unmount()")
        .await;
    // The chunk has come when another view shows its page.
    host.mount("one", "{ view: 'relations' }").await;
    assert_eq!(host.of_view("one", "h1").await, "Relations");
    assert_eq!(host.browser.complaints().await, Vec::<String>::new());
    host.end().await;
}
