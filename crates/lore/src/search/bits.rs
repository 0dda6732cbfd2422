//! Bit streams, least significant bit first, for the posting lists.

/// A quotient this large is written as an escape and plain bits.
const ESCAPE: u32 = 24;
/// Bits of a number after an escape, and of counts and lengths.
const PLAIN: u32 = 28;

/// How many bits a number below `limit` may need, and how many numbers need one bit less.
const fn widths(limit: u32) -> (u32, u32) {
    let count = if limit > 1 {
        (limit - 1).ilog2() + 1
    } else {
        1
    };
    (count, (1 << count) - limit)
}

/// Appends bits to bytes.
#[derive(Debug, Default)]
pub(super) struct BitWriter {
    bytes: Vec<u8>,
    used: usize,
}

impl BitWriter {
    /// How many bits were written.
    pub(super) fn position(&self) -> usize {
        self.used
    }

    /// Writes the low `count` bits of `value`.
    pub(super) fn bits(&mut self, value: u32, count: u32) {
        for bit in 0..count {
            if self.used.is_multiple_of(8) {
                self.bytes.push(0);
            }
            let last = self.bytes.len() - 1;
            self.bytes[last] |= (((value >> bit) & 1) as u8) << (self.used % 8);
            self.used += 1;
        }
    }

    /// Writes a number below 2²⁸ in 28 bits.
    pub(super) fn plain(&mut self, value: u32) {
        self.bits(value, PLAIN);
    }

    /// Writes `value` in Rice code with `low` plain bits (Golomb 1966, Rice 1979).
    pub(super) fn rice(&mut self, value: u32, low: u32) {
        let quotient = value >> low;
        if quotient >= ESCAPE {
            self.bits(u32::MAX, ESCAPE);
            self.plain(value);
        } else {
            self.bits((1 << quotient) - 1, quotient + 1);
            self.bits(value, low);
        }
    }

    /// Writes a number below `limit`; those that fit in one bit less are shorter.
    pub(super) fn below(&mut self, value: u32, limit: u32) {
        let (count, short) = widths(limit);
        if value < short {
            self.bits(value, count - 1);
        } else {
            self.bits((value + short) >> 1, count - 1);
            self.bits((value + short) & 1, 1);
        }
    }

    /// The bytes, padded so that the reader can always load eight at once.
    pub(super) fn finish(mut self) -> Vec<u8> {
        self.bytes.extend([0; 8]);
        self.bytes
    }
}

/// Reads bits; past the end there are zeros.
#[derive(Clone, Debug)]
pub(super) struct BitReader<'b> {
    bytes: &'b [u8],
    at: usize,
}

impl<'b> BitReader<'b> {
    pub(super) fn new(bytes: &'b [u8], at: usize) -> Self {
        Self { bytes, at }
    }

    /// At least 57 bits from here.
    #[inline]
    fn peek(&self) -> u64 {
        let from = self.at / 8;
        let Some(eight) = self
            .bytes
            .get(from..)
            .and_then(|rest| rest.first_chunk::<8>())
        else {
            return 0;
        };
        u64::from_le_bytes(*eight) >> (self.at % 8)
    }

    /// The next `count` bits, at most 32.
    #[inline]
    #[expect(clippy::cast_possible_truncation, reason = "masked to at most 32 bits")]
    pub(super) fn bits(&mut self, count: u32) -> u32 {
        let value = self.peek() & ((1 << count) - 1);
        self.at = self.at.saturating_add(count as usize);
        value as u32
    }

    /// A number written by [`BitWriter::plain`].
    pub(super) fn plain(&mut self) -> u32 {
        self.bits(PLAIN)
    }

    /// A number written by [`BitWriter::rice`].
    #[inline]
    pub(super) fn rice(&mut self, low: u32) -> u32 {
        let quotient = self.peek().trailing_ones();
        if quotient >= ESCAPE {
            self.skip(ESCAPE as usize);
            return self.plain();
        }
        self.skip(quotient as usize + 1);
        (quotient << low) | self.bits(low)
    }

    /// A number written by [`BitWriter::below`].
    pub(super) fn below(&mut self, limit: u32) -> u32 {
        let (count, short) = widths(limit);
        let value = self.bits(count - 1);
        if value < short {
            value
        } else {
            (value << 1 | self.bits(1)) - short
        }
    }

    /// Skips `bits`.
    pub(super) fn skip(&mut self, bits: usize) {
        self.at = self.at.saturating_add(bits);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read() {
        let mut writer = BitWriter::default();
        let numbers = [0, 1, 5, 23, 24, 25, 1000, 77_777, (1 << 28) - 1];
        for low in [0, 3, 14] {
            for number in numbers {
                writer.rice(number, low);
                writer.bits(number & 7, 3);
            }
        }
        let bytes = writer.finish();
        let mut reader = BitReader::new(&bytes, 0);
        for low in [0, 3, 14] {
            for number in numbers {
                assert_eq!(reader.rice(low), number, "rice {low}");
                assert_eq!(reader.bits(3), number & 7);
            }
        }
    }

    #[test]
    fn numbers_below_a_limit_are_read() {
        for limit in [1, 2, 3, 8, 9, 1000, 1024, 124] {
            let mut writer = BitWriter::default();
            (0..limit).for_each(|number| writer.below(number, limit));
            let bytes = writer.finish();
            let mut reader = BitReader::new(&bytes, 0);
            for number in 0..limit {
                assert_eq!(reader.below(limit), number, "below {limit}");
            }
        }
    }

    #[test]
    fn past_the_end_is_zero() {
        let mut reader = BitReader::new(&[0xff; 3], 0);
        reader.skip(usize::MAX);
        assert_eq!(reader.bits(5), 0);
        assert_eq!(reader.rice(3), 0);
    }
}
