//! What was typed, understood piece by piece.

use serde::{Deserialize, Serialize};

use super::names::Names;
use super::numbers::{counts, counts_things};
use super::phrases::{Match, Vocabulary};
use super::token::Token;
use super::words::Words;
use crate::{EntryId, TableError, Years};

/// The most words of a question; more are a text.
const LONGEST: usize = 16;

/// Stems that only ask: for a date, for somebody or something, for how two things are connected.
const ASKING: &[&str] = &[
    "date", "year", "tim", "until", "since", "happen", "occur", "tak", "plac", "exist", "stand",
    "begin", "end", "world", "peopl", "person", "thing", "group",
];

/// Stems that ask how two entries are connected.
const CONNECTING: &[&str] = &[
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

/// Words before what tells more of a deed: where it was done, when, for what.
const PREPOSITIONS: &[&str] = &[
    "about", "after", "at", "before", "between", "during", "for", "from", "in", "of", "over",
    "under", "until",
];

/// Those of them behind which the deed itself is named.
const CIRCUMSTANCES: &[&str] = &["about", "after", "before", "during", "for"];

/// Words that judge: what a lore says of somebody is no answer to whether they were right.
const JUDGING: &[&str] = &[
    "bad",
    "better",
    "best",
    "evil",
    "good",
    "justified",
    "right",
    "should",
    "worst",
    "wrong",
];

/// A word of a question that is neither a name nor a stop word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Word {
    /// Its place among all words.
    pub(super) place: usize,
    pub(super) stem: String,
    /// Whether it names who does something.
    pub(super) is_agent: bool,
    /// Whether it can tell what was done to something.
    pub(super) is_participle: bool,
}

/// The question word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Asks {
    /// When, in what year.
    When,
    /// Where.
    Where,
    /// Why.
    Why,
    /// How.
    How,
    /// How long, how many years.
    HowLong,
    /// How many, how much.
    HowMany,
    /// Who, what, which.
    Who,
    /// Whether one entry is another: "was Ana the captain".
    Is,
}

impl Word {
    /// Whether it only asks for a date, or for how two things are connected.
    fn only_asks(&self, asks_dates: bool) -> bool {
        let stem = self.stem.as_str();
        let of_lives = asks_dates && matches!(stem, "born" | "die");
        ASKING.contains(&stem) || of_lives || self.connects()
    }

    fn connects(&self) -> bool {
        CONNECTING.contains(&self.stem.as_str())
    }
}

impl Asks {
    /// Whether a word is a form of "to be".
    pub(super) fn is_to_be(word: &str) -> bool {
        matches!(word, "is" | "are" | "was" | "were" | "be" | "been")
    }

    /// The question word that stands here.
    pub(super) fn at(tokens: &[Token]) -> Option<Self> {
        let second = tokens.get(1).map(Token::as_typed);
        let third = tokens.get(2).map(Token::as_typed);
        match tokens.first()?.as_typed() {
            "when" => Some(Self::When),
            "where" => Some(Self::Where),
            "why" => Some(Self::Why),
            "how" => Some(match (second, third) {
                (Some("long"), _) => Self::HowLong,
                (Some("many" | "much"), Some(unit)) if is_unit_of_time(unit) => Self::HowLong,
                (Some("many" | "much"), _) => Self::HowMany,
                _ => Self::How,
            }),
            "who" | "whom" | "whose" | "what" | "which" => Some(Self::Who),
            _ => None,
        }
    }
}

/// Whether a word counts time.
pub(super) fn is_unit_of_time(word: &str) -> bool {
    const UNITS: [&str; 7] = ["hour", "day", "week", "month", "year", "decade", "century"];
    let one = word.strip_suffix('s').unwrap_or(word);
    UNITS.contains(&one) || word == "centuries"
}

