//! Parses a question: reads it word by word, then draws conclusions from all words together.

use super::reader::Reader;
use super::words::MEMBERS;
use super::{Question, QuestionWord, Word};
use crate::answers::claim_index::ClaimIndex;
use crate::answers::names::Names;
use crate::answers::phrase::Match;
use crate::answers::token::Token;
use crate::answers::vocabulary::Vocabulary;
use crate::{TableError, Years};

/// The most words of a question; anything longer is taken for a text.
pub(in crate::answers) const LONGEST: usize = 16;

impl Question {
    /// Parses a question; the result is empty if it is too long. `names_first`: whether a word that is a name and may
    /// also ask for a relation is taken as a name.
    pub(in crate::answers) fn parse(
        tokens: &[Token],
        names: &Names<'_>,
        vocabulary: &Vocabulary,
        known: Option<ClaimIndex<'_>>,
        names_first: bool,
    ) -> Result<Self, TableError> {
        if tokens.len() > LONGEST {
            return Ok(Self::default());
        }
        let reader = Reader {
            tokens,
            names,
            vocabulary,
            known,
            names_first,
        };
        let mut question = Self::default();
        let mut words = Vec::new();
        let mut at = 0;
        while let Some(token) = tokens.get(at) {
            if let Some(clause) = reader.clause(at, &question) {
                question.clause = clause;
                break;
            }
            let of_kind = question.kind.is_none() && reader.is_of_kind(at);
            if of_kind {
                question.kind_place.get_or_insert(at);
            }
            let mut end = at + 1;
            if let Some((entry, length)) = reader.name(at, of_kind)? {
                end = at + length;
                let mention = reader.mention((at, end), entry, &question, &words);
                question.named.push(mention);
            } else if of_kind && reader.is_kind(token) {
                question.kind = Some(token.stem());
            } else {
                question.add_word(at, tokens, &mut words);
            }
            at = end;
        }
        reader.without_slips(&mut words)?;
        Ok(question.finished(tokens, words, vocabulary))
    }

    /// Draws the conclusions that need all words.
    fn finished(mut self, tokens: &[Token], mut words: Vec<Word>, vocabulary: &Vocabulary) -> Self {
        self.without_repeated_names(&mut words);
        let begins_so = tokens
            .first()
            .is_some_and(|first| QuestionWord::is_to_be(first.as_typed()));
        let is_plain = self.named.iter().all(|mention| !mention.is_detail);
        if begins_so && is_plain && words.is_empty() && self.named.len() == 2 {
            self.asks = Some(QuestionWord::Is);
        }
        // A choice, such as "was Ana a smith or a miller".
        let is_choice = tokens.iter().any(|token| token.as_typed() == "or");
        self.is_choice = is_choice && self.asks.is_none();
        if begins_so && words.is_empty() && self.named.len() == 3 && is_choice {
            self.asks = Some(QuestionWord::Is);
        }
        let ends_for = tokens.last().is_some_and(|last| last.as_typed() == "for");
        self.ends_for = ends_for && self.asks == Some(QuestionWord::Who) && !self.be.is_empty();
        self.phrases = vocabulary.matches(self.asks, &words);
        // "What is a captain" doesn't ask who is one.
        let asks_who = self.is_who || self.kind.is_some();
        self.phrases.retain(|phrase| {
            let is_bare = phrase.asks == Some(QuestionWord::Who) && phrase.places.is_empty();
            asks_who || !is_bare
        });
        let asks_dates = matches!(self.asks, Some(QuestionWord::When | QuestionWord::HowLong));
        let is_known = |word: &Word| {
            let in_phrase = |found: &Match| found.places.contains(&word.place);
            self.phrases.iter().any(in_phrase) || word.only_asks(asks_dates)
        };
        // All words must be able to ask for one thing: "mill builders founders" asks for neither.
        let asks_one = |found: &Match| {
            let mut words = words.iter();
            // "What rank did Ana hold" asks for the rank.
            let is_noun = |kind: usize| tokens.get(kind).is_some_and(Token::is_noun);
            let is_kind = self
                .kind_place
                .is_some_and(|kind| is_noun(kind) && found.places.contains(&kind));
            is_kind
                || words
                    .all(|word| found.places.contains(&word.place) || word.only_asks(asks_dates))
        };
        let is_torn = !self.phrases.is_empty() && !self.phrases.iter().any(asks_one);
        self.unknown = is_torn || !self.clause.is_empty() || !words.iter().all(is_known);
        self.only_asks = words.iter().all(|word| word.only_asks(asks_dates));
        self.connects = words.iter().any(Word::connects);
        let owns = tokens.iter().any(|token| token.as_typed() == "whose");
        let is_verb = |word: &&Word| match self.named.first() {
            // In "what kept Ana from leaving", the question word is the subject, as in "who left".
            _ if !self.has_do && self.be.is_empty() => {
                let is_what = self.asks == Some(QuestionWord::Who) && word.place == 1;
                (self.is_who || is_what && word.is_participle) && !owns
            }
            Some(first) => word.place >= first.end && (self.has_do || word.is_participle),
            None => false,
        };
        let verb = words.iter().find(is_verb);
        if self.is_who && !self.has_do && self.be.is_empty() {
            let place = verb.map_or(0, |verb| verb.place + 1);
            let place = place + usize::from(tokens.get(place).is_some_and(Token::is_article));
            let object = words
                .iter()
                .find(|word| verb.is_some() && word.place == place);
            self.object = object.map(|object| object.stem.clone());
        }
        let becomes =
            |token: &Token| matches!(token.as_typed(), "became" | "become" | "start" | "begin");
        self.becomes = self.asks == Some(QuestionWord::When) && tokens.iter().any(becomes);
        self.verb = verb.map(|word| word.stem.clone());
        let follows_of = |word: &&Word| {
            let before = tokens[..word.place].iter().rev();
            let mut before = before.filter(|token| !token.is_article());
            before.next().is_some_and(|token| token.as_typed() == "of")
        };
        let whose = words.iter().filter(follows_of);
        self.after_of = whose.map(|word| word.stem.clone()).collect();
        let last = tokens.len().checked_sub(1);
        self.participle_at_end = last.filter(|&last| tokens[last].is_participle());
        self.first_word = words.first().map(|word| word.place);
        self.stems = words.into_iter().map(|word| word.stem).collect();
        self
    }

