//! Gathers the evidence in lines and postings for the words of a query.

use super::expand::{Part, precise};
use super::fold::Word;
use super::format::{LineKind, length_class, length_of};
use super::hit::{Field, Unit};
use super::index::{Index, Posting};
use super::lines::{Meaning, Meanings, Weights, answer, kind_weight, word_weight};
use super::rank::Typed;
use super::row::Rows;
use super::weights as w;

/// Adds meanings for a typed word that may be two: "peroknor".
pub(super) fn add_splits(index: &Index<'_>, typed: &[Typed], open: bool, meanings: &mut Meanings) {
    for (at, Typed { word, quoted }) in typed.iter().enumerate() {
        let last = open && at + 1 == typed.len();
        for cut in 2..word.bytes.len() {
            let Some((begin, rest)) = word.bytes.split_at_checked(cut).filter(|_| !quoted) else {
                break;
            };
            let Some(first) = index.find(begin) else {
                continue;
            };
            if rest.len() < 2 && !rest.iter().all(u8::is_ascii_digit) {
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

pub(super) fn read_lines(
    index: &Index<'_>,
    meanings: &Meanings,
    weights: &Weights,
    rows: &mut Rows,
) {
    index.lines(&meanings.wanted, &mut |line| {
        let Some(answer) = answer(index, line, meanings, weights) else {
            return;
        };
        let row = rows.row(line.document);
        let worth = word_weight(line.kind);
        for (word, told) in answer.told.iter().enumerate() {
            row.say(&(word..word + 1), told.similarity * worth, told.similarity);
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
            name => {
                row.whole |= answer.whole;
                row.name(name, explained, score);
            }
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

pub(super) fn read_postings(
    index: &Index<'_>,
    parts: &[Part],
    meanings: &Meanings,
    weights: &Weights,
    rows: &mut Rows,
) {
    let whole = weights.of.len();
    for part in parts {
        // A single letter begins a tenth of all words, so only names are worth offering.
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
                evidence = similarity * w::BODY_WORD * often(index, posting, weights.sentence);
            }
            if name {
                let kind = if posting.title {
                    LineKind::Title
                } else {
                    LineKind::Alias
                };
                evidence = evidence.max(similarity * word_weight(kind));
                row.whole |= similarity >= w::WHOLE && !part.is_stop_word();
                let explained = similarity * weights.share(&part.span);
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
                    let bare = posting.title && posting.alias;
                    // Words typed separately still match the name, but rank after any name typed
                    // exactly.
                    let exact = if part.span.len() > 1 {
                        w::EXACT_ALIAS
                    } else if bare {
                        w::EXACT_BARE
                    } else {
                        exact_weight(kind)
                    };
                    row.exact = row.exact.max(exact * similarity);
                }
            }
            row.say(&part.span, evidence, similarity);
        };
        index.postings(part.begun.clone(), &mut visit);
        for found in &part.matches {
            if !part.begun.contains(&found.term) {
                index.postings(found.term..found.term + 1, &mut visit);
            }
        }
    }
}

/// How much more a word counts in a body than a single occurrence: BM25's saturation and length
/// normalization (Robertson and Zaragoza 2009), if the index has the counts.
fn often(index: &Index<'_>, posting: Posting, sentence: bool) -> f32 {
    let Some(class) = index.length_class(posting.document) else {
        return 1.0;
    };
    let length = length_of(class) / length_of(length_class(index.mean_length as usize));
    let times = precise(posting.times);
    let (k1, b) = if sentence {
        (w::SENTENCE_SATURATION, w::SENTENCE_LENGTH)
    } else {
        (w::SATURATION, w::LENGTH)
    };
    times * (k1 + 1.0) / (times + k1 * (1.0 - b + b * length))
}

/// Marks the documents that contain an excluded word.
pub(super) fn exclude(index: &Index<'_>, without: &[Word], rows: &mut Rows) {
    for word in without {
        let Some(term) = index.find(&word.bytes) else {
            continue;
        };
        let wanted = index.set_of(term..term + 1);
        index.lines(&wanted, &mut |line| rows.row(line.document).excluded = true);
        index.postings(term..term + 1, &mut |_, posting| {
            rows.row(posting.document).excluded = true;
        });
    }
}
