//! Finds the claims that have all words of a question, where none is asked for by its relation or fact
//! alone: "who was exonerated", "what did the raiders take from the mill".
//!
//! At least one word that is no name must be in the claim itself: its sentence, or the words in which
//! its relation or fact is asked for. The others may be in a passage that it rests on. The names must be
//! those of what the claim is about, in the part that the question gives them.

use std::collections::BTreeSet;

use super::find::{Finder, is_lasting};
use super::kind::Kinds;
use super::names::Names;
use super::numbers::lasts;
use super::phrases::{Vocabulary, Wanted};
use super::question::{Asks, Mention, Question};
use super::token::{Token, weighty_stems};
use super::words::Words;
use crate::{Claim, ClaimId, EntryId, Lore, Side, Statement, TableError};

/// Stems of verbs that lend a noun its verb: "who gave the order".
const SUPPORTING: [&str; 3] = ["giv", "mak", "get"];

/// Looks among the claims that have words of a question.
#[derive(Clone, Copy)]
pub(super) struct Told<'q> {
    pub(super) lore: &'q Lore<'q>,
    pub(super) question: &'q Question,
    pub(super) vocabulary: &'q Vocabulary,
    pub(super) words: Words<'q>,
    pub(super) names: &'q Names<'q>,
}

/// A claim with its words.
struct Candidate<'q> {
    id: ClaimId,
    claim: Claim<'q>,
    /// The stems of the titles of its ends, and of its value.
    own: BTreeSet<String>,
    /// The stems in which its relation or fact is asked for.
    asked_for: Vec<&'q str>,
    /// The question words that belong to these.
    asks: Vec<Asks>,
    /// The stems of the passages that it rests on.
    passages: BTreeSet<String>,
}

impl Candidate<'_> {
    fn says(&self, stem: &str) -> bool {
        self.own.contains(stem) || self.asked_for.contains(&stem)
    }
}

impl<'q> Told<'q> {
    /// The claims that have the most words of the question in themselves, in order.
    pub(super) fn claims(self) -> Result<Vec<ClaimId>, TableError> {
        let content = self.question.content();
        let named = &self.question.named;
        let is_meant = self.question.is_asked() || !named.is_empty();
        let told = content.len() + usize::from(self.question.kind.is_some());
        if !is_meant || told == 0 || told + named.len() < 2 {
            return Ok(Vec::new());
        }
        let mut found: Vec<(usize, ClaimId)> = Vec::new();
        for id in self.near(&content)? {
            let candidate = self.candidate(id)?;
            if let Some(said) = self.answers(&candidate, &content)? {
                found.push((said, id));
            }
        }
        let most = found.iter().map(|(said, _)| *said).max();
        found.retain(|(said, _)| Some(*said) == most);
        Ok(found.into_iter().map(|(_, id)| id).collect())
    }

