//! Words of a search that no entry contains: the results are for the other words.

use lore::TableError;
use lore::answers::Answers;
use lore::lore_search::SearchResults;

use crate::models::title::shortened;

/// How many are named.
const MOST: usize = 3;

/// Words that no entry contains; never empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnsaidWords(Vec<String>);

impl UnsaidWords {
    /// Those of a search, if any. Question words, and words that stand for a word of the lore, don't
    /// count.
    ///
    /// # Errors
    /// If the lore's bytes are damaged.
    pub fn of(
        answers: &Answers<'static>,
        results: &SearchResults,
    ) -> Result<Option<Self>, TableError> {
        let mut unsaid: Vec<String> = Vec::new();
        for word in &results.unsaid {
            let word = shortened(word);
            if unsaid.len() < MOST && !unsaid.contains(&word) && !answers.understands(&word)? {
                unsaid.push(word);
            }
        }
        Ok((!unsaid.is_empty()).then_some(Self(unsaid)))
    }

    /// The message: "No entry mentions “x”, “y” or “z”."
    pub fn sentence(&self) -> String {
        let quoted: Vec<String> = self.0.iter().map(|word| format!("“{word}”")).collect();
        let words = match quoted.as_slice() {
            [rest @ .., last] if !rest.is_empty() => format!("{} or {last}", rest.join(", ")),
            quoted => quoted.concat(),
        };
        format!("No entry mentions {words}.")
    }
}

#[cfg(test)]
mod tests {
    use super::UnsaidWords;

    #[test]
    fn one_word_two_and_three_are_told_in_one_sentence() {
        for (words, told) in [
            (&["x"][..], "No entry mentions “x”."),
            (&["x", "y"], "No entry mentions “x” or “y”."),
            (&["x", "y", "z"], "No entry mentions “x”, “y” or “z”."),
        ] {
            let words = words.iter().map(|&word| word.to_owned()).collect();
            assert_eq!(UnsaidWords(words).sentence(), told);
        }
    }
}
