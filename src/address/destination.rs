//! Which element gets the focus after a move, and what is scrolled to: what a browser decides by itself
//! when it loads a page.

use lore::route::{Address, place_of};

use super::Arrival;
use super::over::{closed_card, covers_page};

/// Where the focus and the scroll position go after a move.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Destination {
    /// Both stay where they are.
    Stay,
    /// To what had the focus, if it was drawn anew, or else to the heading.
    SameElement,
    /// To the top of the page, with the focus on its heading.
    Top,
    /// To the element of this id.
    Place(String),
    /// To the link by which the reader left the page, without scrolling.
    LinkLeftBy(String),
    /// If the focus is lost, to the link to a card that was closed; its address ends so.
    LinkToCard(String),
    /// As the page stood before something lay over it, then as [`Self::LinkToCard`].
    Uncovered(Option<String>),
}

/// What is known of a move.
pub(super) struct MoveContext<'a> {
    /// How the address was reached.
    pub arrival: Arrival,
    /// The address before; none at the start.
    pub before: Option<&'a Address>,
    /// The page was there before the program: the browser has gone to its place on it.
    pub stood: bool,
    /// It is kept how the page stood before something lay over it.
    pub uncovered: bool,
    /// The link by which the address was left the last time.
    pub left_by: Option<String>,
}

impl MoveContext<'_> {
    /// Whether the address is on another page than the one before.
    pub fn changes_page(&self, address: &Address) -> bool {
        self.before
            .is_none_or(|before| before.path() != address.path())
    }

    /// Where a move to an address leads.
    pub fn destination(self, address: &Address) -> Destination {
        let new_page = self.changes_page(address);
        let same_place = self
            .before
            .is_some_and(|before| !new_page && before.fragment == address.fragment);
        let closed = self.before.and_then(|before| closed_card(before, address));
        match (self.arrival, &address.fragment) {
            // The page below a card was drawn anew while a reading was chosen in it.
            (Arrival::Replaced, None) => closed.map_or(Destination::Stay, Destination::LinkToCard),
            (Arrival::Landed, None) | (Arrival::Replaced, _) => Destination::Stay,
            (Arrival::Landed, Some(_)) if self.stood => Destination::Stay,
            (Arrival::Returned, Some(_)) if self.uncovered && !new_page => {
                Destination::Uncovered(closed)
            }
            (Arrival::Returned, _) => match self.left_by.filter(|_| new_page) {
                Some(href) => Destination::LinkLeftBy(href),
                None => Destination::Stay,
            },
            // What lies over the page leaves it where it is.
            (Arrival::Pushed, Some(_)) if !new_page && covers_page(address) => Destination::Stay,
            (Arrival::Pushed, Some(_)) if same_place => Destination::SameElement,
            (_, Some(fragment)) => Destination::Place(place_of(fragment).to_owned()),
            (Arrival::Pushed, None) if new_page => Destination::Top,
            (Arrival::Pushed, None) => Destination::SameElement,
        }
    }
}

#[cfg(test)]
mod tests;
