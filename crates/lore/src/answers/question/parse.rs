//! Reads what was typed.

use super::word::{ASKING, CIRCUMSTANCES, MEMBERS, PREPOSITIONS};
use super::{Asks, Mention, Question, Word};
use crate::answers::kind::is_role;
use crate::answers::names::Names;
use crate::answers::phrases::{Match, Vocabulary};
use crate::answers::token::Token;
use crate::answers::words::Words;
use crate::{TableError, Years};

/// The most words of a question; more are a text.
pub(in crate::answers) const LONGEST: usize = 16;

impl Question {
    /// Reads what was typed; an empty question if it is too long for one.
    /// `names_first`: a word that is a name and may ask for a relation is a name.
    pub(in crate::answers) fn parse(
        tokens: &[Token],
        names: &Names<'_>,
        vocabulary: &Vocabulary,
        known: Option<Words<'_>>,
        names_first: bool,
    ) -> Result<Self, TableError> {
        if tokens.len() > LONGEST {
            return Ok(Self::default());
        }
        let is_known = |stem: &str| ASKING.contains(&stem) || vocabulary.knows(stem);
        let mut question = Self::default();
        let mut words = Vec::new();
        let mut at = 0;
        while let Some(token) = tokens.get(at) {
            if at > 1 && matches!(token.as_typed(), "when" | "while") && question.is_asked() {
                question.clause = stems_of(&tokens[at + 1..]);
                break;
            }
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
                        is_whose: is_behind(&tokens[..at], &["of"]),
                        is_circumstance: is_behind(&tokens[..at], CIRCUMSTANCES),
                        is_adjective: !question.has_do
                            && words.iter().any(|word: &Word| !word.only_asks(false))
                            && tokens.get(at + length).is_some_and(|next| {
                                next.is_noun() && !ASKING.contains(&next.stem().as_str())
                            }),
                    });
                    at += length;
                }
                _ if of_kind
                    && token.is_noun()
                    && (is_role(&token.stem()) || !is_known(&token.stem())) =>
                {
                    question.kind = Some(token.stem());
                    at += 1;
                }
                _ => {
                    question.take(at, tokens, &mut words);
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
        Ok(question.finished(tokens, words, vocabulary))
    }

    /// The question with what all its words together tell of it.
    fn finished(mut self, tokens: &[Token], mut words: Vec<Word>, vocabulary: &Vocabulary) -> Self {
        self.unname(&mut words);
        let begins_so = tokens
            .first()
            .is_some_and(|first| Asks::is_to_be(first.as_typed()));
        let is_plain = self.named.iter().all(|mention| !mention.is_aside);
        if begins_so && is_plain && words.is_empty() && self.named.len() == 2 {
            self.asks = Some(Asks::Is);
        }
        self.phrases = vocabulary.matches(self.asks, &words);
        // "What is a captain" does not ask who is one.
        let asks_who = self.is_who || self.kind.is_some();
        self.phrases.retain(|phrase| {
            let is_bare = phrase.asks == Some(Asks::Who) && phrase.places.is_empty();
            asks_who || !is_bare
        });
        let asks_dates = matches!(self.asks, Some(Asks::When | Asks::HowLong));
        let is_known = |word: &Word| {
            let in_phrase = |found: &Match| found.places.contains(&word.place);
            self.phrases.iter().any(in_phrase) || word.only_asks(asks_dates)
        };
        // Words that are no question may ask for one thing: "mill builders founders" for neither.
        let asks_one = |found: &Match| {
            let mut words = words.iter();
            words.all(|word| found.places.contains(&word.place) || word.only_asks(asks_dates))
        };
        let is_torn =
            !self.is_asked() && !self.phrases.is_empty() && !self.phrases.iter().any(asks_one);
        self.unknown = is_torn || !self.clause.is_empty() || !words.iter().all(is_known);
        self.only_asks = words.iter().all(|word| word.only_asks(asks_dates));
        self.connects = words.iter().any(Word::connects);
        self.first_word = words.first().map(|word| word.place);
        self.stems = words.into_iter().map(|word| word.stem).collect();
        self
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
        self.judges |= token.judges();
        match word {
            _ if Asks::is_to_be(word) => self.be.push(at),
            "do" | "does" | "did" => self.has_do = true,
            "by" => self.by.push(at),
            "in" => self.within.push(at),
            _ if is_year(word) => {
                self.years = word.parse().ok().map(|year| Years::new(year, year));
            }
            // "Guild members" are the guild.
            _ if self.named.last().is_some_and(|last| last.end == at)
                && MEMBERS.contains(&word) => {}
            _ if token.is_little() || token.only_tries(tokens.get(at + 1)) => {}
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
