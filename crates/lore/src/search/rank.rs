//! One search: gathering evidence for documents and putting the best first.

use super::build::length_class;
use super::expand::{Part, expand, precise};
use super::fold::{Word, words};
use super::format::LineKind;
use super::hit::{Field, Hit, Unit};
use super::index::{Index, Posting};
use super::lines::{MOST_WORDS, Meaning, Meanings, Weights, answer, kind_weight, word_weight};
use super::stop::is_stop_word;
use super::weights as w;

/// What speaks for one document.
#[derive(Clone, Copy, Debug)]
struct Row {
    document: u32,
    /// For each word of the query the best evidence.
    words: [f32; MOST_WORDS],
    /// The best name's score.
    name: f32,
    /// Where the best evidence stands.
    field: Field,
    unit: Unit,
    exact: f32,
}

/// The rows of the documents that anything speaks for.
struct Rows {
    /// For each document 0 or its row's place.
    of: Vec<u32>,
    all: Vec<Row>,
}

impl Rows {
    fn row(&mut self, document: u32) -> &mut Row {
        let fresh = Row {
            document,
            words: [0.0; MOST_WORDS],
            name: 0.0,
            field: Field::Body,
            unit: Unit::Entry,
            exact: 0.0,
        };
        let next = u32::try_from(self.all.len()).unwrap_or(0);
        let place = &mut self.of[document as usize];
        if *place == 0 {
            *place = next;
            self.all.push(fresh);
        }
        &mut self.all[*place as usize]
    }
}

/// The best `most` answers to the folded words.
pub(super) fn rank(index: &Index<'_>, typed: &[Word], open: bool, most: usize) -> Vec<Hit> {
    let typed = &typed[..typed.len().min(MOST_WORDS)];
    if typed.is_empty() || most == 0 || index.documents() == 0 {
        return Vec::new();
    }
    let mut parts = parts(index, typed, open);
    expand(index, &mut parts);
    let weights = weigh(index, &parts, typed);
    let mut meanings = Meanings::new(index.terms);
    for part in &parts {
        let penalty = if part.span.len() > 1 { w::JOINED } else { 1.0 };
        for found in &part.matches {
            let from = u8::try_from(part.span.start).unwrap_or(0);
            let words = u8::try_from(part.span.len()).unwrap_or(1);
            let similarity = found.similarity * penalty;
            let as_typed = found.as_typed && part.span.len() == 1;
            meanings.add(found.term, Meaning { from, words, similarity, as_typed, with: None, next: 0 });
        }
    }
    add_splits(index, typed, open, &mut meanings);

    let unused = Row {
        document: 0, words: [0.0; MOST_WORDS], name: 0.0, field: Field::Body, unit: Unit::Entry, exact: 0.0,
    };
    let mut rows = Rows { of: vec![0; index.documents() as usize], all: vec![unused] };
    read_lines(index, &meanings, &weights, &mut rows);
    read_postings(index, &parts, &meanings, &weights, &mut rows);
    best(&rows, &weights, most)
}

/// The parts of the query: its words, and neighbours joined.
fn parts(index: &Index<'_>, typed: &[Word], open: bool) -> Vec<Part> {
    let count = typed.len();
    let mut parts = Vec::with_capacity(count * 2);
    for (at, word) in typed.iter().enumerate() {
        let last = at + 1 == count;
        let stop = count > 1 && is_stop_word(&word.bytes);
        let mut part = Part::new(index, word.bytes.clone(), at..at + 1, open && last && !stop);
        if part.exact.is_none() && word.bare < word.bytes.len() && index.find(word.bare()).is_some() {
            part = Part::new(index, word.bare().to_vec(), at..at + 1, false);
        }
        parts.push(part);
    }
    let join = |from: usize, to: usize| -> Vec<u8> { typed[from..to].iter().flat_map(|word| word.bytes.clone()).collect() };
    for at in 0..count.saturating_sub(1) {
        let known = parts[at].exact.is_some() && parts[at + 1].exact.is_some();
        let part = Part::new(index, join(at, at + 2), at..at + 2, open && at + 2 == count);
        if part.exact.is_some() || !known {
            parts.push(part);
        }
    }
    if (3..=5).contains(&count) {
        let part = Part::new(index, join(0, count), 0..count, false);
        if part.exact.is_some() || parts[..count].iter().any(|part| part.exact.is_none()) {
            parts.push(part);
        }
    }
    parts
}

/// What each word weighs: how rare it is, as Robertson and Spärck Jones (1976) have it.
fn weigh(index: &Index<'_>, parts: &[Part], typed: &[Word]) -> Weights {
    let mut of = vec![0.0_f32; typed.len()];
    for (word, weight) in of.iter_mut().enumerate() {
        let part = &parts[word];
        let best = part.matches.iter().max_by(|a, b| a.similarity.total_cmp(&b.similarity));
        let count = best.map_or(0, |found| index.count(found.term).min(index.documents()));
        *weight = (1.0 + precise(index.documents()) / (1.0 + precise(count))).ln();
        if typed.len() > 1 && part.is_stop_word() {
            *weight = w::STOP_WORD;
        }
    }
    let sum = of.iter().sum();
    Weights { of, sum }
}

/// A word that may be two: "teroknor".
fn add_splits(index: &Index<'_>, typed: &[Word], open: bool, meanings: &mut Meanings) {
    for (at, word) in typed.iter().enumerate() {
        let last = open && at + 1 == typed.len();
        for cut in 2..word.bytes.len().saturating_sub(1) {
            let Some(first) = index.find(&word.bytes[..cut]) else { continue };
            let rest = &word.bytes[cut..];
            let next = if last && rest.len() > 2 {
                index.beginning_with(rest)
            } else {
                index.find(rest).map_or(0..0, |term| term..term + 1)
            };
            if !next.is_empty() {
                let from = u8::try_from(at).unwrap_or(0);
                let with = Some((next.start, next.end));
                meanings.add(first, Meaning { from, words: 1, similarity: w::JOINED, as_typed: false, with, next: 0 });
            }
        }
    }
}

