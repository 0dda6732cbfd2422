//! The card of a claim, which opens over any page: what is claimed, when, how well it is founded,
//! the passages it rests on, and the rival readings.

mod cited;

use lore::route::{Address, NamedClaim};
use lore::{ClaimId, ReadingRef, Status, TableError};

pub use self::cited::GoneClaim;
use self::cited::{citation, permalink};
use super::PageContext;
use super::citation::Citation;
use super::claim::{Subject, sentence};
use super::claim_digest::claim_digest;
use super::line::Line;
use super::page::entry_of;
use super::passage::QuotedPassage;
use super::reading::RivalReading;

/// The card of a claim.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClaimCard {
    /// What is claimed.
    pub sentence: Line,
    /// When it held.
    pub when: Option<&'static str>,
    /// How well it is founded.
    pub status: Status,
    /// The editor's remark.
    pub note: Option<Line>,
    /// What it rests on.
    pub passages: Vec<QuotedPassage>,
    /// The dispute that it belongs to.
    pub rivals: Option<Rivals>,
    /// The link to it on its subject's page.
    pub href: String,
    /// The link used in citations: for all years, and with a digest of what the claim says.
    pub permalink: String,
    /// How it is cited.
    pub citation: Citation,
    /// Whether it has changed since the citation whose link the reader followed.
    pub changed: bool,
}

/// The readings of the dispute that a claim belongs to, its own among them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rivals {
    /// The name of the dispute in the address.
    pub slug: &'static str,
    /// The question of the dispute.
    pub question: &'static str,
    /// The link to it among the disputes.
    pub href: String,
    /// The answers.
    pub readings: Vec<RivalReading>,
}

impl ClaimCard {
    /// The card of the claim that an address names, if it names one.
    ///
    /// # Errors
    /// If the lore's bytes are damaged.
    pub fn of(page: PageContext, address: &Address) -> Result<Option<Self>, TableError> {
        let Some(named) = address.named_claim() else {
            return Ok(None);
        };
        let claim = find(page, &named)?;
        let card = claim.map(|claim| Self::of_claim(page, claim, named.digest));
        card.transpose()
    }

    fn of_claim(page: PageContext, id: ClaimId, cited: Option<&str>) -> Result<Self, TableError> {
        let claim = page.lore.claim(id)?;
        let digest = claim_digest(page, &claim)?;
        let note = claim.note.as_ref();
        let rivals = claim.reading.map(|reading| Rivals::of(page, reading));
        Ok(Self {
            sentence: sentence(page, &claim, Subject::Named)?,
            when: claim.when.as_ref().map(|when| when.words),
            status: claim.status,
            note: note.map(|note| Line::of_text(page, note)).transpose()?,
            passages: QuotedPassage::all(page, &claim.passages)?,
            rivals: rivals.transpose()?,
            href: page.to_claim(&claim)?,
            permalink: permalink(page, &claim, &digest)?,
            citation: citation(page, &claim)?,
            changed: cited.is_some_and(|cited| cited != digest),
        })
    }

    /// Its status, explained for readers.
    pub fn status_words(&self) -> &'static str {
        match self.status {
            Status::Stated => "stated by the source",
            Status::Inferred => "inferred by the editors from what the source states",
            Status::Disputed => "disputed: there is more than one answer",
        }
    }
}

impl Rivals {
    fn of(page: PageContext, reading: ReadingRef) -> Result<Self, TableError> {
        let dispute = page.lore.dispute(reading.dispute)?;
        Ok(Self {
            slug: dispute.slug,
            question: dispute.question,
            href: page.to_dispute(dispute.slug),
            readings: RivalReading::all(page, &dispute)?,
        })
    }
}

/// The claim that an address names, if it names one.
///
/// # Errors
/// If the lore's bytes are damaged.
pub(super) fn named(page: PageContext, address: &Address) -> Result<Option<ClaimId>, TableError> {
    let named = address.named_claim();
    let found = named.map(|named| find(page, &named)).transpose()?;
    Ok(found.flatten())
}

