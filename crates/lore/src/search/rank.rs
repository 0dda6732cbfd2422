//! One search: gathering evidence for documents and putting the best first.

use super::expand::{Part, doubt, expand, octaves, precise};
use super::fold::Word;
use super::format::{LineKind, length_class, length_of};
use super::fragments::{Abbreviated, add_fragments};
use super::hit::{Field, Hit, Unit};
use super::index::{Index, Posting};
use super::lines::{MOST_WORDS, Meaning, Meanings, Weights, answer, kind_weight, word_weight};
use super::weights as w;

/// A word of a query as the engine takes it.
#[derive(Clone, Debug)]
pub(super) struct Typed {
    pub(super) word: Word,
    /// It must stand in the answer, as it is.
    pub(super) quoted: bool,
}

/// What is sought, and among what.
pub(super) struct Request<'r> {
    pub(super) typed: &'r [Typed],
    /// Whether the last word may still be being typed.
    pub(super) open: bool,
    pub(super) without: &'r [Word],
    /// By what an entry's score is multiplied; 0 leaves it out.
    pub(super) admit: &'r dyn Fn(u32) -> f32,
    pub(super) most: usize,
}

/// Answers, and what the words were taken to mean.
pub(super) struct Ranked {
    pub(super) hits: Vec<Hit>,
    pub(super) parts: Vec<Part>,
    /// The best answer rests on a word taken for quite another.
    pub(super) leap: bool,
}

/// What speaks for one document.
#[derive(Clone, Copy, Debug)]
struct Row {
    document: u32,
    /// For each word of the query the best evidence.
    words: [f32; MOST_WORDS],
    /// The best line's score.
    name: f32,
    /// The largest share of the query that a name answers, and where it stands.
    named: (f32, Field),
    /// The same of headings and claims.
    told: (f32, Field, Unit),
    exact: f32,
    /// Its title begins with the query; its place in the order of an index.
    begun: Option<(u32, u32)>,
    excluded: bool,
}

impl Row {
    const fn new(document: u32) -> Self {
        let (named, told) = ((0.0, Field::Body), (0.0, Field::Body, Unit::Entry));
        Self {
            document,
            words: [0.0; MOST_WORDS],
            name: 0.0,
            named,
            told,
            exact: 0.0,
            begun: None,
            excluded: false,
        }
    }

    /// Takes note of a title or alias that answers a share of the query.
    fn name(&mut self, kind: LineKind, explained: f32, score: f32) {
        self.name = self.name.max(score);
        if explained > self.named.0 {
            self.named = (
                explained,
                if kind == LineKind::Title {
                    Field::Title
                } else {
                    Field::Alias
                },
            );
        }
    }

    /// Takes note of a title that begins with all that was typed.
    fn begin(&mut self, place: (u32, u32)) {
        self.begun = Some(self.begun.map_or(place, |other| other.min(place)));
    }

    /// Takes note of a heading or claim.
    fn tell(&mut self, field: Field, unit: Unit, explained: f32, score: f32) {
        self.name = self.name.max(score);
        if explained > self.told.0 {
            self.told = (explained, field, unit);
        }
    }

    /// Where in the entry to go: to the heading or claim that answers more than any name does.
    fn place(&self) -> (Field, Unit) {
        let (told, field, unit) = self.told;
        if told > self.named.0 + w::TOLD_MORE {
            (field, unit)
        } else {
            (self.named.1, Unit::Entry)
        }
    }
}

/// The rows of the documents that anything speaks for.
struct Rows {
    /// For each document 0 or its row's place.
    of: Vec<u32>,
    all: Vec<Row>,
}

impl Rows {
    fn row(&mut self, document: u32) -> &mut Row {
        let next = u32::try_from(self.all.len()).unwrap_or(0);
        let place = &mut self.of[document as usize];
        if *place == 0 {
            *place = next;
            self.all.push(Row::new(document));
        }
        &mut self.all[*place as usize]
    }
}

