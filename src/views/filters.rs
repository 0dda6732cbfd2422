//! The fields above a list of claims. They are a form that leads to the page with what is chosen;
//! in a live page the answers follow each change (`browser::forms`).

use lore::Status;
use lore::route::{Address, ClaimFilter as Filter};
use lore::search::fold;
use maud::{Markup, html};

use crate::page::Page;

/// The fields: a group, a status, and words. `key` is the group's name in the address.
pub fn fields(
    page: Page,
    address: &Address,
    (key, label): (&str, &str),
    groups: &[(&str, &str)],
) -> Markup {
    let filter = address.route.filter().cloned().unwrap_or_default();
    let action = page.href(&Address::parse(&address.path()));
    let group = filter.groups.first().map_or("", |slug| slug.as_str());
    let status = filter.statuses.first().map_or("", |status| status.word());
    let statuses = Status::ALL.map(|status| (status.word(), status.word()));
    html! {
        form.filters action=(action) data-live {
            (select(key, label, groups, group))
            (select("status", "Status", &statuses, status))
            label {
                span.label { "Words" }
                input type="search" name="q" value=(filter.words) autocomplete="off";
            }
            button.no-script type="submit" { "Show" }
        }
    }
}

/// A field with some values to choose from.
pub fn select(key: &str, label: &str, values: &[(&str, &str)], chosen: &str) -> Markup {
    html! {
        label {
            span.label { (label) }
            select name=(key) {
                option value="" { "All" }
                @for (value, words) in values {
                    option value=(value) selected[*value == chosen] { (words) }
                }
            }
        }
    }
}

/// Whether a list that is narrowed by a filter shows this: a sentence with its group, its status
/// and the slugs of the entries that it touches.
pub fn passes(
    filter: &Filter,
    sentence: &str,
    group: &str,
    status: Status,
    slugs: &[&str],
) -> bool {
    (filter.groups.is_empty() || filter.groups.iter().any(|id| id.as_str() == group))
        && (filter.statuses.is_empty() || filter.statuses.contains(&status))
        && filter
            .entry
            .as_ref()
            .is_none_or(|slug| slugs.contains(&slug.as_str()))
        && mentions(sentence, &filter.words)
}

/// Whether a text has all of these words, whatever their case and accents.
pub fn mentions(text: &str, words: &str) -> bool {
    if words.is_empty() {
        return true;
    }
    let text = fold::key(text);
    let has = |word: fold::Word| {
        let mut parts = text.windows(word.bytes.len().max(1));
        parts.any(|part| part == word.bytes)
    };
    fold::words(words).all(has)
}
