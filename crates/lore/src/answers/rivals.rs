//! An answer that the sources dispute is given with its rivals.

use crate::{Claim, ClaimId, Lore, Statement, TableError};

/// The claims with those that say the same of the same entry by another reading of a dispute. Those that
/// the chosen readings rule out are no rivals, and where the sources agree on an answer it needs none.
pub(super) fn added(lore: &Lore<'_>, mut claims: Vec<ClaimId>) -> Result<Vec<ClaimId>, TableError> {
    for &id in &claims {
        if lore.claim(id)?.reading.is_none() {
            return Ok(claims);
        }
    }
    for id in claims.clone() {
        let claim = lore.claim(id)?;
        let Some(reading) = claim.reading else {
            continue;
        };
        for other in lore.article(claim.subject)?.claims {
            let rival = lore.claim(other)?;
            let competes = rival
                .reading
                .is_some_and(|rival| rival.dispute == reading.dispute);
            if competes && !rival.ruled_out && is_alike(&claim, &rival) && !claims.contains(&other)
            {
                claims.push(other);
            }
        }
    }
    Ok(claims)
}

/// Whether two claims are of the same fact, or of the same relation to the same entry.
fn is_alike(one: &Claim<'_>, other: &Claim<'_>) -> bool {
    match (&one.statement, &other.statement) {
        (Statement::Fact { fact, .. }, Statement::Fact { fact: of, .. }) => fact == of,
        (one @ Statement::Relation { .. }, other) => one == other,
        _ => false,
    }
}
