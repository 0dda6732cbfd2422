//! The words of a question that must be accounted for, and those that account for them.

use std::collections::BTreeSet;

use super::super::candidate::Candidate;
use super::super::strict::is_extreme;
use super::super::{SUPPORTING, Told};
use crate::answers::kind::{Kinds, is_role};
use crate::answers::phrases::Wanted;
use crate::answers::question::{Asks, is_asking_stem};
use crate::answers::token::Token;
use crate::search::root;
use crate::{Statement, TableError};

/// Words that a question may have or not, where its other words say enough.
const FILLERS: &str = "all always anymore anyway around back basically called certain even every finally \
    generally her his how's kinda made mainly mostly often own quite rather some supposed \
    their them then there these they this those thus us usually various very well whole would";

/// A word of a question.
#[derive(Debug)]
pub(super) struct Heard {
    pub(super) stem: String,
    /// Whether a claim must say it itself.
    must: bool,
    /// Whether what the claim is about may only be called so.
    may_be_called: bool,
    /// Whether a claim may leave it out, if it says two others.
    pub(super) may_be_unsaid: bool,
}

/// What a claim means besides its own words.
pub(super) struct Meanings {
    /// Stems of itself, and of what asks for it.
    own: BTreeSet<String>,
    /// Stems of what its ends are.
    called: BTreeSet<String>,
    /// Whether the question word asks for its fact.
    pub(super) is_asked: bool,
}

/// How a word is accounted for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum By {
    /// By the claim itself.
    Itself,
    /// By what one of its ends is.
    Kind,
    /// By the title of an entry that is named.
    Name,
    /// By a passage that it rests on.
    Passage,
    Nothing,
}

impl Told<'_> {
    /// The words of the question that are to be accounted for.
    pub(super) fn heard(self) -> Result<Vec<Heard>, TableError> {
        let question = self.question;
        // "What was taken from the mill".
        let is_passive = question.asks == Some(Asks::Who)
            && !question.be.is_empty()
            && question
                .named
                .first()
                .is_some_and(|first| question.first_word < Some(first.place));
        let kind = question.kind.iter().filter(|kind| !is_role(kind));
        let stems = question
            .stems
            .iter()
            .filter(|stem| !is_asking_stem(stem) && !self.only_lends_its_verb(stem));
        let heard = |stem: &String| -> Result<Heard, TableError> {
            let is_bound = is_extreme(stem) || matches!(stem.as_str(), "nam" | "not" | "numb");
            let is_first = question.stems.first() == Some(stem);
            let is_verb = question.verb.as_ref() == Some(stem);
            let is_whose = question.whose.contains(stem);
            Ok(Heard {
                stem: stem.clone(),
                must: is_bound || self.is_deed(stem) || is_passive && is_first,
                may_be_unsaid: !(is_bound || is_first || is_verb || is_whose)
                    && self.is_known(stem)?,
                may_be_called: question.named.is_empty()
                    && !is_verb
                    && question.object.as_ref() != Some(stem),
            })
        };
        let called = |stem: &String| {
            Ok(Heard {
                stem: stem.clone(),
                must: false,
                may_be_unsaid: false,
                may_be_called: true,
            })
        };
        stems.map(heard).chain(kind.map(called)).collect()
    }

    pub(super) fn meanings(self, found: &Candidate<'_>) -> Result<Meanings, TableError> {
        let wanted = match found.claim.statement {
            Statement::Fact { fact, .. } => Wanted::Fact(fact),
            Statement::Relation { relation, .. } => Wanted::Relation {
                relation,
                inverse: false,
            },
        };
        let mut own = found.own.clone();
        own.extend(self.vocabulary.stems_of(wanted).map(str::to_owned));
        let mut called = BTreeSet::new();
        let kinds = Kinds::of(self.lore, self.question, self.vocabulary);
        for end in kinds.ends(found.id)? {
            called.extend(self.called(end)?);
        }
        let asks = self.question.asks;
        let is_kind = matches!(
            asks,
            Some(Asks::Why | Asks::Where | Asks::How | Asks::HowMany | Asks::HowLong)
        );
        let is_asked =
            is_kind && asks.is_some_and(|asks| self.vocabulary.is_asked_by(wanted, asks));
        Ok(Meanings {
            own,
            called,
            is_asked,
        })
    }

    /// What of a claim accounts for a word.
    pub(super) fn by(
        self,
        found: &Candidate<'_>,
        means: &Meanings,
        word: &Heard,
    ) -> Result<By, TableError> {
        let is_like = |stem: &String| alike(stem, &word.stem);
        // "What was taken from the mill" is not told by what was taken offline.
        let is_taken = word.must && SUPPORTING.contains(&word.stem.as_str());
        // What a cause denies is not what is asked.
        let is_denied = word.stem == "not" && means.is_asked;
        Ok(if is_taken || is_denied {
            By::Nothing
        } else if means.own.iter().any(is_like) && !self.is_only_a_name(found, &word.stem)? {
            if self.is_in_a_title(&word.stem)? {
                By::Name
            } else {
                By::Itself
            }
        } else if word.must {
            By::Nothing
        } else if word.may_be_called && means.called.iter().any(is_like) {
            By::Kind
        } else if !self.question.is_who && found.passages.iter().any(is_like) {
            By::Passage
        } else {
            By::Nothing
        })
    }
}

/// Whether a question asks of something that it tells: not "were those who ...", nor "what did Ana do".
pub(super) fn asks_of_something(typed: &[Token]) -> bool {
    let is_do = |token: &&Token| matches!(token.as_typed(), "do" | "does" | "did");
    let asks = (0..typed.len()).any(|at| Asks::at(&typed[at..]).is_some());
    let is_yes_or_no = typed
        .first()
        .is_some_and(|first| Asks::is_to_be(first.as_typed()) || is_do(&first));
    !(is_yes_or_no && asks) && typed.iter().filter(is_do).count() < 2
}

/// A question without words that it may have or not.
pub(super) fn without_fillers(typed: &[Token]) -> Vec<Token> {
    let is_filler = |at: &usize| {
        let word = typed[*at].as_typed();
        // "Most miners", but not "the most admired".
        let is_many = |next: &Token| next.as_typed().ends_with('s');
        let is_most = matches!(word, "most" | "many") && typed.get(at + 1).is_some_and(is_many);
        let is_many = *at > 0 && typed[at - 1].as_typed() == "how";
        let is_to = word == "to" && *at > 0 && typed[at - 1].as_typed() == "have";
        is_to || is_most && !is_many || FILLERS.split(' ').any(|filler| filler == word)
    };
    // "What did Ana let Bram do".
    let ends = typed
        .last()
        .is_some_and(|last| matches!(last.as_typed(), "do" | "doing"));
    let kept = (0..typed.len() - usize::from(ends)).filter(|at| !is_filler(at));
    kept.map(|at| typed[at].clone()).collect()
}

/// Whether two stems are of one root.
fn alike(one: &str, other: &str) -> bool {
    one == other || root(one.as_bytes()) == root(other.as_bytes())
}
