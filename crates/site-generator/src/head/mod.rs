//! The head of a page, for browsers, search engines and previews.

mod references;
mod structured_data;

use lore::World;

use crate::Generator;
use crate::embed::FRONT_PICTURE;
use crate::html::{element, tag, text};
use crate::site::Site;

/// The type of a page, for search engines and previews.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The front page.
    Home,
    /// An entry.
    Entry,
    /// A view of many entries.
    View,
    /// A page that shouldn't be found from outside.
    Unlisted,
}

/// The metadata of a page.
#[derive(Clone, Debug)]
pub struct Metadata<'a> {
    /// What it is.
    pub kind: Kind,
    /// Its title alone.
    pub title: &'a str,
    /// One or two sentences.
    pub description: &'a str,
    /// The path, from the root, of its canonical page, mostly its own.
    pub canonical: &'a str,
    /// The relative path from the page to that one.
    pub way: &'a str,
    /// The relative path that readers are redirected to, if this is an old address. The program
    /// redirects by itself; this is for browsers without scripts.
    pub leads_on: Option<&'a str>,
}

/// Where a page finds what it needs.
#[derive(Clone, Copy, Debug)]
pub enum Root<'a> {
    /// At a relative path: `../../`.
    At(&'a str),
    /// At one of these relative paths, nearest first, since a host shows the page at any address.
    Among(&'a [String]),
}

/// Draws the head of a page.
pub(crate) fn draw(about: &Metadata<'_>, generator: &Generator, root: Root<'_>) -> String {
    let Generator {
        lore, site, assets, ..
    } = generator;
    let metadata = metadata(about, lore.world(), site.as_ref(), root);
    let has_views = about.kind != Kind::Entry;
    metadata + &references::draw(assets, root, has_views)
}

fn metadata(
    about: &Metadata<'_>,
    world: &World<'_>,
    site: Option<&Site>,
    root: Root<'_>,
) -> String {
    let Metadata {
        kind,
        title,
        description,
        canonical,
        way,
        leads_on,
    } = *about;
    let url = site.map(|site| site.full(canonical));
    let slug = canonical
        .strip_prefix("entry/")
        .map(|slug| slug.trim_end_matches('/'));
    let picture = from_root(
        site,
        root,
        &format!("picture/{}.png", slug.unwrap_or(FRONT_PICTURE)),
    );
    let article = if kind == Kind::Entry {
        "article"
    } else {
        "website"
    };
    let mut head = vec![
        element("title", &[], &text(&window_title(title, world.name))),
        named("description", description),
        link("canonical", url.as_deref().unwrap_or(way)),
        property("og:title", title),
        property("og:description", description),
        property("og:site_name", world.name),
        property("og:type", article),
        property("og:image", &picture),
        property("og:image:width", "1200"),
        property("og:image:height", "630"),
        property("og:image:alt", title),
        named("twitter:card", "summary_large_image"),
    ];
    if let Some(url) = &url {
        head.push(property("og:url", url));
    }
    if let Some(slug) = slug {
        let answer = from_root(site, root, &format!("oembed/{slug}.json"));
        let kind = ("type", "application/json+oembed");
        let oembed = [
            ("rel", "alternate"),
            kind,
            ("title", title),
            ("href", &answer),
        ];
        head.push(tag("link", &oembed));
    }
    if let Some(there) = leads_on {
        let at_once = format!("0; url={there}");
        let refresh = tag("meta", &[("http-equiv", "refresh"), ("content", &at_once)]);
        head.push(element("noscript", &[], &refresh));
    }
    if kind == Kind::Unlisted {
        head.push(named("robots", "noindex"));
    } else {
        // Data for search engines isn't a script: browsers don't run it.
        let data = structured_data::draw(about, world, url.as_deref());
        head.push(element("script", &[("type", "application/ld+json")], &data));
    }
    head.concat()
}

/// The title of the window: the page's title and the encyclopedia's.
fn window_title(title: &str, name: &str) -> String {
    if title == name {
        name.to_owned()
    } else {
        format!("{title} · {name}")
    }
}

/// A path from the root as a full address if that is known, otherwise relative to the page.
fn from_root(site: Option<&Site>, root: Root<'_>, path: &str) -> String {
    match (site, root) {
        (Some(site), _) => site.full(path),
        (None, Root::At(root)) => format!("{root}{path}"),
        (None, Root::Among(_)) => path.to_owned(),
    }
}

fn named(name: &str, content: &str) -> String {
    tag("meta", &[("name", name), ("content", content)])
}

fn property(name: &str, content: &str) -> String {
    tag("meta", &[("property", name), ("content", content)])
}

fn link(rel: &str, href: &str) -> String {
    tag("link", &[("rel", rel), ("href", href)])
}

#[cfg(test)]
mod tests {
    use super::{Kind, Metadata, Root, metadata};
    use crate::site::Site;
    use crate::testing::world;

    const ABOUT: Metadata<'static> = Metadata {
        kind: Kind::View,
        title: "Bread & \"Roses\"",
        description: "</script><b>",
        canonical: "bread/",
        way: "./",
        leads_on: None,
    };

    #[test]
    fn words_are_words() {
        let head = metadata(&ABOUT, &world(), None, Root::At("../"));
        for part in [
            "<title>Bread &amp; \"Roses\" · Harbour</title>",
            "content=\"Bread &amp; &quot;Roses&quot;\"",
            "<meta name=\"description\" content=\"&lt;/script&gt;&lt;b&gt;\">",
            "\"description\":\"\\u003c/script>\\u003cb>\"",
            "<link rel=\"canonical\" href=\"./\">",
        ] {
            assert!(head.contains(part), "{part} in {head}");
        }
    }

    #[test]
    fn a_known_site_makes_addresses_full() {
        let site = Site::parse("https://example.org/lore").unwrap();
        let about = Metadata {
            kind: Kind::Entry,
            canonical: "entry/port/",
            ..ABOUT
        };
        let head = metadata(&about, &world(), site.as_ref(), Root::At("../../"));
        for part in [
            "<link rel=\"canonical\" href=\"https://example.org/lore/entry/port/\">",
            "<meta property=\"og:url\" content=\"https://example.org/lore/entry/port/\">",
            "content=\"https://example.org/lore/picture/port.png\"",
            "href=\"https://example.org/lore/oembed/port.json\"",
        ] {
            assert!(head.contains(part), "{part} in {head}");
        }
    }

    #[test]
    fn an_old_address_leads_on_without_scripts() {
        let about = Metadata {
            leads_on: Some("../../entry/port/#quay"),
            ..ABOUT
        };
        let head = metadata(&about, &world(), None, Root::At("../../"));
        let refresh = "<noscript><meta http-equiv=\"refresh\" content=\"0; url=../../entry/port/#quay\"></noscript>";
        assert!(head.contains(refresh), "{head}");
        assert!(!metadata(&ABOUT, &world(), None, Root::At("../")).contains("refresh"));
    }

    #[test]
    fn what_no_one_should_be_led_to_says_so() {
        let about = Metadata {
            kind: Kind::Unlisted,
            ..ABOUT
        };
        let head = metadata(&about, &world(), None, Root::At("../"));
        assert!(head.contains("content=\"noindex\""), "{head}");
        assert!(!head.contains("ld+json"), "{head}");
    }
}
