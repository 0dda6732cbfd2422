//! A question that the sources disagree about, as shown wherever it matters.

use lore::{Article, Dispute, DisputeId, TableError};

use super::PageContext;

/// A question with its rival answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// The question.
    pub question: &'static str,
    /// The link to the dispute.
    pub href: String,
    /// The answers.
    pub readings: Vec<RivalAnswer>,
}

/// An answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RivalAnswer {
    /// The answer in words.
    pub label: &'static str,
    /// Whether the reader chose another.
    pub ruled_out: bool,
}

impl Question {
    /// The question of a dispute.
    pub fn of(page: PageContext, id: DisputeId, dispute: &Dispute<'static>) -> Self {
        let chosen = page.lore.chosen().reading_of(id);
        let chosen = chosen.map(|chosen| usize::from(chosen.reading));
        let readings = dispute.readings.iter().enumerate();
        let readings = readings.map(|(number, reading)| RivalAnswer {
            label: reading.label,
            ruled_out: chosen.is_some_and(|chosen| chosen != number),
        });
        Self {
            question: dispute.question,
            href: page.to_dispute(dispute.slug),
            readings: readings.collect(),
        }
    }

    /// The questions that claims of an entry answer, each once.
    ///
    /// # Errors
    /// If the lore's bytes are damaged.
    pub fn of_entry(
        page: PageContext,
        article: &Article<'static>,
    ) -> Result<Vec<Self>, TableError> {
        let mut disputes: Vec<DisputeId> = Vec::new();
        for &claim in article.claims.iter().chain(&article.incoming) {
            if let Some(reading) = page.lore.claim(claim)?.reading
                && !disputes.contains(&reading.dispute)
            {
                disputes.push(reading.dispute);
            }
        }
        let questions = disputes
            .into_iter()
            .map(|id| Ok(Self::of(page, id, &page.lore.dispute(id)?)));
        questions.collect()
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::Question;
    use crate::models::page::test_page;

    #[test]
    fn an_entry_asks_each_question_once_and_only_where_its_claims_are_disputed() {
        let page = test_page();
        for entry in page.lore.entries() {
            let article = page.lore.article(entry).unwrap();
            let questions = Question::of_entry(page, &article).unwrap();
            let once: BTreeSet<_> = questions.iter().map(|one| &one.href).collect();
            assert_eq!(once.len(), questions.len());
            let disputed = article
                .claims
                .iter()
                .chain(&article.incoming)
                .any(|&claim| page.lore.claim(claim).unwrap().reading.is_some());
            assert_eq!(disputed, !questions.is_empty());
        }
    }
}
