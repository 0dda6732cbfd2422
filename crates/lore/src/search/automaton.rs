//! Which words are within a few slips of the one typed: a bit-parallel automaton.
//!
//! Wu and Manber's automaton (1992) with Damerau's transposition (1964) as one slip: bit `i` of row
//! `d` is set if `i` bytes of the typed word are matched with at most `d` slips. The dictionary is
//! sorted, so words that share their first letters share the automaton's first states: these are on
//! a stack, one per depth, and a depth without a live state rules out all words below it at once.
//! So one walk over 100,000 words takes about a millisecond, without a table in the index.

use super::fold::LONGEST_WORD;

/// The most slips that are ever searched for.
pub(super) const MOST_SLIPS: usize = 3;

/// Slips allowed within the first letters of a dictionary word, by the number of letters minus one.
///
/// People get the beginning of a word right more often than its middle (Pollock and Zamora 1984),
/// and this limit saves the most time: the walk skips most of the dictionary after two letters.
const SLIPS_BY_DEPTH: [usize; 5] = [1, 1, 2, 2, MOST_SLIPS];

/// The states after some letters of a dictionary word.
#[derive(Clone, Copy, Debug)]
struct States {
    rows: [u64; MOST_SLIPS + 1],
    /// Halfway through a transposition: the second letter was read, the first is still to come.
    swaps: [u64; MOST_SLIPS],
    /// The fewest slips with which the whole typed word matched here or earlier.
    begun: u8,
    alive: bool,
}

/// How near a dictionary word is to the typed one, in slips; 255 means out of reach.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Nearness {
    /// Slips between the typed word and the whole dictionary word.
    pub(super) whole: u8,
    /// Slips between the typed word and the nearest beginning of the dictionary word.
    pub(super) begun: u8,
}

/// "Not within reach".
pub(super) const FAR: u8 = u8::MAX;

/// The automaton of one typed word, walking the dictionary in order.
#[derive(Debug)]
pub(super) struct Automaton {
    masks: [u64; 128],
    last: u64,
    slips: usize,
    prefix_slips: Option<usize>,
    stack: Vec<States>,
    /// How many letters of the current word the stack covers.
    depth: usize,
    full: u64,
}

impl Automaton {
    /// For `word`, within `slips` as a whole and `prefix_slips` as a beginning.
    pub(super) fn new(word: &[u8], slips: usize, prefix_slips: Option<usize>) -> Self {
        let word = &word[..word.len().min(LONGEST_WORD)];
        let mut masks = [0; 128];
        for (at, &byte) in word.iter().enumerate() {
            masks[usize::from(byte & 0x7f)] |= 1 << at;
        }
        let slips = slips
            .min(MOST_SLIPS)
            .max(prefix_slips.unwrap_or(0).min(MOST_SLIPS));
        let last = 1 << word.len();
        let full = last | (last - 1);
        let mut rows = [0; MOST_SLIPS + 1];
        for (slip, row) in rows.iter_mut().enumerate().take(slips + 1) {
            *row = ((2_u64 << slip) - 1) & full;
        }
        let first = States {
            rows,
            swaps: [0; MOST_SLIPS],
            begun: FAR,
            alive: true,
        };
        let stack = vec![first; LONGEST_WORD + 2];
        Self {
            masks,
            last,
            slips,
            prefix_slips,
            stack,
            depth: 0,
            full,
        }
    }

    /// The nearness of `word`, which shares its first `shared` letters with the previous word.
    #[inline]
    pub(super) fn next(&mut self, word: &[u8], shared: usize) -> Option<Nearness> {
        self.depth = self.depth.min(shared);
        while self.depth < word.len() && self.stack[self.depth].alive {
            if self.depth + 1 >= self.stack.len() {
                return None;
            }
            self.stack[self.depth + 1] = self.step(&self.stack[self.depth], word[self.depth]);
            self.depth += 1;
        }
        let states = &self.stack[self.depth];
        let mut whole = FAR;
        if self.depth == word.len() {
            whole = self.finished(&states.rows);
        }
        (whole != FAR || states.begun != FAR).then_some(Nearness {
            whole,
            begun: states.begun,
        })
    }

    /// The number of first letters of the last word after which no word starting with them can be
    /// near; `None` if some may be.
    #[inline]
    pub(super) fn settled(&self) -> Option<usize> {
        let states = &self.stack[self.depth];
        (!states.alive && states.begun == FAR).then_some(self.depth)
    }

