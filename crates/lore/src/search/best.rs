//! Putting the best first.

use super::expand::of_octaves;
use super::hit::Hit;
use super::lines::Weights;
use super::rank::Request;
use super::row::{Row, Rows};
use super::weights as w;

/// The sort key of answers.
#[derive(Clone, Copy)]
struct Order {
    score: f32,
    /// Among titles that begin with what was typed, the position in alphabetical order.
    place: (u32, u32),
}

impl Order {
    /// Whether the other comes first. Rows are sorted by document, so equals stay in that order.
    fn is_after(&self, other: &Self) -> bool {
        self.score < other.score || (self.score <= other.score && self.place > other.place)
    }
}

/// The evidence for a row, summed over the words of the query.
struct Sums {
    /// The evidence of all words, as a share of their weights.
    words: f32,
    /// The total weight of words with any evidence.
    covered: f32,
    /// The total weight of words that are contained, and of others in proportion to their
    /// similarity.
    told: f32,
    /// How many are contained, perhaps with a slip.
    said: usize,
    /// Whether there is evidence for every word.
    complete: bool,
    /// Whether a required word is missing, or an excluded one is present.
    lacking: bool,
    /// The strongest evidence for a rare word that is present as typed.
    rare: f32,
}

impl Sums {
    fn of(row: &Row, weights: &Weights, request: &Request<'_>) -> Self {
        let mut sums = Self {
            words: 0.0,
            covered: 0.0,
            told: 0.0,
            said: 0,
            complete: true,
            lacking: row.excluded,
            rare: 0.0,
        };
        for (at, typed) in request.typed.iter().enumerate() {
            let (evidence, likest) = (row.words[at], row.likest[at]);
            let (weight, asked) = (weights.of[at], weights.asked[at]);
            let (speaks, is_said) = (evidence > 0.0, likest >= w::SAID);
            sums.words += evidence * weight / weights.sum;
            sums.covered += if speaks { weight } else { 0.0 };
            sums.told += asked * if is_said { 1.0 } else { likest * likest };
            let little = weight <= w::STOP_WORD;
            sums.said += usize::from(!little && likest >= w::SAID_PERHAPS);
            sums.complete &= speaks || little;
            sums.lacking |= typed.quoted && !speaks;
            if likest >= w::WHOLE && weight >= w::RARE * weights.most {
                sums.rare = sums.rare.max(evidence);
            }
        }
        sums
    }

    /// How well the row answers.
    fn score(&self, row: &Row, weights: &Weights) -> f32 {
        if let (true, Some(_)) = (row.exact <= 0.0, row.begun) {
            return w::BEGUN_TITLE;
        }
        let all = w::NAME * row.name + w::WORDS * self.words;
        if weights.sentence {
            return all * of_octaves(w::UNSAID * (self.told - weights.asked_sum)) + row.exact;
        }
        let complete = if self.complete { w::COMPLETE } else { 0.0 };
        all * self.covered / weights.sum + complete * self.words + row.exact
    }

    /// Whether the row contains enough of the query to be an answer.
    fn answers(&self, row: &Row, weights: &Weights) -> bool {
        let share = self.told / weights.asked_sum;
        let together = w::SAID_TOGETHER.min(weights.of.len());
        row.whole
            || self.rare >= w::TITLED
            || row.name * weights.sum >= w::LEAST * weights.asked_sum
            || share >= w::SAID_SHARE
            || (weights.sentence && self.rare > 0.0 && share >= w::RARE_SHARE)
            || (self.said >= together && share >= w::TOGETHER_SHARE)
    }
}

/// The best rows as hits, best first, and whether the first has evidence for every word.
pub(super) fn best(rows: &Rows, weights: &Weights, request: &Request<'_>) -> (Vec<Hit>, bool) {
    let most = request.most;
    let mut hits: Vec<(Hit, Order, bool)> = Vec::new();
    let mut good = false;
    for row in rows.all.iter().skip(1) {
        let sums = Sums::of(row, weights, request);
        let mut score = sums.score(row, weights);
        let place = row.begun.unwrap_or_default();
        let rank = |score: f32, hits: &[(Hit, Order, bool)]| {
            let order = Order { score, place };
            hits.partition_point(|(_, before, _)| !before.is_after(&order))
        };
        good |= !sums.lacking && sums.answers(row, weights);
        let little = sums.words.max(row.name) < w::LEAST_BESIDE;
        if sums.lacking || little || rank(score, &hits) >= most {
            continue;
        }
        score *= (request.admit)(row.document);
        let at = rank(score, &hits);
        if score <= 0.0 || at >= most {
            continue;
        }
        let (field, unit) = row.place();
        let hit = Hit {
            entry: row.document,
            unit,
            field,
            score,
        };
        hits.insert(at, (hit, Order { score, place }, sums.complete));
        hits.truncate(most);
    }
    if !good {
        hits.clear();
    }
    let Some((first, _, complete)) = hits.first().copied() else {
        return (Vec::new(), false);
    };
    let least = first.score.min(1.0) * w::LEAST_SHARE;
    let mut shown = Vec::new();
    for (hit, ..) in hits {
        if hit.score >= least {
            shown.push(hit);
        }
    }
    (shown, complete)
}
