//! Which claims of a list pass a filter.

use lore::Status;
use lore::route::ClaimFilter;
use lore::search::fold;

/// The properties of a claim that a filter looks at.
#[derive(Clone, Copy, Debug)]
pub struct FilteredClaim<'c> {
    /// What it says.
    pub sentence: &'c str,
    /// The id of its group: the category of a relation, or the kind of its subject.
    pub group: &'c str,
    /// Its status.
    pub status: Status,
    /// The slugs of the entries that it is about.
    pub slugs: &'c [&'c str],
}

impl FilteredClaim<'_> {
    /// Whether the claim passes a filter.
    pub fn passes(self, filter: &ClaimFilter) -> bool {
        // Destructured without `..`, so that a new field can't be forgotten.
        let ClaimFilter {
            groups,
            statuses,
            entry,
            words,
            reverse: _,
        } = filter;
        let of_group = |id: &lore::Slug| id.as_str() == self.group;
        let about = |slug: &lore::Slug| self.slugs.contains(&slug.as_str());
        (groups.is_empty() || groups.iter().any(of_group))
            && (statuses.is_empty() || statuses.contains(&self.status))
            && entry.as_ref().is_none_or(about)
            && mentions(self.sentence, words)
    }
}

/// Whether a text contains all of these words, ignoring case and accents. Parts of words count.
pub fn mentions(text: &str, words: &str) -> bool {
    if words.is_empty() {
        return true;
    }
    let text = fold::key(text);
    let has = |word: fold::Word| {
        let mut parts = text.windows(word.bytes.len().max(1));
        parts.any(|part| part == word.bytes)
    };
    fold::words(words).all(has)
}

#[cfg(test)]
mod tests {
    use lore::route::ClaimFilter;
    use lore::{Slug, Status};

    use super::{FilteredClaim, mentions};

    const CLAIM: FilteredClaim<'_> = FilteredClaim {
        sentence: "The Harbour Guild governed Port Véle",
        group: "rule",
        status: Status::Inferred,
        slugs: &["harbour-guild", "port-vele"],
    };

    fn slug(text: &str) -> Slug {
        Slug::parse(text).unwrap()
    }

    #[test]
    fn an_empty_filter_lets_every_claim_pass() {
        assert!(CLAIM.passes(&ClaimFilter::default()));
    }

    #[test]
    fn each_part_of_a_filter_must_fit() {
        let fitting = ClaimFilter {
            groups: [slug("kinship"), slug("rule")].into(),
            statuses: [Status::Inferred].into(),
            entry: Some(slug("port-vele")),
            words: "GUILD vele".to_owned(),
            reverse: true,
        };
        assert!(CLAIM.passes(&fitting));
        let others = [
            ClaimFilter {
                groups: [slug("kinship")].into(),
                ..fitting.clone()
            },
            ClaimFilter {
                statuses: [Status::Stated, Status::Disputed].into(),
                ..fitting.clone()
            },
            ClaimFilter {
                entry: Some(slug("port")),
                ..fitting.clone()
            },
            ClaimFilter {
                words: "guild mine".to_owned(),
                ..fitting
            },
        ];
        for other in others {
            assert!(!CLAIM.passes(&other), "{other:?}");
        }
    }

    #[test]
    fn words_are_found_whatever_their_case_and_accents() {
        assert!(mentions("Port Véle", "VELE"));
        assert!(mentions("Port Véle", "por"));
        assert!(!mentions("Port Véle", "port vale"));
        assert!(mentions("anything", " "));
    }
}
