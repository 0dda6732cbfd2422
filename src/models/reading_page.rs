//! The page of one reading of a dispute: what it holds true, what it rules out, which dates it changes,
//! and links to views under it.

mod rival;

use lore::route::{RelationsParams, Route, TimelineParams};
use lore::{Claim, ClaimId, Slug, TableError};

pub use self::rival::RivalDifference;
use super::PageContext;
use super::claim::PlainClaim;
use super::entry_link::EntryLink;
use super::line::capitalized;

/// What follows from a reading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadingPage {
    /// The question of its dispute.
    pub question: &'static str,
    /// Its answer.
    pub label: &'static str,
    /// The link to its dispute, under this reading.
    pub dispute: String,
    /// The link to the timeline, under this reading.
    pub timeline: String,
    /// The link to the relations, under this reading.
    pub relations: String,
    /// The claims that give it.
    pub holds: Vec<PlainClaim>,
    /// The claims that it rules out.
    pub rules_out: Vec<PlainClaim>,
    /// The claims that it dates more precisely.
    pub moves: Vec<SameDate>,
    /// What differs from each other reading of the dispute.
    pub rivals: Vec<RivalDifference>,
    /// The entries that all these are about; links are under this reading.
    pub entries: Vec<EntryLink>,
}

/// Claims whose dates are given in the same words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SameDate {
    /// The words, if more than one claim has them; the claims then don't repeat them.
    pub title: Option<String>,
    /// The claims.
    pub claims: Vec<PlainClaim>,
}

