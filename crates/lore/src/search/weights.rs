//! Every weight of the search, with the reason for it.
//!
//! They were tuned with the benchmark (`examples/search-bench.rs`) on development sets of
//! misspellings, prefixes, phrases and questions, one at a time in turns, and kept if held-out sets
//! agreed. Costs are in units of an ordinary slip, similarities and scores in shares of a perfect
//! match.

/// A letter typed for one that is neither similar nor near: the unit.
pub(super) const CHANGED: f32 = 1.0;
/// Extra cost for a wrong first letter: people know how a word begins.
pub(super) const CHANGED_FIRST: f32 = 0.4;
/// One vowel for another: unstressed vowels sound alike.
pub(super) const VOWEL_FOR_VOWEL: f32 = 0.75;
/// A letter that may sound the same.
pub(super) const SOUNDS_ALIKE: f32 = 0.5;
/// The key beside.
pub(super) const KEY_BESIDE: f32 = 0.85;
/// Two neighbours swapped.
pub(super) const SWAPPED: f32 = 0.45;
/// The first two letters swapped: as rare as other slips at the beginning.
pub(super) const SWAPPED_FIRST: f32 = 0.8;
/// A letter typed twice.
pub(super) const DOUBLED: f32 = 0.6;
/// A letter too many before the word.
pub(super) const SURPLUS_FIRST: f32 = 1.5;
/// A letter too many that is beside its neighbour: the finger hit two keys.
pub(super) const SURPLUS_BESIDE: f32 = 0.7;
/// A vowel too many.
pub(super) const SURPLUS_VOWEL: f32 = 0.85;
/// Another letter too many.
pub(super) const SURPLUS: f32 = 0.9;
/// One of a double letter missing.
pub(super) const UNDOUBLED: f32 = 0.45;
/// The first letter missing.
pub(super) const MISSING_FIRST: f32 = 0.9;
/// A missing letter that is often silent: h, e.
pub(super) const MISSING_SILENT: f32 = 0.45;
/// Another vowel missing.
pub(super) const MISSING_VOWEL: f32 = 0.8;
/// Another letter missing.
pub(super) const MISSING: f32 = 0.75;

/// How fast similarity falls with each slip.
pub(super) const SLIP_DECAY: f32 = 0.175;
/// A slip in a short word changes more of it: the decay grows with slips per letter.
pub(super) const SLIP_SHARE_DECAY: f32 = 0.9;
/// A common word is more likely meant than a rare one, per octave of its count.
pub(super) const COMMON: f32 = 0.02;
/// Octaves beyond which a word doesn't count as more common.
pub(super) const COMMON_OCTAVES: f32 = 6.0;
/// A misspelt word is at most this similar, however small the slip.
pub(super) const SLIP_MOST: f32 = 0.9;
/// Anything less similar than this isn't a match.
pub(super) const SLIP_LEAST: f32 = 0.3;
/// Similarity of a word typed only in part, relative to the whole.
pub(super) const BEGUN: f32 = 0.85;
/// Decreases alphabetically: all completions are equally good, and are offered in alphabetical
/// order. (Shorter first, more common first and longer first did no better on 1,500 titles'
/// beginnings.)
pub(super) const BEGUN_ORDER: f32 = 0.02;
/// Similarity of a beginning with a slip in it, on top of the slip's own.
pub(super) const BEGUN_SLIP: f32 = 0.92;
/// If the word exists as typed, other words are this much less likely meant.
pub(super) const BESIDE_EXACT: f32 = 0.375;

/// If another form of the word exists, slips are this much less likely meant.
pub(super) const BESIDE_FORM: f32 = 0.4;

/// A word in a title, as evidence for the document.
pub(super) const TITLE_WORD: f32 = 1.5;
/// A word in an alias.
pub(super) const ALIAS_WORD: f32 = 0.9;
/// A word in a heading.
pub(super) const HEADING_WORD: f32 = 0.7;
/// A word in a claim.
pub(super) const CLAIM_WORD: f32 = 0.45;
/// A word in the body, once, in a body of mean length.
pub(super) const BODY_WORD: f32 = 0.5;
/// Weight of all words together, relative to the best name.
pub(super) const WORDS: f32 = 1.0;