/// A name in a question.
#[derive(Clone, Debug)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "what its grammar tells of it"
)]
pub(super) struct Mention {
    /// The place of its first word.
    pub(super) place: usize,
    /// The place behind its last word.
    pub(super) end: usize,
    pub(super) entry: EntryId,
    /// The stems of its words.
    pub(super) stems: Vec<String>,
    /// Whether only articles, "at" and "of" part it from the name before it.
    pub(super) is_beside: bool,
    /// Whether it stands behind a preposition, as what tells more of a deed.
    pub(super) is_aside: bool,
    /// Whether it tells for what something was done, or when.
    pub(super) is_circumstance: bool,
    /// Whether it only tells more of the next word: "the Vel captain".
    pub(super) is_adjective: bool,
}

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
    /// The place of the first word that is neither a name nor a stop word.
    pub(super) first_word: Option<usize>,
    /// What is to be counted, where it asks how many: the place and the stem of the noun.
    pub(super) counted: Option<(usize, String)>,
    /// The places of forms of "to be".
    pub(super) be: Vec<usize>,
    /// The places of "by".
    pub(super) by: Vec<usize>,
    /// Whether it asks for somebody: "who", not "what".
    pub(super) is_who: bool,
    /// Whether it has a form of "to do".
    pub(super) has_do: bool,
    /// Whether it has no words but those that ask for a date or a connection.
    pub(super) only_asks: bool,
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
            Some((place, noun)) if !places.contains(place) => counts_things(value, noun),
            _ => counts(value),
        }
    }

    /// Reads what was typed; an empty question if it is too long for one.
    /// `names_first`: a word that is a name and may ask for a relation is a name.
    pub(super) fn parse(
        typed: &str,
        names: &Names<'_>,
        vocabulary: &Vocabulary,
        known: Option<Words<'_>>,
        names_first: bool,
    ) -> Result<Self, TableError> {
        let tokens = Token::all(typed);
        if tokens.len() > LONGEST {
            return Ok(Self::default());
        }
        let is_known = |stem: &str| ASKING.contains(&stem) || vocabulary.knows(stem);
        let mut question = Self::default();
        let mut words = Vec::new();
        let mut at = 0;
        while let Some(token) = tokens.get(at) {
            let is_verb = token.is_agent() || token.is_participle();
            let asks_for = !names_first && is_verb && vocabulary.knows(&token.stem());
            let mut name = names.at_start(&tokens[at..])?;
            if let Some(known) = known
                && name.is_none()
                && !token.is_little()
                && !vocabulary.knows(&token.stem())
                && !known.has(&token.stem())?
            {
                name = names.like_start(&tokens[at..])?;
            }
            if let (Some(known), Some((entry, 1)), Some(next)) = (known, name, tokens.get(at + 1))
                && !is_known(&next.stem())
                && !known.has(&next.stem())?
            {
                let longer = names.like_start(&tokens[at..])?;
                name = longer.filter(|longer| longer.0 == entry).or(name);
            }
            let before = at.checked_sub(1).and_then(|before| tokens.get(before));
            let of_kind = before
                .is_some_and(|before| matches!(before.as_typed(), "which" | "what"))
                && tokens.len() > at + 1
                && question.kind.is_none();
            if of_kind {
                question.kind_place.get_or_insert(at);
            }
            match name {
                Some((entry, length)) if !((asks_for || of_kind) && length == 1) => {
                    let last = question
                        .named
                        .last()
                        .map_or(at + 1, |last: &Mention| last.end);
                    let between = tokens.get(last..at).unwrap_or_default();
                    question.named.push(Mention {
                        place: at,
                        end: at + length,
                        entry,
                        stems: stems_of(&tokens[at..at + length]),
                        is_beside: last <= at
                            && between.iter().all(|token| {
                                token.is_article() || matches!(token.as_typed(), "at" | "of")
                            }),
                        is_aside: is_behind(&tokens[..at], PREPOSITIONS),
                        is_circumstance: is_behind(&tokens[..at], CIRCUMSTANCES),
                        is_adjective: !question.has_do
                            && words.iter().any(|word: &Word| !word.only_asks(false))
                            && tokens.get(at + length).is_some_and(|next| {
                                next.is_noun() && !ASKING.contains(&next.stem().as_str())
                            }),
                    });
                    at += length;
                }
                _ if of_kind && token.is_noun() && !is_known(&token.stem()) => {
                    question.kind = Some(token.stem());
                    at += 1;
                }
                _ => {
                    question.take(at, &tokens, &mut words);
                    at += 1;
                }
            }
        }
        if let Some(known) = known {
            for word in &mut words {
                if !is_known(&word.stem) && !known.has(&word.stem)? {
                    word.stem = vocabulary.like(&word.stem).unwrap_or(&word.stem).to_owned();
                }
            }
        }
        question.unname(&mut words);
        let begins_so = tokens
            .first()
            .is_some_and(|first| Asks::is_to_be(first.as_typed()));
        let is_plain = question.named.iter().all(|mention| !mention.is_aside);
        if begins_so && is_plain && words.is_empty() && question.named.len() == 2 {
            question.asks = Some(Asks::Is);
        }
        question.phrases = vocabulary.matches(question.asks, &words);
        let asks_dates = matches!(question.asks, Some(Asks::When | Asks::HowLong));
        question.unknown = words.iter().any(|word| {
            let in_phrase = |found: &Match| found.places.contains(&word.place);
            !question.phrases.iter().any(in_phrase) && !word.only_asks(asks_dates)
        });
        question.only_asks = words.iter().all(|word| word.only_asks(asks_dates));
        question.connects = words.iter().any(Word::connects);
        question.first_word = words.first().map(|word| word.place);
        question.stems = words.into_iter().map(|word| word.stem).collect();
        Ok(question)
    }

    fn take(&mut self, at: usize, tokens: &[Token], words: &mut Vec<Word>) {
        let token = &tokens[at];
        let word = token.as_typed();
        if let Some(asks) = Asks::at(&tokens[at..]) {
            self.is_who |= matches!(word, "who" | "whom" | "whose");
            if asks == Asks::HowMany {
                // People are counted under many names: miners, prisoners, the name of a people.
                let noun = tokens.get(at + 2);
                let noun = noun.filter(|noun| noun.is_noun() && noun.as_typed() != "people");
                self.counted = noun.map(|noun| (at + 2, noun.stem()));
            }
            self.asks.get_or_insert(asks);
            return;
        }
        self.judges |= JUDGING.contains(&word);
        match word {
            _ if Asks::is_to_be(word) => self.be.push(at),
            "do" | "does" | "did" => self.has_do = true,
            "by" => self.by.push(at),
            _ if is_year(word) => {
                self.years = word.parse().ok().map(|year| Years::new(year, year));
            }
            _ if token.is_little() => {}
            // "How long did it last", but not "the last king".
            "last" | "lasted" if self.has_do || at + 1 == tokens.len() => {}
            _ => {
                let stem = token.stem();
                // "In what year", "the date of".
                let asks_when = matches!(self.asks, None | Some(Asks::Who));
                if (stem == "year" || stem == "date") && asks_when {
                    self.asks = Some(Asks::When);
                }
                words.push(Word {
                    place: at,
                    stem,
                    is_agent: token.is_agent(),
                    is_participle: token.is_participle(),
                });
            }
        }
    }

    /// "The general of the militia", where both are names of one entry: the first says what is asked of it.
    fn unname(&mut self, words: &mut Vec<Word>) {
        let Some(last) = self.named.last().cloned() else {
            return;
        };
        self.named.retain(|mention| {
            let is_said_again = mention.entry == last.entry && mention.stems != last.stems;
            if is_said_again {
                words.extend(mention.stems.iter().map(|stem| Word {
                    place: mention.place,
                    stem: stem.clone(),
                    is_agent: false,
                    is_participle: false,
                }));
            }
            !is_said_again
        });
        words.sort_by_key(|word| word.place);
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

    /// Whether it has the form of a question: a question word, or a form of "to be" or "to do".
    pub(super) fn is_asked(&self) -> bool {
        self.asks.is_some() || self.has_do || !self.be.is_empty()
    }

    /// Whether words of it ask for a relation or a fact.
    pub(super) fn has_phrase_words(&self) -> bool {
        self.phrases.iter().any(|phrase| !phrase.places.is_empty())
    }

    /// Whether it only asks how the entries that it names are connected.
    pub(super) fn asks_how_connected(&self) -> bool {
        self.connects && self.only_asks
    }

    /// The stems that tell what is asked about.
    pub(super) fn content(&self) -> Vec<&str> {
        let stems = self.stems.iter().map(String::as_str);
        // "Up" and the like say something only with their verb.
        let says =
            |stem: &&str| stem.len() > 2 && !ASKING.contains(stem) && !CONNECTING.contains(stem);
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

fn is_year(word: &str) -> bool {
    (3..=4).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether what follows these words stands behind one of some prepositions.
fn is_behind(before: &[Token], prepositions: &[&str]) -> bool {
    let before = before.iter().rev().find(|token| !token.is_article());
    before.is_some_and(|token| prepositions.contains(&token.as_typed()))
}

fn stems_of(tokens: &[Token]) -> Vec<String> {
    let weighty = tokens.iter().filter(|token| !token.is_stop_word());
    weighty.map(Token::stem).collect()
}
