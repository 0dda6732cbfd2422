//! How similar a dictionary word is to what was typed.

use crate::search::index::Index;
use crate::search::weights as w;

/// The similarity of a word that was typed with slips of this cost.
pub(super) fn slipped(index: &Index<'_>, term: u32, cost: f32, length: usize) -> f32 {
    let octaves = octaves(1.0 + precise(index.count(term))).min(w::COMMON_OCTAVES);
    (likeness(cost, length) * (1.0 + w::COMMON * (octaves - w::COMMON_OCTAVES))).min(w::SLIP_MOST)
}

/// The similarity of a whole name that was typed with slips of this cost.
pub(in crate::search) fn slipped_name(cost: f32, length: usize) -> f32 {
    likeness(cost, length).min(w::SLIP_MOST)
}

fn likeness(cost: f32, length: usize) -> f32 {
    let share = cost / precise(u32::try_from(length).unwrap_or(1).max(1));
    1.0 - w::SLIP_DECAY * cost - w::SLIP_SHARE_DECAY * share
}

/// The binary logarithm of a number of at least 1, interpolated linearly between powers of 2.
///
/// Off by at most 0.09, which doesn't matter for any weight, and a kilobyte smaller than the exact
/// function.
pub(in crate::search) fn octaves(number: f32) -> f32 {
    precise(number.to_bits() >> 7) / 65536.0 - 127.0
}

/// The inverse of [`octaves`], also interpolated linearly.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "between 0 and 255 times 2²³"
)]
pub(in crate::search) fn of_octaves(octaves: f32) -> f32 {
    f32::from_bits(((octaves.clamp(-127.0, 127.0) + 127.0) * 8_388_608.0) as u32)
}

/// Counts of a lore are far below 2²⁴, where `f32` stops being exact.
#[expect(clippy::cast_precision_loss, reason = "see above")]
pub(in crate::search) fn precise(count: u32) -> f32 {
    count as f32
}