/// Weight of the best name.
pub(super) const NAME: f32 = 1.0;
/// A title as a name.
pub(super) const NAME_TITLE: f32 = 1.0;
/// An alias.
pub(super) const NAME_ALIAS: f32 = 0.9;
/// A heading as a name.
pub(super) const NAME_HEADING: f32 = 0.5;
/// A claim as a name.
pub(super) const NAME_CLAIM: f32 = 0.6;
/// The part of a name's score that does not depend on how much of the name was typed.
pub(super) const NAME_ANYWAY: f32 = 0.25;
/// A name whose beginning was typed counts as typed by at least this share.
pub(super) const NAME_BEGUN: f32 = 0.6;
/// The name begins with all that was typed, letter for letter: likely still being typed.
pub(super) const STARTS: f32 = 0.3;
/// For words out of order.
pub(super) const OUT_OF_ORDER: f32 = 0.6;
/// A stop word, relative to any other word.
pub(super) const STOP_WORD: f32 = 0.05;
/// A light word in a query, relative to any other word.
pub(super) const LIGHT_WORD: f32 = 0.4;
/// The title is exactly what was typed: before everything.
pub(super) const EXACT_TITLE: f32 = 100.0;
/// The title is what was typed and a remark in brackets: "Mercury (planet)".
pub(super) const EXACT_BARE: f32 = 70.0;
/// An alias is exactly what was typed.
pub(super) const EXACT_ALIAS: f32 = 50.0;
/// The title begins with all that was typed, letter for letter: what most who are still typing
/// mean. Such titles are in alphabetical order: over 1,200 titles, shorter first, more common first
/// and rarer first did no better, and readers can predict this one.
pub(super) const BEGUN_TITLE: f32 = 20.0;
/// Two words typed apart that are one, or one typed for two.
pub(super) const JOINED: f32 = 0.95;

/// Each bit of a sentence (an octave of a word's rarity) that an entry doesn't contain makes it less
/// likely meant. In a large encyclopedia a missing word is worth more bits than in a small one.
pub(super) const UNSAID: f32 = 0.15;

/// A name that matches this share of the query is an answer.
pub(super) const LEAST: f32 = 0.31;
/// A word at least this similar is the word itself or a form of it; anything less similar may or may not
/// be a slip.
pub(super) const SAID: f32 = 0.78;
/// An entry that contains this share of the query is an answer.
pub(super) const SAID_SHARE: f32 = 0.6;
/// This many words in one entry make it an answer, whatever the rest of a long question,
pub(super) const SAID_TOGETHER: usize = 2;
/// if each is at least this similar
pub(super) const SAID_PERHAPS: f32 = 0.55;
/// and together they are at least this share of the query.
pub(super) const TOGETHER_SHARE: f32 = 0.28;
/// Evidence that only a title gives: for a word that is rare enough, it is an answer.
pub(super) const TITLED: f32 = 1.05;
/// How rare, relative to a word that no entry contains.
pub(super) const RARE: f32 = 0.75;
/// A sentence with such a rare word is answered by an entry that contains it and this share of the
/// whole.
pub(super) const RARE_SHARE: f32 = 0.4;
/// A name of which this much was typed counts as named completely.
pub(super) const WHOLE: f32 = 0.95;
/// Besides a real answer, others are shown whose name or words match this share of the query.
pub(super) const LEAST_BESIDE: f32 = 0.084;
/// An answer whose score is below this share of the best is not shown.
pub(super) const LEAST_SHARE: f32 = 0.1;
/// Of the misspellings of one word, those less likely than this share of the most likely one are
/// dropped.
pub(super) const MATCH_SHARE: f32 = 0.5;
/// BM25's k1: how slowly repeating a word stops counting.
pub(super) const SATURATION: f32 = 1.2;
/// BM25's b: how much a long body counts against a word.
pub(super) const LENGTH: f32 = 0.6;
/// k1 if the query is a sentence: an entry that repeats a word of a question is about it.
pub(super) const SENTENCE_SATURATION: f32 = 2.0;
/// b if the query is a sentence.
pub(super) const SENTENCE_LENGTH: f32 = 0.8;
/// A word whose best match is more similar than this is not taken for a fragment.
pub(super) const FRAGMENT_BELOW: f32 = 0.5;
/// A word with some letters left out.
pub(super) const FRAGMENT: f32 = 0.7;
/// The first letters of a name's words.
pub(super) const INITIALS: f32 = 1.0;
/// A word of the same stem.
pub(super) const SAME_STEM: f32 = 0.8;
/// A word with the same root in a sentence: "colonize" asks for a colony. In other queries it is rarely
/// meant.
pub(super) const SAME_ROOT: f32 = 0.7;
/// An unfinished word that is followed by others, relative to the last word.
pub(super) const BEGUN_CLOSED: f32 = 0.9;
/// For a document with evidence for every word.
pub(super) const COMPLETE: f32 = 1.2;
/// The least similarity of a whole name typed with wrong spaces.
pub(super) const RUN_LEAST: f32 = 0.6;
/// A word whose best match is less similar than this makes the hit a "did you mean".
pub(super) const SURE: f32 = 0.8;
/// How much more of the query a heading or claim must match than any name of its entry to become the
/// link's target.
pub(super) const TOLD_MORE: f32 = 0.1;
