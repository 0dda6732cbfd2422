//! The reader's date.

use js_sys::Date;

/// Today in the reader's time zone, as `2026-01-31`.
pub fn today() -> String {
    let now = Date::new_0();
    let (year, month, day) = (now.get_full_year(), now.get_month() + 1, now.get_date());
    format!("{year:04}-{month:02}-{day:02}")
}
