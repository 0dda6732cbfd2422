//! Tables, each in a region that can be scrolled by keyboard.

use pulldown_cmark::Alignment;

use super::{Writer, attribute};

/// The open table.
#[derive(Debug, Default)]
pub(super) struct Table {
    /// How many tables there have been, to make their names unique.
    number: usize,
    pub(super) column: usize,
    alignments: Vec<Alignment>,
    /// Where its opening tags are inserted once its head is known.
    start: usize,
    in_head: bool,
    head_start: usize,
}

impl Writer<'_> {
    pub(super) fn start_table(&mut self, alignments: Vec<Alignment>) {
        self.table = Table {
            number: self.table.number + 1,
            column: 0,
            alignments,
            start: self.out.html.len(),
            in_head: true,
            head_start: self.out.plain.len(),
        };
    }

    pub(super) fn start_cell(&mut self) {
        let class = match self.table.alignments.get(self.table.column) {
            Some(Alignment::Center) => attribute("class", "center"),
            Some(Alignment::Right) => attribute("class", "right"),
            _ => String::new(),
        };
        self.table.column += 1;
        if self.table.in_head {
            self.put(format_args!("<th scope=\"col\"{class}>"));
        } else {
            self.put(format_args!("<td{class}>"));
        }
    }

    pub(super) fn end_cell(&mut self) {
        let close = if self.table.in_head { "</th>" } else { "</td>" };
        self.out.html.push_str(close);
    }

    /// The region is named after the columns.
    pub(super) fn end_table_head(&mut self) {
        let head = self.out.plain[self.table.head_start..].trim();
        let columns: Vec<&str> = head.split('\t').filter(|cell| !cell.is_empty()).collect();
        let label = match columns.join(", ") {
            columns if columns.is_empty() => format!("Table {}", self.table.number),
            columns => format!("Table {}: {columns}", self.table.number),
        };
        let open = format!(
            "<div class=\"table-wrap\" tabindex=\"0\" role=\"region\"{}><table>",
            attribute("aria-label", &label)
        );
        self.out.html.insert_str(self.table.start, &open);
        self.table.in_head = false;
    }
}
