//! The card of a claim, which opens over whatever page the reader is on: what is claimed, when, how
//! well it is founded, the passages it rests on, and what its rivals say.

use lore::route::{Address, Route};
use lore::{ClaimId, ReadingRef, Slug, Status, TableError};

use super::PageContext;
use super::claim::{Subject, sentence};
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
}

/// The readings of the dispute that a claim belongs to, its own among them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rivals {
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
        let claim = named(page, address)?;
        claim.map(|claim| Self::of_claim(page, claim)).transpose()
    }

    fn of_claim(page: PageContext, id: ClaimId) -> Result<Self, TableError> {
        let claim = page.lore.claim(id)?;
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
        })
    }

    /// Its status, as readers are told what it means.
    pub fn status_words(&self) -> &'static str {
        match self.status {
            Status::Stated => "stated by the source",
            Status::Inferred => "inferred by the editors from what the source states",
            Status::Disputed => "disputed: the source gives more than one answer",
        }
    }
}

impl Rivals {
    fn of(page: PageContext, reading: ReadingRef) -> Result<Self, TableError> {
        let dispute = page.lore.dispute(reading.dispute)?;
        Ok(Self {
            question: dispute.question,
            href: page.to_dispute(dispute.slug),
            readings: RivalReading::all(page, &dispute)?,
        })
    }
}

/// The claim that an address names: `#claim-key` on its subject's page, `#claim/slug/key` on others.
fn named(page: PageContext, address: &Address) -> Result<Option<ClaimId>, TableError> {
    let Some((subject, key)) = named_parts(address) else {
        return Ok(None);
    };
    let Some(subject) = entry_of(page.lore, &subject) else {
        return Ok(None);
    };
    for id in page.lore.article(subject)?.claims {
        if page.lore.claim(id)?.key == key {
            return Ok(Some(id));
        }
    }
    Ok(None)
}

/// The subject and the key of the claim that an address names.
fn named_parts(address: &Address) -> Option<(Slug, &str)> {
    let fragment = address.fragment.as_deref()?;
    let own = fragment.strip_prefix("claim-");
    if let (Route::Entry(slug), Some(key)) = (&address.route, own) {
        return Some((slug.clone(), key));
    }
    let (slug, key) = fragment.strip_prefix("claim/")?.split_once('/')?;
    Some((Slug::parse(slug)?, key))
}

#[cfg(test)]
mod tests {
    use lore::route::Address;

    use super::ClaimCard;
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
            .map(|id| ClaimCard::of_claim(page, id).unwrap());
        let disputed = cards.filter_map(|card| Some((card.href, card.rivals?)));
        for (href, rivals) in disputed {
            assert!(rivals.readings.len() > 1, "{}", rivals.question);
            let mut claims = rivals.readings.iter().flat_map(|reading| &reading.claims);
            assert!(claims.any(|claim| claim.mark.href == href), "{href}");
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