fn find(page: PageContext, named: &NamedClaim<'_>) -> Result<Option<ClaimId>, TableError> {
    let Some(subject) = entry_of(page.lore, &named.subject) else {
        return Ok(None);
    };
    for id in page.lore.article(subject)?.claims {
        if page.lore.claim(id)?.key == named.key {
            return Ok(Some(id));
        }
    }
    Ok(None)
}

#[cfg(test)]
mod tests {
    use lore::route::Address;

    use super::{ClaimCard, GoneClaim};
    use crate::address::links::claim_over;
    use crate::models::PageContext;
    use crate::models::page::test_page;

    fn card(page: PageContext, address: &str) -> Option<ClaimCard> {
        ClaimCard::of(page, &Address::parse(address)).unwrap()
    }

    #[test]
    fn every_claim_has_its_card_on_the_page_of_its_subject_and_over_any_other() {
        let page = test_page();
        let other = Address::parse("about/");
        for id in page.lore.claims() {
            let claim = page.lore.claim(id).unwrap();
            let href = page.to_claim(&claim).unwrap();
            let own = Address::parse(href.trim_start_matches('/'));
            let here = ClaimCard::of(page, &own).unwrap().unwrap();
            assert_eq!(here.href, href);
            assert!(!here.passages.is_empty(), "{href}");
            assert_eq!(here.rivals.is_some(), claim.reading.is_some(), "{href}");
            let over = claim_over(&other, own);
            assert_eq!(ClaimCard::of(page, &over).unwrap(), Some(here));
        }
    }

    #[test]
    fn a_rival_reading_is_one_of_at_least_two_and_has_the_claim() {
        let page = test_page();
        let cards = page
            .lore
            .claims()
            .map(|id| ClaimCard::of_claim(page, id, None).unwrap());
        let disputed = cards.filter_map(|card| Some((card.href, card.rivals?)));
        for (href, rivals) in disputed {
            assert!(rivals.readings.len() > 1, "{}", rivals.question);
            let mut claims = rivals.readings.iter().flat_map(|reading| &reading.claims);
            assert!(claims.any(|claim| claim.mark.href == href), "{href}");
        }
    }

    #[test]
    fn a_permalink_leads_to_the_claim_and_tells_when_it_has_changed_or_is_gone() {
        let page = test_page();
        let at = |address: &str| Address::parse(address.trim_start_matches('/'));
        for id in page.lore.claims() {
            let today = ClaimCard::of_claim(page, id, None).unwrap();
            let cited = ClaimCard::of(page, &at(&today.permalink)).unwrap();
            assert_eq!(cited, Some(today.clone()));
            let (place, _) = today.permalink.split_once('@').unwrap();
            let before = at(&format!("{place}@00000000"));
            let changed = ClaimCard::of(page, &before).unwrap().unwrap();
            assert!(changed.changed && !today.changed, "{place}");
            assert_eq!(GoneClaim::of(page, &before).unwrap(), None);
            let gone = at(&format!("{place}-gone@00000000"));
            assert_eq!(ClaimCard::of(page, &gone).unwrap(), None);
            let subject = GoneClaim::of(page, &gone).unwrap().unwrap().subject;
            assert!(place.starts_with(&subject.href), "{place}");
        }
    }

    #[test]
    fn an_address_without_a_claim_of_ours_has_no_card() {
        let page = test_page();
        let home = page.lore.card(page.lore.world().home).unwrap().slug;
        for address in [
            "about/".to_owned(),
            "about/#claim-of-no-entry".to_owned(),
            "about/#claim/no-entry/key".to_owned(),
            "about/#claim/".to_owned(),
            format!("entry/{home}/#claim-that-nobody-made"),
            format!("entry/{home}/#claims"),
        ] {
            assert_eq!(card(page, &address), None, "{address}");
        }
    }
}
