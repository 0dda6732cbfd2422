//! A parsed question: its question word, names, phrases and years, and what its grammar says about them.

mod parse;
mod question_word;
mod reader;
mod words;

pub(super) use self::parse::LONGEST;
pub(super) use self::question_word::{QuestionWord, is_negated, is_negation, is_unit_of_time};
pub(super) use self::words::{Mention, Word};

use self::words::{ASKING, CONNECTING, HAPPENING};

use super::numbers::{counts, counts_things};
use super::phrase::Match;
use super::thesaurus::common_stem;
use super::token::content_stems;
use crate::{EntryId, Years};

/// A question with its names, phrases and years.
#[derive(Clone, Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "what its words tell of it")]
pub(super) struct Question {
    /// The question word, if there is one.
    pub(super) asks: Option<QuestionWord>,
    /// The names in it.
    pub(super) named: Vec<Mention>,
    /// The stem of the word after "which" or "what", which says what kind the answer is.
    pub(super) kind: Option<String>,
    /// The place of that word, whether or not it is a kind.
    pub(super) kind_place: Option<usize>,
    /// The relations and facts that it asks for.
    pub(super) phrases: Vec<Match>,
    /// The year, if it names one.
    pub(super) years: Option<Years>,
    /// The stems of the words that are neither names nor stop words nor the kind.
    pub(super) stems: Vec<String>,
    /// The stems of a clause that only gives a time, after another question word: "when the war ended".
    pub(super) clause: Vec<String>,
    /// The place of the first word that is neither a name nor a stop word.
    pub(super) first_word: Option<usize>,
    /// The stem of what the first named entry did, or of what was done to it.
    pub(super) verb: Option<String>,
    /// The stem of the object of the verb, if the question asks who did it.
    pub(super) object: Option<String>,
    /// The stems of words after "of". They can't be left out: "the guild of the smiths" is no other guild.
    pub(super) after_of: Vec<String>,
    /// What to count, if it asks how many: the place and the stem of the noun.
    pub(super) counted: Option<(usize, String)>,
    /// The place of the last word, if it is a participle: "guild founded".
    pub(super) participle_at_end: Option<usize>,
    /// The places of forms of "to be".
    pub(super) be: Vec<usize>,
    /// The places of "by".
    pub(super) by: Vec<usize>,
    /// The places of "in".
    pub(super) within: Vec<usize>,
    /// Whether it asks for a person: "who", not "what".
    pub(super) is_who: bool,
    /// Whether it has a form of "to do".
    pub(super) has_do: bool,
    /// Whether it asks what somebody has: "did she have children".
    pub(super) has_have: bool,
    /// Whether it asks when a state began: "when did she become captain".
    pub(super) becomes: bool,
    /// Whether it ends with "for" and so asks for a purpose.
    pub(super) ends_for: bool,
    /// Whether all its words only ask for a date or a connection.
    pub(super) only_asks: bool,
    /// Whether it asks which of two is true: "was it the rain or the miners".
    pub(super) is_choice: bool,
    /// Whether it asks how two things are connected.
    connects: bool,
    /// Whether it has a word that asks for an opinion.
    is_evaluative: bool,
    /// Whether it has words that belong to no name and no phrase.
    unknown: bool,
}

impl Question {
    /// Whether a value says how many: it has a number of what is to be counted, or of anything if a phrase at these
    /// places names it, as "how many victims" does.
    pub(super) fn is_counted_by(&self, value: &str, places: &[usize]) -> bool {
        match &self.counted {
            Some((place, noun)) if !places.contains(place) => {
                // "Four bakers, killed as they left their shops" answers how many shopkeepers died.
                let dies = self.stems.iter().any(|stem| stem == "die");
                counts_things(value, noun)
                    || dies && counts(value) && content_stems(value).contains(noun)
            }
            _ => counts(value),
        }
    }

