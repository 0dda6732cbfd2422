//! A claim in words.

use crate::{Claim, Lore, Statement, TableError};

/// A claim as a plain sentence without its full stop: "Ana commanded the mine", "Ana, rank:
/// captain".
///
/// # Errors
/// If the lore's bytes are damaged.
pub fn sentence(lore: &Lore<'_>, claim: &Claim<'_>) -> Result<String, TableError> {
    let subject = lore.card(claim.subject)?.title;
    Ok(match &claim.statement {
        Statement::Relation { relation, target } => {
            let kind = lore.world().relations.get(usize::from(*relation));
            let label = kind.map_or("", |kind| kind.label);
            format!("{subject} {label} {}", lore.card(*target)?.title)
        }
        Statement::Fact { fact, value } => {
            let kind = lore.world().facts.get(usize::from(*fact));
            let label = kind.map_or("", |kind| kind.label).to_lowercase();
            let value = match (value, &claim.when) {
                (Some(value), _) => value.plain(),
                (None, Some(when)) => when.words.to_owned(),
                (None, None) => String::new(),
            };
            format!("{subject}, {label}: {value}")
        }
    })
}
