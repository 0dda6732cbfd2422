//! Numbers of things in words.

/// A number with its noun: "1 entry", "12 entries".
pub fn counted(count: usize, one: &'static str, several: &'static str) -> String {
    format!("{count} {}", noun(count, one, several))
}

/// The noun for a number that is in an element of its own.
pub fn noun(count: usize, one: &'static str, several: &'static str) -> &'static str {
    if count == 1 { one } else { several }
}

/// A number of entries: "1 entry", "12 entries".
pub fn entries(count: usize) -> String {
    counted(count, "entry", "entries")
}

#[cfg(test)]
mod tests {
    use super::{counted, entries, noun};

    #[test]
    fn only_one_of_a_thing_is_singular() {
        assert_eq!(entries(1), "1 entry");
        assert_eq!(entries(12), "12 entries");
        assert_eq!(counted(0, "step", "steps"), "0 steps");
        assert_eq!(noun(1, "relation", "relations"), "relation");
    }
}
