//! What the sources disagree about: each question with its readings side by side.

use lore::{Dispute, TableError};

use super::PageContext;
use super::passage::Footnote;
use super::prose::SafeHtml;
use super::reading::RivalReading;

/// A question that the sources disagree about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DisputeModel {
    /// Its name in the address, and its id on the page.
    pub slug: &'static str,
    /// Its name.
    pub title: &'static str,
    /// The question.
    pub question: &'static str,
    /// The link to it on the page.
    pub href: String,
    /// A neutral account.
    pub account: SafeHtml,
    /// The rival answers.
    pub readings: Vec<RivalReading>,
    /// The passages that the account cites.
    pub footnotes: Vec<Footnote>,
}

impl DisputeModel {
    /// All disputes.
    ///
    /// # Errors
    /// If the lore's bytes are damaged.
    pub fn all(page: PageContext) -> Result<Vec<Self>, TableError> {
        let disputes = page.lore.disputes()?;
        disputes.iter().map(|one| Self::of(page, one)).collect()
    }

    fn of(page: PageContext, dispute: &Dispute<'static>) -> Result<Self, TableError> {
        let slug = dispute.slug;
        // The page has several accounts, each with its own numbering of notes.
        let prefix = format!("{slug}-");
        Ok(Self {
            slug,
            title: dispute.title,
            question: dispute.question,
            href: page.to_dispute(slug),
            account: SafeHtml::of(page, dispute.html, &[], &prefix)?,
            readings: RivalReading::all(page, dispute)?,
            footnotes: Footnote::all(page, &dispute.footnotes, &prefix)?,
        })
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::DisputeModel;
    use crate::models::page::test_page;

    #[test]
    fn each_dispute_has_rival_readings_that_rest_on_claims() {
        let disputes = DisputeModel::all(test_page()).unwrap();
        assert!(!disputes.is_empty());
        for dispute in disputes {
            assert!(dispute.readings.len() > 1, "{}", dispute.slug);
            let resting = dispute.readings.iter().all(|one| !one.claims.is_empty());
            assert!(resting, "{}", dispute.slug);
        }
    }

    #[test]
    fn no_two_notes_of_the_page_have_one_id_and_each_is_cited() {
        let mut ids = BTreeSet::new();
        for dispute in DisputeModel::all(test_page()).unwrap() {
            let account = dispute.account.into_string();
            for note in dispute.footnotes {
                assert!(
                    account.contains(&format!("href=\"#{}\"", note.id)),
                    "{}",
                    note.id
                );
                assert!(ids.insert(note.id));
            }
        }
    }
}
