//! Links to entries and elsewhere, and pictures.

use std::ops::Range;

use lore::{EntryId, Id, inline_codes};
use pulldown_cmark::{Event, LinkType, TagEnd};

use super::{Link, Setting, Writer, attribute};
use crate::fault::Spot;
use crate::html::{escape, push_text};

/// A link whose words are being read.
#[derive(Debug)]
pub(super) struct OpenLink {
    to: To,
    /// Where its words begin in the HTML.
    words: usize,
}

/// Where a link leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum To {
    /// Nowhere: it was reported, and is left out.
    Nowhere,
    /// Out of the encyclopedia.
    Outside,
    /// To a heading of an entry.
    Heading,
    /// To an entry.
    Entry(EntryId),
}

impl Writer<'_> {
    pub(super) fn start_link(&mut self, kind: LinkType, target: &str, span: Range<usize>) {
        match kind {
            LinkType::WikiLink { has_pothole } => self.wiki_link(target, has_pothole, span),
            _ => self.outer_link(target, span),
        }
    }

    fn wiki_link(&mut self, target: &str, labelled: bool, span: Range<usize>) {
        // In a table the bar is written `\|`, and the parser keeps the backslash.
        let target = target.trim_end_matches('\\').trim();
        let (slug, heading) = match target.split_once('#') {
            Some((slug, heading)) => (slug, Some(heading)),
            None => (target, None),
        };
        let own = match self.setting {
            Setting::Entry(entry) if slug.is_empty() => Some(entry),
            _ => None,
        };
        let (names, faults) = (self.context.names, self.context.faults);
        let slug_place = (self.place)(self.locate(slug, span.clone()));
        let entry = own.or_else(|| names.entry(slug, &slug_place, faults));
        let to = match (entry, heading) {
            (None, _) => To::Nowhere,
            (Some(entry), None) => To::Entry(entry),
            (Some(entry), Some(heading)) => {
                let html = &mut self.out.html;
                html.push(inline_codes::HEADED);
                html.extend(inline_codes::encode_number(entry.index()));
                html.push_str(&escape(heading));
                html.push(inline_codes::WORDS);
                To::Heading
            }
        };
        if let Some(entry) = entry {
            let heading = heading.map(|heading| {
                let mut place = self.locate(&format!("#{heading}"), span);
                place.start += 1;
                Spot::new(heading.to_owned(), (self.place)(place))
            });
            self.out.links.push(Link { entry, heading });
        }
        self.open_link(to);
        if !labelled {
            // Without words of its own, the link shows the title.
            let title = entry.map_or(target, |entry| names.title(entry));
            self.words(title, 0..0);
            self.close_link();
            self.silent = 1;
        }
    }

    /// A link out of the encyclopedia.
    fn outer_link(&mut self, target: &str, span: Range<usize>) {
        if !target.starts_with("https://") {
            self.fault(
                span,
                format!("a link to `{target}`"),
                "link to entries as `[[slug|words]]`, elsewhere with `https://` only",
            );
            self.open_link(To::Nowhere);
            return;
        }
        let href = attribute("href", target);
        self.put(format_args!("<a{href} rel=\"external\">"));
        self.open_link(To::Outside);
    }

    fn open_link(&mut self, to: To) {
        let words = self.out.html.len();
        self.open_links.push(OpenLink { to, words });
    }

    pub(super) fn end_link(&mut self, span: Range<usize>) {
        let link = self.open_links.last();
        if link.is_some_and(|link| self.out.html[link.words..].trim().is_empty()) {
            self.fault(
                span,
                "a link without words",
                "write `[[slug]]` or `[[slug|words]]`",
            );
        }
        self.close_link();
    }

    fn close_link(&mut self) {
        let Some(OpenLink { to, words }) = self.open_links.pop() else {
            return;
        };
        match to {
            To::Nowhere => {}
            To::Outside => self.out.html.push_str("</a>"),
            To::Heading => self.out.html.push(inline_codes::LINK_END),
            To::Entry(entry) => self.close_entry_link(entry, words),
        }
    }

    /// The link to an entry, without its words if they are the title.
    fn close_entry_link(&mut self, entry: EntryId, start: usize) {
        let escaped = |title: &str| {
            let mut words = String::new();
            push_text(&mut words, title);
            words
        };
        let title = self.context.names.title(entry);
        let html = &mut self.out.html;
        let words = html.split_off(start);
        let sign = inline_codes::encode_number(entry.index());
        if words == escaped(title) {
            html.push(inline_codes::TITLED);
            html.extend(sign);
        } else if words == escaped(&title.to_lowercase()) {
            html.push(inline_codes::LOWERED);
            html.extend(sign);
        } else {
            html.push(inline_codes::LABELLED);
            html.extend(sign);
            html.push_str(&words);
            html.push(inline_codes::LINK_END);
        }
    }

    /// The position of some words in a piece of the text, or that of the whole piece.
    fn locate(&self, words: &str, span: Range<usize>) -> Range<usize> {
        let piece = &self.text[span.clone()];
        match piece.find(words).filter(|_| !words.is_empty()) {
            Some(at) => span.start + at..span.start + at + words.len(),
            None => span,
        }
    }

    pub(super) fn start_picture(&mut self, kind: LinkType, target: &str, span: Range<usize>) {
        if matches!(kind, LinkType::WikiLink { .. }) {
            return self.refuse(
                span,
                "a link with an exclamation mark",
                "remove the mark; a picture is written `![what it shows](images/file.png)`",
            );
        }
        let known = self.context.folder.find(target).is_some() && target.starts_with("images/");
        if !known {
            self.fault(
                span,
                format!("there is no picture `{target}`"),
                "put it into images/ of the lore and write `![what it shows](images/file.png)`",
            );
        }
        self.picture = Some((String::new(), known.then(|| target.to_owned())));
    }

    /// Within a picture, only words count. Returns whether the event has been handled.
    pub(super) fn picture_words(&mut self, event: &Event<'_>) -> bool {
        let Some((alt, _)) = &mut self.picture else {
            return false;
        };
        match event {
            Event::Text(words) | Event::Code(words) => alt.push_str(words),
            Event::SoftBreak | Event::HardBreak => alt.push(' '),
            Event::End(TagEnd::Image) | Event::InlineHtml(_) | Event::FootnoteReference(_) => {
                return false;
            }
            _ => {}
        }
        true
    }

    pub(super) fn end_picture(&mut self, span: Range<usize>) {
        let Some((alt, target)) = self.picture.take() else {
            return;
        };
        if alt.trim().is_empty() {
            self.fault(
                span,
                "a picture without an alternative text",
                "say what it shows: `![what it shows](images/file.png)`",
            );
        }
        if let Some(target) = target {
            let (src, alt) = (escape(&target), attribute("alt", alt.trim()));
            let root = inline_codes::ROOT;
            self.put(format_args!(
                "<img src=\"{root}{src}\"{alt} loading=\"lazy\">"
            ));
        }
    }
}