/// The best answers.
///
/// Where no entry speaks of every word, the words are looked at again and those that
/// the dictionary has are taken for slips as well: "life peopl" for "lief people".
pub(super) fn rank(index: &Index<'_>, request: &Request<'_>) -> Ranked {
    if request.typed.is_empty() || request.most == 0 || index.documents() == 0 {
        return Ranked {
            hits: Vec::new(),
            parts: Vec::new(),
            leap: false,
        };
    }
    let typed = request.typed;
    let mut parts = parts(index, typed, request.open);
    expand(index, &mut parts);
    let abbreviated = add_fragments(index, &mut parts, typed.len());
    let (mut hits, complete) = look(index, request, &parts, &abbreviated);
    if !complete && typed.len() > 1 && doubt(index, &mut parts[..typed.len()]) {
        hits = look(index, request, &parts, &abbreviated).0;
    }
    let unsure = |part: &Part| {
        let best = part
            .matches
            .iter()
            .map(|found| found.similarity)
            .fold(0.0, f32::max);
        part.exact.is_none() && part.begun.is_empty() && best < w::SURE
    };
    let joined = parts[typed.len()..].iter().any(|part| part.exact.is_some());
    let leap = !hits.is_empty() && !joined && parts[..typed.len()].iter().any(unsure);
    Ranked { hits, parts, leap }
}

/// The best answers, and whether the first of them speaks of every word.
fn look(
    index: &Index<'_>,
    request: &Request<'_>,
    parts: &[Part],
    abbreviated: &[Abbreviated],
) -> (Vec<Hit>, bool) {
    let typed = request.typed;
    let mut rows = Rows {
        of: vec![0; index.documents() as usize],
        all: vec![Row::new(0)],
    };
    let mut meanings = Meanings::new(index.terms);
    add_splits(index, typed, request.open, &mut meanings);
    for part in parts {
        let penalty = if part.span.len() > 1 { w::JOINED } else { 1.0 };
        for found in &part.matches {
            let from = u8::try_from(part.span.start).unwrap_or(0);
            let words = u8::try_from(part.span.len()).unwrap_or(1);
            let similarity = found.similarity * penalty;
            let as_typed = found.as_typed && part.span.len() == 1;
            meanings.add(
                found.term,
                Meaning {
                    from,
                    words,
                    similarity,
                    as_typed,
                    with: None,
                    next: 0,
                },
            );
        }
    }
    let weights = weigh(index, parts, typed);
    read_lines(index, &meanings, &weights, &mut rows);
    read_postings(index, parts, &meanings, &weights, &mut rows);
    for found in abbreviated {
        let row = rows.row(found.document);
        let worth = word_weight(found.kind) * found.similarity;
        for word in &mut row.words[found.words.clone()] {
            *word = word.max(worth);
        }
        let mine: f32 = weights.of[found.words.clone()].iter().sum();
        let explained = found.similarity * mine / weights.sum;
        row.name(found.kind, explained, explained * kind_weight(found.kind));
    }
    exclude(index, request.without, &mut rows);
    best(&rows, &weights, request)
}

/// The parts of the query: its words, and neighbours joined.
fn parts(index: &Index<'_>, typed: &[Typed], open: bool) -> Vec<Part> {
    let count = typed.len();
    let mut parts = Vec::with_capacity(count * 2);
    for (at, Typed { word, quoted }) in typed.iter().enumerate() {
        let last = at + 1 == count;
        let mut part = Part::new(
            index,
            word.bytes.clone(),
            at..at + 1,
            open && last && !quoted,
        );
        if part.exact.is_none() && word.bare < word.bytes.len() && index.find(word.bare()).is_some()
        {
            part = Part::new(index, word.bare().to_vec(), at..at + 1, false);
        }
        part.literal = *quoted;
        if !last && !quoted && part.exact.is_none() && part.letters.len() > 1 {
            // "card mil": a word left unfinished, though another follows.
            part.begun = index.beginning_with(&part.letters);
        }
        parts.push(part);
    }
    let mut join = |from: usize, to: usize, open: bool| {
        if typed[from..to].iter().any(|typed| typed.quoted) {
            return;
        }
        let letters = typed[from..to]
            .iter()
            .flat_map(|typed| &typed.word.bytes)
            .copied()
            .collect();
        let known = parts[from..to].iter().all(|part| part.exact.is_some());
        let part = Part::new(index, letters, from..to, open);
        if part.exact.is_some() || !known {
            parts.push(part);
        }
    };
    for at in 1..count {
        join(at - 1, at + 1, open && at + 1 == count);
    }
    if (3..=5).contains(&count) {
        join(0, count, false);
    }
    parts
}

