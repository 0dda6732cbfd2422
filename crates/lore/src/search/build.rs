//! Building the table, at compile time.
//!
//! The same documents give the same bytes: everything is ordered, nothing is hashed.

use super::bits::BitWriter;
use super::fold::{Word, words};
use super::format::{
    COUNT_LIMIT, FLAG_FREQUENCIES, FLAG_WIDE, FREQUENCIES_FROM, HEADER, LINE_WORDS, LineKind,
    MAGIC, MOST_TIMES, SECTIONS, SKIP_LIMIT, STOP_COUNT, TERM, TERM_BLOCK, count_byte,
    length_class, rice_bits,
};
use super::stop::is_stop_word;
use std::collections::BTreeMap;

/// What is to be found of one entry. Its place among the documents is its ordinal.
#[derive(Clone, Debug, Default)]
pub struct Document<'t> {
    /// The name it goes by.
    pub title: &'t str,
    /// Its other names.
    pub aliases: Vec<&'t str>,
    /// The headings of its text, in order.
    pub headings: Vec<&'t str>,
    /// Its claims as short sentences, in order.
    pub claims: Vec<&'t str>,
    /// Everything else it says, as plain text.
    pub body: &'t str,
}

/// What one document has to do with one term.
#[derive(Clone, Copy, Default)]
struct Use {
    times: u32,
    title: bool,
    alias: bool,
}

/// A name, heading or claim, with its words in order.
struct Line {
    kind: LineKind,
    words: Vec<Vec<u8>>,
}

/// The words of all documents, before they have numbers.
#[derive(Default)]
struct Gathered {
    terms: BTreeMap<Vec<u8>, BTreeMap<u32, Use>>,
    lines: Vec<Vec<Line>>,
    lengths: Vec<usize>,
}

