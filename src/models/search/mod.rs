//! Search: the suggestions of search boxes, and the results page.

mod answer;
mod facets;
mod hints;
mod hit;
mod narrowed;
mod nothing;
mod remarks;
mod results;
mod rivals;
mod sought;
mod suggestions;
#[cfg(test)]
mod tests;
mod unsaid;

pub use self::answer::{AnswerLine, AnswerModel};
pub use self::hints::SearchHint;
pub use self::hit::{HitModel, HitPlace};
pub(crate) use self::hit::{entry_of, highlighted};
pub use self::narrowed::NarrowedOffer;
pub use self::nothing::NothingModel;
pub use self::remarks::{Remarks, UnknownFacet, YearOffer};
pub(crate) use self::results::answer;
pub use self::results::{FoundModel, HINT, SearchModel, ShowAll};
pub use self::suggestions::{EntrySuggestion, Suggestion, Suggestions, suggest};
pub use self::unsaid::UnsaidWords;