/// What each word weighs: how rare it is, as Robertson and Spärck Jones (1976) have it.
fn weigh(index: &Index<'_>, parts: &[Part], typed: &[Typed]) -> Weights {
    let mut of = vec![0.0_f32; typed.len()];
    let (mut known, mut unknown) = (0.0, Vec::new());
    for (word, weight) in of.iter_mut().enumerate() {
        let part = &parts[word];
        let best = part
            .matches
            .iter()
            .max_by(|a, b| a.similarity.total_cmp(&b.similarity));
        let count = best.map_or(0, |found| index.count(found.term).min(index.documents()));
        *weight = octaves(1.0 + precise(index.documents()) / (1.0 + precise(count)));
        if typed.len() > 1 && part.is_stop_word() {
            *weight = w::STOP_WORD;
        } else if best.is_none() {
            unknown.push(word);
        } else {
            known += *weight;
        }
    }
    // A word that no entry has tells nothing apart: it weighs as the others do on average.
    let content = precise(u32::try_from(typed.len() - unknown.len()).unwrap_or(1));
    for word in unknown {
        of[word] = if known > 0.0 {
            w::UNKNOWN * known / content
        } else {
            1.0
        };
    }
    let sum = of.iter().sum();
    Weights { of, sum }
}

/// A word that may be two: "peroknor".
fn add_splits(index: &Index<'_>, typed: &[Typed], open: bool, meanings: &mut Meanings) {
    for (at, Typed { word, quoted }) in typed.iter().enumerate() {
        let last = open && at + 1 == typed.len();
        for cut in 2..word.bytes.len() {
            if *quoted {
                break;
            }
            let Some(first) = index.find(&word.bytes[..cut]) else {
                continue;
            };
            let rest = &word.bytes[cut..];
            if rest.len() < 2 && !rest[0].is_ascii_digit() {
                continue;
            }
            let next = if last && rest.len() > 2 {
                index.beginning_with(rest)
            } else {
                index.find(rest).map_or(0..0, |term| term..term + 1)
            };
            if !next.is_empty() {
                let from = u8::try_from(at).unwrap_or(0);
                let with = Some((next.start, next.end));
                meanings.add(
                    first,
                    Meaning {
                        from,
                        words: 1,
                        similarity: w::JOINED,
                        as_typed: false,
                        with,
                        next: 0,
                    },
                );
            }
        }
    }
}

fn read_lines(index: &Index<'_>, meanings: &Meanings, weights: &Weights, rows: &mut Rows) {
    index.lines(&meanings.wanted, &mut |line| {
        let Some(answer) = answer(index, line, meanings, weights) else {
            return;
        };
        let row = rows.row(line.document);
        let worth = word_weight(line.kind);
        for (best, similarity) in row.words.iter_mut().zip(answer.words) {
            *best = best.max(similarity * worth);
        }
        let (explained, score) = (answer.explained, answer.score);
        match line.kind {
            LineKind::Heading => row.tell(
                Field::Heading,
                Unit::Heading(line.ordinal),
                explained,
                score,
            ),
            LineKind::Claim => row.tell(Field::Claim, Unit::Claim(line.ordinal), explained, score),
            name => row.name(name, explained, score),
        }
        if let (LineKind::Title, Some(place)) = (line.kind, answer.begun) {
            row.begin(place);
        }
        if answer.exact {
            row.exact = row.exact.max(exact_weight(line.kind));
        }
    });
}

fn exact_weight(kind: LineKind) -> f32 {
    match kind {
        LineKind::Title => w::EXACT_TITLE,
        LineKind::Alias => w::EXACT_ALIAS,
        LineKind::Heading | LineKind::Claim => 0.0,
    }
}

