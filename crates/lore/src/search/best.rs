//! Putting the best first.

use super::hit::Hit;
use super::lines::Weights;
use super::rank::Request;
use super::row::Rows;
use super::weights as w;

/// What decides between two answers.
#[derive(Clone, Copy)]
struct Order {
    score: f32,
    /// Among titles that begin as typed, the place in an index from A to Z.
    place: (u32, u32),
}

impl Order {
    /// Whether the other comes first. Rows come by document, so that equals stay in that order.
    fn is_after(&self, other: &Self) -> bool {
        self.score < other.score || (self.score <= other.score && self.place > other.place)
    }
}

/// The best rows as hits, best first, and whether the first speaks of every word.
pub(super) fn best(rows: &Rows, weights: &Weights, request: &Request<'_>) -> (Vec<Hit>, bool) {
    let most = request.most;
    let mut hits: Vec<(Hit, Order, bool)> = Vec::with_capacity(most + 1);
    let mut good = false;
    for row in &rows.all[1..] {
        let mut sum = 0.0;
        let mut covered = 0.0;
        let mut lacking = row.excluded;
        let mut complete = true;
        let mut said = 0;
        for ((evidence, weight), typed) in row.words.iter().zip(&weights.of).zip(request.typed) {
            sum += evidence * weight;
            covered += if *evidence > 0.0 { *weight } else { 0.0 };
            lacking |= typed.quoted && *evidence <= 0.0;
            said += u32::from(*evidence >= w::SAID && *weight > w::STOP_WORD);
            complete &= *evidence > 0.0 || *weight <= w::STOP_WORD;
        }
        let coverage = covered / weights.sum;
        let complete_bonus = if complete { w::COMPLETE } else { 0.0 };
        let words = sum / weights.sum;
        let mut score =
            coverage * (w::NAME * row.name + w::WORDS * words) + complete_bonus * words + row.exact;
        if let (true, Some(_)) = (row.exact <= 0.0, row.begun) {
            score = w::BEGUN_TITLE;
        }
        let place = row.begun.unwrap_or_default();
        let rank = |score: f32, hits: &[(Hit, Order, bool)]| {
            let order = Order { score, place };
            hits.partition_point(|(_, before, _)| !before.is_after(&order))
        };
        let enough = words.max(row.name);
        good |= !lacking && (enough >= w::LEAST || said >= w::SAID_TOGETHER);
        if lacking || enough < w::LEAST * w::LEAST_BESIDE || rank(score, &hits) >= most {
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
        hits.insert(at, (hit, Order { score, place }, complete));
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
