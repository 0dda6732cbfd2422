//! The fragments that more than one module prints or reads.

/// The summary of a year on the page of the timeline.
pub const YEAR_SUMMARY: &str = "year-summary";

/// The prefix of a claim's fragment on the page of its subject.
const CLAIM: &str = "claim-";

/// The fragment of a claim on the page of its subject, by its key.
pub fn of_claim(key: &str) -> String {
    format!("{CLAIM}{key}")
}

/// The key of the claim that a fragment names.
pub fn claim_key(fragment: &str) -> Option<&str> {
    fragment.strip_prefix(CLAIM)
}
