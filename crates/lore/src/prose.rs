//! Expands stored texts.

use std::fmt::Write;
use std::str::Chars;

use crate::inline_codes::{self, decode_number};
use crate::{EntryId, Heading, Id, Lore, Span, TableError, Text};

/// The number that the next character encodes.
fn signed(chars: &mut Chars<'_>) -> Result<usize, TableError> {
    chars.next().map(decode_number).ok_or(TableError::Text)
}

/// Appends words to HTML, between tags.
pub fn push_text(html: &mut String, words: &str) {
    for c in words.chars() {
        match c {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            c => html.push(c),
        }
    }
}

/// Appends the number of a note. Its first occurrence has an id, which the note links back to.
fn push_note(html: &mut String, prefix: &str, note: usize, first: bool) {
    let id = if first {
        format!(" id=\"ref-{prefix}{note}\"")
    } else {
        String::new()
    };
    // Writing to a string can't fail; likewise below.
    let _ = write!(
        html,
        "<sup class=\"cite\"><a href=\"#fn-{prefix}{note}\"{id} role=\"doc-noteref\">{note}</a></sup>"
    );
}

/// Whether a tag separates words, as those of paragraphs and cells do, but not `<em>`.
fn parts_words(tag: &str) -> bool {
    let name = tag.trim_start_matches('/').split([' ', '/']).next();
    !matches!(
        name,
        Some("a" | "code" | "em" | "i" | "b" | "q" | "s" | "strong" | "sub" | "sup")
    )
}

fn push_space(plain: &mut String) {
    if !plain.is_empty() && !plain.ends_with(' ') {
        plain.push(' ');
    }
}

/// Appends the character of an entity after `&`; returns the rest.
fn push_entity<'t>(plain: &mut String, after: &'t str) -> &'t str {
    const ENTITIES: [(&str, char); 5] = [
        ("amp;", '&'),
        ("lt;", '<'),
        ("gt;", '>'),
        ("quot;", '"'),
        ("#39;", '\''),
    ];
    for (name, meant) in ENTITIES {
        if let Some(rest) = after.strip_prefix(name) {
            plain.push(meant);
            return rest;
        }
    }
    plain.push('&');
    after
}

