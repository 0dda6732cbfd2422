//! What the search listens to: the box that answers as one types, and the keys of the results.

mod combobox;
mod results;

/// Listens for as long as the page lives.
pub(super) fn follow() {
    combobox::follow();
    results::follow();
}

/// Takes note of what has just been drawn.
pub(super) fn attach() {
    combobox::equip_all();
    results::announce();
}
