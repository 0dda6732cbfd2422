use lore::route::{Address, ShareParams};
use lore::{EntryId, Id};

use super::embed::{EmbedView, parse_colour};
use super::snippet::{escape, quote};
use super::{EmbedFrame, HostAndDay, OwnFields, ShareModel};
use crate::models::citation::TextToCopy;
use crate::models::page::test_page;

const BASE: &str = "https://host.example/lore/";

fn offered(params: &ShareParams) -> ShareModel {
    let host_and_day = HostAndDay {
        base: BASE.to_owned(),
        day: None,
    };
    ShareModel::of(test_page(), params, &host_and_day).unwrap()
}

fn sharing(page: &str) -> ShareParams {
    ShareParams {
        page: page.to_owned(),
        ..ShareParams::default()
    }
}

fn text<'a>(texts: &'a [TextToCopy], id: &str) -> &'a str {
    let text = texts.iter().find(|text| text.id == id);
    text.map_or("", |text| &text.text)
}

/// Every address offered for a page: the link's, the snippets' and the frame's.
fn addresses(page: &str) -> Vec<String> {
    let params = sharing(page);
    let model = offered(&params);
    let texts = model.snippets.iter().chain(&model.citations);
    let printed = texts.flat_map(|text| text.text.split(BASE).skip(1));
    let printed = printed.map(|rest| {
        let end = rest.find(['"', ' ', '}', '\n']).unwrap_or(rest.len());
        rest[..end].to_owned()
    });
    let frame = EmbedFrame::of(test_page(), &params, "").unwrap();
    let mut addresses: Vec<String> = printed.collect();
    assert!(addresses.len() > 3, "{page}: {addresses:?}");
    for href in [&model.href, &frame.src] {
        addresses.push(href.strip_prefix('/').unwrap().to_owned());
    }
    addresses.push(model.link.text.strip_prefix(BASE).unwrap().to_owned());
    addresses
}

#[test]
fn no_address_leads_out_of_the_encyclopedia() {
    for page in [
        "../../admin/",
        "..%2F..%2Fadmin%2F",
        "%2e%2e/%2e%2e/admin/",
        "%252e%252e%252fadmin/",
        "%25252e%25252e/admin/",
        "..\\..\\admin\\",
        "%5c%5chost.example",
        "entry/../../admin/",
        ".%2e/admin/",
        "//other.example/",
        "https://other.example/",
        "javascript:alert(1)",
        "admin/",
    ] {
        for address in addresses(page) {
            let home = matches!(
                address.split(['?', '&']).next(),
                Some("" | "embed.js" | "encyclopedia.js")
            );
            assert!(home, "{page} leads to {address}");
        }
        let faults = offered(&sharing(page)).faults;
        assert_eq!(faults.len(), 1, "{page}: {faults:?}");
    }
}

#[test]
fn what_is_hidden_in_parameters_and_fragments_stays_there() {
    for page in [
        "search/?q=../../admin/",
        "search/?q=%22%3E%3Cscript%3E",
        "about/#../../admin/",
        "about/?year=1850#%22><script>",
    ] {
        for address in addresses(page) {
            let path = address.split(['?', '#']).next().unwrap();
            let known = ["search/", "about/", "embed.js", "encyclopedia.js"];
            assert!(known.contains(&path), "{page} leads to {address}");
            assert!(!address.contains(['<', '>']), "{page}: {address}");
        }
    }
}

#[test]
fn fields_left_empty_show_what_the_page_has() {
    let card = test_page().lore.card(EntryId::from_index(0)).unwrap();
    let own = offered(&sharing(&format!("entry/{}/?year=1850", card.slug))).own;
    assert_eq!(own.entry, Some(card.title));
    assert_eq!(own.years, "1850");
    let own = offered(&sharing("timeline/")).own;
    assert_eq!(own, OwnFields::default());
}