    #[inline]
    fn finished(&self, rows: &[u64; MOST_SLIPS + 1]) -> u8 {
        for (slip, row) in (0..).zip(&rows[..=self.slips]) {
            if row & self.last != 0 {
                return slip;
            }
        }
        FAR
    }

    #[inline]
    fn step(&self, from: &States, byte: u8) -> States {
        let mask = self.masks[usize::from(byte & 0x7f)];
        let allowed = self
            .slips
            .min(SLIPS_BY_DEPTH[self.depth.min(SLIPS_BY_DEPTH.len() - 1)]);
        let mut to = States {
            rows: [0; MOST_SLIPS + 1],
            swaps: [0; MOST_SLIPS],
            begun: from.begun,
            alive: false,
        };
        to.rows[0] = (from.rows[0] & mask) << 1 & self.full;
        let mut any = to.rows[0];
        // A manual loop: at `opt-level = "z"` a range's iterator isn't inlined.
        let mut slip = 1;
        while slip <= allowed {
            let fewer = from.rows[slip - 1];
            // One letter too many in the dictionary's word, another letter, one too few, two swapped.
            let row = (from.rows[slip] & mask) << 1
                | fewer
                | (fewer << 1)
                | (to.rows[slip - 1] << 1)
                | (from.swaps[slip - 1] & mask) << 2;
            to.swaps[slip - 1] = fewer & (mask >> 1);
            to.rows[slip] = row & self.full;
            any |= to.swaps[slip - 1] | to.rows[slip];
            slip += 1;
        }
        if let Some(prefix_slips) = self.prefix_slips {
            let found = self.finished(&to.rows);
            if usize::from(found) <= prefix_slips {
                to.begun = from.begun.min(found);
            }
        }
        to.alive = any != 0;
        to
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The textbook table, with transpositions of neighbours as one slip.
    fn slips(a: &[u8], b: &[u8]) -> usize {
        let mut table = vec![vec![0; b.len() + 1]; a.len() + 1];
        for i in 0..=a.len() {
            for j in 0..=b.len() {
                table[i][j] = if i == 0 || j == 0 {
                    i + j
                } else {
                    let changed = table[i - 1][j - 1] + usize::from(a[i - 1] != b[j - 1]);
                    let mut best = changed.min(table[i - 1][j] + 1).min(table[i][j - 1] + 1);
                    if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                        best = best.min(table[i - 2][j - 2] + 1);
                    }
                    best
                };
            }
        }
        table[a.len()][b.len()]
    }

    /// All words of up to seven of three letters, in order.
    fn words() -> Vec<Vec<u8>> {
        let mut words: Vec<Vec<u8>> = Vec::new();
        let mut longest = vec![Vec::new()];
        for _ in 0..7 {
            let longer = longest
                .iter()
                .flat_map(|word| b"abc".map(|letter| [&word[..], &[letter]].concat()));
            longest = longer.collect();
            words.extend_from_slice(&longest);
        }
        words.sort();
        words
    }

    /// Compares what the automaton and the table say of sorted words.
    fn compare<'w>(typed: &[u8], words: impl Iterator<Item = &'w Vec<u8>>) {
        let told = |slips: usize| if slips > 1 { 255 } else { slips };
        let mut automaton = Automaton::new(typed, 1, Some(1));
        let mut before: &[u8] = b"";
        for word in words {
            let shared = before.iter().zip(word).take_while(|(a, b)| a == b).count();
            let near = automaton.next(word, shared).unwrap_or(Nearness {
                whole: FAR,
                begun: FAR,
            });
            let whole = told(slips(typed, word));
            assert_eq!(usize::from(near.whole), whole, "{typed:?} {word:?}");
            let begun = (1..=word.len()).map(|to| slips(typed, &word[..to]));
            let begun = told(begun.min().unwrap_or(9));
            assert_eq!(usize::from(near.begun), begun, "{typed:?} {word:?}");
            before = word;
        }
    }

    #[test]
    fn agrees_with_the_table() {
        let words = words();
        for typed in [&b"abcab"[..], b"ba", b"cccabc", b"acb"] {
            compare(typed, words.iter());
            // These share less with the word before.
            compare(typed, words.iter().step_by(5));
        }
    }
}
