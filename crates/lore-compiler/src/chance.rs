//! Pseudorandom numbers that are the same everywhere.

/// A linear congruential generator with Knuth's constants: integers only, so that native and wasm
/// programs draw the same numbers.
pub(crate) struct Chance(u64);

impl Chance {
    pub(crate) fn new(seed: u64) -> Self {
        let mut chance = Self(seed ^ 0x9e37_79b9_7f4a_7c15);
        chance.next();
        chance
    }

    fn next(&mut self) -> u32 {
        let step = self.0.wrapping_mul(6_364_136_223_846_793_005);
        self.0 = step.wrapping_add(1_442_695_040_888_963_407);
        let [.., a, b, c, d] = (self.0 >> 32).to_be_bytes();
        u32::from_be_bytes([a, b, c, d])
    }

    /// A number of `0..limit`.
    pub(crate) fn below(&mut self, limit: usize) -> usize {
        self.next() as usize % limit.max(1)
    }

    /// A number from -1 to 1.
    pub(crate) fn signed(&mut self) -> f64 {
        f64::from(self.next()) / 2_147_483_648.0 - 1.0
    }
}
