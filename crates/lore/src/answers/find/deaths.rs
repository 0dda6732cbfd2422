//! Deaths: when somebody died, and whether a claim is about deaths if the question asks for them.

use super::Finder;
use crate::answers::question::QuestionWord;
use crate::answers::token::{Token, content_stems};
use crate::{Claim, ClaimId, EntryId, Role, Statement, TableError};

/// Stems of words that say how somebody died.
const DEATHS: [&str; 7] = ["burn", "die", "drown", "execut", "hang", "kil", "poison"];

impl Finder<'_> {
    /// When somebody without known dates died: the claim that says so most directly.
    pub(in crate::answers) fn when_died(self, entry: EntryId) -> Result<Vec<ClaimId>, TableError> {
        self.select(entry, |claim| {
            let first = Token::all(&claim.value()).into_iter().next();
            let is_fact = matches!(claim.statement, Statement::Fact { .. });
            is_fact
                && claim.subject == entry
                && claim.when.is_some()
                && first.is_some_and(|first| DEATHS.contains(&first.stem().as_str()))
        })
    }

    /// Whether a claim is about deaths, if the question asks for them: "how did she die" isn't answered by a fate that
    /// was no death, nor "how many died" by a number of other people.
    pub(in crate::answers) fn tells_of_deaths(self, claim: &Claim<'_>) -> Result<bool, TableError> {
        let question = self.question;
        let is_asked = match question.asks {
            Some(QuestionWord::How) => question.stems.iter().any(|stem| stem == "die"),
            Some(QuestionWord::HowMany) => question
                .stems
                .iter()
                .any(|stem| stem == "die" || stem == "kil"),
            _ => false,
        };
        let tells = |text: &str| {
            let stems = content_stems(text);
            DEATHS.iter().any(|death| stems.contains(*death))
        };
        if self.is_one_incident(claim) {
            return Ok(false);
        }
        if !is_asked || tells(&claim.value()) {
            return Ok(true);
        }
        let facts = &self.lore.world().facts;
        if question.asks == Some(QuestionWord::HowMany)
            && let Statement::Fact { fact, .. } = claim.statement
        {
            if facts
                .get(usize::from(fact))
                .is_some_and(|kind| tells(kind.label))
            {
                return Ok(true);
            }
            for &passage in &claim.passages {
                if tells(self.lore.passage(passage)?.text) {
                    return Ok(true);
                }
            }
        }
        Ok(false)
    }

    /// Whether a claim counts the deaths of one event or place, and the question those of a people: "how many smiths
    /// died" isn't answered by how many died at one place.
    fn is_one_incident(self, claim: &Claim<'_>) -> bool {
        let question = self.question;
        let incident = matches!(self.role(claim.subject), Some(Role::Event | Role::Place));
        let is_people = |entry: &EntryId| self.role(*entry) == Some(Role::People);
        let counted = question.counted.as_ref().map(|(_, noun)| noun.as_str());
        let mut content = question.content().into_iter();
        question.asks == Some(QuestionWord::HowMany)
            && incident
            && question.names().iter().all(is_people)
            && content
                .all(|stem| DEATHS.contains(&stem) || stem == "victim" || Some(stem) == counted)
    }
}

#[cfg(test)]
mod tests {
    use super::DEATHS;
    use crate::answers::token::Token;

    #[test]
    fn words_that_tell_of_a_death_are_stems_as_texts_are_read() {
        let words = [
            "burned", "died", "drowned", "executed", "hanged", "killed", "poisoned",
        ];
        assert_eq!(words.map(|word| Token::new(word).stem()), DEATHS);
    }
}
