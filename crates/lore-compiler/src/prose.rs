//! The style of a lore's texts: sentences that hedge, and entries that end with a denial.
//!
//! The words are English; a lore in another language isn't checked.

use std::fmt;

/// Words and phrases of a sentence that hedges: it is about doubt or about what isn't known, not about the subject.
/// Listed in `docs/authoring.md`.
const HEDGES: [&str; 27] = [
    "the source",
    "this encyclopedia",
    "perhaps",
    "possibly",
    "presumably",
    "probably",
    "apparently",
    "evidently",
    "seem",
    "seems",
    "seemed",
    "may",
    "might",
    "uncertain",
    "unclear",
    "unknown",
    "nowhere",
    "whether",
    "likely",
    "suggests",
    "inference",
    "inferred",
    "conclusion",
    "concluded",
    "disputed",
    "taken here",
    "counted here",
];

/// Words that hedge as well after "not", "nothing" or "no" and at most four other words.
const TOLD: [&str; 12] = [
    "said",
    "stated",
    "told",
    "known",
    "given",
    "named",
    "recorded",
    "described",
    "explained",
    "reported",
    "mentioned",
    "clear",
];

/// Words that deny.
const DENIALS: [&str; 12] = [
    "not", "no", "nor", "never", "nothing", "nobody", "none", "neither", "cannot", "without",
    "unknown", "nowhere",
];

/// How often a lore hedges.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Hedging {
    /// Sentences that hedge.
    pub hedged: usize,
    /// All sentences of the entries' texts.
    pub sentences: usize,
}

impl Hedging {
    /// Adds the sentences of a text.
    pub(crate) fn add(&mut self, plain: &str) {
        for sentence in sentences(plain) {
            self.sentences += 1;
            self.hedged += usize::from(hedges(sentence));
        }
    }

    /// Whether more than one sentence in twenty hedges. False for a handful of sentences, which say little.
    pub(crate) fn is_much(self) -> bool {
        self.sentences >= 20 && self.hedged * 20 > self.sentences
    }
}

impl fmt::Display for Hedging {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { hedged, sentences } = self;
        let tenths = (hedged * 1000).checked_div(*sentences).unwrap_or(0);
        let (percent, rest) = (tenths / 10, tenths % 10);
        write!(
            f,
            "{hedged} of {sentences} sentences hedge ({percent}.{rest} %)"
        )
    }
}

/// The sentences of a text, each ending with a full stop, a question mark or an exclamation mark. Headings and
/// table cells don't count.
fn sentences(plain: &str) -> impl Iterator<Item = &str> {
    plain.lines().flat_map(|line| {
        let mut rest = line.trim();
        std::iter::from_fn(move || {
            let end = end_of_sentence(rest)?;
            let (sentence, after) = rest.split_at(end);
            rest = after.trim_start();
            Some(sentence)
        })
    })
}

/// Where the first sentence ends: after its full stop and the quotation marks that follow.
fn end_of_sentence(text: &str) -> Option<usize> {
    let closes = |c: char| matches!(c, '"' | '”' | '’' | ')' | '\'');
    text.match_indices(['.', '!', '?']).find_map(|(at, stop)| {
        let after = text[at + stop.len()..].trim_start_matches(closes);
        let end = text.len() - after.len();
        (after.is_empty() || after.starts_with(char::is_whitespace)).then_some(end)
    })
}

/// The words of a sentence in lower case, without names, which have a capital within the sentence: "Cape No" denies
/// nothing.
fn words(sentence: &str) -> Vec<String> {
    let words = sentence.split(|c: char| !c.is_alphanumeric() && c != '\'' && c != '’');
    let words = words.filter(|word| !word.is_empty());
    words
        .enumerate()
        .filter(|(at, word)| *at == 0 || !word.starts_with(char::is_uppercase))
        .map(|(_, word)| word.to_lowercase())
        .collect()
}

fn hedges(sentence: &str) -> bool {
    let words = words(sentence);
    let phrases = HEDGES.iter().map(|phrase| phrase.split(' ').collect());
    let has = |phrase: Vec<&str>| words.windows(phrase.len()).any(|window| window == phrase);
    phrases.into_iter().any(has) || untold(&words)
}

/// "Not said", "not yet known", "nothing more is told".
fn untold(words: &[String]) -> bool {
    words.iter().enumerate().any(|(at, word)| {
        let denied = matches!(word.as_str(), "not" | "nothing" | "no");
        let next = words.iter().skip(at + 1).take(5);
        denied && next.clone().any(|word| TOLD.contains(&word.as_str()))
    })
}

/// The last sentence of a text, if it denies something.
pub(crate) fn ends_on_a_denial(plain: &str) -> Option<&str> {
    let last = sentences(plain).last()?;
    let words = words(last);
    let denies = |word: &String| {
        DENIALS.contains(&word.as_str()) || word.ends_with("n't") || word.ends_with("n’t")
    };
    words.iter().any(denies).then_some(last)
}

#[cfg(test)]
mod tests {
    use super::{Hedging, ends_on_a_denial, hedges, sentences};

    #[test]
    fn headings_and_cells_are_no_sentences() {
        let text = "Vel kept the pier. She said \"Stop!\" It burned in 1857.\n\nThe fire\n\nWho lit it? A boy";
        let all: Vec<_> = sentences(text).collect();
        assert_eq!(
            all,
            [
                "Vel kept the pier.",
                "She said \"Stop!\"",
                "It burned in 1857.",
                "Who lit it?",
            ]
        );
    }

    #[test]
    fn doubt_and_what_is_not_told_hedge() {
        for sentence in [
            "The source gives no year.",
            "It is not yet known.",
            "Nothing more of it is told.",
            "The pier may have burned.",
            "He is taken here for a captain.",
        ] {
            assert!(hedges(sentence), "{sentence}");
        }
        for sentence in [
            "In May the pier burned.",
            "Nobody was hurt.",
            "The sources of the river dried up.",
            "He did not stay.",
        ] {
            assert!(!hedges(sentence), "{sentence}");
        }
    }

    #[test]
    fn the_share_is_told_with_a_tenth() {
        let mut hedging = Hedging::default();
        hedging.add("It burned. It may have burned.\n\nIt stood.");
        assert_eq!(hedging.to_string(), "1 of 3 sentences hedge (33.3 %)");
        assert!(!hedging.is_much());
    }

    #[test]
    fn the_last_sentence_counts() {
        let last = ends_on_a_denial("It stood. Nobody knows why.");
        assert_eq!(last, Some("Nobody knows why."));
        assert_eq!(
            ends_on_a_denial("It is not old. It stood at Cape No."),
            None
        );
        assert_eq!(ends_on_a_denial(""), None);
    }
}
