//! The name of an entry or a dispute in addresses and file names.

use std::borrow::Borrow;
use std::fmt;

use crate::letters::{Folded, composed, folded, is_apostrophe, is_diacritic};

/// A slug, made from a name by [`slugify`]: folded letters and digits of any script with single
/// hyphens between words, such as `anna-vel` and `歴史`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Slug(String);

impl Slug {
    /// Maximum length of a slug in bytes, short enough for file systems and address bars.
    pub const MAX_LEN: usize = 100;

    /// The slug if `text` is one, exactly as given.
    pub fn parse(text: &str) -> Option<Self> {
        let well_formed = !text.is_empty() && text.len() <= Self::MAX_LEN && slugify(text) == text;
        well_formed.then(|| Self(text.to_owned()))
    }

    /// The slug as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Borrow<str> for Slug {
    fn borrow(&self) -> &str {
        &self.0
    }
}

/// A name as part of an address: its letters and digits in any script, folded, with hyphens between
/// words. Empty for a name without letters or digits.
pub fn slugify(name: &str) -> String {
    let mut slug = String::with_capacity(name.len());
    for c in name.chars() {
        if let Some(letter) = slug.chars().next_back().and_then(|last| composed(last, c)) {
            slug.pop();
            slug.push(letter);
        } else if !is_apostrophe(c) && !is_diacritic(c) {
            push_folded(c, &mut slug);
        }
    }
    slug.trim_matches('-').to_owned()
}

fn push_folded(c: char, slug: &mut String) {
    match folded(c) {
        Folded::One(letter) => slug.push(letter),
        Folded::Two(first, second) => slug.extend([first, second]),
        Folded::Gap if !slug.ends_with('-') => slug.push('-'),
        Folded::Gap => {}
    }
}

#[cfg(test)]
mod tests {
    use super::Slug;

    #[test]
    fn words_joined_by_single_hyphens_are_slugs() {
        for good in [
            "a",
            "harbour",
            "pier-9",
            "1847",
            "歴史",
            "काल",
            "москва",
            "الخريف",
        ] {
            assert!(Slug::parse(good).is_some(), "{good}");
        }
    }

    #[test]
    fn anything_else_is_not_a_slug() {
        let long = "a".repeat(Slug::MAX_LEN + 1);
        for bad in [
            "",
            "-",
            "a--b",
            "-a",
            "a-",
            "A",
            "é",
            "a/b",
            "..",
            "a b",
            "Москва",
            "ﾊﾟﾘ",
            "☉",
            &long,
        ] {
            assert!(Slug::parse(bad).is_none(), "{bad}");
        }
    }
}
