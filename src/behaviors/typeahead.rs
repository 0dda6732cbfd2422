//! Typeahead: letters typed in quick succession are the start of a name.

/// The longest pause between letters of one name, in milliseconds.
const PAUSE: f64 = 900.0;

/// What is being typed. Times are event timestamps, in milliseconds.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Typeahead {
    typed: String,
    last: f64,
}

impl Typeahead {
    /// Adds a letter. Returns the start of the name, in lower case.
    pub fn push(&mut self, letter: &str, time: f64) -> &str {
        if !self.is_typing(time) {
            self.typed.clear();
        }
        self.last = time;
        self.typed += &letter.to_lowercase();
        &self.typed
    }

    /// Whether a name is being typed, so that a space counts as part of it.
    pub fn is_typing(&self, time: f64) -> bool {
        !self.typed.is_empty() && time - self.last <= PAUSE
    }
}

#[cfg(test)]
mod tests {
    use super::Typeahead;

    #[test]
    fn letters_that_follow_soon_belong_to_one_name() {
        let mut typing = Typeahead::default();
        assert!(!typing.is_typing(0.0));
        assert_eq!(typing.push("T", 1_000.0), "t");
        assert_eq!(typing.push("h", 1_800.0), "th");
        assert!(typing.is_typing(2_700.0));
        assert!(!typing.is_typing(2_701.0));
        assert_eq!(typing.push("c", 2_800.0), "c");
    }
}