    fn finder(self) -> Finder<'q> {
        Finder::new(self.lore, self.question, self.names, self.vocabulary)
    }

    /// The claims of the entries that are named, and those that have a word of the question.
    fn near(self, content: &[&str]) -> Result<BTreeSet<ClaimId>, TableError> {
        let names = self
            .question
            .named
            .iter()
            .flat_map(|mention| &mention.stems);
        let stems: Vec<&str> = content
            .iter()
            .copied()
            .chain(names.map(String::as_str))
            .collect();
        let mut near: BTreeSet<ClaimId> = self.words.with_any(&stems)?.into_iter().collect();
        for mention in &self.question.named {
            let article = self.lore.article(mention.entry)?;
            near.extend(article.claims.into_iter().chain(article.incoming));
        }
        Ok(near)
    }

    fn own_stems(self, claim: &Claim<'_>) -> Result<BTreeSet<String>, TableError> {
        let mut stems = weighty_stems(self.lore.card(claim.subject)?.title);
        match &claim.statement {
            Statement::Relation { target, .. } => {
                stems.extend(weighty_stems(self.lore.card(*target)?.title));
            }
            Statement::Fact { value: None, .. } => {
                stems.extend(weighty_stems(
                    claim.when.as_ref().map_or("", |when| when.words),
                ));
            }
            Statement::Fact {
                value: Some(value), ..
            } => stems.extend(weighty_stems(&value.plain())),
        }
        Ok(stems)
    }

    fn candidate(self, id: ClaimId) -> Result<Candidate<'q>, TableError> {
        let claim = self.lore.claim(id)?;
        let wanted = match claim.statement {
            Statement::Fact { fact, .. } => Wanted::Fact(fact),
            Statement::Relation { relation, .. } => Wanted::Relation {
                relation,
                inverse: false,
            },
        };
        let asked_for: Vec<_> = self.vocabulary.asked_for(wanted, self.question).collect();
        let mut passages = BTreeSet::new();
        for &passage in &claim.passages {
            passages.extend(weighty_stems(self.lore.passage(passage)?.text));
        }
        Ok(Candidate {
            id,
            own: self.own_stems(&claim)?,
            asked_for: asked_for.iter().map(|(stem, _)| *stem).collect(),
            asks: asked_for.iter().filter_map(|(_, asks)| *asks).collect(),
            claim,
            passages,
        })
    }

    /// How many words of the question a claim says itself, if it answers it.
    fn answers(self, found: &Candidate<'_>, content: &[&str]) -> Result<Option<usize>, TableError> {
        let finder = self.finder();
        let may_answer = !found.claim.ruled_out
            && self.suits(found)
            && finder.is_in_years(&found.claim)
            && !self.is_done_to_subject(found, content)
            && (!self.question.is_who || finder.tells_of_somebody(found.id, &found.claim)?);
        if !may_answer {
            return Ok(None);
        }
        let (mut said, mut aside, mut unsure, mut verbs) = (0, 0, 0, 0);
        for stem in content {
            if found.says(stem) {
                let is_more = !SUPPORTING.contains(stem) && !self.is_in_a_title(stem)?;
                let is_more = usize::from(is_more);
                said += is_more;
                verbs += is_more;
            } else if self.is_backed(stem) && found.passages.contains(*stem) {
                aside += 1;
            } else if !SUPPORTING.contains(stem) {
                return Ok(None);
            }
        }
        for mention in &self.question.named {
            if self.has_part(found, mention)? {
                said += 1;
                let ends = Kinds::of(self.lore, self.question).ends(found.id)?;
                let is_end = ends.contains(&mention.entry);
                unsure += usize::from(mention.is_aside && !is_end);
            } else {
                let mut stems = mention.stems.iter();
                let is_first = self.is_first(mention);
                let is_end_of_it = self.is_asked_relation(&found.claim) && !mention.is_aside;
                let may_be_aside = mention.is_adjective
                    || !is_first && self.asks_for_a_kind_of_fact()
                    || !is_first && self.question.asks == Some(Asks::When) && !is_end_of_it
                    || mention.is_aside
                        && self.question.asks == Some(Asks::Who)
                        && (!is_first || mention.is_circumstance)
                        && self.is_asked_relation(&found.claim);
                if !may_be_aside || !stems.all(|stem| found.passages.contains(stem)) {
                    return Ok(None);
                }
                aside += 1;
            }
        }
        if let Some(kind) = &self.question.kind {
            if found.says(kind) {
                said += 1;
                verbs += 1;
            } else if content.is_empty() || !Kinds::of(self.lore, self.question).is_end(found.id)? {
                return Ok(None);
            }
        }
        let is_loose = unsure > 0 && aside > 0 && !self.asks_for_a_kind_of_fact();
        if is_loose || !self.happened_to_named(found, content)? {
            return Ok(None);
        }
        // A reason that is none by its fact may be of something else in the passage.
        let is_enough = match self.question.asks {
            _ if verbs > 0 => true,
            // "How many live there" is not answered by how many lost their lives.
            Some(Asks::HowMany) => {
                aside > 0 && content.iter().any(|stem| self.vocabulary.knows(stem))
            }
            Some(Asks::Why) => aside > 0 && found.asks.contains(&Asks::Why),
            _ => aside > 0 && self.asks_for_a_kind_of_fact(),
        };
        Ok(is_enough.then_some(said))
    }

    /// Whether a claim is of the relation that is asked for.
    fn is_asked_relation(self, claim: &Claim<'_>) -> bool {
        self.question.phrases.iter().any(|phrase| {
            matches!(
                (phrase.wanted, &claim.statement),
                (Wanted::Relation { relation: wanted, .. }, Statement::Relation { relation, .. })
                    if wanted == *relation && !phrase.places.is_empty()
            )
        })
    }

    fn is_first(self, mention: &Mention) -> bool {
        let first = self.question.named.first();
        first.is_some_and(|first| first.place == mention.place)
    }

    /// "When was Ana founded" is not answered by a part that Ana had in the founding of something else.
    fn happened_to_named(
        self,
        found: &Candidate<'_>,
        content: &[&str],
    ) -> Result<bool, TableError> {
        let Some(mention) = self.question.named.first() else {
            return Ok(true);
        };
        let is_passive = self.question.asks == Some(Asks::When) && !self.question.be.is_empty();
        if let Statement::Relation { target, .. } = found.claim.statement
            && is_passive
        {
            for end in [found.claim.subject, target] {
                let title = weighty_stems(self.lore.card(end)?.title);
                let names_it = content.iter().any(|stem| title.contains(*stem));
                if names_it && !mention.stems.iter().all(|stem| title.contains(stem)) {
                    return Ok(false);
                }
            }
        }
        Ok(true)
    }

    /// Whether a word is in the title of an entry that is named anyway: then each claim of it has it.
    fn is_in_a_title(self, stem: &str) -> Result<bool, TableError> {
        for mention in &self.question.named {
            if weighty_stems(self.lore.card(mention.entry)?.title).contains(stem) {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Whether a claim has what the question word asks for.
    fn suits(self, found: &Candidate<'_>) -> bool {
        let when = found.claim.when.as_ref();
        match self.question.asks {
            None | Some(Asks::Who) => true,
            Some(Asks::When) => when.is_some(),
            Some(Asks::HowLong) => when.is_some_and(is_lasting) || lasts(&found.claim.value()),
            Some(Asks::HowMany) => self.question.is_counted_by(&found.claim.value(), &[]),
            Some(Asks::Why) => {
                let tells_when = self.is_lifespan(&found.claim);
                found.asks.contains(&Asks::Why)
                    || !tells_when && gives_a_reason(&found.claim.value())
            }
            Some(asks @ (Asks::How | Asks::Where | Asks::Is)) => found.asks.contains(&asks),
        }
    }

    /// Whether a claim tells when its subject was.
    fn is_lifespan(self, claim: &Claim<'_>) -> bool {
        let facts = &self.lore.world().facts;
        matches!(claim.statement, Statement::Fact { fact, .. }
            if facts.get(usize::from(fact)).is_some_and(|kind| kind.lifespan))
    }

    /// Whether a word may be in a passage alone. What asks for a relation or a fact may not, unless the
    /// question word tells which fact is asked for: "where did she rule from".
    fn is_backed(self, stem: &str) -> bool {
        let is_about = !self.question.named.is_empty() && self.question.is_asked();
        self.asks_for_a_kind_of_fact() || is_about && !self.vocabulary.knows(stem)
    }

    /// Whether the question word alone tells what facts may answer: places, reasons, ways, numbers.
    fn asks_for_a_kind_of_fact(self) -> bool {
        matches!(
            self.question.asks,
            Some(Asks::Where | Asks::Why | Asks::How | Asks::HowMany)
        )
    }

    /// "Whom did Ana harm" is not answered by "Ana: harmed by Bram".
    fn is_done_to_subject(self, found: &Candidate<'_>, content: &[&str]) -> bool {
        let value = Token::all(&found.claim.value());
        let is_verb =
            |token: &Token| token.is_participle() && content.contains(&token.stem().as_str());
        let by = value
            .windows(2)
            .any(|pair| is_verb(&pair[0]) && pair[1].as_typed() == "by");
        let subject = found.claim.subject;
        let is_named = self
            .question
            .named
            .first()
            .is_some_and(|first| first.entry == subject);
        is_named && self.question.has_do && (by || value.first().is_some_and(is_verb))
    }

    /// Whether the value of a fact says what its subject did to what is named: "tried to flood the mill",
    /// not "flooded by the mill".
    fn is_done_to(self, found: &Candidate<'_>, mention: &Mention) -> bool {
        let value = Token::all(&found.claim.value());
        let stems: Vec<String> = value.iter().map(Token::stem).collect();
        let content = self.question.content();
        // "A cure of the plague" cured nothing, "from being flooded" flooded nothing.
        let is_verb = |at: &usize| content.first() == Some(&stems[*at].as_str());
        let is_other = |token: &Token| token.is_article() || token.as_typed() == "being";
        let is_noun = |at: usize| at > 0 && is_other(&value[at - 1]);
        let verb = (0..stems.len()).find(is_verb).is_some_and(|at| {
            !is_noun(at) && mention.stems.iter().all(|stem| stems[at..].contains(stem))
        });
        let by = value.iter().position(|token| token.as_typed() == "by");
        let by_it =
            by.is_some_and(|by| mention.stems.iter().all(|stem| stems[by..].contains(stem)));
        let finder = self.finder();
        verb && !by_it && (!self.question.is_who || finder.is_somebody(found.claim.subject))
    }

    /// Whether what is named has the part in a claim that the question gives it.
    fn has_part(self, found: &Candidate<'_>, mention: &Mention) -> Result<bool, TableError> {
        let claim = &found.claim;
        let question = self.question;
        let asks_when = matches!(question.asks, Some(Asks::When | Asks::HowLong));
        let is_first = self.is_first(mention);
        let after_verb = question.first_word.is_some_and(|word| word < mention.place);
        let is_active = question.be.is_empty() && !question.has_do;
        let is_object = question.asks == Some(Asks::Who)
            && is_active
            && after_verb
            && is_first
            && !mention.is_aside;
        let is = |entry| entry == mention.entry;
        match &claim.statement {
            Statement::Relation { relation, target } => {
                let is_subject = is(claim.subject) || self.stands_for(claim.subject, mention)?;
                let is_other = is(*target) || self.stands_for(*target, mention)?;
                let finder = self.finder();
                Ok(
                    match finder.side_of(*relation, mention).filter(|_| is_first) {
                        Some(Side::Subject) => is_subject,
                        Some(Side::Target) => is_other,
                        None if is_object => is_other,
                        None if is_first && question.asks == Some(Asks::Where) => is_subject,
                        None if is_first && question.asks == Some(Asks::Who) && question.has_do => {
                            is_subject
                        }
                        None => is_subject || is_other,
                    },
                )
            }
            Statement::Fact { fact, .. } => {
                let is_subject = is(claim.subject) || self.is_its_event(found, *fact, mention)?;
                let value = found.claim.value();
                let stems = weighty_stems(&value);
                let in_value = question.content().iter().any(|stem| stems.contains(*stem));
                // "Who led Ana" is not asked by who "led: Ana", nor is what a date in the value of
                // another entry dates known.
                let only_subject = !in_value && question.asks != Some(Asks::HowMany)
                    || asks_when
                    || is_first && question.asks == Some(Asks::Who) && question.has_do
                    || is_first && question.asks == Some(Asks::Where);
                if is_subject && is_object && in_value {
                    return Ok(Token::all(&value)
                        .iter()
                        .any(|token| token.as_typed() == "by"));
                }
                if is_subject || only_subject {
                    return Ok(is_subject);
                }
                let is_named = self.is_named(&value, mention.entry)?;
                Ok(is_named && (!is_object || self.is_done_to(found, mention)))
            }
        }
    }

    /// When and why "the miners" struck, tell the facts of "the strike of the miners": of an event that has
    /// the verb in its title, and the name as well, or that the named had to do with.
    fn is_its_event(
        self,
        found: &Candidate<'_>,
        fact: u16,
        mention: &Mention,
    ) -> Result<bool, TableError> {
        let subject = found.claim.subject;
        let kind = self.lore.world().facts.get(usize::from(fact));
        let fits = match self.question.asks {
            Some(Asks::When | Asks::HowLong) => kind.is_some_and(|kind| kind.lifespan),
            _ => self.asks_for_a_kind_of_fact(),
        };
        if !fits {
            return Ok(false);
        }
        let title = weighty_stems(self.lore.card(subject)?.title);
        let content = self.question.content();
        let has_verb = content.iter().any(|stem| title.contains(*stem));
        let has_name = mention.stems.iter().all(|stem| title.contains(stem));
        let is_named = self
            .question
            .named
            .iter()
            .any(|other| other.entry == subject);
        let is_done = self.question.be.is_empty() || is_named;
        Ok(has_verb && has_name
            || is_done
                && (has_verb || is_named)
                && self.finder().is_linked(subject, mention.entry)?)
    }

    /// Whether another entry may be meant by a name as well: by "the miners" the faction "Miners' guild",
    /// by "at the mill" the event "Fire at the mill".
    fn stands_for(self, entry: EntryId, mention: &Mention) -> Result<bool, TableError> {
        let finder = self.finder();
        let title = Token::all(self.lore.card(entry)?.title);
        let title: Vec<_> = title.iter().filter(|token| !token.is_stop_word()).collect();
        let begins = title.len() > mention.stems.len()
            && mention
                .stems
                .iter()
                .zip(&title)
                .all(|(stem, token)| *stem == token.stem());
        let asks_where = self.question.asks == Some(Asks::Where);
        if mention.is_aside {
            let mut stems = mention.stems.iter();
            return Ok(stems.all(|stem| title.iter().any(|token| token.stem() == *stem)));
        }
        Ok(begins && (finder.is_somebody(entry) || asks_where))
    }

    /// Whether a text names an entry.
    fn is_named(self, text: &str, entry: EntryId) -> Result<bool, TableError> {
        let tokens = Token::all(text);
        let mut at = 0;
        while at < tokens.len() {
            let name = self.names.at_start(&tokens[at..])?;
            if name.is_some_and(|(named, _)| named == entry) {
                return Ok(true);
            }
            at += name.map_or(1, |(_, length)| length);
        }
        Ok(false)
    }
}

/// Whether a text gives a reason.
fn gives_a_reason(text: &str) -> bool {
    let reasons = ["because", "since", "for", "order"];
    Token::all(text)
        .iter()
        .any(|token| reasons.contains(&token.as_typed()))
}
