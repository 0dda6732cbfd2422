//! A claim as a sentence with links.

use lore::{Claim, Statement, TableError};

use crate::models::PageContext;
use crate::models::line::Line;

/// How the sentence of a claim begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// Without its subject, since it is on the subject's page.
    Omitted,
    /// With its subject.
    Named,
}

/// The date of a claim in words, unless its sentence says it.
pub(crate) fn unsaid_date(claim: &Claim<'static>) -> Option<&'static str> {
    let when = claim.when.as_ref().filter(|_| !is_date(claim));
    when.map(|when| when.words)
}

/// Whether the sentence of a claim says its date.
pub(crate) fn is_date(claim: &Claim<'_>) -> bool {
    matches!(claim.statement, Statement::Fact { value: None, .. })
}

/// A claim as a sentence with links.
///
/// # Errors
/// If the lore's bytes are damaged.
pub fn sentence(
    page: PageContext,
    claim: &Claim<'static>,
    subject: Subject,
) -> Result<Line, TableError> {
    let world = page.lore.world();
    match &claim.statement {
        Statement::Relation { relation, target } => {
            let kind = world.relations.get(usize::from(*relation));
            let label = kind.map_or("", |kind| kind.label);
            let line = Line::default().then_entry(page, claim.subject)?;
            line.then(format!(" {label} ")).then_entry(page, *target)
        }
        Statement::Fact { fact, value } => {
            let kind = world.facts.get(usize::from(*fact));
            let label = kind.map_or("", |kind| kind.label);
            let value = match (value, &claim.when) {
                (Some(value), _) => Line::of_text(page, value)?,
                (None, when) => Line::words(when.as_ref().map_or("", |when| when.words)),
            };
            let line = match subject {
                Subject::Omitted => Line::words(format!("{label}: ")),
                Subject::Named => {
                    let line = Line::default().then_entry(page, claim.subject)?;
                    line.then(format!(", {}: ", label.to_lowercase()))
                }
            };
            Ok(line.then_line(value))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Subject, sentence};
    use crate::models::page::test_page;

    #[test]
    fn a_sentence_says_what_the_lore_says() {
        let page = test_page();
        for id in page.lore.claims() {
            let claim = page.lore.claim(id).unwrap();
            let drawn = sentence(page, &claim, Subject::Named).unwrap().plain();
            assert_eq!(drawn, lore::sentence(page.lore, &claim).unwrap());
        }
    }
}
