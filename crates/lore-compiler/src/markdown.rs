//! Turns Markdown into safe HTML of a closed set of elements.
//!
//! Every event of the parser is either turned into one of these elements or reported; nothing is passed through.
//! Text and attributes are escaped here and nowhere else.

mod cite;
pub(crate) mod comment;
mod event;
mod heading;
mod link;
mod table;

use std::fmt::{self, Write};
use std::ops::Range;

use lore::{EntryId, PassageId};
use pulldown_cmark::{HeadingLevel, Options, Parser, TextMergeWithOffset};

use crate::context::Context;
use crate::fault::{Fault, SourceSpan, Spot};
use crate::folder::FileId;
use crate::html::escape;
use cite::Citations;
use comment::Uncommented;
use heading::Headings;
use link::OpenLink;
use table::Table;

/// What a text belongs to, which decides what it may contain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Setting {
    /// The text of an entry: headings, citations, links to its own headings.
    Entry(EntryId),
    /// The account of a dispute, which shares its page with others: no headings.
    Dispute,
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
    /// With the [inline codes](lore::inline_codes) of the tables.
    pub(crate) html: String,
    /// The words alone, with an empty line between paragraphs: for the search and the export.
    pub(crate) plain: String,
    /// Level, id and words of each heading.
    pub(crate) headings: Vec<(u8, String, String)>,
    pub(crate) footnotes: Vec<PassageId>,
    pub(crate) links: Vec<Link>,
}

/// Renders a part of a file.
pub(crate) fn render(
    file: FileId,
    range: &Range<usize>,
    setting: Setting,
    context: Context<'_>,
) -> Rendered {
    let text = &context.folder.file(file).text[range.clone()];
    let place = |span: Range<usize>| {
        SourceSpan::new(file, range.start + span.start..range.start + span.end)
    };
    render_text(text, &place, setting, context)
}

/// Renders a text from a TOML string. A fault is shown at its words in the file or, if these are written with
/// escapes, at the whole string.
pub(crate) fn render_spot(spot: &Spot, setting: Setting, context: Context<'_>) -> Rendered {
    let place = |span: Range<usize>| {
        let words = spot.value.get(span).unwrap_or_default();
        spot.place.narrow(context.folder, words)
    };
    render_text(&spot.value, &place, setting, context)
}

fn render_text(
    text: &str,
    place: &dyn Fn(Range<usize>) -> SourceSpan,
    setting: Setting,
    context: Context<'_>,
) -> Rendered {
    let uncommented = Uncommented::of(text);
    if let Some(at) = uncommented.unclosed {
        context.faults.add(
            Fault::new("a comment that does not end")
                .at(place(at..at + 2), "")
                .remedy("close it with `%%`: what stands between is not published"),
        );
    }
    let text = uncommented.text.as_str();
    let mut writer = Writer {
        text,
        place: &|span| place(uncommented.written(span)),
        context,
        out: Rendered::default(),
        headings: Headings::default(),
        citations: Citations::default(),
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
    place: &'w dyn Fn(Range<usize>) -> SourceSpan,
    setting: Setting,
    context: Context<'w>,
    out: Rendered,
    headings: Headings,
    citations: Citations,
    table: Table,
    open_links: Vec<OpenLink>,
    /// The alternative text of the open picture, and its address.
    picture: Option<(String, Option<String>)>,
    /// The depth within elements that were reported and are left out.
    silent: usize,
}

impl Writer<'_> {
    /// Appends tags. Their attributes must be escaped already.
    fn put(&mut self, html: fmt::Arguments<'_>) {
        // Writing to a string can't fail.
        let _ = self.out.html.write_fmt(html);
    }

    fn fault(&self, span: Range<usize>, title: impl Into<String>, remedy: impl Into<String>) {
        let line = self.text[span.clone()].trim_end();
        let place = (self.place)(span.start..span.start + line.len());
        self.context
            .faults
            .add(Fault::new(title).at(place, "").remedy(remedy));
    }
}

fn level_number(level: HeadingLevel) -> u8 {
    level as u8
}

/// An attribute that is safe in HTML.
fn attribute(name: &str, value: &str) -> String {
    format!(" {name}=\"{}\"", escape(value))
}
