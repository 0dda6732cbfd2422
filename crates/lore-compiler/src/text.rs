//! Short texts: plain words with wiki links, as in the value of a fact.

use lore::{Id, Span, Text, inline_codes};

use crate::context::Context;
use crate::fault::{Fault, Spot};
use crate::html::unmarked;

/// A text with its links resolved. An unknown link is reported, and its words stay.
pub(crate) fn resolve<'d>(spot: &'d Spot, context: Context<'d>) -> Text<'d> {
    let mut spans = Vec::new();
    let mut rest = spot.value.as_str();
    while let Some((before, after)) = rest.split_once("[[") {
        push_plain(&mut spans, before);
        let Some((link, after)) = after.split_once("]]") else {
            rest = after;
            let open = format!("[[{after}");
            let place = spot.place.narrow(context.folder, &open);
            context.faults.add(
                Fault::new("a link that does not end")
                    .at(place, "")
                    .remedy("close it with `]]`"),
            );
            break;
        };
        spans.push(link_span(link, spot, context));
        rest = after;
    }
    push_plain(&mut spans, rest);
    if spot.value.contains("[^") {
        let place = spot.place.narrow(context.folder, "[^");
        context.faults.add(
            Fault::new("a citation in a plain text")
                .at(place, "")
                .remedy("name the passage in `cite` of the claim"),
        );
    }
    if spot.value.matches("%%").count() > 1 {
        let place = spot.place.narrow(context.folder, "%%");
        context.faults.add(
            Fault::new("a comment in a plain text")
                .at(place, "")
                .remedy("move it behind a `#` in the front matter"),
        );
    }
    Text(spans)
}

fn push_plain<'d>(spans: &mut Vec<Span<'d>>, words: &'d str) {
    if !words.is_empty() {
        spans.push(Span::Plain(words));
    }
}

fn link_span<'d>(link: &'d str, spot: &Spot, context: Context<'d>) -> Span<'d> {
    let (slug, label) = parts(link);
    let place = spot.place.narrow(context.folder, slug);
    if slug.contains('#') {
        context.faults.add(
            Fault::new(format!("`{slug}` links to a heading"))
                .at(place, "")
                .remedy("a value or a note links to entries; headings are linked in the text"),
        );
        return Span::Plain(link);
    }
    match context.names.entry(slug, &place, context.faults) {
        Some(entry) => Span::Entry {
            entry,
            label: label.unwrap_or_else(|| context.names.title(entry)),
        },
        None => Span::Plain(label.unwrap_or(slug)),
    }
}

/// The two parts of `slug|label`.
fn parts(link: &str) -> (&str, Option<&str>) {
    match link.split_once('|') {
        Some((slug, label)) => (slug.trim(), Some(label.trim()).filter(|l| !l.is_empty())),
        None => (link.trim(), None),
    }
}

/// A text as it is stored, with its links as inline codes.
pub(crate) fn stored(text: &Text<'_>, context: Context<'_>) -> String {
    let mut stored = String::new();
    for span in &text.0 {
        let words = unmarked(span.label());
        let link = match *span {
            Span::Plain(_) => None,
            Span::Entry { entry, .. } => {
                inline_codes::encode_number(entry.index()).map(|sign| (entry, sign))
            }
        };
        match link {
            None => stored.push_str(&words),
            Some((entry, sign)) if words == context.names.title(entry) => {
                stored.extend([inline_codes::TITLED, sign]);
            }
            Some((_, sign)) => {
                stored.extend([inline_codes::LABELLED, sign]);
                stored.push_str(&words);
                stored.push(inline_codes::LINK_END);
            }
        }
    }
    stored
}
