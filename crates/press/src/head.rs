//! The head of a page: what browsers, search engines and previews read of it.

use lore::World;
use maud::{Markup, PreEscaped, html};
use serde_json::{Value, json};

use crate::assets::{Asset, Assets};
use crate::manifest;
use crate::site::Site;

/// What a page is, for those that do not read it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The front page.
    Home,
    /// An entry, which stands for itself.
    Entry,
    /// A view of many entries.
    View,
    /// A page that no one should be led to from outside.
    Unlisted,
}

/// What a page says of itself.
#[derive(Clone, Debug)]
pub struct About<'a> {
    /// What it is.
    pub kind: Kind,
    /// Its name alone.
    pub title: &'a str,
    /// One or two sentences.
    pub description: &'a str,
    /// The path from the root of the page that it stands for, mostly its own.
    pub canonical: &'a str,
    /// The way from the page to that one.
    pub way: &'a str,
}

/// Where a page finds what it needs.
#[derive(Clone, Copy, Debug)]
pub enum Root<'a> {
    /// At the end of a way: `../../`.
    At(&'a str),
    /// At the end of one of these, nearest first: a host shows the page at any address.
    Among(&'a [String]),
}

/// Draws the head. Data for search engines is no script: a browser does not run it.
pub(crate) fn head(
    about: &About<'_>,
    world: &World<'_>,
    site: Option<&Site>,
    assets: &Assets,
    root: Root<'_>,
) -> Markup {
    let name = world.name;
    let full = if about.title == name {
        name.to_owned()
    } else {
        format!("{} · {name}", about.title)
    };
    let url = site.map(|site| site.full(about.canonical));
    let at_root = |path: &str| match (site, root) {
        (Some(site), _) => site.full(path),
        (None, Root::At(root)) => format!("{root}{path}"),
        (None, Root::Among(_)) => path.to_owned(),
    };
    let entry = about.canonical.strip_prefix("entry/");
    let entry = entry.map(|slug| slug.trim_end_matches('/'));
    let picture = at_root(&format!("picture/{}.png", entry.unwrap_or("index")));
    html! {
        title { (full) }
        meta name="description" content=(about.description);
        @if about.kind == Kind::Unlisted { meta name="robots" content="noindex"; }
        link rel="canonical" href=(url.as_deref().unwrap_or(about.way));
        meta property="og:title" content=(about.title);
        meta property="og:description" content=(about.description);
        meta property="og:site_name" content=(name);
        meta property="og:type" content=(if about.kind == Kind::Entry { "article" } else { "website" });
        @if let Some(url) = &url { meta property="og:url" content=(url); }
        meta property="og:image" content=(picture);
        meta property="og:image:width" content="1200";
        meta property="og:image:height" content="630";
        meta property="og:image:alt" content=(about.title);
        meta name="twitter:card" content="summary_large_image";
        @if let Some(slug) = entry {
            link rel="alternate" type="application/json+oembed" title=(about.title)
                href=(at_root(&format!("oembed/{slug}.json")));
        }
        @if about.kind != Kind::Unlisted {
            script type="application/ld+json" {
                (PreEscaped(data(about, world, url.as_deref())))
            }
        }
        (references(assets, root, matches!(about.kind, Kind::View | Kind::Unlisted)))
    }
}

/// The page in the words of schema.org, as JSON that can stand in markup.
fn data(about: &About<'_>, world: &World<'_>, url: Option<&str>) -> String {
    let mut data = json!({
        "@context": "https://schema.org",
        "@type": match about.kind {
            Kind::Home => "WebSite",
            Kind::Entry => "Article",
            Kind::View | Kind::Unlisted => "CollectionPage",
        },
        "name": about.title,
        "description": about.description,
        "inLanguage": world.language,
    });
    if about.kind == Kind::Entry {
        data["headline"] = about.title.into();
    }
    if about.kind != Kind::Home {
        data["isPartOf"] = json!({ "@type": "WebSite", "name": world.name });
    }
    if let Some(url) = url {
        data["url"] = Value::from(url);
    }
    data.to_string().replace('<', "\\u003c")
}

/// The scripts and the style, each under its integrity, which a browser can check in a sandboxed
/// frame, too, if it asks for them as from another origin (`crossorigin`). The early script stands before the style,
/// which it would wait for; where the root is not known, the one that comes says where it is. A page
/// that is a view has the styles of `views`, too.
fn references(assets: &Assets, root: Root<'_>, views: bool) -> Markup {
    let at = |root: &str, asset: &Asset| format!("{root}{}", asset.path());
    let early = |root: &str, finds: bool| {
        html! {
            script src=(at(root, &assets.early)) integrity=(assets.early.integrity) crossorigin data-finds[finds] {}
        }
    };
    let near = match root {
        Root::At(root) => root,
        Root::Among(_) => "",
    };
    let style = |sheet: &Asset| {
        html! { link rel="stylesheet" href=(at(near, sheet)) integrity=(sheet.integrity) crossorigin; }
    };
    html! {
        @match root {
            Root::At(root) => (early(root, false)),
            Root::Among(roots) => @for root in roots { (early(root, true)) },
        }
        (style(&assets.style))
        @if views { (style(&assets.views)) }
        // early.js takes these out when the page has been painted.
        template {
            link rel="manifest" href={ (near) (manifest::FILE) };
            script type="module" src=(at(near, &assets.app)) integrity=(assets.app.integrity) {}
        }
        @match &assets.icon {
            Some(icon) => link rel="icon" href=(at(near, icon));,
            // Without one a browser asks the host's root for favicon.ico.
            None => link rel="icon" href="data:,";,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{About, Kind, Root, head};
    use crate::assets::{Asset, Assets};
    use crate::testing::world;

    fn assets() -> Assets {
        let asset = |name: &str| Asset {
            name: name.to_owned(),
            integrity: format!("sha256-{name}"),
        };
        Assets {
            app: asset("app.js"),
            early: asset("early.js"),
            style: asset("style.css"),
            views: asset("views.css"),
            wasm: vec![asset("app.wasm"), asset("atlas.wasm")],
            icon: None,
            icons: None,
        }
    }

    const ABOUT: About<'static> = About {
        kind: Kind::View,
        title: "Bread & \"Roses\"",
        description: "</script><b>",
        canonical: "bread/",
        way: "./",
    };

    #[test]
    fn words_are_words() {
        let head = head(&ABOUT, &world(), None, &assets(), Root::At("../")).0;
        assert!(
            head.starts_with("<title>Bread &amp; &quot;Roses&quot; · Harbour</title>"),
            "{head}"
        );
        assert!(
            head.contains("content=\"&lt;/script&gt;&lt;b&gt;\""),
            "{head}"
        );
        assert!(
            head.contains("\"description\":\"\\u003c/script>\\u003cb>\""),
            "{head}"
        );
        assert!(
            head.contains("<link rel=\"canonical\" href=\"./\">"),
            "{head}"
        );
    }

    #[test]
    fn each_asset_is_under_its_integrity() {
        let head = head(&ABOUT, &world(), None, &assets(), Root::At("../")).0;
        for tag in [
            "<script src=\"../assets/early.js\" integrity=\"sha256-early.js\" crossorigin></script>",
            "<link rel=\"stylesheet\" href=\"../assets/style.css\" integrity=\"sha256-style.css\" crossorigin>",
            "<script type=\"module\" src=\"../assets/app.js\" integrity=\"sha256-app.js\"></script></template>",
        ] {
            assert!(head.contains(tag), "{tag} in {head}");
        }
    }

    #[test]
    fn only_a_view_waits_for_the_styles_of_views() {
        let drawn = |kind| {
            let about = About { kind, ..ABOUT };
            head(&about, &world(), None, &assets(), Root::At("../")).0
        };
        let views = "<link rel=\"stylesheet\" href=\"../assets/views.css\" integrity=\"sha256-views.css\" crossorigin>";
        let view = drawn(Kind::View);
        assert!(view.find("style.css").unwrap() < view.find(views).unwrap());
        assert!(!drawn(Kind::Entry).contains("views.css"));
        assert!(!drawn(Kind::Home).contains("views.css"));
    }

    #[test]
    fn a_page_of_any_address_looks_for_its_root() {
        let roots = ["./".to_owned(), "../".to_owned()];
        let head = head(&ABOUT, &world(), None, &assets(), Root::Among(&roots)).0;
        let near = head.find("\"./assets/early.js\"").unwrap();
        let far = head.find("\"../assets/early.js\"").unwrap();
        assert!(near < far);
        assert!(head.contains("src=\"assets/app.js\""), "{head}");
    }
}
