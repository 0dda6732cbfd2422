use super::{ComboboxKey, ComboboxState, Pressed};

/// A list after some keys, and what the last one did.
fn after(count: usize, keys: &[ComboboxKey]) -> (ComboboxState, Pressed) {
    let begin = (ComboboxState::of_options(count), Pressed::Unhandled);
    keys.iter().fold(begin, |(state, _), &key| state.press(key))
}

#[test]
fn new_options_are_shown_and_none_is_active() {
    let state = ComboboxState::of_options(3);
    assert!(state.is_open());
    assert_eq!(state.active(), None);
    assert!(!ComboboxState::of_options(0).is_open());
}

#[test]
fn the_arrows_go_round_through_the_field() {
    use ComboboxKey::{Next, Previous};
    assert_eq!(after(3, &[Next]).0.active(), Some(0));
    assert_eq!(after(3, &[Next, Next, Next]).0.active(), Some(2));
    assert_eq!(after(3, &[Next, Next, Next, Next]).0.active(), None);
    assert_eq!(after(3, &[Previous]).0.active(), Some(2));
    assert_eq!(after(3, &[Next, Previous]).0.active(), None);
    assert_eq!(after(3, &[Previous, Previous]).0.active(), Some(1));
}

#[test]
fn where_an_option_is_always_active_the_arrows_go_round_through_the_options() {
    use ComboboxKey::{Next, Previous};
    let active = |count, keys: &[ComboboxKey]| {
        let begin = ComboboxState::with_first_active(count);
        let last = keys.iter().fold(begin, |state, &key| state.press(key).0);
        last.active()
    };
    assert_eq!(active(0, &[Next, Previous]), None);
    assert_eq!(active(1, &[Next, Next]), Some(0));
    assert_eq!(active(3, &[]), Some(0));
    assert_eq!(active(3, &[Next, Next, Next]), Some(0));
    assert_eq!(active(3, &[Previous]), Some(2));
    assert_eq!(active(3, &[Previous, Previous]), Some(1));
}

#[test]
fn options_that_come_later_leave_the_active_one() {
    use ComboboxKey::Next;
    let (state, _) = after(3, &[Next, Next]);
    assert_eq!(state.with_count(5).active(), Some(1));
    let later = ComboboxState::with_first_active(0).with_count(2);
    assert_eq!((later.active(), later.is_open()), (Some(0), true));
}

#[test]
fn enter_takes_the_active_option_and_hides_the_rest() {
    use ComboboxKey::{Accept, Next};
    let (state, pressed) = after(3, &[Next, Next, Accept]);
    assert_eq!(pressed, Pressed::Accepted(1));
    assert!(!state.is_open());
}

#[test]
fn enter_without_an_active_option_submits_the_form() {
    use ComboboxKey::{Accept, Dismiss, Next};
    assert_eq!(after(3, &[Accept]).1, Pressed::Unhandled);
    assert_eq!(after(3, &[Next, Dismiss, Accept]).1, Pressed::Unhandled);
}

#[test]
fn escape_hides_the_options_once() {
    use ComboboxKey::{Dismiss, Next};
    let (state, pressed) = after(3, &[Next, Dismiss]);
    assert_eq!(pressed, Pressed::Handled);
    assert!(!state.is_open());
    assert_eq!(state.active(), None);
    assert_eq!(after(3, &[Dismiss, Dismiss]).1, Pressed::Unhandled);
}

#[test]
fn arrows_with_alt_show_and_hide() {
    let key = |name| ComboboxKey::named(name, true);
    assert_eq!(key("ArrowDown"), Some(ComboboxKey::Open));
    assert_eq!(key("ArrowUp"), Some(ComboboxKey::Close));
    let (state, pressed) = after(3, &[ComboboxKey::Next, ComboboxKey::Close]);
    assert_eq!(pressed, Pressed::Handled);
    assert!(!state.is_open());
}

#[test]
fn without_options_the_arrows_are_left_to_the_browser() {
    use ComboboxKey::{Next, Previous};
    assert_eq!(after(0, &[Next]).1, Pressed::Unhandled);
    assert_eq!(after(0, &[Previous]).1, Pressed::Unhandled);
}

#[test]
fn letters_belong_to_the_field() {
    for key in ["a", " ", "Home", "End", "ArrowLeft", "Tab"] {
        assert_eq!(ComboboxKey::named(key, false), None, "{key}");
    }
}
