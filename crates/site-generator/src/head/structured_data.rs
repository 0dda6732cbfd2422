//! Structured data of a page (schema.org), for search engines.

use lore::World;
use serde_json::{Value, json};

use super::{Kind, Metadata};

/// JSON-LD that is safe within markup. `url` is the full address of the page, if known.
pub(super) fn draw(about: &Metadata<'_>, world: &World<'_>, url: Option<&str>) -> String {
    let kind = match about.kind {
        Kind::Home => "WebSite",
        Kind::Entry => "Article",
        Kind::View | Kind::Unlisted => "CollectionPage",
    };
    let mut data = json!({
        "@context": "https://schema.org",
        "@type": kind,
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