fn read_postings(
    index: &Index<'_>,
    parts: &[Part],
    meanings: &Meanings,
    weights: &Weights,
    rows: &mut Rows,
) {
    let whole = weights.of.len();
    for part in parts {
        // One letter begins a tenth of all words: only names are worth offering.
        let names_only = part.open && part.letters.len() < 2;
        let mut visit = |term: u32, posting: Posting| {
            let name = posting.title || posting.alias;
            if names_only && !name {
                return;
            }
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
            if name {
                let kind = if posting.title {
                    LineKind::Title
                } else {
                    LineKind::Alias
                };
                evidence = evidence.max(similarity * word_weight(kind));
                let mine: f32 = weights.of[part.span.clone()].iter().sum();
                let explained = similarity * mine / weights.sum;
                let all = part.span.len() == whole;
                let starts = if all && meaning.as_typed {
                    w::STARTS
                } else {
                    0.0
                };
                row.name(kind, explained, (explained + starts) * kind_weight(kind));
                if posting.title && starts > 0.0 {
                    row.begin((term, 0));
                }
                if all && part.exact == Some(term) {
                    // Words typed apart are still the name, but after the name typed as such.
                    let bare = posting.title && posting.alias;
                    let exact = if bare {
                        w::EXACT_BARE
                    } else {
                        exact_weight(kind)
                    };
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
    let Some(class) = index.length_class(posting.document) else {
        return 1.0;
    };
    let length = length_of(class) / length_of(length_class(index.mean_length as usize));
    let times = precise(posting.times);
    times * (w::SATURATION + 1.0) / (times + w::SATURATION * (1.0 - w::LENGTH + w::LENGTH * length))
}

/// Marks the documents that have a word which the reader does not want.
fn exclude(index: &Index<'_>, without: &[Word], rows: &mut Rows) {
    for word in without {
        let Some(term) = index.find(&word.bytes) else {
            continue;
        };
        let mut wanted = vec![0_u64; (index.terms as usize).div_ceil(64)];
        wanted[term as usize / 64] |= 1 << (term % 64);
        index.lines(&wanted, &mut |line| rows.row(line.document).excluded = true);
        index.postings(term..term + 1, &mut |_, posting| {
            rows.row(posting.document).excluded = true;
        });
    }
}

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
fn best(rows: &Rows, weights: &Weights, request: &Request<'_>) -> (Vec<Hit>, bool) {
    let most = request.most;
    let mut hits: Vec<(Hit, Order, bool)> = Vec::with_capacity(most + 1);
    for row in &rows.all[1..] {
        let mut sum = 0.0;
        let mut covered = 0.0;
        let mut lacking = row.excluded;
        let mut complete = true;
        for ((evidence, weight), typed) in row.words.iter().zip(&weights.of).zip(request.typed) {
            sum += evidence * weight;
            covered += if *evidence > 0.0 { *weight } else { 0.0 };
            lacking |= typed.quoted && *evidence <= 0.0;
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
        let late = |score: f32, hits: &[(Hit, Order, bool)]| {
            let last = hits.get(most - 1);
            last.is_some_and(|last| !last.1.is_after(&Order { score, place }))
        };
        if lacking || words.max(row.name) < w::LEAST || late(score, &hits) {
            continue;
        }
        score *= (request.admit)(row.document);
        if score <= 0.0 || late(score, &hits) {
            continue;
        }
        let (field, unit) = row.place();
        let hit = Hit {
            entry: row.document,
            unit,
            field,
            score,
        };
        let order = Order { score, place };
        let at = hits.partition_point(|(_, before, _)| !before.is_after(&order));
        hits.insert(at, (hit, order, complete));
        hits.truncate(most);
    }
    let least = hits
        .first()
        .map_or(0.0, |(best, ..)| best.score.min(1.0) * w::LEAST_SHARE);
    hits.retain(|(hit, ..)| hit.score >= least);
    let complete = hits.first().is_some_and(|(.., complete)| *complete);
    (hits.into_iter().map(|(hit, ..)| hit).collect(), complete)
}
