//! The claim named by the fragment of an address.

use super::{Address, Route};
use crate::Slug;

/// Separates the name of a claim from the digest that a citation adds to it.
const DIGEST: char = '@';

/// A claim as an address names it: `#claim-<key>` on the page of its subject, `#claim/<slug>/<key>`
/// over any other page. A citation adds `@<digest>`, which identifies what the claim said then.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedClaim<'a> {
    /// What the claim is about.
    pub subject: Slug,
    /// The name of the claim among those of its subject.
    pub key: &'a str,
    /// The digest of the claim when it was cited.
    pub digest: Option<&'a str>,
}

impl Address {
    /// The claim that the fragment names, if it has the form of such a name.
    pub fn named_claim(&self) -> Option<NamedClaim<'_>> {
        let (place, digest) = split_digest(self.fragment.as_deref()?);
        let own = place.strip_prefix("claim-");
        let (subject, key) = if let (Route::Entry(slug), Some(key)) = (&self.route, own) {
            (slug.clone(), key)
        } else {
            let (slug, key) = place.strip_prefix("claim/")?.split_once('/')?;
            (Slug::parse(slug)?, key)
        };
        Some(NamedClaim {
            subject,
            key,
            digest,
        })
    }

    /// The same address with the digest of the claim that it names.
    pub fn with_digest(mut self, digest: &str) -> Self {
        if let Some(fragment) = &mut self.fragment {
            fragment.push(DIGEST);
            fragment.push_str(digest);
        }
        self
    }
}

/// The id of the place on the page that a fragment names.
pub fn place_of(fragment: &str) -> &str {
    split_digest(fragment).0
}

fn split_digest(fragment: &str) -> (&str, Option<&str>) {
    match fragment.split_once(DIGEST) {
        Some((place, digest)) if place.starts_with("claim") => (place, Some(digest)),
        _ => (fragment, None),
    }
}

#[cfg(test)]
mod tests {
    use super::{Address, place_of};

    fn named(address: &str) -> Option<(String, String, Option<String>)> {
        let address = Address::parse(address);
        let claim = address.named_claim()?;
        let digest = claim.digest.map(str::to_owned);
        Some((
            claim.subject.as_str().to_owned(),
            claim.key.to_owned(),
            digest,
        ))
    }

    #[test]
    fn a_claim_is_named_on_the_page_of_its_subject_and_over_others() {
        let of_mine = |digest: Option<&str>| {
            let digest = digest.map(str::to_owned);
            Some(("old-mine".to_owned(), "dug".to_owned(), digest))
        };
        assert_eq!(named("entry/old-mine/#claim-dug"), of_mine(None));
        assert_eq!(named("about/?year=1850#claim/old-mine/dug"), of_mine(None));
        for cited in [
            "entry/old-mine/#claim-dug@0a1b2c3d",
            "about/#claim/old-mine/dug@0a1b2c3d",
        ] {
            assert_eq!(named(cited), of_mine(Some("0a1b2c3d")));
            assert_eq!(Address::parse(cited).to_string(), cited);
        }
        for other in [
            "about/",
            "about/#claim-dug",
            "entry/old-mine/#claims",
            "about/#claim/x",
        ] {
            assert_eq!(named(other), None, "{other}");
        }
    }

    #[test]
    fn a_digest_is_added_to_a_claim_and_is_no_part_of_its_place() {
        let address = Address::parse("entry/old-mine/#claim-dug").with_digest("0a1b2c3d");
        assert_eq!(address.to_string(), "entry/old-mine/#claim-dug@0a1b2c3d");
        assert_eq!(place_of("claim-dug@0a1b2c3d"), "claim-dug");
        assert_eq!(place_of("a-heading"), "a-heading");
    }
}
