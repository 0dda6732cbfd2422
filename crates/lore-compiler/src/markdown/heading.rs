//! Headings and their addresses within a page.

use std::collections::HashSet;
use std::ops::Range;

use lore::inline_codes;
use pulldown_cmark::HeadingLevel;

use super::{Setting, Writer, level_number};
use crate::fold::slugify;
use crate::html::push_text;

/// Ids that every page uses itself: its parts, and what scripts look up or add.
const RESERVED: [&str; 18] = [
    "announcer",
    "app",
    "card-title",
    "contents",
    "fault",
    "fault-details",
    "filter-year",
    "help",
    "help-title",
    "kept",
    "main",
    "palette",
    "preview",
    "retry",
    "search",
    "site-menu",
    "version",
    "year-help",
];

/// Additional ids that the page of an entry uses.
const RESERVED_IN_ENTRIES: [&str; 8] = [
    "cite",
    "claims",
    "events",
    "facts",
    "footnotes",
    "mentions",
    "relations",
    "walks",
];

/// Additional ids that the About page uses.
const RESERVED_IN_ABOUT: [&str; 1] = ["data"];

/// Prefixes of ids that the page itself uses.
const RESERVED_PREFIXES: [&str; 3] = ["claim-", "fn-", "ref-"];

/// Prefixes of ids that end in a number: the symbols of drawings.
const RESERVED_NUMBERED: [&str; 3] = ["both-", "emblem-", "head-"];

/// Whether a page may use an id itself.
fn is_reserved(id: &str, setting: &Setting) -> bool {
    let of_its_kind: &[&str] = match setting {
        Setting::Entry(_) => &RESERVED_IN_ENTRIES,
        Setting::About => &RESERVED_IN_ABOUT,
        Setting::Dispute => &[],
    };
    let is_number = |rest: &str| rest.bytes().all(|byte| byte.is_ascii_digit());
    let mut numbered = RESERVED_NUMBERED.iter();
    RESERVED.contains(&id)
        || of_its_kind.contains(&id)
        || RESERVED_PREFIXES
            .iter()
            .any(|prefix| id.starts_with(prefix))
        || numbered.any(|prefix| id.strip_prefix(prefix).is_some_and(is_number))
}

/// The headings so far.
#[derive(Debug, Default)]
pub(super) struct Headings {
    /// Where the open heading began in the HTML and in the words.
    open: Option<(usize, usize)>,
    ids: HashSet<String>,
    last_level: u8,
}

impl Writer<'_> {
    pub(super) fn start_heading(&mut self, level: HeadingLevel, span: Range<usize>) {
        if matches!(self.setting, Setting::Dispute) {
            return self.refuse(
                span,
                "a heading in the account of a dispute",
                "write a paragraph or two; headings belong in entries",
            );
        }
        if !matches!(level, HeadingLevel::H2 | HeadingLevel::H3) {
            return self.refuse(
                span,
                format!("a heading of level {}", level_number(level)).as_str(),
                "begin it with `##` or `###`: the title of the page stands above them",
            );
        }
        if level == HeadingLevel::H3 && self.headings.last_level == 0 {
            self.fault(
                span,
                "a heading of level 3 without one of level 2 before it",
                "begin it with `##`",
            );
        }
        self.headings.last_level = level_number(level);
        self.headings.open = Some((self.out.html.len(), self.out.plain.len()));
    }

    pub(super) fn end_heading(&mut self, level: HeadingLevel, span: Range<usize>) {
        let Some((html_start, plain_start)) = self.headings.open.take() else {
            return;
        };
        let words = self.out.plain[plain_start..].trim().to_owned();
        let id = slugify(&words);
        let level = level_number(level);
        if id.is_empty() {
            self.fault(
                span,
                "a heading without letters",
                "give it words, from which its address is made",
            );
        } else if is_reserved(&id, &self.setting) {
            self.fault(
                span,
                format!("the address `#{id}` of this heading is reserved by the page"),
                "choose other words",
            );
        } else if !self.headings.ids.insert(id.clone()) {
            self.fault(
                span,
                format!("a second heading with the address `#{id}`"),
                "choose other words for one of them",
            );
        }
        let mut plain = String::new();
        push_text(&mut plain, &words);
        if self.out.html[html_start..] == plain {
            self.out.html.truncate(html_start);
            self.out.html.push(inline_codes::HEADING_WORDS);
        }
        self.out.html.insert(html_start, inline_codes::HEADING);
        self.out.html.push(inline_codes::HEADING_END);
        self.out.html.push('\n');
        self.out.headings.push((level, id, words));
    }
}
