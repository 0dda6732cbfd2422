//! What holds for all addresses.

use lore::Slug;
use lore::route::Address;
use percent_encoding::percent_decode_str;
use proptest::prelude::*;
use url::Url;

use crate::strategies::{addresses, encoded, hostile_routes, hostile_text, routes};

/// Roots that an encyclopedia may stand at, and pages from which its root is linked relatively.
const ROOTS: [(&str, &str, &str); 3] = [
    ("https://host.example/", "https://host.example/", ""),
    (
        "https://host.example/deep/root/",
        "https://host.example/deep/root/",
        "./",
    ),
    (
        "https://host.example/deep/root/",
        "https://host.example/deep/root/entry/old-mine/",
        "../../",
    ),
];

/// Panics if a browser that follows a printed address, or a server that decodes it any number of
/// times, leaves the root.
fn assert_stays_below_root(printed: &str) {
    for (root, page, up) in ROOTS {
        let page = Url::parse(page).expect("a page");
        let url = page.join(&format!("{up}{printed}")).expect("a URL");
        let below = url.as_str().strip_prefix(root);
        let below = below.unwrap_or_else(|| panic!("{printed:?} from {page} is {url}"));
        let path = below.split(['?', '#']).next().unwrap_or_default();
        let mut path = path.to_owned();
        loop {
            let mut segments = path.split(['/', '\\']);
            assert!(
                !segments.any(|segment| segment == ".."),
                "{printed:?} decodes to {path:?}"
            );
            let decoded = percent_decode_str(&path).decode_utf8_lossy().into_owned();
            if decoded == path {
                break;
            }
            path = decoded;
        }
    }
}

#[test]
fn paths_that_lead_out_of_the_root_are_cut() {
    for (text, printed) in [
        ("../entry/old-mine/", "entry/old-mine/"),
        ("%2e%2e/%2E./about/", "about/"),
        ("a/%252e%252e/b", "a/b/"),
        ("a/..\\b/c", "a/c/"),
        ("..%5C..%5Cx", ""),
        ("%252e%255c%252e%252e/x", "x/"),
        ("//other.example/x", "other.example/x/"),
        ("javascript:alert(1)", "javascript%3Aalert(1)/"),
    ] {
        let address = Address::parse(text);
        assert_eq!(address.to_string(), printed, "{text}");
        assert_stays_below_root(printed);
    }
}

proptest! {
    #[test]
    fn every_address_parses_back_from_its_print(address in addresses(routes())) {
        prop_assert_eq!(Address::parse(&address.to_string()), address);
    }

    #[test]
    fn every_address_we_print_stays_below_the_root(address in addresses(hostile_routes())) {
        assert_stays_below_root(&address.to_string());
        assert_stays_below_root(&address.path());
    }

    #[test]
    fn every_address_we_parse_stays_below_the_root(text in hostile_text()) {
        assert_stays_below_root(&Address::parse(&text).to_string());
        assert_stays_below_root(&Address::parse(&encoded(&text)).to_string());
    }

    #[test]
    fn any_text_parses_and_settles_after_one_print(text in ".*") {
        let address = Address::parse(&text);
        prop_assert_eq!(Address::parse(&address.to_string()), address);
    }

    #[test]
    fn any_encoded_bytes_parse_and_settle(
        bytes in prop::collection::vec(any::<u8>(), 0..40),
    ) {
        let text: String = bytes.iter().map(|b| format!("%{b:02x}")).collect();
        let address = Address::parse(&text);
        prop_assert_eq!(Address::parse(&address.to_string()), address);
    }

    #[test]
    fn slugs_of_any_text_never_panic(text in ".*") {
        if let Some(slug) = Slug::parse(&text) {
            prop_assert_eq!(slug.as_str(), text);
        }
    }
}