impl SameDate {
    /// Claims by their dates in words: first those whose words no other claim has, then the others, each date
    /// where its first claim stands.
    fn group(claims: Vec<PlainClaim>) -> Vec<Self> {
        let mut dates: Vec<(Option<&'static str>, Vec<PlainClaim>)> = Vec::new();
        for claim in claims {
            match dates.iter_mut().find(|(when, _)| *when == claim.when) {
                Some((_, same)) => same.push(claim),
                None => dates.push((claim.when, vec![claim])),
            }
        }
        let (shared, single): (Vec<_>, Vec<_>) = dates
            .into_iter()
            .partition(|(when, claims)| when.is_some() && claims.len() > 1);
        let single = single.into_iter().flat_map(|(_, claims)| claims);
        let mut groups = vec![Self {
            title: None,
            claims: single.collect(),
        }];
        groups.extend(shared.into_iter().map(|(when, claims)| Self {
            title: when.map(capitalized),
            claims: claims.into_iter().map(PlainClaim::without_date).collect(),
        }));
        groups.retain(|group| !group.claims.is_empty());
        groups
    }
}

impl ReadingPage {
    /// The page of a reading; none if there is no such reading. Its links lead to pages under that
    /// reading.
    ///
    /// # Errors
    /// If the lore's bytes are damaged.
    pub fn of(
        page: PageContext,
        dispute: &Slug,
        reading: &Slug,
    ) -> Result<Option<Self>, TableError> {
        let found = page.lore.dispute_named(dispute.as_str())?;
        let own = found.and_then(|dispute| {
            let own = dispute.reading(reading.as_str())?.clone();
            Some((dispute, own))
        });
        let Some((of, own)) = own else {
            return Ok(None);
        };
        let mut readings = page.lore.readings().clone();
        readings.choose(dispute.clone(), reading.clone());
        let chosen = page.with_readings(&readings)?;
        let without = {
            readings.clear(dispute.as_str());
            page.with_readings(&readings)?
        };
        let (mut rules_out, mut moves) = (Vec::new(), Vec::new());
        for id in page.lore.claims() {
            let (before, after) = (without.lore.claim(id)?, chosen.lore.claim(id)?);
            if after.ruled_out && !before.ruled_out {
                rules_out.push(id);
            } else if after.when != before.when {
                moves.push(id);
            }
        }
        let rivals = of.readings.iter().filter(|one| one.id != own.id);
        let rivals = rivals.map(|rival| RivalDifference::of(page, chosen, (dispute, rival)));
        let rivals = rivals.collect::<Result<Vec<_>, _>>()?;
        let named = [&own.claims, &rules_out, &moves].into_iter().flatten();
        Ok(Some(Self {
            question: of.question,
            label: own.label,
            dispute: chosen.to_dispute(of.slug),
            timeline: chosen.to(Route::Timeline(TimelineParams::default())),
            relations: chosen.to(Route::Relations(RelationsParams::default())),
            holds: PlainClaim::all(chosen, &own.claims)?,
            rivals,
            entries: subjects(chosen, named)?,
            rules_out: PlainClaim::all(chosen, &rules_out)?,
            moves: SameDate::group(PlainClaim::all(chosen, &moves)?),
        }))
    }
}

/// The subjects of some claims in the order of the lore, each once.
fn subjects<'c>(
    page: PageContext,
    claims: impl Iterator<Item = &'c ClaimId>,
) -> Result<Vec<EntryLink>, TableError> {
    let subjects = claims.map(|&id| page.lore.claim(id).map(|claim: Claim<'_>| claim.subject));
    let mut subjects = subjects.collect::<Result<Vec<_>, _>>()?;
    subjects.sort_unstable();
    subjects.dedup();
    let links = subjects.into_iter().map(|entry| EntryLink::of(page, entry));
    links.collect()
}

#[cfg(test)]
mod tests {
    use lore::Slug;

    use super::{ReadingPage, SameDate};
    use crate::models::claim::PlainClaim;
    use crate::models::page::test_page;

    #[test]
    fn claims_of_the_same_date_stand_below_it() {
        let page = test_page();
        let ids: Vec<_> = page.lore.claims().collect();
        let claims = PlainClaim::all(page, &ids).unwrap();
        let all = claims.len();
        let groups = SameDate::group(claims);
        let grouped: usize = groups.iter().map(|group| group.claims.len()).sum();
        assert_eq!(grouped, all);
        assert!(groups.len() > 2, "the lore has dates that are shared");
        assert_eq!(groups[0].title, None);
        for group in &groups[1..] {
            assert!(group.title.is_some() && group.claims.len() > 1);
            assert!(group.claims.iter().all(|claim| claim.when.is_none()));
        }
    }

    #[test]
    fn a_reading_holds_its_claims_true_and_rules_out_those_of_its_rivals() {
        let page = test_page();
        for dispute in page.lore.disputes().unwrap() {
            let slug = Slug::parse(dispute.slug).unwrap();
            let all: usize = dispute.readings.iter().map(|one| one.claims.len()).sum();
            for reading in &dispute.readings {
                let id = Slug::parse(reading.id).unwrap();
                let model = ReadingPage::of(page, &slug, &id).unwrap().unwrap();
                assert_eq!(model.holds.len(), reading.claims.len());
                assert!(model.holds.iter().all(|claim| !claim.mark.ruled_out));
                assert!(model.rules_out.len() >= all - reading.claims.len());
                assert!(model.rules_out.iter().all(|claim| claim.mark.ruled_out));
                // What only this one holds true, only the other does not.
                assert_eq!(model.rivals.len(), dispute.readings.len() - 1);
                for rival in &model.rivals {
                    let ours = rival.only_here.iter().all(|claim| !claim.mark.ruled_out);
                    let theirs = rival.only_rival.iter().all(|claim| !claim.mark.ruled_out);
                    assert!(ours && theirs && !rival.only_here.is_empty());
                    assert!(rival.moved.iter().all(|(_, one, other)| one != other));
                }
                let by = format!("read={}.{}", dispute.slug, reading.id);
                assert!(model.entries.iter().all(|link| link.href.contains(&by)));
            }
        }
    }

    #[test]
    fn there_is_no_page_of_a_reading_that_is_not_there() {
        let slug = |text| Slug::parse(text).unwrap();
        let page = ReadingPage::of(test_page(), &slug("no"), &slug("such"));
        assert_eq!(page.unwrap(), None);
    }
}
