//! Whatever is written for a date is answered.

use lore::Calendar;
use proptest::prelude::*;

use crate::date::resolve;
use crate::strings::Strings;

proptest! {
    #[test]
    fn any_text_is_refused_or_has_bounds_in_order(
        text in prop_oneof![
            ".*",
            "[0-9X~?%./,Y{}\\[\\]SE-]{0,20}",
            "-?[0-9X]{4}(-[0-9X]{2}){0,2}[~?%]?(/(\\.\\.|-?[0-9X]{4}(-[0-9]{2})?)?)?",
        ],
    ) {
        let strings = Strings::default();
        if let Ok(when) = resolve(&text, Calendar::default(), &strings) {
            let ordered = |first, last| matches!((first, last), (Some(a), Some(b)) if a > b);
            prop_assert!(!ordered(when.start_earliest, when.start_latest), "{text}: {when:?}");
            prop_assert!(!ordered(when.end_earliest, when.end_latest), "{text}: {when:?}");
            prop_assert!(!ordered(when.start_earliest, when.end_latest), "{text}: {when:?}");
            prop_assert!(!when.words.is_empty(), "{text}");
            prop_assert_eq!(when.edtf, &text);
        }
    }
}
