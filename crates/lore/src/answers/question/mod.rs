//! What was typed, understood piece by piece.

mod asks;
mod parse;
mod reader;
mod word;

pub(super) use self::asks::{Asks, denies, is_no, is_unit_of_time};
pub(super) use self::parse::LONGEST;
pub(super) use self::word::{Mention, Word};

use self::word::{ASKING, CONNECTING, HAPPENING};

use super::numbers::{counts, counts_things};
use super::phrase::Match;
use super::thesaurus::common_stem;
use super::token::weighty_stems;
use crate::{EntryId, Years};

/// A question whose names, phrases and years are known.
#[derive(Clone, Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "what its words tell of it")]
pub(super) struct Question {
    /// The question word, if there is one.
    pub(super) asks: Option<Asks>,
    /// The names in it.
    pub(super) named: Vec<Mention>,
    /// The stem of the word after "which" or "what", which tells of what kind the answer is.
    pub(super) kind: Option<String>,
    /// The place of that word, whatever it is.
    pub(super) kind_place: Option<usize>,
    /// The relations and facts that it asks for.
    pub(super) phrases: Vec<Match>,
    /// A year.
    pub(super) years: Option<Years>,
    /// Stems of the words that are neither names nor stop words nor the kind.
    pub(super) stems: Vec<String>,
    /// Stems of a clause that only tells when: "when the war ended", behind another question word.
    pub(super) clause: Vec<String>,
    /// The place of the first word that is neither a name nor a stop word.
    pub(super) first_word: Option<usize>,
    /// What the first that is named did, or what was done to it.
    pub(super) verb: Option<String>,
    /// The word behind the verb of a question for who did it: to what it was done.
    pub(super) object: Option<String>,
    /// Stems of words behind "of", without which a question asks of something else: "the guild of the smiths".
    pub(super) whose: Vec<String>,
    /// What is to be counted, where it asks how many: the place and the stem of the noun.
    pub(super) counted: Option<(usize, String)>,
    /// The place of the last word, if it is a participle: "guild founded".
    pub(super) participle_at_end: Option<usize>,
    /// The places of forms of "to be".
    pub(super) be: Vec<usize>,
    /// The places of "by".
    pub(super) by: Vec<usize>,
    /// The places of "in".
    pub(super) within: Vec<usize>,
    /// Whether it asks for somebody: "who", not "what".
    pub(super) is_who: bool,
    /// Whether it has a form of "to do".
    pub(super) has_do: bool,
    /// Whether it asks what somebody has: "did she have children".
    pub(super) has_have: bool,
    /// Whether it asks when something began to be so: "when did she become captain".
    pub(super) becomes: bool,
    /// Whether it ends with "for", and asks for what something was.
    pub(super) ends_for: bool,
    /// Whether it has no words but those that ask for a date or a connection.
    pub(super) only_asks: bool,
    /// Whether it asks which of two is so: "was it the rain or the miners".
    pub(super) is_choice: bool,
    /// Whether it asks how two things are connected.
    connects: bool,
    /// Whether it has a word that judges.
    judges: bool,
    /// Whether it has words that nothing explains.
    unknown: bool,
}

impl Question {
    /// Whether a value tells how many, where that is asked: it has a number of what is to be counted, or
    /// of anything where a phrase of these places names it, as "how many victims" does for the victims.
    pub(super) fn is_counted_by(&self, value: &str, places: &[usize]) -> bool {
        match &self.counted {
            Some((place, noun)) if !places.contains(place) => {
                // "Four bakers, killed as they left their shops": so many shopkeepers died.
                let dies = self.stems.iter().any(|stem| stem == "die");
                counts_things(value, noun)
                    || dies && counts(value) && weighty_stems(value).contains(noun)
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
        let is_plain = self.named.iter().all(|mention| !mention.is_aside);
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

    /// Whether it asks what went on in a year, and not only what was new in it.
    pub(super) fn asks_what_lasted(&self) -> bool {
        let underway = common_stem("underway");
        self.stems.contains(&underway)
    }

    /// Whether it asks who did something, which none that it names behind the verb did.
    pub(super) fn asks_who_acted(&self) -> bool {
        let is_active = self.is_who && self.be.is_empty() && !self.has_do;
        let mut named = self.named.iter();
        is_active && named.all(|mention| self.first_word.is_some_and(|verb| verb < mention.place))
    }

    /// Whether it asks of the end of something, and of nothing else.
    pub(super) fn asks_for_end(&self) -> bool {
        self.stems.iter().eq(["end"])
    }

    /// The stems that tell what is asked about.
    pub(super) fn content(&self) -> Vec<&str> {
        let stems = self.stems.iter().map(String::as_str);
        // "Up" and the like say something only with their verb.
        let is_bound = |stem: &str| self.asks == Some(Asks::Why) && matches!(stem, "begin" | "end");
        let says = |stem: &&str| stem.len() > 2 && (is_bound(stem) || !is_asking_stem(stem));
        stems.filter(says).collect()
    }

    /// Whether it asks for an opinion: "was she right to go", but not "who was her right hand".
    pub(super) fn asks_for_opinion(&self) -> bool {
        self.judges && matches!(self.asks, None | Some(Asks::Is))
    }

    /// Whether it has words that nothing explains: then it is no question that claims answer.
    pub(super) fn has_unknown_words(&self) -> bool {
        self.unknown
    }
}

/// Whether a stem only asks.
pub(super) fn is_asking_stem(stem: &str) -> bool {
    ASKING.contains(&stem) || CONNECTING.contains(&stem)
}
