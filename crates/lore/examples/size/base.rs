//! What every program of the project has: texts that are read and made, lists that grow.

use std::hint::black_box;

/// Uses the standard library as any page of the app does; says some bytes and a text.
pub(crate) fn texts_and_lists() -> (Vec<u8>, String) {
    let mut bytes: Vec<u8> = black_box(Vec::new());
    let mut numbers: Vec<u32> = black_box(Vec::new());
    let mut text: String = black_box(String::new());
    text.push_str(black_box("typed"));
    text.push(black_box('é'));
    for (at, c) in black_box("as typed").char_indices().rev() {
        bytes.push(u8::try_from(at).unwrap_or(0));
        numbers.push(u32::from(c));
    }
    for c in text.chars() {
        numbers.insert(black_box(0), u32::from(c));
    }
    bytes.extend_from_slice(&text.as_bytes()[black_box(0)..]);
    black_box(&text[black_box(0)..black_box(0)]);
    black_box([text.as_str(), black_box("more")].concat());
    black_box(numbers);
    (bytes, text)
}
