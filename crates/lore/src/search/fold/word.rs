//! A folded word, and its position in the text.

/// The maximum length of a folded word in bytes; longer ones are cut. The automaton in `automaton`
/// has 64 states, one before each byte and one after.
pub const LONGEST_WORD: usize = 60;

/// One word, folded.
#[derive(Clone, Debug, Default)]
pub struct Word {
    /// The folded bytes, each below 0x80.
    pub bytes: Vec<u8>,
    /// For each folded byte, where the character it came from begins in the text.
    pub from: Vec<u32>,
    /// Where the word's last character ends in the text, in bytes.
    pub end: u32,
    /// How many folded bytes remain without a possessive `'s`; equals the length where there is none.
    pub bare: usize,
    /// The position in `bytes` where the last letter of a run without spaces begins, if the word
    /// ends one: no further word begins with that letter.
    pub(super) tail: Option<usize>,
}

impl Word {
    /// The word without its possessive ending.
    pub fn bare(&self) -> &[u8] {
        &self.bytes[..self.bare]
    }

    /// The last letter of a run without spaces, if the word is more than that and ends the run.
    pub fn tail(&self) -> Option<&[u8]> {
        self.bytes.get(self.tail?..)
    }

    /// Where in the text that letter begins, in bytes; the word's beginning if there is none.
    pub fn start_of_tail(&self) -> usize {
        let from = self.from.get(self.tail.unwrap_or_default());
        from.map_or(0, |&at| at as usize)
    }

    /// Where the word begins in the text, in bytes.
    pub fn start(&self) -> usize {
        self.from.first().map_or(0, |&at| at as usize)
    }

    /// The word as the text has it, without its possessive ending.
    pub fn spelt<'t>(&self, text: &'t str) -> &'t str {
        let end = self.bare.checked_sub(1).map_or(0, |last| self.end_of(last));
        text.get(self.start()..end).unwrap_or_default()
    }

    /// The place in the text where the folded byte `at` ends.
    ///
    /// That is where the next folded character starts, so a dropped apostrophe or
    /// combining mark belongs to the letter before it.
    pub fn end_of(&self, at: usize) -> usize {
        let start = self.from.get(at);
        let next = self.from[(at + 1).min(self.from.len())..].iter();
        next.into_iter()
            .find(|&next| Some(next) != start)
            .map_or(self.end, |&next| next) as usize
    }
}
