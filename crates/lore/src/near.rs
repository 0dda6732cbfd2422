//! How far apart two names are.

/// The number of letters to put in, take out or exchange to make one text of the other: the
/// Levenshtein distance (V. I. Levenshtein, 1966).
pub fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (above, letter) in a.chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = above + 1;
        for (at, other) in b.iter().enumerate() {
            let exchanged = diagonal + usize::from(letter != *other);
            diagonal = row[at + 1];
            row[at + 1] = exchanged.min(diagonal + 1).min(row[at] + 1);
        }
    }
    row[b.len()]
}

#[cfg(test)]
mod tests {
    use super::distance;

    #[test]
    fn each_letter_put_in_taken_out_or_exchanged_counts_one() {
        let table = [
            ("", "", 0),
            ("mine", "mine", 0),
            ("mine", "", 4),
            ("mine", "mines", 1),
            ("mine", "line", 1),
            ("kitten", "sitting", 3),
        ];
        for (a, b, apart) in table {
            assert_eq!(distance(a, b), apart, "{a} and {b}");
            assert_eq!(distance(b, a), apart, "{b} and {a}");
        }
    }
}
