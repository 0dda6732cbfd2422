//! Comma-separated values (RFC 4180), for spreadsheets.

use std::borrow::Cow;

/// Characters that start a formula in spreadsheets. Full-width signs count like plain ones.
const FORMULA: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

/// A cell of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell<'a> {
    /// Words. If they begin like a formula and aren't a number, an apostrophe is put before them,
    /// so that a spreadsheet doesn't run what an author wrote. The minus is written as an ASCII
    /// hyphen.
    Text(Cow<'a, str>),
    /// A number, a date or an address in machine form, which is never escaped: `-300` is not a
    /// formula.
    Value(Cow<'a, str>),
}

impl<'a> Cell<'a> {
    /// A cell of words.
    pub fn text(words: impl Into<Cow<'a, str>>) -> Self {
        Self::Text(words.into())
    }

    /// A cell in machine form. Only for values that the program produces or has checked.
    pub fn value(value: impl Into<Cow<'a, str>>) -> Self {
        Self::Value(value.into())
    }

    fn write(&self, to: &mut String) {
        let (content, defused) = match self {
            Self::Text(words) => {
                let words = words.replace('−', "-");
                let defused = words.starts_with(FORMULA) && !is_number(&words);
                (Cow::Owned(words), defused)
            }
            Self::Value(value) => (Cow::Borrowed(&**value), false),
        };
        if !defused && !content.contains([',', '"', '\r', '\n']) {
            to.push_str(&content);
            return;
        }
        to.push('"');
        if defused {
            to.push('\'');
        }
        to.push_str(&content.replace('"', "\"\""));
        to.push('"');
    }
}

/// Whether a text is a number, such as a year or `-3.5`.
fn is_number(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
    [whole, fraction]
        .iter()
        .all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()))
}

/// Marks the file as UTF-8: without it, spreadsheets misread non-ASCII letters.
const BYTE_ORDER_MARK: char = '\u{feff}';

/// A table with the names of its columns in the first line. Every line ends with CR LF. It begins with
/// a byte order mark.
pub fn write<'a, Row>(columns: &[&str], rows: impl IntoIterator<Item = Row>) -> String
where
    Row: IntoIterator<Item = Cell<'a>>,
{
    let mut table = String::from(BYTE_ORDER_MARK);
    write_row(columns.iter().map(|&name| Cell::text(name)), &mut table);
    for row in rows {
        write_row(row, &mut table);
    }
    table
}

fn write_row<'a>(cells: impl IntoIterator<Item = Cell<'a>>, to: &mut String) {
    for (index, cell) in cells.into_iter().enumerate() {
        if index > 0 {
            to.push(',');
        }
        cell.write(to);
    }
    to.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::{Cell, write};

    fn line(cell: Cell<'_>) -> String {
        let table = write(&["column"], [[cell]]);
        table["\u{feff}column\r\n".len()..].trim_end().to_owned()
    }

    #[test]
    fn cells_are_quoted_where_they_must_be() {
        for (words, expected) in [
            ("a pier", "a pier"),
            ("a, b", "\"a, b\""),
            ("a \"b\"", "\"a \"\"b\"\"\""),
            ("two\r\nlines", "\"two\r\nlines\""),
        ] {
            assert_eq!(line(Cell::text(words)), expected);
        }
    }

    #[test]
    fn text_that_begins_like_a_formula_is_defused() {
        for formula in ["=1+1", "+1", "-2+3", "@sum", "\t=1", "＝1"] {
            assert_eq!(line(Cell::text(formula)), format!("\"'{formula}\""));
        }
    }

    #[test]
    fn numbers_and_dates_stay_as_they_are() {
        for value in ["-300", "-0044-03-09", "+5"] {
            assert_eq!(line(Cell::value(value)), value);
        }
        for number in ["-300", "-3.5", "7"] {
            assert_eq!(line(Cell::text(number)), number);
        }
        for none in ["-3.", "-.5", "-1.2.3", "-", "-3.5e"] {
            assert_eq!(line(Cell::text(none)), format!("\"'{none}\""));
        }
    }

    #[test]
    fn years_before_the_year_1_have_the_minus_of_spreadsheets() {
        for (words, expected) in [
            ("−44", "-44"),
            ("from −44 to 10", "from -44 to 10"),
            ("−44 to 10", "\"'-44 to 10\""),
        ] {
            assert_eq!(line(Cell::text(words)), expected);
        }
    }

    #[test]
    fn a_table_has_a_line_for_its_columns_and_for_each_row() {
        let rows = [[Cell::text("a"), Cell::value("-1")]];
        assert_eq!(
            write(&["name", "year"], rows),
            "\u{feff}name,year\r\na,-1\r\n"
        );
    }
}
