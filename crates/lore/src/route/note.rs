//! The note of an entry's text named by the fragment of an address.

use super::{Address, Route};

impl Address {
    /// The number of the note that the fragment names on the page of an entry, from 1: `#fn-3`.
    pub fn named_note(&self) -> Option<usize> {
        let number = self.fragment.as_deref()?.strip_prefix("fn-")?;
        matches!(self.route, Route::Entry(_))
            .then(|| number.parse().ok())
            .flatten()
    }
}

#[cfg(test)]
mod tests {
    use super::Address;

    #[test]
    fn a_note_is_named_on_the_page_of_an_entry_only() {
        for (address, number) in [
            ("entry/mine/#fn-3", Some(3)),
            ("entry/mine/#fn-", None),
            ("entry/mine/#fn-story-3", None),
            ("entry/mine/#ref-3", None),
            ("entry/mine/", None),
            ("timeline/#fn-3", None),
        ] {
            assert_eq!(Address::parse(address).named_note(), number, "{address}");
        }
    }
}