impl<'a> Lore<'a> {
    /// A stored text as safe HTML of a closed set of elements.
    ///
    /// Its headings are those of its article, its links begin with `root`, and the ids of its
    /// footnotes are `fn-` and `prefix` and the number, so that two texts can share a page.
    ///
    /// # Errors
    /// If the lore's bytes are damaged.
    pub fn html(
        &self,
        text: &str,
        headings: &[Heading<'_>],
        root: &str,
        prefix: &str,
    ) -> Result<String, TableError> {
        let mut html = String::with_capacity(2 * text.len());
        let mut headings = headings.iter();
        let mut heading = None;
        let mut notes = 0;
        let mut cited = Vec::new();
        let mut chars = text.chars();
        while let Some(mark) = chars.next() {
            match mark {
                inline_codes::NOTE | inline_codes::NOTE_AGAIN => {
                    let first = mark == inline_codes::NOTE;
                    notes += usize::from(first);
                    let note = if first { notes } else { signed(&mut chars)? };
                    cited.push((note, first));
                    // Adjacent notes are sorted by number.
                    if !chars
                        .as_str()
                        .starts_with([inline_codes::NOTE, inline_codes::NOTE_AGAIN])
                    {
                        cited.sort_unstable();
                        for (note, first) in cited.drain(..) {
                            push_note(&mut html, prefix, note, first);
                        }
                    }
                }
                inline_codes::TITLED
                | inline_codes::LOWERED
                | inline_codes::LABELLED
                | inline_codes::HEADED => {
                    let card = self.card(EntryId::from_index(signed(&mut chars)?))?;
                    let end = if mark == inline_codes::HEADED {
                        "#"
                    } else {
                        "\">"
                    };
                    let _ = write!(html, "<a href=\"{root}entry/{}/{end}", card.slug);
                    match mark {
                        inline_codes::TITLED => push_text(&mut html, card.title),
                        inline_codes::LOWERED => push_text(&mut html, &card.title.to_lowercase()),
                        _ => continue,
                    }
                    html.push_str("</a>");
                }
                inline_codes::WORDS => html.push_str("\">"),
                inline_codes::LINK_END => html.push_str("</a>"),
                inline_codes::HEADING => {
                    heading = headings.next();
                    let Heading { level, id, .. } = heading.ok_or(TableError::Text)?;
                    let _ = write!(html, "<h{level} id=\"{id}\">");
                }
                // The words link to their own heading, so that the heading is named only once. A
                // heading with markup gets no link, since it may contain links.
                inline_codes::HEADING_WORDS => {
                    let Heading { id, text, .. } = heading.ok_or(TableError::Text)?;
                    let _ = write!(html, "<a class=\"anchor\" href=\"#{id}\">");
                    push_text(&mut html, text);
                    html.push_str("</a>");
                }
                inline_codes::HEADING_END => {
                    let Heading { level, .. } = heading.ok_or(TableError::Text)?;
                    let _ = write!(html, "</h{level}>");
                }
                inline_codes::ROOT => html.push_str(root),
                other => html.push(other),
            }
        }
        Ok(html)
    }

    /// The words of a stored text without markup and headings: one line, with blocks separated by
    /// spaces.
    ///
    /// # Errors
    /// If the lore's bytes are damaged.
    pub fn plain(&self, text: &str) -> Result<String, TableError> {
        let mut plain = String::with_capacity(text.len());
        let mut chars = text.chars();
        while let Some(mark) = chars.next() {
            match mark {
                inline_codes::NOTE_AGAIN | inline_codes::LABELLED => drop(signed(&mut chars)?),
                inline_codes::TITLED | inline_codes::LOWERED => {
                    let title = self.card(EntryId::from_index(signed(&mut chars)?))?.title;
                    if mark == inline_codes::TITLED {
                        plain.push_str(title);
                    } else {
                        plain.push_str(&title.to_lowercase());
                    }
                }
                inline_codes::HEADED => {
                    let after = chars.as_str().split_once(inline_codes::WORDS);
                    chars = after.ok_or(TableError::Text)?.1.chars();
                }
                inline_codes::HEADING => {
                    let after = chars.as_str().split_once(inline_codes::HEADING_END);
                    chars = after.ok_or(TableError::Text)?.1.chars();
                    push_space(&mut plain);
                }
                '<' => {
                    let (tag, after) = chars.as_str().split_once('>').ok_or(TableError::Text)?;
                    if parts_words(tag) {
                        push_space(&mut plain);
                    }
                    chars = after.chars();
                }
                '&' => chars = push_entity(&mut plain, chars.as_str()).chars(),
                c if c.is_ascii_whitespace() => push_space(&mut plain),
                c if c.is_control() => {}
                c => plain.push(c),
            }
        }
        plain.truncate(plain.trim_end().len());
        Ok(plain)
    }

    /// A stored line of text; nothing if it is empty.
    pub(crate) fn text(&self, stored: &'a str) -> Result<Option<Text<'a>>, TableError> {
        let mut spans = Vec::new();
        let mut rest = stored;
        while let Some((plain, link)) =
            rest.split_once([inline_codes::TITLED, inline_codes::LABELLED])
        {
            let labelled = rest[plain.len()..].starts_with(inline_codes::LABELLED);
            let mut chars = link.chars();
            let entry = EntryId::from_index(signed(&mut chars)?);
            rest = chars.as_str();
            let label = if labelled {
                let (label, after) = rest
                    .split_once(inline_codes::LINK_END)
                    .ok_or(TableError::Text)?;
                rest = after;
                label
            } else {
                self.card(entry)?.title
            };
            spans.extend((!plain.is_empty()).then_some(Span::Plain(plain)));
            spans.push(Span::Entry { entry, label });
        }
        spans.extend((!rest.is_empty()).then_some(Span::Plain(rest)));
        Ok((!spans.is_empty()).then_some(Text(spans)))
    }
}
