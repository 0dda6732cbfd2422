//! Markdown to safe HTML of a closed set of elements.
//!
//! Every event of the parser is either turned into one of these elements or reported; nothing is
//! passed through. Text and attributes are escaped here, and only here.

mod cite;
mod heading;
mod link;
mod table;

use std::ops::Range;

use lore::{EntryId, PassageId};
use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd, TextMergeWithOffset};

use crate::context::Context;
use crate::fault::{Fault, Place, Spot};
use crate::folder::FileId;
use crate::html::{escape, push_escaped};
use cite::Citations;
use heading::Headings;
use table::Table;

/// Where a text stands, which decides what it may have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Setting<'d> {
    /// The text of an entry: headings, citations, links to its own headings.
    Entry(EntryId),
    /// The account of a dispute, which shares its page with others: no headings; the ids of its
    /// footnotes have its slug in them.
    Dispute(&'d str),
    /// The About page: headings but no citations.
    About,
}

/// A link in a text.
#[derive(Debug)]
pub(crate) struct Link {
    pub(crate) entry: EntryId,
    /// The heading it leads to.
    pub(crate) heading: Option<Spot>,
}

/// A text ready for the page.
#[derive(Debug, Default)]
pub(crate) struct Rendered {
    pub(crate) html: String,
    /// The words alone, paragraphs apart by an empty line: for the search and the export.
    pub(crate) plain: String,
    /// Level, id and words of each heading.
    pub(crate) headings: Vec<(u8, String, String)>,
    pub(crate) footnotes: Vec<PassageId>,
    pub(crate) links: Vec<Link>,
}

/// Renders a piece of a file.
pub(crate) fn render(
    file: FileId,
    range: &Range<usize>,
    setting: Setting<'_>,
    context: Context<'_>,
) -> Rendered {
    let text = &context.folder.file(file).text[range.clone()];
    let place =
        |span: Range<usize>| Place::new(file, range.start + span.start..range.start + span.end);
    render_text(text, &place, setting, context)
}

/// Renders a text from a TOML string. A fault is shown where its words stand in the file, or, if
/// they are written with escapes, at the whole string.
pub(crate) fn render_spot(spot: &Spot, setting: Setting<'_>, context: Context<'_>) -> Rendered {
    let place = |span: Range<usize>| {
        let words = spot.value.get(span).unwrap_or_default();
        spot.place.narrow(context.folder, words)
    };
    render_text(&spot.value, &place, setting, context)
}

fn render_text(
    text: &str,
    place: &dyn Fn(Range<usize>) -> Place,
    setting: Setting<'_>,
    context: Context<'_>,
) -> Rendered {
    let mut writer = Writer {
        text,
        place,
        context,
        out: Rendered::default(),
        headings: Headings::default(),
        citations: Citations::new(&setting),
        table: Table::default(),
        open_links: Vec::new(),
        picture: None,
        silent: 0,
        setting,
    };
    let options =
        Options::ENABLE_TABLES | Options::ENABLE_OLD_FOOTNOTES | Options::ENABLE_WIKILINKS;
    for (event, span) in TextMergeWithOffset::new(Parser::new_ext(text, options).into_offset_iter())
    {
        writer.event(event, span);
    }
    writer.out.plain = writer.out.plain.trim().to_owned();
    writer.out.footnotes = writer.citations.passages;
    writer.out
}

struct Writer<'w> {
    text: &'w str,
    place: &'w dyn Fn(Range<usize>) -> Place,
    setting: Setting<'w>,
    context: Context<'w>,
    out: Rendered,
    headings: Headings,
    citations: Citations,
    table: Table,
    /// The end tags of the links that are open.
    open_links: Vec<&'static str>,
    /// The alternative text of the picture that is open, and its address.
    picture: Option<(String, Option<String>)>,
    /// Depth in things that were reported and are left out.
    silent: usize,
}

impl Writer<'_> {
    fn fault(&self, span: Range<usize>, title: impl Into<String>, remedy: impl Into<String>) {
        let line = self.text[span.clone()].trim_end();
        let place = (self.place)(span.start..span.start + line.len());
        self.context
            .faults
            .add(Fault::new(title).at(place, "").remedy(remedy));
    }

    fn event(&mut self, event: Event<'_>, span: Range<usize>) {
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
            // Not enabled; should they ever be, they are not in the set.
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
                self.out.html.push_str(&format!("<ol start=\"{first}\">\n"));
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

    fn refuse(&mut self, span: Range<usize>, title: &str, remedy: &str) {
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
            TagEnd::Link => (self.open_links.pop().unwrap_or_default(), ""),
            TagEnd::Image => {
                self.end_picture(span);
                ("", "")
            }
            _ => ("", ""),
        };
        self.out.html.push_str(close);
        self.out.plain.push_str(blank);
    }

    /// Words, which must not be what is left of a broken link or citation.
    fn words(&mut self, words: &str, span: Range<usize>) {
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
            if let Some(at) = written.find(mark) {
                let start = span.start + at;
                self.fault(start..start + mark.len(), title, remedy);
            }
        }
        push_escaped(&mut self.out.html, words);
        self.out
            .plain
            .push_str(if words == "\n" { " " } else { words });
    }
}

fn level_number(level: HeadingLevel) -> u8 {
    level as u8
}

/// An attribute that is safe in HTML.
fn attribute(name: &str, value: &str) -> String {
    format!(" {name}=\"{}\"", escape(value))
}
