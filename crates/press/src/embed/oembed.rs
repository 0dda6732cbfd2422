//! What an entry's link becomes where it is pasted: oEmbed, as a file for each entry.

use anyhow::Result;
use encyclopedia::tome::Tome;
use maud::html;
use serde_json::{Value, json};

use crate::Press;

/// Of the frame that another site shows, in CSS pixels.
const SIZE: (u32, u32) = (720, 600);

/// Writes `oembed/<slug>.json` for each entry.
///
/// What stands in another site must be a full address. Where the folder will stand is known only
/// if its publisher says so: without, the answer describes a link, and no frame.
pub(super) fn write(press: &Press, tome: Tome) -> Result<()> {
    let world = tome.world();
    for entry in tome.entries() {
        let card = tome.card(entry)?;
        let mut answer = json!({
            "version": "1.0",
            "type": "link",
            "title": card.title,
            "description": card.summary,
            "provider_name": world.name,
        });
        if let Some(site) = press.site() {
            let url = site.full(&format!("entry/{}/", card.slug));
            let frame = html! {
                iframe src=(format!("{url}?embed")) title=(card.title) loading="lazy"
                    width=(SIZE.0) height=(SIZE.1) {}
            };
            let fields = [
                ("type", Value::from("rich")),
                ("html", frame.into_string().into()),
                ("width", SIZE.0.into()),
                ("height", SIZE.1.into()),
                ("url", url.into()),
                ("provider_url", site.full("").into()),
                (
                    "thumbnail_url",
                    site.full(&format!("picture/{}.png", card.slug)).into(),
                ),
                ("thumbnail_width", 1200.into()),
                ("thumbnail_height", 630.into()),
            ];
            for (name, value) in fields {
                answer[name] = value;
            }
        }
        press.write(&format!("oembed/{}.json", card.slug), answer.to_string())?;
    }
    Ok(())
}