    fn add_word(&mut self, at: usize, tokens: &[Token], words: &mut Vec<Word>) {
        let token = &tokens[at];
        let word = token.as_typed();
        if let Some(asks) = QuestionWord::at(&tokens[at..]) {
            self.is_who |= matches!(word, "who" | "whom" | "whose");
            if asks == QuestionWord::HowMany {
                // "How many people" may be answered by a number of miners, or of prisoners.
                let noun = tokens.get(at + 2);
                let noun = noun.filter(|noun| noun.is_noun() && noun.as_typed() != "people");
                self.counted = noun.map(|noun| (at + 2, noun.stem()));
            }
            self.asks.get_or_insert(asks);
            return;
        }
        self.is_evaluative |= token.is_evaluative();
        let owner = at.checked_sub(1).and_then(|before| tokens.get(before));
        let is_owned = self.named.last().is_some_and(|last| last.end == at)
            && owner.is_some_and(|owner| owner.as_typed() != owner.without_possessive());
        match word {
            _ if QuestionWord::is_to_be(word) => self.be.push(at),
            "do" | "does" | "did" => self.has_do = true,
            // "Did she have children" doesn't ask about an action.
            "have" if self.has_do && words.is_empty() && !self.named.is_empty() => {
                self.has_do = false;
                self.has_have = true;
            }
            "by" => self.by.push(at),
            "in" | "at" => self.within.push(at),
            _ if is_year(word) => {
                self.years = word.parse().ok().map(|year| Years::new(year, year));
            }
            // "Guild members" is another name of the guild.
            _ if self.named.last().is_some_and(|last| last.end == at)
                && MEMBERS.contains(&word) => {}
            _ if token.is_filler() || token.only_tries(tokens.get(at + 1)) => {}
            // The verb in "how long did it last", but not the adjective in "the last king".
            "last" | "lasted" if self.has_do || at + 1 == tokens.len() && self.be.is_empty() => {}
            _ => {
                let stem = token.stem();
                // "In what year" and "the date of" ask when.
                let asks_when = matches!(self.asks, None | Some(QuestionWord::Who));
                if (stem == "year" || stem == "date") && asks_when {
                    self.asks = Some(QuestionWord::When);
                }
                words.push(Word {
                    place: at,
                    stem,
                    // "Ana's child" is the object of "Ana has", as "Ana's commander" is of "commands".
                    is_agent: token.is_agent() || self.has_have || is_owned,
                    is_participle: token.is_participle(),
                });
            }
        }
    }

    /// If two names are of one entry, makes words of the first: "the general of the militia" asks for its general, even
    /// if "general" is a name of the militia.
    fn without_repeated_names(&mut self, words: &mut Vec<Word>) {
        let Some(last) = self.named.last().cloned() else {
            return;
        };
        self.named.retain(|mention| {
            let is_said_again = mention.entry == last.entry && mention.stems != last.stems;
            // Two names of one entry side by side say no more than one.
            if is_said_again && mention.end != last.place {
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
