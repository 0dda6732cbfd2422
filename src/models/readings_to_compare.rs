//! The form for two readings: the available and the chosen ones.

use lore::route::{Address, Param, Versus};
use lore::{Reading, Slug, TableError};

use super::PageContext;

/// The readings that can be compared, grouped by the questions of their disputes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReadingsToCompare {
    /// Each question, with its readings: the value in an address, and what it answers.
    pub questions: Vec<(&'static str, Vec<(String, &'static str)>)>,
    /// The values of the chosen reading and of the other one; empty for none.
    pub chosen: [String; 2],
}

impl ReadingsToCompare {
    /// Those of the lore, with the chosen readings and the comparison of an address.
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

    /// The readings of two values of the form, or what the reader should do.
    ///
    /// # Errors
    /// If they aren't two readings of one dispute.
    pub fn parse(values: &[String; 2]) -> Result<ComparedReadings, &'static str> {
        let parse = |value: &String| match Versus::parse(value) {
            Some(Versus::Reading { dispute, reading }) => Some((dispute, reading)),
            _ => None,
        };
        match (parse(&values[0]), parse(&values[1])) {
            (Some((dispute, chosen)), Some((same, other)))
                if dispute == same && chosen != other =>
            {
                Ok(ComparedReadings {
                    dispute,
                    chosen,
                    other,
                })
            }
            _ => Err("Choose two readings of one question."),
        }
    }
}

/// Two readings of a dispute.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ComparedReadings {
    dispute: Slug,
    chosen: Slug,
    other: Slug,
}

impl ComparedReadings {
    /// Has an address compare them: the first is chosen, the second is compared with it.
    pub fn compare_in(self, address: &mut Address) {
        address.readings.choose(self.dispute.clone(), self.chosen);
        address.versus = Param::Value(Versus::Reading {
            dispute: self.dispute,
            reading: self.other,
        });
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
