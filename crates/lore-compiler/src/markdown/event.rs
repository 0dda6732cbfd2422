//! Handles each event of the parser.

use std::ops::Range;

use pulldown_cmark::{Event, Tag, TagEnd};

use super::Writer;
use crate::html::push_text;

impl Writer<'_> {
    pub(super) fn event(&mut self, event: Event<'_>, span: Range<usize>) {
        if self.silent > 0 {
            match event {
                Event::Start(_) => self.silent += 1,
                Event::End(_) => self.silent -= 1,
                _ => {}
            }
            return;
        }
        if self.picture.is_some() && self.picture_words(&event) {
            return;
        }
        match event {
            Event::Start(tag) => self.start(tag, span),
            Event::End(tag) => self.end(tag, span),
            Event::Text(words) => self.words(&words, span),
            Event::Code(words) => {
                self.out.html.push_str("<code>");
                self.words(&words, 0..0);
                self.out.html.push_str("</code>");
            }
            Event::SoftBreak => self.words("\n", 0..0),
            Event::HardBreak => {
                self.out.html.push_str("<br>");
                self.out.plain.push('\n');
            }
            Event::Rule => self.out.html.push_str("<hr>\n"),
            Event::FootnoteReference(name) => self.cite(&name, span),
            Event::Html(_) | Event::InlineHtml(_) => self.raw_html(span),
            // These aren't enabled; if they ever are, they must be reported.
            Event::InlineMath(_) | Event::DisplayMath(_) | Event::TaskListMarker(_) => {
                self.fault(
                    span,
                    "not part of the Markdown of a lore",
                    "write plain words",
                );
            }
        }
    }

    fn raw_html(&self, span: Range<usize>) {
        self.fault(
            span,
            "raw HTML",
            "write it in Markdown; for a plain `<` write `\\<`",
        );
    }

    fn start(&mut self, tag: Tag<'_>, span: Range<usize>) {
        let open = match tag {
            Tag::Paragraph => "<p>",
            Tag::Heading { level, .. } => return self.start_heading(level, span),
            Tag::BlockQuote(_) => "<blockquote>\n",
            Tag::List(None) => "<ul>\n",
            Tag::List(Some(1)) => "<ol>\n",
            Tag::List(Some(first)) => {
                self.put(format_args!("<ol start=\"{first}\">\n"));
                return;
            }
            Tag::Item => "<li>",
            Tag::Emphasis => "<em>",
            Tag::Strong => "<strong>",
            Tag::Table(alignments) => return self.start_table(alignments),
            Tag::TableHead => "<thead><tr>",
            Tag::TableRow => {
                self.table.column = 0;
                "<tr>"
            }
            Tag::TableCell => return self.start_cell(),
            Tag::Link {
                link_type,
                dest_url,
                ..
            } => return self.start_link(link_type, &dest_url, span),
            Tag::Image {
                link_type,
                dest_url,
                ..
            } => return self.start_picture(link_type, &dest_url, span),
            Tag::HtmlBlock => {
                self.raw_html(span);
                self.silent = 1;
                return;
            }
            Tag::CodeBlock(_) => {
                return self.refuse(
                    span,
                    "a code block",
                    "begin the line without spaces or fences",
                );
            }
            Tag::FootnoteDefinition(_) => {
                return self.refuse(
                    span,
                    "a footnote of its own",
                    "put what it says into the text, and cite passages as `[^source:id]`",
                );
            }
            _ => {
                return self.refuse(
                    span,
                    "not part of the Markdown of a lore",
                    "write plain words",
                );
            }
        };
        self.out.html.push_str(open);
    }

    pub(super) fn refuse(&mut self, span: Range<usize>, title: &str, remedy: &str) {
        self.fault(span, title, remedy);
        self.silent = 1;
    }

    fn end(&mut self, tag: TagEnd, span: Range<usize>) {
        let (close, blank) = match tag {
            TagEnd::Paragraph => ("</p>\n", "\n\n"),
            TagEnd::Heading(level) => {
                self.end_heading(level, span);
                ("", "\n\n")
            }
            TagEnd::BlockQuote(_) => ("</blockquote>\n", ""),
            TagEnd::List(false) => ("</ul>\n", "\n"),
            TagEnd::List(true) => ("</ol>\n", "\n"),
            TagEnd::Item => ("</li>\n", "\n"),
            TagEnd::Emphasis => ("</em>", ""),
            TagEnd::Strong => ("</strong>", ""),
            TagEnd::Table => ("</tbody></table></div>\n", "\n"),
            TagEnd::TableHead => {
                self.end_table_head();
                ("</tr></thead>\n<tbody>\n", "\n")
            }
            TagEnd::TableRow => ("</tr>\n", "\n"),
            TagEnd::TableCell => {
                self.end_cell();
                ("", "\t")
            }
            TagEnd::Link => {
                self.end_link(span);
                ("", "")
            }
            TagEnd::Image => {
                self.end_picture(span);
                ("", "")
            }
            _ => ("", ""),
        };
        self.out.html.push_str(close);
        self.out.plain.push_str(blank);
    }

    /// Words, unless they are the remains of a broken link or citation.
    pub(super) fn words(&mut self, words: &str, span: Range<usize>) {
        let written = self.text.get(span.clone()).unwrap_or_default();
        for (mark, title, remedy) in [
            (
                "[[",
                "a link that does not end or is empty",
                "write `[[slug]]` or `[[slug|words]]`; in a table write `\\|` for the bar",
            ),
            (
                "[^",
                "a citation that does not end or is empty",
                "write `[^source:id]`",
            ),
        ] {
            for (at, _) in written.match_indices(mark) {
                let start = span.start + at;
                self.fault(start..start + mark.len(), title, remedy);
            }
        }
        push_text(&mut self.out.html, words);
        self.out
            .plain
            .push_str(if words == "\n" { " " } else { words });
    }
}