#[test]
fn an_entry_is_shared_by_its_name_in_the_years_and_the_look_that_were_asked_for() {
    let page = test_page();
    let card = page.lore.card(EntryId::from_index(0)).unwrap();
    let params = ShareParams {
        page: "timeline/".to_owned(),
        entry: card.title.to_owned(),
        years: "1850".to_owned(),
        theme: "dark".to_owned(),
        accent: "#0a7".to_owned(),
        ..ShareParams::default()
    };
    let model = offered(&params);
    let slug = card.slug;
    assert_eq!(model.faults, [""; 0]);
    assert_eq!(model.link.text, format!("{BASE}entry/{slug}/?year=1850"));
    let element = text(&model.snippets, "snippet-element");
    let asked =
        format!("<lore-embed entry=\"{slug}\" year=\"1850\" theme=\"dark\" accent=\"#0a7\">");
    assert!(element.contains(&asked), "{element}");
    let module = text(&model.snippets, "snippet-module");
    let asked =
        format!("{{ entry: \"{slug}\", year: \"1850\", theme: \"dark\", accent: \"#0a7\" }}");
    assert!(module.contains(&asked), "{module}");
    let frame = EmbedFrame::of(page, &params, "light").unwrap();
    assert_eq!(
        frame.src,
        format!("/entry/{slug}/?year=1850&embed&theme=dark&accent=0a7")
    );
    assert_eq!(frame.title, card.title);
}

#[test]
fn a_preview_looks_like_this_page_unless_a_theme_is_chosen() {
    let params = sharing("about/#top");
    let frame = EmbedFrame::of(test_page(), &params, "dark").unwrap();
    assert_eq!(frame.src, "/about/?embed&theme=dark#top");
    let frame = EmbedFrame::of(test_page(), &params, "").unwrap();
    assert_eq!(frame.src, "/about/?embed#top");
}

#[test]
fn a_frame_has_all_that_its_address_asks_and_an_element_says_what_it_leaves_out() {
    let asked = "relations/?from=one&to=two&year=1850&versus=1860";
    let frame = EmbedFrame::of(test_page(), &sharing(asked), "").unwrap();
    assert_eq!(frame.src, format!("/{asked}&embed"));
    let label = |page: &str| {
        let model = offered(&sharing(page));
        let mut snippets = model.snippets.iter();
        let element = snippets.find(|one| one.id == "snippet-element");
        element.map(|one| one.label)
    };
    assert_ne!(label(asked), label("relations/?year=1850"));
    assert_eq!(label("relations/?year=1850"), Some("With a script"));
}

#[test]
fn what_is_not_understood_is_told_and_left_out() {
    let params = ShareParams {
        entry: "No One Here".to_owned(),
        view: "card".to_owned(),
        years: "soon".to_owned(),
        theme: "pink".to_owned(),
        accent: "red".to_owned(),
        ..sharing("about/")
    };
    let model = offered(&params);
    let message = model.faults.join("\n");
    for words in ["“No One Here”", "“soon”", "“red”", "Only an entry"] {
        assert!(message.contains(words), "{words} is not in {message}");
    }
    let frame = text(&model.snippets, "snippet-frame");
    assert!(frame.contains("/lore/about/?embed\""), "{frame}");
}

#[test]
fn a_snippet_shows_what_is_shared() {
    for (page, view, expected) in [
        ("entry/old-mine/", "", ("", "old-mine", "")),
        ("entry/old-mine/", "card", ("card", "old-mine", "")),
        ("timeline/", "card", ("timeline", "", "")),
        ("timeline/?entry=old-mine", "", ("timeline", "old-mine", "")),
        ("search/?q=who", "", ("search", "", "who")),
        ("", "", ("", "", "")),
        ("disputes/", "", ("", "", "")),
        ("entry/old-mine/", "nonsense", ("", "old-mine", "")),
    ] {
        let view = EmbedView::of(&Address::parse(page).route, view);
        let found = (view.name(), view.entry(), view.words());
        assert_eq!(found, expected, "{page}");
    }
}

#[test]
fn a_page_without_a_view_of_its_own_has_only_a_frame() {
    let model = offered(&sharing("disputes/"));
    let ids: Vec<&str> = model.snippets.iter().map(|text| text.id).collect();
    assert_eq!(ids, ["snippet-frame"]);
    let model = offered(&sharing(""));
    assert_eq!(model.snippets.len(), 3);
}

#[test]
fn a_colour_is_three_or_six_digits() {
    assert_eq!(parse_colour("#b8860b"), Some("#b8860b"));
    for text in ["", "red", "#12345", "#12x", "#abc;x"] {
        assert_eq!(parse_colour(text), None, "{text}");
    }
}

#[test]
fn words_can_not_leave_their_quotes() {
    assert_eq!(quote("a\"b\\c</script>\n"), r#""a\"b\\c\u003c/script> ""#);
    assert_eq!(escape("<a b=\"&\">"), "&lt;a b=&quot;&amp;&quot;&gt;");
}
