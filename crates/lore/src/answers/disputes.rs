//! Recognizes the questions of disputes, in the words of the dispute or in others: "who began the war".

use serde::{Deserialize, Serialize};

use super::names::Names;
use super::question::{Question, QuestionWord};
use super::token::{Token, content_stems};
use super::vocabulary::Vocabulary;
use crate::{DisputeId, EntryId, Id, Lore, TableError};

/// The question of a dispute, parsed.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct DisputeQuestion {
    pub(super) dispute: DisputeId,
    asks: Option<QuestionWord>,
    /// Whether it asks for a person: "who", not "what".
    is_who: bool,
    /// Whether it asks which of two is true.
    is_choice: bool,
    names: Vec<EntryId>,
    stems: Vec<String>,
    /// The stems of all words in the question, its title and its answers.
    all: Vec<String>,
}

impl DisputeQuestion {
    /// The questions of all disputes.
    pub(super) fn all(lore: &Lore<'_>, names: &Names<'_>) -> Result<Vec<Self>, TableError> {
        let mut questions = Vec::new();
        for (at, dispute) in lore.disputes()?.iter().enumerate() {
            let question = Question::parse(
                &Token::all(dispute.question),
                names,
                &Vocabulary::default(),
                None,
                true,
            )?;
            let answers = dispute.readings.iter().map(|reading| reading.label);
            let texts: Vec<&str> = [dispute.question, dispute.title]
                .into_iter()
                .chain(answers)
                .collect();
            let texts = texts.join(" ");
            questions.push(Self {
                dispute: DisputeId::from_index(at),
                asks: question.asks,
                is_who: question.is_who,
                is_choice: question.is_choice,
                names: question.names(),
                stems: question.stems,
                all: content_stems(&texts).into_iter().collect(),
            });
        }
        Ok(questions)
    }

    /// Whether this is what was asked: it has the question word and every other word that was typed, and at least half
    /// of its own words were typed.
    pub(super) fn is_asked_by(&self, question: &Question, names: &[EntryId]) -> bool {
        let known = names.iter().filter(|name| self.names.contains(name));
        let known = known.count();
        let stems = &question.stems;
        let said = stems
            .iter()
            .filter(|stem| self.stems.contains(stem))
            .count();
        self.asks == question.asks
            && known == names.len()
            && said == stems.len()
            && said > 0
            && question.kind.iter().all(|kind| self.all.contains(kind))
            && 2 * (said + known) >= self.stems.len() + self.names.len()
    }

    /// Whether both offer a choice between two answers, name the same entries and have most words in common.
    pub(super) fn is_same_choice(&self, question: &Question) -> bool {
        let mut content = question.content();
        // "Get", "put" and "own" mean little beside another word.
        content.retain(|stem| !matches!(*stem, "get" | "own" | "put"));
        let said = content
            .iter()
            .filter(|stem| self.all.iter().any(|one| one == *stem));
        let said = said.count();
        let mut named = question.named.iter();
        let has = |stem: &String| self.all.contains(stem);
        let first = question.named.first();
        let is_first = first.map(|name| &name.entry) == self.names.first();
        question.is_choice
            && self.is_choice
            && said > 0
            && (2 * said > content.len() || 2 * said == content.len() && is_first)
            && !question.named.is_empty()
            && named.all(|name| self.names.contains(&name.entry) || name.stems.iter().all(has))
    }

    /// Whether the question or its answers contain everything that was asked: at least two words, one of which isn't a
    /// name.
    pub(super) fn tells_of(&self, question: &Question) -> bool {
        let has = |stem: &String| self.all.contains(stem);
        let content = question.content();
        // "Who dug the mine" doesn't ask what came of the digging.
        let asked_so = match question.asks {
            None => question.is_asked(),
            asks => asks == self.asks && (self.is_who || !question.is_who),
        };
        let is_about = question.be.is_empty()
            || content.len() > 1
            || question.is_choice
            || question.named.is_empty()
            || self.names.is_empty()
            || question
                .named
                .iter()
                .any(|name| self.names.contains(&name.entry));
        // "Why did Bram leave" doesn't ask why Ana left. Nor does "did Bram yield to Ana" ask whether Ana yielded to
        // Bram.
        let is_theirs = question.named.first().is_none_or(|first| {
            let at = self.names.iter().position(|name| *name == first.entry);
            let is_first = match question.asks {
                None => at.is_none_or(|at| at == 0),
                _ => at.is_some(),
            };
            !question.has_do || self.names.is_empty() || is_first
        });
        let mut names = question.named.iter();
        asked_so
            && is_theirs
            && !content.is_empty()
            && content.len() + question.named.len() > 1
            && question.kind.iter().all(has)
            && content
                .iter()
                .all(|stem| self.all.iter().any(|one| one == stem))
            && is_about
            && names.all(|name| self.names.contains(&name.entry) || name.stems.iter().all(has))
    }
}
