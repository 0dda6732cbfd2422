//! Finds what an entry is: "what is a mill", "who was Ana Bell".

use super::Finder;
use crate::answers::kind::Kinds;
use crate::answers::phrase::Wanted;
use crate::answers::question::QuestionWord;
use crate::answers::token::content_stems;
use crate::{ClaimId, EntryId, Role, Statement, TableError};

impl Finder<'_> {
    /// The facts that say what an entry is.
    pub(in crate::answers) fn definition(self, entry: EntryId) -> Result<Vec<ClaimId>, TableError> {
        let question = self.question;
        let is_plain = !question.has_do
            && !question.ends_for
            && question.stems.is_empty()
            && question.named.iter().all(|mention| !mention.is_detail);
        // "What is a captain" isn't answered by what the fleet is, if "captains" is a name of the fleet.
        let title = content_stems(self.lore.card(entry)?.title);
        let is_part = |stem: &String| title.contains(stem);
        let is_title = question
            .named
            .iter()
            .all(|mention| mention.stems.iter().all(is_part));
        if self.role(entry) == Some(Role::Person) {
            return self.description_of_person(entry);
        }
        // For "which illness was the accident", the entry must be an illness that has "accident" as an alias only.
        let kinds = Kinds::of(self.lore, question, self.vocabulary);
        let fits = match self.role(entry) {
            Some(Role::Faction | Role::People) => is_title || self.passage_has_name(entry)?,
            _ => true,
        };
        if question.is_who
            || !fits
            || !is_plain
            || question.be.is_empty()
            || question.kind.is_some() && (is_title || !kinds.is_called(entry)?)
        {
            return Ok(Vec::new());
        }
        if question.kind.is_some() {
            return self.select(entry, |claim| {
                let value = content_stems(&claim.value());
                let is_said = |stem: &String| value.contains(stem);
                let is_fact = matches!(claim.statement, Statement::Fact { .. });
                let mut named = question.named.iter();
                claim.subject == entry
                    && is_fact
                    && self.is_in_years(claim)
                    && named.all(|mention| mention.stems.iter().all(is_said))
            });
        }
        self.select(entry, |claim| match claim.statement {
            Statement::Fact {
                fact,
                value: Some(_),
            } => {
                claim.subject == entry
                    && self
                        .vocabulary
                        .is_asked_by(Wanted::Fact(fact), QuestionWord::Is)
                    && self.is_in_years(claim)
            }
            _ => false,
        })
    }

    /// Whether a passage that says what an entry is contains the name in the question, if that has several words.
    fn passage_has_name(self, entry: EntryId) -> Result<bool, TableError> {
        for id in self.lore.article(entry)?.claims {
            let claim = self.lore.claim(id)?;
            let is_what = matches!(claim.statement, Statement::Fact { fact, .. }
                if self.vocabulary.is_asked_by(Wanted::Fact(fact), QuestionWord::Is));
            for &passage in claim.passages.iter().filter(|_| is_what) {
                let said = content_stems(self.lore.passage(passage)?.text);
                let is_said = |stem: &String| said.contains(stem);
                let mut named = self.question.named.iter();
                if named.all(|mention| mention.stems.len() > 1 && mention.stems.iter().all(is_said))
                {
                    return Ok(true);
                }
            }
        }
        Ok(false)
    }

    /// The roles of a person: all for "who was Ana Bell", but for an alias such as "the lover of Ana" only those that
    /// mention a lover.
    fn description_of_person(self, entry: EntryId) -> Result<Vec<ClaimId>, TableError> {
        let question = self.question;
        let [mention] = question.named.as_slice() else {
            return Ok(Vec::new());
        };
        let title = content_stems(self.lore.card(entry)?.title);
        let what = mention.stems.first().filter(|_| mention.stems.len() > 1);
        // "Who was Ana's mill" doesn't ask about Ana.
        let is_full = title.iter().all(|stem| mention.stems.contains(stem)) && !mention.has_owner;
        if !question.is_who
            || question.has_do
            || question.be.is_empty()
            || !question.stems.is_empty()
        {
            return Ok(Vec::new());
        }
        self.select(entry, |claim| match claim.statement {
            Statement::Fact { fact, .. } => {
                claim.subject == entry
                    && self.vocabulary.is_role(Wanted::Fact(fact))
                    && (is_full
                        || what.is_some_and(|what| content_stems(&claim.value()).contains(what)))
                    && self.is_in_years(claim)
            }
            Statement::Relation { .. } => false,
        })
    }

    /// Whether a name shares a word with the title: "who were the gods" doesn't ask who their priests were, even if
    /// "gods" is an alias of the priests.
    pub(super) fn shares_title_word(self, entry: EntryId) -> bool {
        let title = self.lore.card(entry).map_or("", |card| card.title);
        let title = content_stems(title);
        let mut named = self
            .question
            .named
            .iter()
            .filter(|named| named.entry == entry);
        self.question.asks != Some(QuestionWord::Who)
            || named.any(|named| named.stems.iter().any(|stem| title.contains(stem)))
    }
}
