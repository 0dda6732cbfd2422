//! Citations: numbers that lead to footnotes, which the page makes from the passages.

use std::ops::Range;

use lore::{PassageId, inline_codes};

use super::{Setting, Writer};

/// The citations so far.
#[derive(Debug, Default)]
pub(super) struct Citations {
    /// Passages by number: the first is that of footnote 1.
    pub(super) passages: Vec<PassageId>,
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
        let passages = &mut self.citations.passages;
        match passages.iter().position(|known| *known == passage) {
            None => {
                passages.push(passage);
                self.out.html.push(inline_codes::NOTE);
            }
            Some(at) => {
                let sign = inline_codes::encode_number(at + 1);
                self.out
                    .html
                    .extend([inline_codes::NOTE_AGAIN].into_iter().chain(sign));
            }
        }
    }
}
