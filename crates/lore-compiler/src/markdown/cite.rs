//! Citations: numbers that lead to the footnotes, which the page makes from the passages.

use std::ops::Range;

use lore::PassageId;

use super::{Setting, Writer};

/// The citations so far.
#[derive(Debug)]
pub(super) struct Citations {
    /// What is between `fn-` and the number, so that two texts on a page don't clash.
    prefix: String,
    /// Passages by number: that of footnote 1 is first.
    pub(super) passages: Vec<PassageId>,
    /// How often each was cited.
    times: Vec<usize>,
}

impl Citations {
    pub(super) fn new(setting: &Setting<'_>) -> Self {
        let prefix = match setting {
            Setting::Dispute(slug) => format!("{slug}-"),
            _ => String::new(),
        };
        Self {
            prefix,
            passages: Vec::new(),
            times: Vec::new(),
        }
    }

    /// The number of the footnote, and how often it is cited now.
    fn count(&mut self, passage: PassageId) -> (usize, usize) {
        let known = self.passages.iter().position(|known| *known == passage);
        let at = known.unwrap_or_else(|| {
            self.passages.push(passage);
            self.times.push(0);
            self.passages.len() - 1
        });
        self.times[at] += 1;
        (at + 1, self.times[at])
    }
}

impl Writer<'_> {
    pub(super) fn cite(&mut self, name: &str, span: Range<usize>) {
        if self.setting == Setting::About {
            self.fault(
                span,
                "a citation on the About page",
                "cite passages in entries and disputes",
            );
            return;
        }
        let place = (self.place)(span);
        let Some(passage) = self
            .context
            .names
            .passage(name, &place, self.context.faults)
        else {
            return;
        };
        let (number, times) = self.citations.count(passage);
        let name = format!("{}{number}", self.citations.prefix);
        // The first reference is `ref-1`, to which the footnote leads back; later ones `ref-1-2`.
        let again = match times {
            1 => String::new(),
            times => format!("-{times}"),
        };
        self.put(format_args!(
            "<sup class=\"cite\"><a href=\"#fn-{name}\" id=\"ref-{name}{again}\" role=\"doc-noteref\">{number}</a></sup>"
        ));
    }
}
