//! The answer to a question that was typed into the palette.

use lore::TableError;
use lore::route::{Address, Route, SearchParams};

use super::{PaletteAction, PaletteLine, PaletteOption, PaletteSection, SectionKind};
use crate::embedded;
use crate::models::PageContext;
use crate::models::highlighted::HighlightedText;
use crate::models::search::{AnswerModel, answer};

/// How many words it takes to look for an answer: fewer are mostly a name.
const MIN_WORDS: usize = 3;

/// Whether an answer is looked for.
pub fn may_be_question(words: &str) -> bool {
    words.split_whitespace().count() >= MIN_WORDS
}

/// The answer to a question, in the years and under the readings of an address. Its option leads to the results page, which
/// shows all of it, with its passages. Empty if the lore has no answer.
///
/// # Errors
/// If the lore's bytes are damaged.
pub fn find_answer(words: &str, here: &Address) -> Result<Vec<PaletteSection>, TableError> {
    let words = words.trim();
    if !may_be_question(words) {
        return Ok(Vec::new());
    }
    let lore = embedded::under(embedded::lore()?, &here.readings)?;
    let (root, years) = ("", here.years());
    let page = PageContext { lore, root, years };
    let Some(answer) = answer(page, &embedded::answers(lore)?, words)? else {
        return Ok(Vec::new());
    };
    let (title, text, status) = match answer {
        AnswerModel::Claims { lines, more } => {
            let others = lines.len() + more.len() - 1;
            let Some(first) = lines.into_iter().next() else {
                return Ok(Vec::new());
            };
            let others = (others > 0).then(|| format!("and {others} more"));
            let details = [first.when.map(str::to_owned), others];
            let details: Vec<_> = details.into_iter().flatten().collect();
            let status = first.doubt.map(|doubt| (doubt, false));
            (first.sentence.plain(), details.join(", "), status)
        }
        AnswerModel::Dispute {
            agreed,
            question,
            readings,
            ..
        } => {
            let readings: Vec<_> = readings.iter().map(|reading| reading.label).collect();
            let title = agreed.map_or_else(|| question.to_owned(), |line| line.plain());
            (title, readings.join("; or "), None)
        }
    };
    let address = here.with_route(Route::Search(SearchParams::new(words)));
    let option = PaletteOption::Line(PaletteLine {
        emblem: None,
        title: HighlightedText::new(&title, &[]),
        text: Some(text).filter(|text| !text.is_empty()),
        status,
        action: PaletteAction::Go(address),
    });
    let section = PaletteSection::of(SectionKind::Answer, 1, vec![option]);
    Ok(section.into_iter().collect())
}

#[cfg(test)]
mod tests {
    use lore::route::{Address, Route, SearchParams};

    use super::{PaletteAction, SectionKind, find_answer};
    use crate::models::page::test_page;
    use crate::models::palette::{find_places, list_all};

    const HERE: &str = "about/?year=1850";

    #[test]
    fn a_question_has_its_answer_first_which_leads_to_the_results() {
        let page = test_page();
        let here = Address::parse(HERE);
        let mut answered = 0;
        for id in page.lore.claims().take(40) {
            let claim = page.lore.claim(id).unwrap();
            let question = format!("did {}", lore::sentence(page.lore, &claim).unwrap());
            let answer = find_answer(&question, &here).unwrap();
            let Some(option) = answer.first().map(|section| &section.options[0]) else {
                continue;
            };
            answered += 1;
            let results = here.with_route(Route::Search(SearchParams::new(question.as_str())));
            assert_eq!(option.action(), PaletteAction::Go(results));
            let places = find_places(&question, &here).unwrap();
            let listed = |still| list_all(&[], &[&answer, &places], still);
            assert_eq!(listed(false)[0].kind, SectionKind::Answer, "{question}");
        }
        assert!(answered > 5, "{answered} of 40 questions are answered");
    }

    #[test]
    fn a_name_of_two_words_asks_nothing() {
        let here = Address::parse(HERE);
        assert_eq!(find_answer("old mine", &here).unwrap(), []);
    }
}
