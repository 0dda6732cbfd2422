//! Corrects misspelt words: an unknown word is replaced by the known word that is spelt most like it, if there is only
//! one.

use strsim::osa_distance;

use super::claim_index::ClaimIndex;
use super::names::{Names, most_slips};
use super::question::is_asking_stem;
use super::thesaurus;
use super::token::Token;
use super::vocabulary::Vocabulary;
use crate::TableError;

/// Common words of questions that are often misspelt, and that no lore has as its own.
const COMMON: &str =
    "which where when what whose were does with from many people between during after before";

/// Everything that a word may be known from.
#[derive(Clone, Copy)]
struct Known<'k> {
    names: &'k Names<'k>,
    vocabulary: &'k Vocabulary,
    claim_index: ClaimIndex<'k>,
}

/// The question with its misspelt words corrected; none if nothing changes.
pub(super) fn corrected(
    typed: &[Token],
    names: &Names<'_>,
    vocabulary: &Vocabulary,
    claim_index: ClaimIndex<'_>,
) -> Result<Option<Vec<Token>>, TableError> {
    let known = Known {
        names,
        vocabulary,
        claim_index,
    };
    let mut corrected = Vec::new();
    let mut at = 0;
    while let Some(token) = typed.get(at) {
        let rest = &typed[at..];
        if let Some((_, length)) = names.at_start(rest)?
            && length > 1
        {
            corrected.extend_from_slice(&rest[..length]);
            at += length;
        } else if let Some((name, length)) = known.name(rest)? {
            corrected.extend(name);
            at += length;
        } else {
            corrected.push(known.word(token, rest.get(1))?);
            at += 1;
        }
    }
    Ok((corrected != typed).then_some(corrected))
}

impl Known<'_> {
    fn has(self, token: &Token) -> Result<bool, TableError> {
        let stem = token.stem();
        Ok(token.is_filler()
            || token.as_typed().bytes().all(|byte| byte.is_ascii_digit())
            || token.is_evaluative()
            || is_asking_stem(&stem)
            || thesaurus::has(&stem)
            || self.vocabulary.knows(&stem)
            || self.claim_index.has(&stem)?
            || self.names.at_start(std::slice::from_ref(token))?.is_some())
    }

    /// The name of several words that these words begin with, if the words that differ from it are unknown ones.
    fn name(self, rest: &[Token]) -> Result<Option<(Vec<Token>, usize)>, TableError> {
        let Some(name) = self.names.similar(rest, 2)? else {
            return Ok(None);
        };
        let name = Token::all(&name);
        for (typed, corrected) in rest.iter().zip(&name) {
            let is_slip = typed.without_possessive() != corrected.as_typed();
            if is_slip && typed.stem() != corrected.stem() && self.has(typed)? {
                return Ok(None);
            }
        }
        let length = name.len();
        Ok(Some((name, length)))
    }

    fn word(self, token: &Token, next: Option<&Token>) -> Result<Token, TableError> {
        let typed = token.as_typed();
        if typed == "form" && next.is_some_and(Token::is_article) {
            return Ok(Token::new("from"));
        }
        if typed.len() < 4 || self.has(token)? {
            return Ok(token.clone());
        }
        if let Some(word) = COMMON
            .split(' ')
            .find(|word| osa_distance(word, typed) == 1)
        {
            return Ok(Token::new(word));
        }
        if let Some(name) = self.names.similar(std::slice::from_ref(token), 1)? {
            return Ok(Token::new(&name));
        }
        let (stem, ending) = token.parts();
        let slips = most_slips(&stem);
        let mut found: Option<(usize, String)> = None;
        let mut is_only = true;
        let letter = stem.chars().next();
        let begins_alike = |other: &str| other.chars().next() == letter;
        let mut alike = |other: &str| {
            let distance = osa_distance(&stem, other);
            if distance > slips || !begins_alike(other) {
                return;
            }
            match &found {
                Some((_, known)) if known == other => {}
                Some((least, _)) if *least < distance => {}
                Some((least, _)) if *least == distance => is_only = false,
                _ => {
                    found = Some((distance, other.to_owned()));
                    is_only = true;
                }
            }
        };
        thesaurus::each(&mut alike);
        self.vocabulary.each_stem(&mut alike);
        if let Some(first) = letter {
            self.claim_index.each_from(first, &mut alike)?;
        }
        Ok(match found {
            Some((_, other)) if is_only => Token::new(&(other + &ending)),
            _ => token.clone(),
        })
    }
}