fn read_lines(index: &Index<'_>, meanings: &Meanings, weights: &Weights, rows: &mut Rows) {
    index.lines(&meanings.wanted, |line| {
        let Some(answer) = answer(index, line, meanings, weights) else { return };
        let row = rows.row(line.document);
        let worth = word_weight(line.kind);
        for (best, similarity) in row.words.iter_mut().zip(answer.words) {
            *best = best.max(similarity * worth);
        }
        let (field, unit) = match line.kind {
            LineKind::Title => (Field::Title, Unit::Entry),
            LineKind::Alias => (Field::Alias, Unit::Entry),
            LineKind::Heading => (Field::Heading, Unit::Heading(line.ordinal)),
            LineKind::Claim => (Field::Claim, Unit::Claim(line.ordinal)),
        };
        row.improve(answer.score, field, unit);
        if answer.exact {
            row.exact = row.exact.max(exact_weight(line.kind));
        }
    });
}

impl Row {
    fn improve(&mut self, score: f32, field: Field, unit: Unit) {
        if score > self.name {
            self.name = score;
            self.field = field;
            self.unit = unit;
        }
    }
}

fn exact_weight(kind: LineKind) -> f32 {
    match kind {
        LineKind::Title => w::EXACT_TITLE,
        LineKind::Alias => w::EXACT_ALIAS,
        LineKind::Heading | LineKind::Claim => 0.0,
    }
}

fn read_postings(index: &Index<'_>, parts: &[Part], meanings: &Meanings, weights: &Weights, rows: &mut Rows) {
    let whole = weights.of.len();
    for part in parts {
        let mut visit = |term: u32, posting: Posting| {
            let Some(meaning) = meanings.of(term).find(|meaning| {
                usize::from(meaning.from) == part.span.start
                    && usize::from(meaning.words) == part.span.len()
                    && meaning.with.is_none()
            }) else {
                return;
            };
            let similarity = meaning.similarity;
            let row = rows.row(posting.document);
            let mut evidence = 0.0;
            if posting.times > 0 {
                evidence = similarity * w::BODY_WORD * often(index, posting);
            }
            if posting.title || posting.alias {
                let (kind, field) = if posting.title { (LineKind::Title, Field::Title) } else { (LineKind::Alias, Field::Alias) };
                evidence = evidence.max(similarity * word_weight(kind));
                let mine: f32 = weights.of[part.span.clone()].iter().sum();
                let explained = similarity * mine / weights.sum;
                let all = part.span.len() == whole;
                let starts = if all && meaning.as_typed { w::STARTS } else { 0.0 };
                row.improve((explained.powf(w::NAME_COVERAGE) + starts) * kind_weight(kind), field, Unit::Entry);
                if all && part.exact == Some(term) {
                    // Words typed apart are still the name, but after the name typed as such.
                    let bare = posting.title && posting.alias;
                    let exact = if bare { w::EXACT_BARE } else { exact_weight(kind) };
                    row.exact = row.exact.max(exact * similarity);
                }
            }
            for best in &mut row.words[part.span.clone()] {
                *best = best.max(evidence);
            }
        };
        index.postings(part.begun.clone(), &mut visit);
        for found in &part.matches {
            if !part.begun.contains(&found.term) {
                index.postings(found.term..found.term + 1, &mut visit);
            }
        }
    }
}

/// How much more than once a word counts in a body: BM25's saturation and length norm
/// (Robertson and Zaragoza 2009), where the index has the counts.
fn often(index: &Index<'_>, posting: Posting) -> f32 {
    let Some(class) = index.length_class(posting.document) else { return 1.0 };
    let mean = f32::from(length_class(index.mean_length as usize));
    let length = ((f32::from(class) - mean) / 2.0).exp2();
    let times = precise(posting.times);
    times * (w::SATURATION + 1.0) / (times + w::SATURATION * (1.0 - w::LENGTH + w::LENGTH * length))
}

/// The best rows as hits, best first.
fn best(rows: &Rows, weights: &Weights, most: usize) -> Vec<Hit> {
    let mut hits: Vec<Hit> = Vec::with_capacity(most + 1);
    for row in &rows.all[1..] {
        let mut sum = 0.0;
        let mut covered = 0.0;
        for (evidence, weight) in row.words.iter().zip(&weights.of) {
            sum += evidence * weight;
            covered += if *evidence > 0.0 { *weight } else { 0.0 };
        }
        let coverage = (covered / weights.sum).powf(w::COVERAGE);
        let score = w::NAME * row.name + w::WORDS * coverage * sum / weights.sum + row.exact;
        if score < w::LEAST || (hits.len() == most && hits[most - 1].score >= score) {
            continue;
        }
        let hit = Hit { entry: row.document, unit: row.unit, field: row.field, score };
        let place = hits.partition_point(|before| {
            before.score > score || (before.score == score && before.entry < hit.entry)
        });
        hits.insert(place, hit);
        hits.truncate(most);
    }
    let least = hits.first().map_or(0.0, |best| best.score.min(1.0) * w::LEAST_SHARE);
    hits.retain(|hit| hit.score >= least);
    hits
}

/// The words of a query that count, folded.
pub(super) fn folded(text: &str) -> Vec<Word> {
    words(text).take(MOST_WORDS).collect()
}
