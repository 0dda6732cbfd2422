//! Links to entries and elsewhere, and pictures.

use std::ops::Range;

use pulldown_cmark::{Event, LinkType, TagEnd};

use super::{Link, Setting, Writer, attribute};
use crate::fault::Spot;

/// A link whose words are being written.
#[derive(Debug)]
pub(super) struct OpenLink {
    /// Its end tag; empty if it was reported and is left out.
    close: &'static str,
    /// Where its words begin in the HTML.
    words: usize,
}

impl Writer<'_> {
    pub(super) fn start_link(&mut self, kind: LinkType, target: &str, span: Range<usize>) {
        match kind {
            LinkType::WikiLink { has_pothole } => self.wiki_link(target, has_pothole, span),
            _ => self.outer_link(target, span),
        }
    }

    fn wiki_link(&mut self, target: &str, labelled: bool, span: Range<usize>) {
        // In a table the bar is written `\|`, and the parser leaves the backslash.
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
        let close = match entry {
            Some(entry) => {
                let slug = names.slug(entry);
                let fragment = heading
                    .map(|heading| format!("#{heading}"))
                    .unwrap_or_default();
                let href = attribute("href", &format!("entry/{slug}/{fragment}"));
                self.put(format_args!("<a{href} data-root>"));
                let heading = heading.map(|heading| {
                    let mut place = self.locate(&format!("#{heading}"), span);
                    place.start += 1;
                    Spot::new(heading.to_owned(), (self.place)(place))
                });
                self.out.links.push(Link { entry, heading });
                "</a>"
            }
            None => "",
        };
        if labelled {
            self.open_link(close);
            return;
        }
        // Without words of its own the link reads as the title.
        let title = entry.map_or(target, |entry| names.title(entry));
        self.words(title, 0..0);
        self.out.html.push_str(close);
        self.silent = 1;
    }

    /// A link out of the encyclopedia.
    fn outer_link(&mut self, target: &str, span: Range<usize>) {
        if !target.starts_with("https://") {
            self.fault(
                span,
                format!("a link to `{target}`"),
                "link to entries as `[[slug|words]]`, elsewhere with `https://` only",
            );
            self.open_link("");
            return;
        }
        let href = attribute("href", target);
        self.put(format_args!("<a{href} rel=\"external\">"));
        self.open_link("</a>");
    }

    fn open_link(&mut self, close: &'static str) {
        let words = self.out.html.len();
        self.open_links.push(OpenLink { close, words });
    }

    pub(super) fn end_link(&mut self, span: Range<usize>) {
        let Some(link) = self.open_links.pop() else {
            return;
        };
        if self.out.html[link.words..].trim().is_empty() {
            self.fault(
                span,
                "a link without words",
                "write `[[slug]]` or `[[slug|words]]`",
            );
        }
        self.out.html.push_str(link.close);
    }

    /// Where some words stand in a piece of the text, or the whole piece.
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

    /// Within a picture only words count. Says whether the event is done with.
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
            let (src, alt) = (attribute("src", &target), attribute("alt", alt.trim()));
            self.put(format_args!("<img{src}{alt} loading=\"lazy\" data-root>"));
        }
    }
}
