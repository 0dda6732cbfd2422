//! The name of an entry or a dispute in addresses and file names.

use std::borrow::Borrow;
use std::fmt;

/// Lower-case ASCII letters, digits and single hyphens between them: `anna-vel`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Slug(String);

impl Slug {
    /// Longest slug in bytes; file systems and address bars stay comfortable with it.
    pub const MAX_LEN: usize = 100;

    /// The slug if `text` is one, exactly as given.
    pub fn parse(text: &str) -> Option<Self> {
        let well_formed = text.len() <= Self::MAX_LEN
            && text.split('-').all(|part| {
                !part.is_empty()
                    && part
                        .bytes()
                        .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
            });
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

/// A name as a part of an address. Apostrophes vanish, all else that is no ASCII letter or digit
/// parts words. Empty for a name without any.
pub fn slugify(name: &str) -> String {
    let mut slug = String::with_capacity(name.len());
    for c in name.chars() {
        if c.is_ascii_alphanumeric() {
            slug.push(c.to_ascii_lowercase());
        } else if !matches!(c, '\'' | '’' | '‘' | 'ʼ' | '`') && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    slug.trim_matches('-').to_owned()
}

#[cfg(test)]
mod tests {
    use super::Slug;

    #[test]
    fn words_joined_by_single_hyphens_are_slugs() {
        for good in ["a", "harbour", "pier-9", "1847"] {
            assert!(Slug::parse(good).is_some(), "{good}");
        }
    }

    #[test]
    fn anything_else_is_not_a_slug() {
        let long = "a".repeat(Slug::MAX_LEN + 1);
        for bad in [
            "", "-", "a--b", "-a", "a-", "A", "é", "a/b", "..", "a b", &long,
        ] {
            assert!(Slug::parse(bad).is_none(), "{bad}");
        }
    }
}
