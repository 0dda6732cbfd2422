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

/// A sentence of counts, without those that are zero: " 2 happened since, 4 changed in certainty."; empty if all
/// are.
pub fn counts_in_words<S: AsRef<str>>(counts: impl IntoIterator<Item = (usize, S)>) -> String {
    let counts = counts.into_iter().filter(|&(count, _)| count > 0);
    let counts: Vec<String> = counts
        .map(|(count, what)| format!("{count} {}", what.as_ref()))
        .collect();
    if counts.is_empty() {
        return String::new();
    }
    format!(" {}.", counts.join(", "))
}

#[cfg(test)]
mod tests {
    use super::{counted, counts_in_words, entries, noun};

    #[test]
    fn what_there_is_none_of_is_left_out() {
        let counts = [(2, "happened"), (0, "passed"), (4, "changed")];
        assert_eq!(counts_in_words(counts), " 2 happened, 4 changed.");
        assert_eq!(counts_in_words([(0, "happened")]), "");
    }

    #[test]
    fn only_one_of_a_thing_is_singular() {
        assert_eq!(entries(1), "1 entry");
        assert_eq!(entries(12), "12 entries");
        assert_eq!(counted(0, "step", "steps"), "0 steps");
        assert_eq!(noun(1, "relation", "relations"), "relation");
    }
}
