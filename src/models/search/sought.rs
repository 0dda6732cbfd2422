//! Chooses which of a claim's passages is shown with it where it answers a question.

use lore::answers::{asks_for_time, words_in_common};
use lore::{Claim, TableError};

use crate::models::PageContext;
use crate::models::line::Line;

/// What the passage shown with a claim should say.
pub(super) struct Sought<'q> {
    question: &'q str,
    claim: String,
    /// The answer itself: the value of a fact, or who did something.
    answer: String,
    when: &'static str,
    asks_for_time: bool,
}

impl<'q> Sought<'q> {
    pub(super) fn of(
        page: PageContext,
        question: &'q str,
        claim: &Claim<'static>,
        sentence: &Line,
    ) -> Result<Self, TableError> {
        Ok(Self {
            question,
            claim: sentence.plain(),
            answer: match claim.value() {
                value if value.is_empty() => page.lore.card(claim.subject)?.title.to_owned(),
                value => value,
            },
            when: claim.when.as_ref().map_or("", |when| when.words),
            asks_for_time: asks_for_time(question),
        })
    }

    /// How much of it a text says, and how much of the date. The date is added to the first only if it is asked
    /// for: a passage with nothing but the year of an event doesn't say who opposed it.
    pub(super) fn said(&self, text: &str) -> (usize, usize) {
        let said = |sought: &str| words_in_common(sought, text);
        let date = said(self.when);
        let all = said(&self.claim) + said(self.question) + said(&self.answer);
        (all + if self.asks_for_time { 2 * date } else { 0 }, date)
    }
}

#[cfg(test)]
mod tests {
    use super::Sought;

    #[test]
    fn a_passage_that_has_only_the_year_is_shown_only_if_that_is_asked_for() {
        let mut sought = Sought {
            question: "who opposed the strike",
            claim: "Ana Bell opposed Miners' strike".to_owned(),
            answer: "Ana Bell".to_owned(),
            when: "1771",
            asks_for_time: false,
        };
        let year = "The miners' strike was in 1771.";
        let deed = "Bell, and not she alone, opposed it.";
        assert!(sought.said(deed) > sought.said(year));
        sought.question = "when was the strike";
        sought.asks_for_time = true;
        assert!(sought.said(year) > sought.said(deed));
    }
}
