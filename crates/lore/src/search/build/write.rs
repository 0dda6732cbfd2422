//! Writing the table: its header and its sections.

use std::collections::BTreeMap;

use super::gather::{Gathered, Use};
use crate::search::bits::BitWriter;
use crate::search::format::{
    COUNT_LIMIT, FLAG_FREQUENCIES, FLAG_WIDE, FREQUENCIES_FROM, HEADER, MAGIC, MOST_TIMES,
    SECTIONS, SKIP_LIMIT, STOP_COUNT, TERM, TERM_BLOCK, count_byte, length_class, rice_bits,
};
use crate::search::stop::is_stop_word;

impl Gathered {
    pub(super) fn write(&self) -> Vec<u8> {
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

/// Writes the postings of a term: whether any is a name, then for each the gap to the previous one
/// in Rice code, its flags if it is a name, and its count in the body, if that is stored. Most
/// terms have only one posting, whose document is stored as it is.
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

fn number(length: usize) -> u32 {
    u32::try_from(length).expect("a lore has fewer than four thousand million of anything")
}
