//! Which element gets the focus after a move, and where the page scrolls: a browser that loads a page
//! decides this itself.

use lore::route::{Address, place_of};

use super::Arrival;
use super::over::{closed_card, covers_page};

/// Where the focus and the scroll position go after a move.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Destination {
    /// Both stay where they are.
    Stay,
    /// To the element that had the focus, if it was redrawn; otherwise to the heading.
    SameElement,
    /// To the top of the page, with the focus on its heading.
    Top,
    /// To the element of this id.
    Place(String),
    /// To where the page was scrolled, below what is open over it: a browser scrolls to the place that an address
    /// names.
    Scrolled(i32),
    /// To the link by which the reader left the page, without scrolling.
    LinkLeftBy(LeftBy),
    /// If the focus is lost, to the link to the card that was closed: the link whose href ends like
    /// this.
    LinkToCard(String),
    /// Back to how the page was before the overlay, then as [`Self::LinkToCard`].
    Uncovered(Option<String>),
}

/// The link by which a page was left.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct LeftBy {
    /// Where it leads.
    pub href: String,
    /// How many links before it on the page lead there, too.
    pub before: usize,
    /// How far the page was scrolled down, in pixels.
    pub top: i32,
}

/// What is known of a move.
pub(super) struct MoveContext<'a> {
    /// How the address was reached.
    pub arrival: Arrival,
    /// The address before; none at the start.
    pub before: Option<&'a Address>,
    /// Whether the page was there before the program, so that the browser has already scrolled it.
    pub prerendered: bool,
    /// Whether focus and scroll position from before the overlay were saved.
    pub uncovered: bool,
    /// The link by which this address was last left.
    pub left_by: Option<LeftBy>,
    /// Whether an element had the focus.
    pub had_focus: bool,
}

/// Whether an address is on another page than the one before, if there was one.
pub(super) fn changes_page(before: Option<&Address>, address: &Address) -> bool {
    before.is_none_or(|before| before.path() != address.path())
}

impl MoveContext<'_> {
    /// Where a move to an address leads.
    pub fn destination(self, address: &Address) -> Destination {
        let new_page = changes_page(self.before, address);
        // A link to the place that the address already names shows it again, as in a browser.
        let same_place = self.before.is_some_and(|before| {
            before != address && !new_page && before.fragment == address.fragment
        });
        let closed = self.before.and_then(|before| closed_card(before, address));
        match (self.arrival, &address.fragment) {
            // The page below a card was redrawn when a reading was chosen in the card.
            (Arrival::Replaced, None) => closed.map_or(Destination::Stay, Destination::LinkToCard),
            (Arrival::Landed, None) | (Arrival::Replaced, _) => Destination::Stay,
            (Arrival::Landed, Some(_)) if self.prerendered => Destination::Stay,
            (Arrival::Returned, Some(_)) if self.uncovered && !new_page => {
                Destination::Uncovered(closed)
            }
            // What opens over the page takes the focus itself.
            (Arrival::Returned, Some(_)) if new_page && covers_page(address) => {
                let left = self.left_by;
                left.map_or(Destination::Stay, |left| Destination::Scrolled(left.top))
            }
            (Arrival::Returned, _) => match (self.left_by.filter(|_| new_page), closed) {
                (Some(link), _) => Destination::LinkLeftBy(link),
                // Such as Forward: the focus goes to the heading, as it did at first.
                (None, _) if new_page => Destination::SameElement,
                (None, Some(closed)) => Destination::LinkToCard(closed),
                (None, None) if self.had_focus => Destination::SameElement,
                (None, None) => Destination::Stay,
            },
            // Opening something over the page doesn't scroll it.
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
