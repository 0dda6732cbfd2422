//! What a query is looked up by: its words, and neighbours joined to one word.

use super::expand::Part;
use super::index::Index;
use super::rank::Typed;

/// The parts of the query: its words, and neighbours joined.
pub(super) fn parts(index: &Index<'_>, typed: &[Typed], open: bool) -> Vec<Part> {
    let count = typed.len();
    let mut parts = Vec::with_capacity(count * 2);
    for (at, Typed { word, quoted }) in typed.iter().enumerate() {
        let last = at + 1 == count;
        let mut part = Part::new(
            index,
            word.bytes.clone(),
            at..at + 1,
            open && last && !quoted,
        );
        if part.exact.is_none() && word.bare < word.bytes.len() && index.find(word.bare()).is_some()
        {
            part = Part::new(index, word.bare().to_vec(), at..at + 1, false);
        }
        part.literal = *quoted;
        if !last && !quoted && part.exact.is_none() && part.letters.len() > 1 {
            // "card mil": a word may be unfinished although another follows.
            part.begun = index.beginning_with(&part.letters);
        }
        parts.push(part);
    }
    let mut join = |from: usize, to: usize, open: bool| {
        if typed[from..to].iter().any(|typed| typed.quoted) {
            return;
        }
        let mut letters = Vec::new();
        for typed in &typed[from..to] {
            letters.extend_from_slice(&typed.word.bytes);
        }
        // The dictionary only contains stop words that occur in a name or a claim.
        let known = parts[from..to]
            .iter()
            .all(|part| part.exact.is_some() || part.is_stop_word());
        let part = Part::new(index, letters, from..to, open);
        if part.exact.is_some() || !known {
            parts.push(part);
        }
    };
    for at in 1..count {
        join(at - 1, at + 1, open && at + 1 == count);
    }
    if (3..=5).contains(&count) {
        join(0, count, false);
    }
    parts
}