    /// The entries that it names, each once.
    pub(super) fn names(&self) -> Vec<EntryId> {
        let mut names: Vec<EntryId> = Vec::new();
        for mention in &self.named {
            if !names.contains(&mention.entry) {
                names.push(mention.entry);
            }
        }
        names
    }

    /// Whether it has the form of a question: a question word, or a form of "to be", "to do" or "to have".
    pub(super) fn is_asked(&self) -> bool {
        self.asks.is_some() || self.has_do || self.has_have || !self.be.is_empty()
    }

    /// Whether words of it ask for a relation or a fact.
    pub(super) fn has_phrase_words(&self) -> bool {
        self.phrases.iter().any(|phrase| !phrase.places.is_empty())
    }

    /// Whether it only puts names side by side: "Ana Bram", but not "the captain of Rome", which asks who that was.
    pub(super) fn only_names(&self) -> bool {
        let is_plain = self.named.iter().all(|mention| !mention.is_detail);
        self.phrases.is_empty() && !self.is_asked() && is_plain
    }

    /// Whether it only asks how the entries that it names are connected.
    pub(super) fn asks_how_connected(&self) -> bool {
        self.connects && self.only_asks
    }

    /// Whether it asks what happened in a year: "what happened in 2350", "2350 events".
    pub(super) fn asks_for_events(&self) -> bool {
        let happens = |stem: &str| HAPPENING.iter().any(|word| common_stem(word) == stem);
        let stems = self.stems.iter().map(String::as_str);
        let mut asked = stems.chain(self.kind.as_deref());
        self.years.is_some()
            && !self.is_who
            && asked.clone().any(happens)
            && asked.all(|stem| happens(stem) || stem == "year")
    }

    /// Whether it asks what was going on in a year, and not only what was new.
    pub(super) fn asks_what_lasted(&self) -> bool {
        let underway = common_stem("underway");
        self.stems.contains(&underway)
    }

    /// Whether it asks who did something, other than the entries named after the verb.
    pub(super) fn asks_who_acted(&self) -> bool {
        let is_active = self.is_who && self.be.is_empty() && !self.has_do;
        let mut named = self.named.iter();
        is_active && named.all(|mention| self.first_word.is_some_and(|verb| verb < mention.place))
    }

    /// Whether it asks who fought for the named entry: relations only say against whom somebody fought.
    pub(super) fn asks_who_fought_for(&self) -> bool {
        let mut named = self.named.iter();
        let is_for = named.any(|mention| mention.side == Some("for"));
        is_for && self.is_who && self.stems.iter().eq(["fight"])
    }

    /// Whether it asks what brought something about.
    pub(super) fn asks_for_cause(&self) -> bool {
        let causes = ["brought", "caused"].map(common_stem);
        causes.iter().any(|cause| self.stems.contains(cause))
    }

    /// Whether it asks about the end of something, and nothing else.
    pub(super) fn asks_for_end(&self) -> bool {
        self.stems.iter().eq(["end"])
    }

    /// The stems that say what the question is about.
    pub(super) fn content(&self) -> Vec<&str> {
        let stems = self.stems.iter().map(String::as_str);
        // "Up" and the like mean nothing without their verb.
        let is_bound =
            |stem: &str| self.asks == Some(QuestionWord::Why) && matches!(stem, "begin" | "end");
        let says = |stem: &&str| stem.len() > 2 && (is_bound(stem) || !is_asking_stem(stem));
        stems.filter(says).collect()
    }

    /// Whether it asks for an opinion: "was she right to go", but not "who was her right hand".
    pub(super) fn asks_for_opinion(&self) -> bool {
        self.is_evaluative && matches!(self.asks, None | Some(QuestionWord::Is))
    }

    /// Whether it has words that belong to no name and no phrase: then it can only be answered by its words.
    pub(super) fn has_unknown_words(&self) -> bool {
        self.unknown
    }
}

/// Whether a stem only serves to ask.
pub(super) fn is_asking_stem(stem: &str) -> bool {
    ASKING.contains(&stem) || CONNECTING.contains(&stem)
}
