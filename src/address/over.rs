//! What an address opens over its page.

use lore::route::{Address, place_of};

use super::fragments::{claim_key, of_claim};
use super::opens_palette;

/// Whether the fragment of an address opens a card over the page: of a claim, or of a note.
pub fn opens_card(address: &Address) -> bool {
    let opens = |fragment: &str| claim_key(fragment).is_some() || fragment.starts_with("claim/");
    address.fragment.as_deref().is_some_and(opens) || address.named_note().is_some()
}

/// Whether an address shows something over its page.
pub fn covers_page(address: &Address) -> bool {
    opens_card(address) || opens_palette(address)
}

/// The end of the href of links to the card that was just closed over the same page.
pub(super) fn closed_card(before: &Address, address: &Address) -> Option<String> {
    let same = before.path() == address.path() && !covers_page(address);
    let fragment = before.fragment.as_deref().map(place_of);
    let fragment = fragment.filter(|_| same && opens_card(before))?;
    if before.named_note().is_some() {
        return Some(format!("#{fragment}"));
    }
    let key = claim_key(fragment);
    let key = key.or_else(|| fragment.rsplit('/').next());
    key.map(|key| format!("#{}", of_claim(key)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_card_that_was_closed_is_known_by_the_links_that_lead_to_it() {
        let closed = |before, after| closed_card(&Address::parse(before), &Address::parse(after));
        let end = Some("#claim-port-founded".to_owned());
        assert_eq!(closed("entry/port/#claim-port-founded", "entry/port/"), end);
        assert_eq!(
            closed("entry/port/#claim-port-founded", "entry/mine/"),
            None
        );
        let another = "entry/port/#claim-port-lost";
        assert_eq!(closed("entry/port/#claim-port-founded", another), None);
        assert_eq!(
            closed("entry/port/", "entry/port/#claim-port-founded"),
            None
        );
    }
}
