//! oEmbed, which turns pasted links to entries into embeds: a file for each entry.

use anyhow::Result;
use lore::{Card, World};
use serde_json::{Value, json};

use super::picture;
use crate::Generator;
use crate::html::element;
use crate::pages::moved;
use crate::site::Site;

/// The size of the frame in another site, in CSS pixels.
const SIZE: (u32, u32) = (720, 600);

/// Writes `oembed/<slug>.json` for each slug that an entry has or had.
pub(super) fn write(generator: &Generator) -> Result<()> {
    let world = generator.lore.world();
    for entry in generator.lore.entries() {
        let card = generator.lore.card(entry)?;
        let answer = answer(world, &card, generator.site.as_ref());
        let file = format!("oembed/{}.json", card.slug);
        generator.staging.write(&file, answer.to_string())?;
    }
    for (slug, entry) in moved(generator)? {
        let answer = answer(world, &generator.lore.card(entry)?, generator.site.as_ref());
        let file = format!("oembed/{}.json", slug.as_str());
        generator.staging.write(&file, answer.to_string())?;
    }
    Ok(())
}

/// The oEmbed response. Other sites need a full address, which is only known if the publisher gives
/// it: otherwise the response describes a link, not a frame.
fn answer(world: &World<'_>, card: &Card<'_>, site: Option<&Site>) -> Value {
    let mut answer = json!({
        "version": "1.0",
        "type": "link",
        "title": card.title,
        "description": card.summary,
        "provider_name": world.name,
    });
    let Some(site) = site else { return answer };
    let url = site.full(&format!("entry/{}/", card.slug));
    let thumbnail = site.full(&format!("picture/{}.png", card.slug));
    let fields = [
        ("type", Value::from("rich")),
        ("html", frame(&format!("{url}?embed"), card.title).into()),
        ("width", SIZE.0.into()),
        ("height", SIZE.1.into()),
        ("url", url.into()),
        ("provider_url", site.full("").into()),
        ("thumbnail_url", thumbnail.into()),
        ("thumbnail_width", picture::WIDTH.into()),
        ("thumbnail_height", picture::HEIGHT.into()),
    ];
    for (name, value) in fields {
        answer[name] = value;
    }
    answer
}

fn frame(src: &str, title: &str) -> String {
    let (width, height) = (SIZE.0.to_string(), SIZE.1.to_string());
    let attributes = [
        ("src", src),
        ("title", title),
        ("loading", "lazy"),
        ("width", &width),
        ("height", &height),
    ];
    element("iframe", &attributes, "")
}
