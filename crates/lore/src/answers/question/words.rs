//! The words and names of a question, and lists of words that only serve to ask.

use crate::EntryId;

/// Stems that only serve to ask: for a date, for a person or thing, for how two things are connected.
pub(super) const ASKING: &[&str] = &[
    "date", "year", "tim", "until", "since", "sinc", "happen", "occur", "plac", "exist", "stand",
    "begin", "end", "world", "peopl", "person", "thing", "group",
];

/// Stems that ask how two entries are connected.
pub(super) const CONNECTING: &[&str] = &[
    "connection",
    "connect",
    "relat",
    "relationship",
    "between",
    "link",
    "know",
    "knew",
    "known",
];

/// Words that ask what happened, if a year is named.
pub(super) const HAPPENING: &[&str] = &["event", "happen", "history", "news", "occur", "underway"];

/// Words before a detail of an action: where or when it was done, or what for.
pub(super) const PREPOSITIONS: &[&str] = &[
    "about", "after", "at", "before", "between", "during", "for", "from", "in", "into", "of", "on",
    "over", "under", "until", "with",
];

/// Those prepositions that may be followed by the action itself: "before leaving".
pub(super) const CIRCUMSTANCES: &[&str] = &["about", "after", "before", "during", "for"];

/// Words for the members of a group, after its name.
pub(super) const MEMBERS: &[&str] = &[
    "dealers", "fighters", "forces", "members", "officers", "people", "soldiers", "traders",
    "troops",
];

/// A word of a question that is neither a name nor a stop word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::answers) struct Word {
    /// Its place among all words.
    pub(in crate::answers) place: usize,
    pub(in crate::answers) stem: String,
    /// Whether it is an agent noun, such as "commander", or used like one.
    pub(in crate::answers) is_agent: bool,
    /// Whether it may be a participle.
    pub(in crate::answers) is_participle: bool,
}

impl Word {
    /// Whether it only asks for a date, or for how two things are connected.
    pub(super) fn only_asks(&self, asks_dates: bool) -> bool {
        let stem = self.stem.as_str();
        let of_lives = asks_dates && matches!(stem, "born" | "die");
        ASKING.contains(&stem) || of_lives || self.connects()
    }

    pub(super) fn connects(&self) -> bool {
        CONNECTING.contains(&self.stem.as_str())
    }
}

/// A name in a question.
#[derive(Clone, Debug)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "what its grammar tells of it"
)]
pub(in crate::answers) struct Mention {
    /// The place of its first word.
    pub(in crate::answers) place: usize,
    /// The place after its last word.
    pub(in crate::answers) end: usize,
    pub(in crate::answers) entry: EntryId,
    /// The stems of its words.
    pub(in crate::answers) stems: Vec<String>,
    /// Whether only articles, "at" and "of" separate it from the name before it.
    pub(in crate::answers) is_adjacent: bool,
    /// Whether it follows a preposition, as a detail of an action.
    pub(in crate::answers) is_detail: bool,
    /// The stem of the word before it and its article, if that word means something: what is done to it.
    pub(in crate::answers) verb: Option<String>,
    /// The place of the word before it and its article.
    pub(in crate::answers) preceding: Option<usize>,
    /// Whether only "at", "in" or "on" and an article separate it from the name before it.
    pub(in crate::answers) is_location: bool,
    /// Whether it says when or for what something was done.
    pub(in crate::answers) is_circumstance: bool,
    /// Whether it follows "about".
    pub(in crate::answers) is_topic: bool,
    /// "Against", "for" or "with", if it follows one of them.
    pub(in crate::answers) side: Option<&'static str>,
    /// Whether it follows "with", as a means.
    pub(in crate::answers) is_means: bool,
    /// "After", "before", "since" or "until", if it follows one of them.
    pub(in crate::answers) time_relation: Option<&'static str>,
    /// Whether the name begins with an owner: "Ana's mill".
    pub(in crate::answers) has_owner: bool,
    /// Whether it follows "of", so that it can't be left out.
    pub(in crate::answers) follows_of: bool,
    /// Whether it only describes the next word: "the Vel captain".
    pub(in crate::answers) is_adjective: bool,
}
