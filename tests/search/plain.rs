//! Questions put to the engine over the plain words of the lore: a name, other names and a text, as any
//! search library takes them, without claims, headings and kinds. Half of the queries were held
//! out: no weight was set by them.

use lore::Card;
use lore::search::Index;
use lore::search::build::{Document, build};

use super::{compiled, short, slugs};

#[test]
fn questions_find_their_entries_in_plain_text_and_off_topic_words_none() {
    let output = compiled();
    let lore = output.lore().expect("a lore");
    let entries = lore.entries().map(|entry| {
        let article = lore.article(entry).expect("an article");
        let plain = lore.plain(article.html).expect("plain words");
        let card = lore.card(entry).expect("a card");
        let body = format!("{} {plain}", card.summary);
        (card, body)
    });
    let entries: Vec<(Card<'_>, String)> = entries.collect();
    let documents: Vec<Document<'_>> = entries
        .iter()
        .map(|(card, body)| Document {
            title: card.title,
            aliases: card.aliases.clone(),
            body,
            ..Document::default()
        })
        .collect();
    let table = build(&documents);
    let index = Index::open(&table).expect("built a moment ago");
    let short = short(&lore, include_str!("plain.jsonl"), &|typed| {
        slugs(&lore, index.search(typed, 10).iter().map(|hit| hit.entry))
    });
    assert!(short.is_empty(), "not reached: {}", short.join(", "));
}
