//! The page of results.

use lore::TableError;
use lore::answers::Answers;
use lore::lore_search::{LoreSearch, SearchResults};
use lore::route::{Route, SearchParams};
use lore::search::query::Query;

use super::answer::AnswerModel;
use super::facets::facets;
use super::hints::SearchHint;
use super::hit::HitModel;
use super::nothing::NothingModel;
use super::remarks::Remarks;
use super::unsaid::UnsaidWords;
use crate::models::PageContext;
use crate::models::counted::entries;
use crate::models::facets::FacetModel;
use crate::models::title::shortened;

/// How many results are shown before the reader asks for all.
const SHOWN: usize = 10;

/// The message before anything was entered.
pub const HINT: &str = "Type a name, a place, a year or a question, however it is spelt.";

/// What the results page shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SearchModel {
    /// Nothing was entered yet: hints on how to search.
    Hints(Vec<SearchHint>),
    /// What was found.
    Found(FoundModel),
    /// Nothing was found.
    Nothing(NothingModel),
}

/// What was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundModel {
    /// How much: "12 entries".
    pub count: String,
    /// What for: " for “old mine”"; empty without words.
    pub searched_for: String,
    /// The answer, if what was typed is a question that the lore answers.
    pub answer: Option<AnswerModel>,
    /// Remarks before the results.
    pub remarks: Box<Remarks>,
    /// The results, best first; not all of them.
    pub hits: Vec<HitModel>,
    /// The link to those that are left out.
    pub show_all: Option<ShowAll>,
    /// What they can be narrowed by.
    pub facets: Vec<FacetModel>,
}

/// The link to all results.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShowAll {
    /// The link.
    pub href: String,
    /// How many are not shown yet.
    pub rest: usize,
}

impl SearchModel {
    /// What is shown for a search.
    ///
    /// # Errors
    /// If the lore's bytes are damaged.
    pub fn of(
        page: PageContext,
        search: &LoreSearch<'static>,
        answers: &Answers<'static>,
        params: &SearchParams,
    ) -> Result<Self, TableError> {
        if params.is_empty() {
            return Ok(Self::Hints(SearchHint::all(page)));
        }
        let results = search.search(params, page.years)?;
        if results.hits.is_empty() {
            let nothing = NothingModel::of(page, search, params, &results)?;
            return Ok(Self::Nothing(nothing));
        }
        let mut found = FoundModel::of(page, search, params, &results)?;
        found.answer = answer(page, answers, &params.words)?;
        if found.answer.is_none() {
            found.remarks.unsaid = UnsaidWords::of(answers, &results)?;
        }
        Ok(Self::Found(found))
    }

    /// What the results can be narrowed by.
    pub fn facets(&self) -> &[FacetModel] {
        match self {
            Self::Hints(_) => &[],
            Self::Found(found) => &found.facets,
            Self::Nothing(nothing) => &nothing.facets,
        }
    }

    /// The number of entries found, in words, if they can be narrowed.
    pub fn count(&self) -> Option<String> {
        let count = match self {
            Self::Hints(_) => return None,
            Self::Found(found) => found.count.clone(),
            Self::Nothing(_) => entries(0),
        };
        (!self.facets().is_empty()).then_some(count)
    }

    /// The announcement for screen readers.
    pub fn announcement(&self) -> String {
        match self {
            Self::Hints(_) => HINT.to_owned(),
            Self::Found(found) => {
                let answer = found.answer.as_ref().map(AnswerModel::announcement);
                let answer = answer.unwrap_or_default();
                let unsaid = found.remarks.unsaid.as_ref().map(UnsaidWords::sentence);
                let unsaid = unsaid.map(|told| format!(". {told}")).unwrap_or_default();
                format!("{answer}{}{}{unsaid}", found.count, found.searched_for)
            }
            Self::Nothing(nothing) => nothing.message.to_owned(),
        }
    }
}

/// The answer to what was typed, if the lore has one: the one for the chosen years, if there is one and the
/// question names no years of its own.
pub(crate) fn answer(
    page: PageContext,
    answers: &Answers<'static>,
    words: &str,
) -> Result<Option<AnswerModel>, TableError> {
    let query = Query::parse(words, &[]);
    // "-mill" leaves words out of a search: such a search gets no answer.
    if !query.without.is_empty() {
        return Ok(None);
    }
    let Some(answer) = answers.answer(words)? else {
        return Ok(None);
    };
    let names_years = query.years.is_some() || !query.mentioned_years().is_empty();
    if page.years.is_some()
        && !names_years
        && let Some(then) = answers.answer_in(words, page.years)?
    {
        return AnswerModel::of_years(page, words, &then).map(Some);
    }
    AnswerModel::of(page, words, &answer).map(Some)
}

impl FoundModel {
    fn of(
        page: PageContext,
        search: &LoreSearch<'static>,
        params: &SearchParams,
        results: &SearchResults,
    ) -> Result<Self, TableError> {
        let count = results.hits.len();
        let shown = if params.all { count } else { SHOWN };
        let shown = results.hits.iter().take(shown);
        let hits = shown.map(|hit| HitModel::of(page, search, results, hit));
        let hits = hits.collect::<Result<Vec<_>, _>>()?;
        let words = shortened(&params.words);
        Ok(Self {
            count: entries(count),
            searched_for: if words.is_empty() {
                String::new()
            } else {
                format!(" for “{words}”")
            },
            answer: None,
            remarks: Box::new(Remarks::of(page, search, params, results)?),
            show_all: ShowAll::of(page, params, count - hits.len()),
            hits,
            facets: facets(page, params, results)?,
        })
    }
}

impl ShowAll {
    fn of(page: PageContext, params: &SearchParams, rest: usize) -> Option<Self> {
        let all = || SearchParams {
            all: true,
            ..params.clone()
        };
        (rest > 0).then(|| Self {
            href: page.to(Route::Search(all())),
            rest,
        })
    }
}