/// The table of `documents`, to be opened with [`super::Index::open`].
///
/// Ordinals are 32-bit and offsets into the letters 24-bit: several million words.
pub fn build(documents: &[Document<'_>]) -> Vec<u8> {
    let mut gathered = Gathered::default();
    for (ordinal, document) in (0..).zip(documents) {
        gathered.add(ordinal, document);
    }
    gathered.write()
}

impl Gathered {
    fn add(&mut self, ordinal: u32, document: &Document<'_>) {
        self.lines.push(Vec::new());
        self.add_line(ordinal, LineKind::Title, document.title);
        let bare = bare_title(document.title);
        if let Some(bare) = bare {
            self.add_line(ordinal, LineKind::Alias, bare);
        }
        for alias in &document.aliases {
            self.add_line(ordinal, LineKind::Alias, alias);
        }
        // A title and an alias of one and the same word: the mark of a bare title.
        if let Some(word) = bare.and_then(|bare| words(bare).next()) {
            let posting = self
                .terms
                .get_mut(&word.bytes)
                .and_then(|uses| uses.get_mut(&ordinal));
            if let Some(posting) = posting {
                posting.title |= posting.alias;
            }
        }
        let mut length = self.add_text(ordinal, document.body);
        for heading in &document.headings {
            self.add_line(ordinal, LineKind::Heading, heading);
            length += self.add_text(ordinal, heading);
        }
        for claim in &document.claims {
            self.add_line(ordinal, LineKind::Claim, claim);
            length += self.add_text(ordinal, claim);
        }
        self.lengths.push(length);
    }

    fn add_line(&mut self, ordinal: u32, kind: LineKind, text: &str) {
        let mut folded: Vec<Vec<u8>> = Vec::new();
        for word in words(text) {
            self.add_tail(ordinal, &word);
            folded.push(word.bytes);
        }
        folded.truncate(LINE_WORDS);
        for word in &folded {
            self.terms.entry(word.clone()).or_default();
        }
        let name = matches!(kind, LineKind::Title | LineKind::Alias);
        if let (true, [word]) = (name, folded.as_slice()) {
            let uses = self.terms.entry(word.clone()).or_default();
            let posting = uses.entry(ordinal).or_default();
            posting.title |= kind == LineKind::Title;
            posting.alias |= kind == LineKind::Alias;
        } else if !(name && folded.is_empty()) {
            let lines = self.lines.last_mut().expect("a document was begun");
            if lines.len() < usize::from(u8::MAX) {
                lines.push(Line {
                    kind,
                    words: folded,
                });
            }
        }
    }

    /// Adds the words of a running text; says how many there are.
    fn add_text(&mut self, ordinal: u32, text: &str) -> usize {
        let mut length = 0;
        for word in words(text) {
            length += 1;
            self.add_tail(ordinal, &word);
            if !is_stop_word(&word.bytes) {
                let uses = self.terms.entry(word.bare().to_vec()).or_default();
                uses.entry(ordinal).or_default().times += 1;
            }
        }
        length
    }

    /// The last letter of a run without spaces begins no word, so it is one by itself: 都 is found
    /// in 京都.
    fn add_tail(&mut self, ordinal: u32, word: &Word) {
        if let Some(letter) = word.tail() {
            let uses = self.terms.entry(letter.to_vec()).or_default();
            uses.entry(ordinal).or_default().times += 1;
        }
    }

    fn write(&self) -> Vec<u8> {
        let documents = number(self.lengths.len());
        let mean = self.lengths.iter().sum::<usize>() / self.lengths.len().max(1);
        let frequencies = mean >= FREQUENCIES_FROM;
        let wide = self.terms.len() > usize::from(u16::MAX);
        let mut sections: [Vec<u8>; SECTIONS] = Default::default();
        let [
            term_blocks,
            posting_blocks,
            letters,
            counts,
            postings,
            lines_of,
            lengths,
            heads,
            numbers,
        ] = &mut sections;

        let mut bits = BitWriter::default();
        let mut before: &[u8] = &[];
        for (at, (term, uses)) in self.terms.iter().enumerate() {
            if at % TERM_BLOCK == 0 {
                term_blocks.extend(&number(letters.len()).to_le_bytes()[..3]);
                before = &[];
                posting_blocks.extend(number(bits.position()).to_le_bytes());
            }
            let same = before.iter().zip(term).take_while(|(a, b)| a == b).count();
            letters.push(TERM | u8::try_from(same).expect("words are short"));
            letters.extend(&term[same..]);
            before = term;
            let count = number(uses.len());
            let byte = if is_stop_word(term) {
                STOP_COUNT
            } else {
                count_byte(count)
            };
            counts.push(byte);
            if byte >= COUNT_LIMIT {
                bits.plain(count);
            }
            write_postings(&mut bits, documents, uses, frequencies);
        }
        *postings = bits.finish();

        let mut line_numbers: Vec<u32> = Vec::new();
        let order: BTreeMap<&[u8], u32> = (0..)
            .zip(&self.terms)
            .map(|(at, (term, _))| (term.as_slice(), at))
            .collect();
        for lines in &self.lines {
            lines_of.push(u8::try_from(lines.len()).expect("limited above"));
            for line in lines {
                heads.push(
                    (line.kind as u8) << 6 | u8::try_from(line.words.len()).expect("limited above"),
                );
                line_numbers.extend(line.words.iter().map(|word| order[word.as_slice()]));
            }
        }
        let bytes = if wide { 3 } else { 2 };
        for number in line_numbers {
            numbers.extend(&number.to_le_bytes()[..bytes]);
        }
        if frequencies {
            lengths.extend(self.lengths.iter().map(|&length| length_class(length)));
        }

        let flags = u32::from(frequencies) * FLAG_FREQUENCIES + u32::from(wide) * FLAG_WIDE;
        let lines = number(heads.len());
        let counts = [
            documents,
            number(self.terms.len()),
            lines,
            flags,
            number(mean),
        ];
        let mut bytes = Vec::with_capacity(HEADER + sections.iter().map(Vec::len).sum::<usize>());
        bytes.extend(MAGIC);
        bytes.extend(counts.into_iter().flat_map(u32::to_le_bytes));
        bytes.extend(
            sections
                .iter()
                .flat_map(|section| number(section.len()).to_le_bytes()),
        );
        bytes.extend(sections.iter().flatten());
        bytes
    }
}

/// Writes the postings of a term: whether any is a name, then for each the gap to the one before
/// by Rice's code, its flags if it is a name, and how often the body has it, where that is stored.
/// Most terms have one posting only; of it the document stands as such.
fn write_postings(
    bits: &mut BitWriter,
    documents: u32,
    uses: &BTreeMap<u32, Use>,
    frequencies: bool,
) {
    let count = number(uses.len());
    if count == 0 {
        return;
    }
    let mut list = BitWriter::default();
    let is_name = |posting: &Use| posting.title || posting.alias;
    let named = uses.values().any(is_name);
    list.bits(u32::from(named), 1);
    let low = rice_bits(documents, count);
    let mut next = 0;
    for (&ordinal, posting) in uses {
        if count == 1 {
            list.below(ordinal, documents);
        } else {
            list.rice(ordinal - next, low);
        }
        next = ordinal + 1;
        if named && count > 1 {
            list.bits(u32::from(is_name(posting)), 1);
        }
        if is_name(posting) {
            let flags = u32::from(posting.times > 0)
                | u32::from(posting.title) << 1
                | u32::from(posting.alias) << 2;
            list.bits(flags, 3);
        }
        if frequencies && posting.times > 0 {
            let more = posting.times.min(MOST_TIMES) - 1;
            list.rice(more, 0);
        }
    }
    let length = list.position();
    if count >= SKIP_LIMIT {
        bits.plain(number(length));
    }
    let bytes = list.finish();
    for at in 0..length {
        bits.bits(u32::from(bytes[at / 8] >> (at % 8) & 1), 1);
    }
}

/// "Mercury" of "Mercury (planet)": what readers type.
fn bare_title(title: &str) -> Option<&str> {
    let (bare, _) = title.strip_suffix(')')?.rsplit_once('(')?;
    let bare = bare.trim_end();
    (!bare.is_empty()).then_some(bare)
}

fn number(length: usize) -> u32 {
    u32::try_from(length).expect("a lore has fewer than four thousand million of anything")
}
