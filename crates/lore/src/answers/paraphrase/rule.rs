//! Rules that replace a pattern of words in a question: the lines of the tables.

use crate::answers::question::QuestionWord;
use crate::answers::thesaurus::common_stem;
use crate::answers::token::Token;

/// A part of a pattern.
#[derive(Debug)]
enum PatternPart {
    Begin,
    End,
    Run,
    /// A run of words without a question word.
    StatementRun,
    /// One of these words, by its spelling or its stem.
    Word(Vec<(String, String)>),
}

/// A line of a table: a pattern and its replacements.
#[derive(Debug)]
pub(super) struct Rule {
    parts: Vec<PatternPart>,
    pub(super) replacements: Vec<Vec<&'static str>>,
}

impl PatternPart {
    fn of(word: &str) -> Self {
        match word {
            "^" => Self::Begin,
            "$" => Self::End,
            "*" => Self::Run,
            "~" => Self::StatementRun,
            _ => {
                let words = word.split('|').flat_map(|word| match word {
                    "be" => "is are was were be been".split(' '),
                    "do" => "do does did".split(' '),
                    _ => word.split(' '),
                });
                Self::Word(
                    words
                        .map(|word| (word.to_owned(), common_stem(word)))
                        .collect(),
                )
            }
        }
    }
}

/// Where a pattern was found: its first word and the one after its last, and its runs.
pub(super) type Found = (usize, usize, Vec<(usize, usize)>);

impl Rule {
    /// The rules of a table.
    pub(super) fn all(lines: &'static str) -> Vec<Self> {
        let rules = lines.lines().filter_map(|line| line.split_once("=>"));
        let rules = rules.map(|(pattern, instead)| Self::of(pattern, instead));
        rules.collect()
    }

    /// A rule from a pattern and its replacements.
    pub(super) fn of(pattern: &str, instead: &'static str) -> Self {
        let ways = instead.split('/').map(|way| way.split_whitespace());
        Self {
            parts: pattern.split_whitespace().map(PatternPart::of).collect(),
            replacements: ways.map(Iterator::collect).collect(),
        }
    }

    pub(super) fn find(&self, tokens: &[Token], stems: &[String]) -> Option<Found> {
        (0..tokens.len()).find_map(|from| {
            let mut runs = Vec::new();
            let end = matched(&self.parts, tokens, stems, from, &mut runs)?;
            Some((from, end, runs))
        })
    }

    /// The words with the pattern replaced, in each possible way.
    pub(super) fn replace(&self, tokens: &[Token], (from, end, runs): &Found) -> Vec<Vec<Token>> {
        let run_at = |at: usize| {
            let run = at.checked_sub(1).and_then(|at| runs.get(at));
            run.map_or(&[][..], |run| &tokens[run.0..run.1]).to_vec()
        };
        let way = |way: &Vec<&str>| {
            let mut replaced = tokens[..*from].to_vec();
            let mut runs = runs.iter();
            for word in way {
                match *word {
                    "^" => {}
                    "_" => drop(runs.next()),
                    "*" => replaced.extend(
                        runs.next()
                            .into_iter()
                            .flat_map(|run| tokens[run.0..run.1].to_vec()),
                    ),
                    word => match word.strip_prefix('*').and_then(|at| at.parse().ok()) {
                        Some(at) => replaced.extend(run_at(at)),
                        None => replaced.extend(Token::all(word)),
                    },
                }
            }
            replaced.extend_from_slice(&tokens[*end..]);
            replaced
        };
        self.replacements.iter().map(way).collect()
    }
}

/// Whether the first of these words belongs to a question: "who", "was", "did".
fn is_asking(tokens: &[Token]) -> bool {
    let is_verb = |token: &Token| {
        QuestionWord::is_to_be(token.as_typed()) || QuestionWord::is_to_do(token.as_typed())
    };
    QuestionWord::at(tokens).is_some() || tokens.first().is_some_and(is_verb)
}

/// Where a pattern that begins here ends. Runs are as short as possible.
fn matched(
    parts: &[PatternPart],
    tokens: &[Token],
    stems: &[String],
    at: usize,
    runs: &mut Vec<(usize, usize)>,
) -> Option<usize> {
    let Some((part, rest)) = parts.split_first() else {
        return Some(at);
    };
    let token = tokens.get(at);
    let fits = match part {
        PatternPart::Begin => return (at == 0).then(|| matched(rest, tokens, stems, at, runs))?,
        PatternPart::End => {
            return (at == tokens.len()).then(|| matched(rest, tokens, stems, at, runs))?;
        }
        PatternPart::Run | PatternPart::StatementRun => {
            let asks =
                |at: &usize| matches!(part, PatternPart::StatementRun) && is_asking(&tokens[*at..]);
            let last = (at..tokens.len()).find(asks).unwrap_or(tokens.len());
            return (at + 1..=last).find_map(|end| {
                let known = runs.len();
                runs.push((at, end));
                let found = matched(rest, tokens, stems, end, runs);
                if found.is_none() {
                    runs.truncate(known);
                }
                found
            });
        }
        PatternPart::Word(words) => {
            let (typed, stem) = (token?.as_typed(), &stems[at]);
            let asks = QuestionWord::at(&tokens[at..]).is_some();
            let fits = |(word, of): &(String, String)| word == typed || !asks && of == stem;
            words.iter().any(fits)
        }
    };
    fits.then(|| matched(rest, tokens, stems, at + 1, runs))?
}
