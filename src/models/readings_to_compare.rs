//! The form that asks for two readings: which there are, and which are chosen.

use lore::route::Versus;
use lore::{Reading, Slug, TableError};

use super::PageContext;

/// The readings that can be compared, by the questions of their disputes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReadingsToCompare {
    /// Each question, with its readings: the value in an address, and what it answers.
    pub questions: Vec<(&'static str, Vec<(String, &'static str)>)>,
    /// The values of the reading that is chosen and of the other; empty for none.
    pub chosen: [String; 2],
}

impl ReadingsToCompare {
    /// Those of the lore, under the chosen readings and what an address compares with.
    ///
    /// # Errors
    /// If the lore's bytes are damaged.
    pub fn of(page: PageContext, versus: Option<&Versus>) -> Result<Self, TableError> {
        let readings = page.lore.readings();
        let versus = match versus {
            Some(versus @ Versus::Reading { .. }) => versus.to_string(),
            _ => String::new(),
        };
        let disputed = versus.split_once('.').map(|(dispute, _)| dispute);
        let mut chosen = String::new();
        let mut questions = Vec::new();
        for dispute in page.lore.disputes()? {
            let value = |id: &str| format!("{}.{id}", dispute.slug);
            let own = readings.get(dispute.slug).map(|id| value(id.as_str()));
            if let Some(own) = own
                && (chosen.is_empty() || disputed == Some(dispute.slug))
            {
                chosen = own;
            }
            let options = dispute.readings.iter();
            let options = options.map(|Reading { id, label, .. }| (value(id), *label));
            questions.push((dispute.question, options.collect()));
        }
        let chosen = [chosen, versus];
        Ok(Self { questions, chosen })
    }

    /// The address's parts of two values, or what is to be done about them.
    ///
    /// # Errors
    /// If they are no two readings of one dispute.
    pub fn parse(values: &[String; 2]) -> Result<[(Slug, Slug); 2], &'static str> {
        let parse = |value: &String| match Versus::parse(value) {
            Some(Versus::Reading { dispute, reading }) => Some((dispute, reading)),
            _ => None,
        };
        match (parse(&values[0]), parse(&values[1])) {
            (Some(one), Some(other)) if one.0 == other.0 && one.1 != other.1 => Ok([one, other]),
            _ => Err("Choose two readings of one question."),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::ReadingsToCompare;

    #[test]
    fn two_readings_of_different_questions_are_not_compared() {
        let is_pair = |one: &str, other: &str| {
            ReadingsToCompare::parse(&[one.to_owned(), other.to_owned()]).is_ok()
        };
        assert!(is_pair("rule.early", "rule.late"));
        assert!(!is_pair("rule.early", "rule.early"));
        assert!(!is_pair("rule.early", "end.late"));
        assert!(!is_pair("", "rule.late"));
        assert!(!is_pair("1850", "1860"));
    }
}
